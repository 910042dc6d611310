"""The sender: one reply as one call of Telegram."""

from html import escape
from itertools import chain
from typing import Any
from urllib.parse import urlsplit

from telegram import Bot, LinkPreviewOptions, Message
from telegram.constants import ParseMode
from telegram.error import BadRequest
from telegram.request import HTTPXRequest

from bot.channels.base import Outgoing
from bot.channels.telegram import errors
from domain.messages import Choice, File, numbered

_LONGEST_LABEL = 48
_BUTTONS_A_ROW = 5
_SIGNS_A_ROW = 40
_PHOTO_TYPES = ("image/jpeg", "image/png")
_PHOTO_BYTES = 10 * 1024 * 1024
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)

# Telegram says back the whole message that it was given; of that we know everything, and want its id.
_SAID_BACK = ("reply_markup", "entities", "caption_entities", "link_preview_options")


class AnswersRequest(HTTPXRequest):
    """Leaves unread what we said ourselves: a list's buttons made anew cost as much as sending them."""

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The answer of Telegram."""
        answer = HTTPXRequest.parse_json_payload(payload)
        message = answer.get("result")
        if isinstance(message, dict):
            answer["result"] = {key: value for key, value in message.items() if key not in _SAID_BACK}
        return answer


async def send(bot: Bot, chat_id: str, out: Outgoing) -> str:
    """Make the call and return Telegram's id of the message; raises telegram's own errors."""
    if out.file is not None:
        return await _send_file(bot, chat_id, out, out.file)
    if out.edits.isdecimal():
        try:
            return await _edit(bot, chat_id, out)
        except BadRequest as error:
            if not errors.not_editable(error):
                raise
    return await _send_text(bot, chat_id, out)


async def _send_text(bot: Bot, chat_id: str, out: Outgoing) -> str:
    message = await bot.send_message(
        chat_id,
        as_html(numbered(out.reply, buttons=True)),
        parse_mode=ParseMode.HTML,
        link_preview_options=_NO_PREVIEW,
        disable_notification=out.reply.silent,
        protect_content=out.reply.protected,
        api_kwargs=keyboard(out),
    )
    return str(message.message_id)


async def _edit(bot: Bot, chat_id: str, out: Outgoing) -> str:
    try:
        await bot.edit_message_text(
            as_html(numbered(out.reply, buttons=True)),
            chat_id,
            int(out.edits),
            parse_mode=ParseMode.HTML,
            link_preview_options=_NO_PREVIEW,
            api_kwargs=keyboard(out),
        )
    except BadRequest as error:
        if not errors.not_modified(error):
            raise
    return out.edits


async def _send_file(bot: Bot, chat_id: str, out: Outgoing, content: bytes) -> str:
    attachment = out.reply.attachments[0]
    if attachment.media_type in _PHOTO_TYPES and len(content) <= _PHOTO_BYTES:
        try:
            return await _upload(bot, chat_id, out, content, attachment, as_photo=True)
        except BadRequest as error:
            if not errors.not_a_photo(error):
                raise
    return await _upload(bot, chat_id, out, content, attachment, as_photo=False)


async def _upload(bot: Bot, chat_id: str, out: Outgoing, content: bytes, attachment: File, *, as_photo: bool) -> str:
    text = numbered(out.reply, buttons=True)
    call = bot.send_photo if as_photo else bot.send_document
    message: Message = await call(
        chat_id,
        content,
        filename=attachment.name,
        caption=as_html(text) if text else None,
        parse_mode=ParseMode.HTML,
        disable_notification=out.reply.silent,
        protect_content=out.reply.protected,
        api_kwargs=keyboard(out),
    )
    return str(message.message_id)


def as_html(text: str) -> str:
    """The text with everything escaped; the first of several lines is the heading."""
    heading, _, rest = text.partition("\n")
    if not (heading.strip() and rest.strip()):
        return escape(text, quote=False)
    return f"<b>{escape(heading, quote=False)}</b>\n{escape(rest, quote=False)}"


def keyboard(out: Outgoing) -> dict[str, Any] | None:
    """One button a row; short tags of listed choices share rows. A button carries (row, index), or opens a page.

    As Telegram wants it, without the library's objects: a list's buttons are made with every answer.
    """
    rows: list[list[dict[str, str]]] = []
    shares = False
    for index, choice in enumerate(out.reply.choices):
        button = _button(out, index, choice)
        if shares and choice.listed and _has_room(rows[-1], button):
            rows[-1].append(button)
        else:
            rows.append([button])
        shares = choice.listed
    return {"reply_markup": {"inline_keyboard": rows}} if rows else None


def _button(out: Outgoing, index: int, choice: Choice) -> dict[str, str]:
    link = out.links[index] if out.links else ""
    # Telegram refuses a whole message for a button with a name of the office's own network.
    if "." in (urlsplit(link).hostname or ""):
        return {"text": _label(index, choice), "url": link}
    return {"text": _label(index, choice), "callback_data": f"{out.row}:{index}"}


def _label(index: int, choice: Choice) -> str:
    label = f"{index + 1}. {choice.label}"
    return label if len(label) <= _LONGEST_LABEL else label[: _LONGEST_LABEL - 1].rstrip() + "…"


def _has_room(row: list[dict[str, str]], button: dict[str, str]) -> bool:
    signs = sum(len(other["text"]) for other in chain(row, (button,)))
    return len(row) < _BUTTONS_A_ROW and signs <= _SIGNS_A_ROW
