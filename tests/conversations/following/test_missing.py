"""Who has not done what: whom to call, when they were last asked, and who has answered; counted as every figure is."""

import pytest

from tests.chat import Chat, Department
from tests.databases import ONCE

pytestmark = ONCE


@pytest.fixture
def late(department: Department, office: Chat, cu_jut: Chat) -> Department:
    """The tenth day after the report of the first quarter was due; nothing came."""
    department.at("2026-02-24 09:00")
    return department


def test_a_period_lists_who_has_not_sent_with_contact_and_answers(late: Department, office: Chat, cu_jut: Chat) -> None:
    office.says("ai chưa nộp quý 1")
    assert office.text.startswith(
        "Báo cáo CCHC quý I: đã nộp 0/14 (đúng hạn 0). Chưa nộp 14 đơn vị: 0 đã trả lời là chưa xong, 14 chưa phản hồi"
    )
    assert "TTYT Cư Jút — Nguyễn Thị An (chưa có số điện thoại); nhắc tự động gần nhất" in office.text
    assert (
        "CDC — chưa nhắn tin được, gọi điện: chưa có ai trong danh sách; chưa nhắc lần nào; chưa phản hồi"
        in office.text
    )
    assert office.choices[-4:] == ("Xem tiếp (9)", "Đôn đốc cả 14", "Gia hạn", "Xuất Excel")
    assert "TTYT Krông Nô" in office.says("tiếp").text
    assert "4. CCDS — " in office.says("tiếp").text
    assert "Xem tiếp" not in str(office.choices)


def test_what_came_is_counted_and_listed_no_more(late: Department, office: Chat, cu_jut: Chat) -> None:
    cu_jut.says(f"/danop #{late.report('TTYT Cư Jút', 'Q1-2026')}").says("có")
    office.says("đơn vị nào chưa nộp báo cáo quý 1")
    assert office.text.startswith("Báo cáo CCHC quý I: đã nộp 1/14 (đúng hạn 0). Chưa nộp 13 đơn vị")
    assert "TTYT Cư Jút" not in office.text


def test_a_request_for_a_later_day_is_an_answer(late: Department, office: Chat, cu_jut: Chat) -> None:
    cu_jut.says("xin gia hạn báo cáo quý 1 đến 28/2 vì chờ số liệu").says("có")
    office.says("ai chưa nộp quý 1")
    assert "1 đã trả lời là chưa xong, 13 chưa phản hồi" in office.text
    assert "xin gia hạn đến 28/02/2026 (09:00 24/02/2026): “chờ số liệu”" in office.text
    assert office.choices[-3] == "Đôn đốc 13 đơn vị chưa phản hồi"


def test_progress_after_a_reminder_is_an_answer(late: Department, office: Chat, cu_jut: Chat) -> None:
    part, _ = late.assignment("TTYT Cư Jút", "3.3")
    cu_jut.says(f"/tiendo #{part} 40").presses("Ghi")
    office.says("/donvi #8")
    assert "Liên hệ: Nguyễn Thị An" in office.text
    assert "cập nhật 09:00 24/02/2026: 40%" in office.text


def test_a_period_without_reports_says_so(late: Department, office: Chat) -> None:
    assert office.says("ai chưa nộp báo cáo tháng 3").text.startswith("Không có báo cáo tháng 3")


def test_who_has_not_sent_a_report_is_asked_of_the_one_that_is_collected(late: Department, office: Chat) -> None:
    assert office.says("ai chưa nộp báo cáo").text.startswith("Báo cáo CCHC quý I: đã nộp 0/14")
    assert office.presses("Báo cáo CCHC 6 tháng").text.startswith("Báo cáo CCHC 6 tháng: đã nộp 0/14")
    # Nearer to the day of the next one than to that of the one before, though nobody is late with it yet.
    late.at("2026-05-12 09:00")
    assert office.says("đơn vị nào chưa nộp báo cáo").text.startswith("Báo cáo CCHC 6 tháng: đã nộp 0/14")


def test_where_no_report_is_owed_it_says_so_and_lists_what_is_late(
    department: Department, office: Chat, cu_jut: Chat
) -> None:
    office.says("giao các TTYT tập huấn kỹ năng giao tiếp trước 10/1").says("có")
    for plan in ("KH CCHC 2026", "KH PAPI 2026"):
        office.says("rút kế hoạch").presses(plan).says("có")
    department.at("2026-01-20 09:00")
    assert office.says("ai chưa nộp báo cáo").text.startswith("Không có đơn vị nào còn nợ báo cáo.\nQuá hạn: 8 đơn vị")
    assert cu_jut.says("báo cáo của tôi").text.startswith("Đơn vị không còn báo cáo nào phải nộp. Nhiệm vụ có hạn")


def test_a_leader_sees_the_list_and_urges_nobody(late: Department, office: Chat) -> None:
    leader = late.chat("Ban Giám đốc", "leader")
    assert "Chưa nộp 14 đơn vị" in leader.says("ai chưa nộp quý 1").text
    assert "Đôn đốc" not in str(leader.choices)
    assert "Gia hạn" not in leader.choices
    assert leader.choices[-1] == "Xuất Excel"
    assert "Chưa nộp" not in leader.says("/giahancho Q1-2026").text
    assert "Văn phòng Sở" in leader.text
    for text in ("đôn đốc TTYT Cư Jút", "/dondoc Q1-2026"):
        assert leader.says(text).text.startswith("Việc đôn đốc do Văn phòng Sở thực hiện")


def test_a_unit_sees_neither_the_list_nor_others_contacts(late: Department, cu_jut: Chat) -> None:
    for text in (
        "/chuanop Q1-2026",
        "/chuanop dv:9",
        "/giahancho Q1-2026",
        "/giahancho dv:9",
        "/dondoc Q1-2026",
        "/dondoc dv:9",
        "/dondoc sua 1",
    ):
        assert cu_jut.says(text).text.startswith("Anh/chị chỉ xem được nhiệm vụ của TTYT Cư Jút")
    assert "Liên hệ" not in cu_jut.says("/donvi #8").text


def test_all_that_a_list_names_get_a_later_day_with_one_reason(late: Department, office: Chat, cu_jut: Chat) -> None:
    office.says("ai chưa nộp quý 1").presses("Gia hạn").says("6/3").says("trùng đợt kiểm tra")
    assert "06/03/2026" in office.text
    assert "TTYT Cư Jút" in office.text
    assert " và 9 đơn vị khác" in office.text
    office.says("có")
    report = late.report("TTYT Cư Jút", "Q1-2026")
    assert "06/03/2026" in cu_jut.says(f"/baocao #{report}").text
    assert "Gia hạn" not in office.says("việc quá hạn").choices, "late things of many kinds have no one later day"


def test_the_table_of_a_list_is_made(late: Department, office: Chat) -> None:
    assert "Đang lập tệp" in office.says("ai chưa nộp quý 1").presses("Xuất Excel").text
