"""What a unit has to do: lists, cards, and tasks named by what they are about."""
