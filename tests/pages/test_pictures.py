"""The pictures on the pages: served to who may see the figures, with words for who cannot see, drawn but once."""

import re
from html import unescape

import pytest
from sqlalchemy import select

from bot.web import served
from bot.web.drawings import Drawings
from domain.messages import Page
from storage.schema import person, unit
from tests.chat import Chat, Department
from tests.pages.visitor import Visitor, link_in

SPEC = {"kind": "columns", "title": "Tỷ lệ đúng hạn", "subtitle": "", "note": "", "columns": []}
PNG = b"\x89PNG"
# Answers as the worker does, within milliseconds.
QUICK = ("sh", "-c", """printf '\\211PNG' > "$4"; echo '{"made": "chart", "told": {}}'""", "worker")


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages have their pictures from a worker that draws nothing."""
    monkeypatch.setattr(served, "Drawings", lambda: Drawings(QUICK))


def images(text: str) -> list[tuple[str, str]]:
    """Address and words of each picture of figures on a page."""
    found = re.findall(r'<img src="(/l/chart/[^"]+)" alt="([^"]*)" loading="lazy"', text)
    return [(unescape(src), unescape(alt)) for src, alt in found]


def signed(department: Department, chat: Chat, key: int) -> str:
    """A link to pictures of a unit, 0 for all, as only the bot could make it for this person."""
    assert department.links
    ((person_id,),) = department.rows(select(person.c.id).where(person.c.full_name == chat.name))
    return department.links.url(Page("chart", key), person_id)


def unit_of(department: Department, short: str) -> int:
    ((key,),) = department.rows(select(unit.c.id).where(unit.c.short == short))
    return int(key)


def test_the_board_shows_four_pictures_with_words(department: Department, office: Chat, visitor: Visitor) -> None:
    department.at("2026-02-25 09:00")
    shown = images(visitor.get(link_in(office.says("bảng theo dõi"))).text)
    assert re.findall(r"ve=(\w+)", " ".join(src for src, _ in shown)) == ["donvi", "quy", "nhiet", "kehoach"]
    status, quarters, heat, burn = (alt for _, alt in shown)
    assert re.search(r"năm 2026: đúng hạn \d+, trễ \d+, quá hạn \d+, chưa đến hạn \d+\.$", status)
    assert "quý I/2026 0%" in quarters
    assert heat.startswith("Tỷ lệ đúng hạn (%) theo đơn vị và quý")
    assert re.search(r"KH CCHC 2026: theo hạn còn \d+ việc, thực tế còn \d+ việc", burn)
    picture = visitor.get(shown[0][0])
    assert (picture.status_code, picture.headers["content-type"]) == (200, "image/png")
    assert picture.content.startswith(PNG)
    again = visitor.get(shown[0][0], headers={"if-none-match": picture.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_the_plan_whose_way_is_shown_can_be_chosen(office: Chat, visitor: Visitor) -> None:
    url = link_in(office.says("bảng theo dõi"))
    page = visitor.get(url).text
    other = re.search(r'href="([^"]+kh=\d+#pictures)">KH PAPI 2026<', page)
    assert other
    assert "KH PAPI 2026: theo hạn còn" in visitor.get(unescape(other[1])).text
    assert visitor.get(f"{url}?kh=x").status_code == 200
    assert visitor.get(f"{url}?kh=999999999").status_code == 200


def test_a_unit_has_pictures_of_its_own_alone(department: Department, cu_jut: Chat, visitor: Visitor) -> None:
    page = visitor.get(link_in(cu_jut.says("bảng theo dõi")), follow_redirects=True)
    shown = images(page.text)
    assert [alt.partition(",")[0] for _, alt in shown] == [
        "Tình trạng công việc theo kế hoạch",
        "Tỷ lệ đúng hạn theo quý",
    ]
    assert all("TTYT Cư Jút" in alt for _, alt in shown)
    assert visitor.get(shown[0][0]).content.startswith(PNG)


@pytest.mark.parametrize("kind", ["donvi", "quy", "nhiet", "kehoach", "", "x"])
def test_what_is_of_others_is_drawn_for_nobody_else(
    department: Department, cu_jut: Chat, visitor: Visitor, kind: str
) -> None:
    others = (0, unit_of(department, "TTYT Đắk Mil"), 99999)
    for key in others:
        assert visitor.get(f"{signed(department, cu_jut, key)}?ve={kind}").status_code == 404
    own = visitor.get(f"{signed(department, cu_jut, unit_of(department, 'TTYT Cư Jút'))}?ve={kind}")
    assert own.status_code == (200 if kind in ("donvi", "quy") else 404)


def test_a_leader_sees_those_of_all(department: Department, visitor: Visitor) -> None:
    leader = department.chat("Ban Giám đốc", "leader")
    assert visitor.get(f"{signed(department, leader, 0)}?ve=quy&nam=2026").content.startswith(PNG)


def test_the_same_figures_are_drawn_once_and_a_broken_worker_is_no_picture(department: Department) -> None:
    drawings = Drawings()
    found: list[bytes | None] = []

    async def twice() -> None:
        found.append(await drawings.png(SPEC))
        drawings.worker = ("false",)
        found.append(await drawings.png(SPEC))
        found.append(await drawings.png(SPEC | {"title": "Khác"}))

    department.run(twice())
    assert found[0]
    assert found[0] == found[1]
    assert found[2] is None
