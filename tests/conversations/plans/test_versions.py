"""A plan that comes in under another title, or with places that were left open: asked about, never counted twice."""

from sqlalchemy import select

from storage.schema import obligation, plan
from tests.chat import Chat, Department
from tests.conversations.plans.test_import_by_chat import DOUBTFUL, SMALL, plans, sends
from tests.databases import BOTH, ONCE

pytestmark = ONCE

RETITLED = SMALL.replace(
    "Triển khai công tác truyền thông y tế năm 2026", "V/v triển khai công tác truyên thông y tế Năm 2026"
)


def titles(department: Department) -> list[str]:
    """The titles of the plans in force."""
    rows = select(plan.c.title).where(plan.c.withdrawn_at.is_(None)).order_by(plan.c.id)
    return [title for (title,) in department.rows(rows)]


@BOTH
def test_a_new_version_under_another_title_keeps_progress(department: Department, office: Chat, cu_jut: Chat) -> None:
    sends(office, "a.txt", SMALL).presses("Nhập ngay phần đã rõ")
    part, _ = department.assignment("TTYT Cư Jút", "1")
    cu_jut.says(f"/tiendo #{part} 60").says("có")
    sends(office, "b.txt", RETITLED.replace("Tháng 9/2026", "Tháng 10/2026"))
    assert "là bản mới của kế hoạch đó hay là kế hoạch khác?" in office.text
    assert "2/2 nhiệm vụ trùng" in office.text
    office.presses(next(label for label in office.choices if label.startswith("Bản mới của")))
    assert "Tên kế hoạch: “" in office.text
    assert "0 nhiệm vụ mới, 0 sửa nội dung, 1 đổi thời hạn, 0 không còn" in office.text
    office.presses("Nhập ngay phần đã rõ")
    assert "Đã cập nhật" in office.text
    assert len(plans(department)) == 3
    assert titles(department)[-1].endswith("truyên thông y tế Năm 2026")
    assert "60%" in cu_jut.says(f"/viec #{department.assignment('TTYT Cư Jút', '1')[1]}").text


def test_another_plan_comes_in_by_itself_under_a_name_of_its_own(department: Department, office: Chat) -> None:
    sends(office, "a.txt", SMALL).presses("Nhập ngay phần đã rõ")
    sends(office, "b.txt", RETITLED).presses("Kế hoạch khác, nhập riêng").presses("Nhập ngay phần đã rõ")
    assert len(set(plans(department))) == 4


@BOTH
def test_a_plan_withdrawn_meanwhile_is_no_version_any_more(department: Department, office: Chat) -> None:
    sends(office, "a.txt", SMALL).presses("Nhập ngay phần đã rõ")
    asked = sends(office, "b.txt", RETITLED).last
    held = department.rows(select(plan.c.id).order_by(plan.c.id.desc()))[0][0]
    office.says(f"/rutkehoach #{held} yes")
    office.presses(next(label for label in asked.choices if label.startswith("Bản mới của")), on=asked)
    assert "Trung tâm Truyền thông và Giáo dục sức khỏe" in office.text
    office.presses("Không thuộc đơn vị nào, bỏ qua").presses("Nhập kế hoạch này")
    assert "Đã nhập" in office.text


def test_a_forged_version_is_asked_again(department: Department, office: Chat) -> None:
    sends(office, "a.txt", SMALL).presses("Nhập ngay phần đã rõ")
    sends(office, "b.txt", RETITLED)
    assert "bản mới của kế hoạch đó" in office.says("/kehoach 2 same: 999").text
    assert "bản mới của kế hoạch đó" in office.says("/kehoach 2 write").text
    assert len(plans(department)) == 3


def test_an_answer_stands_when_the_plan_comes_again(department: Department, office: Chat) -> None:
    sends(office, "a.txt", DOUBTFUL).presses("Xem từng chỗ (1)").says("quý III/2026").says("có")
    sends(office, "b.txt", DOUBTFUL)
    assert "tệp này không có gì khác" in office.text
    assert office.choices == ()
    sends(office, "c.txt", DOUBTFUL.replace("Tháng 9/2026", "Tháng 10/2026"))
    assert "0 sửa nội dung, 1 đổi thời hạn" in office.text
    assert "Không có chỗ nào cần hỏi thêm" in office.text


def test_a_place_left_open_may_be_answered_by_sending_the_file_again(department: Department, office: Chat) -> None:
    sends(office, "a.txt", DOUBTFUL).presses("Nhập ngay phần đã rõ")
    assert "gửi lại tệp này khi cần bổ sung" in office.text
    sends(office, "a.txt", DOUBTFUL)
    assert "Còn 1 chỗ chưa rõ từ lần nhập trước" in office.text
    office.presses("Xem từng chỗ (1)").says("30/6/2026")
    assert "thời hạn — → 30/06/2026" in office.text
    office.says("có")
    part, _ = department.assignment("TTYT Cư Jút", "1")
    due = select(obligation.c.due).where(obligation.c.assignment_id == part)
    assert [f"{day}" for (day,) in department.rows(due)] == ["2026-06-30"]


def test_plans_of_one_name_are_told_apart_by_who_issued_them(department: Department, office: Chat) -> None:
    sends(office, "a.txt", SMALL).presses("Nhập ngay phần đã rõ")
    sends(office, "b.txt", SMALL.replace("SỞ Y TẾ TỈNH ĐẮK NÔNG", "BẢO HIỂM XÃ HỘI TỈNH"))
    office.presses("Nhập ngay phần đã rõ")
    name = "KH Triển khai công tác truyền thông y tế 2026"
    assert set(plans(department)) >= {name, f"{name} (Bảo hiểm xã hội tỉnh)"}
    lines = office.says("kế hoạch").text.splitlines()
    assert lines[1].startswith(f"1. {name} (Bảo hiểm xã hội tỉnh): ")
    assert lines[2].startswith(f"2. {name}: ")
    assert lines[2].casefold().endswith("(sở y tế tỉnh đắk nông)")
    assert lines[3].endswith("chưa xong"), "nothing else is called so"


def test_plans_of_one_name_and_issuer_are_told_apart_by_how_their_titles_begin(
    department: Department, office: Chat
) -> None:
    publicity = SMALL.replace("Triển khai công tác truyền thông y tế", "Tuyên truyền cải cách hành chính")
    sends(office, "a.txt", publicity)
    assert "Tên gọi tắt: KH CCHC 2026 (Tuyên truyền cải cách…)" in office.text
    office.presses("Nhập ngay phần đã rõ")
    assert "KH CCHC 2026 (Tuyên truyền cải cách…)" in office.says("kế hoạch").text


def test_the_file_that_is_being_asked_about_may_be_sent_again(department: Department, office: Chat) -> None:
    sends(office, "a.txt", SMALL).presses("Xem từng chỗ (1)")
    sends(office, "a.txt", SMALL)
    assert "trả lời câu đang hỏi trước" not in office.text
    assert "Đọc được 2 nhiệm vụ" in office.text
