"""The upload page: what is sent there comes into the chat as if it had been sent in it."""

import io
import re
from zipfile import ZipFile

import httpx
import pytest
from docx import Document
from sqlalchemy import select

from domain.messages import Page
from storage.schema import conversation, stored_file
from tests.chat import JPEG, Chat, Department, photo
from tests.conversations.plans.test_import_by_chat import SMALL
from tests.pages.visitor import PUBLIC, Visitor, link_in


def paper(text: str) -> bytes:
    out = io.BytesIO()
    document = Document()
    document.add_paragraph(text)
    document.save(out)
    return out.getvalue()


def files(*sent: tuple[str, bytes]) -> list[tuple[str, tuple[str, bytes, str]]]:
    """Files as a browser puts them into a form; it claims them to be anything."""
    return [("files", (name, content, "image/png")) for name, content in sent]


def opened(chat: Chat) -> str:
    """The address of the page, as the person gets it."""
    return link_in(chat.says("gửi tệp"))


def batch_in(page: httpx.Response) -> str:
    found = re.search(r'name="batch" value="([\w-]+)"', page.text)
    assert found
    return found[1]


def send(visitor: Visitor, url: str, *sent: tuple[str, bytes], note: str = "") -> httpx.Response:
    """Fill the plain form in and send it."""
    batch = batch_in(visitor.get(url))
    return visitor.post(url, data={"batch": batch, "note": note}, files=files(*sent))


def kept(department: Department) -> list[str]:
    """The names of the files that were written down."""
    return [name for (name,) in department.rows(select(stored_file.c.name).order_by(stored_file.c.id))]


def test_the_page_says_what_may_be_sent_and_may_run_nothing_foreign(cu_jut: Chat, visitor: Visitor) -> None:
    page = visitor.get(opened(cu_jut))
    assert page.status_code == 200
    assert "Nguyễn Thị An" in page.text
    assert "không gửi ảnh có mặt, tên hoặc hồ sơ của người bệnh" in page.text
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert page.headers["x-content-type-options"] == "nosniff"
    assert page.headers["referrer-policy"] == "same-origin"
    assert page.headers["cache-control"] == "no-store"
    assert "<script>" not in page.text
    assert "onclick" not in page.text


def test_photos_come_into_the_chat_as_an_album_and_are_written_with_a_yes(
    department: Department, cu_jut: Chat, visitor: Visitor
) -> None:
    other = photo(color="red")
    answer = send(visitor, opened(cu_jut), ("a.jpg", JPEG), ("b.jpg", other), note="I.1.4 được 60%")
    assert "Đã nhận 2 tệp" in answer.text
    assert "quay lại Zalo" in answer.text
    assert department.written() == []
    department.passes(seconds=3)
    assert "tiến độ 60%; 2 tệp minh chứng" in cu_jut.all[-1].text
    cu_jut.says("1")
    assert department.written() == [("TTYT Cư Jút", "I.1.4", 60)]


def test_a_document_alone_is_asked_about_at_once(cu_jut: Chat, visitor: Visitor) -> None:
    send(visitor, opened(cu_jut), ("bao-cao.docx", paper("Đã làm xong")))
    assert "1 tệp này là minh chứng cho nhiệm vụ nào?" in cu_jut.all[-1].text


def test_the_same_form_sent_twice_is_one_message(department: Department, cu_jut: Chat, visitor: Visitor) -> None:
    url = opened(cu_jut)
    batch = batch_in(visitor.get(url))
    for _ in range(2):
        visitor.post(url, data={"batch": batch, "note": "I.1.4 được 60%"}, files=files(("a.jpg", JPEG)))
    assert kept(department) == ["a.jpg"]


def test_with_a_script_files_go_one_by_one_and_are_handed_in_together(
    department: Department, cu_jut: Chat, visitor: Visitor
) -> None:
    url = opened(cu_jut)
    batch = batch_in(visitor.get(url))
    sent = [("a.jpg", JPEG), ("b.docx", paper("x"))]
    sealed = [visitor.post(f"{url}/file", files=files(one)).json()["kept"] for one in sent]
    assert kept(department) == []
    done = {"batch": batch, "note": "", "kept": sealed}
    assert visitor.post(f"{url}/done", json=done).json() == {"done": "Đã nhận 2 tệp."}
    assert visitor.post(f"{url}/done", json=done).json() == {"done": "Đã nhận 2 tệp."}
    department.passes(seconds=3)
    assert "2 tệp này là minh chứng" in cu_jut.all[-1].text
    assert kept(department) == ["a.jpg", "b.docx"]


