"""People: linked, invited, away, gone; what is kept about them, and who did what."""
