"""How long a yes to a long plan holds the database: 4,000 tasks as they come in, and as each of their days moves."""

from datetime import date, timedelta
from pathlib import Path

from benchmarks.measuring import own_cpu, show
from domain.plans.drafts import PlanDraft, UnitRole
from storage.database import Database
from tests.department import MONDAY, dated_task, found_department, import_small, plan_of
from tests.statements import statements

TASKS = 4_000
_LEADS = ("Văn phòng Sở", "Thanh tra Sở", "CDC", "Chi cục Dân số")


def main(folder: Path) -> None:
    """Measure and show."""
    database = Database(f"sqlite:///{folder / 'plans.db'}")
    database.migrate()
    with database.begin(MONDAY) as store:
        found_department(store)
    for what, days in (("come in", 0), ("moved by a week", 7)):
        with database.begin(MONDAY) as store, own_cpu() as used:
            seen = statements(store)
            import_small(store, _plan(days))
            show(f"{TASKS:,} tasks {what}: CPU, {len(seen)} statements", used(), "s")
    database.close()


def _plan(later: int) -> PlanDraft:
    first = date(2026, 2, 1) + timedelta(days=later)
    return plan_of(
        "KẾ HOẠCH Dài",
        *(
            dated_task(
                str(number),
                first + timedelta(days=number % 300),
                UnitRole(_LEADS[number % 4], "lead"),
                UnitRole("Phòng Tài chính", "implement"),
            )
            for number in range(TASKS)
        ),
    )
