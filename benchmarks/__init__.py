"""How fast and how frugal it is, as ratios to a bare echo bot; and two years lived through (simulation/)."""
