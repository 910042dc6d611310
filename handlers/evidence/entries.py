"""What the bot is asked about evidence, and who answers it."""

from handlers.evidence import sending, taking_back
from handlers.subject import Subject

EVIDENCE = Subject(
    intents={
        "send_files": sending.send_files,
    },
    commands={
        "gotep": taking_back.take_back,
    },
)
