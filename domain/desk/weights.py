"""Weights as the office says them: "trọng số chủ trì 2, thực hiện và phối hợp 0,5"."""

import re
from fractions import Fraction
from functools import cache

from domain.text import fold
from locales import language_data

MOST = 10
_NUMBER = r"\d+(?:[.,]\d+)?"


class BadWeight(ValueError):
    """A weight that nobody may set; the message is what was said."""


def weights_said(text: str) -> dict[str, Fraction]:
    """The weights that the text names, by role: lead, implement, support. Raises BadWeight.

    A number belongs to all the roles named since the number before it.
    """
    found: dict[str, Fraction] = {}
    named: list[str] = []
    for token in _tokens().findall(fold(text)):
        if token in _roles():
            named.append(_roles()[token])
        else:
            found |= dict.fromkeys(named, _weight(token))
            named = []
    return found


def _weight(said: str) -> Fraction:
    weight = Fraction(said.replace(",", "."))
    if weight > MOST or (weight * 100).denominator != 1:
        raise BadWeight(said)
    return weight


@cache
def _roles() -> dict[str, str]:
    words = language_data("vi", "figure_words")["roles"] | language_data("en", "figure_words")["roles"]
    return {fold(word): role for word, role in words.items()}


@cache
def _tokens() -> re.Pattern[str]:
    words = sorted(_roles(), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)|{_NUMBER}")
