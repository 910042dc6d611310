"""Several columns that claim to hold the same: which of them does, and what the others hold."""

import re
from collections.abc import Sequence

from documents.plan.columns.labels import UNIT_COLUMNS, Column, Columns, has_words, label_begins
from domain.plan_words import any_of, bare, plan_words

Claims = list[Column | None]


def settled(columns: Sequence[Column | None], labels: Sequence[str]) -> Columns:
    """The columns, of two that claim to be the code or the content the second as "other".

    Where a table also tells how things went, so is a second column of times or results: one of how far they are.
    """
    claims = [*columns]
    for settle in (_with_keys, _with_results, _with_evidence, _with_persons, _without_watchers, _with_one_sum):
        claims = settle(claims, labels)
    progress = any(label_begins(label, "progress") for label in labels)
    single = ("code", "content", "time", "output") if progress else ("code", "content")
    return tuple("other" if one in single and one in claims[:at] else one for at, one in enumerate(claims))


def _with_keys(columns: Claims, labels: Sequence[str]) -> Claims:
    """Of two columns with codes the one that does not only count is that of the tasks' own."""
    of_codes = [at for at, column in enumerate(columns) if column == "code"]
    own = [at for at in of_codes if label_begins(labels[at], "keys")]
    if len(of_codes) != len(own) + 1 or not own:
        return columns
    return ["key" if at == own[0] else column for at, column in enumerate(columns)]


def _with_results(columns: Claims, labels: Sequence[str]) -> Claims:
    """Beside products, results are what is to be reached."""
    if columns.count("output") < 2 or "indicator" in columns:
        return columns
    pairs = zip(columns, labels, strict=True)
    return ["indicator" if one == "output" and label_begins(label, "reached") else one for one, label in pairs]


def _with_evidence(columns: Claims, labels: Sequence[str]) -> Claims:
    """Where no other column names the products, evidence is."""
    if "output" in columns:
        return columns
    return ["output" if label_begins(label, "evidence") else one for one, label in zip(columns, labels, strict=True)]


def _with_persons(columns: Claims, labels: Sequence[str]) -> Claims:
    """Persons carry out what no column names a unit for."""
    if {"lead", "units"} & set(columns):
        return columns
    return ["units" if label_begins(label, "persons") else one for one, label in zip(columns, labels, strict=True)]


def _without_watchers(columns: Claims, labels: Sequence[str]) -> Claims:
    """Beside other columns of units, those who watch over a task have none of its roles."""
    if sum(column in UNIT_COLUMNS for column in columns) < 2:
        return columns
    pairs = zip(columns, labels, strict=True)
    return ["other" if one == "units" and _only_watches(label) else one for one, label in pairs]


def _only_watches(label: str) -> bool:
    words = bare(label)
    return has_words("watching", words) and not has_words("carrying_out", words)


def _with_one_sum(columns: Claims, labels: Sequence[str]) -> Claims:
    """Of several sums the total."""
    sums = [at for at, column in enumerate(columns) if column == "budget"]
    total = next((at for at in sums if _is_total(labels[at])), None)
    parts = [at for at in sums if total not in (None, at)]
    return ["other" if at in parts else column for at, column in enumerate(columns)]


def _is_total(label: str) -> bool:
    return bool(re.search(any_of(plan_words("table")["totals"]), bare(label)))
