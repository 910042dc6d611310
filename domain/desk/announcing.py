"""What the office says to announce something: "thông báo tới lãnh đạo các TTYT: chiều mai họp lúc 14 giờ"."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from domain.text import fold
from locales import LANGUAGES, language_data

To = Literal["heads", "staff", "both", "leaders"]
Wish = Literal["how", "unread", "withdraw", "received"]
WISHES: tuple[Wish, ...] = ("how", "unread", "withdraw", "received")
_HEAD = re.compile(r"(?P<head>[^:\n]{4,300})(?::\s*|\n\s*)(?P<text>\S.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Announcement:
    """The words behind the colon, and for whom: `units` as typed, empty where all units are meant.

    `surely` says that the sentence names receivers, and not perhaps what it is about: "thông báo kết quả: …".
    """

    to: To
    units: str
    text: str
    surely: bool


def read_announcement(message: str) -> Announcement | None:
    """What is to be announced to whom; None for any other message."""
    found = _HEAD.fullmatch(unicodedata.normalize("NFC", message).strip())
    if found is None:
        return None
    words = found["head"].split()
    at = _past(words, "polite", 0, again=True)
    verb = _past(words, "verbs", at)
    if verb == at:
        return None
    to, rest = _to_whom(words[verb:])
    return Announcement(to, rest, found["text"].strip(), verb == len(words) or fold(words[verb - 1]) in _rows_of("to"))


def _rows_of(name: str) -> frozenset[str]:
    return frozenset(" ".join(one) for one in _rows(name))


def _to_whom(words: Sequence[str]) -> tuple[To, str]:
    if _past(words, "leaders", 0) == len(words) > 0:
        return "leaders", ""
    for to in ("staff", "heads"):
        if end := _past(words, to, 0):
            return to, _units(words[end:])
    return "both", _units(words)


def _units(words: Sequence[str]) -> str:
    """The units as typed; empty for all of them."""
    if fold(" ".join(words)) in _rows_of("everyone"):
        return ""
    of = _past(words, "of", 0)
    # "các TTYT" is a group's own name.
    return " ".join(words[of:] if fold(" ".join(words[:of])) == "cua" else words)


def wish(message: str) -> Wish | None:
    """What a whole message wants of announcements that were made."""
    return _wishes().get(tuple(fold(message).strip(" .!?").split()))


@cache
def _wishes() -> dict[tuple[str, ...], Wish]:
    return {row: name for name in reversed(WISHES) for row in _rows(name)}


@cache
def _rows(name: str) -> tuple[tuple[str, ...], ...]:
    """A list of the data as rows of folded words, the longest first."""
    said = (one for language in LANGUAGES for one in language_data(language, "announce_words")[name])
    return tuple(sorted({tuple(fold(one).split()) for one in said}, key=len, reverse=True))


def _past(words: Sequence[str], name: str, at: int, *, again: bool = False) -> int:
    """The place behind the first phrase of this name that stands at a place; the place itself where none does."""
    row = tuple(fold(word).strip(",") for word in words)
    size = next((len(one) for one in _rows(name) if one and row[at : at + len(one)] == one), 0)
    return _past(words, name, at + size, again=True) if size and again else at + size
