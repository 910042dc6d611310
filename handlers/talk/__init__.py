"""What goes on over several messages, whatever the subject: a yes, an undo, what waits, and what was not understood."""
