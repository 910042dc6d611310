"""What the bot is asked about settling, and who answers it."""

from handlers.settling import asked, events, exemptions, extensions
from handlers.subject import Subject

SETTLING = Subject(
    intents={
        "extend": asked.extend,
        "exempt": asked.exempt,
        "event": events.record,
    },
    commands={
        "chot": asked.settle_command,
        "xinlui": asked.begin_with,
        "mien": asked.begin_with,
        "thoimien": exemptions.lift,
        "giahan": extensions.requests,
        "sukien": events.event_command,
    },
    answers={
        "settle": asked.answer,
        "extension": extensions.answer,
        "event": events.answer,
    },
)
