"""The leaders' week: who is to get it on its day, and what happened in it."""

from collections.abc import Sequence
from datetime import date, time, timedelta

from sqlalchemy import func, select

from domain.days.zone import at_local, local_day
from domain.reminding.digests import LEADER, goes_out
from domain.reminding.rules import is_leader_day
from domain.reminding.weekly import Week, week_before, week_span
from storage.figures.queries import statistics
from storage.owing.calendar import calendar
from storage.owing.timetables import timetables
from storage.people.persons import holders
from storage.reminding.digests import DigestItem, all_told_before
from storage.revisions import claim_value
from storage.schema import progress_update
from storage.store import Store
from storage.talk.outbox import preferred_conversation, put_digests

_ENQUEUED = "weekly_enqueued"
_DRAWN = "weekly_drawn:"


def enqueue_week(store: Store) -> int:
    """Once on the day of the week: a digest for every leader who can be reached; how many.

    It has the key of the day's digest, so that there is one message and no more; composed, it may turn out empty.
    """
    at = goes_out(store.now, calendar(store))
    day = local_day(at)
    if not is_leader_day(day, calendar(store)) or not claim_value(store, _ENQUEUED, day.isoformat()):
        return 0
    tables = timetables(store)
    rows = []
    for leader in holders(store, role=LEADER):
        chat = preferred_conversation(store, leader.person_id)
        if chat is not None:
            hour = goes_out(store.now, calendar(store), tables.person(leader.person_id, "report"))
            rows.append((f"digest:{leader.person_id}:{day}", chat, leader.person_id, hour))
    put_digests(store, rows)
    return len(rows)


def week_for(store: Store, person_id: int) -> Week | None:
    """The week of a leader on the day of the week; None on any other, or for anybody else."""
    if not is_leader_day(local_day(store.now), calendar(store)):
        return None
    if all(leader.person_id != person_id for leader in holders(store, role=LEADER)):
        return None
    return week_on(store, local_day(store.now))


def week_on(store: Store, day: date) -> Week:
    """The week before a day; before one to come, as if nothing were told or done until then."""
    return week_before(statistics(store, today=day), _updates(store, *week_span(day)))


def has_news(store: Store, person_id: int, items: Sequence[DigestItem], week: Week | None) -> bool:
    """Whether a digest has anything to say. Those who look once a week hear nothing where nothing changed: what is
    late and was told before is no news, for all that it is later by a week."""
    if week and week.changed:
        return True
    of_week = [item for item in items if item.role == LEADER]
    return len(of_week) < len(items) or not all_told_before(store, of_week, person_id)


def _updates(store: Store, first: date, last: date) -> int:
    """How many updates that stand were told from one day to another."""
    told = select(func.count()).select_from(progress_update).where(
        progress_update.c.undone_at.is_(None),
        progress_update.c.at >= at_local(first, time.min),
        progress_update.c.at < at_local(last + timedelta(days=1), time.min),
    )  # fmt: skip
    return int(store.value(told))


def claim_drawing(store: Store, person_id: int) -> bool:
    """Whether the week's picture of this person is still to be drawn; a digest may be composed several times."""
    return claim_value(store, f"{_DRAWN}{person_id}", local_day(store.now).isoformat())
