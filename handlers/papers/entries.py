"""What the bot is asked about papers, and who answers it."""

from handlers.papers import asked
from handlers.subject import Subject

PAPERS = Subject(
    intents={
        "export": asked.export,
    },
    commands={
        "xuat": asked.export_command,
    },
)
