"""Rounds of what is done several times, each with its own time: "đợt 1 từ 01/6 đến 15/6; đợt 2 tháng 11"."""

import re
from collections.abc import Iterable
from functools import cache

from domain.days.time_points import Point
from domain.plan_words import any_of, plan_words

_NAME = r"(?<!\w)(?:dot|lop|khoa|vong|lan|buoc|giai doan) (?:thu )?(?P<number>\d{1,2}|[ivx]+|nhat|hai|ba)(?!\w)"
# From the name of a round to its time.
_LONGEST = 80


def rounds_before(folded: str, points: Iterable[Point]) -> dict[int, int]:
    """Where the times of numbered rounds begin, and where the names of these do; none for a single round."""
    found = {point.begin: _dated().search(folded, max(0, point.begin - _LONGEST), point.begin) for point in points}
    rounds = {begin: name for begin, name in found.items() if name}
    several = len({name["number"] for name in rounds.values()}) > 1
    return {begin: name.start() for begin, name in rounds.items()} if several else {}


@cache
def _dated() -> re.Pattern[str]:
    leads = any_of([*plan_words("prose")["time_leads"], "tổ chức", "thực hiện", "ngày"])
    return re.compile(rf"{_NAME}[\s:,(–-]*(?:{leads}\s+)*$")
