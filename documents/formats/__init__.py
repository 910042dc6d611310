"""Files of every format become the same stream of blocks."""
