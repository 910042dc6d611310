"""People as others name them: "chị Lan", "anh Hùng phó giám đốc"; the names of families."""

from collections.abc import Callable
from functools import cache
from typing import TypeVar

from domain.text import fold
from locales import LANGUAGES, language_data

Person = TypeVar("Person")


def named_by(said: str, people: list[Person], name_of: Callable[[Person], str]) -> list[Person]:
    """Those whose name ends as the words do, or has all of them; none for titles alone."""
    words = _name_words(said)
    if not words:
        return []
    names = [(person, fold(name_of(person)).split()) for person in people]
    ending = [person for person, name in names if name[-len(words) :] == words]
    return ending or [person for person, name in names if set(words) <= set(name)]


def without_titles(said: str) -> str:
    """The name alone, as it was typed: "chị Lan" is "Lan"."""
    words = said.split()
    while words:
        size = next((n for n in (3, 2, 1) if fold(" ".join(words[:n])) in _titles() and len(words) > n), 0)
        if not size:
            break
        words = words[size:]
    return " ".join(words)


def _name_words(said: str) -> list[str]:
    plain = f" {fold(said).strip(' .,;:!')} "
    for title in _titles():
        plain = plain.replace(f" {title} ", " ")
    return plain.split()


@cache
def _titles() -> list[str]:
    """The longest first: "phó giám đốc" holds "giám đốc"."""
    words = language_data("vi", "reminder_words")["titles"]["words"]
    return sorted(map(fold, words), key=len, reverse=True)


@cache
def family_names() -> frozenset[str]:
    """The names of families with which the names of people begin, folded."""
    rows = [language_data(language, "masking")["family_names"] for language in LANGUAGES]
    return frozenset(fold(name) for row in rows for name in row)
