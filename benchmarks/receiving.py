"""From a message to its commit, without any channel; and the understanding of common sentences alone."""

import json
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from sqlalchemy import update

from benchmarks.measuring import make_program, own_cpu, show
from bot.conversation import receive
from domain.messages import Address, IncomingMessage, Limits
from domain.understanding import Context, understand
from storage.database import Database
from storage.schema import outbox
from storage.units import spoken_units
from tests.end_to_end.program import link_people
from tests.places import DATA
from tests.telegram.world import BOT_ID

CHATS = range(1000, 1020)
MESSAGES = 300
ROUNDS = 5


def main(folder: Path) -> None:
    """Measure and show."""
    program = make_program(folder)
    link_people(program.folder, CHATS)
    limits = {"telegram": Limits(text=4096, utf16=True)}
    database = Database(f"sqlite:///{folder / 'data' / 'dondoc.db'}", limits)
    _measure_receiving(database)
    _measure_understanding(database)
    database.close()


def _measure_receiving(database: Database) -> None:
    numbers = count(1)
    _receive(database, numbers, len(CHATS))
    show("“nhiệm vụ của tôi” from receive to commit: CPU", _receive(database, numbers, MESSAGES) * 1000, "ms")


def _receive(database: Database, numbers: "count[int]", messages: int) -> float:
    """Seconds of CPU for one message; what was answered counts as sent, outside the measure."""
    used = 0.0
    for number in (next(numbers) for _ in range(messages)):
        chat = Address("telegram", str(BOT_ID), str(CHATS[number % len(CHATS)]))
        message = IncomingMessage(chat, f"message:{number}", text="nhiệm vụ của tôi")
        with own_cpu() as seconds:
            receive(database, message, datetime.now(UTC), "lease")
            used += seconds()
        with database.begin(datetime.now(UTC)) as store:
            store.change(update(outbox).values(state="sent").where(outbox.c.state != "sent"))
    return used / messages


def _measure_understanding(database: Database) -> None:
    with database.begin(datetime.now(UTC), read_only=True) as store:
        context = Context(units=spoken_units(store))
    lines = (DATA / "utterances-dev.jsonl").read_text("utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in lines]
    for text in texts:
        understand(text, context)
    with own_cpu() as seconds:
        for _ in range(ROUNDS):
            for text in texts:
                understand(text, context)
        each = seconds() / ROUNDS / len(texts)
    show(f"understanding, mean of {len(texts)} sentences: CPU", each * 1000, "ms", "under 1")
