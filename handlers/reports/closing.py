"""The office closes a report: its period, or one that is asked for once: shown with what is missing, done on a yes."""

from collections.abc import Sequence

from domain.messages import Choice, Reading, Reply
from domain.people.rights import is_office
from handlers.turn import Turn
from handlers.wording import AT_MOST, moment_text
from storage.reports.closing import (
    Closing,
    Named,
    Standing,
    close_period,
    closing_of,
    rule_named,
    rules_of_period,
    rules_to_close,
    standings,
)
from storage.talk.drafts import ask, close_question


def close_named(turn: Turn) -> Reply:
    """ "chốt kỳ quý 1": the report of that period, or which of several."""
    if not is_office(turn.person.actor):
        return Reply(turn.say("close-office-only"), (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),))
    period = str(turn.slot("period") or "")
    found = rules_of_period(turn.store, period) if period else rules_to_close(turn.store)
    if not found:
        return Reply(turn.say("close-none"), (Choice(turn.say("choice-overview"), "/tonghop"),))
    if len(found) > 1:
        names = tuple(Choice(name, f"/chotky #{rule_id}") for rule_id, name in found[:AT_MOST])
        return Reply(turn.say("close-which"), names)
    return close(turn.reread(Reading("command", {"name": "chotky", "args": f"#{found[0][0]}"})))


def close(turn: Turn) -> Reply:
    """`/chotky #3` shows what closing means, `/chotky #3 yes` does it, `/chotky #3 missing` lists who is missing."""
    if not turn.follows_all:
        return Reply(turn.say("close-office-only"), (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),))
    named = rule_named(turn.store, turn.arg_id() or 0)
    if named is None:
        return Reply(turn.say("close-none"), (Choice(turn.say("choice-overview"), "/tonghop"),))
    if turn.args[1:2] == ["missing"]:
        return _missing(turn, named)
    if not is_office(turn.person.actor):
        return Reply(turn.say("close-office-only"), (Choice(turn.say("choice-overview"), "/tonghop"),))
    return _done(turn, named) if turn.args[1:] == ["yes"] else _shown(turn, named)


def _shown(turn: Turn, named: Named) -> Reply:
    closing = closing_of(turn.store, named.id)
    if closing:
        return _closed_before(turn, closing)
    yes, once = f"/chotky #{named.id} yes", int(named.once)
    ask(turn.store, turn.conversation_id, "yes_no", {"yes": yes})
    units = standings(turn.store, named.id)
    asks = turn.say("close-confirm", name=named.what, once=once)
    text = "\n".join([asks, counts(turn, units), *missing_line(turn, units)])
    choices = [Choice(turn.say("close-choice-yes", once=once), yes)]
    if len([one for one in units if not one.came]) > AT_MOST:
        choices.append(Choice(turn.say("close-choice-missing"), f"/chotky #{named.id} missing"))
    choices.append(Choice(turn.say("close-choice-no"), "/huy"))
    return Reply(f"{text}\n{turn.say('close-means')}", tuple(choices), protected=True)


def counts(turn: Turn, units: Sequence[Standing]) -> str:
    """How many reports came, in time, were approved, wait or were returned."""
    states = [one.last.state if one.last else "" for one in units]
    return turn.say(
        "close-counts",
        came=sum(one.came for one in units),
        units=len(units),
        on_time=sum(one.on_time for one in units),
        approved=states.count("approved"),
        waiting=states.count("submitted"),
        returned=states.count("returned"),
    )


def missing_line(turn: Turn, units: Sequence[Standing]) -> list[str]:
    """Which units have sent nothing that stands, five at the most."""
    names = [_name(turn, one) for one in units if not one.came]
    if not names:
        return [turn.say("close-all-came")]
    more = turn.say("close-more", count=len(names) - AT_MOST) if len(names) > AT_MOST else ""
    return [turn.say("close-missing", count=len(names), units="; ".join(names[:AT_MOST]) + more)]


def _name(turn: Turn, one: Standing) -> str:
    return turn.say("close-returned", unit=one.owed.unit) if one.last else one.owed.unit


def _missing(turn: Turn, named: Named) -> Reply:
    names = [_name(turn, one) for one in standings(turn.store, named.id) if not one.came]
    start = turn.arg_id(2) or 0
    page = names[start : start + AT_MOST]
    left = len(names) - start - AT_MOST
    more = (
        (Choice(turn.say("choice-more", count=left), f"/chotky #{named.id} missing {start + AT_MOST}"),)
        if left > 0
        else ()
    )
    lines = [turn.say("close-missing-title", name=named.what, count=len(names)), *(f"• {one}" for one in page)]
    return Reply(
        "\n".join(lines), (*more, Choice(turn.say("close-choice-again"), f"/chotky #{named.id}")), protected=True
    )


def _done(turn: Turn, named: Named) -> Reply:
    close_question(turn.store, turn.conversation_id)
    units = standings(turn.store, named.id)
    if close_period(turn.store, named.id, turn.person.id) is None:
        closing = closing_of(turn.store, named.id)
        return _closed_before(turn, closing) if closing else _shown(turn, named)
    lines = [
        turn.say("close-done", name=named.what, at=moment_text(turn.now), once=int(named.once)),
        counts(turn, units),
        *missing_line(turn, units),
    ]
    lines.append(turn.say("how-to-undo"))
    choices = (Choice(turn.say("choice-undo"), "/hoantac"), Choice(turn.say("choice-overview"), "/tonghop"))
    return Reply("\n".join(lines), choices, protected=True)


def _closed_before(turn: Turn, closing: Closing) -> Reply:
    at = moment_text(closing.closed_at)
    text = turn.say("close-before", name=closing.what, person=closing.by, at=at, once=int(closing.once))
    came = sum(bool(one["came"]) for one in closing.snapshot)
    then = turn.say("close-snapshot", came=came, units=len(closing.snapshot))
    return Reply(f"{text}\n{then}", (Choice(turn.say("choice-overview"), "/tonghop"),), protected=True)
