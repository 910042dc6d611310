"""The outside world: channels, pages, commands, processes and ticks. Async lives only here; below is plain Python."""
