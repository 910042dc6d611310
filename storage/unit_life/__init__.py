"""Units that come, get another name, join groups or end: what that does to work, and how it is taken back."""
