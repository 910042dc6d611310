"""The office urges units: what is sent, to whom and when is shown first, and goes out on a yes."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import time
from typing import Any

from domain.days.zone import at_local
from domain.messages import Choice, Reply
from domain.people.rights import is_office
from domain.reminding.rules import in_window
from domain.replies.short import phrases
from domain.text import fold
from domain.units.directory import UnitName
from domain.units.mentions import mentioned
from handlers.asking.own_units import own_only
from handlers.asking.proposals import KIND, propose, proposed
from handlers.following.missing import scope_meant
from handlers.following.nudge_sent import nudge_text
from handlers.night import night_text
from handlers.turn import Handler, Turn
from handlers.wording import AT_MOST, moment_text
from storage.following.missing import Scope, wanting
from storage.following.nudges import Asked, Receiver, lock_things, put_nudge, receivers, units_nudged
from storage.owing.calendar import calendar, opens_at
from storage.reminding.ledger import Thing, still_owed
from storage.talk.drafts import access_draft, amend_draft, ask, close_question, newest_choices
from storage.units import all_units, directory

LONGEST_WORDS = 500
Data = Mapping[str, Any]


def nudge(turn: Turn) -> Reply:
    """ "đôn đốc TTYT Cư Jút", "nhắc các đơn vị chưa nộp quý 1"; `/dondoc Q1-2026 im`; `/dondoc sua 5` words draft 5."""
    if not is_office(turn.person.actor):
        return _office_only(turn)
    if turn.slot("args") and turn.args[0] in _OF_DRAFT:
        return _OF_DRAFT[turn.args[0]](turn)
    scope = scope_meant(turn)
    if not turn.slot("args") and _says_silent(turn):
        scope = replace(scope, silent=True)
    return _proposed_for(turn, scope)


def asked(turn: Turn) -> Reply | None:
    """ "đôn đốc hết" after a list: the choice that the list offers; "đôn đốc các TTYT"; None for anything else."""
    if not is_office(turn.person.actor) or turn.message.text.startswith("/"):
        return None
    if fold(turn.message.text).strip(" .!?") not in phrases("nudge_all"):
        units = _units_alone(turn)
        return _proposed_for(turn, Scope(units=tuple(units))) if units else None
    newest = newest_choices(turn.store, turn.conversation_id)
    says = next((choice.says for choice in newest[1] if choice.says.startswith("/dondoc ")), "") if newest else ""
    return _proposed_for(turn, scope_meant(turn.reread(replace(turn.reading, slots={"args": says[8:] or "trehan"}))))


def _units_alone(turn: Turn) -> list[int]:
    """The units of a message that says nothing but to urge them."""
    plain = fold(turn.message.text)
    if not any(verb in plain for verb in phrases("nudge_verbs")):
        return []
    known, rest = mentioned(directory(turn.store).known, turn.message.text)
    words = [word for word in fold(rest).replace(",", " ").split() if word not in phrases("nudge_beside")]
    units = [[one.id] if isinstance(one, UnitName) else one.members for one in known]
    return [key for ids in units for key in ids] if " ".join(words) in phrases("nudge_verbs") else []


def _office_only(turn: Turn) -> Reply:
    if turn.follows_all:
        return Reply(turn.say("nudge-office-only"), (Choice(turn.say("choice-late"), "/trehan"),))
    return own_only(turn)


def _says_silent(turn: Turn) -> bool:
    plain = fold(turn.message.text)
    return any(phrase in plain for phrase in phrases("not_answered"))


# --- what a yes would send


def _proposed_for(turn: Turn, scope: Scope) -> Reply:
    found = wanting(turn.store, scope)
    ids = [key for unit in found.units for key in unit.ids]
    things = _still(turn, ids)
    if things:
        return _proposal(turn, [one.id for one in things], "")
    if scope.units and not scope.soon and not (scope.of_report or scope.task):
        soon = replace(scope, soon=True)
        if wanting(turn.store, soon).units:
            choices = (Choice(turn.say("nudge-choice-soon"), f"/dondoc {soon.words}"),)
            return Reply(turn.say("nudge-nothing-late"), (*choices, Choice(turn.say("choice-late"), "/trehan")))
    return Reply(turn.say("nudge-nothing"), (Choice(turn.say("choice-late"), "/trehan"),))


def _still(turn: Turn, ids: Sequence[int]) -> list[Thing]:
    return still_owed(turn.store, ids, list(all_units(turn.store))) if ids else []


def _by_unit(things: Sequence[Thing]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for one in things:
        found.setdefault(one.unit_id, []).append(one.id)
    return found


def _today_nudged(turn: Turn, things: Sequence[Thing]) -> dict[int, Asked]:
    """Those of these whose unit the office has urged today already, whatever about."""
    units = units_nudged(turn.store, [one.unit_id for one in things], at_local(turn.today, time.min))
    return {one.id: units[one.unit_id] for one in things if one.unit_id in units}


def _proposal(turn: Turn, ids: Sequence[int], words: str) -> Reply:
    kept = _proposal_data(turn, ids, words)
    return propose(turn, "nudge", kept.pop("text"), kept.pop("label"), **kept)


def _proposal_data(turn: Turn, ids: Sequence[int], words: str) -> dict[str, Any]:
    """What is shown for a yes, and what the yes needs."""
    things = _still(turn, ids)
    again = _today_nudged(turn, things)
    fresh = [one.id for one in things if one.id not in again]
    more = [[turn.say("nudge-choice-fresh"), "/dondoc moi {draft}"]] if again and fresh else []
    more.append([turn.say("nudge-choice-words"), "/dondoc sua {draft}"])
    return {
        "text": _proposal_text(turn, things, words, again),
        "label": turn.say("nudge-choice-again" if again else "nudge-choice-send"),
        "ids": [one.id for one in things],
        "words": words,
        "again": sorted(again),
        "no": turn.say("nudge-choice-not"),
        "more": more,
    }


def _proposal_text(turn: Turn, things: Sequence[Thing], words: str, again: Mapping[int, Asked]) -> str:
    say = turn.say
    of_unit = {key: receivers(turn.store, {key: ids}) for key, ids in _by_unit(things).items()}
    reached = {key: people for key, people in of_unit.items() if any(one.reachable for one in people)}
    called = {key: people for key, people in of_unit.items() if key not in reached}
    lines = _reached_lines(turn, things, reached) if reached else []
    lines += [_called_line(turn, things, called)] if called else []
    lines += [_again_line(turn, things, again)] if again else []
    if reached:
        # What is quoted is what somebody gets.
        own = [one for one in things if one.unit_id == next(iter(reached))]
        text = nudge_text(say, own, words, turn.today, calendar(turn.store))
        lines.append(say("nudge-sample", text=text.split("\n")[0]))
    if not in_window(turn.now, calendar(turn.store)):
        lines.append(say("nudge-waits", at=night_text(turn)))
    return "\n".join(lines)


def _reached_lines(turn: Turn, things: Sequence[Thing], reached: Mapping[int, Sequence[Receiver]]) -> list[str]:
    """Who gets it, by unit."""
    people = {one.person_id for of in reached.values() for one in of if one.reachable}
    lines = [turn.say("nudge-confirm", people=len(people), units=len(reached))]
    for unit_id, of in list(reached.items())[:AT_MOST]:
        own = [one for one in things if one.unit_id == unit_id]
        names = ", ".join(one.name for one in of if one.reachable)
        lines.append(f"• {turn.say('nudge-unit', unit=own[0].unit, count=len(own), people=names)}")
    more = len(reached) - AT_MOST
    return [*lines, turn.say("nudge-more-units", count=more)] if more > 0 else lines


def _called_line(turn: Turn, things: Sequence[Thing], called: Mapping[int, Sequence[Receiver]]) -> str:
    """The units that no message reaches, with whom to call: the office may know no other way."""
    names = {one.unit_id: one.unit for one in things}
    units = [
        turn.say("nudge-called", unit=names[unit_id], people=_telephones(turn, of)) for unit_id, of in called.items()
    ]
    return turn.say("nudge-unreached", count=len(called), units="; ".join(units))


def _telephones(turn: Turn, people: Sequence[Receiver]) -> str:
    known = ", ".join(f"{one.name} {one.phone or turn.say('phone-unknown')}" for one in people)
    return known or turn.say("nobody-known")


def _again_line(turn: Turn, things: Sequence[Thing], again: Mapping[int, Asked]) -> str:
    units = dict.fromkeys(one.unit for one in things if one.id in again)
    latest = max(again.values(), key=lambda asked: asked.at)
    names = ", ".join(list(units)[:AT_MOST]) + (" …" if len(units) > AT_MOST else "")
    return turn.say("nudge-again", units=names, person=latest.by, at=moment_text(latest.at))


# --- other words, fewer units


def _asks_for_words(turn: Turn) -> Reply:
    draft = access_draft(turn.store, turn.person.id, turn.arg_id(1) or 0)
    if draft is None or draft.kind != KIND or draft.state != "open" or draft.data["do"] != "nudge":
        return Reply(turn.say("agreed-gone"), (Choice(turn.say("choice-late"), "/trehan"),))
    ask(turn.store, turn.conversation_id, "nudge_words", {"draft": draft.id})
    return Reply(turn.say("nudge-ask-words"), (Choice(turn.say("nudge-choice-back"), f"/dongy {draft.id} lai"),))


def words_said(turn: Turn) -> Reply | None:
    """The office's own words for the message; shown again for a yes."""
    draft = access_draft(turn.store, turn.person.id, turn.dialog.data["draft"]) if turn.dialog else None
    if draft is None or draft.state != "open" or not turn.message.text.strip():
        return None
    data = draft.data | _proposal_data(turn, draft.data["ids"], turn.message.text.strip()[:LONGEST_WORDS])
    amend_draft(turn.store, draft.id, data)
    return proposed(turn, draft.id, data)


