"""A sample department with real plans, for the demo and for whoever fills in tables of their own."""
