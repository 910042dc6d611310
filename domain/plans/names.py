"""What a plan is called in lists, where several would be called the same."""

import re
from collections.abc import Iterable
from itertools import count

from domain.text import fold

# How much of an issuer's name stands in a list.
_LONGEST = 48
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


def bare_name(short: str) -> str:
    """The short name without what tells the plan apart: "KH CCHC 2026 (UBND tỉnh)" is "KH CCHC 2026"."""
    return short.partition(" (")[0]


def named_in(text: str, shorts: Iterable[str]) -> list[str]:
    """The plans, by their short names, whose name or what it is about stands in a text; the year decides between two.

    >>> named_in("việc CCHC 2026", ["KH CCHC 2026", "KH CCHC 2025", "KH PAPI 2026"])
    ['KH CCHC 2026']
    >>> named_in("việc CCHC 2030", ["KH CCHC 2026", "KH CCHC 2021-2030"])
    ['KH CCHC 2021-2030']
    """
    said = f" {fold(text)} "
    years = set(_YEAR.findall(said))
    named = []
    for short in shorts:
        words = fold(bare_name(short)).split()
        about = " ".join(_about(words))
        if about and f" {about} " in said:
            named.append((short, not years.isdisjoint(_YEAR.findall(words[-1]))))
    return [short for short, dated in named if dated] or [short for short, _ in named]


def is_only_named(text: str, short: str) -> bool:
    """Whether a text says nothing but the name of a plan: "kế hoạch PAPI", "KH PAPI 2026"."""
    return set(fold(text).split()) <= {*fold(bare_name(short)).split(), "ke", "hoach", "kh", "nam"}


def _about(words: Iterable[str]) -> list[str]:
    """What a short name is about, without its kind and year."""
    return [word for word in list(words)[1:] if any(map(str.isalpha, word))]


def name_apart(short: str, marks: Iterable[str], taken: Iterable[str]) -> str:
    """The short name, where it is taken with the first of the marks (issuer, number, year) that nobody else has.

    >>> name_apart("KH CCHC 2026", ["Sở Y tế", "45/KH-SYT"], ["KH CCHC 2026", "KH CCHC 2026 (Sở Y tế)"])
    'KH CCHC 2026 (45/KH-SYT)'
    """
    names = {name.casefold() for name in taken}
    marked = (f"{short} ({_shortened(mark.strip())})" for mark in marks if mark.strip())
    for name in (short, *marked):
        if name.casefold() not in names:
            return name
    return next(name for name in (f"{short} ({number})" for number in count(2)) if name.casefold() not in names)


def _shortened(mark: str) -> str:
    """As many whole words as stand in a list."""
    return mark if len(mark) <= _LONGEST else mark[: _LONGEST + 1].rpartition(" ")[0] or mark[:_LONGEST]
