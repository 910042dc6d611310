"""The marks of state secrets on documents (Law 117/2025/QH15), wherever and however they are printed."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator

from documents.blocks import Block, TableRow, texts_of
from domain.plan_words import exactly_any_of, plan_words, tidy

_AROUND = "*_()[]{}<>.,:;!-–—=|/\\'\"“”‘’ "
_LONGEST_LINE = 60
# One letter tells most lines to be none, whether it is composed or not; the last four are those of TCVN3 and VNI.
MAY_BE_ONE = re.compile("[ậẬ\u0302\u0323ëËäÄ]")
WIDE_BLANK = "   "
_WIDE = re.compile(r"\t+|\s{3,}")
# "Số: 12/KH-UBND MẬT", "… (TỐI MẬT)": behind the number or in brackets, and in capitals.
_BEHIND = re.compile(r"(?:^Số\W.*\d\S*\s+|[(\[]\s*)(?P<mark>(?:TỐI |TUYỆT )?MẬT)\s*[)\]]?$")
# "- Tuyệt mật;": one of the kinds that a text lists.
_LISTED = re.compile(r"[-–+•*]\s+.*[^\s–-]|.*[;,]")


def secret_mark(blocks: Iterable[Block]) -> str | None:
    """The mark of secrecy that stands in a line or a cell of its own, as printed; None where there is none.

    A document has one mark: a table with several tells of the kinds that there are.
    """
    in_tables: defaultdict[int, dict[str, str]] = defaultdict(dict)
    for block in blocks:
        for level, printed in _marks_of(block):
            if not isinstance(block, TableRow):
                return printed
            in_tables[block.table].setdefault(level, printed)
    return next((printed for marks in in_tables.values() if len(marks) == 1 for printed in marks.values()), None)


def _marks_of(block: Block) -> Iterator[tuple[str, str]]:
    for text in filter(MAY_BE_ONE.search, texts_of(block)):
        for line in text.split("\n"):
            if MAY_BE_ONE.search(line):
                lines = (_visible(part) for part in (line, *_far_apart(line)) if len(part) <= _LONGEST_LINE)
                yield from filter(None, map(_mark_in, lines))


def _far_apart(line: str) -> Iterator[str]:
    """The parts in capitals of a line that is set out with tabs or wide blanks ("SỞ Y TẾ      MẬT")."""
    parts = _WIDE.split(line) if "\t" in line or WIDE_BLANK in line else ()
    return (part for part in parts if part.isupper())


def _visible(line: str) -> str:
    """A line without the signs that are not seen, such as soft hyphens."""
    return tidy("".join(letter for letter in line if unicodedata.category(letter) != "Cf"))


def _mark_in(line: str) -> tuple[str, str] | None:
    """The mark that a line is: without blanks, in small letters, and as printed."""
    if behind := _BEHIND.search(line):
        return _together(behind["mark"]), behind["mark"]
    if not line.isupper() and _LISTED.fullmatch(line):
        return None
    printed = line.strip(_AROUND)
    marks = plan_words("document")["secret_marks"]
    return next(((mark, printed) for mark in map(_together, _readings(printed)) if mark in marks), None)


def _readings(printed: str) -> Iterator[str]:
    """The words of a line as a mark may be meant: without its label or its urgency."""
    whole = printed.casefold()
    labels = [label for label in plan_words("document")["secret_labels"] if whole.startswith(label)]
    for bare in (whole, *(whole.removeprefix(label).strip(_AROUND) for label in labels)):
        yield bare
        yield re.sub(rf"\W*{exactly_any_of(plan_words('document')['urgencies'])}\W*", "", bare)
    # "Tài liệu mật" may be what a task is about; with the mark in capitals it is none.
    kind = re.match(r"(?i:tài liệu|văn bản|hồ sơ)\s+(?P<mark>.+)", printed)
    if kind and kind["mark"].isupper():
        yield kind["mark"]


def _together(words: str) -> str:
    """Words without the blanks between them, or between their letters ("M Ậ T")."""
    return "".join(words.split()).casefold()
