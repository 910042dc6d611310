"""Lists of units that are numbered on one line: "1. Sở Nội vụ 2. Sở Tài chính"."""

import re
from itertools import pairwise

from domain.plan_words import CAPITAL

# "Trạm Y tế số 2. Bệnh viện …": that number is the name's.
_PLACE = re.compile(
    r"(?:(?<!số)(?<!khu vực)(?:\s|(?<=[;,]))|^|(?<=:))\s*"
    rf"(?P<mark>\(?(?P<place>\d{{1,2}}|[a-zđ])(?:[.)/]|\s?[-–](?=\s)))\s*(?={CAPITAL}|các )",
    re.MULTILINE,
)
_LETTERS = "abcdđeghiklm"
_NEXT = {*pairwise(_LETTERS), *pairwise(map(str, range(1, 100))), ("d", "e")}
_BEFORE_A_LIST = ("", "\n", ":", ";")


def with_parted_items(cell: str) -> str:
    """The cell with semicolons for the numbers of each list that begins with its first one.

    >>> with_parted_items("1. Sở Nội vụ 2. Sở Y tế"), with_parted_items("Trường Mầm non 1. Trạm Y tế")
    ('Sở Nội vụ; Sở Y tế', 'Trường Mầm non 1. Trạm Y tế')
    """
    for places in _lists(cell)[::-1]:
        for place in places[:0:-1]:
            cell = _with_semicolon(cell, place)
        cell = cell[: places[0].start("mark")] + cell[places[0].end() :]
    return cell


def _lists(cell: str) -> list[list[re.Match[str]]]:
    """The numbers of each list of several units."""
    lists: list[list[re.Match[str]]] = []
    for found in _PLACE.finditer(cell):
        before = cell[: found.start("mark")].rstrip(" \t")[-1:]
        if _place(found) in ("1", "a") and before in _BEFORE_A_LIST:
            lists.append([found])
        elif lists and (_place(lists[-1][-1]), _place(found)) in _NEXT:
            lists[-1].append(found)
    return [places for places in lists if len(places) > 1]


def _place(found: re.Match[str]) -> str:
    return found["place"].lstrip("0")


def _with_semicolon(cell: str, place: re.Match[str]) -> str:
    before = cell[: place.start("mark")].rstrip()
    blanks = cell[len(before) : place.start("mark")]
    return f"{before}{'' if before.endswith(';') else ';'}{blanks}{cell[place.end() :]}"
