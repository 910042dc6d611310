"""Plans as rows: taken in, compared, withdrawn; single tasks, and what is told of changes."""
