"""Tasks that wait for something to happen: the office says that it did, and the clock starts."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select

from domain.plans.drafts import Schedule, TaskDraft, UnitRole
from storage.schema import obligation, task_event, task_window, unit
from tests.chat import Chat, Department
from tests.databases import BOTH, ONCE
from tests.department import import_small, plan_of

pytestmark = ONCE

LEADS = (UnitRole("TTYT Cư Jút", "implement"), UnitRole("TTYT Đắk Mil", "implement"))
FINDINGS = TaskDraft(
    "9.1",
    "Khắc phục tồn tại theo kết luận thanh tra",
    units=LEADS,
    schedule_text="Trong vòng 30 ngày kể từ khi có kết luận thanh tra",
    schedule=Schedule("relative", event="có kết luận thanh tra"),
)
GUIDANCE = TaskDraft(
    "9.2",
    "Tập huấn theo hướng dẫn mới của Bộ Y tế",
    units=LEADS,
    schedule_text="Sau khi có văn bản hướng dẫn của Bộ",
    schedule=Schedule("on_event", event="văn bản hướng dẫn của Bộ"),
)


@pytest.fixture(autouse=True)
def _plan(department: Department) -> None:
    """A plan with two tasks that wait."""
    with department.database.begin(datetime(2026, 1, 5, 2, tzinfo=UTC)) as store:
        import_small(store, plan_of("Kế hoạch công tác thanh tra năm 2026", FINDINGS, GUIDANCE))
    department.at("2026-03-10 09:00")


def _owed(department: Department) -> list[tuple[object, ...]]:
    """What events have made units owe."""
    given = select(unit.c.short, obligation.c.due, obligation.c.state).join_from(obligation, unit)
    given = given.join(task_window, task_window.c.id == obligation.c.window_id)
    return department.rows(given.where(task_window.c.event_id.is_not(None)).order_by(obligation.c.id))


@BOTH
def test_an_event_starts_the_clock_of_the_task_that_waits_for_it(
    department: Department, cu_jut: Chat, office: Chat
) -> None:
    office.says("có kết luận thanh tra ngày 5/3")
    assert office.text == (
        "Ghi sự kiện và bắt đầu tính hạn?\n• Sự kiện: kết luận thanh tra, ngày 05/03/2026\n"
        "• Nhiệm vụ: 9.1 Khắc phục tồn tại theo kết luận thanh tra\n"
        "• Kế hoạch ghi: “Trong vòng 30 ngày kể từ khi có kết luận thanh tra”\n• Hạn: 04/04/2026, cho 2 đơn vị"
    )
    assert not _owed(department)
    office.says("có")
    assert _owed(department) == [
        ("TTYT Cư Jút", date(2026, 4, 4), "open"),
        ("TTYT Đắk Mil", date(2026, 4, 4), "open"),
    ]
    assert "kết luận thanh tra (ngày 05/03/2026): TTYT Cư Jút thực hiện 9.1" in cu_jut.all[-1].text
    card = cu_jut.says("xem 9.1").text
    assert "Sự kiện: kết luận thanh tra, ngày 05/03/2026 → hạn 04/04/2026" in card
    assert "trong hạn, đến 04/04/2026" in card


def test_what_was_done_before_the_event_is_no_answer_to_it(department: Department, cu_jut: Chat, office: Chat) -> None:
    cu_jut.says("9.1 xong").presses("Ghi")
    department.at("2026-03-11 09:00")
    office.says("có kết luận thanh tra ngày 5/3").says("có")
    cu_jut.says("9.1 được 50%").presses("Ghi")
    assert ("TTYT Cư Jút", date(2026, 4, 4), "open") in _owed(department)
    cu_jut.says("9.1 xong").presses("Ghi")
    assert ("TTYT Cư Jút", date(2026, 4, 4), "met") in _owed(department)


def test_each_event_of_the_year_has_its_own_day(department: Department, cu_jut: Chat, office: Chat) -> None:
    office.says("có kết luận thanh tra ngày 5/3").says("có")
    cu_jut.says("9.1 xong").presses("Ghi")
    department.at("2026-06-10 09:00")
    office.says("có kết luận thanh tra ngày 8/6").says("có")
    mine = [row for row in _owed(department) if row[0] == "TTYT Cư Jút"]
    assert mine == [("TTYT Cư Jút", date(2026, 4, 4), "met"), ("TTYT Cư Jút", date(2026, 7, 8), "open")]


def test_where_the_plan_names_no_number_the_office_is_asked(department: Department, office: Chat) -> None:
    office.says("Đã có văn bản hướng dẫn của Bộ ngày 10/3/2026")
    assert "không có số ngày" in office.text
    office.says("15 ngày làm việc")
    assert "Hạn: 31/03/2026" in office.text
    office.says("không")
    assert not _owed(department)
    office.says("Đã có văn bản hướng dẫn của Bộ ngày 10/3/2026").says("đến 30/6")
    assert "Hạn: 30/06/2026" in office.text


def test_which_task_is_asked_where_several_wait_or_none_fits(department: Department, office: Chat) -> None:
    office.says("ghi sự kiện: tỉnh ban hành nghị quyết mới ngày 3/3")
    assert "của nhiệm vụ nào" in office.text
    office.says("1")
    assert "• Nhiệm vụ: 9." in office.text or "không có số ngày" in office.text


@BOTH
def test_an_event_is_taken_back_unless_it_was_answered(department: Department, cu_jut: Chat, office: Chat) -> None:
    office.says("có kết luận thanh tra ngày 5/3").says("có").says("hoàn tác")
    assert "Rút lại sự kiện “9.1" in office.text
    office.presses("Hoàn tác")
    assert {state for _, _, state in _owed(department)} == {"gone"}
    assert "Sự kiện:" not in cu_jut.says("xem 9.1").text
    office.says("có kết luận thanh tra ngày 5/3").says("có")
    cu_jut.says("9.1 xong").presses("Ghi")
    office.says("hoàn tác").presses("Hoàn tác")
    assert "Không hoàn tác được" in office.text


@BOTH
def test_only_the_office_records_events(department: Department, cu_jut: Chat, office: Chat) -> None:
    office.says("có kết luận thanh tra ngày 5/3")
    cu_jut.says("/sukien ghi 1")
    cu_jut.says("ghi sự kiện: có kết luận thanh tra ngày 5/3")
    assert not department.rows(select(task_event.c.id))
