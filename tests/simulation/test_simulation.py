"""A department lived through: every step is told once, on its first possible day, or has its reason."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import delete, func, select, update

from benchmarks.simulation.accounting import account
from benchmarks.simulation.living import live
from benchmarks.simulation.world import Outage, Scenario, World, local
from storage.schema import obligation, reminder
from tests.databases import Databases, lent, nothing

# Tet of 2026, from 14 to 22 February, around the 14th and 15th; one morning, a day and a half, and nine days down.
AROUND_TET = Scenario(
    first=date(2026, 2, 2),
    last=date(2026, 3, 13),
    units=7,
    plans=("papi-2020",),
    outages=(
        Outage("program", local(date(2026, 2, 5), 7, 30), local(date(2026, 2, 5), 9, 0)),
        Outage("channel", local(date(2026, 2, 10), 7, 0), local(date(2026, 2, 11), 12, 0)),
        Outage("program", local(date(2026, 2, 25), 12, 0), local(date(2026, 3, 6), 12, 0)),
    ),
    blocked=(local(date(2026, 2, 9), 9, 0), local(date(2026, 2, 24), 9, 0)),
)


@pytest.fixture
def lived(databases: Databases, tmp_path: Path) -> Iterator[World]:
    """Six weeks that two workers went through."""
    with lent(databases, "empty", nothing) as url, closing(World(AROUND_TET, url, tmp_path, silent=0.02)) as world:
        world.found()
        live(world)
        yield world


def test_every_step_is_told_once_or_has_its_reason(lived: World) -> None:
    found = account(lived)
    assert found.violations == [], found.say()
    assert found.steps["told, sent"] > 300
    assert found.steps["passed over: nothing ran until the next step"] > 0
    assert found.steps["the person has blocked the bot"] > 0
    assert _met(lived) > 5
    # What the account says would be worth nothing if it could not tell when something is wrong.
    _forget_one(lived)
    assert any("was not told" in violation for violation in account(lived).violations)
    _tell_twice_and_at_night(lived)
    said = "\n".join(account(lived).violations)
    assert "was sent 2 times" in said
    assert "went out at 2026-02-02 23:00" in said
    _tell_what_was_done(lived)
    assert any("which was done" in violation for violation in account(lived).violations)


def _met(world: World) -> int:
    with world.database.begin(world.now, read_only=True) as store:
        return int(store.value(select(func.count()).select_from(obligation).where(obligation.c.state == "met")))


def _forget_one(world: World) -> None:
    with world.database.begin(world.now) as store:
        key = store.value(select(func.max(reminder.c.id)))
        store.change(delete(reminder).where(reminder.c.id == key))


def _tell_twice_and_at_night(world: World) -> None:
    first = next(sent for sent in world.channel.sent if sent.known)
    world.channel.sent += [type(first)(local(date(2026, 2, 2), 23, 0), first.chat, first.row, known=True)]


def _tell_what_was_done(world: World) -> None:
    with world.database.begin(world.now) as store:
        row = store.first(select(reminder).join(obligation).where(obligation.c.state == "open"))
        assert row is not None
        met = update(obligation).where(obligation.c.id == row.obligation_id)
        store.change(met.values(state="met", met_at=local(date(2026, 1, 1), 9, 0)))
