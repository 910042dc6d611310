"""Units and groups by every name that people and plans give them."""
