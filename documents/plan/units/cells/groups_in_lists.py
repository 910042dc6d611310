"""Groups that one "các" tells by several kinds, each perhaps with words of its own."""

import re
from functools import cache

from domain.plan_words import exactly_any_of, plan_words, small
from domain.units.places import kinds_of_places

_GROUP = re.compile(r"[Cc]ác (?P<noun>[a-zà-ỹđ]+ [a-zà-ỹđ]+) \w")


def goes_on_as_group(before: str, behind: str) -> bool:
    """Whether one group goes on: "các doanh nghiệp viễn thông, doanh nghiệp bưu chính"; a name begins another."""
    group = before.strip(" .,:;-–+•*")
    kind = _GROUP.match(group)
    if kind is not None and behind.startswith(f"{kind['noun']} "):
        return True
    if not group.lower().startswith("các "):
        return False
    alike = _listed_kind("listed_alike").match(small(group.removeprefix("Các ").removeprefix("các ")))
    further = _listed_kind("listed_on", *(["listed_alike"] if alike else [])).match(small(behind))
    return bool(further and not _is_of_whom(group, behind[further.end() :]))


def _is_of_whom(group: str, rest: str) -> bool:
    """Whether a group was ended by whose or which it is, or a name, not a kind, stands behind it."""
    return bool(_whose().search(group)) or rest.lstrip()[:1].isupper()


@cache
def _whose() -> re.Pattern[str]:
    which = exactly_any_of((*kinds_of_places(), "liên quan", "trực thuộc", "trên địa bàn"))
    return re.compile(rf"{which}$|[A-ZĐ]\w*$")


@cache
def _listed_kind(*names: str) -> re.Pattern[str]:
    words = plan_words("units")
    return re.compile(exactly_any_of(kind for name in names for kind in words[name]))
