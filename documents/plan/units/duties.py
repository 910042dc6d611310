"""Where the duty of a unit begins behind its name."""

import re
from functools import cache

from domain.plan_words import exactly_any_of, plan_words, small


def is_duty(rest: str) -> bool:
    """Whether a text that follows a unit's name says what it has to do."""
    return bool(_duty().match(small(rest)))


@cache
def _duty() -> re.Pattern[str]:
    words = plan_words("units")
    return re.compile(rf"\s*[:,(]?\s*(?!{exactly_any_of(words['sure_heads'])}){exactly_any_of(words['duties'])}|\s*:")
