"""Who is away, and who stands in."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from domain.messages import Choice, Reply
from domain.people.names import named_by
from domain.people.rights import is_office, may_change_unit
from domain.reminding.digests import UNIT_ROLES
from domain.understanding.days import day_said
from handlers.asking.proposals import propose
from handlers.turn import Turn
from handlers.wording import day_text
from locales import Texts, texts
from storage.owing.calendar import opens_at
from storage.people.absences import (
    Absence,
    Holder,
    absences_of_unit,
    add_absence,
    end_absence,
    find_absence,
    holders_of_unit,
    note_absence,
)
from storage.people.persons import find_person, holders
from storage.talk.outbox import preferred_conversation, tell
from storage.units import all_units, spoken_units, unit_named

LONGEST = timedelta(days=366)
MOST_CHOICES = 6


def leave(turn: Turn) -> Reply:
    """ "tôi nghỉ phép từ 5/3 đến 10/3, chị Lan thay"; `/nghiphep #unit #post FROM UNTIL #person`; alone, the list."""
    if turn.args[:1] == ["bo"]:
        return _end(turn)
    unit_id = _unit(turn)
    if unit_id is None:
        return Reply(turn.say("leave-which-unit"))
    since, until = _stretch(turn)
    if since is None or until is None:
        return _list(turn, unit_id)
    if refusal := _bad_stretch(turn, since, until):
        return refusal
    people = holders_of_unit(turn.store, unit_id)
    holder = _away(turn, people)
    if holder is None:
        return _who_is_away(turn, unit_id, people, since, until)
    acting = _acting(turn, [one for one in people if one.person_id != holder.person_id])
    if isinstance(acting, Holder):
        return _propose_leave(turn, unit_id, holder, acting, since, until)
    return _who_stands_in(turn, unit_id, holder, acting, since, until)


def _chosen(turn: Turn) -> bool:
    """Whether it is one of our own choices, with its ids, rather than a person's words."""
    return turn.arg_id() is not None


def _unit(turn: Turn) -> int | None:
    """The unit meant: one's own; the office names it."""
    if (asked := turn.arg_id()) is not None:
        return asked if asked in all_units(turn.store) and may_change_unit(turn.person.actor, asked) else None
    if is_office(turn.person.actor):
        named = spoken_units(turn.store).ids_in(turn.message.text)
        if named:
            return named.pop() if len(named) == 1 else None
    return next((post.unit_id for post in turn.person.posts if may_change_unit(turn.person.actor, post.unit_id)), None)


def _stretch(turn: Turn) -> tuple[date | None, date | None]:
    """The first and the last day; one day alone is both."""
    if _chosen(turn):
        days = [day for word in turn.args if (day := _iso(word))]
        return (days[0], days[-1]) if days else (None, None)
    since = _day(turn, "date")
    until = _day(turn, "until")
    count = turn.slot("days")
    if since and count and not until:
        until = since + timedelta(days=int(count) - 1)
    return since, until or since


def _iso(word: str) -> date | None:
    try:
        return date.fromisoformat(word)
    except ValueError:
        return None


def _day(turn: Turn, slot: str) -> date | None:
    words = str(turn.slot(slot) or "")
    return _iso(words) or day_said(words, turn.today)


def _bad_stretch(turn: Turn, since: date, until: date) -> Reply | None:
    if until < since or until < turn.today or until - since > LONGEST:
        return Reply(turn.say("leave-bad-days", since=f"{since:%d/%m/%Y}", until=f"{until:%d/%m/%Y}"))
    return None


def _away(turn: Turn, people: Sequence[Holder]) -> Holder | None:
    """Whose post it is: the one named by id, oneself, or for the office the only head."""
    named = turn.arg_id(1) if _chosen(turn) else None
    if named is not None:
        return next((one for one in people if one.membership_id == named), None)
    own = [one for one in people if one.person_id == turn.person.id and one.role in UNIT_ROLES]
    heads = [one for one in people if one.role == "head"]
    if own or not is_office(turn.person.actor):
        own = own or [one for one in people if one.person_id == turn.person.id]
        return min(own, key=lambda one: one.role != "head", default=None)
    return heads[0] if len(heads) == 1 else None


def _acting(turn: Turn, others: Sequence[Holder]) -> Holder | list[Holder]:
    """Who stands in, or those it could be."""
    chosen = turn.arg_id(4) if _chosen(turn) else None
    if chosen is not None:
        found = [one for one in others if one.person_id == chosen]
    else:
        found = named_by(str(turn.slot("deputy") or ""), list(others), lambda one: one.name)
    people = list({one.person_id: one for one in found}.values())
    if len(people) == 1:
        return people[0]
    return people or list({one.person_id: one for one in others}.values())


def _who_is_away(turn: Turn, unit_id: int, people: Sequence[Holder], since: date, until: date) -> Reply:
    heads = [one for one in people if one.role == "head"]
    choices = [
        Choice(one.name, f"/nghiphep #{unit_id} #{one.membership_id} {since} {until}") for one in heads[:MOST_CHOICES]
    ]
    key = "leave-who-away" if choices else "leave-no-head"
    return Reply(turn.say(key, unit=unit_named(turn.store, unit_id).name), tuple(choices))


