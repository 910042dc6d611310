"""Tasks that are nothing but a report are owed as the report alone."""

from collections.abc import Iterable
from datetime import date

import pytest

from domain.plans.drafts import DeadlineDraft, PlanDraft, Schedule, TaskDraft, UnitRole, Window
from domain.plans.reported import left_to_reports

_CONTENT = "Báo cáo kết quả CCHC 6 tháng về Văn phòng Sở"
_TIME = "Trước ngày 05/6/2026"
_WINDOW = Window(None, date(2026, 6, 4))


def _units(names: Iterable[str]) -> frozenset[int]:
    return frozenset(map(hash, names))


def _left(phrase: str) -> tuple[Window, ...]:
    task = TaskDraft(
        code="1",
        content=_CONTENT,
        units=(UnitRole("Phòng A", "lead"),),
        schedule_text=_TIME,
        schedule=Schedule("window", windows=(_WINDOW,)),
    )
    report = DeadlineDraft("Báo cáo CCHC 6 tháng", _WINDOW.due, phrase, who=("Phòng A",), period="H1")
    plan = PlanDraft(title="Kế hoạch CCHC", year_from=2026, tasks=(task,), deadlines=(report,))
    return left_to_reports(plan, _units).tasks[0].schedule.windows


@pytest.mark.parametrize("phrase", [_CONTENT, f"{_CONTENT} {_TIME}"])
def test_a_report_that_its_row_dates_is_owed_once(phrase: str) -> None:
    assert _left(phrase) == ()


def test_another_report_of_that_day_leaves_the_task_its_own() -> None:
    assert _left("Báo cáo công tác dân số 6 tháng trước ngày 05/6/2026") == (_WINDOW,)
