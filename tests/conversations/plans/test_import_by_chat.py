"""The office sends a plan file: read beside the conversation, shown, asked about place by place, kept with a yes."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from fpdf import FPDF
from sqlalchemy import func, select
from ttf_opensans import OPENSANS_REGULAR

from domain.messages import IncomingMessage
from storage.schema import assignment, job, obligation, plan, report_rule, stored_file, task, unit
from tests.chat import JPEG, Chat, Department
from tests.databases import BOTH, ONCE
from tests.places import DATA

pytestmark = ONCE

SMALL = """SỞ Y TẾ TỈNH ĐẮK NÔNG

KẾ HOẠCH
Triển khai công tác truyền thông y tế năm 2026

TT\tNội dung nhiệm vụ\tĐơn vị chủ trì\tThời gian thực hiện
1\tViết tin bài về cải cách hành chính trên trang thông tin điện tử\tTrung tâm Y tế huyện Cư Jút\tQuý II/2026
2\tTập huấn kỹ năng truyền thông cho cán bộ đầu mối\tTrung tâm Truyền thông và Giáo dục sức khỏe\tTháng 9/2026
"""


def sends(chat: Chat, name: str, text: str) -> Chat:
    """The person sends a text file and says that it is a plan; it is read."""
    chat.says("", files=[chat.file(name, text.encode())])
    chat.presses("Nhập kế hoạch")
    assert f"Đang đọc tệp “{name}”" in chat.text
    chat.department.tick()
    return chat


def plans(department: Department) -> list[str]:
    """The plans in force."""
    return [short for (short,) in department.rows(select(plan.c.short).where(plan.c.withdrawn_at.is_(None)))]


def newest_plan(department: Department) -> list[tuple[str, str]]:
    """Code and unit of the parts of the plan that came in last."""
    rows = (
        select(task.c.shown_code, unit.c.short)
        .select_from(assignment.join(task, task.c.id == assignment.c.task_id).join(plan).join(unit))
        .where(plan.c.id == select(func.max(plan.c.id)).scalar_subquery(), assignment.c.gone_at.is_(None))
        .order_by(task.c.position, unit.c.id)
    )
    return [tuple(row) for row in department.rows(rows)]


@pytest.mark.parametrize("said", ["nhập kế hoạch", "Nhập kế hoạch này ạ", "nhap ke hoach moi"])
def test_who_says_that_a_file_is_a_plan_is_not_asked_whether_it_is(
    department: Department, office: Chat, said: str
) -> None:
    held = plans(department)
    office.says(said, files=[office.file("truyen-thong.txt", SMALL.encode())])
    assert "Đang đọc tệp “truyen-thong.txt”" in office.text
    department.tick()
    assert "Đọc được 2 nhiệm vụ" in office.text
    assert plans(department) == held


def test_what_is_said_of_anything_else_leaves_the_question(office: Chat) -> None:
    office.says("các kế hoạch", files=[office.file("truyen-thong.txt", SMALL.encode())])
    assert "là kế hoạch cần theo dõi" in office.text


def test_a_plan_is_shown_and_kept_with_a_yes(department: Department, office: Chat) -> None:
    sends(office, "truyen-thong.txt", SMALL)
    assert "Triển khai công tác truyền thông y tế năm 2026" in office.text
    assert "Đọc được 2 nhiệm vụ" in office.text
    assert "30/06/2026 1 nhiệm vụ" in office.text
    assert "Cần anh/chị xem 1 chỗ: 1 tên đơn vị chưa rõ" in office.text
    assert len(plans(department)) == 2
    office.presses("Xem từng chỗ (1)")
    assert "“Trung tâm Truyền thông và Giáo dục sức khỏe” (ở 1 nhiệm vụ)" in office.text
    office.presses("Đơn vị mới")
    assert "Không có chỗ nào cần hỏi thêm" in office.text
    office.says("có")
    assert "2 nhiệm vụ, 2 phân công" in office.text
    assert newest_plan(department) == [
        ("1", "TTYT Cư Jút"),
        ("2", "Trung tâm Truyền thông và Giáo dục sức khỏe"),
    ]


def test_days_that_are_over_are_told_before_the_yes(department: Department, office: Chat) -> None:
    sends(office, "som.txt", SMALL).presses("Không nhập")
    assert "đã qua" not in office.all[-2].text
    department.passes(days=200)
    sends(office, "sau.txt", SMALL)
    assert "30/09/2026 1 nhiệm vụ\n1 hạn đã qua: được lưu lại, không nhắc và không tính là trễ." in office.text
    office.presses("Không nhập")
    sends(office, "muon.txt", SMALL.replace("Tháng 9/2026", "Tháng 2/2026"))
    assert "Cả 2 hạn đã qua: được lưu lại" in office.text


def test_what_comes_back_every_week_is_told_not_to_be_reminded_of(department: Department, office: Chat) -> None:
    sends(office, "truyen-thong.txt", SMALL + "3\tBáo cáo ca bệnh\tCDC\tTrước 15 giờ thứ Sáu hằng tuần\n")
    assert "Việc hằng tuần (3) không nhắc riêng từng tuần" in office.text


def test_a_weekly_report_that_is_no_task_is_asked_about(department: Department, office: Chat) -> None:
    weekly = "Chế độ báo cáo tuần: chiều thứ Năm hằng tuần, các đơn vị báo cáo nhanh cho Văn phòng Sở.\n"
    sends(office, "truyen-thong.txt", f"{SMALL}\nIII. CHẾ ĐỘ BÁO CÁO\n{weekly}").presses("Xem từng chỗ (2)")
    office.presses("Đơn vị mới")
    assert "là báo cáo hằng tuần: tôi không nhắc từng tuần" in office.text
    office.says("1")
    assert "báo cáo hằng tuần" in office.text
    assert "Nhập kế hoạch này?" in office.text


def test_an_unclear_name_may_be_typed(department: Department) -> None:
    office = department.chat("Văn phòng Sở", "office", zalo=True)
    sends(office, "truyen-thong.txt", SMALL).presses("Xem từng chỗ (1)").says("cdc")
    office.presses("Nhập kế hoạch này")
    assert ("2", "CDC") in newest_plan(department)


@BOTH
def test_what_is_not_asked_about_stays_out_and_is_told(department: Department, office: Chat) -> None:
    sends(office, "truyen-thong.txt", SMALL).presses("Nhập ngay phần đã rõ")
    assert "Còn 1 chỗ chưa rõ" in office.text
    assert ("1", "TTYT Cư Jút") in newest_plan(department)


def test_the_office_may_stop_and_go_on_days_later(department: Department, office: Chat) -> None:
    sends(office, "truyen-thong.txt", SMALL).presses("Xem từng chỗ (1)").presses("Để sau")
    assert "tiếp tục nhập kế hoạch" in office.text
    department.passes(days=9)
    office.says("việc quá hạn").says("tiếp tục nhập kế hoạch")
    assert "Trung tâm Truyền thông và Giáo dục sức khỏe" in office.text
    office.presses("Không thuộc đơn vị nào, bỏ qua").presses("Nhập kế hoạch này")
    assert "Đã nhập" in office.text


def test_another_question_in_between_is_answered(department: Department, office: Chat) -> None:
    sends(office, "truyen-thong.txt", SMALL).presses("Xem từng chỗ (1)")
    office.says("tổng hợp")
    assert "Trung tâm Truyền thông" not in office.text
    assert len(plans(department)) == 2


def test_a_no_keeps_nothing(department: Department, office: Chat) -> None:
    sends(office, "truyen-thong.txt", SMALL).presses("Không nhập")
    assert "chưa có gì được ghi" in office.text
    assert len(plans(department)) == 2
    office.says("tiếp tục nhập kế hoạch")
    assert "Không có kế hoạch nào đang chờ nhập" in office.text


def test_a_second_press_says_when_it_was_kept(department: Department, office: Chat) -> None:
    shown = sends(office, "truyen-thong.txt", SMALL).last
    office.presses("Nhập ngay phần đã rõ").presses("Nhập ngay phần đã rõ", on=shown)
    assert "đã được Trần Văn Bình nhập lúc 09:00" in office.text
    assert len(plans(department)) == 3


def test_a_plan_of_a_past_year_is_asked_about_and_moved(department: Department, office: Chat) -> None:
    sends(office, "cchc.txt", (DATA / "cchc-2020.txt").read_text("utf-8").replace("2020", "2024"))
    assert "là kế hoạch năm 2024, đã qua" in office.text
    office.presses("Áp dụng cho 2026").presses("Kế hoạch khác, nhập riêng")
    assert "Theo kế hoạch năm 2024, áp dụng cho 2026" in office.text


def test_the_same_plan_again_changes_nothing(department: Department, office: Chat) -> None:
    sends(office, "a.txt", SMALL).presses("Nhập ngay phần đã rõ")
    sends(office, "b.txt", SMALL)
    assert "không có gì khác. Không có gì thay đổi" in office.text
    assert len(plans(department)) == 3


def test_a_changed_plan_shows_the_difference_and_keeps_progress(
    department: Department, office: Chat, cu_jut: Chat
) -> None:
    sends(office, "a.txt", SMALL).presses("Nhập ngay phần đã rõ")
    part, _ = department.assignment("TTYT Cư Jút", "1")
    cu_jut.says(f"/tiendo #{part} 60").says("có")
    sends(office, "b.txt", SMALL.replace("Quý II/2026", "Quý III/2026").replace("cán bộ đầu mối", "cán bộ"))
    assert "0 nhiệm vụ mới, 1 sửa nội dung, 1 đổi thời hạn, 0 không còn" in office.text
    assert "thời hạn 30/06/2026 → 30/09/2026" in office.text
    office.presses("Nhập ngay phần đã rõ")
    assert "Đã cập nhật" in office.text
    dues = select(obligation.c.due).where(obligation.c.assignment_id == part)
    assert department.rows(dues) == [(date(2026, 9, 30),)]


CLASH = """SỞ Y TẾ TỈNH ĐẮK NÔNG

