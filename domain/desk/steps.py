"""Steps of reminders as the office says them: "báo cáo trước 10, 5, 2, 1 ngày; sau hạn 1, 3, rồi cứ 5 ngày"."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from domain.reminding.office_rules import Kind
from domain.text import fold
from locales import language_data

_TOKEN = re.compile(r"[a-z]+|\d{1,4}")


def kind_said(text: str) -> Kind | None:
    """The kind of obligation that the text names, if any."""
    plain, kinds = fold(text), _words()["kinds"]
    # A report that was returned is a report too.
    order: tuple[Kind, ...] = ("returned", "report", "window")
    return next((kind for kind in order if _names(plain, kinds[kind])), None)


def _names(plain: str, words: Iterable[str]) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(fold(word))}(?!\w)", plain) for word in words)


def names_steps(text: str) -> bool:
    """Whether the text speaks of the steps themselves: "các bước nhắc việc"."""
    return _names(fold(text), _words()["steps"])


def steps_said(text: str) -> dict[str, Any]:
    """`before` and `after` in working days and `every`, those that the text names only."""
    found: dict[str, list[int]] = {}
    current = ""
    for token in _TOKEN.findall(fold(text)):
        if token.isdigit():
            if current:
                found.setdefault(current, []).append(int(token))
        else:
            current = _markers().get(token, current)
    every = found.pop("every", None)
    return dict(found) | ({"every": every[0]} if every else {})


@cache
def _words() -> dict[str, Any]:
    return language_data("vi", "reminder_words")


@cache
def _markers() -> dict[str, str]:
    return {fold(word): name for name in ("before", "after", "every") for word in _words()[name]}