def _only_fresh(turn: Turn) -> Reply:
    """`/dondoc moi 5`: of draft 5 only what nobody was asked for today."""
    draft = access_draft(turn.store, turn.person.id, turn.arg_id(1) or 0)
    if draft is None or draft.kind != KIND or draft.state != "open" or draft.data["do"] != "nudge":
        return Reply(turn.say("agreed-gone"), (Choice(turn.say("choice-late"), "/trehan"),))
    again = _today_nudged(turn, _still(turn, draft.data["ids"]))
    data = draft.data | _proposal_data(
        turn, [key for key in draft.data["ids"] if key not in again], draft.data["words"]
    )
    amend_draft(turn.store, draft.id, data)
    return proposed(turn, draft.id, data)


# --- the yes


def write_nudge(turn: Turn, data: Data) -> Reply:
    """Send it, unless somebody else has asked for some of it since it was shown."""
    if not is_office(turn.person.actor):
        return _office_only(turn)
    lock_things(turn.store, data["ids"])
    things = _still(turn, data["ids"])
    if not things:
        return Reply(turn.say("nudge-nothing"), (Choice(turn.say("choice-late"), "/trehan"),))
    if set(_today_nudged(turn, things)) - set(data["again"]):
        return _proposal(turn, data["ids"], data["words"])
    close_question(turn.store, turn.conversation_id)
    at = opens_at(turn.store)
    units = _by_unit(things)
    reached = [one for one in receivers(turn.store, units) if one.reachable]
    put_nudge(turn.store, turn.person.id, data["words"], units, at)
    key = "nudge-sending" if at == turn.now else "nudge-will-send"
    text = turn.say(key, people=len(reached), units=len(units), at=night_text(turn))
    if not reached:
        text = turn.say("nudge-nobody", units=len(units))
    undo = (Choice(turn.say("choice-undo"), "/hoantac"),) if at != turn.now else ()
    return Reply(text, (*undo, Choice(turn.say("choice-late"), "/trehan")))


_OF_DRAFT: Mapping[str, Handler] = {"sua": _asks_for_words, "moi": _only_fresh}
