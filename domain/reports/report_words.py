"""Words in which plans speak of reports, and whether a clause is about sending something."""

import re
from functools import cache

from domain.plan_words import any_of, plan_words


@cache
def words_of(name: str, pattern: str = "{}") -> re.Pattern[str]:
    """A pattern with one of the phrases of a list of words about reports in it."""
    return re.compile(pattern.format(any_of(plan_words("reports")[name])))


def delivers(folded: str) -> bool:
    """Whether a clause has one of the words for sending something, which is not what others are told how to do."""
    return bool(words_of("deliver", r"(?<!huong dan )(?<!ho tro ){}").search(folded))
