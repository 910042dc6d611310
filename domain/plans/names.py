"""What a plan is called in lists, where several would be called the same."""

from collections.abc import Iterable
from itertools import count

# How much of an issuer's name stands in a list.
_LONGEST = 40


def bare_name(short: str) -> str:
    """The short name without what tells the plan apart: "KH CCHC 2026 (UBND tỉnh)" is "KH CCHC 2026"."""
    return short.partition(" (")[0]


def name_apart(short: str, marks: Iterable[str], taken: Iterable[str]) -> str:
    """The short name, where it is taken with the first of the marks (issuer, number, year) that nobody else has.

    >>> name_apart("KH CCHC 2026", ["Sở Y tế", "45/KH-SYT"], ["KH CCHC 2026", "KH CCHC 2026 (Sở Y tế)"])
    'KH CCHC 2026 (45/KH-SYT)'
    """
    names = {name.casefold() for name in taken}
    marked = (f"{short} ({mark.strip()[:_LONGEST]})" for mark in marks if mark.strip())
    for name in (short, *marked):
        if name.casefold() not in names:
            return name
    return next(name for name in (f"{short} ({number})" for number in count(2)) if name.casefold() not in names)
