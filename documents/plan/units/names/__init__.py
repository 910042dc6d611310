"""The names of a plan's units: short and full, how they are written, and which of them are one unit's."""
