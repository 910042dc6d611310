"""What a unit told of a difficulty, with what became of it: said in the same words in chat and in every paper."""

from datetime import date
from typing import Literal, TypedDict

from locales import Texts

State = Literal["open", "answered", "closed"]


class Told(TypedDict):
    """`id` is that of the update, `at` its ISO day; `answer` is the last one, `by` who solves it, a unit's name.

    `closed` is the ISO day on which it was closed. `since` is the ISO day of one that was told before the period of
    the paper that tells of it, empty for all others.
    """

    id: int
    at: str
    text: str
    state: State
    answer: str
    by: str
    closed: str
    since: str


def still_open(told: str, update_id: int = 0, at: str = "") -> Told:
    """A difficulty of which nothing more is known."""
    return Told(id=update_id, at=at, text=told, state="open", answer="", by="", closed="", since="")


def difficulty_text(say: Texts, one: Told) -> str:
    """The unit's words; of what is answered or dealt with also by whom, and how; of what is older, since when.

    "thiếu máy tính (đã được Văn phòng Sở giải quyết: “Sở đã cấp 2 máy”)"
    """
    text, by, answer = one["text"].rstrip(" .;"), one["by"], one["answer"] or "none"
    if not one["since"]:
        return say("difficulty-told", text=text, state=one["state"], answer=answer, by=by)
    days = {"since": _day(one["since"]), "closed": _day(one["closed"]) if one["closed"] else "none"}
    return say("difficulty-told-earlier", text=text, state=one["state"], answer=answer, by=by, **days)


def _day(text: str) -> str:
    return f"{date.fromisoformat(text):%d/%m/%Y}"
