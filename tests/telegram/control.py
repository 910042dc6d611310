"""What can be asked of a stand-in of another process: POST /control/NAME with the arguments as JSON."""

import base64
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.telegram.standin import StandIn


def _chat(standin: "StandIn", chat: int, **person: str) -> int:
    return standin.world.chat(chat, **person).id


def _photo(standin: "StandIn", chat: int, content: str = "", **more: Any) -> int:
    return standin.world.photo(chat, base64.b64decode(content) or b"jpeg", **more)


def _document(standin: "StandIn", chat: int, content: str = "", **more: Any) -> int:
    return standin.world.document(chat, content=base64.b64decode(content) or b"document", **more)


def _album(standin: "StandIn", chat: int, contents: list[str], **more: Any) -> list[int]:
    return standin.world.album(chat, [base64.b64decode(content) for content in contents], **more)


CONTROLS: dict[str, Callable[..., Any]] = {
    "chat": _chat,
    "say": lambda standin, **said: standin.world.say(**said),
    "photo": _photo,
    "document": _document,
    "album": _album,
    "edit": lambda standin, **edit: standin.world.edit(**edit),
    "press": lambda standin, **press: standin.world.press(**press),
    "block": lambda standin, chat: standin.world.block(chat),
    "unblock": lambda standin, chat: standin.world.unblock(chat),
    "push": lambda standin, update: standin.world.push(update),
    "history": lambda standin, chat: standin.world.history(chat),
    "said": lambda standin, chat: standin.world.said(chat),
    "pending": lambda standin: standin.world.pending(),
    "answered": lambda standin: standin.methods.answered,
    "calls": lambda standin: standin.calls,
    "fail": lambda standin, **fault: standin.fail(**fault),
}
