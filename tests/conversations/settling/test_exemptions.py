"""What is excused: said why, left out of every count, not reminded of, and owed again when the office says so."""

import pytest
from sqlalchemy import select

from storage.schema import audit, obligation
from tests.chat import Chat, Department
from tests.databases import BOTH, ONCE

pytestmark = ONCE

EXCUSES = "miễn báo cáo quý 1 cho TTYT Cư Jút vì mới sáp nhập"


def _state(department: Department, report: int) -> tuple[object, ...]:
    columns = (obligation.c.state, obligation.c.next_remind_at.is_(None))
    return department.rows(select(*columns).where(obligation.c.id == report))[0]


def _count(overview: str) -> int:
    return int(overview.partition(" việc và báo cáo")[0].split()[-1])


def test_the_office_excuses_with_a_reason_and_a_yes(department: Department, cu_jut: Chat, office: Chat) -> None:
    report = department.report("TTYT Cư Jút", "Q1-2026")
    before = office.says("/tonghop").text
    office.says(EXCUSES)
    assert "• Báo cáo CCHC quý I, hạn 14/02/2026\n• Đơn vị: TTYT Cư Jút\n• Lý do: mới sáp nhập" in office.text
    assert _state(department, report)[0] == "open"
    office.says("có")
    assert _state(department, report) == ("excused", True)
    assert "không phải nộp" in cu_jut.all[-1].text
    assert "⚪ TTYT Cư Jút: Báo cáo CCHC quý I — được miễn: mới sáp nhập" in cu_jut.says(f"/baocao #{report}").text
    assert _count(office.says("/tonghop").text) == _count(before) - 1


def test_nobody_is_reminded_of_what_is_excused(department: Department, cu_jut: Chat, office: Chat) -> None:
    office.says(EXCUSES).says("có")
    for day in ("2026-02-10 08:00", "2026-02-13 08:00", "2026-02-23 08:00", "2026-02-25 08:00"):
        department.at(day)
        department.tick()
    assert not any("Báo cáo CCHC quý I —" in said.text and "chưa nộp" in said.text for said in cu_jut.all)


@BOTH
def test_it_is_owed_again_when_the_office_lifts_it(department: Department, cu_jut: Chat, office: Chat) -> None:
    report = department.report("TTYT Cư Jút", "Q1-2026")
    office.says(EXCUSES).says("có")
    department.passes(hours=30)
    office.says(EXCUSES)
    assert "đã được Trần Văn Bình miễn lúc 09:00 05/01/2026: mới sáp nhập" in office.text
    office.presses("Bỏ miễn").says("có")
    assert _state(department, report) == ("open", False)
    assert "bỏ miễn Báo cáo CCHC quý I" in cu_jut.all[-1].text
    actions = department.rows(select(audit.c.action).where(audit.c.kind == "obligation", audit.c.object_id == report))
    assert [action for (action,) in actions] == ["excuse", "owe_again"]


def test_undo_takes_an_exemption_back(department: Department, office: Chat) -> None:
    report = department.report("TTYT Cư Jút", "Q1-2026")
    office.says(EXCUSES).says("có").says("hoàn tác")
    assert "Rút lại việc miễn “Báo cáo CCHC quý I: TTYT Cư Jút”" in office.text
    office.presses("Hoàn tác")
    assert _state(department, report) == ("open", False)


@pytest.mark.parametrize(
    "asked",
    [
        ["miễn báo cáo quý 1 cho tất cả các đơn vị vì đã gộp vào báo cáo 6 tháng"],
        ["miễn báo cáo quý 1 vì đã gộp vào báo cáo 6 tháng", "tất cả"],
    ],
)
def test_all_units_that_owe_it_may_be_meant(department: Department, office: Chat, asked: list[str]) -> None:
    for text in asked:
        office.says(text)
    assert "• Đơn vị: CDC, TTYT Cư Jút" in office.text
    office.says("có")
    assert {_state(department, department.report(unit, "Q1-2026"))[0] for unit in ("CDC", "TTYT Cư Jút")} == {"excused"}


def test_the_reason_is_asked_for(office: Chat) -> None:
    assert "Lý do miễn Báo cáo CCHC quý I là gì" in office.says("miễn báo cáo quý 1 cho TTYT Cư Jút").text
    assert "• Lý do: mới sáp nhập" in office.says("mới sáp nhập").text


def test_only_the_office_excuses(department: Department, cu_jut: Chat, office: Chat) -> None:
    report = department.report("TTYT Cư Jút", "Q1-2026")
    for words in (f"/mien {report}", f"/thoimien {report} co"):
        cu_jut.says(words)
    office.says(EXCUSES)
    cu_jut.says("/chot ghi 1")
    assert _state(department, report)[0] == "open"
    office.says("có")
    cu_jut.says(f"/thoimien {report} co")
    assert _state(department, report)[0] == "excused"


@BOTH
def test_progress_on_an_excused_task_leaves_it_excused_until_it_is_done(
    department: Department, cu_jut: Chat, office: Chat
) -> None:
    part, _ = department.assignment("TTYT Cư Jút", "I.1.4")
    states = select(obligation.c.state).where(obligation.c.assignment_id == part)
    office.says("miễn I.1.4 cho TTYT Cư Jút vì mới sáp nhập").says("có")
    assert department.rows(states) == [("excused",)]
    cu_jut.says("I.1.4 xong").presses("Ghi")
    assert department.rows(states) == [("met",)]
    cu_jut.says("hoàn tác").presses("Hoàn tác")
    assert department.rows(states) == [("excused",)]
