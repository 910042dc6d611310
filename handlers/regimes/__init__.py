"""What the office sets for everybody: which report is due when, and the working days."""
