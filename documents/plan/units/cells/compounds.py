"""Names that hold a comma or "và" of their own: "phòng, ban", "các sở, ngành, địa phương", "Báo và Đài"."""

import re
from functools import cache, lru_cache

from domain.plan_words import CAPITAL, any_of, plain, plan_words, small
from domain.units.spelling import begins_unit, group_lists

_NAMED = re.compile(rf"{CAPITAL}\w* (?P<name>{CAPITAL}\w*)")


def kept_together(listed: str, whole: frozenset[str]) -> list[tuple[int, int]]:
    """Where no comma and no "và" of a list parts two units; `whole` are further such names, folded."""
    folded = plain(listed)
    compounds = [_to_a_name(listed, *found.span()) for found in _compounds().finditer(folded)]
    others = [found.span() for found in _any_whole(whole).finditer(folded)] if whole else []
    return [*compounds, *others, *group_lists(listed)]


def _to_a_name(listed: str, begin: int, end: int) -> tuple[int, int]:
    """A compound up to the comma behind which a name stands: "Văn phòng Sở, Ban Thi đua" are no "sở, ban"."""
    comma = listed.find(",", begin, end)
    return (begin, comma) if comma >= 0 and _bears_a_name(listed[comma + 1 :].lstrip()) else (begin, end)


def _bears_a_name(text: str) -> bool:
    named = _NAMED.match(text)
    return bool(named and begins_unit(text) and small(named["name"]) not in plan_words("units")["listed_kinds"])


@cache
def _compounds() -> re.Pattern[str]:
    return re.compile(any_of(plan_words("units")["compounds"]))


@lru_cache(maxsize=16)
def _any_whole(whole: frozenset[str]) -> re.Pattern[str]:
    return re.compile(any_of(whole))
