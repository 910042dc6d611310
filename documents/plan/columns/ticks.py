"""Columns under the name of a unit, a month or a quarter each, where a mark tells whose task it is, or when."""

import re
from collections.abc import Sequence

from documents.plan.columns.header import labels_of_columns
from documents.plan.columns.labels import Column, Columns, period_named
from domain.plan_words import any_of, bare, fold_words, plan_words
from domain.units.spelling import begins_unit


def units_over_columns(columns: Columns, header: Sequence[Sequence[str]]) -> dict[int, str]:
    """The units by the columns that stand under their names."""
    found = {}
    for at, column in enumerate(columns):
        label = next((row[at] for row in reversed(header) if at < len(row) and row[at]), "")
        if column in (None, "units", "other") and begins_unit(label) and not _tells_a_role(label):
            found[at] = " ".join(label.split())
    return found


def periods_over_columns(header: Sequence[Sequence[str]]) -> dict[int, str]:
    """The columns that are a month, a quarter or a year each, by what their labels name."""
    labels = [bare(label) for label in labels_of_columns(header)]
    named = {at: period_named(label) or _year_named(label) for at, label in enumerate(labels)}
    return {at: period for at, period in named.items() if period}


def _year_named(label: str) -> str:
    found = re.search(r"(?:^|\s)nam (20\d\d)$", label)
    return f"Năm {found[1]}" if found else ""


def periods_counted(header: Sequence[Sequence[str]]) -> dict[int, str]:
    """What bare numbers count in the columns whose labels are "Tháng", "Quý" or end with them in brackets."""
    labels = {at: bare(label).split() for at, label in enumerate(labels_of_columns(header))}
    nouns = {"thang": "Tháng", "quy": "Quý"}
    return {at: nouns[words[-1]] for at, words in labels.items() if words and words[-1] in nouns}


def _tells_a_role(label: str) -> bool:
    words = plan_words("table")["ticks"]["roles"]
    return bool(re.search(any_of(words), bare(label)))


def role_of_tick(text: str) -> Column | None:
    """The column whose text a mark stands for: "x" for a unit, "CT" for one that leads, "PH" for one that helps."""
    mark = text.strip(" .()").casefold()
    if len(mark) > _LONGEST:
        return None
    ticks = plan_words("table")["ticks"]
    names: tuple[Column, ...] = ("units", "lead", "support")
    return next((name for name in names if mark in fold_words(ticks[name])), None)


_LONGEST = 8
