"""The read-only pages: the office sees all units, a unit its own alone, whatever links are made up."""

import re
from datetime import timedelta
from html import unescape

import pytest
from sqlalchemy import select

from domain.messages import Page
from storage.plans.one_off import parts_of
from storage.plans.parts import drop_assignments
from storage.schema import audit, evidence, person, stored_file, unit
from tests.chat import JPEG, Chat, Department
from tests.pages.visitor import PUBLIC, Visitor, link_in


def opened(chat: Chat) -> str:
    return link_in(chat.says("bảng theo dõi"))


def links(text: str, kind: str) -> list[str]:
    """The addresses on a page that lead to pages of a kind."""
    return [unescape(found) for found in re.findall(rf'(?:href|src)="(/l/{kind}/[^"]+)"', text)]


def signed(department: Department, chat: Chat, kind: str, key: int) -> str:
    """A link as only the bot could make it, for this person."""
    assert department.links
    ((person_id,),) = department.rows(select(person.c.id).where(person.c.full_name == chat.name))
    return department.links.url(Page(kind, key), person_id)


def unit_of(department: Department, short: str) -> int:
    ((key,),) = department.rows(select(unit.c.id).where(unit.c.short == short))
    return int(key)


@pytest.fixture
def evident(department: Department, cu_jut: Chat) -> int:
    """A photo stands as evidence of I.1.4; its id."""
    cu_jut.sends_photo("I.1.4 được 60%, đã treo băng rôn").presses("Ghi")
    ((key,),) = department.rows(select(evidence.c.file_id))
    return int(key)


def test_the_office_sees_what_is_late_and_every_unit_by_period(
    department: Department, office: Chat, visitor: Visitor
) -> None:
    department.at("2026-02-25 09:00")
    page = visitor.get(opened(office))
    assert page.status_code == 200
    assert "Quá hạn (" in page.text
    assert "Báo cáo quý I/2026" in page.text
    assert re.search(r"TTYT Cư Jút</a></th>\s*<td><span aria-hidden=\"true\">🔴</span> quá hạn</td>", page.text)
    assert len(page.content) < 200_000
    assert "<script" not in page.text


def test_a_year_without_anything_is_empty_and_nonsense_is_this_year(office: Chat, visitor: Visitor) -> None:
    url = opened(office)
    assert "năm 2030" in visitor.get(f"{url}?nam=2030").text
    assert "năm 2026" in visitor.get(f"{url}?nam=<script>").text


def test_a_task_opens_with_its_history_and_evidence(
    department: Department, office: Chat, visitor: Visitor, evident: int
) -> None:
    board = visitor.get(opened(office))
    unit_page = visitor.get(next(u for u in links(board.text, "unit")))
    assert "← Bảng theo dõi" in unit_page.text
    _, task_id = department.assignment("TTYT Cư Jút", "I.1.4")
    task_page = visitor.get(signed(department, office, "task", task_id))
    assert "60%; ghi chú “đã treo băng rôn”" in task_page.text
    shown = visitor.get(links(task_page.text, "evidence")[0])
    assert shown.headers["content-type"] == "image/jpeg"
    assert b"Exif" not in shown.content
    assert "default-src 'none'; sandbox" in shown.headers["content-security-policy"]


def test_the_original_is_the_offices_alone_and_every_download_is_written_down(
    department: Department, cu_jut: Chat, office: Chat, visitor: Visitor, evident: int
) -> None:
    original = visitor.get(signed(department, office, "original", evident))
    assert original.content == JPEG
    assert original.headers["content-disposition"].startswith("attachment")
    assert visitor.get(signed(department, cu_jut, "original", evident)).status_code == 404
    leader = department.chat("Ban Giám đốc Sở", "leader", "Lê Thị Lãnh Đạo")
    assert visitor.get(signed(department, leader, "original", evident)).status_code == 404
    written = department.rows(select(audit.c.kind, audit.c.object_id).where(audit.c.action == "fetch_original"))
    assert written == [("file", evident)]


