"""`dondoc remind --at`: what would be told by then; sends nothing."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from typing import Any

from bot import clock
from bot.commands.department import open_department
from bot.commands.terminal import YEARS, out, out_json
from bot.language import say
from bot.refusals import WrongUse
from domain.zone import ZONE
from storage.schedule_preview import remind_at

_DAY = len("2026-01-05")


def read_moment(text: str) -> datetime:
    """ISO day and time, in the office's zone where none is written; a day alone is its end. Raises WrongUse."""
    try:
        moment = _parsed(text)
    except ValueError:
        raise WrongUse("cli-moment-unclear", value=text) from None
    if moment.year not in YEARS:
        raise WrongUse("cli-moment-unclear", value=text)
    return moment.astimezone(UTC)


def _parsed(text: str) -> datetime:
    if len(text) == _DAY:
        return datetime.combine(date.fromisoformat(text), time.max, ZONE)
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=ZONE)


def remind(at: str, as_json: bool) -> None:
    """`dondoc remind --at TIME [--json]`."""
    moment = read_moment(at)
    with open_department() as database, database.begin(clock.now(), read_only=True) as store:
        messages = remind_at(store, moment)
    if as_json:
        out_json({"messages": messages})
    else:
        out(*_told(messages, moment))


def _told(messages: list[dict[str, Any]], moment: datetime) -> Iterator[str]:
    text = say()
    yield text("cli-remind-head", at=f"{moment.astimezone(ZONE):%d/%m/%Y %H:%M}", count=len(messages))
    for message in messages:
        person = message["person"] or text("cli-remind-vacant")
        reach = "reachable" if message["reachable"] else "unreachable"
        role = text(f"role-{message['role']}")
        yield text("cli-remind-to", unit=message["unit"], role=role, person=person, reach=text(f"cli-{reach}"))
        yield from (_item(item) for item in message["items"])


def _item(item: dict[str, Any]) -> str:
    due = f"{date.fromisoformat(item['due']):%d/%m/%Y}"
    name = " ".join(part for part in (item["code"], item["what"]) if part)
    return "  " + say()("cli-remind-item", name=name, due=due, step=f"{item['step']:+d}")
