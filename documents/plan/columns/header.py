"""Header rows: which column of a task table holds what, by the wording of the header."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import zip_longest

from documents.plan.columns.claims import settled
from documents.plan.columns.header_labels import counts_columns, labels_of_columns, lowest_labels
from documents.plan.columns.labels import (
    TIME_COLUMNS,
    UNIT_COLUMNS,
    Column,
    Columns,
    begins_with_a_label,
    column_of,
    columns_of,
    has_role,
    is_code_label,
    label_begins,
    period_named,
)
from documents.plan.columns.numbering import read_number
from domain.plan_words import CAPITAL, bare, plain, plan_words
from domain.units.spelling import heads_of

_LONGEST_LABEL = 80
_LONGEST_LABEL_WORDS = 8
_WORDS_TO_THE_NAME = 4
_MOST_HEADER_ROWS = 4
_LONGEST_SUB_LABEL = 4
_FEWEST_LABELS = 3
_MANY_KINDS = 4
# A time that is no label: "Khi có yêu cầu", "Hàng quý"; "Khi nào" and "Theo dõi" are labels.
_TIME = re.compile(
    r"(?:khi(?! nao)|theo(?! doi)|(?:hang|moi) (?:ngay|tuan|thang|quy|nam)|thuong xuyen|lien tuc|dot xuat|dinh ky"
    r"|ca nam|trong nam|nam 20\d\d|(?:truoc )?(?:ngay )?\d{1,2}/\d{1,2})(?!\w)"
)


def read_header(rows: Sequence[Sequence[str]]) -> tuple[Columns, int] | None:
    """The columns that the first rows name, and how many rows the header has; None where they are no header."""
    if not rows or not _may_be_labels(rows[0]):
        return None
    count = 1 if _is_header(rows[0]) else 2 if _is_header_of_two(rows[:2]) else 0
    if not count:
        return None
    while count < min(len(rows), _MOST_HEADER_ROWS) and _goes_on(rows[0], rows[count]):
        count += 1
    return _columns(rows[:count]), count


def _is_header_of_two(rows: Sequence[Sequence[str]]) -> bool:
    """Whether only two rows together name the columns of tasks: "Kế hoạch thực hiện" over who and when."""
    if len(rows) < 2 or not _goes_on(*rows) or "content" not in columns_of(rows[0]):
        return False
    return _is_header([below or top for top, below in zip_longest(*rows, fillvalue="")])


def _is_header(row: Sequence[str]) -> bool:
    if not _may_be_labels(row):
        return False
    labels = [cell for cell in row if cell]
    counts = any(map(is_code_label, labels)) or _counts_phases(row)
    if (not counts and _holds_values(labels)) or any(label_begins(label, "people") for label in labels):
        return False
    found = columns_of(labels)
    kinds = {_kind(column) for column in found if column}
    if "content" not in kinds or not kinds & {"units", "time"}:
        return False
    return counts or (
        len(kinds) >= min(3, len(labels)) and _read_like_labels(labels, 0 if len(kinds) < _MANY_KINDS else 1)
    )


def _holds_values(labels: Sequence[str]) -> bool:
    """Whether a row names one period or one office by its own name, as no header does: that names several or none."""
    periods = [label for label in labels if period_named(bare(label)) or _TIME.match(plain(label))]
    names = [label for label in labels if _own_name().match(label) and not has_role(label)]
    return 1 in (len(periods), len(names))


@cache
def _own_name() -> re.Pattern[str]:
    """ "Phòng Nội vụ", "Văn phòng Sở"; "Phòng chủ trì" is a label."""
    heads = (head.capitalize() for head in (*heads_of("division", "office"), "ban", "sở"))
    return re.compile(rf"(?:{'|'.join(heads)})\s+{CAPITAL}")


def _read_like_labels(labels: Sequence[str], others: int) -> bool:
    """Whether all of these begin by naming a column, but for so many short ones that may be the office's own."""
    odd = [label for label in labels if not _reads_like_a_label(label)]
    return len(odd) <= others and all(len(label.split()) <= _LONGEST_SUB_LABEL and label[0].isupper() for label in odd)


def _may_be_labels(row: Sequence[str]) -> bool:
    labels = [cell for cell in row if cell]
    return len(labels) > 1 and not any(len(label) > _LONGEST_LABEL or label[0].isdigit() for label in labels)


