"""What is counted and by which formula, and what papers show of it."""
