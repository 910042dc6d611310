"""`dondoc remind`: what would be told by a moment, or day by day; sends nothing."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from bot import clock
from bot.commands.department import open_department
from bot.commands.terminal import YEARS, out, out_json
from bot.language import say
from bot.refusals import WrongUse
from domain.days.zone import ZONE, local_day
from handlers.reminding.wording import step_text
from storage.reminding.preview import remind_at, remind_between

_DAY = len("2026-01-05")
LONGEST = timedelta(days=366)


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


def remind_days(first: str, last: str, as_json: bool) -> None:
    """`dondoc remind --from DAY --to DAY [--json]`: the calendar of a range, as if nobody answered meanwhile."""
    begins, ends = local_day(read_moment(first)), local_day(read_moment(last))
    if not timedelta() <= ends - begins <= LONGEST:
        raise WrongUse("cli-range-unclear", first=first, last=last)
    with open_department() as database, database.begin(clock.now(), read_only=True) as store:
        told = list(remind_between(store, begins, ends))
    if as_json:
        out_json({"days": [{"day": day.isoformat(), "messages": messages} for day, messages in told]})
    else:
        out(*_calendar(told, begins, ends))


def _calendar(told: list[tuple[date, list[dict[str, Any]]]], begins: date, ends: date) -> Iterator[str]:
    text = say()
    span = {"first": f"{begins:%d/%m/%Y}", "last": f"{ends:%d/%m/%Y}"}
    yield text("cli-remind-range", **span, days=len(told), count=sum(len(messages) for _, messages in told))
    for day, messages in told:
        weekday = text("date-near", weekday=day.weekday(), date=f"{day:%d/%m/%Y}")
        yield text("cli-remind-day", day=weekday[0].upper() + weekday[1:], count=len(messages))
        yield from _lines(messages)


def _told(messages: list[dict[str, Any]], moment: datetime) -> Iterator[str]:
    yield say()("cli-remind-head", at=f"{moment.astimezone(ZONE):%d/%m/%Y %H:%M}", count=len(messages))
    yield from _lines(messages)


def _lines(messages: list[dict[str, Any]]) -> Iterator[str]:
    text = say()
    for message in messages:
        person = message["person"] or text("cli-remind-vacant")
        reach = "reachable" if message["reachable"] else "unreachable"
        role = text(f"role-{message['role']}")
        yield text("cli-remind-to", unit=message["unit"], role=role, person=person, reach=text(f"cli-{reach}"))
        # Those who follow all units are told of each; here one line stands for the same thing of several.
        for line, count in Counter(map(_item, message["items"])).items():
            yield f"  {line}" if count == 1 else "  " + text("cli-remind-units", item=line, count=count)


def _item(item: dict[str, Any]) -> str:
    due = f"{date.fromisoformat(item['due']):%d/%m/%Y}"
    name = " ".join(part for part in (item["code"], item["what"]) if part)
    why = step_text(say(), item["step"])
    return say()("cli-remind-item", name=name, due=due, step=f"{item['step']:+d}", why=why)
