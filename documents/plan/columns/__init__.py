"""The heads of columns and rows: labels, ticks and numbers."""
