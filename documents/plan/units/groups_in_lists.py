"""Groups that one "các" tells by several kinds, each perhaps with words of its own."""

import re
from functools import cache

from domain.plan_words import exactly_any_of, plan_words, small

_GROUP = re.compile(r"[Cc]ác (?P<noun>[a-zà-ỹđ]+ [a-zà-ỹđ]+) \w")
_WHOSE = re.compile(r"(?:^| )(?:tỉnh|huyện|xã|phường|thành phố|liên quan|trực thuộc|trên địa bàn)$|[A-ZĐ]\w*$")


def goes_on_as_group(before: str, behind: str) -> bool:
    """Whether one group goes on: "các doanh nghiệp viễn thông, doanh nghiệp bưu chính"; a name begins another."""
    group = before.strip(" .,:;-–+•*")
    kind = _GROUP.match(group)
    if kind is not None and behind.startswith(f"{kind['noun']} "):
        return True
    alike = _listed_kind("listed_alike").match(small(group.removeprefix("Các ").removeprefix("các ")))
    further = _listed_kind("listed_on", *(["listed_alike"] if alike else [])).match(small(behind))
    return bool(group.lower().startswith("các ") and further and not _is_of_whom(group, behind[further.end() :]))


def _is_of_whom(group: str, rest: str) -> bool:
    """Whether a group was ended by whose or which it is, or a name, not a kind, stands behind it."""
    return bool(_WHOSE.search(group)) or rest.lstrip()[:1].isupper()


@cache
def _listed_kind(*names: str) -> re.Pattern[str]:
    words = plan_words("units")
    return re.compile(exactly_any_of(kind for name in names for kind in words[name]))
