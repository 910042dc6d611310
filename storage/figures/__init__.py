"""The queries behind every figure, and what papers are drawn from."""
