"""One person's end of each channel, over HTTP: the stand-ins for Telegram and Zalo, and our own server for the web."""

import json
import socket
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any, Protocol
from urllib.parse import urlsplit

from bot.channels.base import Channel
from bot.channels.zalo.channel import ZaloChannel, ZaloSettings
from bot.inbox import Inbox
from domain.messages import Address
from storage.database import Database
from tests.channels.site import Browser, Site
from tests.end_to_end.program import until
from tests.telegram.running import channel_to
from tests.telegram.standin import StandIn as Telegram
from tests.telegram.world import BOT_ID
from tests.zalo.running import QUICK
from tests.zalo.standin import BOT
from tests.zalo.standin import StandIn as Zalo

LATER, EARLIER = 1_800_000_060, 1_800_000_000


class Wire(Protocol):
    """What the shared list asks of a channel. `name` is the channel's; every act is the person's."""

    name: str

    def channels(self, database: Database, clock: Callable[[], datetime]) -> Sequence[Channel]:
        """What the program needs beside the web chat."""

    def joins(self, site: Site, person_id: int) -> None:
        """The chat belongs to this person from now on."""

    def says(self, text: str) -> None:
        """Write, and go on trying as the person's program does."""

    def says_twice(self, text: str) -> None:
        """Write once, and the message is brought twice."""

    def says_in_the_wrong_order(self, later: str, earlier: str) -> None:
        """Write two messages, of which the later is brought first."""

    def says_what_nobody_reads(self) -> None:
        """Everything odd that has been seen, or that a broken program may bring."""

    def reads(self) -> list[str]:
        """What the bot said, in its order."""

    def is_throttled(self) -> None:
        """The next call comes too often."""

    def loses_the_answer(self, text: str) -> None:
        """Write, and the next call is carried out without a word of it coming back."""

    def goes_away(self) -> None:
        """Be reached no more."""

    def comes_back(self) -> None:
        """Be reached again."""


class TelegramWire:
    """The stand-in for Telegram, polled by the real library."""

    name = "telegram"
    chat = 5

    def __init__(self, telegram: Telegram) -> None:
        self.telegram = telegram
        telegram.world.chat(self.chat)

    def channels(self, _database: Database, _clock: Callable[[], datetime]) -> Sequence[Channel]:
        return [channel_to(self.telegram)]

    def joins(self, site: Site, person_id: int) -> None:
        site.link(person_id, Address("telegram", str(BOT_ID), str(self.chat)))

    def says(self, text: str) -> None:
        self.telegram.world.say(self.chat, text)

    def says_twice(self, text: str) -> None:
        self.telegram.fail("getUpdates", "repeat")
        self.says(text)

    def says_in_the_wrong_order(self, later: str, earlier: str) -> None:
        user = self.telegram.world.chat(self.chat).user()
        chat = {"id": self.chat, "type": "private"}
        for number, text, date in ((92, later, LATER), (91, earlier, EARLIER)):
            message = {"message_id": number, "date": date, "from": user, "chat": chat, "text": text}
            self.telegram.world.push({"message": message})

    def says_what_nobody_reads(self) -> None:
        chat = {"id": self.chat, "type": "private"}
        for odd in (
            {"message": {"date": "hôm qua", "chat": 7}},
            {"message": {"message_id": 81, "date": EARLIER, "chat": chat, "pinned_message": {}}},
            {"message": {"message_id": 82, "date": EARLIER, "chat": {"id": -5, "type": "group"}, "text": "trong nhóm"}},
            {"edited_message": {"message_id": 83, "date": EARLIER, "chat": chat}},
            {"future_update": {"text": "mới"}},
        ):
            self.telegram.world.push(odd)

    def reads(self) -> list[str]:
        return [message.get("text", "") for message in self.telegram.world.said(self.chat)]

    def is_throttled(self) -> None:
        self.telegram.fail("sendMessage", "error", code=429, parameters={"retry_after": 3})

    def loses_the_answer(self, text: str) -> None:
        self.telegram.fail("sendMessage", "reset_after")
        self.says(text)

    def goes_away(self) -> None:
        self.telegram.world.block(self.chat)

    def comes_back(self) -> None:
        self.telegram.world.unblock(self.chat)


