"""What runs in a process of its own, within bounds: reading and making documents, opening pictures."""
