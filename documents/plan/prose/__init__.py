"""Plans in prose: outline, sections and the tasks of their paragraphs."""
