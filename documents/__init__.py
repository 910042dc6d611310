"""Files: plans read from every format, papers made."""
