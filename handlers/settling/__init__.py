"""Another last day, or none, and the events that tasks wait for."""
