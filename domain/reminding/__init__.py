"""Who is told how long before and after a day, and what a digest says."""
