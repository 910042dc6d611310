"""A tick over few and over very many obligations of which the same number is due: its cost must stay the same."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from pathlib import Path
from statistics import median

from benchmarks.measuring import own_cpu, show
from domain.messages import Address, Limits
from domain.units.tables import UnitRow
from storage.database import Database
from storage.owing.calendar import ensure_years
from storage.people.linked_chats import link_chat
from storage.people.persons import add_person, give_post
from storage.reminding.due import enqueue_due
from storage.schema import obligation, report_rule
from storage.store import Store
from storage.talk.incoming import lock_sender
from storage.units import all_units, import_units

UNITS = 50
FEW, MANY = 1_000, 1_000_000
DUE = 100
TICKS = 15
AT_ONCE = 10_000
# 08:00 on Monday, 5 January 2026, local time.
NOW = datetime(2026, 1, 5, 1, tzinfo=UTC)


def main(folder: Path) -> None:
    """Measure and show."""
    costs = [_cost(folder, count) for count in (FEW, MANY)]
    for count, cost in zip((FEW, MANY), costs, strict=True):
        show(f"a tick over {count:,} obligations, {DUE} due: CPU", cost * 1000, "ms", "at most 50")
    show(f"the same over {MANY:,} as over {FEW:,}", costs[1] / costs[0], "x", "at most 1.5")


def _cost(folder: Path, obligations: int) -> float:
    """The CPU seconds of one tick, the median of some."""
    database = Database(f"sqlite:///{folder / f'dondoc-{obligations}.db'}", {"telegram": Limits(text=4096)})
    database.migrate()
    with database.begin(NOW - timedelta(days=30)) as store:
        _fill(store, obligations)
    with database.begin(NOW) as store:
        ensure_years(store)
    seconds = [_tick(database) for _ in range(TICKS)]
    database.close()
    return median(seconds)


def _tick(database: Database) -> float:
    """One tick, taken back so that the next one finds the same due."""
    with own_cpu() as used, _taken_back(database) as store:
        written = enqueue_due(store)
        cost = used()
    if written != UNITS:
        raise AssertionError(f"{written} digests instead of {UNITS}")
    return cost


class _TakenBackError(Exception):
    pass


@contextmanager
def _taken_back(database: Database) -> Iterator[Store]:
    try:
        with database.begin(NOW) as store:
            yield store
            raise _TakenBackError
    except _TakenBackError:
        pass


def _fill(store: Store, obligations: int) -> None:
    import_units(store, [UnitRow(f"Trung tâm {n}", f"TT {n}", "subordinate") for n in range(UNITS)])
    units = list(all_units(store))
    for unit_id in units:
        person_id = add_person(store, f"Trưởng đơn vị {unit_id}")
        give_post(store, person_id, unit_id, "head")
        link_chat(store, lock_sender(store, Address("telegram", "1", str(unit_id))).conversation_id, person_id)
    row = {"period": "", "subject": "", "due": date(2026, 6, 1), "roll": "none", "roll_by": ""}
    rules = [store.add(report_rule, what=f"Báo cáo {n}", **row) for n in range(obligations // UNITS)]
    owed = (_owed(n, rules[n // UNITS], units[n % UNITS]) for n in range(obligations))
    while rows := list(islice(owed, AT_ONCE)):
        store.add_all(obligation, rows)


def _owed(number: int, rule_id: int, unit_id: int) -> dict[str, object]:
    is_due = number < DUE
    return {
        "unit_id": unit_id,
        "rule_id": rule_id,
        "due": date(2026, 1, 5) if is_due else date(2026, 6, 1),
        "roll": "none",
        "state": "open",
        "counted": True,
        "next_remind_at": NOW if is_due else NOW + timedelta(days=100 + number % 20),
    }
