"""The label of a column -> what the column holds."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal

from domain.plan_words import any_of, bare, plan_words, small

Column = Literal[
    "code",
    "key",
    "group",
    "part",
    "content",
    "indicator",
    "output",
    "budget",
    "lead",
    "support",
    "units",
    "time",
    "start",
    "end",
    "note",
    "other",
]
Columns = tuple[Column | None, ...]
UNIT_COLUMNS: tuple[Column, ...] = ("lead", "units", "support")
TIME_COLUMNS: tuple[Column, ...] = ("time", "start", "end")
# "Quý I", "T1", "Tháng 12"; "Thời gian thực hiện (tháng)" over "1", "2" …
_PERIOD = re.compile(
    r"^(?:thoi gian(?: thuc hien| hoan thanh)? )?(?P<kind>thang|t|quy|qui|q)"
    r" ?(?P<n>iv|i{1,3}|1[0-2]|0?[1-9])(?: (?:nam )?20\d\d)?$"
)
_PERIODS = {"t": "Tháng", "q": "Quý"}


def columns_of(labels: Sequence[str]) -> list[Column | None]:
    """What the columns under these labels hold. Beside numbers of things "Đơn vị" is what they are counted in."""
    words = plan_words("table")
    folded = [bare(label) for label in labels]
    counted = not set(map(bare, words["quantities"])).isdisjoint(folded)
    measures = set(map(bare, words["measures"])) if counted else set()
    named = ["other" if own in measures else column_of(label) for own, label in zip(folded, labels, strict=True)]
    return named if "content" in named else _with_content(named, labels)


def _with_content(named: list[Column | None], labels: Sequence[str]) -> list[Column | None]:
    """The columns, of which the first that names the tasks too holds them: "Đơn vị/Nhiệm vụ", "Chỉ số/ Nhiệm vụ".

    Where figures alone are given out ("Chỉ tiêu | Chủ trì"), to reach them is the task; marks are given afterwards.
    """
    at = next((at for at, label in enumerate(labels) if _names_tasks_too(named[at], label)), None)
    marked = any(label_begins(label, "marks") for label in labels)
    if at is None and "lead" in named and named.count("indicator") == 1 and not marked:
        at = named.index("indicator")
    return ["content" if at == own else column for own, column in enumerate(named)]


def _names_tasks_too(column: Column | None, label: str) -> bool:
    if column in UNIT_COLUMNS:
        return bool(_families()["content"].search(bare(label)))
    return column == "indicator" and any(_family(bare(part)) == "content" for part in label.split("/")[1:])


def column_of(label: str) -> Column | None:
    """What the column under this label holds; the word that stands first in the label decides."""
    if is_code_label(label):
        return "code"
    if label.strip().startswith("%") or "(%)" in label:
        return "other"
    words = bare(label)
    if re.search(any_of(plan_words("table")["objects"]), words):
        return "other"
    if whole := _whole_label(words):
        return whole
    family = _family(words)
    if family == "units":
        return _only_one(words, "lead", "support") or "units"
    if family == "time":
        return _only_one(words, "start", "end") or "time"
    return family


def _whole_label(words: str) -> Column | None:
    """What is told by labels of one word, which in longer ones stand for other things."""
    if period_named(words):
        return "time"
    return _whole_labels().get(words)


@cache
def _whole_labels() -> dict[str, Column]:
    labels: dict[Column, list[str]] = plan_words("table")["whole"]
    return {bare(label): column for column, own in reversed(labels.items()) for label in own}


def period_named(words: str) -> str:
    """The month or the quarter that a label names, at its end where it stands under another one; or ""."""
    found = _PERIOD.search(words)
    return f"{_PERIODS[found['kind'][0]]} {found['n'].upper()}" if found else ""


def _family(words: str) -> Column | None:
    found = [
        (match.start(), -len(match[0]), name)
        for name, pattern in _families().items()
        if (match := pattern.search(words))
    ]
    return min(found)[2] if found else None


@cache
def _families() -> dict[Column, re.Pattern[str]]:
    columns: dict[Column, list[str]] = plan_words("table")["columns"]
    return {name: re.compile(any_of(map(bare, phrases))) for name, phrases in columns.items()}


def has_words(name: str, words: str) -> bool:
    """Whether folded words have one of those that the locale has under this name of a column."""
    return bool(re.search(any_of(plan_words("table")[name]["words"]), words))


def label_begins(label: str, name: str) -> bool:
    """Whether a label begins with one of the words that the locale has for tables under this name."""
    return bool(re.match(any_of(map(bare, plan_words("table")[name])), bare(label)))


def has_role(label: str) -> bool:
    """Whether a label tells what those under it do, and is not the name of one."""
    return bool(re.search(any_of(plan_words("table")["ticks"]["roles"]), bare(label)))


def _only_one(words: str, *columns: Column) -> Column | None:
    """The one of these columns of which a label has words, where it has none of the others."""
    own = [column for column in columns if has_words(column, words)]
    return own[0] if len(own) == 1 else None


def is_code_label(label: str) -> bool:
    """Whether this is the label of the column of numbers: "STT", in a narrow column also "ST T"; "Sở" is no "Số"."""
    return bare(label).replace(" ", "") in _code_labels() and small(label).strip() != "sở"


@cache
def _code_labels() -> frozenset[str]:
    words = plan_words("table")
    return frozenset(bare(word).replace(" ", "") for word in (*words["columns"]["code"], *words["whole"]["code"]))


def begins_with_a_label(label: str) -> bool:
    """Whether folded words begin by naming what a column holds."""
    return any(pattern.match(label) for pattern in _families().values())
