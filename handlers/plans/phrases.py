"""What is said of plans as a whole, in so many words: "rút kế hoạch", "các kế hoạch", "tiếp tục nhập kế hoạch"."""

from functools import cache

from domain.replies.short import without_politeness
from domain.text import fold
from locales import LANGUAGES, language_data

_NAMES = ("resume", "bring", "withdraw", "plans")


def said_of_plans(text: str) -> str:
    """resume, bring, withdraw or plans, where the whole text says so; else empty."""
    said = {fold(text).strip(" .!?"), without_politeness(text)}
    return next((name for name, phrases in _phrases() if said & phrases), "")


@cache
def _phrases() -> tuple[tuple[str, frozenset[str]], ...]:
    rows = [language_data(language, "plan_phrases") for language in LANGUAGES]
    return tuple((name, frozenset(fold(phrase) for row in rows for phrase in row[name])) for name in _NAMES)
