"""Tasks as units see them: the way to one, the lists, progress, evidence, difficulties."""
