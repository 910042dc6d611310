"""Questions back: what is said to a question that is about the question itself, "vì sao hỏi chỗ này?"."""

import re
from functools import cache
from typing import Literal, get_args

from domain.text import fold
from locales import LANGUAGES, language_data

About = Literal["before", "left", "which", "where", "why"]
"""What was answered before, how much is left, which choice is right, where it stands, why it is asked and what of it.

In this order: what asks for a reason may stand beside any of the others.
"""
_WORD = re.compile(r"\w+")
# "lựa chọn 3".
_LONGEST_NUMBER = 2


def asked_back(text: str, asked: str = "") -> About | None:
    """What a text wants to know of a question, whose own words are `asked`; None where it speaks of anything else.

    It asks for something, and has no word that is not the question's own or one in which questions are spoken of.
    """
    said = _words(text)
    if not said:
        return "why" if "?" in text else None
    if any(_has(said, phrase) for phrase in _phrases("never")):
        return None
    known = _known_words() | set(_words(asked))
    if any(word not in known and not (word.isdecimal() and len(word) <= _LONGEST_NUMBER) for word in said):
        return None
    return next((about for about in get_args(About) if any(_has(said, cue) for cue in _phrases(about))), None)


def points_at_it(text: str) -> bool:
    """Whether a text says itself that it speaks of the place asked about: "chỗ này", "hai hạn"."""
    said = _words(text)
    return any(_has(said, phrase) for phrase in _phrases("points"))


def asks_others_first(text: str) -> bool:
    """Whether somebody says that others have to be asked first: "để tôi hỏi lại đã", "đang chờ ý kiến lãnh đạo"."""
    return "?" not in text and bool(_others_first().match(" ".join(_words(text))))


@cache
def _others_first() -> re.Pattern[str]:
    said = {name: "|".join(sorted(map(re.escape, _joined(name)), key=len, reverse=True)) for name in _OTHERS_FIRST}
    first, whose, asking = (f"(?:{said[name]})" for name in ("first", "whose", "asking"))
    to_ask = f"(?:{first} )+(?:{whose} )?(?:{first} )*{asking}\\b"
    to_wait = f"(?:{first} )*(?:{said['waiting']})\\b"
    asks = f"{asking} .*\\b(?:{said['ends']})$"
    return re.compile(f"(?:{whose} )?(?:{to_ask}|{to_wait}|{asks})")


_OTHERS_FIRST = ("first", "whose", "asking", "waiting", "ends")


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))


def _has(words: list[str], phrase: tuple[str, ...]) -> bool:
    size = len(phrase)
    return any(tuple(words[at : at + size]) == phrase for at in range(len(words) - size + 1))


@cache
def _phrases(name: str) -> frozenset[tuple[str, ...]]:
    rows = [language_data(language, "plan_phrases")["asked_back"] for language in LANGUAGES]
    return frozenset(tuple(_words(phrase)) for row in rows for phrase in row[name])


def _joined(name: str) -> frozenset[str]:
    return frozenset(" ".join(phrase) for phrase in _phrases(name))


@cache
def _known_words() -> frozenset[str]:
    names = ("around", "points", *get_args(About))
    return frozenset(word for name in names for phrase in _phrases(name) for word in phrase)
