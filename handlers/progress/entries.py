"""What the bot is asked about progress, and who answers it."""

from handlers.progress import drafts, lag_reasons, updates
from handlers.subject import Subject

PROGRESS = Subject(
    intents={
        "update_progress": updates.update_progress,
        "report_difficulty": updates.report_difficulty,
    },
    commands={
        "ghi": drafts.write_draft,
        "bo": drafts.drop_draft,
        "sua": drafts.amend,
        "chon": drafts.choose_task,
        "chitieu": drafts.choose_goal,
        "visaocham": lag_reasons.why,
    },
    answers={
        "lag": lag_reasons.answered,
    },
)
