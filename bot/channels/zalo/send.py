"""The sender: one reply as one call of Zalo, plain text with the number of every choice in it."""

import unicodedata

from bot.channels.base import Outgoing
from bot.channels.zalo.client import ZaloClient
from domain.messages import numbered

_PHOTO_TYPES = ("image/jpeg", "image/png")


async def send(client: ZaloClient, chat_id: str, out: Outgoing, unlinked: str) -> str:
    """Make the call and return Zalo's id of the message; raises ZaloError. `unlinked` is said of an unlinked file."""
    text = unicodedata.normalize("NFC", numbered(out.reply, buttons=False, links=out.links))
    if not out.reply.attachments:
        return await _text(client, chat_id, text)
    file = out.reply.attachments[0]
    if out.file_link and file.media_type in _PHOTO_TYPES:
        return _id(await client.call("sendPhoto", chat_id=chat_id, photo=out.file_link, caption=text))
    return await _text(client, chat_id, "\n".join(filter(None, [text, f"{file.name}: {out.file_link or unlinked}"])))


async def _text(client: ZaloClient, chat_id: str, text: str) -> str:
    return _id(await client.call("sendMessage", chat_id=chat_id, text=text))


def _id(result: object) -> str:
    """The message's id; an answer without one still means that the message arrived."""
    return str(result.get("message_id") or "") if isinstance(result, dict) else ""
