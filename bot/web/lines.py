"""What a chat page shows: the lines of a conversation, and how they go to the browser."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

from domain.days.zone import ZONE
from domain.messages import Address, Choice, File
from domain.messages import Page as OwnPage
from locales import Texts
from storage.talk.transcript import Line, Page

PICTURES = frozenset({"image/png", "image/jpeg", "image/webp", "image/gif"})


Transcript = Callable[[Address, str], Page]
"""The lines of a chat after a cursor, in the order in which they were said; after "" the last hundred."""

OpenFile = Callable[[Address, str], Awaitable[tuple[bytes, str] | None]]
"""Content and media type of a file of this chat, by its sha256; None for any other."""


def day_text(moment: datetime, say: Texts) -> str:
    """Weekday and date in Vietnam: "Thứ Hai, 05/01/2026"."""
    local = moment.astimezone(ZONE)
    return say("web-day", weekday=local.weekday(), date=f"{local:%d/%m/%Y}")


def time_text(moment: datetime) -> str:
    """The time of day in Vietnam: "08:00"."""
    return f"{moment.astimezone(ZONE):%H:%M}"


LinkTo = Callable[[OwnPage, int | None], str]
"""The path of a page for the person whom a line was written to; "" for nobody."""


def line_as_json(line: Line, say: Texts, link_to: LinkTo | None = None) -> dict[str, Any]:
    """A line as static/log.js draws it; links to pages are signed anew whenever it is asked for."""
    return {
        "key": line.key,
        "mine": line.mine,
        "text": line.text,
        "choices": [_choice_as_json(choice, line, link_to) for choice in line.choices],
        "files": [_file_as_json(f) for f in line.files],
        "at": line.at.isoformat(),
        "day": day_text(line.at, say),
        "time": time_text(line.at),
        "row": line.row,
    }


def _choice_as_json(choice: Choice, line: Line, link_to: LinkTo | None) -> dict[str, Any]:
    link = link_to(choice.page, line.person_id) if choice.page and link_to else ""
    return {"label": choice.label, "listed": choice.listed, "link": link}


def _file_as_json(file: File) -> dict[str, Any]:
    return {"name": file.name, "sha256": file.sha256, "picture": file.media_type in PICTURES}
