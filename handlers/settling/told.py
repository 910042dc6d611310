"""Who is told of what was asked for or settled: one message each, and none outside working hours."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from textwrap import shorten

from domain.messages import Choice, Reply
from domain.reminding.digests import OFFICE, UNIT_ROLES
from domain.reminding.rules import in_window, next_digest
from handlers.turn import Turn
from handlers.wording import AT_MOST, numbered_lines
from locales import Texts, texts
from storage.owing.calendar import calendar, opens_at
from storage.owing.extensions import Request, waiting_requests
from storage.owing.owed import Owed
from storage.people.persons import find_person, holders
from storage.talk.outbox import tell, tell_together

SHOWN_OF_REASON = 120


def tell_office_of_request(turn: Turn, owed: Owed, day: date, why: str) -> str:
    """At once in working hours, else in one list with the morning's; `now`, `morning` or `nobody`."""
    days = calendar(turn.store)
    at_once, told = in_window(turn.now, days), False
    for officer in holders(turn.store, role=OFFICE):
        if officer.person_id == turn.person.id:
            continue
        say = texts(find_person(turn.store, officer.person_id).locale)
        if at_once:
            told |= tell(turn.store, officer.person_id, _request_note(turn, say, owed, day, why), turn.now)
        else:
            morning = next_digest(turn.now, days)
            told |= tell_together(
                turn.store, officer.person_id, "requests", queue(say, waiting_requests(turn.store)), morning
            )
    return ("now" if at_once else "morning") if told else "nobody"


def _request_note(turn: Turn, say: Texts, owed: Owed, day: date, why: str) -> Reply:
    text = say(
        "extension-asked",
        unit=owed.unit,
        person=turn.person.name,
        name=owed.name,
        due=f"{owed.due:%d/%m/%Y}",
        day=f"{day:%d/%m/%Y}",
        why=why,
    )
    return Reply(text, (Choice(say("settle-choice-queue"), "/giahan"),))


def queue(say: Texts, requests: Sequence[Request], start: int = 0) -> Reply:
    """The requests that wait for the office, each with the number that opens it."""
    if not requests:
        return Reply(say("extension-queue-none"), (Choice(say("choice-overview"), "/tonghop"),))
    shown = requests[start : start + AT_MOST]
    lines = [
        say(
            "extension-queue-line",
            unit=one.owed.unit,
            name=one.owed.name,
            due=f"{one.owed.due:%d/%m/%Y}",
            day=f"{one.wanted:%d/%m/%Y}",
            why=shorten(one.reason, SHOWN_OF_REASON, placeholder=" …"),
        )
        for one in shown
    ]
    choices = [Choice(say("extension-choice-open"), f"/giahan #{one.id}", listed=True) for one in shown]
    left = len(requests) - start - AT_MOST
    if left > 0:
        choices.append(Choice(say("choice-more", count=left), f"/giahan {start + AT_MOST}"))
    head = say("extension-queue", count=len(requests))
    return Reply(f"{head}\n{numbered_lines(lines)}", tuple(choices))


def tell_units(turn: Turn, owed: Sequence[Owed], key: str, **values: str | int) -> int:
    """One message for each person of the units, in their language; how many were reached."""
    not_before = opens_at(turn.store)
    heard: dict[int, list[Owed]] = {}
    for one in owed:
        for role in UNIT_ROLES:
            for person in holders(turn.store, role=role, unit_id=one.unit_id):
                if one not in heard.setdefault(person.person_id, []):
                    heard[person.person_id].append(one)
    heard.pop(turn.person.id, None)
    return sum(_tell(turn, person_id, of, key, values, not_before) for person_id, of in heard.items())


def _tell(
    turn: Turn, person_id: int, owed: Sequence[Owed], key: str, values: Mapping[str, str | int], not_before: datetime
) -> bool:
    say = texts(find_person(turn.store, person_id).locale)
    units = ", ".join(dict.fromkeys(one.unit for one in owed))
    text = say(key, units=units, first=f"{owed[0].first_due:%d/%m/%Y}", **values)
    return tell(turn.store, person_id, Reply(text, (_opens(say, owed[0]),)), not_before)


def _opens(say: Texts, owed: Owed) -> Choice:
    """The card of what is spoken of."""
    if owed.task_id is None:
        return Choice(say("choice-report"), f"/baocao #{owed.id}")
    return Choice(say("choice-card"), f"/viec #{owed.task_id}")
