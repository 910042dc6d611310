"""What the bot is asked about reports, and who answers it."""

from handlers.reports import closing, command, deadlines, named, review
from handlers.subject import Subject

REPORTS = Subject(
    intents={
        "deadlines": deadlines.deadlines,
        "submit_report": named.report_named,
        "report_state": named.state_named,
        "withdraw_report": named.withdraw_named,
        "letter": named.letter_named,
        "close_period": closing.close_named,
        "reports_waiting": review.waiting,
        "approve": review.approve_named,
        "return_report": review.return_named,
    },
    commands={
        "baocao": command.report_command,
        "danop": command.report_sent,
        "sovanban": named.letter_command,
        "choduyet": review.waiting,
        "duyetbaocao": review.approve_these,
        "trabaocao": review.return_these,
        "chotky": closing.close,
    },
    answers={
        "report": command.answer,
    },
)
