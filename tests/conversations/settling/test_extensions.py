"""Later last days: asked for by units, settled by the office, the first day always in sight."""

from datetime import date

import pytest
from sqlalchemy import select

from storage.schema import audit, extension, obligation
from tests.chat import Chat, Department
from tests.databases import BOTH, ONCE

pytestmark = ONCE

ASKS = "xin gia hạn báo cáo quý 1 đến 25/2 vì chờ số liệu"


@pytest.fixture
def report(department: Department) -> int:
    """The report of the first quarter of Cư Jút, due on 14 February."""
    return department.report("TTYT Cư Jút", "Q1-2026")


def _days(department: Department, report: int) -> tuple[object, ...]:
    columns = (obligation.c.due, obligation.c.extended_due)
    return department.rows(select(*columns).where(obligation.c.id == report))[0]


def _asked(department: Department, cu_jut: Chat) -> int:
    cu_jut.says(ASKS).presses("Gửi yêu cầu")
    ((key,),) = department.rows(select(extension.c.id))
    return int(key)


def test_a_unit_asks_with_a_yes_and_the_office_is_told_at_once(cu_jut: Chat, office: Chat) -> None:
    cu_jut.says(ASKS)
    assert cu_jut.text == (
        "Gửi Văn phòng Sở yêu cầu gia hạn?\n• Báo cáo CCHC quý I (TTYT Cư Jút)\n"
        "• Hạn đang có: 14/02/2026; xin đến: 25/02/2026\n• Lý do: chờ số liệu"
    )
    assert not office.all
    cu_jut.says("có")
    assert "Cho đến khi có quyết định, hạn vẫn là 14/02/2026" in cu_jut.text
    assert "TTYT Cư Jút (Nguyễn Thị An) xin gia hạn Báo cáo CCHC quý I" in office.text
    assert "Lý do: chờ số liệu" in office.text


@BOTH
def test_what_is_missing_is_asked_for(department: Department, cu_jut: Chat) -> None:
    assert "Gia hạn đến ngày nào" in cu_jut.says("xin gia hạn I.1.4").text
    assert "phải sau hạn đang có (31/12/2026)" in cu_jut.says("ngày 1/2").text
    assert "Lý do xin gia hạn I.1.4" in cu_jut.says("thêm 5 ngày").text
    assert "xin đến: 05/01/2027\n• Lý do: chờ hướng dẫn của Bộ" in cu_jut.says("chờ hướng dẫn của Bộ").text
    assert not department.rows(select(extension.c.id))


def test_an_answer_that_speaks_of_something_else_is_read_for_itself(cu_jut: Chat) -> None:
    cu_jut.says("xin gia hạn I.1.4 đến 15/1/2027")
    assert "nhiệm vụ" in cu_jut.says("nhiệm vụ của tôi").text
    assert "I.1.4" not in cu_jut.says("bỏ").text


def test_a_granted_day_speaks_and_the_first_one_stays_in_sight(
    department: Department, cu_jut: Chat, office: Chat, report: int
) -> None:
    _asked(department, cu_jut)
    assert "1. TTYT Cư Jút: Báo cáo CCHC quý I — hạn 14/02/2026, xin đến 25/02/2026" in office.says("/giahan").text
    office.says("1").presses("Đồng ý đến 25/02/2026")
    assert "Đã gia hạn Báo cáo CCHC quý I cho TTYT Cư Jút đến 25/02/2026; hạn gốc 14/02/2026" in office.text
    assert "đồng ý gia hạn Báo cáo CCHC quý I" in cu_jut.all[-1].text
    assert _days(department, report) == (date(2026, 2, 14), date(2026, 2, 25))
    card = cu_jut.says(f"/baocao #{report}").text
    assert "Đã gia hạn đến 25/02/2026; hạn gốc 14/02/2026." in card
    mine = cu_jut.says("hạn báo cáo").text
    assert "trong hạn, đến 25/02/2026; hạn gốc 14/02/2026, đã gia hạn đến 25/02/2026" in mine
    department.at("2026-02-24 09:00")
    assert "sắp đến hạn" in cu_jut.says("hạn báo cáo").text
    assert "quá hạn" not in cu_jut.says(f"/baocao #{report}").text
    assert "không có" in office.says("/giahan").text.casefold()


