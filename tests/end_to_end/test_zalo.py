"""Zalo from end to end: the real program carries the whole service in plain numbered text."""

import base64
import re
import signal
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from storage.talk.outbox import LEASE
from tests.end_to_end.program import Mode, Program, free_port, until
from tests.zalo.standin import BOT, StandIn

HEAD, OTHER = "a1b2c3d4e5f60718293a", "ffeeddccbbaa99887766"
SECOND_TOKEN = "900100201:zalo-second-stand-in_0123456789"
JPEG = base64.b64decode(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQ"
    "CgwSExIQEw8QEBD/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q=="
)


@pytest.fixture
def zalo() -> Iterator[StandIn]:
    with StandIn() as standin:
        yield standin


@pytest.fixture
def program(department: Path, tmp_path: Path) -> Iterator[Program]:
    """Not started yet; stopped at the end."""
    program = Program.copy(department, tmp_path)
    yield program
    program.stop()


def listens(program: Program, zalo: StandIn, mode: Mode = "polling", *more: str) -> None:
    """Serve the bots of the stand-in."""
    program.settings |= {"ZALO_TOKENS": ",".join([zalo.token, *more]), "ZALO_API_URL": zalo.url}
    if mode == "webhook":
        port = free_port()
        program.settings |= {"WEBHOOK": "on", "WEBHOOK_SECRET": "bi_mat_cua_webhook", "WEB_PORT": port}
        program.settings |= {"PUBLIC_URL": f"http://127.0.0.1:{port}"}
    program.start()
    zalo.recorded = lambda: program.rows("SELECT count(*) FROM outbox WHERE state = 'sending'") == [(0,)]
    until(lambda: zalo.webhook if mode == "webhook" else zalo.called("getUpdates"))


def says(zalo: StandIn, text: str, holds: str = "", chat: str = HEAD) -> str:
    """The bot's message after a person's, the first that holds these words."""
    # A number means a choice of what is recorded as sent: nobody types it as fast as a test does.
    until(zalo.recorded)
    told = len(zalo.texts(chat))
    zalo.say(chat, text)
    return hears(zalo, told, holds, chat)


def hears(zalo: StandIn, told: int, holds: str = "", chat: str = HEAD) -> str:
    """The first message of the bot after so many that holds these words."""
    return str(until(lambda: [said for said in zalo.texts(chat)[told:] if holds in said])[0])


def choice(answer: str, label: str) -> str:
    """The number that an answer gives to a choice."""
    found = re.search(rf"^\[?(\d+)[\].] [^\n]*{label}", answer, re.M)
    assert found, f"no “{label}” in:\n{answer}"
    return found[1]


@pytest.mark.parametrize("mode", ["polling", "webhook"])
def test_a_head_joins_asks_and_answers_with_numbers_alone(program: Program, zalo: StandIn, mode: Mode) -> None:
    listens(program, zalo, mode)
    assert "Cư Jút" not in says(zalo, "nhiệm vụ của tôi")
    says(zalo, program.code, "Cư Jút")
    says(zalo, "nhiệm vụ của tôi", "\n1. ")
    card = says(zalo, "1", "Nhiệm vụ ")
    confirm = says(zalo, f"{card.split()[2]} được 60%", "60%")
    says(zalo, f"số {choice(confirm, 'Ghi')}", "Đã ghi")
    assert program.rows("SELECT percent FROM progress_update WHERE undone_at IS NULL") == [(60,)]


def test_a_photo_becomes_evidence(program: Program, zalo: StandIn) -> None:
    listens(program, zalo)
    says(zalo, program.code, "Cư Jút")
    says(zalo, "nhiệm vụ của tôi", "\n1. ")
    card = says(zalo, "1", "Nhiệm vụ ")
    told = len(zalo.texts(HEAD))
    zalo.photo(HEAD, JPEG, f"{card.split()[2]} được 40%")
    confirm = hears(zalo, told, "40%")
    says(zalo, choice(confirm, "Ghi"), "Đã ghi")
    ((sha256,),) = program.rows("SELECT sha256 FROM stored_file")
    assert program.file(sha256) == JPEG


def test_what_zalo_does_not_carry_comes_through_the_page_and_the_table_is_a_link_away(
    program: Program, zalo: StandIn
) -> None:
    listens(program, zalo, "webhook")
    says(zalo, program.code, "Cư Jút")
    page = link_in(says(zalo, "gửi tệp", "/l/upload/"))
    form = httpx.get(page).text
    batch = re.search(r'name="batch" value="([^"]+)"', form)
    assert batch
    told = len(zalo.texts(HEAD))
    sent = httpx.post(page, data={"batch": batch[1]}, files={"files": ("bien-ban.jpg", JPEG)})
    assert "Đã nhận 1 tệp" in sent.text
    hears(zalo, told, "1 tệp này là minh chứng cho nhiệm vụ nào?")
    board = httpx.get(link_in(says(zalo, "bảng theo dõi", "/l/board/")), follow_redirects=True)
    assert "Trung tâm Y tế huyện Cư Jút" in board.text
    assert httpx.get(f"{page}x").status_code == 404
    assert page.rpartition("/")[2] not in program.output


def link_in(answer: str) -> str:
    """The address in an answer."""
    return str(re.findall(r"http://127\S+", answer)[0])


def test_a_killed_program_answers_what_it_had_kept(program: Program, zalo: StandIn) -> None:
    listens(program, zalo, "webhook")
    says(zalo, program.code, "Cư Jút")
    told = len(zalo.texts(HEAD))
    zalo.say(HEAD, "nhiệm vụ của tôi")
    program.stop(signal.SIGKILL)
    # Killed between its commit and its sending, an answer waits until the lease of the dead process ends.
    program.start(ahead=LEASE)
    hears(zalo, told, "\n1. ")


def test_several_bots_serve_side_by_side(program: Program, zalo: StandIn) -> None:
    codes = [program.code, program.invite()]
    with StandIn(SECOND_TOKEN) as second:
        # Both stand-ins know one address only: the second bot's calls go to it by its own token.
        zalo.also = second
        listens(program, zalo, "polling", SECOND_TOKEN)
        says(zalo, codes[0], "Cư Jút")
        says(second, codes[1], "Cư Jút", OTHER)
        assert {row[0] for row in program.rows("SELECT bot FROM conversation")} == {BOT, "900100201"}
