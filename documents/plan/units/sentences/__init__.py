"""Units in sentences and headings: who acts, who gives the duty away, and with whom."""
