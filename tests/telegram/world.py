"""The people and chats behind the stand-in: what they do becomes updates for the bot."""

import threading
import time
from dataclasses import dataclass, field
from typing import Any

BOT_ID = 7000000001
BOT_USER = {"id": BOT_ID, "is_bot": True, "first_name": "Đôn Đốc", "username": "dondoc_bot"}
Message = dict[str, Any]


@dataclass
class Chat:
    """A private chat: its person and all its messages, of both sides, oldest first."""

    id: int
    first_name: str = "Bình"
    last_name: str = "Trần"
    language: str = "vi"
    blocked: bool = False
    history: list[Message] = field(default_factory=list)

    def user(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "is_bot": False,
            "first_name": self.first_name,
            "last_name": self.last_name,
            "language_code": self.language,
        }

    def as_json(self) -> dict[str, Any]:
        return {"id": self.id, "type": "private", "first_name": self.first_name, "last_name": self.last_name}


class World:
    """Chats, files and the updates waiting for the bot. Safe to use from several threads."""

    def __init__(self) -> None:
        self.changed = threading.Condition(threading.RLock())
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, bytes] = {}
        self.updates: list[dict[str, Any]] = []
        self.confirmed: list[dict[str, Any]] = []
        self.allowed: tuple[str, ...] = ()
        self._last_id = 0
        self._last_update = 1000

    def chat(self, chat: int, **person: Any) -> Chat:
        """The chat with this person, who has started the bot."""
        with self.changed:
            return self.chats.setdefault(chat, Chat(chat, **person))

    def say(self, chat: int, text: str, reply_to: int | None = None) -> int:
        """The person writes; returns the id of the message."""
        return self._post(chat, {"text": text}, reply_to)

    def photo(self, chat: int, content: bytes = b"jpeg", caption: str = "", group: str = "") -> int:
        """The person sends a photo, as Telegram does in several sizes."""
        small, large = self.keep(content[:1]), self.keep(content)
        sizes = [
            {"file_id": small, "file_unique_id": f"u{small}", "width": 90, "height": 60, "file_size": 1},
            {"file_id": large, "file_unique_id": f"u{large}", "width": 1280, "height": 853, "file_size": len(content)},
        ]
        return self._post(chat, _with_caption({"photo": sizes}, caption, group))

    def document(
        self,
        chat: int,
        name: str = "kehoach.docx",
        content: bytes = b"document",
        caption: str = "",
        group: str = "",
        size: int | None = None,
    ) -> int:
        """The person sends a file; `size` is what Telegram says of it, where that differs."""
        file_id = self.keep(content)
        document = {
            "file_id": file_id,
            "file_unique_id": f"u{file_id}",
            "file_name": name,
            "mime_type": "application/octet-stream",
            "file_size": len(content) if size is None else size,
        }
        return self._post(chat, _with_caption({"document": document}, caption, group))

    def album(self, chat: int, contents: list[bytes], caption: str = "") -> list[int]:
        """The person sends photos together: separate updates, the caption on the first."""
        group = f"album{self._next_id()}"
        return [self.photo(chat, content, "" if n else caption, group) for n, content in enumerate(contents)]

    def edit(self, chat: int, message_id: int, text: str) -> None:
        """The person corrects an own message."""
        with self.changed:
            message = self.message(chat, message_id)
            assert message is not None, "there is no such message to edit"
            message["caption" if "caption" in message else "text"] = text
            message["edit_date"] = max(int(time.time()), message.get("edit_date", message["date"]) + 1)
            self._push({"edited_message": dict(message)})

    def press(self, chat: int, message_id: int, index: int = 0, data: str | None = None) -> str:
        """The person presses a button, or a forged client sends `data`; returns the id of the query."""
        with self.changed:
            message = self.message(chat, message_id)
            assert message is not None, "there is no such message"
            query = {
                "id": str(self._next_id()),
                "from": self.chat(chat).user(),
                "chat_instance": "1",
                "message": message,
                "data": buttons(message)[index]["callback_data"] if data is None else data,
            }
            self._push({"callback_query": query})
            return str(query["id"])

    def block(self, chat: int) -> None:
        """The person blocks the bot."""
        self._member(chat, "member", "kicked")

    def unblock(self, chat: int) -> None:
        """The person lets the bot in again."""
        self._member(chat, "kicked", "member")

    def push(self, update: dict[str, Any]) -> int:
        """Any update at all, given an id."""
        with self.changed:
            return self._push(update)

    def history(self, chat: int) -> list[Message]:
        """All messages of the chat."""
        with self.changed:
            return [dict(message) for message in self.chat(chat).history]

    def said(self, chat: int) -> list[Message]:
        """The bot's messages in the chat."""
        return [message for message in self.history(chat) if message["from"]["is_bot"]]

    def pending(self) -> list[int]:
        """The ids of the updates that the bot has not acknowledged."""
        with self.changed:
            return [update["update_id"] for update in self.updates]

    def message(self, chat: int, message_id: int) -> Message | None:
        return next((m for m in self.chat(chat).history if m["message_id"] == message_id), None)

    def keep(self, content: bytes) -> str:
        """Keep a file; returns its id."""
        with self.changed:
            file_id = f"file{self._next_id()}"
            self.files[file_id] = content
            return file_id

    def add(self, chat: Chat, sender: dict[str, Any], content: dict[str, Any]) -> Message:
        """A new message in the chat."""
        message = {
            "message_id": self._next_id(),
            "from": sender,
            "chat": chat.as_json(),
            "date": int(time.time()),
            **content,
        }
        chat.history.append(message)
        self.changed.notify_all()
        return message

    def _post(self, chat_id: int, content: dict[str, Any], reply_to: int | None = None) -> int:
        with self.changed:
            chat = self.chat(chat_id)
            if replied := reply_to and self.message(chat_id, reply_to):
                content["reply_to_message"] = replied
            message = self.add(chat, chat.user(), content)
            self._push({"message": dict(message)})
            return int(message["message_id"])

    def _member(self, chat_id: int, old: str, new: str) -> None:
        with self.changed:
            chat = self.chat(chat_id)
            chat.blocked = new == "kicked"
            change = {
                "chat": chat.as_json(),
                "from": chat.user(),
                "date": int(time.time()),
                "old_chat_member": _bot_as(old),
                "new_chat_member": _bot_as(new),
            }
            self._push({"my_chat_member": change})

    def _push(self, update: dict[str, Any]) -> int:
        self._last_update += 1
        if not self.allowed or next(iter(update)) in self.allowed:
            self.updates.append({"update_id": self._last_update, **update})
            self.changed.notify_all()
        return self._last_update

    def _next_id(self) -> int:
        with self.changed:
            self._last_id += 1
            return self._last_id


def buttons(message: Message) -> list[dict[str, Any]]:
    """The buttons of a message, row by row."""
    return [button for row in message.get("reply_markup", {}).get("inline_keyboard", []) for button in row]


def _with_caption(content: dict[str, Any], caption: str, group: str) -> dict[str, Any]:
    return content | ({"caption": caption} if caption else {}) | ({"media_group_id": group} if group else {})


def _bot_as(status: str) -> dict[str, Any]:
    return {"user": BOT_USER, "status": status, **({"until_date": 0} if status == "kicked" else {})}
