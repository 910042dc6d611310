"""Slow work: whatever a file does to the process that reads it, the chat goes on and gets a sentence."""

import asyncio
import sys

import pytest
from sqlalchemy import select

from domain.messages import IncomingMessage
from storage.jobs import claim_job
from storage.schema import job
from tests.chat import Chat, Department
from tests.conversations.plans.test_import_by_chat import SMALL
from tests.databases import BOTH, ONCE

pytestmark = ONCE


def asks(office: Chat, text: str = SMALL) -> Chat:
    """The office asks to have a file read, which was looked through for secrecy when it came."""
    office.says("", files=[office.file("ke-hoach.txt", text.encode())])
    office.department.tick()
    return office.presses("Nhập kế hoạch")


def runs(department: Department, code: str) -> None:
    """The worker runs this instead of reading."""
    department.app.jobs.worker = (sys.executable, "-c", code)


def states(department: Department) -> list[tuple[str, int]]:
    """State and number of tries of the reading."""
    readings = select(job.c.state, job.c.attempts).where(job.c.kind == "read_plan")
    return [(state, tries) for state, tries in department.rows(readings)]


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("import os; os.abort()", "việc đọc dừng giữa chừng"),
        ("raise SystemExit(1)", "việc đọc dừng giữa chừng"),
        ("print('no json')", "việc đọc dừng giữa chừng"),
        (
            "import bot.processes.worker as w; w.read_plan = lambda path: bytearray(400 << 20); w.main()",
            "quá nhiều dữ liệu",
        ),
    ],
)
def test_a_worker_that_dies_is_a_sentence(department: Department, office: Chat, code: str, told: str) -> None:
    asks(office)
    runs(department, code)
    department.tick()
    assert told in office.text
    assert states(department) == [("done", 1)]
    assert "nhiệm vụ" in office.says("nhiệm vụ của tôi").text


def test_a_worker_that_hangs_is_ended(department: Department, office: Chat) -> None:
    asks(office)
    runs(department, "import time; time.sleep(60)")
    department.app.jobs.longest = 0.5
    department.tick()
    assert "đọc quá lâu nên đã dừng" in office.text


SLOW = """import time
print('{"page": 3, "of": 40}', flush=True)
time.sleep(1.8)
raise SystemExit(1)"""


def test_a_long_reading_is_told_of_in_one_message_that_says_how_far_it_is(department: Department, office: Chat) -> None:
    asks(office)
    runs(department, SLOW)
    department.app.jobs.patience = 0.6
    department.tick()
    told = [said for said in office.replies if said.text.startswith("Vẫn đang đọc")]
    assert "(đã 1 giây, đang ở trang 3/40)" in told[0].text
    assert len(told) >= 2
    assert {said.id for said in told} == {told[0].id}


@BOTH
def test_where_nothing_can_be_edited_a_long_reading_is_told_of_once(department: Department) -> None:
    office = department.chat("Văn phòng Sở", "office", zalo=True)
    office.says("", files=[office.file("ke-hoach.txt", SMALL.encode())])
    office.department.tick()
    office.presses("Nhập kế hoạch")
    runs(department, SLOW)
    department.app.jobs.patience = 0.4
    department.tick()
    assert [said.text.startswith("Vẫn đang đọc") for said in office.replies] == [False, True, False]


def test_the_chat_answers_while_a_file_is_read(department: Department, office: Chat, cu_jut: Chat) -> None:
    asks(office)
    runs(department, "import time; time.sleep(60)")

    async def ask_meanwhile() -> None:
        await department.app.jobs.tick()
        await asyncio.sleep(0.3)
        for chat in (office, cu_jut):
            await chat._received(IncomingMessage(chat.address, "meanwhile", text="việc quá hạn"))
        await department.app.jobs.stop()

    department.run(ask_meanwhile())
    assert "quá hạn" in office.text
    assert "quá hạn" in cu_jut.text


def test_work_of_a_process_that_died_is_done_by_another(department: Department, office: Chat) -> None:
    asks(office)
    with department.database.begin(department.now) as store:
        assert claim_job(store) is not None
    department.tick()
    assert states(department) == [("running", 1)]
    department.passes(minutes=2)
    assert states(department) == [("done", 2)]
    assert "Đọc được 2 nhiệm vụ" in office.text


def test_work_that_kills_every_process_is_given_up(department: Department, office: Chat) -> None:
    asks(office)
    for _ in range(3):
        with department.database.begin(department.now) as store:
            assert claim_job(store) is not None
        department.now = department.now.replace(minute=department.now.minute + 2)
    department.tick()
    assert states(department) == [("done", 4)]
    assert "việc đọc dừng giữa chừng" in office.text


@BOTH
def test_work_that_a_stop_interrupts_is_given_back(department: Department, office: Chat) -> None:
    asks(office)
    runs(department, "import time; time.sleep(60)")

    async def begin_and_stop() -> None:
        await department.app.jobs.tick()
        await asyncio.sleep(0.3)
        await department.app.jobs.stop()

    department.run(begin_and_stop())
    assert states(department) == [("waiting", 0)]


@BOTH
def test_the_result_of_lost_work_is_not_told_twice(department: Department, office: Chat) -> None:
    asks(office)
    with department.database.begin(department.now) as store:
        first = claim_job(store)
    assert first is not None
    department.passes(minutes=2)
    told = len(office.replies)
    assert department.app.jobs._finish(first, {"reason": "plan-too-long", "values": {"file": "x"}}) == []
    department.tick()
    assert len(office.replies) == told
