"""Somebody reached in two channels: answers go where the question came from, reminders where they were asked for."""

import re
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from domain.reminding.office_rules import Wishes
from storage.reminding.settings import set_wishes
from tests.channels.site import Site, settles
from tests.channels.wires import TelegramWire, WebWire, Wire, ZaloWire
from tests.chat import Department
from tests.databases import SqliteFiles
from tests.telegram.standin import StandIn as Telegram
from tests.zalo.standin import StandIn as Zalo

MORNING = "2026-01-12 08:00"
DIGEST = "Thứ Hai, 12/01. TTYT Cư Jút còn"


@dataclass
class Two:
    """The program, and both ends of the head of Cư Jút: of these `first` is asked for by wish."""

    site: Site
    first: Wire
    second: Wire

    def wishes(self, wire: Wire) -> None:
        """Reminders are to come there."""
        with self.site.database.begin(self.site.now) as store:
            set_wishes(store, self.site.newest_person, Wishes(channel=wire.name))

    def digests(self) -> list[int]:
        """How many reminders each end has."""
        return [sum(text.startswith(DIGEST) for text in wire.reads()) for wire in (self.first, self.second)]


@pytest.fixture
def two(request: pytest.FixtureRequest, sqlite: SqliteFiles, tmp_path: Path) -> Iterator[Two]:
    """Telegram or the web, beside Zalo."""
    with ExitStack() as stack:
        zalo = ZaloWire(stack.enter_context(Zalo()))
        other: Wire = WebWire() if request.param == "web" else TelegramWire(stack.enter_context(Telegram()))
        url = sqlite.copy("department", Department.fill)
        site = stack.enter_context(
            Site(url, tmp_path, lambda *known: [*zalo.channels(*known), *other.channels(*known)])
        )
        person = site.person("Nguyễn Thị An")
        for wire in (zalo, other):
            wire.joins(site, person)
        yield Two(site, other, zalo)


both = pytest.mark.parametrize("two", ["telegram", "web"], indirect=True)


@both
def test_an_answer_goes_where_the_question_came_from(two: Two) -> None:
    two.wishes(two.second)
    for wire, other in ((two.first, two.second), (two.second, two.first)):
        before, elsewhere = len(wire.reads()), len(other.reads())
        wire.says("nhiệm vụ của tôi")
        settles(two.site, lambda wire=wire, before=before: len(wire.reads()) > before)
        assert len(other.reads()) == elsewhere


@both
def test_a_draft_begun_in_one_is_written_in_the_other(two: Two) -> None:
    two.first.says("I.1.4 được 40%")
    settles(two.site, lambda: any("40%" in text for text in two.first.reads()))
    two.second.says("tiếp tục")
    settles(two.site, lambda: any("40%" in text for text in two.second.reads()))


@both
def test_a_reminder_goes_to_the_preferred_channel_alone(two: Two) -> None:
    two.wishes(two.second)
    two.site.at(MORNING)
    settles(two.site, lambda: any(two.digests()))
    assert two.digests() == [0, 1]


@both
def test_a_reminder_goes_to_the_other_channel_when_the_preferred_one_fails(two: Two) -> None:
    two.wishes(two.second)
    two.second.goes_away()
    two.site.at(MORNING)
    settles(two.site, lambda: any(two.digests()))
    assert two.digests() == [1, 0]


@pytest.mark.parametrize("two", ["telegram"], indirect=True)
def test_it_works_the_other_way_round(two: Two) -> None:
    two.wishes(two.first)
    two.first.goes_away()
    two.site.at(MORNING)
    settles(two.site, lambda: any(two.digests()))
    assert two.digests() == [0, 1]


@pytest.mark.parametrize("two", ["web"], indirect=True)
def test_who_wants_reminders_on_a_page_that_is_closed_is_called(two: Two) -> None:
    two.wishes(two.first)
    two.site.at(MORNING)
    settles(two.site, lambda: any(two.digests()))
    assert two.digests() == [0, 1]
    assert set(two.site.states().values()) == {"active"}


@pytest.mark.parametrize("two", ["web"], indirect=True)
def test_who_wants_reminders_on_a_page_that_is_open_has_them_there(two: Two) -> None:
    two.wishes(two.first)
    with two.site.web.news_of(two.site.web_chat_of(two.site.newest_person)):
        two.site.at(MORNING)
        settles(two.site, lambda: any(two.digests()))
    assert two.digests() == [1, 0]


@pytest.mark.parametrize("two", ["web"], indirect=True)
def test_the_link_that_zalo_gives_opens_the_same_web_chat(two: Two) -> None:
    two.second.says("mở web")
    settles(two.site, lambda: any("/l/chat/" in text for text in two.second.reads()))
    found = re.search(r"\[1\] Mở ngay trên máy này: (\S+)", two.second.reads()[-1])
    assert found, two.second.reads()[-1]
    phone = two.site.browser()
    assert phone.sends_form(found[1].removeprefix(two.site.url)).headers["location"] == "/chat"
    phone.says("nhiệm vụ của tôi")
    assert phone.texts()[-1].startswith("TTYT Cư Jút: 76 nhiệm vụ")
    assert two.first.reads() == phone.texts()
