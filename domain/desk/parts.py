"""Questions about the parts of plans: "tỷ lệ theo mục", "mục II làm đến đâu", "các kế hoạch làm đến đâu"."""

import re
from dataclasses import dataclass
from typing import Literal

from domain.desk.rows import Row, begins, desk_rows, past_politeness, place_of, words_said

_CODE = re.compile(r"[ivxlc]+|[a-h]|\d{1,2}")


@dataclass(frozen=True, slots=True)
class PartQuestion:
    """What is asked about: all sections, one of them by its `code` (in capitals), all plans, or one that is named."""

    what: Literal["sections", "section", "plans", "plan"]
    code: str = ""


def read_part_question(text: str) -> PartQuestion | None:
    """What the sentence asks of parts of plans; None for anything else."""
    row = words_said(text).row
    start = past_politeness(row)
    if begins(row, desk_rows("parts", "slowest"), start):
        return PartQuestion("sections")
    at = _past(row, "heads", start)
    if at == start and not _asks(row, at):
        return None
    for what in ("sections", "plans"):
        if begins(row, desk_rows("parts", what), at) and (what == "sections" or at == start or _ends(row, at)):
            return PartQuestion("sections" if what == "sections" else "plans")
    at = _past(row, "of", at)
    if size := begins(row, desk_rows("parts", "section"), at):
        code = row[at + size] if at + size < len(row) else ""
        return PartQuestion("section", code.upper()) if _CODE.fullmatch(code) else None
    return PartQuestion("plan") if begins(row, desk_rows("parts", "plan"), at) else None


def _past(row: Row, name: str, at: int) -> int:
    """Behind all the phrases of this name that stand here."""
    while size := begins(row, desk_rows("parts", name), at):
        at += size
    return at


def _asks(row: Row, at: int) -> bool:
    return place_of(row, desk_rows("parts", "asks"), at) is not None


def _ends(row: Row, at: int) -> bool:
    """Whether nothing but the plans, and perhaps a question, stands here: "tiến độ theo kế hoạch tuần" is of work."""
    at += begins(row, desk_rows("parts", "plans"), at)
    return not any(word.isalnum() for word in row[at:]) or bool(begins(row, desk_rows("parts", "asks"), at))
