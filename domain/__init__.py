"""The rules of the work, without database, files or network: days, units, plans, reports, figures, understanding."""
