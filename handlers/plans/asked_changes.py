"""A report that is asked for once gets another day, or nobody owes it any more: shown, and done with a yes."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from domain.messages import Choice, Reply
from domain.people.rights import is_office
from handlers.asking.proposals import propose
from handlers.plans.orders import FURTHEST
from handlers.settling import asked as settling
from handlers.turn import Turn
from storage.owing.owed import Owed, access_owed
from storage.plans.change_notes import telling_of_changes
from storage.reports.asked import AskedReport, answered, move_asked, withdraw_asked
from storage.reports.versions import owed_of_rule


def ways_on(turn: Turn) -> tuple[Choice, ...]:
    """To the list of all such reports."""
    return (Choice(turn.say("asked-choice-list"), "/bcyeucau"),)


# --- another day


def move(turn: Turn, one: AskedReport, day: date | None, why: str, units: Sequence[int]) -> Reply:
    """A later day is an extension, which keeps the first one for the figures; an earlier one moves the day itself."""
    if not is_office(turn.person.actor):
        return Reply(turn.say("settle-office-only"), ways_on(turn))
    owed = [of for of in _owed(turn, one) if of.state == "open" and (not units or of.unit_id in units)]
    if not owed:
        return Reply(turn.say("settle-nothing"), ways_on(turn))
    if day is None or day > one.due:
        too_far = day is not None and day > turn.today + FURTHEST
        return _not_that_day(turn, one) if too_far else settling.extend_these(turn, owed, day, why)
    if day < turn.today or day == one.due or units or not one.by_office:
        return _not_that_day(turn, one)
    if any(of.due != of.first_due and not of.returned for of in owed):
        return _not_that_day(turn, one)
    text = turn.say(
        "task-date-confirm", name=one.what, was=f"{one.due:%d/%m/%Y}", due=f"{day:%d/%m/%Y}", count=len(owed)
    )
    values = {"rule": one.id, "was": one.due.isoformat(), "day": day.isoformat(), "name": one.what}
    return propose(turn, "report_date", text, turn.say("task-date-choice"), **values, no=turn.say("settle-choice-not"))


def _owed(turn: Turn, one: AskedReport) -> list[Owed]:
    ids = [owed.id for owed in owed_of_rule(turn.store, one.id)]
    return access_owed(turn.store, turn.person, ids, to_change=True)


def _not_that_day(turn: Turn, one: AskedReport) -> Reply:
    text = turn.say("task-date-not", name=one.what, due=f"{one.due:%d/%m/%Y}")
    return Reply(text, (Choice(turn.say("asked-choice-card"), f"/bcyeucau #{one.id}"),))


def write_date(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """It is due earlier, for all who still owe it."""
    if not is_office(turn.person.actor):
        return Reply(turn.say("settle-office-only"))
    was, day = date.fromisoformat(data["was"]), date.fromisoformat(data["day"])
    with telling_of_changes(turn.store):
        done = move_asked(turn.store, data["rule"], was, day, turn.person.id)
    if not done:
        return Reply(turn.say("task-change-late"), ways_on(turn))
    text = turn.say("task-date-done", name=data["name"], was=f"{was:%d/%m/%Y}", due=f"{day:%d/%m/%Y}")
    return _done(turn, text, Choice(turn.say("asked-choice-card"), f"/bcyeucau #{data['rule']}"))


# --- nobody any more


def drop(turn: Turn, one: AskedReport) -> Reply:
    """`/bcyeucau bo #12`: ask whether nobody is to owe it any more."""
    if not is_office(turn.person.actor) or not one.by_office:
        return Reply(turn.say("asked-not-yours", name=one.what), ways_on(turn))
    text = turn.say(
        "asked-drop-confirm",
        name=one.what,
        count=len(owed_of_rule(turn.store, one.id)),
        answered=answered(turn.store, one.id),
    )
    label, no = turn.say("asked-choice-drop"), turn.say("settle-choice-not")
    return propose(turn, "report_drop", text, label, rule=one.id, name=one.what, no=no)


def write_drop(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Nobody owes it any more; the units are told."""
    if not is_office(turn.person.actor):
        return Reply(turn.say("settle-office-only"))
    with telling_of_changes(turn.store):
        done = withdraw_asked(turn.store, data["rule"], turn.person.id)
    if not done:
        return Reply(turn.say("task-change-late"), ways_on(turn))
    return _done(turn, turn.say("asked-dropped", name=data["name"]), *ways_on(turn))


def _done(turn: Turn, text: str, *further: Choice) -> Reply:
    return Reply(f"{text}\n{turn.say('how-to-undo')}", (Choice(turn.say("choice-undo"), "/hoantac"), *further))