def test_a_unit_sees_its_own_page_alone(department: Department, cu_jut: Chat, visitor: Visitor, evident: int) -> None:
    led = visitor.get(opened(cu_jut))
    assert led.status_code == 303
    own = visitor.get(led.headers["location"])
    assert "Trung tâm Y tế huyện Cư Jút" in own.text
    assert links(own.text, "board") == []

    stranger = department.chat("TTYT Đắk Mil", name="Y Người Khác", zalo=True)
    _, shared = department.assignment("TTYT Cư Jút", "I.1.4")
    for kind, key in (
        ("unit", unit_of(department, "TTYT Cư Jút")),
        ("evidence", evident),
        ("unit", 9999),
        ("task", 9999),
    ):
        answer = visitor.get(signed(department, stranger, kind, key))
        assert (answer.status_code, "Cư Jút" in answer.text) == (404, False), kind
    seen = visitor.get(signed(department, stranger, "task", shared))
    assert "TTYT Cư Jút" not in seen.text
    assert "đã treo băng rôn" not in seen.text


def test_a_task_that_no_unit_has_is_shown_to_who_follows_all(
    department: Department, cu_jut: Chat, office: Chat, visitor: Visitor
) -> None:
    _, task_id = department.assignment("TTYT Cư Jút", "I.1.4")
    with department.database.begin(department.now) as store:
        drop_assignments(store, parts_of(store, task_id))
    page = visitor.get(signed(department, office, "task", task_id))
    assert "Chưa có đơn vị nào trong danh sách được giao nhiệm vụ này nên không ai được nhắc." in page.text
    assert visitor.get(signed(department, cu_jut, "task", task_id)).status_code == 404


def test_links_on_a_page_end_when_the_page_does(department: Department, office: Chat, visitor: Visitor) -> None:
    url = opened(office)
    department.passes(minutes=119)
    further = links(visitor.get(url).text, "unit")[0]
    assert visitor.get(further).status_code == 200
    department.passes(minutes=1)
    assert [visitor.get(link).status_code for link in (url, further)] == [404, 404]


def test_who_lost_the_post_loses_the_page(department: Department, office: Chat, visitor: Visitor) -> None:
    url = opened(office)
    with department.database.begin(department.now) as store:
        store.change(person.metadata.tables["membership"].update().values(until=department.now - timedelta(days=1)))
    assert visitor.get(url).status_code == 404


def test_what_people_write_is_never_html(department: Department, cu_jut: Chat, visitor: Visitor) -> None:
    photo = cu_jut.file("<img src=x onerror=alert(1)>.jpg", JPEG)
    cu_jut.says('I.1.4 được 60%, <script>alert("x")</script>', files=[photo]).presses("Ghi thành ghi chú")
    _, task_id = department.assignment("TTYT Cư Jút", "I.1.4")
    page = visitor.get(signed(department, cu_jut, "task", task_id)).text
    assert "<script" not in page
    assert "<img src=x" not in page
    assert "&lt;img src=x onerror=alert(1)&gt;.jpg" in page
    ((key,),) = department.rows(select(stored_file.c.id))
    header = visitor.get(signed(department, cu_jut, "evidence", key)).headers["content-disposition"]
    assert "<" not in header


def test_without_a_public_address_what_it_would_show_is_said_in_the_chat(tmp_path: object, office: Chat) -> None:
    office.department.app.database.limits = {
        name: type(limits)(limits.text) for name, limits in office.department.app.database.limits.items()
    }
    office.says("bảng theo dõi")
    assert "Trang web chưa được mở ở đây" in office.text
    assert PUBLIC not in str(office.last)
    assert office.choices == ("Tổng hợp", "Việc quá hạn theo đơn vị")


def test_in_english_the_page_is_in_english(office: Chat, visitor: Visitor) -> None:
    office.says("/ngonngu en")
    page = visitor.get(link_in(office.says("/board"))).text
    assert '<html lang="en">' in page
    assert "Units by period, 2026" in page


# --- files that the bot sends


def test_a_file_that_was_sent_is_fetched_by_its_link_and_by_nobody_else(
    department: Department, cu_jut: Chat, office: Chat, visitor: Visitor, evident: int
) -> None:
    cu_jut.says("lịch sử I.1.4").presses("Xem minh chứng (09:00 05/01/2026)")
    link = cu_jut.last.file_link
    assert link.startswith(f"{PUBLIC}/l/sent/")
    fetched = visitor.get(link)
    assert fetched.content == cu_jut.last.file
    assert visitor.get(signed(department, office, "sent", cu_jut.last.row)).status_code == 404
    department.passes(hours=24)
    assert visitor.get(link).status_code == 404


