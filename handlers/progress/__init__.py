"""How far a task is, from what somebody says to the line that is written."""
