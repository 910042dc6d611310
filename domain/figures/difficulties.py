"""What a unit told of a difficulty, with what became of it: said in the same words in chat and in every paper."""

from typing import Literal, TypedDict

from locales import Texts

State = Literal["open", "answered", "closed"]


class Told(TypedDict):
    """`id` is that of the update, `at` its ISO day; `answer` is the last one, `by` who solves it, a unit's name."""

    id: int
    at: str
    text: str
    state: State
    answer: str
    by: str


def still_open(told: str, update_id: int = 0, at: str = "") -> Told:
    """A difficulty of which nothing more is known."""
    return Told(id=update_id, at=at, text=told, state="open", answer="", by="")


def difficulty_text(say: Texts, one: Told) -> str:
    """The unit's words; of what is answered or dealt with also by whom, and how.

    "thiếu máy tính (đã được Văn phòng Sở giải quyết: “Sở đã cấp 2 máy”)"
    """
    text = one["text"].rstrip(" .;")
    return say("difficulty-told", text=text, state=one["state"], answer=one["answer"] or "none", by=one["by"])
