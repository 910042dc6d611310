"""Each sets when they are reminded, the office sets the steps; nobody can hide the last day or what is late."""

from sqlalchemy import select

from storage.schema import audit, obligation, outbox, report_rule, unit
from tests.chat import Chat, Department
from tests.databases import BOTH, ONCE

pytestmark = ONCE


def next_moments(department: Department, short: str) -> list[str]:
    """When the quarterly report of a unit is next told, on the office's clock in UTC."""
    found = (
        select(obligation.c.next_remind_at)
        .select_from(obligation.join(report_rule).join(unit))
        .where(unit.c.short == short, report_rule.c.period == "Q1-2026")
    )
    return [f"{moment:%Y-%m-%d %H:%M}" for (moment,) in department.rows(found)]


def test_settings_are_shown_with_what_can_be_changed(cu_jut: Chat) -> None:
    cu_jut.says("cài đặt nhắc việc")
    assert cu_jut.text.startswith("Cài đặt nhắc việc của anh/chị:")
    assert "• Giờ nhận tin: 08:00 ngày làm việc" in cu_jut.text
    assert "trước hạn 7, 3, 1 ngày làm việc và vào ngày hạn; sau hạn 1, 3 và cứ 5 ngày làm việc một lần" in cu_jut.text
    assert cu_jut.choices == ("Nhận tin lúc 07:30", "Tắt nhắc trước hạn", "Ngôn ngữ")