def begins_another_table(row: Sequence[str]) -> bool:
    """Whether a row has nothing but labels, and not those of tasks: under it stands what they will cost, or figures."""
    labels = [cell for cell in row if cell]
    if len(labels) < _FEWEST_LABELS or row[0][:1].isdigit():
        return False
    if is_code_label(row[0]) and not any(label[0].isdigit() for label in labels):
        return not _is_header(row)
    numbered = read_number(row[0]) or any(map(str.isdigit, row[0]))
    if numbered or _holds_values(labels) or any(len(label.split()) > _LONGEST_SUB_LABEL for label in labels):
        return False
    columns = columns_of(labels)
    counts = {"code", "content"} & set(columns) and {"budget", "other", "code"} & set(columns)
    return bool(counts) and columns.count(None) <= 1 and not _is_header(row)


def is_signature(row: Sequence[str]) -> bool:
    """Whether a row without a number is one of those in which a table is signed: "Người lập biểu", "(Ký tên)"."""
    return _is_signed(row[0]) if row[0] else any(map(_is_signed, row))


def _is_signed(cell: str) -> bool:
    return plain(cell).strip().startswith(_signatures())


@cache
def _signatures() -> tuple[str, ...]:
    return tuple(map(plain, plan_words("table")["signatures"]))


def _counts_phases(row: Sequence[str]) -> bool:
    """Whether the first column numbers the phases of a plan, whose times stand in another."""
    words = plan_words("table")["phases"]
    return bare(row[0]) in map(bare, words) and any(column_of(label) in TIME_COLUMNS for label in row[1:] if label)


def _reads_like_a_label(label: str) -> bool:
    """Whether a few words with a capital begin by naming a column; a piece of a split cell seldom does."""
    words = bare(label).split()
    named = column_of(" ".join(words[:_WORDS_TO_THE_NAME]))
    return label[:1].isupper() and len(words) <= _LONGEST_LABEL_WORDS and named is not None


def _kind(column: Column) -> str:
    if column in UNIT_COLUMNS:
        return "units"
    return "time" if column in TIME_COLUMNS else column


def _goes_on(top: Sequence[str], row: Sequence[str]) -> bool:
    """Whether a row under a header belongs to it: sub-headings, or the numbers of the columns."""
    labels = [bare(cell) for cell in row if cell]
    if not labels:
        return False
    if counts_columns(row):
        return True
    if any(len(label.split()) > _LONGEST_SUB_LABEL for label in labels):
        return False
    if row[0]:
        return _parts_numbers(top, row)
    if len(labels) == 1 and _is_of_its_own(top, row):
        return False
    return all(map(begins_with_a_label, labels)) or (len(labels) > 1 and _parts_wide_labels(top, row))


def _is_of_its_own(top: Sequence[str], row: Sequence[str]) -> bool:
    """Whether the only text of a row begins with a capital under a whole label: a heading of the first tasks."""
    at = next(at for at, cell in enumerate(row) if cell)
    return row[at][0].isupper() and at < len(top) and bool(top[at])


def _parts_wide_labels(top: Sequence[str], row: Sequence[str]) -> bool:
    """Whether all cells of a row stand under labels that go over several columns."""
    wide = {at for at in range(1, len(top)) if not top[at]}
    return all(at in wide or at + 1 in wide for at, cell in enumerate(row) if cell)


def _parts_numbers(top: Sequence[str], row: Sequence[str]) -> bool:
    """Whether the label of the numbers goes over two columns: "TT" of the tasks, and their places in the parts."""
    return all(map(is_code_label, (top[0], row[0]))) and any(row[1:]) and _parts_wide_labels(top, row)


def _columns(rows: Sequence[Sequence[str]]) -> Columns:
    labels = labels_of_columns(rows)
    named = columns_of(labels)
    columns = [
        _under(over, own) if own != over else column
        for over, own, column in zip(labels, lowest_labels(rows), named, strict=True)
    ]
    columns = columns if "content" in columns else named
    if len(rows) > 1 and _parts_numbers(rows[0], rows[1]):
        columns[:2] = ["code", "part"]
    elif _counts_phases(rows[0]):
        columns[0] = "code"
    return settled(columns, labels)


def _under(whole: str, own: str) -> Column | None:
    """What a column under a wide label holds: what its own label names, of the whole what that leaves open."""
    column, named = column_of(whole), column_of(own)
    if named is None or named == "code":
        return column
    in_general = column and _kind(column) == _kind(named) and named in ("units", "time")
    return column if in_general else named
