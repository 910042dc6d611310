"""The parser: what an update of Telegram says, in the words of the project.

Nothing is read or answered in groups, but for a file that a person sends there to the bot (in reply to it, or naming
it in the caption): that counts as sent in the person's own chat, where what comes of it is seen by nobody else.
"""

import logging
import re
from collections.abc import Mapping
from typing import Any

from telegram import CallbackQuery, Chat, ChatMember, ChatMemberUpdated, Message, Update, User
from telegram.constants import ChatType

from domain.messages import Address, File, IncomingMessage

ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")
CHANNEL = "telegram"

_log = logging.getLogger(__name__)
_BUTTON = re.compile(r"(0|[1-9][0-9]{0,17}):(0|[1-9][0-9]?)")
# Attribute of a message -> the name and media type of a file that comes without them.
_FILES = {
    "document": ("document", ""),
    "video": ("video.mp4", "video/mp4"),
    "audio": ("audio.mp3", "audio/mpeg"),
    "voice": ("voice.ogg", "audio/ogg"),
    "video_note": ("video.mp4", "video/mp4"),
}


def read_update(raw: Mapping[str, Any], bot: str, username: str = "") -> IncomingMessage | None:
    """The message in an update as Telegram sent it; None for what is not meant for us or cannot be read."""
    try:
        return parse(Update.de_json(dict(raw)), bot, username)
    except Exception:  # whatever a malformed update makes the library raise: one must not stop the rest
        _log.warning("update %s cannot be read and is passed over", raw.get("update_id"))
        return None


def parse(update: Update, bot: str, username: str = "") -> IncomingMessage | None:
    """The message that an update carries, if it is one for us; `username` is how the bot is named in captions."""
    if update.callback_query:
        return _press(update.callback_query, bot)
    if update.my_chat_member:
        return _membership(update.my_chat_member, update.update_id, bot)
    if update.edited_message:
        return _edit(update.edited_message, bot)
    if update.message and update.message.chat.type in (ChatType.GROUP, ChatType.SUPERGROUP):
        return _of_group(update.message, bot, f"@{username}")
    return _message(update.message, bot) if update.message else None


def _message(message: Message, bot: str) -> IncomingMessage | None:
    address = _address(message.chat, bot)
    files = _files(message)
    text = message.text or message.caption or ""
    # Without any content it is a service message: a pinned message, a changed timer.
    if not address or not (text or files or message.effective_attachment):
        return None
    return IncomingMessage(
        address=address,
        external_id=_message_id(message),
        text=text,
        files=files,
        group=message.media_group_id or "",
        reply_to=str(message.reply_to_message.message_id) if message.reply_to_message else "",
        sent_at=message.date,
        sender_name=_name(message.from_user),
        language=_language(message.from_user),
    )


def _of_group(message: Message, bot: str, mention: str) -> IncomingMessage | None:
    files, sender, caption = _files(message), message.from_user, message.caption or ""
    if not files or sender is None or sender.is_bot or not _is_for_us(message, bot, mention):
        return None
    words = [word for word in caption.split() if word.casefold() != mention.casefold()]
    return IncomingMessage(
        # The chat of a person with the bot has the person's own id.
        address=Address(CHANNEL, bot, str(sender.id)),
        external_id=f"group:{message.chat.id}:{message.message_id}",
        text=" ".join(words),
        files=files,
        sent_at=message.date,
        sender_name=_name(sender),
        language=_language(sender),
        in_group=True,
    )


def _is_for_us(message: Message, bot: str, mention: str) -> bool:
    answered = message.reply_to_message.from_user if message.reply_to_message else None
    named = mention != "@" and mention.casefold() in (message.caption or "").casefold().split()
    return named or (answered is not None and str(answered.id) == bot)


def _edit(message: Message, bot: str) -> IncomingMessage | None:
    address = _address(message.chat, bot)
    files = _files(message)
    text = message.text or message.caption or ""
    # Without either it is a live location on its way.
    if not address or not (text or files):
        return None
    edited_at = message.edit_date or message.date
    return IncomingMessage(
        address=address,
        external_id=f"edit:{message.message_id}:{int(edited_at.timestamp())}",
        kind="edit",
        text=text,
        files=files,
        group=message.media_group_id or "",
        reply_to=str(message.reply_to_message.message_id) if message.reply_to_message else "",
        edits=_message_id(message),
        sent_at=edited_at,
        sender_name=_name(message.from_user),
        language=_language(message.from_user),
    )


def _press(query: CallbackQuery, bot: str) -> IncomingMessage | None:
    address = _address(query.message.chat, bot) if query.message else None
    if not address:
        return None
    button = _BUTTON.fullmatch(query.data or "")
    return IncomingMessage(
        address=address,
        external_id=f"callback:{query.id}",
        kind="press",
        pressed=(int(button[1]), int(button[2])) if button else None,
        sender_name=_name(query.from_user),
        language=_language(query.from_user),
    )


def _membership(change: ChatMemberUpdated, update_id: int, bot: str) -> IncomingMessage | None:
    address = _address(change.chat, bot)
    status = change.new_chat_member.status
    if not address or status not in (ChatMember.BANNED, ChatMember.MEMBER):
        return None
    return IncomingMessage(
        address=address,
        external_id=f"member:{update_id}",
        kind="blocked" if status == ChatMember.BANNED else "unblocked",
        sent_at=change.date,
        sender_name=_name(change.from_user),
        language=_language(change.from_user),
    )


def _address(chat: Chat, bot: str) -> Address | None:
    return Address(CHANNEL, bot, str(chat.id)) if chat.type == ChatType.PRIVATE else None


def _message_id(message: Message) -> str:
    return f"message:{message.message_id}"


def _name(user: User | None) -> str:
    return user.full_name if user else ""


def _language(user: User | None) -> str:
    return (user.language_code or "") if user else ""


def _files(message: Message) -> tuple[File, ...]:
    if message.photo:
        largest = max(message.photo, key=lambda size: size.width * size.height)
        name = f"photo-{message.message_id}.jpg"
        return (File(name, "image/jpeg", largest.file_size or 0, largest.file_id),)
    for kind, (name, media_type) in _FILES.items():
        if found := getattr(message, kind):
            name = getattr(found, "file_name", None) or name
            media_type = getattr(found, "mime_type", None) or media_type
            return (File(name, media_type, found.file_size or 0, found.file_id),)
    return ()