KẾ HOẠCH
Cải cách hành chính bổ sung năm 2026

1. Chế độ báo cáo: Báo cáo CCHC quý I gửi trước ngày 10/3/2026.

TT\tNội dung nhiệm vụ\tĐơn vị chủ trì\tThời gian thực hiện
1\tViết tin bài về cải cách hành chính trên trang thông tin điện tử\tTrung tâm Y tế huyện Cư Jút\tQuý II/2026
"""


@BOTH
def test_a_report_that_two_plans_want_on_different_days_is_decided_by_the_office(
    department: Department, office: Chat
) -> None:
    sends(office, "bo-sung.txt", CLASH)
    assert "1 báo cáo có hai hạn khác nhau" in office.text
    while "được yêu cầu với các hạn khác nhau" not in office.text:
        office.presses(next(label for label in office.choices if label.startswith(("Xem từng chỗ", "Để trống"))))
    assert "KH CCHC 2026: “" in office.text
    office.presses("09/03/2026").presses("Nhập kế hoạch này")
    rules = select(report_rule.c.due, report_rule.c.due_by).where(report_rule.c.period == "Q1-2026")
    assert department.rows(rules) == [(date(2026, 3, 9), "Trần Văn Bình")]


def test_only_the_office_is_offered_to_take_a_plan_in(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("", files=[cu_jut.file("ke-hoach.txt", SMALL.encode())])
    assert "Chưa nhận được loại tệp" in cu_jut.text
    cu_jut.says("/dockehoach #1")
    assert "Chỉ Văn phòng Sở" in cu_jut.text
    assert department.rows(select(job.c.id)) == []


def test_a_document_of_the_office_may_be_evidence(department: Department, office: Chat) -> None:
    office.says("", files=[office.file("bien-ban.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(40) + b"\n%%EOF")])
    assert office.choices == ("Nhập kế hoạch", "Làm minh chứng cho nhiệm vụ")
    office.presses("Làm minh chứng cho nhiệm vụ")
    assert "1 tệp này là minh chứng cho nhiệm vụ nào?" in office.text


def test_a_photo_of_the_office_is_never_a_plan(office: Chat) -> None:
    office.says("", files=[office.file("anh.jpg", JPEG)])
    assert "minh chứng cho nhiệm vụ nào" in office.text


OLD = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600)
LOCKED = OLD + "EncryptedPackage".encode("utf-16-le")


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("ke-hoach.doc", OLD, "ở định dạng Word cũ"),
        ("ke-hoach.xls", OLD, "ở định dạng Excel cũ"),
        ("cu.docx", OLD, "ở định dạng Word cũ"),
        ("khoa.docx", LOCKED, "đặt mật khẩu"),
        ("macro.docm", b"PK\x03\x04" + bytes(50), "có chứa macro"),
        ("hong.xlsx", b"PK\x03\x04" + bytes(50), "bị hỏng"),
        ("chu.docx", SMALL.encode(), "không phải là .docx như tên tệp"),
        ("trong.docx", b"", "không có nội dung"),
        ("trong.txt", b"", "không có nội dung"),
    ],
)
def test_a_document_that_cannot_be_taken_is_told_why_and_what_to_do(
    department: Department, office: Chat, name: str, content: bytes, told: str
) -> None:
    office.says("", files=[office.file(name, content)])
    assert office.text.startswith(("Tệp ", "Nội dung của tệp "))
    assert name in office.text
    assert told in office.text
    assert "gửi" in office.text
    assert office.text.count("\n") == 0
    assert department.rows(select(stored_file.c.id)) == []


def test_two_plans_sent_at_once_are_taken_in_one_after_the_other(department: Department, office: Chat) -> None:
    second = SMALL.replace("Triển khai công tác truyền thông y tế", "Kiểm tra công tác dược")
    second = second.replace("Viết tin bài về", "Rà soát hồ sơ").replace("Tập huấn kỹ năng", "Mua sắm trang thiết bị")
    office.says("", files=[office.file("a.txt", SMALL.encode()), office.file("b.txt", second.encode())])
    assert office.text.startswith("2 tệp này là kế hoạch cần theo dõi?")
    assert office.choices == ("Nhập cả 2 kế hoạch", "Chỉ nhập “a.txt”", "Chỉ nhập “b.txt”", "Không nhập")
    office.presses("Nhập cả 2 kế hoạch")
    department.tick()
    assert "Đã đọc xong tệp “b.txt”" in office.text
    office.says("để sau").presses("Tiếp tục nhập “b.txt”")
    # Nobody has seen it as a whole yet.
    assert "Đọc được 2 nhiệm vụ" in office.text
    office.presses("Xem từng chỗ (1)").says("chưa rõ")
    office.presses("Nhập ngay phần đã rõ")
    assert "Tiếp tục nhập “a.txt”" in office.choices
    office.presses("Tiếp tục nhập “a.txt”").says("chưa rõ")
    office.presses("Nhập ngay phần đã rõ")
    assert len(plans(department)) == 4


def test_an_album_of_documents_is_offered_as_plans_once(department: Department, office: Chat, tmp_path: Path) -> None:
    Document().save(str(tmp_path / "a.docx"))
    content = (tmp_path / "a.docx").read_bytes()
    for name in ("a.docx", "b.docx"):
        office.says("", files=[office.file(name, content)], group="album")
    department.passes(seconds=3)
    assert len(office.replies) == 1
    assert "2 tệp này là kế hoạch cần theo dõi, hay là minh chứng cho một nhiệm vụ?" in office.text
    office.presses("Làm minh chứng cho nhiệm vụ")
    assert "2 tệp này là minh chứng cho nhiệm vụ nào?" in office.text


def test_a_photo_among_documents_makes_them_evidence(department: Department, office: Chat, tmp_path: Path) -> None:
    Document().save(str(tmp_path / "a.docx"))
    office.says("", files=[office.file("a.docx", (tmp_path / "a.docx").read_bytes())], group="album")
    office.sends_photo(group="album").sends_photo(group="album")
    department.passes(seconds=3)
    assert "3 tệp này là minh chứng cho nhiệm vụ nào?" in office.text


def test_a_file_sent_in_a_group_is_answered_to_its_sender_alone(department: Department, office: Chat) -> None:
    file = office.file("a.txt", SMALL.encode())
    office.does(IncomingMessage(office.address, "group:-5:1", files=(file,), in_group=True))
    assert office.text.startswith("Tệp “a.txt” là kế hoạch cần theo dõi?")


def test_who_is_not_linked_is_not_answered_for_a_file_in_a_group(department: Department, office: Chat) -> None:
    file = office.file("a.txt", SMALL.encode())
    stranger = replace(office.address, chat_id="a stranger")
    office.does(IncomingMessage(stranger, "group:-5:2", files=(file,), in_group=True))
    assert not department.telegram.chats.get("a stranger")
    assert department.rows(select(stored_file.c.id)) == []


def test_a_plan_that_somebody_else_has_kept_is_asked_about_no_more(department: Department, office: Chat) -> None:
    sends(office, "a.txt", SMALL)
    other = department.chat("Văn phòng Sở", "office", "Lê Văn Cường")
    other.says("tiếp tục nhập kế hoạch").says("chưa rõ").presses("Nhập ngay phần đã rõ")
    assert "đã được Lê Văn Cường nhập lúc" in office.says("đồng ý").text
    sends(office, "b.txt", SMALL.replace("truyền thông y tế", "phòng bệnh"))
    assert "trả lời câu đang hỏi trước" not in office.text


def test_after_a_plan_that_is_not_taken_in_the_other_one_is_offered(office: Chat) -> None:
    second = SMALL.replace("Triển khai công tác truyền thông y tế", "Kiểm tra công tác dược")
    second = second.replace("Viết tin bài về", "Rà soát hồ sơ").replace("Tập huấn kỹ năng", "Mua sắm trang thiết bị")
    sends(office, "a.txt", SMALL).presses("Để sau")
    sends(office, "b.txt", second).says("thôi không nhập nữa")
    assert office.text.startswith("Không nhập “b.txt”")
    assert office.choices == ("Tiếp tục nhập “a.txt”", "Mở lại lần nhập này")
    office.presses("Tiếp tục nhập “a.txt”").presses("Đơn vị mới")
    assert office.presses("Không nhập").choices == ("Mở lại lần nhập này",)


def test_a_file_that_was_found_to_be_secret_while_it_waited_is_said_to_be_gone(
    department: Department, office: Chat
) -> None:
    office.says("", files=[office.file("mat.txt", f"MẬT\n{SMALL}".encode())]).presses("Nhập kế hoạch")
    department.tick()
    assert "Tệp này không còn được lưu" in office.text


@BOTH
def test_a_secret_document_is_refused_and_not_kept(department: Department, office: Chat, tmp_path: Path) -> None:
    office.says("", files=[office.file("mat.txt", f"MẬT\n{SMALL}".encode())])
    department.tick()
    assert "có dấu “MẬT”" in office.text
    assert department.rows(select(stored_file.c.sha256, stored_file.c.name)) == [("", "")]
    assert [path for path in (tmp_path / "files").rglob("*") if path.is_file()] == []
    office.presses("Nhập kế hoạch")
    assert "không còn được lưu" in office.text


def test_a_secret_document_is_not_kept_as_evidence_either(department: Department, cu_jut: Chat, tmp_path: Path) -> None:
    document = BytesIO()
    secret = Document()
    secret.add_paragraph("TỐI MẬT")
    secret.save(document)
    cu_jut.says("I.1.4 được 60%", files=[cu_jut.file("bao-cao.docx", document.getvalue())])
    department.tick()
    assert "có dấu “TỐI MẬT”" in cu_jut.text
    assert [path for path in (tmp_path / "files").rglob("*") if path.is_file()] == []
    cu_jut.says("có").says("có")
    assert ("TTYT Cư Jút", "I.1.4", 60) in department.written()
    assert "Xem minh chứng" not in str(cu_jut.says("lịch sử I.1.4").choices)


@BOTH
@pytest.mark.parametrize("text", ["xong rồi à?", "I.9.99 được 60%", "văn bản " * 1000])
def test_a_secret_document_is_not_kept_where_nothing_comes_of_its_message(
    department: Department, cu_jut: Chat, tmp_path: Path, text: str
) -> None:
    cu_jut.says(text, files=[cu_jut.file("bao-cao.pdf", secret_pdf())])
    department.tick()
    assert any("có dấu “TUYỆT MẬT”" in said.text for said in cu_jut.all)
    assert [path for path in (tmp_path / "files").rglob("*") if path.is_file()] == []


def presentation(*lines: str) -> bytes:
    """A slide with these lines, as a zip archive like those that programs write."""
    out, space = BytesIO(), "http://schemas.openxmlformats.org/drawingml/2006/main"
    text = "".join(f"<a:p><a:r><a:t>{line}</a:t></a:r></a:p>" for line in lines)
    with ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("ppt/presentation.xml", "<p/>")
        archive.writestr("ppt/slides/slide1.xml", f'<s xmlns:a="{space}">{text}</s>')
    return out.getvalue()


@pytest.mark.parametrize(("line", "kept"), [("T&#7888;I M&#7852;T", 0), ("Bí mật của thành công", 1)])
def test_a_secret_presentation_is_not_kept(
    department: Department, cu_jut: Chat, tmp_path: Path, line: str, kept: int
) -> None:
    content = presentation("Tập huấn", line)
    cu_jut.says("I.1.4 được 60%", files=[cu_jut.file("tap-huan.pptx", content)])
    department.tick()
    assert ("có dấu “TỐI MẬT”" in cu_jut.text) is (kept == 0)
    assert len([path for path in (tmp_path / "files").rglob("*") if path.is_file()]) == kept


def secret_pdf() -> bytes:
    """A scanned page: nothing can be read but its stamp."""
    pdf = FPDF()
    pdf.add_font("unicode", fname=OPENSANS_REGULAR.path)
    pdf.set_font("unicode")
    pdf.add_page()
    pdf.cell(text="TUYỆT MẬT")
    return bytes(pdf.output())


def test_secret_documents_of_an_album_are_not_kept(department: Department, office: Chat, tmp_path: Path) -> None:
    office.says("I.1.3 được 60%", files=[office.file("a.pdf", secret_pdf())], group="album")
    office.says("", files=[office.file("b.txt", f"Độ mật: MẬT\n{SMALL}".encode())], group="album")
    department.passes(minutes=1)
    assert [path for path in (tmp_path / "files").rglob("*") if path.is_file()] == []
    assert sum("Văn bản có độ mật" in said.text for said in office.all) == 2


def test_a_text_that_is_no_plan_is_said_to_be_none(office: Chat) -> None:
    sends(office, "thu.txt", "Kính gửi các đơn vị,\nMời dự họp giao ban.\n")
    assert "Không thấy nhiệm vụ nào" in office.text


@BOTH
def test_an_answer_that_comes_while_something_else_is_asked_waits_its_turn(
    department: Department, office: Chat
) -> None:
    office.says("", files=[office.file("a.txt", SMALL.encode())]).presses("Nhập kế hoạch")
    office.says("I.1.3 được 50%")
    department.tick()
    assert "Đã đọc xong tệp “a.txt”" in office.text
    # The question is no longer the newest message: the first yes shows again what it is about.
    office.says("có").says("có")
    assert "Đã ghi lúc" in office.text
    office.says("tiếp tục nhập kế hoạch")
    assert "Trung tâm Truyền thông" in office.text


DOUBTFUL = SMALL.replace("Quý II/2026", "Khoảng giữa mùa mưa").replace(
    "Trung tâm Truyền thông và Giáo dục sức khỏe", "Thanh tra Sở"
)


@BOTH
def test_a_time_that_was_not_understood_is_typed(department: Department, office: Chat) -> None:
    sends(office, "a.txt", DOUBTFUL).presses("Xem từng chỗ (1)")
    assert "“Khoảng giữa mùa mưa”, chưa hiểu được" in office.text
    office.says("quý III/2026")
    assert "30/09/2026 2 nhiệm vụ" in office.text
    office.says("có")
    part, _ = department.assignment("TTYT Cư Jút", "1")
    assert department.rows(select(obligation.c.due).where(obligation.c.assignment_id == part)) == [(date(2026, 9, 30),)]


@BOTH
def test_an_answer_may_be_changed_before_the_yes(department: Department, office: Chat) -> None:
    asked = sends(office, "truyen-thong.txt", SMALL).presses("Xem từng chỗ (1)").last
    office.presses("Không thuộc đơn vị nào, bỏ qua").presses("Đơn vị mới", on=asked).says("có")
    assert ("2", "Trung tâm Truyền thông và Giáo dục sức khỏe") in newest_plan(department)


@pytest.mark.parametrize(
    "forged",
    [
        "name:0 unit-999",
        "name:99 new",
        "name:² nobody",
        "doubt:7 x",
        "who:5 skip",
        "due:abc 2026-99-99",
        "year: 1",
        "x:",
    ],
)
def test_a_forged_answer_changes_nothing(department: Department, office: Chat, forged: str) -> None:
    sends(office, "truyen-thong.txt", SMALL)
    office.says(f"/kehoach 1 {forged}")
    assert "Trung tâm Truyền thông và Giáo dục sức khỏe” (ở 1 nhiệm vụ)" in office.text


def test_only_the_office_goes_on_with_a_draft(department: Department, office: Chat, cu_jut: Chat) -> None:
    sends(office, "truyen-thong.txt", SMALL)
    for word in ("write", "next", "name:0 nobody", "back", "drop", "reopen", "rest"):
        assert "Chỉ Văn phòng Sở" in cu_jut.says(f"/kehoach 1 {word}").text
    assert "Chỉ Văn phòng Sở" in department.chat("Ban Giám đốc", "leader", "Ông Minh").says("/kehoach 1 write").text
    assert len(plans(department)) == 2
