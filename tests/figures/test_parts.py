"""Figures of sections and plans in chat, beside the count by SQL; who sees whose."""

import pytest
from sqlalchemy import select

from domain.days.zone import local_day
from storage.plans.sections import outermost_sections
from storage.schema import plan
from tests.chat import Chat, Department
from tests.figures.counting import Counted, Counts
from tests.figures.life import NOW
from tests.figures.test_chat import due, rate


def by_part(department: Department) -> tuple[dict[int, Counts], dict[int, Counts]]:
    """The count by SQL: each section and each plan by its id."""
    with department.database.begin(department.now, read_only=True) as store:
        asked = Counted(store, local_day(NOW))
        return asked.by_section(), asked.by_plan()


def told(one: Counts) -> str:
    """How a line says it."""
    if not due(one):
        return f"hoàn thành 0/{one.pending} việc có hạn" if one.pending else f"chỉ có việc không hạn ({one.undated})"
    of_due = f"đúng hạn {one.on_time}/{due(one)} việc đã đến hạn ({rate(one.on_time, due(one))})"
    done = f"hoàn thành {one.on_time + one.late}/{due(one) + one.pending} việc có hạn"
    return f"{of_due}; {done}" + (f"; quá hạn {one.overdue}" if one.overdue else "")


def test_every_plan_is_told_as_sql_counts_it(department: Department, leader: Chat) -> None:
    _, plans = by_part(department)
    followed = [key for (key,) in department.rows(select(plan.c.id).order_by(plan.c.id.desc())) if key in plans]
    lines = leader.says("các kế hoạch làm đến đâu rồi?").text.splitlines()[1:]
    assert [line.split(". ", 1)[1].partition(": ")[2] for line in lines] == [told(plans[key]) for key in followed[:5]]


def test_every_section_of_a_plan_is_told_as_sql_counts_it(department: Department, office: Chat) -> None:
    sections, _ = by_part(department)
    with department.database.begin(department.now, read_only=True) as store:
        of_plan = outermost_sections(store)
    newest = next(one.plan_id for one in of_plan if one.code == "VIII")
    assert office.says("tỷ lệ theo mục").text == "Anh/chị xem theo mục của kế hoạch nào?"
    told_of = office.says(f"/theomuc #{newest}").text.splitlines()[1:]
    while more := next((label for label in office.choices if label.startswith("Xem tiếp")), None):
        told_of += office.presses(more).text.splitlines()[1:]
    wanted = [one for one in of_plan if one.plan_id == newest and one.id in sections]
    assert len(told_of) == len(wanted)
    for line, one in zip(told_of, wanted, strict=True):
        assert f" Mục {one.code}: " in line
        assert line.endswith(told(sections[one.id])), line


def test_one_section_is_told_with_its_rates(department: Department, office: Chat) -> None:
    sections, _ = by_part(department)
    office.says("mục III kế hoạch CCHC làm đến đâu?")
    if "nhiều kế hoạch" in office.text:
        office.presses(office.choices[0])
    with department.database.begin(department.now, read_only=True) as store:
        third = next(one for one in outermost_sections(store) if one.code == "III")
    one = sections[third.id]
    assert ", mục III: " in office.text
    assert f"Hoàn thành: {one.on_time + one.late}/{due(one) + one.pending} việc có hạn" in office.text


def test_a_unit_sees_its_own_part_and_nobody_elses(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("các kế hoạch làm đến đâu")
    assert cu_jut.text.startswith("Theo kế hoạch — TTYT Cư Jút, ")
    assert "chỉ xem được nhiệm vụ của TTYT Cư Jút" in cu_jut.says("mục II của TTYT Đắk Mil làm đến đâu").text
    other = department.rows(select(plan.c.id))[0][0]
    for forged in ("u2", "u99999", "u2 u3"):
        assert "chỉ xem được nhiệm vụ của TTYT Cư Jút" in cu_jut.says(f"/theomuc #{other} {forged}").text


@pytest.mark.parametrize("command", ["/theomuc #99999", "/theomuc muc #99999", "/theomuc muc", "/theomuc #1 Q9-2026 x"])
def test_a_crooked_command_is_answered_all_the_same(leader: Chat, command: str) -> None:
    assert "mã L-" not in leader.says(command).text