def test_what_was_uploaded_for_another_chat_cannot_be_handed_in(
    department: Department, cu_jut: Chat, visitor: Visitor
) -> None:
    other = department.chat("TTYT Đắk Mil", zalo=True)
    stolen = visitor.post(f"{opened(cu_jut)}/file", files=files(("a.jpg", JPEG))).json()["kept"]
    url = opened(other)
    for sealed in (stolen, "x.y", stolen[:-3]):
        answer = visitor.post(f"{url}/done", json={"batch": "x" * 20, "kept": [sealed]})
        assert (answer.status_code, "gửi lại" in answer.json()["error"]) == (409, True)
    assert kept(department) == []


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("anh.jpg", b"MZ\x90\0" + bytes(300), "Chưa nhận được loại tệp của “anh.jpg”"),
        ("trang.html", b"<html><script>alert(1)</script>", "Chưa nhận được loại tệp của “trang.html”"),
        ("anh.svg", b"<svg onload='alert(1)'/>", "Chưa nhận được loại tệp"),
        ("hong.jpg", JPEG[:-60], "Ảnh “hong.jpg” bị hỏng hoặc quá lớn"),
        ("to.jpg", JPEG + bytes(20 * 1024 * 1024), "Tệp “to.jpg” vượt quá 20 MB"),
        ("mat.docx", paper("TỐI MẬT"), "có dấu “TỐI MẬT”"),
        ("<img src=x>.exe", b"MZ" + bytes(300), "&lt;img src=x&gt;.exe"),
    ],
)
def test_what_is_not_taken_is_said_and_not_kept(
    department: Department, cu_jut: Chat, visitor: Visitor, name: str, content: bytes, told: str
) -> None:
    before = len(cu_jut.all)
    answer = send(visitor, opened(cu_jut), (name, content))
    assert told in answer.text
    assert [path for path in department.app.files.root.rglob("*") if path.is_file()] == []
    assert len(cu_jut.all) == before + 1


def test_one_refused_file_does_not_lose_the_others(department: Department, cu_jut: Chat, visitor: Visitor) -> None:
    answer = send(visitor, opened(cu_jut), ("a.jpg", JPEG), ("x.exe", b"MZ" + bytes(300)))
    assert "Đã nhận 1 tệp" in answer.text
    assert "“x.exe”" in answer.text
    assert kept(department) == ["a.jpg"]


def test_more_files_than_a_message_may_have_are_refused(department: Department, cu_jut: Chat, visitor: Visitor) -> None:
    answer = send(visitor, opened(cu_jut), *[(f"{n}.jpg", JPEG) for n in range(11)])
    assert (answer.status_code, "nhiều nhất 10 tệp" in answer.text) == (400, True)
    assert kept(department) == []


def test_an_empty_form_says_so(cu_jut: Chat, visitor: Visitor) -> None:
    assert "chưa chọn tệp nào" in send(visitor, opened(cu_jut)).text


def test_a_form_of_another_site_is_refused(department: Department, cu_jut: Chat, visitor: Visitor) -> None:
    url = opened(cu_jut)
    foreign = {"origin": "https://evil.example"}
    assert visitor.post(url, data={"batch": "x" * 20}, files=files(("a.jpg", JPEG)), headers=foreign).status_code == 403
    own = {"origin": PUBLIC, "host": "127.0.0.1:8080"}
    answer = visitor.post(url, data={"batch": "x" * 20}, files=files(("a.jpg", JPEG)), headers=own)
    assert (answer.status_code, kept(department)) == (200, ["a.jpg"])


def test_a_person_cannot_fill_the_disk(cu_jut: Chat, visitor: Visitor) -> None:
    url = opened(cu_jut)
    answers = [visitor.post(f"{url}/file", files=files(("x.exe", b"MZ"))).status_code for _ in range(62)]
    assert (answers[0], answers[-1]) == (415, 429)


# --- who opens it


def refused(visitor: Visitor, url: str) -> bool:
    """Whether every way in is shut, with the answer that everybody gets."""
    answers = [visitor.get(url), visitor.post(url, data={"batch": "x" * 20}, files=files(("a.jpg", JPEG)))]
    texts = {answer.text for answer in answers}
    assert all("Liên kết đã hết hạn hoặc không đúng" in text for text in texts)
    assert all("The link has expired or is not right" in text for text in texts)
    data = [visitor.post(f"{url}/file", files=files(("a.jpg", JPEG))), visitor.post(f"{url}/done", json={})]
    return [answer.status_code for answer in (*answers, *data)] == [404] * 4


