"""What the bot is asked about reminding, and who answers it."""

from handlers.reminding import questions, sending_window, settings, snooze
from handlers.subject import Subject

REMINDING = Subject(
    intents={
        "why_reminded": questions.why,
        "next_reminder": questions.what_next,
        "reminder_settings": settings.settings,
        "snooze": snooze.snooze,
        "who_reminded": questions.who_reminded,
    },
    commands={
        "visao": questions.why,
        "khinao": questions.what_next,
        "nhacviec": settings.steps,
        "khunggio": sending_window.sending_window,
    },
    agreements={
        "steps": settings.write_steps,
        "wishes": settings.write_wishes,
        "window": sending_window.write_window,
        "snooze": snooze.write_snooze,
    },
)
