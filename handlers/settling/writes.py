"""Another last day, or none, once there was a yes: written, and told to whom it concerns."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

from domain.messages import Choice, Reply
from domain.people.rights import is_office
from handlers.settling.told import tell_office_of_request, tell_units
from handlers.settling.words import names_of
from handlers.turn import Turn
from handlers.wording import moment_text, no_longer_text
from storage.owing.exemptions import excuse
from storage.owing.extensions import Request, grant_unasked, request_extension, waiting_for
from storage.owing.owed import Owed
from storage.talk.drafts import Draft

Data = dict[str, Any]


def _write_request(turn: Turn, data: Data, owed: Sequence[Owed]) -> Reply:
    one, day = owed[0], day_of(data, owed)
    if day is None or request_extension(turn.store, one.id, day, data["why"], turn.person.id) is None:
        waiting = waiting_for(turn.store, one.id)
        return Reply(waits(turn, waiting), ways_on(turn)) if waiting else no_longer(turn, None)
    told = tell_office_of_request(turn, one, day, data["why"])
    text = turn.say(f"settle-asked-{told}", name=one.name, day=f"{day:%d/%m/%Y}", due=f"{one.due:%d/%m/%Y}")
    return Reply(f"{text}\n{turn.say('how-to-undo')}", _after(turn))


def _write_extension(turn: Turn, data: Data, owed: Sequence[Owed]) -> Reply:
    day = day_of(data, owed)
    given = grant_unasked(turn.store, owed, day, data["why"], turn.person.id) if day else []
    if day is None or not given:
        return no_longer(turn, None)
    values = {"name": owed[0].name, "day": f"{day:%d/%m/%Y}", "why": data["why"]}
    tell_units(turn, given, "settle-told-extended", **values)
    text = turn.say("settle-extended", units=names_of(turn, given), **values)
    return Reply(f"{text}\n{turn.say('how-to-undo')}", _after(turn))


def _write_exemption(turn: Turn, data: Data, owed: Sequence[Owed]) -> Reply:
    done = excuse(turn.store, owed, data["why"], turn.person.id)
    if not done:
        return no_longer(turn, None)
    tell_units(turn, done, "settle-told-excused", name=owed[0].name, why=data["why"])
    text = turn.say("settle-exempted", name=owed[0].name, units=names_of(turn, done), why=data["why"])
    return Reply(f"{text}\n{turn.say('how-to-undo')}", _after(turn))


WRITERS: dict[str, Callable[[Turn, Data, Sequence[Owed]], Reply]] = {
    "request": _write_request,
    "extend": _write_extension,
    "exempt": _write_exemption,
}


def day_of(data: Data, owed: Sequence[Owed]) -> date | None:
    """The later day that is meant; None where none was given."""
    if data["until"]:
        return date.fromisoformat(data["until"])
    if data["days"]:
        return max(one.due for one in owed) + timedelta(days=int(data["days"]))
    return None


def waits(turn: Turn, request: Request) -> str:
    """That a request waits for the office already."""
    return turn.say(
        "settle-waits",
        name=request.owed.name,
        person=request.asked_by,
        at=moment_text(request.asked_at),
        day=f"{request.wanted:%d/%m/%Y}",
    )


def no_longer(turn: Turn, draft: Draft | None) -> Reply:
    """The draft waits for no yes any more."""
    own = draft if draft and draft.kind == "settle" else None
    return Reply(no_longer_text(turn.say, own, "settle-gone"), ways_on(turn))


def _after(turn: Turn) -> tuple[Choice, ...]:
    return (Choice(turn.say("choice-undo"), "/hoantac"), *ways_on(turn))


def ways_on(turn: Turn) -> tuple[Choice, ...]:
    """What may be done next."""
    if is_office(turn.person.actor):
        return (Choice(turn.say("settle-choice-queue"), "/giahan"), Choice(turn.say("choice-overview"), "/tonghop"))
    return (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),)
