"""Tables of tasks: their rows and what stands in the cells."""
