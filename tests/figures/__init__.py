"""Every figure of a department of 21 units after two years, beside an independent count by SQL."""