@BOTH
def test_the_office_grants_another_day_or_refuses_with_a_reason(
    department: Department, cu_jut: Chat, office: Chat, report: int
) -> None:
    key = _asked(department, cu_jut)
    office.says(f"/giahan #{key}").presses("Ngày khác").says("ngày 13/2")
    assert "không sau hạn đang có" in office.text
    office.says("20/2").says("có")
    assert _days(department, report) == (date(2026, 2, 14), date(2026, 2, 20))
    assert "đến 20/02/2026 (anh/chị xin đến 25/02/2026)" in cu_jut.all[-1].text

    office.says("hoàn tác").presses("Hoàn tác")
    assert _days(department, report) == (date(2026, 2, 14), None)
    assert "rút lại quyết định" in cu_jut.all[-1].text
    office.says(f"/giahan #{key}").presses("Không đồng ý").says("đã có số liệu từ tháng trước")
    assert "Lý do: đã có số liệu từ tháng trước" in office.text
    office.presses("Không đồng ý")
    assert "không đồng ý gia hạn" in cu_jut.all[-1].text
    assert "Hạn vẫn là 14/02/2026" in cu_jut.all[-1].text
    actions = [action for (action,) in department.rows(select(audit.c.action).where(audit.c.kind == "extension"))]
    assert actions == ["ask", "grant", "take_back", "refuse"]


@BOTH
def test_the_second_to_decide_is_told_who_did_and_when(department: Department, cu_jut: Chat, office: Chat) -> None:
    key = _asked(department, cu_jut)
    colleague = department.chat("Văn phòng Sở", "office", "Lê Văn Chín")
    office.says(f"/giahan #{key}").presses("Không đồng ý")
    colleague.says(f"/giahan duyet {key}")
    office.says("quá muộn").says("có")
    assert "đã được Lê Văn Chín đồng ý lúc 09:00 05/01/2026" in office.text
    assert "đã được Lê Văn Chín đồng ý" in office.says(f"/giahan duyet {key}").text


@BOTH
def test_one_request_waits_at_a_time(department: Department, cu_jut: Chat, office: Chat) -> None:
    _asked(department, cu_jut)
    deputy = department.chat("TTYT Cư Jút", "staff", "Lê Thị Dung")
    deputy.says("xin gia hạn báo cáo quý 1 đến 28/2 vì chờ số liệu")
    assert "đã có yêu cầu gia hạn đến 25/02/2026 do Nguyễn Thị An gửi lúc 09:00 05/01/2026" in deputy.text
    cu_jut.says("hoàn tác").presses("Hoàn tác")
    assert "Gửi Văn phòng Sở" in deputy.says("xin gia hạn báo cáo quý 1 đến 28/2 vì chờ số liệu").text


@BOTH
def test_at_night_the_office_hears_of_all_requests_in_one_list_of_the_morning(
    department: Department, cu_jut: Chat, office: Chat
) -> None:
    department.at("2026-01-06 20:00")
    cu_jut.says(ASKS).presses("Gửi yêu cầu")
    assert "sáng ngày làm việc tới" in cu_jut.text
    dak_mil = department.chat("TTYT Đắk Mil")
    dak_mil.says(ASKS).presses("Gửi yêu cầu")
    assert not office.all
    department.at("2026-01-07 08:00")
    department.tick()
    told = [said.text for said in office.all if "Yêu cầu gia hạn" in said.text]
    assert len(told) == 1
    assert "chờ quyết định: 2" in told[0]


