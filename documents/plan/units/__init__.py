"""Who carries a task: units and roles out of cells, sentences and headings, and their names brought together."""