class ZaloWire:
    """The stand-in for Zalo, polled."""

    name = "zalo"
    chat = "a1b2c3d4e5f60718293a"

    def __init__(self, zalo: Zalo) -> None:
        self.zalo = zalo

    def channels(self, database: Database, _clock: Callable[[], datetime]) -> Sequence[Channel]:
        settings = ZaloSettings(token=self.zalo.token, api_url=self.zalo.url)
        return [ZaloChannel(settings, Inbox(database, lambda: datetime.now(UTC), "zalo", BOT), timing=QUICK)]

    def joins(self, site: Site, person_id: int) -> None:
        # A bot of Zalo writes to nobody who has not written to it.
        self.zalo.event("message.unsupported.received", self.chat, chat_type="GROUP")
        site.link(person_id, Address("zalo", BOT, self.chat))

    def says(self, text: str) -> None:
        self.zalo.say(self.chat, text)

    def says_twice(self, text: str) -> None:
        self.zalo.handing = "replay"
        self.says(text)

    def says_in_the_wrong_order(self, later: str, earlier: str) -> None:
        self.zalo.say(self.chat, later, date=LATER * 1000)
        self.zalo.say(self.chat, earlier, date=EARLIER * 1000)

    def says_what_nobody_reads(self) -> None:
        chat = {"id": self.chat, "chat_type": "PRIVATE"}
        odd: list[dict[str, Any]] = [
            {"event_name": "message.unsupported.received"},
            {"event_name": "message.unsupported.received", "message": {"chat": chat}},
            {"event_name": "future.event", "message": "không phải đối tượng"},
            {"message": {"message_id": 7, "text": "ai?", "chat": {}, "from": {}}},
            {"result": []},
            {"message": {"message_id": "b", "text": "của bot", "chat": chat, "from": {"id": "b", "is_bot": True}}},
        ]
        for event in odd:
            self.zalo.push(event)

    def reads(self) -> list[str]:
        return self.zalo.texts(self.chat)

    def is_throttled(self) -> None:
        self.zalo.fail("sendMessage", "page")

    def loses_the_answer(self, text: str) -> None:
        self.zalo.fail("sendMessage", "reset_after")
        self.says(text)

    def goes_away(self) -> None:
        self.zalo.fail("sendMessage", "error", times=3, code=403)

    def comes_back(self) -> None:
        """The next message is enough."""


class WebWire:
    """A browser at the real server."""

    name = "web"

    def channels(self, _database: Database, _clock: Callable[[], datetime]) -> Sequence[Channel]:
        return ()

    def joins(self, site: Site, person_id: int) -> None:
        self.site, self.person = site, person_id
        self.browser: Browser = site.browser()
        self.comes_back()

    def says(self, text: str) -> None:
        event = self.browser.new_event()
        until(lambda: self.browser.says(text, event=event).status_code == 200)

    def says_twice(self, text: str) -> None:
        event = self.browser.new_event()
        for _ in range(2):
            assert self.browser.says(text, event=event).status_code == 200

    def says_in_the_wrong_order(self, later: str, earlier: str) -> None:
        events = [self.browser.new_event() for _ in range(2)]
        assert self.browser.says(later, event=events[1]).status_code == 200
        assert self.browser.says(earlier, event=events[0]).status_code == 200

    def says_what_nobody_reads(self) -> None:
        event = self.browser.new_event()
        for odd in (
            b"", b"[]", b"\xff", b"{", b"[" * 100_000, b'{"id": "' + event.encode() + b'", "text": 7}',
            json.dumps({"id": event, "pressed": [2**70, -1]}).encode(),
            json.dumps({"id": "ngắn", "text": "x"}).encode(),
        ):  # fmt: skip
            answer = self.browser.http.post("/chat/say", content=odd)
            assert (answer.status_code, bool(answer.json()["error"])) == (400, True)

    def reads(self) -> list[str]:
        return self.browser.texts()

    def is_throttled(self) -> None:
        until(lambda: self.browser.says("").status_code == 429)

    def loses_the_answer(self, text: str) -> None:
        """The connection is cut once the message is sent; the page does not know of its fate, and tries again."""
        event = self.browser.new_event()
        body = json.dumps({"id": event, "text": text}).encode()
        url = urlsplit(self.site.url)
        head = [
            "POST /chat/say HTTP/1.1", f"Host: {url.netloc}", f"Origin: {self.site.url}",
            f"Content-Length: {len(body)}",
            "Content-Type: application/json", f"Cookie: dondoc_session={self.browser.http.cookies['dondoc_session']}",
        ]  # fmt: skip
        with socket.create_connection((url.hostname or "", url.port or 0)) as connection:
            connection.sendall("\r\n".join([*head, "", ""]).encode() + body)
            until(lambda: any(line["key"] == event for line in self.browser.lines()))
        assert self.browser.says(text, event=event).status_code == 200

    def goes_away(self) -> None:
        assert self.browser.http.post("/chat/logout").status_code == 303

    def comes_back(self) -> None:
        code = self.site.code_for(self.person)
        assert self.browser.logs_in(code).status_code == 303
