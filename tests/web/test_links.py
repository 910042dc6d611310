"""Signed links: good for one person, one page, one purpose and a while; worth nothing forged, altered or old."""

import logging
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.keys import signing_key
from bot.links import Links, Ticket
from bot.logs import Redacted
from domain.messages import LINK_ROOM, Choice, Limits, Page, Reply, fits, length, numbered, split

NOW = datetime(2026, 1, 5, 1, 0, tzinfo=UTC)
KEY = b"0123456789abcdef0123456789abcdef"
BASE = "https://dondoc.example.vn"


class Clock:
    """A clock that the test moves."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def links(clock: Clock) -> Links:
    return Links(KEY, clock, f"{BASE}/")


def token_of(url: str) -> str:
    return url.rpartition("/")[2]


def test_a_link_says_who_it_was_given_to_and_what_it_opens(links: Links) -> None:
    url = links.url(Page("upload", 7), 42)
    assert url.startswith(f"{BASE}/l/upload/")
    assert links.read("upload", token_of(url)) == Ticket(42, 7, NOW + timedelta(hours=2))


def test_a_link_may_be_used_again_until_its_time_is_up(links: Links, clock: Clock) -> None:
    token = token_of(links.url(Page("upload", 7), 42))
    clock.now += timedelta(hours=2) - timedelta(seconds=1)
    assert links.read("upload", token) == links.read("upload", token) == Ticket(42, 7, NOW + timedelta(hours=2))
    clock.now += timedelta(seconds=1)
    assert links.read("upload", token) is None


def test_a_link_opens_no_page_of_another_kind(links: Links) -> None:
    token = token_of(links.url(Page("upload", 7), 42))
    assert links.read("office", token) is None


def test_a_link_signed_with_another_key_is_worth_nothing(links: Links, clock: Clock) -> None:
    forged = Links(b"another key of thirty-two letters", clock, BASE)
    assert links.read("upload", token_of(forged.url(Page("upload", 7), 42))) is None


def test_a_link_with_any_letter_altered_is_worth_nothing(links: Links) -> None:
    token = token_of(links.url(Page("upload", 7), 42))
    altered = {token[:n] + ("A" if token[n] != "A" else "B") + token[n + 1 :] for n in range(len(token) - 1)}
    assert [token for token in altered if links.read("upload", token)] == []


@pytest.mark.parametrize("token", ["", ".", "a.b.c", "WzEsMiwzXQ", "WzEsMiwzXQ.", "\x00", "é" * 40, "x" * 5000])
def test_what_is_no_link_is_worth_nothing(links: Links, token: str) -> None:
    assert links.read("upload", token) is None


def test_without_a_public_address_only_the_web_chat_has_links(clock: Clock) -> None:
    links = Links(KEY, clock)
    assert links.url(Page("upload", 7), 42) == ""
    assert links.path(Page("upload", 7), 42).startswith("/l/upload/")
    assert (links.reach("zalo"), links.reach("web")) == (False, True)


def test_nobody_in_particular_gets_no_link(links: Links) -> None:
    assert links.url(Page("upload", 7), None) == links.path_for(Page("upload", 7), None) == ""


def test_the_key_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    key = signing_key(folder, None)
    assert len(key) == 32
    assert signing_key(folder, None) == key
    (kept,) = folder.iterdir()
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert signing_key(tmp_path / "other", SecretStr("s" * 32)) == b"s" * 32
    assert not (tmp_path / "other").exists()


def test_a_link_never_stands_whole_in_a_log(links: Links) -> None:
    url = links.url(Page("upload", 7), 42)
    record = logging.LogRecord("x", logging.INFO, "", 0, f'"GET {url} HTTP/1.1"', None, None)
    line = Redacted([]).format(record)
    assert token_of(url) not in line
    assert "/l/upload/***" in line


def test_room_is_kept_for_links_that_are_signed_only_when_the_message_is_sent() -> None:
    plain = Limits(400, buttons=False, pages=True)
    reply = Reply("dòng\n" * 60, (Choice("Gửi tệp", "/guitep", page=Page("upload", 7)),))
    assert not fits(reply, plain)
    parts = split(reply, plain)
    assert all(length(numbered(part, False, ["x" * LINK_ROOM]), plain) <= 400 for part in parts)
    assert fits(Reply("dòng", reply.choices), Limits(100, buttons=False))


def test_a_choice_keeps_its_page_in_the_outbox() -> None:
    reply = Reply("?", (Choice("Gửi tệp", "/guitep", page=Page("upload", 7)), Choice("Thôi", "/thoi")))
    assert Reply.from_dict(reply.as_dict()) == reply
    assert Choice.from_list(["Cũ", "/cu", False]) == Choice("Cũ", "/cu")
