"""The marks of state secrets on documents (Law 117/2025/QH15), wherever and however they are printed."""

import re
from collections.abc import Iterable, Iterator

from documents.blocks import Block, texts_of
from domain.plan_words import exactly_any_of, plan_words, tidy

_AROUND = "*_()[]{}<>.,:;!-–—=|/\\'\"“”‘’ "
_LONGEST_LINE = 60
# One letter tells most lines to be none, whether it is composed or not.
_MAY_BE_ONE = re.compile("[ậẬ\u0302\u0323]")
_WORD = re.compile(r"m\s*ậ\s*t", re.IGNORECASE)
# "Số: 12/KH-UBND MẬT", "… (TỐI MẬT)": behind the number or in brackets, and in capitals.
_BEHIND = re.compile(r"(?:^Số\W.*\d\S*\s+|[(\[]\s*)(?P<mark>(?:TỐI |TUYỆT )?MẬT)\s*[)\]]?$")


def secret_mark(blocks: Iterable[Block]) -> str | None:
    """The mark of secrecy that stands in a line or a cell of its own, as printed; None where there is none."""
    for block in blocks:
        for text in texts_of(block):
            for line in text.split("\n"):
                if len(line) <= _LONGEST_LINE and _MAY_BE_ONE.search(line) and (mark := _mark_in(tidy(line))):
                    return mark
    return None


def _mark_in(line: str) -> str | None:
    if not _WORD.search(line):
        return None
    if behind := _BEHIND.search(line):
        return behind["mark"]
    printed = line.strip(_AROUND)
    words = plan_words("document")
    for mark in _readings(printed):
        if mark.casefold() in words["secret_marks"]:
            return printed
    return None


def _readings(printed: str) -> Iterator[str]:
    """The words of a line as a mark may be meant: without its label, its urgency, blanks between its letters."""
    labels = rf"^{exactly_any_of(plan_words('document')['secret_labels'])}[\s:]*"
    bare = re.sub(labels, "", printed.casefold()).strip(_AROUND)
    yield bare
    yield re.sub(rf"\W*{exactly_any_of(plan_words('document')['urgencies'])}\W*", "", bare)
    if all(len(word) == 1 for word in printed.split()):
        yield "".join(printed.split()).casefold()
    # "Tài liệu mật" may be what a task is about; with the mark in capitals it is none.
    kind = re.match(r"(?i:tài liệu|văn bản|hồ sơ)\s+(?P<mark>.+)", printed)
    if kind and kind["mark"].isupper():
        yield kind["mark"]
