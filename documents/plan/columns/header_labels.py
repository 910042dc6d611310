"""The labels of the columns of a header that has several rows."""

import re
from collections.abc import Sequence

from domain.plan_words import bare

_FEW = 2
_NUMBER = re.compile(r"\(?(?:\d{1,2}|[a-z])\)?(?:\s*=.*)?")


def labels_of_columns(rows: Sequence[Sequence[str]]) -> list[str]:
    """The whole label of each column of a header.

    A sub-heading is read together with the heading over it, which may stand over several columns.
    """
    width = max(len(row) for row in rows)
    tops = _padded(rows[0], width)
    subs = [[cell for row in rows[1:] if (cell := _padded(row, width)[at])] for at in range(width)]
    labels: list[str] = []
    over = ""
    for top, below in zip(tops, subs, strict=True):
        below = [cell for cell in below if not _is_number(cell) or (cell.isdigit() and _counts_periods(top or over))]
        over = top or (over if below else "")
        labels.append(" ".join([over, *below]) if over or below else "")
    return labels


def _counts_periods(label: str) -> bool:
    """Whether numbers under a label are months or quarters."""
    return bare(label).endswith(("thang", "quy"))


def _padded(row: Sequence[str], width: int) -> list[str]:
    return [*row, *[""] * (width - len(row))]


def lowest_labels(rows: Sequence[Sequence[str]]) -> list[str]:
    """The label of each column in the lowest row that has one."""
    width = max(map(len, rows))
    padded = [_padded(row, width) for row in rows]
    return [
        next((row[at] for row in reversed(padded) if row[at] and not _is_number(row[at])), "") for at in range(width)
    ]


def counts_columns(row: Sequence[str]) -> bool:
    """Whether a row only counts the columns: "1", "a", "5 = 3 + 4"."""
    labels = [cell for cell in row if cell]
    return len(labels) > _FEW and all(map(_is_number, labels))


def _is_number(cell: str) -> bool:
    return bool(_NUMBER.fullmatch(bare(cell)))
