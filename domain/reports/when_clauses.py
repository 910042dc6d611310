"""Clauses that say only when: by which day what the clause above asks for is due, or in which month it is sent."""

import re
from functools import cache

from domain.days.due_days import Due, bound_pattern
from domain.days.point_forms import CLOCK
from domain.days.time_points import named_times
from domain.plan_words import CAPITAL, any_of, plain, plan_words
from domain.units.name_ends import name_end
from domain.units.spelling import begins_unit

_DATE_WORDS = rf"(?:{CLOCK}|(?:la|vao|trong|ngay|mung|thang|nam|hang|cua)(?!\w)|[\d\s/.:,-])*+"
_LONGEST = 160
_LONGEST_DAY = 30
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_WITHIN = re.compile(r"\s+(?:trong (?=(?:thang|ngay) \d)|vao (?=ngay \d))")
_FINISHED = re.compile(r"(?<!\w)(?:hoan thanh|xong)$")
_NAME = re.compile(rf"(?<!\w){CAPITAL}")


def says_only_when(clause: str) -> bool:
    """Whether a clause has nothing but a last day: "Thời hạn hoàn thành: trước ngày 15/4/2026."."""
    return len(clause) <= _LONGEST and bool(_only_when().fullmatch(_BRACKETS.sub("", plain(clause)).strip(" .;,-+")))


@cache
def _only_when() -> re.Pattern[str]:
    words = plan_words("prose")
    label = rf"{any_of(words['labels']['time'])}(?:\s+{any_of(words['label_tails']['words'])})*\s*:?\s*"
    bound = rf"(?:{any_of(['hoàn thành', 'xong'])}\s+)?(?:{bound_pattern()}\s+)+"
    return re.compile(rf"(?:{label})?{bound}{_DATE_WORDS}")


def sent_within(clause: str, year: int | None, to: str | None = None) -> list[Due]:
    """The month or the day in which something goes to whom a clause names right before it.

    What goes `to` somebody whom it names elsewhere may be finished in it: "(hoàn thành trong tháng 11) gửi về Sở Y tế".

    >>> [due.day.isoformat() for due in sent_within("Báo cáo kết quả về Sở Y tế (qua Văn phòng) trong tháng 6", 2026)]
    ['2026-06-30']
    """
    folded = plain(clause)
    for found in _WITHIN.finditer(folded):
        times = named_times(folded[found.end() : found.end() + _LONGEST_DAY], year)
        before = clause[max(0, found.start() - _LONGEST) : found.start()]
        leads = _names_a_unit_last(before) or (to and _FINISHED.search(plain(before)))
        if times and times[0].begin == 0 and leads:
            return [Due(times[0].spans[0][1], "by")]
    return []


def _names_a_unit_last(before: str) -> bool:
    """Whether words end with a unit, and perhaps in brackets with the one through whom it is reached."""
    before = re.sub(rf"{_BRACKETS.pattern}$", "", before)
    starts = (name.start() for name in _NAME.finditer(before))
    return any(begins_unit(before[at:]) and name_end(before, at) == len(before) for at in starts)