def _who_stands_in(
    turn: Turn, unit_id: int, holder: Holder, others: Sequence[Holder], since: date, until: date
) -> Reply:
    start = f"/nghiphep #{unit_id} #{holder.membership_id} {since} {until}"
    choices = [Choice(one.name, f"{start} #{one.person_id}") for one in others[:MOST_CHOICES]]
    if not choices:
        return Reply(turn.say("leave-nobody", unit=unit_named(turn.store, unit_id).name))
    said = str(turn.slot("deputy") or "")
    key = "leave-which-deputy" if said else "leave-ask-deputy"
    return Reply(turn.say(key, said=said, name=holder.name), (*choices, Choice(turn.say("leave-nobody-acts"), "/huy")))


def _propose_leave(turn: Turn, unit_id: int, holder: Holder, acting: Holder, since: date, until: date) -> Reply:
    clash = [one for one in absences_of_unit(turn.store, unit_id, since) if _clashes(one, holder, acting, until)]
    if clash:
        return _clash(turn, clash[0])
    lines = [_leave_text(turn.say, turn.today, holder, acting.name, unit_named(turn.store, unit_id).name, since, until)]
    lines.append(turn.say("leave-means", acting=acting.name, away=holder.name))
    if preferred_conversation(turn.store, acting.person_id) is None:
        lines.append(turn.say("leave-unreachable", acting=acting.name))
    return propose(
        turn,
        "leave",
        "\n".join(lines),
        turn.say("choice-write"),
        unit=unit_id,
        post=holder.membership_id,
        acting=acting.person_id,
        since=since.isoformat(),
        until=until.isoformat(),
    )


def _clashes(one: Absence, holder: Holder, acting: Holder, until: date) -> bool:
    """The same post is away already, or who is to stand in is away."""
    same = one.person_id == holder.person_id and one.role == holder.role
    return one.since <= until and (same or one.person_id == acting.person_id)


def _clash(turn: Turn, one: Absence) -> Reply:
    ending = Choice(turn.say("leave-choice-end", name=one.name), f"/nghiphep bo #{one.id}")
    return Reply(turn.say("leave-clash", line=_line(turn, one)), (ending,))


def _leave_text(say: Texts, today: date, holder: Holder, acting: str, unit: str, since: date, until: date) -> str:
    return say(
        "leave-line",
        since=day_text(say, since, today),
        until=day_text(say, until, today),
        acting=acting,
        away=holder.name,
        role=say(f"role-{holder.role}"),
        unit=unit,
    )


def _line(turn: Turn, one: Absence) -> str:
    holder = Holder(0, one.person_id, one.name, one.role)
    return _leave_text(turn.say, turn.today, holder, one.acting, one.unit, one.since, one.until)


def write_leave(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Keep it, tell who stands in and the office."""
    unit_id = data["unit"]
    people = holders_of_unit(turn.store, unit_id)
    holder = next((one for one in people if one.membership_id == data["post"]), None)
    if holder is None or not may_change_unit(turn.person.actor, unit_id):
        return Reply(turn.say("leave-post-gone"))
    since, until = date.fromisoformat(data["since"]), date.fromisoformat(data["until"])
    key = add_absence(turn.store, holder, unit_id, data["acting"], since, until, turn.person.id)
    standing = absences_of_unit(turn.store, unit_id, since)
    if key is None:
        clash = next((one for one in standing if one.person_id == holder.person_id), None)
        return _clash(turn, clash) if clash else Reply(turn.say("leave-post-gone"))
    one = next(one for one in standing if one.id == key)
    note_absence(turn.store, turn.say("leave-what", name=one.name), turn.person.id, key)
    _spread(turn, one, "leave-told")
    text = "\n".join([turn.say("leave-kept"), _line(turn, one), turn.say("how-to-undo")])
    return Reply(text, (Choice(turn.say("choice-undo"), "/hoantac"), Choice(turn.say("choice-my-tasks"), "/nhiemvu")))


def _spread(turn: Turn, one: Absence, key: str) -> None:
    """Who stands in hears of it, and so does the office, each once and in their language."""
    not_before = opens_at(turn.store)
    officers = [officer.person_id for officer in holders(turn.store, role="office")]
    for person_id in dict.fromkeys([one.acting_id, one.person_id, *officers]):
        if person_id == turn.person.id:
            continue
        say = texts(find_person(turn.store, person_id).locale)
        holder = Holder(0, one.person_id, one.name, one.role)
        line = _leave_text(say, turn.today, holder, one.acting, one.unit, one.since, one.until)
        tell(turn.store, person_id, Reply(say(key, line=line, by=turn.person.name)), not_before)


def _list(turn: Turn, unit_id: int) -> Reply:
    """Who is away now or later, each with a choice that ends it."""
    standing = absences_of_unit(turn.store, unit_id, turn.today)
    unit = unit_named(turn.store, unit_id).name
    lines = [turn.say("leave-list" if standing else "leave-list-none", unit=unit)]
    lines += [f"• {_line(turn, one)}" for one in standing]
    choices = [
        Choice(turn.say("leave-choice-end", name=one.name), f"/nghiphep bo #{one.id}")
        for one in standing[:MOST_CHOICES]
    ]
    return Reply("\n".join([*lines, turn.say("leave-how")]), tuple(choices))


def _end(turn: Turn) -> Reply:
    one = find_absence(turn.store, turn.arg_id(1) or 0)
    if one is None or not may_change_unit(turn.person.actor, one.unit_id):
        return Reply(turn.say("leave-over"))
    if not end_absence(turn.store, one.id):
        return Reply(turn.say("leave-over"))
    _spread(turn, one, "leave-ended-told")
    return Reply(
        turn.say("leave-ended", name=one.name, acting=one.acting), (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),)
    )
