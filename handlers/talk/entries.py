"""What the bot is asked about talk, and who answers it."""

from handlers.asking import dropping
from handlers.subject import Subject
from handlers.talk import help, together, undo, unread, waiting, which_unit

TALK = Subject(
    intents={
        "undo": undo.undo_last,
        "help": help.help_text,
        "greeting": help.greeting,
        "thanks": help.thanks,
        "cancel": dropping.cancel,
        "resume": waiting.resume,
        "out_of_scope": help.out_of_scope,
    },
    commands={
        "chuahieu": unread.unread,
        "donvinao": which_unit.more,
        "tatca": together.command,
    },
    answers={
        "together": together.answer,
    },
)
