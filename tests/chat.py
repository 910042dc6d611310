"""Conversations as tests: real messages through the real program, and what the person then sees.

cu_jut = department.chat("TTYT Cư Jút")
cu_jut.says("1.3 được 80%").presses("Ghi")
assert "Đã ghi" in cu_jut.last.text
"""

import asyncio
import io
from collections.abc import Awaitable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from PIL import Image
from sqlalchemy import Select, select

from bot.app import App
from bot.links import Links
from domain.messages import Address, File, IncomingMessage, Limits
from domain.people.invites import new_code
from storage.database import Database
from storage.people.invites import create_invite
from storage.people.linked_chats import link_chat
from storage.people.persons import add_person, give_post
from storage.schema import assignment, obligation, progress_update, report_rule, task, unit
from storage.talk.incoming import lock_sender
from tests.department import MONDAY, found_department, import_sample, unit_id
from tests.recorder import Recorder, Said

BUTTONS = Limits(4096, utf16=True, a_second=0)
PLAIN = Limits(2000, buttons=False, edits=False, a_second=0, documents=False)


def photo(color: str = "teal") -> bytes:
    """A small photo as a phone takes it, with the place in it."""
    picture, notes, out = Image.new("RGB", (16, 12), color), Image.Exif(), io.BytesIO()
    notes.get_ifd(0x8825)[2] = (12.0, 34.0, 5.0)
    picture.save(out, "JPEG", exif=notes)
    return out.getvalue()


JPEG = photo()


class Department:
    """The sample department with its two plans of 2026, on a clock that only the test moves.

    `public` is the address under which it serves pages, where it does.
    """

    def __init__(self, database_url: str, folder: Path, public: str = "") -> None:
        self.now = MONDAY
        self.telegram = Recorder("telegram", BUTTONS)
        self.zalo = Recorder("zalo", PLAIN)
        channels = [self.telegram, self.zalo]
        self.links = Links(b"the key of a department in tests", lambda: self.now, public) if public else None
        self.app = App(Database(database_url), folder, channels, lambda: self.now, links=self.links)
        self._loop = asyncio.Runner()
        self._numbers = count(1)
        self.run(self.app.start(ticks=False))

    @staticmethod
    def fill(database: Database) -> None:
        """What every department starts with, as imported on Monday, 5 January 2026."""
        with database.begin(MONDAY) as store:
            found_department(store)
            import_sample(store, "papi")
            import_sample(store, "cchc")

    @property
    def database(self) -> Database:
        """Where all of it is kept."""
        return self.app.database

    def run(self, work: Awaitable[object]) -> None:
        """Carry out work of the program, and whatever that begins."""
        self._loop.run(_with_all_it_begins(work))

    def close(self) -> None:
        """Stop the program."""
        self.run(self.app.stop())
        self._loop.close()

    # --- time

    def at(self, text: str) -> None:
        """It is now this local time, "2026-02-13 08:00"; what waited for it goes out."""
        self.now = (datetime.fromisoformat(text) - timedelta(hours=7)).replace(tzinfo=UTC)
        self.tick()

    def passes(self, **span: float) -> None:
        """Some time passes, `minutes=5`; what waited for it goes out."""
        self.now += timedelta(**span)
        self.tick()

    def tick(self) -> None:
        """Look what is due and send what may be sent."""
        self.run(self._tick())

    async def _tick(self) -> None:
        while await self.app.jobs.run_one_job():
            pass
        await self.app.delivery.enqueue_due()
        await self.app.delivery.deliver_all()

    # --- what is kept

    def rows(self, statement: Select[*tuple[Any, ...]]) -> list[tuple[Any, ...]]:
        """What the database answers."""
        with self.database.begin(self.now, read_only=True) as store:
            return [tuple(row) for row in store.rows(statement)]

    def written(self) -> list[tuple[str, str, int | None]]:
        """Unit, code and percent of every update that stands, oldest first."""
        statement = (
            select(unit.c.short, task.c.shown_code, progress_update.c.percent)
            .select_from(progress_update.join(assignment).join(task).join(unit, unit.c.id == assignment.c.unit_id))
            .where(progress_update.c.undone_at.is_(None))
            .order_by(progress_update.c.id)
        )
        return self.rows(statement)

    def assignment(self, short: str, code: str) -> tuple[int, int]:
        """The ids of a unit's part of a task, and of the task."""
        found = select(assignment.c.id, task.c.id).select_from(assignment.join(task).join(unit))
        ((part, of_task),) = self.rows(found.where(unit.c.short == short, task.c.shown_code == code))
        return part, of_task

    def report(self, short: str, period: str) -> int:
        """The id of a report that a unit owes for a period."""
        found = select(obligation.c.id).select_from(obligation.join(report_rule).join(unit))
        ((report,),) = self.rows(found.where(unit.c.short == short, report_rule.c.period == period))
        return int(report)

    # --- people

    def chat(self, unit: str, role: str = "head", name: str = "", *, zalo: bool = False) -> "Chat":
        """Somebody new in this unit, linked; `zalo` has no buttons."""
        chat = self.stranger(name or f"Người {role} của {unit}", zalo=zalo)
        with self.database.begin(self.now) as store:
            person_id = add_person(store, chat.name)
            give_post(store, person_id, unit_id(store, unit), role)
            link_chat(store, lock_sender(store, chat.address).conversation_id, person_id)
        return chat

    def stranger(self, name: str = "Người lạ", *, zalo: bool = False) -> "Chat":
        """Somebody nobody knows."""
        channel = self.zalo if zalo else self.telegram
        return Chat(self, channel, Address(channel.name, channel.bot, f"chat-{next(self._numbers)}"), name)

    def invite(self, unit: str, role: str = "head") -> str:
        """A fresh invite code."""
        number = next(self._numbers)
        code = new_code(lambda n: number % n)
        with self.database.begin(self.now) as store:
            create_invite(store, code, unit_id(store, unit), role, None)
        return code


