"""The days of the next year: the office is asked in November to compare them with what was decided."""

from collections.abc import Sequence
from datetime import date

from domain.days.holidays import ProposedDay
from domain.messages import Choice, Reply
from domain.people.rights import OFFICE
from domain.reminding.digests import goes_out
from handlers.turn import Turn
from handlers.wording import moment_text
from locales import Texts, texts
from storage.office_changes import note_office_change
from storage.owing.calendar import calendar, check_year, checked_by, claim_alarm, coming_days, needs_check
from storage.people.persons import find_person, holders
from storage.store import Store
from storage.talk.outbox import tell


def checked(turn: Turn) -> Reply:
    """`/lich doichieu 2027`: the office has compared the days of a year with what was decided."""
    year = turn.arg_id(1) or 0
    if year not in (turn.today.year, turn.today.year + 1):
        return Reply(turn.say("calendar-no-day"), ways_on(turn))
    before = checked_by(turn.store, year)
    if before or not check_year(turn.store, year, turn.person.name):
        person, at = before or ("", turn.now)
        return Reply(turn.say("calendar-checked-before", year=year, person=person, at=moment_text(at)), ways_on(turn))
    note_office_change(turn.store, "calendar_check", str(year), turn.person.id, None, None)
    return Reply(turn.say("calendar-checked", year=year), (Choice(turn.say("choice-undo"), "/hoantac"), *ways_on(turn)))


def remind_of_next_year(store: Store) -> None:
    """In November, and every week until it is done, the office is asked to check the days of the next year."""
    year = needs_check(store)
    if year is None or not claim_alarm(store, year):
        return
    days = [one for one in coming_days(store, date(year, 1, 1)) if one.day.year == year]
    at = goes_out(store.now, calendar(store))
    for officer in holders(store, role=OFFICE):
        tell(store, officer.person_id, _alarm(texts(find_person(store, officer.person_id).locale), year, days), at)


def _alarm(say: Texts, year: int, days: Sequence[ProposedDay]) -> Reply:
    pending = [f"{one.day:%d/%m}" for one in days if not one.confirmed]
    off = [one for one in days if one.kind == "off" and one.confirmed]
    lines = [say("calendar-alarm" if off else "calendar-alarm-none", year=year, count=len(off))]
    if pending:
        lines.append(say("calendar-alarm-pending", days=", ".join(pending)))
    choices = (
        Choice(say("calendar-choice-list"), "/lich"),
        Choice(say("calendar-choice-checked", year=year), f"/lich doichieu {year}"),
    )
    return Reply("\n".join(lines), choices)


def ways_on(turn: Turn) -> tuple[Choice, ...]:
    """Back to the calendar."""
    return (Choice(turn.say("calendar-choice-list"), "/lich"),)
