"""The words by which plans are read, and texts laid beside them."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from domain.text import fold
from locales import language_data

# In Unicode the capitals of Vietnamese stand among its small letters: no range tells them apart.
_LATIN = (*range(0x41, 0x180), *range(0x1EA0, 0x1F00))
CAPITAL = f"[{''.join(chr(letter) for letter in _LATIN if chr(letter).isupper())}ƠƯ]"

# Where a mark stands is a matter of schools: both are written. Inside a syllable it makes no difference here.
_MARKS = (("uỷ", "ủy"), ("oá", "óa"), ("oà", "òa"), ("oả", "ỏa"), ("oẻ", "ỏe"))
_NOT_A_WORD = re.compile(r"[^\w]+")


def plan_words(section: str) -> dict[str, Any]:
    """One table of `plan_words.toml`."""
    words: dict[str, Any] = language_data("vi", "plan_words")[section]
    return words


@lru_cache(maxsize=256)
def tidy(text: str) -> str:
    """The text in NFC, without Markdown emphasis, its blanks single."""
    return " ".join(unicodedata.normalize("NFC", text).replace("**", "").split())


class _Folded(dict[int, str]):
    """A table for `str.translate` that learns each letter when it first meets it."""

    def __missing__(self, letter: int) -> str:
        self[letter] = (fold(chr(letter)) or " ")[0]
        return self[letter]


_FOLDED = _Folded()


# A line is asked many things, one after the other. Few are kept: a line may have tens of thousands of letters.
@lru_cache(maxsize=256)
def plain(text: str) -> str:
    """A tidy text folded letter by letter: every position is the same as in `text`."""
    return text.translate(_FOLDED)


# "03 tháng sau khi …" counts months.
_NEXT_MONTH = re.compile(r"(?<!\w)(?<!\d )(?:tháng|quý|tuần) (?P<next>sau)(?!\w)(?! (?:khi|ngày|đó|\d))")


def plain_times(text: str) -> str:
    """`plain`, with "tới" for the "sau" of a next month: folded, "tháng sau" would be June."""
    folded = plain(text)
    for found in _NEXT_MONTH.finditer(small(text)):
        folded = f"{folded[: found.start('next')]}toi{folded[found.end('next') :]}"
    return folded


@lru_cache(maxsize=4096)
def bare(text: str) -> str:
    """Folded words alone, without punctuation: for comparing whole cells.

    >>> bare("ĐƠN VỊ/PHÒNG CHỦ TRÌ:")
    'don vi phong chu tri'
    """
    return _NOT_A_WORD.sub(" ", plain(unicodedata.normalize("NFC", text))).strip()


def any_of(phrases: Iterable[str]) -> str:
    """A pattern for one of these phrases, folded, the longest first, as whole words."""
    return _any_of(tuple(phrases))


@lru_cache(maxsize=512)
def _any_of(phrases: tuple[str, ...]) -> str:
    return _one_of({fold(phrase) for phrase in phrases})


def fold_words(phrases: Iterable[str]) -> frozenset[str]:
    """The phrases, folded, for looking up."""
    return frozenset(fold(phrase) for phrase in phrases)


def exactly_any_of(phrases: Iterable[str]) -> str:
    """A pattern for one of these phrases with its marks ("bộ" is not "bố"), for a text in small letters."""
    return _exactly_any_of(tuple(phrases))


@lru_cache(maxsize=512)
def _exactly_any_of(phrases: tuple[str, ...]) -> str:
    return _one_of({small(unicodedata.normalize("NFC", phrase)) for phrase in phrases})


def _one_of(phrases: Iterable[str]) -> str:
    """The longest first, those with the same first letter together: at each place no others are tried."""
    ends: defaultdict[str, list[str]] = defaultdict(list)
    for phrase in sorted(phrases, key=len, reverse=True):
        ends[phrase[:1]].append(re.escape(phrase[1:]))
    either = (f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in ends.items())
    return rf"(?<!\w)(?:{'|'.join(either)})(?!\w)"


@lru_cache(maxsize=256)
def small(text: str) -> str:
    """The text in small letters with its marks where the new spelling has them ("đảng uỷ" is "đảng ủy").

    Every position is the same as in `text`.
    """
    spoken = text.lower()
    if len(spoken) != len(text):
        spoken = "".join(letter.lower()[0] for letter in text)
    for old, new in _MARKS:
        spoken = spoken.replace(old, new)
    return spoken
