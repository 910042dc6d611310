"""The office's units, and what becomes of their work when they change."""
