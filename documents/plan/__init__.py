"""Blocks become a plan: which lines are tasks, whose they are, and when."""