def test_a_link_that_is_old_altered_or_of_another_page_opens_nothing(
    department: Department, cu_jut: Chat, visitor: Visitor
) -> None:
    assert department.links
    url = opened(cu_jut)
    assert visitor.get(url).status_code == 200
    ((chat_id,),) = department.rows(select(conversation.c.id).where(conversation.c.chat_id == cu_jut.address.chat_id))
    assert refused(visitor, department.links.url(Page("board", chat_id), 1).replace("/board/", "/upload/"))
    visitor.address = "203.0.113.8"
    assert refused(visitor, url[:-5] + "AAAAA")
    visitor.address = "203.0.113.9"
    department.passes(hours=2)
    assert refused(visitor, url)
    assert kept(department) == []


def test_a_link_to_anothers_chat_or_of_nobody_opens_nothing(
    department: Department, cu_jut: Chat, office: Chat, visitor: Visitor
) -> None:
    assert department.links
    ((chat_id,),) = department.rows(select(conversation.c.id).where(conversation.c.chat_id == cu_jut.address.chat_id))
    for person in (2, 999):
        assert refused(visitor, department.links.url(Page("upload", chat_id), person))
        visitor.address += "1"


def test_an_address_that_guesses_links_is_made_to_wait(visitor: Visitor) -> None:
    answers = [visitor.get(f"{PUBLIC}/l/upload/guess-{n}.x").status_code for n in range(25)]
    assert (answers[0], answers[-1]) == (404, 429)


# --- how the chat offers it


def test_zalo_offers_the_page_as_an_address_and_its_number_gives_a_fresh_one(
    department: Department, cu_jut: Chat
) -> None:
    first = opened(cu_jut)
    assert "Tài liệu (Word, Excel, PowerPoint, PDF)" in cu_jut.text
    assert "không gửi ảnh có thông tin người bệnh" in cu_jut.text
    assert f"[1] Mở trang gửi ảnh, tài liệu: {first}" in cu_jut.text
    department.passes(minutes=5)
    assert link_in(cu_jut.says("1")) != first


def test_what_zalo_cannot_carry_is_answered_with_the_page(cu_jut: Chat) -> None:
    cu_jut.says("")
    assert "Cần gửi tài liệu, anh/chị mở trang dưới đây" in cu_jut.text
    assert "/l/upload/" in cu_jut.text


def test_where_files_go_into_the_chat_the_page_is_a_button(department: Department) -> None:
    chat = department.chat("TTYT Cư Jút").says("tôi muốn gửi minh chứng")
    assert "gửi ảnh, tài liệu thẳng vào đây" in chat.text
    assert "https://" not in chat.text
    assert chat.last.links[0].startswith(f"{PUBLIC}/l/upload/")


def test_what_a_slide_show_says_is_looked_through(cu_jut: Chat, visitor: Visitor) -> None:
    out = io.BytesIO()
    with ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("ppt/slides/slide1.xml", "<s><a:p><a:r><a:t>MẬT</a:t></a:r></a:p></s>")
    assert "có dấu “MẬT”" in send(visitor, opened(cu_jut), ("a.pptx", out.getvalue())).text


def test_a_report_that_comes_back_brings_the_way_to_send_what_it_lacks(
    department: Department, cu_jut: Chat, office: Chat, visitor: Visitor
) -> None:
    department.at("2026-02-10 09:00")
    cu_jut.says("nộp báo cáo quý 1").presses("Nộp").presses("Nộp báo cáo")
    office.says("trả lại báo cáo quý 1 của TTYT Cư Jút vì thiếu minh chứng").presses("Trả lại")
    department.passes(minutes=1)
    assert "[2] Mở trang gửi ảnh, tài liệu: https://" in cu_jut.all[-1].text
    found = re.search(rf"{PUBLIC}/l/upload/\S+", cu_jut.all[-1].text)
    assert found
    assert "Đã nhận 1 tệp" in send(visitor, found[0], ("bien-ban.docx", paper("Biên bản"))).text
    assert kept(department) == ["bien-ban.docx"]


def test_the_office_takes_a_plan_in_from_the_page(department: Department, visitor: Visitor) -> None:
    office = department.chat("Văn phòng Sở", "office", "Trần Văn Bình", zalo=True)
    office.says("kế hoạch").presses("Nhập kế hoạch mới")
    assert "qua trang dưới đây" in office.text
    send(visitor, link_in(office), ("ke-hoach.txt", SMALL.encode()))
    assert "“ke-hoach.txt” là kế hoạch cần theo dõi" in office.all[-1].text
    office.says("1")
    department.tick()
    assert "Đọc được 2 nhiệm vụ" in office.text
    office.says("2")
    assert "Đã nhập KH Triển khai công tác truyền thông y tế 2026" in office.text


def test_a_plain_text_of_a_unit_is_refused_on_the_page(department: Department, cu_jut: Chat, visitor: Visitor) -> None:
    answer = send(visitor, opened(cu_jut), ("ke-hoach.txt", SMALL.encode()))
    assert "Chưa nhận được loại tệp" in answer.text
    assert kept(department) == []
