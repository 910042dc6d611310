"""What the bot is asked about regimes, and who answers it."""

from handlers.regimes import asked, calendar
from handlers.subject import Subject

REGIMES = Subject(
    intents={
        "set_rule": asked.regimes,
        "calendar": calendar.working_days,
    },
    commands={
        "chedo": asked.regimes,
        "lich": calendar.working_days,
    },
    answers={
        "series": asked.answer,
        "calendar": calendar.answer,
    },
)
