"""The office makes the plan of next year from this year's: shown like any plan that comes in, and kept with a yes."""

from datetime import date

import pytest
from sqlalchemy import func, select

from domain.plans.drafts import Schedule, TaskDraft, UnitRole, Window
from storage.schema import assignment, draft, obligation, plan, task, task_window, unit
from tests.chat import Chat, Department
from tests.databases import ONCE
from tests.department import import_small, plan_of

ASKED = "lập kế hoạch 2027 từ kế hoạch 2026"


@pytest.fixture
def november(department: Department, office: Chat) -> Chat:
    """The office, when next year is being planned."""
    department.at("2026-11-20 09:00")
    return office


def parts(department: Department, short: str) -> list[tuple[str, str, str]]:
    """Code, unit and role of everything in a plan."""
    rows = select(task.c.shown_code, unit.c.short, assignment.c.role).select_from(
        assignment.join(task).join(plan, plan.c.id == task.c.plan_id).join(unit, unit.c.id == assignment.c.unit_id)
    )
    return sorted(department.rows(rows.where(plan.c.short == short, assignment.c.gone_at.is_(None))))


def test_the_plan_of_next_year_has_the_tasks_units_and_moved_dates(department: Department, november: Chat) -> None:
    november.says(ASKED)
    assert november.choices == ("KH CCHC 2026", "KH PAPI 2026")
    november.presses("KH CCHC 2026")
    assert november.text.startswith("Dự thảo kế hoạch 2027 từ KH CCHC 2026: năm và các hạn đã chuyển sang 2027")
    assert "NGÀNH Y TẾ TỈNH ĐẮK NÔNG NĂM 2027" in november.text
    assert department.rows(select(func.count()).select_from(plan)) == [(2,)]
    november.presses("Nhập kế hoạch này")
    assert november.text.startswith("Đã nhập KH CCHC 2027: 55 nhiệm vụ")
    assert parts(department, "KH CCHC 2027") == parts(department, "KH CCHC 2026")
    dues = select(task_window.c.due).select_from(task_window.join(task).join(plan)).order_by(task_window.c.due)
    this_year = [due for (due,) in department.rows(dues.where(plan.c.short == "KH CCHC 2026"))]
    next_year = [due for (due,) in department.rows(dues.where(plan.c.short == "KH CCHC 2027"))]
    assert len(this_year) == len(next_year)
    assert {due.year - 1 for due in next_year} == {due.year for due in this_year}


@ONCE
def test_a_plan_named_by_its_short_name_is_not_asked_about(november: Chat) -> None:
    assert november.says("lập kế hoạch 2027 từ KH PAPI 2026").text.startswith("Dự thảo kế hoạch 2027 từ KH PAPI 2026")


@ONCE
@pytest.mark.parametrize(
    "text",
    [
        "lập kế hoạch PAPI 2027 từ kế hoạch 2026", "lập kế hoạch PAPI năm sau", "chuẩn bị kế hoạch PAPI năm 2027",
        "xây dựng kế hoạch PAPI năm tới",
    ],
)  # fmt: skip
def test_its_name_may_stand_with_the_new_year(november: Chat, text: str) -> None:
    assert november.says(text).text.startswith("Dự thảo kế hoạch 2027 từ KH PAPI 2026")


@ONCE
@pytest.mark.parametrize("text", ["lập kế hoạch tự kiểm tra năm 2027 xong rồi", "lập kế hoạch tập huấn năm sau"])
def test_work_on_a_plan_is_not_taken_for_it(november: Chat, text: str) -> None:
    assert "Dự thảo kế hoạch" not in november.says(text).text
    assert "từ kế hoạch nào" not in november.text


@ONCE
def test_a_fixed_day_is_asked_about_and_another_day_may_be_given(department: Department, november: Chat) -> None:
    fixed = TaskDraft(
        "1.1",
        "Tổ chức hội nghị theo Kế hoạch 5/KH-UBND ngày 02/01/2026",
        units=(UnitRole("TTYT Cư Jút", "lead"),),
        schedule_text="trước ngày 16/6/2026",
        schedule=Schedule("window", windows=(Window(None, date(2026, 6, 15)),)),
    )
    with department.database.begin(department.now) as store:
        import_small(store, plan_of("KẾ HOẠCH tuyên truyền năm 2026", fixed))
    november.says("lập kế hoạch 2027 từ kế hoạch tuyên truyền 2026")
    assert "Có 2 chỗ không chuyển theo quy tắc được" in november.text
    november.presses("Xem từng chỗ (2)")
    assert "15/06/2026 → 15/06/2027. Ngày mới có đúng không?" in november.text
    november.says("20/6/2027")
    assert "nhắc văn bản của năm cũ “5/KH-UBND ngày 02/01/2026”" in november.text
    november.presses("Giữ như đã đọc").presses("Nhập kế hoạch này")
    owed = select(obligation.c.due).select_from(obligation.join(assignment).join(task).join(plan))
    assert department.rows(owed.where(plan.c.year_from == 2027)) == [(date(2027, 6, 20),)]


@ONCE
def test_single_tasks_of_the_year_are_no_plan_to_copy(november: Chat) -> None:
    november.says("giao các TTYT rà soát dịch trước 20/12").says("có").says(ASKED)
    assert november.choices == ("KH CCHC 2026", "KH PAPI 2026")
    assert "Không có kế hoạch nào của năm 2024" in november.says("lập kế hoạch 2027 từ kế hoạch 2024").text


@ONCE
@pytest.mark.parametrize("text", [ASKED, "/kehoachmoi #1 2027", "/kehoachmoi", "lập kế hoạch 2027 từ KH PAPI 2026"])
def test_nobody_but_the_office_makes_a_plan(department: Department, cu_jut: Chat, text: str) -> None:
    leader = department.chat("Ban Giám đốc", "leader")
    for chat in (cu_jut, leader):
        chat.says(text).says("có")
    assert department.rows(select(draft.c.id).where(draft.c.kind == "plan")) == []
    assert department.rows(select(func.count()).select_from(plan)) == [(2,)]
