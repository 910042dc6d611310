"""The demo: a sample department in the browser, with a clock that can be moved."""