def test_an_hour_is_kept_after_a_yes_and_the_digest_comes_then(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("nhắc lúc 7 giờ 30 sáng")
    assert "• nhận tin lúc 07:30 ngày làm việc" in cu_jut.text
    assert next_moments(department, "TTYT Cư Jút") == ["2026-02-04 01:00"]
    cu_jut.says("đồng ý")
    assert "• Giờ nhận tin: 07:30 ngày làm việc" in cu_jut.text
    assert next_moments(department, "TTYT Cư Jút") == ["2026-02-04 00:30"]
    staff = department.chat("TTYT Cư Jút", "staff")
    department.at("2026-01-15 07:31")
    assert "TTYT Cư Jút còn" in cu_jut.all[-1].text
    assert staff.all == []
    department.at("2026-01-15 08:00")
    assert "TTYT Cư Jút còn" in staff.all[-1].text


def test_a_later_hour_holds_the_digest_until_then(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("đổi giờ nhắc sang 14h").says("ừ")
    before = len(cu_jut.all)
    department.at("2026-01-15 08:00")
    assert len(cu_jut.all) == before
    department.at("2026-01-15 14:00")
    assert len(cu_jut.all) == before + 1


def test_an_hour_at_night_is_refused_with_hours_to_choose(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("nhắc lúc 21 giờ")
    assert cu_jut.text.startswith("Tin nhắc chỉ gửi từ 07:00 đến trước 18:00 ngày làm việc.")
    cu_jut.presses("Nhận tin lúc 07:00").presses("Ghi")
    assert "Giờ nhận tin: 07:00" in cu_jut.text


def test_days_before_are_kept_and_change_when_the_unit_is_next_told(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("nhắc em trước 10 ngày").presses("Ghi")
    assert "trước hạn 10, 7, 3, 1 ngày làm việc" in cu_jut.text
    assert next_moments(department, "TTYT Cư Jút") == ["2026-01-30 01:00"]
    assert next_moments(department, "TTYT Đắk Mil") == ["2026-02-04 01:00"]
    cu_jut.says("hoàn tác").presses("Hoàn tác")
    assert cu_jut.text == "Đã hoàn tác: cài đặt nhắc việc trở lại như trước."
    assert next_moments(department, "TTYT Cư Jút") == ["2026-02-04 01:00"]


@BOTH
def test_off_silences_only_what_comes_before_the_due_day(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("đừng nhắc em nữa")
    assert "tắt nhắc trước hạn; ngày hạn và khi quá hạn vẫn nhắc" in cu_jut.text
    cu_jut.presses("Ghi")
    report = "Báo cáo CCHC quý I"
    days = []
    for day in ("2026-02-04", "2026-02-10", "2026-02-12", "2026-02-13", "2026-02-23", "2026-02-25"):
        seen = len(cu_jut.all)
        department.at(f"{day} 08:00")
        if any(report in said.text for said in cu_jut.all[seen:]):
            days.append(day)
    assert days == ["2026-02-13", "2026-02-23", "2026-02-25"]
    cu_jut.says("bật lại nhắc việc giúp em").presses("Ghi")
    assert "trước hạn 7, 3, 1 ngày làm việc" in cu_jut.text


def test_the_list_of_what_is_late_cannot_be_switched_off(office: Chat) -> None:
    office.says("tắt nhắc việc")
    assert office.text.startswith("Danh sách việc quá hạn là để theo dõi các đơn vị nên không tắt")
    assert "Danh sách việc quá hạn của các đơn vị: mỗi ngày làm việc" in office.says("/caidatnhac").text


def test_a_no_changes_nothing(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("nhắc em trước 10 ngày").says("thôi")
    assert cu_jut.text == "Đã bỏ, không ghi gì."
    assert next_moments(department, "TTYT Cư Jút") == ["2026-02-04 01:00"]


# --- the office's steps


@BOTH
def test_the_office_changes_the_steps_of_reports_after_a_preview(department: Department, office: Chat) -> None:
    office.says("/nhacviec")
    assert office.text.startswith("Các bước nhắc chung của toàn ngành:")
    office.says("/nhacviec báo cáo trước 10, 5, 2, 1 ngày")
    assert "• Đang áp dụng: trước hạn 7, 3, 1 ngày làm việc" in office.text
    assert "• Sẽ áp dụng: trước hạn 10, 5, 2, 1 ngày làm việc và vào ngày hạn; sau hạn 1, 3" in office.text
    assert "• Ví dụ “" in office.text
    office.presses("Đồng ý")
    assert "Đã đổi các bước nhắc báo cáo: trước hạn 10, 5, 2, 1 ngày làm việc" in office.text
    assert next_moments(department, "TTYT Cư Jút") == ["2026-01-30 01:00"]
    written = department.rows(select(audit.c.action, audit.c.before, audit.c.after).where(audit.c.action == "steps"))
    assert [row[2]["report"]["before"] for row in written] == [[10, 5, 2, 1, 0]]

    office.says("hoàn tác").presses("Hoàn tác")
    assert office.text == "Đã hoàn tác: các bước nhắc báo cáo trở lại như trước."
    assert next_moments(department, "TTYT Cư Jút") == ["2026-02-04 01:00"]


def test_the_office_may_say_it_in_a_sentence(department: Department, office: Chat) -> None:
    assert office.says("các bước nhắc việc").text.startswith("Các bước nhắc chung của toàn ngành:")
    office.says("nhắc báo cáo trước 10, 5, 2, 1 ngày")
    assert office.text.startswith("Đổi các bước nhắc báo cáo?")
    office.says("đồng ý")
    assert next_moments(department, "TTYT Cư Jút") == ["2026-01-30 01:00"]


def test_steps_of_tasks_stay_when_those_of_reports_change(department: Department, office: Chat, cu_jut: Chat) -> None:
    office.says("/nhacviec báo cáo trước 10, 2 ngày; sau hạn 2 ngày; cứ 4 ngày").presses("Đồng ý")
    cu_jut.says("/caidatnhac")
    assert "Nhắc báo cáo: trước hạn 10, 2 ngày làm việc và vào ngày hạn; sau hạn 1, 2 và cứ 4 ngày" in cu_jut.text
    assert "Nhắc nhiệm vụ có hạn, báo cáo bị trả lại: trước hạn 7, 3, 1 ngày làm việc" in cu_jut.text


def test_of_two_officers_the_second_sees_what_the_first_has_set(department: Department, office: Chat) -> None:
    second = department.chat("Văn phòng Sở", "office", "Lê Thị Hoa")
    office.says("/nhacviec báo cáo trước 10 ngày")
    second.says("/nhacviec báo cáo trước 5 ngày").presses("Đồng ý")
    office.presses("Đồng ý")
    assert office.text.startswith("Các bước nhắc vừa được người khác đổi, nên chưa ghi gì.")
    assert "trước hạn 5 ngày làm việc" in office.text


def test_pressing_twice_changes_once(department: Department, office: Chat) -> None:
    office.says("/nhacviec báo cáo trước 10 ngày")
    asked = office.last
    office.presses("Đồng ý").presses("Đồng ý", on=asked)
    assert office.text.startswith("Việc này đã làm lúc 09:00 05/01/2026, không làm lần nữa:")


def test_a_unit_cannot_set_the_steps_of_all(department: Department, office: Chat, cu_jut: Chat) -> None:
    cu_jut.says("/nhacviec báo cáo trước 10 ngày")
    assert cu_jut.text.startswith("Cài đặt nhắc việc của anh/chị:")
    office.says("/nhacviec báo cáo trước 10 ngày")
    (draft,) = [choice for choice in department.rows(select(outbox.c.body))[-1][0]["choices"] if "/dongy" in choice[1]]
    cu_jut.says(draft[1])
    assert cu_jut.text.startswith("Nội dung này không còn chờ trả lời")
    assert next_moments(department, "TTYT Cư Jút") == ["2026-02-04 01:00"]


def test_too_many_or_too_far_steps_are_refused_in_one_sentence(office: Chat) -> None:
    assert office.says("/nhacviec báo cáo trước 9, 8, 7, 6, 5, 4 ngày").text.startswith("Nhiều bước nhắc quá")
    assert office.says("/nhacviec báo cáo trước 90 ngày").text.startswith("Số ngày phải từ 1 đến 60.")