# --- papers made from the page


def asked_for(page: str, label: str) -> dict[str, str]:
    """The form of the page as a press on this button sends it."""
    batch = re.search(r'name="batch" value="([^"]+)"', page)
    paper = re.search(rf'name="paper" value="([^"]+)">{label}', page)
    assert batch, "no form"
    assert paper, f"no button {label!r}"
    return {"batch": batch[1], "paper": unescape(paper[1])}


@pytest.mark.parametrize("role", ["office", "leader"])
def test_a_paper_is_made_from_the_page_and_comes_in_the_chat(
    department: Department, visitor: Visitor, role: str
) -> None:
    chat = department.chat("Văn phòng Sở", role, "Đỗ Thị Hạnh")
    url = opened(chat)
    form = asked_for(visitor.get(url).text, "Excel theo dõi nhiệm vụ")
    answer = visitor.post(f"{url}/paper", data=form)
    assert answer.status_code == 303
    assert "Đang lập tệp" in visitor.get(answer.headers["location"]).text
    assert chat.text.startswith("Đang lập tệp “Theo dõi nhiệm vụ ")
    visitor.post(f"{url}/paper", data=form)
    department.tick()
    assert len([said for said in chat.all if said.file]) == 1, "a second press makes no second file"
    assert "Theo dõi nhiệm vụ 05-01-2026.xlsx" in visitor.get(url).text


def test_the_letter_of_a_period_is_offered_too(department: Department, office: Chat, visitor: Visitor) -> None:
    url = opened(office)
    form = asked_for(visitor.get(url).text, "Báo cáo Word quý I/2026")
    assert visitor.post(f"{url}/paper", data=form).status_code == 303
    assert office.text.startswith("Đang lập tệp “Báo cáo ")


def test_only_what_the_page_offers_is_made(department: Department, office: Chat, visitor: Visitor) -> None:
    url = opened(office)
    form = asked_for(visitor.get(url).text, "Excel theo dõi nhiệm vụ")
    before = len(office.all)
    for forged in (
        {"paper": "zip originals=on"},
        {"paper": "xlsx\n/ghi 1"},
        {"batch": "1"},
        {"batch": ""},
        {"paper": ""},
    ):
        assert visitor.post(f"{url}/paper", data=form | forged).status_code == 400
    assert visitor.post(f"{url}/paper", data={f"x{n}": "y" * 900 for n in range(9)}).status_code in (400, 413)
    assert len(office.all) == before


def test_who_follows_one_unit_has_no_papers_of_all(department: Department, cu_jut: Chat, visitor: Visitor) -> None:
    forged = signed(department, cu_jut, "board", 0)
    form = {"batch": "x" * 24, "paper": "xlsx"}
    assert visitor.post(f"{forged}/paper", data=form).status_code == 400
    assert "Đang lập tệp" not in str([said.text for said in cu_jut.all])


def test_a_report_asked_for_once_has_its_column_until_it_is_closed(
    department: Department, office: Chat, cu_jut: Chat, visitor: Visitor
) -> None:
    office.says("giao các TTYT báo cáo tình hình sốt xuất huyết, hạn 20/3").says("có")
    cu_jut.says("đã gửi báo cáo sốt xuất huyết rồi").says("có")
    heading = '<th scope="col">Báo cáo tình hình sốt xuất huyết (hạn 20/03)</th>'
    page = unescape(visitor.get(opened(office)).text)
    assert heading in page
    rows = re.findall(r"<tr>\s*<th scope=\"row\">.*?</tr>", page, re.DOTALL)
    at = re.findall(r"<th scope=\"col\">.*?</th>", page).index(heading) - 1

    def cell(short: str) -> str:
        (row,) = [one for one in rows if f">{short}</a>" in one]
        return re.sub(r"<[^>]+>", "", re.findall(r"<td.*?</td>", row)[at])

    assert cell("TTYT Cư Jút") == "🟢 đúng hạn"
    assert cell("TTYT Đắk Mil") == "🔵 chưa đến hạn"
    assert cell("KHTC") == "–"
    office.says("chốt báo cáo sốt xuất huyết").presses("Chốt báo cáo")
    page = unescape(visitor.get(opened(office)).text)
    assert heading not in page
    assert "Báo cáo một lần" in page
    assert "Văn phòng đã chốt" in page
