"""The Zalo channel: a small client of the Zalo Bot API over httpx, its parser, its poller and its webhook."""
