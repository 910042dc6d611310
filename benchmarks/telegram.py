"""CPU per update through Telegram: ours beside the bare echo bot, in the same run against the same stand-in."""

import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path

import psutil

from benchmarks.measuring import cpu_of, make_program, show
from tests.end_to_end.program import Program, link_people, until
from tests.telegram.standin import StandIn
from tests.telegram.world import buttons

CHATS = range(1000, 1040)
WARM_UP = 40
UPDATES = 400

Turn = Callable[[int], Sequence[str]]


def asks(_n: int) -> Sequence[str]:
    """The everyday question."""
    return ("nhiệm vụ của tôi",)


def converse(telegram: StandIn, chats: Sequence[int], turn: Turn, count: int) -> int:
    """Say what `turn` gives, chat after chat, each once the one before it is answered; how many were said."""
    said = 0
    for n in range(count):
        chat = chats[n % len(chats)]
        for text in turn(n):
            told = len(telegram.world.said(chat))
            telegram.world.say(chat, text)
            until(lambda chat=chat, told=told: len(telegram.world.said(chat)) > told)
            said += 1
    return said


def cpu_per_update(telegram: StandIn, pid: int, chats: Sequence[int], turn: Turn, count: int = UPDATES) -> float:
    """Milliseconds of CPU of the bot's process for each update."""
    converse(telegram, chats, turn, WARM_UP)
    begun = cpu_of(pid)
    said = converse(telegram, chats, turn, count)
    return (cpu_of(pid) - begun) / said * 1000


def echo(chats: Sequence[int]) -> float:
    """What the bare bot takes."""
    with StandIn() as telegram, ExitStack() as stack:
        words = [sys.executable, "-m", "benchmarks.echo_bot", "--api-url", telegram.url, "--token", telegram.token]
        bot = stack.enter_context(subprocess.Popen(words))
        stack.callback(bot.terminate)
        return cpu_per_update(telegram, bot.pid, chats, asks)


def ours(folder: Path, chats: Sequence[int]) -> tuple[float, float, float]:
    """Memory at rest in MB; CPU for the question; CPU for each update of a sentence and its yes."""
    program = Program(folder)
    with StandIn() as telegram, ExitStack() as stack:
        program.listens_to(telegram)
        program.start()
        stack.callback(program.stop)
        until(lambda: telegram.called("getUpdates"))
        rest = psutil.Process(program.pid).memory_info().rss / 1024**2
        asking = cpu_per_update(telegram, program.pid, chats, asks)
        codes = _codes(telegram, chats[0])
        writing = cpu_per_update(telegram, program.pid, chats, lambda n: _answer(codes, n), UPDATES // 2)
        return rest, asking, writing


def _codes(telegram: StandIn, chat: int) -> list[str]:
    """The tasks of the list: a unit answers for each in turn, and none gathers hundreds of updates."""
    words = [button["text"].split() for button in buttons(telegram.world.said(chat)[-1])]
    return [parts[1] for parts in words if len(parts) == 2]


def _answer(codes: Sequence[str], n: int) -> Sequence[str]:
    return f"{codes[n % len(codes)]} được {n % 99}%", "có"


def main(folder: Path) -> None:
    """Measure and show."""
    program = make_program(folder)
    link_people(program.folder, CHATS)
    bare = echo(CHATS)
    rest, asking, writing = ours(program.folder, CHATS)
    show("echo bot: CPU per update", bare, "ms")
    show("“nhiệm vụ của tôi” through Telegram: CPU per update", asking, "ms")
    show("  ratio to the echo bot", asking / bare, "x", "at most 3, on the way to 1.5")
    show("a sentence and its yes through Telegram: CPU per update", writing, "ms")
    show("  ratio to the echo bot", writing / bare, "x", "at most 3, on the way to 1.5")
    show("memory at rest with one channel", rest, "MB", "at most 130")
