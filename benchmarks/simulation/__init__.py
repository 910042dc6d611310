"""Two years of a department lived through: real ticks, messages and digests, on a clock and channels of its own."""
