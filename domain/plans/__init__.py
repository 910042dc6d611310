"""What a plan says: tasks, times, targets; compared, answered, brought to another year."""
