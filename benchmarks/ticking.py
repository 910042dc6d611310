"""A tick over many obligations of which few are due: its cost must grow with what is due."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from benchmarks.measuring import own_cpu, show
from domain.messages import Address, Limits
from domain.tables import UnitRow
from storage.calendar import ensure_years
from storage.database import Database
from storage.incoming import lock_sender
from storage.people import add_person, give_post, link_chat
from storage.reminders import enqueue_due
from storage.schema import obligation, report_rule
from storage.store import Store
from storage.units import all_units, import_units

UNITS = 50
RULES = 2_000
DUE = 100
# 08:00 on Monday, 5 January 2026, local time.
NOW = datetime(2026, 1, 5, 1, tzinfo=UTC)


def main(folder: Path) -> None:
    """Measure and show."""
    database = Database(f"sqlite:///{folder / 'dondoc.db'}", {"telegram": Limits(text=4096)})
    database.migrate()
    with database.begin(NOW - timedelta(days=30)) as store:
        _fill(store)
    with database.begin(NOW) as store:
        ensure_years(store)
    with own_cpu() as seconds:
        with database.begin(NOW) as store:
            written = enqueue_due(store)
        used = seconds()
    with own_cpu() as seconds:
        with database.begin(NOW) as store:
            again = enqueue_due(store)
        idle = seconds()
    database.close()
    what = f"a tick over {UNITS * RULES:,} obligations, {DUE} due, {written} digests: CPU"
    show(what, used * 1000, "ms", "at most 50")
    show(f"the next tick, nothing due, {again} digests: CPU", idle * 1000, "ms")


def _fill(store: Store) -> None:
    import_units(store, [UnitRow(f"Trung tâm {n}", f"TT {n}", "subordinate") for n in range(UNITS)])
    units = list(all_units(store))
    for unit_id in units:
        person_id = add_person(store, f"Trưởng đơn vị {unit_id}")
        give_post(store, person_id, unit_id, "head")
        link_chat(store, lock_sender(store, Address("telegram", "1", str(unit_id))).conversation_id, person_id)
    rules = [
        store.add(
            report_rule, what=f"Báo cáo {n}", period="", subject="", due=date(2026, 6, 1), roll="none", roll_by=""
        )
        for n in range(RULES)
    ]
    owed = [(rule, unit_id) for rule in rules for unit_id in units]
    store.add_all(obligation, [_owed(n, rule, unit_id) for n, (rule, unit_id) in enumerate(owed)])


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
