"""What the real Bot API checks in a request, with the descriptions of its refusals."""

import html
import json
import re
from typing import Any
from urllib.parse import urlsplit

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024

_TAGS = {"a", "b", "blockquote", "code", "del", "em", "i", "ins", "pre", "s", "span", "strike", "strong"} | {
    "tg-emoji",
    "tg-spoiler",
    "u",
}
_TAG = re.compile(r"<(/?)([a-zA-Z0-9-]*)([^<>]*)>")
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_SECRET = re.compile(r"[A-Za-z0-9_-]*")


class Refused(Exception):
    """The Bot API answers with an error."""

    def __init__(self, code: int, description: str, parameters: dict[str, Any] | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


def bad(description: str) -> Refused:
    return Refused(400, f"Bad Request: {description}")


def needed(params: dict[str, Any], name: str) -> str:
    value = str(params.get(name, ""))
    if not value:
        raise bad(f"{name.removesuffix('_id')} identifier is empty" if name != "chat_id" else "chat_id is empty")
    return value


def from_json(params: dict[str, Any], name: str) -> Any:
    """A field that holds JSON; absent is None."""
    value = params.get(name)
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        raise bad(f"can't parse {name} JSON object") from None


def flag(params: dict[str, Any], name: str) -> bool:
    return str(params.get(name, "")).lower() in ("true", "1")


def utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def message_text(params: dict[str, Any], name: str, longest: int) -> tuple[str, list[dict[str, Any]]]:
    """The plain text and its entities, of a text or a caption; its length counts after the entities."""
    text = str(params.get(name, ""))
    entities: list[dict[str, Any]] = []
    if params.get("parse_mode") == "HTML":
        text, entities = plain_and_entities(text)
    elif params.get("parse_mode"):
        raise bad("unsupported parse_mode")
    text = text.strip()
    if not text and name == "text":
        raise bad("message text is empty")
    if utf16(text) > longest:
        raise bad("message is too long" if name == "text" else "message caption is too long")
    return text, entities


def plain_and_entities(source: str) -> tuple[str, list[dict[str, Any]]]:
    """Read the HTML of a message as strictly as Telegram does."""
    plain, at = "", 0
    entities: list[dict[str, Any]] = []
    open_tags: list[tuple[str, int]] = []
    while (start := source.find("<", at)) >= 0:
        plain += html.unescape(source[at:start])
        tag = _TAG.match(source, start)
        if not tag:
            raise _unparsed("Unclosed start tag", source, start)
        _read_tag(tag, plain, open_tags, entities)
        at = tag.end()
    if open_tags:
        raise bad(f"can't parse entities: Can't find end tag corresponding to start tag \"{open_tags[-1][0]}\"")
    return plain + html.unescape(source[at:]), entities


def _read_tag(tag: re.Match[str], plain: str, open_tags: list[tuple[str, int]], entities: list[dict[str, Any]]) -> None:
    closing, name = tag[1], tag[2].lower()
    if not closing:
        if name not in _TAGS:
            raise _unparsed(f'Unsupported start tag "{name}"', tag.string, tag.start())
        open_tags.append((name, utf16(plain)))
        return
    if not open_tags:
        raise _unparsed("Unexpected end tag", tag.string, tag.start())
    opened, offset = open_tags.pop()
    if name not in ("", opened):
        expected = f'expected "</{opened}>", found "</{name}>"'
        raise _unparsed("Unmatched end tag", tag.string, tag.start(), f", {expected}")
    kind = {"b": "bold", "strong": "bold", "i": "italic", "em": "italic"}.get(opened, opened)
    entities.append({"type": kind, "offset": offset, "length": utf16(plain) - offset})


def _unparsed(what: str, source: str, start: int, more: str = "") -> Refused:
    return bad(f"can't parse entities: {what} at byte offset {len(source[:start].encode())}{more}")


def keyboard(params: dict[str, Any]) -> dict[str, Any] | None:
    """The inline keyboard of a request, checked."""
    markup = from_json(params, "reply_markup")
    if not markup:
        return None
    rows = markup.get("inline_keyboard")
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad('field "inline_keyboard" must be an Array of Arrays')
    for button in (button for row in rows for button in row):
        _check_button(button)
    if any(len(row) > 8 for row in rows) or sum(map(len, rows)) > 100:
        raise bad("reply markup is too long")
    return {"inline_keyboard": rows}


def _check_button(button: dict[str, Any]) -> None:
    if not button.get("text", "").strip():
        raise bad("can't parse inline keyboard button: Text must be non-empty")
    if "url" in button:
        if "." not in (urlsplit(button["url"]).hostname or ""):
            raise bad(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")
        return
    if "callback_data" not in button:
        raise bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if not 1 <= len(button["callback_data"].encode()) <= 64:
        raise bad("BUTTON_DATA_INVALID")


def commands(params: dict[str, Any]) -> list[dict[str, str]]:
    """The list of setMyCommands, checked."""
    listed = from_json(params, "commands")
    if not isinstance(listed, list):
        raise bad("expected an Array of BotCommand")
    if len(listed) > 100:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    for command in listed:
        if not _COMMAND.fullmatch(command.get("command", "")):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= len(command.get("description", "")) <= 256:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    return listed


def secret_token(params: dict[str, Any]) -> str:
    secret = str(params.get("secret_token", ""))
    if len(secret) > 256:
        raise bad("secret token is too long")
    if not _SECRET.fullmatch(secret):
        raise bad("secret token contains unallowed characters")
    return secret
