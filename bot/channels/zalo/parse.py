"""The parser: what an event of Zalo says, in the words of the project. Private chats only.

Events come flat (`{event_name, message}`) or wrapped (`{ok, result: {…}}`); the fields that are there decide, not
the name of the event, and what is unknown is passed over.
"""

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from domain.messages import Address, File, IncomingMessage

CHANNEL = "zalo"
# Field of a message -> the kind of file behind its URL: how its name begins and ends, and its media type.
_FILES = {
    "photo_url": ("photo", ".jpg", "image/jpeg"),
    "photo": ("photo", ".jpg", "image/jpeg"),
    "voice_url": ("voice", ".m4a", "audio/mp4"),
}
_CONTENT = ("text", "caption", "sticker", "url", *_FILES)


def read_event(raw: Mapping[str, Any], bot: str) -> IncomingMessage | None:
    """The message in an event; None for what is not meant for us, says nothing, or cannot be read."""
    event = raw.get("result") if isinstance(raw.get("result"), Mapping) else raw
    message = event.get("message") if isinstance(event, Mapping) else None
    if not isinstance(message, Mapping):
        return None
    address = _address(message, bot)
    return _message(message, address) if address else None


def _address(message: Mapping[str, Any], bot: str) -> Address | None:
    """Where the message came from; ids are opaque strings, and a bot's own words are none of ours."""
    sender, chat = _mapping(message, "from"), _mapping(message, "chat")
    chat_id, sender_id = _word(chat, "id"), _word(sender, "id")
    private = _word(chat, "chat_type").upper() == "PRIVATE" or (not chat.get("chat_type") and chat_id == sender_id)
    if not chat_id or not private or sender.get("is_bot") is True:
        return None
    return Address(CHANNEL, bot, chat_id)


def _message(message: Mapping[str, Any], address: Address) -> IncomingMessage | None:
    message_id = _word(message, "message_id")
    # Without an id and without content nothing tells it from any other: there is nothing to answer.
    if not message_id and not any(message.get(name) for name in _CONTENT):
        return None
    return IncomingMessage(
        address=address,
        external_id=f"message:{message_id or _fingerprint(message)}",
        text=_word(message, "text") or _word(message, "caption"),
        files=_files(message, message_id or "zalo"),
        sender_name=_word(_mapping(message, "from"), "display_name"),
        sent_at=_moment(message.get("date")),
    )


def _files(message: Mapping[str, Any], message_id: str) -> tuple[File, ...]:
    for name, (word, ending, media_type) in _FILES.items():
        if url := _word(message, name):
            return (File(f"{word}-{message_id[-12:]}{ending}", media_type, remote_id=url),)
    return ()


def _moment(date: object) -> datetime | None:
    """Epoch milliseconds, written as a number or as a word."""
    try:
        return datetime.fromtimestamp(int(str(date)) / 1000, UTC)
    except (ValueError, OverflowError, OSError):
        return None


def _fingerprint(message: Mapping[str, Any]) -> str:
    return hashlib.sha256(json.dumps(message, sort_keys=True, default=str).encode()).hexdigest()[:32]


def _mapping(values: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    value = values.get(name)
    return value if isinstance(value, Mapping) else {}


def _word(values: Mapping[str, Any], name: str) -> str:
    value = values.get(name)
    return str(value).strip() if isinstance(value, str | int) and not isinstance(value, bool) else ""
