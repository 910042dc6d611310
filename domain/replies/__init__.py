"""Short answers to what was just asked."""
