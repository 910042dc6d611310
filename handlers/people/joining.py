"""Strangers ask to join; the office sees who, and lets them in with a post or refuses, once."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from textwrap import shorten
from typing import Any

from domain.messages import Choice, IncomingMessage, Reply
from domain.people.names import without_titles
from domain.people.rights import is_office
from domain.reminding.digests import OFFICE
from domain.reminding.rules import next_window
from handlers.asking.proposals import propose
from handlers.people.privacy_notice import notice
from handlers.turn import Turn
from handlers.wording import AT_MOST, moment_text, numbered_lines
from locales import DEFAULT, Texts, texts
from storage.owing.calendar import calendar
from storage.people.joining import Joining, approve, ask_to_join, decided, joining, joining_one, refuse
from storage.people.persons import find_person, holders
from storage.store import Store
from storage.talk.drafts import ask
from storage.talk.outbox import tell, tell_chat, tell_together
from storage.units import spoken_units, standing_units, unit_named

LONGEST = 200
SHOWN = 100
# However many ask, the office hears of them in one message each quarter of an hour.
TOGETHER = timedelta(minutes=15)
JOIN_ROLES = ("staff", "head")


def asks(store: Store, message: IncomingMessage, conversation_id: int) -> Reply | None:
    """A stranger asks to join: kept, told to the office, answered once a day."""
    say = texts(DEFAULT)
    words = shorten(message.text, LONGEST, placeholder=" …")
    if not ask_to_join(store, conversation_id, message.sender_name, words):
        return None
    _tell_office(store)
    return Reply(say("join-kept"))


def _tell_office(store: Store) -> None:
    at = next_window(_quarter_after(store.now), calendar(store))
    for officer in holders(store, role=OFFICE):
        say = texts(find_person(store, officer.person_id).locale)
        tell_together(store, officer.person_id, "joins", _list(say, joining(store), 0), at)


def _quarter_after(now: datetime) -> datetime:
    """The end of this quarter of an hour."""
    start = now.replace(minute=now.minute - now.minute % 15, second=0, microsecond=0)
    return start + TOGETHER


# --- the office's list


def waiting(turn: Turn) -> Reply:
    """`/xinthamgia` lists those who wait, `/xinthamgia 5` from the sixth on."""
    if not is_office(turn.person.actor):
        return Reply(turn.say("people-change-office-only"), (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),))
    return _list(turn.say, joining(turn.store), turn.arg_id() or 0)


def _list(say: Texts, found: list[Joining], start: int) -> Reply:
    if not found:
        return Reply(say("join-none"), (Choice(say("people-choice-list"), "/nguoi"),))
    page, left = found[start : start + AT_MOST], len(found) - start - AT_MOST
    lines = numbered_lines(_line(say, one) for one in page)
    choices = [Choice(one.name or say("people-nameless"), f"/nguoimoi #{one.id}", listed=True) for one in page]
    choices += [Choice(say("choice-more", count=left), f"/xinthamgia {start + AT_MOST}")] if left > 0 else []
    return Reply(f"{say('join-list', count=len(found))}\n{lines}", tuple(choices), protected=True)


def _line(say: Texts, one: Joining) -> str:
    words = shorten(one.words, SHOWN, placeholder=" …")
    name = one.name or say("people-nameless")
    return say("join-line", name=name, channel=say(f"channel-{one.channel}"), at=moment_text(one.asked_at), words=words)


def newcomer(turn: Turn) -> Reply:
    """`/nguoimoi #3` the request; with ` tuchoi` refuse, with ` donvi 8 staff` let in; each asks for a yes."""
    if not is_office(turn.person.actor):
        return Reply(turn.say("people-change-office-only"))
    one = joining_one(turn.store, turn.arg_id() or 0)
    if one is None:
        return _answered_before(turn, turn.arg_id() or 0)
    words = turn.args[1:]
    if words == ["tuchoi"]:
        return _propose_refusal(turn, one)
    if words == ["chonunit"]:
        ask(turn.store, turn.conversation_id, "people_unit", {"request": one.id})
        return Reply(turn.say("join-ask-unit", name=one.name or turn.say("people-nameless")))
    if words[:1] == ["donvi"]:
        unit_id = turn.arg_id(2)
        known = unit_id if unit_id in standing_units(turn.store) else None
        return _with_role(turn, one, known, words[2] if len(words) > 2 else "")
    return _card(turn, one)


def _answered_before(turn: Turn, request_id: int) -> Reply:
    before = decided(turn.store, request_id)
    if before is None:
        return Reply(turn.say("join-gone"), (Choice(turn.say("join-choice-list"), "/xinthamgia"),))
    by = find_person(turn.store, before[1]).name
    return Reply(turn.say(f"join-before-{before[0]}", person=by, at=moment_text(before[2])))


def _card(turn: Turn, one: Joining) -> Reply:
    units = sorted(spoken_units(turn.store).ids_in(one.words))[:3]
    choices = [
        Choice(turn.say("join-choice-unit", unit=_short(turn, key)), f"/nguoimoi #{one.id} donvi {key}")
        for key in units
    ]
    choices.append(Choice(turn.say("join-choice-other"), f"/nguoimoi #{one.id} chonunit"))
    choices.append(Choice(turn.say("join-choice-refuse"), f"/nguoimoi #{one.id} tuchoi"))
    return Reply(turn.say("join-card", line=_line(turn.say, one)), tuple(choices), protected=True)


def _short(turn: Turn, unit_id: int) -> str:
    return unit_named(turn.store, unit_id).short or unit_named(turn.store, unit_id).name


def with_unit(turn: Turn, request_id: int, unit_id: int) -> Reply:
    """The unit that a newcomer belongs to was named."""
    one = joining_one(turn.store, request_id)
    return _with_role(turn, one, unit_id, "") if one else _answered_before(turn, request_id)


def _with_role(turn: Turn, one: Joining, unit_id: int | None, role: str) -> Reply:
    if unit_id is None:
        return _card(turn, one)
    unit, name = unit_named(turn.store, unit_id).name, one.name or turn.say("people-nameless")
    if role not in JOIN_ROLES:
        choices = [
            Choice(turn.say(f"role-{role}"), f"/nguoimoi #{one.id} donvi {unit_id} {role}") for role in JOIN_ROLES
        ]
        return Reply(turn.say("invite-which-role", name=name, unit=unit), tuple(choices))
    text = turn.say(
        "join-confirm", name=name, channel=turn.say(f"channel-{one.channel}"), unit=unit, role=turn.say(f"role-{role}")
    )
    label, no = turn.say("join-choice-approve"), turn.say("settle-choice-not")
    return propose(turn, "join", text, label, request=one.id, unit=unit_id, role=role, no=no)


def _propose_refusal(turn: Turn, one: Joining) -> Reply:
    text = turn.say("join-refuse-confirm", name=one.name or turn.say("people-nameless"))
    label, no = turn.say("join-choice-refuse"), turn.say("settle-choice-not")
    return propose(turn, "join_refuse", text, label, request=one.id, no=no)


# --- decided


def write_join(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Let them in, and welcome them."""
    one = joining_one(turn.store, data["request"]) if is_office(turn.person.actor) else None
    if one is None:
        return _answered_before(turn, data["request"])
    name = without_titles(one.name) or turn.say("people-nameless")
    person_id = approve(turn.store, one, name, data["unit"], data["role"], turn.person.id)
    if person_id is None:
        return _answered_before(turn, one.id)
    unit = unit_named(turn.store, data["unit"]).name
    say = texts(DEFAULT)
    welcome = Reply(
        "\n".join([say("join-welcome", unit=unit, role=say(f"role-{data['role']}")), notice(turn.store, say)]),
        (Choice(say("choice-my-tasks"), "/nhiemvu"), Choice(say("choice-help"), "/trogiup")),
    )
    tell(turn.store, person_id, welcome, turn.now)
    text = turn.say("joined", name=name, unit=unit, role=turn.say(f"role-{data['role']}"))
    left = len(joining(turn.store))
    more = (Choice(turn.say("join-choice-next", count=left), "/xinthamgia"),) if left else ()
    return Reply(text, (Choice(turn.say("people-choice-card"), f"/xemnguoi #{person_id}"), *more))


def write_refusal(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """They stay outside, and are told in one sentence."""
    one = joining_one(turn.store, data["request"]) if is_office(turn.person.actor) else None
    if one is None or not refuse(turn.store, one, turn.person.id):
        return _answered_before(turn, data["request"])
    tell_chat(turn.store, one.conversation_id, Reply(texts(DEFAULT)("join-refused-told")), turn.now)
    return Reply(turn.say("join-refused", name=one.name or turn.say("people-nameless")))
