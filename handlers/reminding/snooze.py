"""Putting a reminder off: told again on another day. It hides nothing: marks and the office's list stay."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from domain.messages import Choice, Reply
from domain.reminding.digests import UNIT_ROLES, put_off_until
from domain.text import fold
from domain.understanding.days import day_said
from handlers.asking.proposals import propose
from handlers.turn import Turn
from handlers.wording import AT_MOST, day_text, numbered_lines
from storage.owing.calendar import calendar
from storage.owing.timetables import timetables
from storage.reminding.ledger import Thing, last_digest, still_owed, told_in
from storage.reminding.put_off import put_off_until as keep

TOMORROW = timedelta(days=1)


def snooze(turn: Turn) -> Reply:
    """ "để thứ 6": told again on that day, after a yes; `/nhaclai #7 mai`, which a reminder offers, at once."""
    if not _unit_ids(turn):
        return Reply(turn.say("snooze-list-stays"), _ways_on(turn))
    things = _meant(turn)
    if not things:
        return Reply(turn.say("snooze-nothing"), _ways_on(turn))
    asked = _asked(turn)
    if asked is None or asked <= turn.today:
        return _which_day(turn)
    days = _days(turn, things, asked)
    if turn.slot("args") is not None and turn.arg_id() is not None:
        return _put_off(turn, things, days)
    text = "\n".join([turn.say("snooze-confirm"), *_groups(turn, things, days)])
    kept = {str(key): day.isoformat() for key, day in days.items()}
    return propose(turn, "snooze", text, turn.say("choice-snooze"), days=kept)


def _unit_ids(turn: Turn) -> list[int]:
    return [post.unit_id for post in turn.person.posts if post.role in UNIT_ROLES]


def _meant(turn: Turn) -> list[Thing]:
    """What the reminder told that is still missing: the one replied to or named, else the last."""
    about = turn.about[1] if turn.about and turn.about[0] == "digest" else None
    named = turn.arg_id() if turn.slot("args") is not None else about
    row = named or last_digest(turn.store, turn.person.id)
    ids = [thing.id for thing, _ in told_in(turn.store, row, turn.person.id)] if row else []
    return still_owed(turn.store, ids, _unit_ids(turn))


def _asked(turn: Turn) -> date | None:
    """The day said; "hết ngày 5/4" lasts through it."""
    words = " ".join(turn.args) if turn.slot("args") is not None else str(turn.slot("until") or "")
    if days := turn.slot("days"):
        return turn.today + timedelta(days=int(days))
    try:
        day = date.fromisoformat(words)
    except ValueError:
        day_or_none = day_said(words, turn.today)
        if day_or_none is None:
            return None
        day = day_or_none
    through = "het ngay" in fold(turn.message.text)
    return day + TOMORROW if through else day


def _which_day(turn: Turn) -> Reply:
    row = last_digest(turn.store, turn.person.id) or 0
    friday = turn.today + timedelta(days=(4 - turn.today.weekday()) % 7 or 7)
    monday = turn.today + timedelta(days=7 - turn.today.weekday())
    choices = [Choice(turn.say("choice-snooze-tomorrow"), f"/nhaclai #{row} mai")]
    for day in sorted({friday, monday}):
        label = turn.say("choice-snooze-day", date=day_text(turn.say, day, turn.today))
        choices.append(Choice(label, f"/nhaclai #{row} {day:%d/%m/%Y}"))
    return Reply(turn.say("snooze-which-day"), tuple(choices))


def _days(turn: Turn, things: Sequence[Thing], asked: date) -> dict[int, date]:
    days = calendar(turn.store)
    return {thing.id: put_off_until(asked, turn.today, thing.due, thing.roll, days) for thing in things}


def _groups(turn: Turn, things: Sequence[Thing], days: Mapping[int, date]) -> list[str]:
    """What is told again on which day: mostly one, earlier ones for what is due before."""
    lines = []
    hour = f"{timetables(turn.store).person(turn.person.id, 'report').digest:%H:%M}"
    for day in sorted(set(days.values())):
        names = [thing.name for thing in things if days[thing.id] == day]
        more = len(names) - AT_MOST
        lines.append(turn.say("snooze-day", date=day_text(turn.say, day, turn.today), hour=hour, count=len(names)))
        lines.append(numbered_lines(names[:AT_MOST]))
        lines += [turn.say("snooze-more", count=more)] if more > 0 else []
    if len(set(days.values())) > 1:
        lines.append(turn.say("snooze-due-before"))
    return [*lines, turn.say("snooze-hides-nothing")]


def write_snooze(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Keep what a yes agreed to, as far as it is still missing."""
    days = {int(key): date.fromisoformat(day) for key, day in data["days"].items()}
    things = still_owed(turn.store, list(days), _unit_ids(turn))
    if not things:
        return Reply(turn.say("snooze-nothing"), _ways_on(turn))
    return _put_off(turn, things, {thing.id: days[thing.id] for thing in things})


def _put_off(turn: Turn, things: Sequence[Thing], days: dict[int, date]) -> Reply:
    keep(turn.store, turn.person.id, days, turn.say("snooze-what", count=len(things)))
    text = "\n".join([turn.say("snoozed"), *_groups(turn, things, days)])
    return Reply(text, (Choice(turn.say("choice-undo"), "/hoantac"), *_ways_on(turn)))


def _ways_on(turn: Turn) -> tuple[Choice, ...]:
    return (
        Choice(turn.say("choice-what-next"), "/khinao"),
        Choice(turn.say("choice-my-tasks"), "/nhiemvu"),
    )
