"""Persons: what they may do, how they come in, what is held about them."""
