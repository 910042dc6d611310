"""The Telegram channel: the one place that knows python-telegram-bot."""

import os

# Without it python-telegram-bot warns of a deprecation whenever Telegram asks us to slow down.
os.environ.setdefault("PTB_TIMEDELTA", "true")
