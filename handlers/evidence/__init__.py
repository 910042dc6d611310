"""Photos and documents that people send, and those that are taken back."""