@BOTH
def test_the_office_extends_several_units_by_itself_and_takes_it_back(
    department: Department, cu_jut: Chat, office: Chat, report: int
) -> None:
    office.says("gia hạn báo cáo quý 1 cho TTYT Cư Jút và TTYT Đắk Mil đến 28/2 do trùng Tết")
    assert "• Đơn vị: TTYT Cư Jút, TTYT Đắk Mil\n" in office.text
    office.presses("Gia hạn")
    assert _days(department, report)[1] == date(2026, 2, 28)
    assert "Lý do: trùng Tết" in cu_jut.all[-1].text
    office.says("hoàn tác").presses("Hoàn tác")
    assert _days(department, report) == (date(2026, 2, 14), None)
    assert _days(department, department.report("TTYT Đắk Mil", "Q1-2026"))[1] is None


def test_the_office_is_asked_for_the_unit_and_the_reason(office: Chat) -> None:
    assert "Gia hạn cho đơn vị nào" in office.says("gia hạn báo cáo quý 1 đến 28/2").text
    assert "Lý do gia hạn" in office.says("TTYT Cư Jút").text
    assert "hạn mới: 28/02/2026\n• Lý do: trùng Tết" in office.says("trùng Tết").text


def test_a_new_request_of_the_office_is_no_answer_to_which_unit(office: Chat) -> None:
    office.says("gia hạn báo cáo quý 1 đến 28/2")
    assert office.says("sáp nhập TTYT Đắk Mil vào TTYT Cư Jút").text.startswith("Sáp nhập")


def test_forged_ids_do_nothing(department: Department, cu_jut: Chat, office: Chat, report: int) -> None:
    outsider = department.chat("TTYT Đắk Mil")
    key = _asked(department, cu_jut)
    for forged in (f"/giahan duyet {key}", f"/giahan #{key}", f"/giahan khong {key}", f"/xinlui {report}"):
        assert "Báo cáo CCHC" not in outsider.says(forged).text
    assert "Văn phòng Sở quyết định" in cu_jut.says(f"/giahan duyet {key}").text
    assert "Văn phòng Sở quyết định" in cu_jut.says(f"/mien {report}").text or "Không tìm thấy" in cu_jut.text
    office.says("gia hạn báo cáo quý 1 cho TTYT Đắk Mil đến 28/2 do trùng Tết")
    assert "không còn chờ" in outsider.says("/chot ghi 2").text
    assert _days(department, report) == (date(2026, 2, 14), None)


def test_a_report_that_was_sent_has_no_other_day(department: Department, cu_jut: Chat, office: Chat) -> None:
    key = _asked(department, cu_jut)
    cu_jut.says(f"/danop #{department.report('TTYT Cư Jút', 'Q1-2026')}").presses("Ghi")
    assert "không còn chờ quyết định" in office.says(f"/giahan duyet {key}").text
    assert "đã xong" in cu_jut.says(ASKS).text


def test_what_is_late_by_the_first_day_is_counted_by_both(department: Department, cu_jut: Chat, office: Chat) -> None:
    office.says("gia hạn báo cáo quý 1 cho TTYT Cư Jút đến 28/2 do trùng Tết").says("có")
    assert "Đã gia hạn 1 việc; hoàn thành đúng hạn nhờ gia hạn 0" in office.says("/tonghop").text
    department.at("2026-02-25 09:00")
    cu_jut.says(f"/danop #{department.report('TTYT Cư Jút', 'Q1-2026')}").presses("Ghi")
    assert "đúng hạn nhờ gia hạn 1 (tính theo hạn gốc là trễ)" in office.says("/tonghop").text


def test_a_task_asked_for_meanwhile_is_no_day(cu_jut: Chat) -> None:
    cu_jut.says("xin gia hạn I.1.4")
    assert "Nhiệm vụ I.1.4" in cu_jut.says("xem I.1.4").text


def test_the_office_asks_for_the_list_in_words(department: Department, cu_jut: Chat, office: Chat) -> None:
    assert "Không có yêu cầu gia hạn nào" in office.says("yêu cầu gia hạn").text
    _asked(department, cu_jut)
    assert "chờ quyết định: 1" in office.says("yêu cầu gia hạn").text
