"""Units report to the office, the office reports to the province: two duties, though of one period and subject."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from domain.plans.drafts import DeadlineDraft, TaskDraft
from storage.database import Database
from storage.plans.taking_in import Imported, PlanExists
from storage.schema import obligation, report_rule, unit
from storage.store import Store
from tests.department import MONDAY, found_department, import_small, plan_of

COLLECTED = DeadlineDraft(
    "Báo cáo quý I",
    date(2026, 3, 14),
    "Các đơn vị trực thuộc báo cáo quý I về Văn phòng Sở trước ngày 15/3",
    ("các đơn vị trực thuộc",),
    "Văn phòng Sở",
    period="Q1",
)
SENT_ON = replace(
    COLLECTED,
    due=date(2026, 3, 19),
    phrase="Văn phòng Sở tổng hợp, báo cáo quý I UBND tỉnh trước ngày 20/3",
    who=("Văn phòng Sở",),
    to="UBND tỉnh",
)


def imports(store: Store, *deadlines: DeadlineDraft) -> Imported:
    """A plan about PAPI that asks for these."""
    return import_small(store, plan_of("Kế hoạch PAPI", TaskDraft("1", "Họp"), deadlines=deadlines))


def owed(store: Store, short: str) -> list[tuple[str, date]]:
    """The reports that a unit owes."""
    rows = (
        select(report_rule.c.what, obligation.c.due)
        .select_from(obligation.join(report_rule).join(unit, unit.c.id == obligation.c.unit_id))
        .where(unit.c.short == short, obligation.c.gone_at.is_(None))
    )
    return [(row.what, row.due) for row in store.rows(rows)]


def test_what_is_sent_on_is_due_on_its_own_day_and_no_contradiction(database: Database) -> None:
    with database.begin(MONDAY) as store:
        found_department(store)
        assert imports(store, COLLECTED, SENT_ON).merged == ()
        assert owed(store, "TTYT Cư Jút") == [("Báo cáo quý I", date(2026, 3, 14))]
        assert owed(store, "VPS") == [("Báo cáo quý I gửi UBND tỉnh", date(2026, 3, 19))]
        with pytest.raises(PlanExists):
            imports(store, COLLECTED, SENT_ON)


def test_the_office_sends_on_also_what_it_is_itself_among(database: Database) -> None:
    with database.begin(MONDAY) as store:
        found_department(store)
        among = replace(COLLECTED, who=("các đơn vị trực thuộc", "Văn phòng Sở"))
        assert imports(store, among, SENT_ON).merged == ()
        assert ("Báo cáo quý I gửi UBND tỉnh", date(2026, 3, 19)) in owed(store, "VPS")


@pytest.mark.parametrize(
    "other",
    [
        replace(COLLECTED, due=date(2026, 3, 9), phrase="Báo cáo quý I gửi Sở Y tế trước ngày 10/3", to="Sở Y tế"),
        replace(COLLECTED, due=date(2026, 3, 9), phrase="Văn phòng Sở gửi trước ngày 10/3", who=("Văn phòng Sở",)),
    ],
)
def test_the_same_units_or_the_same_receiver_make_one_report(database: Database, other: DeadlineDraft) -> None:
    with database.begin(MONDAY) as store:
        found_department(store)
        (merged,) = imports(store, COLLECTED, other).merged
        assert merged.days == (date(2026, 3, 9), date(2026, 3, 14))


def test_two_reports_of_one_name_are_told_apart_by_their_plans(database: Database) -> None:
    with database.begin(MONDAY) as store:
        found_department(store)
        imports(store, COLLECTED)
        smoke = plan_of("Kế hoạch thuốc lá", TaskDraft("1", "Họp"), deadlines=(COLLECTED,))
        shorts = import_small(store, smoke).short
        names = [what for what, _ in owed(store, "TTYT Cư Jút")]
        assert names == ["Báo cáo quý I", f"Báo cáo quý I ({shorts})"]
        with pytest.raises(PlanExists):
            import_small(store, smoke)
