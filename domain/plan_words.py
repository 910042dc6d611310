"""The words by which plans are read, and texts laid beside them."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any

from domain.text import fold
from locales import language_data

_NOT_A_WORD = re.compile(r"[^\w]+")


def plan_words(section: str) -> dict[str, Any]:
    """One table of `plan_words.toml`."""
    words: dict[str, Any] = language_data("vi", "plan_words")[section]
    return words


def tidy(text: str) -> str:
    """The text in NFC, without Markdown emphasis, its blanks single."""
    return " ".join(unicodedata.normalize("NFC", text).replace("**", "").split())


def plain(text: str) -> str:
    """A tidy text folded letter by letter: every position is the same as in `text`."""
    return "".join(_folded(letter) for letter in text)


@cache
def _folded(letter: str) -> str:
    return (fold(letter) or " ")[0]


def bare(text: str) -> str:
    """Folded words alone, without punctuation: for comparing whole cells.

    >>> bare("ĐƠN VỊ/PHÒNG CHỦ TRÌ:")
    'don vi phong chu tri'
    """
    return _NOT_A_WORD.sub(" ", fold(text)).strip()


def any_of(phrases: Iterable[str]) -> str:
    """A pattern for one of these phrases, folded, the longest first, as whole words."""
    return _any_of(tuple(phrases))


@lru_cache(maxsize=512)
def _any_of(phrases: tuple[str, ...]) -> str:
    longest = sorted({fold(phrase) for phrase in phrases}, key=len, reverse=True)
    return rf"(?<!\w)(?:{'|'.join(re.escape(phrase) for phrase in longest)})(?!\w)"


def fold_words(phrases: Iterable[str]) -> frozenset[str]:
    """The phrases, folded, for looking up."""
    return frozenset(fold(phrase) for phrase in phrases)


def exactly_any_of(phrases: Iterable[str]) -> str:
    """A pattern for one of these phrases with its marks ("bộ" is not "bố"), for a text in small letters."""
    longest = sorted({unicodedata.normalize("NFC", phrase).lower() for phrase in phrases}, key=len, reverse=True)
    return rf"(?<!\w)(?:{'|'.join(re.escape(phrase) for phrase in longest)})(?!\w)"


def small(text: str) -> str:
    """The text in small letters, every position the same as in `text`."""
    return "".join(letter.lower()[0] for letter in text)
