"""The sample department of the demo, on whatever day it is opened."""

from datetime import datetime

import pytest

from bot.demo.department import SamplePerson, build
from domain.progress import Mark
from storage.database import Database
from storage.tasks.items import items_of_units
from storage.units import all_units
from tests.databases import ONCE

DAYS = (
    "2027-01-01",
    "2027-01-03",
    "2027-01-05",
    "2027-01-10",
    "2027-02-19",
    "2027-02-28",
    "2028-02-29",
    "2027-06-15",
    "2026-11-22",
    "2026-12-31",
)


def marks_of(database: Database, person: SamplePerson, now: datetime) -> set[Mark]:
    with database.begin(now, read_only=True) as store:
        unit_id = next(unit.id for unit in all_units(store).values() if unit.name == person.row.unit)
        return {item.mark for item in items_of_units(store, [unit_id])}


@ONCE
@pytest.mark.parametrize("day", DAYS)
def test_the_first_head_sees_every_mark_whatever_the_day(database: Database, day: str) -> None:
    now = datetime.fromisoformat(f"{day}T09:30:00+07:00")
    head = build(database, now)[0]
    assert head.row.role == "head"
    # Nothing is excused in the sample: that mark is told with its reason, in its own tests.
    assert marks_of(database, head, now) == set(Mark) - {Mark.EXCUSED}
