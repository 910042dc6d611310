"""The reports of a period: drafted, sent, reviewed, closed."""
