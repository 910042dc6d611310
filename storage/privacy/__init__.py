"""What is held about a person, told, put right and erased; and what is kept without names."""
