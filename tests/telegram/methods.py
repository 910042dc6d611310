"""The methods of the Bot API that the stand-in knows, each checking its request like the real one."""

import time
from collections.abc import Callable
from typing import Any

from tests.telegram import checks
from tests.telegram.checks import Refused, bad
from tests.telegram.world import BOT_USER, Chat, Message, World

Params = dict[str, Any]
_LARGEST_DOWNLOAD = 20 * 1024 * 1024
_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a "
    "current content and reply markup of the message"
)


class Methods:
    """One bot's view of the world."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.webhook: dict[str, Any] = {}
        self.commands: dict[str, list[dict[str, str]]] = {}
        self.answered: list[str] = []
        self.repeats = 0
        self.polls = 0
        self._last_poll: tuple[int, float] = (0, 0.0)

    def find(self, name: str) -> Callable[[Params], Any]:
        """The method of this name; names do not mind case."""
        method = _METHODS.get(name.lower())
        if method is None:
            raise Refused(404, "Not Found: method not found")
        return lambda params: method(self, params)

    def get_me(self, params: Params) -> Any:
        return {**BOT_USER, "can_join_groups": False, "supports_inline_queries": False}

    def set_my_commands(self, params: Params) -> bool:
        self.commands[params.get("language_code", "")] = checks.commands(params)
        return True

    def set_webhook(self, params: Params) -> bool:
        url = params.get("url", "")
        if not url:
            return self.delete_webhook(params)
        # The real one asks for https, which a test on loopback does without.
        if not url.startswith(("https://", "http://127.0.0.1")):
            raise bad("bad webhook: An HTTPS URL must be provided for webhook")
        self._set_allowed(params)
        self._drop_pending(params)
        with self.world.changed:
            self.webhook = {"url": url, "secret": checks.secret_token(params)}
            self.world.changed.notify_all()
        return True

    def delete_webhook(self, params: Params) -> bool:
        self.webhook = {}
        self._drop_pending(params)
        return True

    def get_webhook_info(self, params: Params) -> Any:
        return {
            "url": self.webhook.get("url", ""),
            "has_custom_certificate": False,
            "pending_update_count": len(self.world.updates),
        }

    def get_updates(self, params: Params) -> list[dict[str, Any]]:
        """Updates from the offset on; everything below it is confirmed for ever."""
        if self.webhook:
            raise Refused(
                409,
                "Conflict: can't use getUpdates method while webhook is active; "
                "use deleteWebhook to delete the webhook first",
            )
        offset = int(params.get("offset") or 0)
        limit = min(max(int(params.get("limit") or 100), 1), 100)
        deadline = time.monotonic() + int(params.get("timeout") or 0)
        self._set_allowed(params)
        with self.world.changed:
            # The real one, asked for the same again within half a second, gives one update only.
            last, at = self._last_poll
            limit = 1 if offset == last and time.monotonic() < at + 0.5 else limit
            self._last_poll = (offset, time.monotonic())
            self._confirm(offset)
            self._wait_for_updates(deadline)
            return self._repeated() + self.world.updates[:limit]

    def send_message(self, params: Params) -> Message:
        chat = self._chat(params)
        text, entities = checks.message_text(params, "text", checks.LONGEST_TEXT)
        return self._say(chat, params, {"text": text, "entities": entities})

    def edit_message_text(self, params: Params) -> Message:
        chat = self._chat(params)
        message = self.world.message(chat.id, int(checks.needed(params, "message_id")))
        if message is None:
            raise bad("message to edit not found")
        if not message["from"]["is_bot"]:
            raise bad("message can't be edited")
        if "text" not in message:
            raise bad("there is no text in the message to edit")
        text, entities = checks.message_text(params, "text", checks.LONGEST_TEXT)
        new = {"text": text, "entities": entities, "reply_markup": checks.keyboard(params) or {}}
        if all(message.get(key, {}) == value for key, value in new.items()):
            raise bad(_NOT_MODIFIED)
        with self.world.changed:
            message.update(new, edit_date=int(time.time()), edits=message.get("edits", 0) + 1)
            if not new["reply_markup"]:
                del message["reply_markup"]
            self.world.changed.notify_all()
            return message

    def send_document(self, params: Params) -> Message:
        chat = self._chat(params)
        name, content = self._upload(params, "document")
        document = {**self._kept(content), "file_name": name}
        return self._say(chat, params, {"document": document, **self._caption(params)})

    def send_photo(self, params: Params) -> Message:
        chat = self._chat(params)
        _, content = self._upload(params, "photo")
        if not content.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")):
            raise bad("IMAGE_PROCESS_FAILED")
        size = {**self._kept(content), "width": 640, "height": 480}
        return self._say(chat, params, {"photo": [size], **self._caption(params)})

    def answer_callback_query(self, params: Params) -> bool:
        query_id = checks.needed(params, "callback_query_id")
        if query_id in self.answered or not query_id.isdecimal():
            raise bad("query is too old and response timeout expired or query ID is invalid")
        self.answered.append(query_id)
        return True

    def get_file(self, params: Params) -> Any:
        file_id = checks.needed(params, "file_id")
        if file_id not in self.world.files:
            raise bad("invalid file_id")
        size = len(self.world.files[file_id])
        if size > _LARGEST_DOWNLOAD:
            raise bad("file is too big")
        return {
            "file_id": file_id,
            "file_unique_id": f"u{file_id}",
            "file_size": size,
            "file_path": f"documents/{file_id}",
        }

    def _confirm(self, offset: int) -> None:
        updates = self.world.updates
        if gone := [update for update in updates if update["update_id"] < offset]:
            self.world.confirmed.extend(gone)
            del updates[: len(gone)]
            self.world.changed.notify_all()

    def _wait_for_updates(self, deadline: float) -> None:
        self.polls += 1
        mine = self.polls
        self.world.changed.notify_all()
        while not (self.world.updates or self.repeats) and (left := deadline - time.monotonic()) > 0:
            self.world.changed.wait(left)
            if self.polls != mine:
                raise Refused(
                    409,
                    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
                )

    def _repeated(self) -> list[dict[str, Any]]:
        """Updates already confirmed that come once more, as they do when Telegram loses a confirmation."""
        again = self.world.confirmed[-self.repeats :] if self.repeats else []
        self.repeats = 0
        return again

    def _set_allowed(self, params: Params) -> None:
        allowed = checks.from_json(params, "allowed_updates")
        if allowed is not None:
            self.world.allowed = tuple(allowed)

    def _drop_pending(self, params: Params) -> None:
        if checks.flag(params, "drop_pending_updates"):
            self.world.updates.clear()

    def _chat(self, params: Params) -> Chat:
        chat_id = checks.needed(params, "chat_id")
        chat = self.world.chats.get(int(chat_id)) if chat_id.lstrip("-").isdecimal() else None
        if chat is None:
            raise bad("chat not found")
        if chat.blocked:
            raise Refused(403, "Forbidden: bot was blocked by the user")
        return chat

    def _caption(self, params: Params) -> dict[str, Any]:
        caption, entities = checks.message_text(params, "caption", checks.LONGEST_CAPTION)
        return {"caption": caption, "caption_entities": entities} if caption else {}

    def _upload(self, params: Params, name: str) -> tuple[str, bytes]:
        upload = params.get(name)
        if isinstance(upload, str) and upload.startswith("attach://"):
            upload = params.get(upload.removeprefix("attach://"))
        if not isinstance(upload, tuple):
            raise bad(f"there is no {name} in the request")
        if not upload[1]:
            raise bad("file must be non-empty")
        return upload

    def _kept(self, content: bytes) -> dict[str, Any]:
        file_id = self.world.keep(content)
        return {"file_id": file_id, "file_unique_id": f"u{file_id}", "file_size": len(content)}

    def _say(self, chat: Chat, params: Params, content: dict[str, Any]) -> Message:
        """The bot's new message; how it was sent is kept beside it for the tests."""
        keyboard = checks.keyboard(params)
        with self.world.changed:
            message = self.world.add(chat, BOT_USER, content)
            if keyboard:
                message["reply_markup"] = keyboard
            if checks.flag(params, "protect_content"):
                message["has_protected_content"] = True
            message["silent"] = checks.flag(params, "disable_notification")
            message["preview"] = not (checks.from_json(params, "link_preview_options") or {}).get("is_disabled")
            return message


_METHODS: dict[str, Callable[[Methods, Params], Any]] = {
    "getme": Methods.get_me,
    "setmycommands": Methods.set_my_commands,
    "setwebhook": Methods.set_webhook,
    "deletewebhook": Methods.delete_webhook,
    "getwebhookinfo": Methods.get_webhook_info,
    "getupdates": Methods.get_updates,
    "sendmessage": Methods.send_message,
    "editmessagetext": Methods.edit_message_text,
    "senddocument": Methods.send_document,
    "sendphoto": Methods.send_photo,
    "answercallbackquery": Methods.answer_callback_query,
    "getfile": Methods.get_file,
}
