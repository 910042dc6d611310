"""The program is killed again and again in the middle of its work: nothing is lost, nothing is done twice."""

import random
import signal
import threading
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path

import pytest

from tests.end_to_end.program import Program, link_people, until
from tests.telegram.standin import StandIn
from tests.telegram.world import buttons

KILLS = 12
CHATS = range(101, 111)
PERCENTS = (10, 20, 30, 40, 50)
# Longer than a lease: every start finds the leases of the killed process run out.
BETWEEN_STARTS = timedelta(seconds=61)


@pytest.fixture
def crashing(department: Path, tmp_path: Path) -> Iterator[tuple[Program, StandIn]]:
    program = Program.copy(department, tmp_path)
    with StandIn() as telegram:
        program.listens_to(telegram)
        yield program, telegram
        program.stop(signal.SIGKILL)


def own_tasks(program: Program, unit_id: int) -> dict[int, int]:
    """One assignment of the unit for each chat, so that nobody waits for another's yes."""
    query = "SELECT id FROM assignment WHERE unit_id = ? AND role <> 'support' ORDER BY id LIMIT ?"
    found = [row[0] for row in program.rows(query, unit_id, len(CHATS))]
    return dict(zip(CHATS, found, strict=True))


def stream(tasks: dict[int, int]) -> list[tuple[int, str]]:
    """All that is said, chat by chat in turn: a proposal and its yes, or a question and its answer."""
    said = []
    for percent in PERCENTS:
        for chat, task in tasks.items():
            ways = [(f"/tiendo #{task} {percent}", "có"), (f"/tiendo #{task}", f"{percent}%")]
            said += [(chat, text) for text in ways[chat % 2]]
    return said


def say_all(telegram: StandIn, said: Sequence[tuple[int, str]], chance: random.Random) -> None:
    """Everybody writes, without waiting for answers; Telegram is slow now and then, and repeats itself."""
    for chat, text in said:
        telegram.world.say(chat, text)
        if chance.random() < 0.2:
            telegram.fail("sendMessage", "hang", seconds=chance.uniform(0.05, 0.4))
        if chance.random() < 0.1:
            telegram.fail("getUpdates", "repeat")
        telegram.sleep(chance.uniform(0.05, 0.25))


def handled(program: Program) -> int:
    """How many messages have had their effects."""
    count: int = program.rows("SELECT count(*) FROM incoming")[0][0]
    return count


def run_until(program: Program, telegram: StandIn, number: int, messages: int) -> None:
    """Start the program, let it handle so many messages, however slow the machine, and kill it at once."""
    polls, goal = len(telegram.called("getUpdates")), handled(program) + messages
    program.start(ahead=number * BETWEEN_STARTS)
    until(lambda: len(telegram.called("getUpdates")) > polls)
    until(lambda: handled(program) >= goal)
    program.stop(signal.SIGKILL)


def is_done(program: Program, telegram: StandIn) -> bool:
    unfinished = "SELECT count(*) FROM outbox WHERE state IN ('pending', 'sending')"
    return not telegram.world.pending() and program.rows(unfinished) == [(0,)]


@pytest.mark.timeout(300)  # It starts the program thirteen times.
def test_kills_at_any_moment_lose_nothing_and_do_nothing_twice(crashing: tuple[Program, StandIn]) -> None:
    program, telegram = crashing
    tasks = own_tasks(program, link_people(program.folder, CHATS))
    said = stream(tasks)
    chance = random.Random(2026)
    writing = threading.Thread(target=say_all, args=(telegram, said, random.Random(2027)))
    for chat in CHATS:
        telegram.world.chat(chat)
    writing.start()
    for number in range(1, KILLS + 1):
        run_until(program, telegram, number, chance.randint(0, 7))
    between = handled(program)
    writing.join()
    program.start(ahead=(KILLS + 1) * BETWEEN_STARTS)
    until(lambda: is_done(program, telegram), seconds=30)
    assert program.stop() == 0
    assert len(said) / 4 < between < len(said), "the kills fell amid the messages"

    applied = program.rows("SELECT assignment_id, percent FROM progress_update ORDER BY id")
    for task in tasks.values():
        assert [percent for of, percent in applied if of == task] == list(PERCENTS)

    incoming = program.rows("SELECT external_id, count(*) FROM incoming GROUP BY 1")
    heard = [m["message_id"] for chat in CHATS for m in telegram.world.history(chat) if not m["from"]["is_bot"]]
    assert sorted(incoming) == sorted((f"message:{message_id}", 1) for message_id in heard)
    assert program.rows("SELECT count(*) FROM incoming WHERE fault IS NOT NULL") == [(0,)]

    answers = program.rows("SELECT id, state, unknowns, attempts FROM outbox ORDER BY id")
    assert len(answers) == len(said), "one answer to each message"
    seen = Counter(
        int(buttons(message)[0]["callback_data"].split(":")[0])
        for chat in CHATS
        for message in telegram.world.said(chat)
    )
    assert max(seen.values()) <= 2
    for row, state, unknowns, attempts in answers:
        assert state in ("sent", "unknown")
        assert attempts <= unknowns + 1
        assert seen[row] >= (state == "sent"), "what counts as sent was seen"
    assert any(unknowns for _, _, unknowns, _ in answers), "some kill fell into a send"