async def _with_all_it_begins(work: Awaitable[object]) -> None:
    await work
    while begun := asyncio.all_tasks() - {asyncio.current_task()}:
        await asyncio.gather(*begun)


class Chat:
    """One person's chat. `replies` are the bot's messages since the person last did something."""

    def __init__(self, department: Department, channel: Recorder, address: Address, name: str) -> None:
        self.department = department
        self.channel = channel
        self.address = address
        self.name = name
        self.own: list[str] = []
        self._seen = 0
        self._numbers = count(1)

    # --- what is seen

    @property
    def all(self) -> list[Said]:
        """Everything that the bot said here."""
        return self.channel.chats.setdefault(self.address.chat_id, [])

    @property
    def replies(self) -> list[Said]:
        """What the bot said since."""
        return self.all[self._seen :]

    @property
    def last(self) -> Said:
        """The newest message."""
        assert self.replies, "no answer"
        return self.replies[-1]

    @property
    def text(self) -> str:
        """The text of the newest message."""
        return self.last.text

    @property
    def choices(self) -> tuple[str, ...]:
        """The labels of its choices."""
        return self.last.choices

    # --- what is done

    def says(
        self, text: str, *, reply_to: Said | None = None, files: Sequence[File] = (), group: str = "", event: str = ""
    ) -> "Chat":
        """The person writes; the same `event` again is a repeat."""
        message = IncomingMessage(
            self.address,
            event or self._new_event(),
            text=text,
            files=tuple(files),
            group=group,
            reply_to=reply_to.id if reply_to else "",
            sender_name=self.name,
        )
        return self.does(message)

    def presses(self, label: str, on: Said | None = None) -> "Chat":
        """The person presses a button of the newest message (or another), or types its number where none are."""
        message = on or next(said for said in reversed(self.all) if said.choices)
        assert label in message.choices, f"there is no choice {label!r} in {message.choices}"
        index = message.choices.index(label)
        return self.presses_row(message.row, index) if self.channel.limits.buttons else self.says(str(index + 1))

    def presses_row(self, row: int, index: int) -> "Chat":
        """A press as a channel reports it, forged or not."""
        return self.does(IncomingMessage(self.address, self._new_event(), "press", pressed=(row, index)))

    def sends_photo(self, caption: str = "", *, group: str = "", reply_to: Said | None = None) -> "Chat":
        """The person sends a photo."""
        return self.says(caption, files=[self.file("anh.jpg", JPEG)], group=group, reply_to=reply_to)

    def file(self, name: str, content: bytes, size: int | None = None) -> File:
        """A file for `says`; `size` is what the channel says of it, where that differs."""
        remote_id = f"file-{next(self._numbers)}"
        self.channel.held[remote_id] = content
        return File(name, size=len(content) if size is None else size, remote_id=remote_id)

    def edits(self, text: str, event: str = "") -> "Chat":
        """The person corrects the last own message (or another)."""
        edited = event or self.own[-1]
        return self.does(IncomingMessage(self.address, self._new_event("edit"), "edit", text=text, edits=edited))

    def blocks(self) -> "Chat":
        """The person blocks the bot."""
        return self.does(IncomingMessage(self.address, self._new_event(), "blocked"))

    def unblocks(self) -> "Chat":
        """The person lets the bot in again."""
        return self.does(IncomingMessage(self.address, self._new_event(), "unblocked"))

    def does(self, message: IncomingMessage) -> "Chat":
        """Any event at all of this chat."""
        self._seen = len(self.all)
        if message.kind == "text":
            self.own.append(message.external_id)
        self.department.run(self._received(replace(message, sent_at=self.department.now)))
        return self

    async def _received(self, message: IncomingMessage) -> None:
        await self.channel.accept(message)
        await asyncio.sleep(0)
        await self.department.app.delivery.deliver_all()

    def _new_event(self, kind: str = "event") -> str:
        return f"{kind}-{next(self._numbers)}"
