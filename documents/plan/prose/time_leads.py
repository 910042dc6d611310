"""The words before a time in a sentence, by which it is set for the duty."""

import re
from functools import cache

from documents.plan.prose.aims import is_aimed_at
from domain.days.point_forms import CLOCK
from domain.days.time_points import Point
from domain.plan_words import any_of, plan_words

_ENDS = re.compile(r"\s*(?:[.;,)(]|$|(?:gui|bao cao)(?!\w))")
# "… cho cán bộ: 01 lớp, tháng 4/2019."
_COUNT_AFTER_COLON = re.compile(r"[:(]\s*\d+ [a-z]+(?: [a-z]+){0,2}\s*[,;]\s*$")
# Letters before a time in which its words stand.
_NEAR = 500


@cache
def _leads() -> re.Pattern[str]:
    leads = any_of(plan_words("prose")["time_leads"])
    return re.compile(rf"{leads}(?:\s+{leads})*(?:\s+(?:vao|la|ngay))*(?:\s+{CLOCK}(?:\s+ngay)?)?\s*$")


def lead_of(folded: str, point: Point) -> int | None:
    """Where the words begin that set a time for the duty; None where they set none.

    A whole year needs the beginning or the end of a clause: in the middle it belongs to a plan or a result.
    """
    before = _leads().search(folded, near(point.begin), point.begin)
    opens = not folded[: before.start() if before else point.begin].strip(" ,(")
    whole_year = point.end - point.begin <= len("trong nam 2024") and _is_year(point)
    closes = bool(_ENDS.match(folded, point.end))
    within = re.match(r"trong", folded[point.begin : point.end])
    if whole_year and is_aimed_at(_clause(folded, point), folded[point.begin : point.end]):
        return None
    if whole_year:
        if opens or (closes and (within or (before and "trong" in before[0]))):
            return before.start() if before else point.begin
        return None
    if before:
        return before.start()
    marked = folded[: point.begin].rstrip().endswith(("(", ":")) or _in_brackets(folded, point)
    marked = marked or bool(_COUNT_AFTER_COLON.search(folded, near(point.begin), point.begin))
    return point.begin if (opens or (marked and closes)) and not point.single_day else None


def near(begin: int) -> int:
    """From where the words before a time are looked at: a long text may name very many."""
    return max(0, begin - _NEAR)


def _clause(folded: str, point: Point) -> str:
    """The words before a time in its clause."""
    return re.split(r"[.;:]\s", folded[near(point.begin) : point.begin])[-1]


def _in_brackets(folded: str, point: Point) -> bool:
    return folded.rfind("(", 0, point.begin) > folded.rfind(")", 0, point.begin) and folded[point.end] == ")"


def _is_year(point: Point) -> bool:
    start, due = point.spans[0]
    return (start.month, start.day, due.month, due.day) == (1, 1, 12, 31)
