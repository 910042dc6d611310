"""Reports: what asks for them, their dates, their versions and what became of each."""
