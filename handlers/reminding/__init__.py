"""Reminders: what they say, when they come, and what is asked about them."""
