"""What units have to do, behind their names."""

import re
from functools import cache

from domain.plan_words import exactly_any_of, plain, plan_words, small

_TAIL = re.compile(r"(?:\s+(?:de|nham|cung|to chuc|trien khai|thuc hien))+\s*[.;]?$")


def is_duty(rest: str) -> bool:
    """Whether a text that follows a unit's name says what it has to do."""
    return bool(_duty().match(small(rest)))


@cache
def _duty() -> re.Pattern[str]:
    words = plan_words("units")
    return re.compile(rf"\s*[:,(]?\s*(?!{exactly_any_of(words['sure_heads'])}){exactly_any_of(words['duties'])}|\s*:")


def without_duty_tail(text: str) -> str:
    """A list of units without the words behind it that say what for ("… để triển khai thực hiện")."""
    tail = _TAIL.search(plain(text))
    return text[: tail.start()].rstrip(" ,") if tail else text
