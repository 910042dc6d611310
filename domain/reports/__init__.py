"""Reports that are owed: what asks for them, when they are due, how each one stands."""
