"""`dondoc understand --unread`: what people wrote and the bot did not understand, for the office."""

from dataclasses import asdict

from bot import clock
from bot.commands.department import open_department
from bot.commands.terminal import out, out_json
from bot.language import say
from domain.days.zone import local_day
from storage.privacy.unread import Unread, list_unread


def list_messages(as_json: bool) -> None:
    """The most frequent first; as JSON {"unread": [...]} with moments in ISO."""
    with open_department() as database, database.begin(clock.now(), read_only=True) as store:
        rows = list_unread(store)
    if as_json:
        out_json({"unread": [_as_dict(row) for row in rows]})
    elif rows:
        out(*(_line(row) for row in rows))
    else:
        out(say()("cli-unread-none"))


def _as_dict(row: Unread) -> dict[str, object]:
    return asdict(row) | {"first_at": row.first_at.isoformat(), "last_at": row.last_at.isoformat()}


def _line(row: Unread) -> str:
    return say()(
        "cli-unread-line",
        times=row.times,
        date=f"{local_day(row.last_at):%d/%m/%Y}",
        role=row.role,
        intent=row.intent,
        confidence=f"{row.confidence:.2f}",
        text=row.text,
    )
