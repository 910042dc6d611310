"""The Zalo channel against a stand-in of the Zalo Bot API over HTTP."""
