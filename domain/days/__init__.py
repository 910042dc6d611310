"""The calendar: zone, working days, periods, and the days and spans of time that words name."""
