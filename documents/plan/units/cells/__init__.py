"""Units in cells and in lists: where a name begins, where the next one does, and in what role."""
