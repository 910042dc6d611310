"""What every channel has to stand, tried on each over HTTP with the whole program behind it."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.channels.site import Site, settles
from tests.channels.wires import TelegramWire, WebWire, Wire, ZaloWire
from tests.chat import Department
from tests.databases import SqliteFiles
from tests.telegram.standin import StandIn as Telegram
from tests.zalo.standin import StandIn as Zalo

ASKS = "nhiệm vụ của tôi"
ANSWER = "TTYT Cư Jút: 76 nhiệm vụ"
ASKS_ELSE = "ngôn ngữ"
OTHER = "Anh/chị chọn ngôn ngữ"


@pytest.fixture(params=["telegram", "zalo", "web"])
def wire(request: pytest.FixtureRequest) -> Iterator[Wire]:
    """A channel's far end."""
    with ExitStack() as stack:
        match request.param:
            case "telegram":
                yield TelegramWire(stack.enter_context(Telegram()))
            case "zalo":
                yield ZaloWire(stack.enter_context(Zalo()))
            case _:
                yield WebWire()


@pytest.fixture
def site(wire: Wire, sqlite: SqliteFiles, tmp_path: Path) -> Iterator[Site]:
    """The program with this channel, and the head of Cư Jút at its far end."""
    with Site(sqlite.copy("department", Department.fill), tmp_path, wire.channels) as site:
        wire.joins(site, site.person("Nguyễn Thị An"))
        yield site


def answers(wire: Wire, begins: str = ANSWER) -> int:
    """How often this was said."""
    return sum(text.startswith(begins) for text in wire.reads())


def test_a_question_is_answered_once(site: Site, wire: Wire) -> None:
    wire.says(ASKS)
    settles(site, lambda: answers(wire))
    assert answers(wire) == 1


def test_what_is_brought_twice_is_one_message(site: Site, wire: Wire) -> None:
    wire.says_twice(ASKS)
    settles(site, lambda: answers(wire))
    wire.says(ASKS_ELSE)
    settles(site, lambda: answers(wire, OTHER))
    assert answers(wire) == 1


def test_what_is_brought_in_the_wrong_order_is_answered_whole(site: Site, wire: Wire) -> None:
    wire.says_in_the_wrong_order(ASKS, ASKS_ELSE)
    settles(site, lambda: answers(wire) and answers(wire, OTHER))
    assert (answers(wire), answers(wire, OTHER)) == (1, 1)


def test_what_nobody_can_read_stops_nothing(site: Site, wire: Wire) -> None:
    wire.says_what_nobody_reads()
    wire.says(ASKS)
    settles(site, lambda: answers(wire))
    assert "L-" not in "".join(wire.reads()), "no fault was met"


def test_a_long_text_arrives_whole_and_no_line_is_broken(site: Site, wire: Wire) -> None:
    lines = [f"{n}. Nhiệm vụ số {n} của đơn vị, có *dấu sao*, _gạch dưới_ và <ngoặc>" for n in range(1, 200)]
    before = len(wire.reads())
    site.tells(site.newest_person, "\n".join(lines))
    settles(site, lambda: "\n".join(wire.reads()[before:]).count("\n") == len(lines) - 1)
    assert "\n".join(wire.reads()[before:]).split("\n") == lines


def test_a_very_long_message_is_answered_with_a_sentence(site: Site, wire: Wire) -> None:
    wire.says("được 80% " * 400)
    settles(site, lambda: answers(wire, "Tin nhắn quá dài"))
    assert answers(wire, "Tin nhắn quá dài") == 1


def test_one_who_is_throttled_is_answered_once_later(site: Site, wire: Wire) -> None:
    wire.is_throttled()
    wire.says(ASKS)
    settles(site, lambda: answers(wire))
    assert answers(wire) == 1


def test_where_an_answer_is_lost_there_is_at_most_one_duplicate(site: Site, wire: Wire) -> None:
    wire.loses_the_answer(ASKS)
    settles(site, lambda: answers(wire))
    assert answers(wire) in ((1, 2) if wire.name != "web" else (1,))


def test_one_who_is_gone_is_reached_no_more_until_they_are_back(site: Site, wire: Wire) -> None:
    wire.goes_away()
    site.tells(site.newest_person, "Đơn vị có việc mới")
    settles(site, lambda: site.states()[wire.name] in ("blocked", "unreachable"))
    wire.comes_back()
    wire.says(ASKS)
    settles(site, lambda: answers(wire))
    assert site.states()[wire.name] == "active"
