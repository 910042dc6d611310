"""How a number of a target compares: "trên 80%", "ít nhất 04 bài viết", "10% trở lên"."""

import re
from functools import cache
from typing import Literal

from domain.plan_words import any_of, plan_words

# Characters before a number in which its comparison stands.
_NEAR = 60
Op = Literal[">", ">=", "=", "<=", "<"]
_OPS: tuple[tuple[str, Op], ...] = (
    ("at_least", ">="), ("at_most", "<="), ("above", ">"), ("below", "<"), ("exactly", "=")
)  # fmt: skip
_SIGNS: dict[str, Op] = {"≥": ">=", ">=": ">=", "≤": "<=", "<=": "<=", ">": ">", "<": "<"}
_PREVENTED: dict[Op, Op] = {">": "<=", ">=": "<"}
# "giảm từ 90 phút xuống dưới 60 phút": where a change begins is no aim.
CHANGE_FROM = re.compile(r"(?<!\w)(?:giam|tang|nang)(?: [^,;:.]{1,60})? tu\s*$")
# "ít nhất vào năm 2025 đạt 40%"
_BETWEEN = r"(?:\s+(?:vao|den) nam 20\d\d)?(?:\s+muc|\s+dat)?"


def comparison_at(folded: str, number: int) -> int:
    """Where the comparison of the number at this place begins; the place itself for none."""
    near = max(0, number - _NEAR)
    found = _compared().search(folded[near:number])
    return near + found.start() if found else number


def op_before(before: str) -> Op | None:
    """The comparison that the folded words before a number end with; None for none, or where a change begins."""
    if CHANGE_FROM.search(before):
        return None
    if sign := re.search(r"(≥|>=|≤|<=|>|<)\s*$", before):
        return _SIGNS[sign[1]]
    found = _compared().search(before[-_NEAR:])
    if not found or not found.lastgroup:
        return None
    op = dict(_OPS)[found.lastgroup]
    return _PREVENTED.get(op, op) if re.search(any_of(plan_words("targets")["prevented"]), before) else op


@cache
def _compared() -> re.Pattern[str]:
    """The words of a comparison right before its number, by the name of the comparison."""
    words = plan_words("targets")
    names = "|".join(f"(?P<{name}>{any_of(words[name])})" for name, _ in _OPS)
    return re.compile(rf"(?:{names}){_BETWEEN}\s*$")


def upper_end(before: str) -> Op | None:
    """The upper end of "25% - 35%"."""
    return "<=" if re.search(r"\d\s*%?\s*[-–]\s*$|%\s*den\s*$|(?<!\w)tu\s+[\d,]+\s+den\s*$", before) else None


def with_end(op: Op, after: str) -> Op:
    """The comparison with the words behind the number: "10% trở lên", or the lower end of "25% - 35%"."""
    if op in ("=", ">") and re.match(r"(?:\s+[a-z]+){0,3}\s*(?<!\w)tro len(?!\w)", after):
        return ">="
    if re.match(r"\s*tro xuong(?!\w)", after):
        return "<="
    return ">=" if op == "=" and re.match(r"\s*[-–]\s*\d", after) else op
