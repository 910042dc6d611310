"""Names that hold a comma or "và" of their own: "phòng, ban", "các sở, ngành, địa phương", "Báo và Đài"."""

import re
from functools import cache, lru_cache

from domain.plan_words import any_of, exactly_any_of, plain, plan_words, small
from domain.units.name_ends import group_lists
from domain.units.places import kinds_of_places
from domain.units.spelling import begins_unit


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
    """Whether a kind has a name behind it ("Trung tâm Kiểm soát bệnh tật"), and not whose it is ("Trung tâm Sở")."""
    kind = _kind().match(small(text))
    if kind is None or not text[0].isupper() or not begins_unit(text):
        return False
    name = text[kind.end() :].lstrip()
    return name[:1].isupper() and not _whose().match(small(name))


@cache
def _kind() -> re.Pattern[str]:
    words = plan_words("units")
    return re.compile(exactly_any_of((*words["listed_kinds"], *words["listed_alone"])))


@cache
def _whose() -> re.Pattern[str]:
    return re.compile(exactly_any_of((*kinds_of_places(), *plan_words("units")["of_several_rooms"])))


@cache
def _compounds() -> re.Pattern[str]:
    return re.compile(any_of(plan_words("units")["compounds"]))


@lru_cache(maxsize=16)
def _any_whole(whole: frozenset[str]) -> re.Pattern[str]:
    return re.compile(any_of(whole))
