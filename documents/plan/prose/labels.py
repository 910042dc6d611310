"""Labelled lines of a plan ("Thời gian hoàn thành: Quý I"): which field of a task they fill."""

import re
from functools import cache, lru_cache

from documents.plan.columns.labels import TIME_COLUMNS, UNIT_COLUMNS, Column
from domain.plan_words import any_of, plain, plan_words
from domain.units.spelling import begins_unit

_AFTER = r"(?:\s*\([^()]*\))?\s*"
# "Tháng 9/2025", "Tháng 10, 11 năm 2025:", "Quý I": a line over what is to be done then.
_PERIODS = re.compile(
    r"(?:trong )?(?:thang|quy|qui) (?:\d{1,2}|[ivx]+)"
    r"(?:\s*(?:[-–,+&]|va|den)\s*(?:thang |quy |qui )?(?:\d{1,2}|[ivx]+))*"
    r"(?:\s*(?:/|nam )\s*20\d\d)?"
)
# "Thời gian thực hiện sau khi …": a label whose colon was forgotten.
_UNMARKED_TIME = re.compile(
    r"(?:thoi gian|thoi han)(?: (?:thuc hien|hoan thanh|trien khai))? "
    r"(?=(?:sau khi|khi co|tu|trong|quy|thang|nam|truoc|den het|cham nhat|hang|dinh ky)(?!\w))"
)
_DAY = r"(?:ngay |het |thang |quy )*(?:\d{1,2}(?:\s*[/-]\s*\d{1,2}){0,2}|[ivx]+)(?:\s*[/-]\s*20\d\d| nam 20\d\d)?"
_STRETCH = (
    r"(?:thoi gian:? )?(?:(?:trong )?(?:thang|quy) (?:\d{1,2}|[ivx]+)(?:\s*/\s*20\d\d| nam 20\d\d)?"
    rf"|tu {_DAY}\s*(?:den|-|–)\s*{_DAY})"
)
# "Đợt 1: Từ ngày 05/3 đến ngày 20/3 gồm các nội dung sau": a round and when it is.
_ROUND = re.compile(
    r"(?:dot|giai doan|buoc|ky|vong) (?:\d{1,2}|[ivx]+|thu \w+)\s*[:,–-]\s*"
    rf"(?P<when>{_STRETCH}|tu {_DAY} den (?:khi|ngay) [^,.;:\d]+?)"
    r"\W*(?:(?:gom|bao gom|voi|tap trung)(?!\w).*)?"
)
# "3. Nhiệm vụ thường xuyên": a heading over what goes on all the time.
_CONSTANT = re.compile(
    r"(?:cac |nhung |mot so )?(?:nhiem vu|cong viec|noi dung|hoat dong)(?: thuc hien| trien khai)? thuong xuyen"
    r"(?:,? (?:lau dai|lien tuc|trong nam))*"
)
_LONGEST_NOUN = 60


@lru_cache(maxsize=64)
def labelled(text: str) -> tuple[Column, str] | None:
    """The field and the value of a line that begins with a label; a label may stand alone without its colon."""
    # Most lines are told from labels by their first words.
    return _labelled_at(text, plain(text), 0) if _begins_label().match(plain(text[:_LONGEST_NOUN])) else None


def _labelled_at(text: str, folded: str, begin: int) -> tuple[Column, str] | None:
    if unmarked := _UNMARKED_TIME.match(folded, begin):
        return "time", text[unmarked.end() :].strip()
    for column, pattern in _labels().items() if _begins_label().match(folded, begin) else ():
        found = pattern.match(folded, begin)
        if found and (found[0].rstrip().endswith(":") or found.end() == len(text)):
            return column, text[found.end() :].strip()
    return None


def period_alone(text: str) -> str:
    """The months or quarters that a line names without a further word, or "Nhiệm vụ thường xuyên"; "" for others."""
    words = text.strip(" .:;")
    return words if _PERIODS.fullmatch(plain(words)) or _CONSTANT.fullmatch(plain(words)) else ""


def period_behind(heading: str) -> str:
    """The stretch of time of a round, or that in brackets with which a heading ends.

    >>> period_behind("Bước 1: Đăng ký (từ ngày 01/4 đến ngày 15/4)"), period_behind("Đợt 2: Từ tháng 5 đến tháng 6:")
    ('từ ngày 01/4 đến ngày 15/4', 'Từ tháng 5 đến tháng 6')
    """
    if of_round := _ROUND.fullmatch(plain(heading)):
        return heading[of_round.start("when") : of_round.end("when")].strip()
    found = re.search(r"\(([^()]+)\)\W*$", heading)
    words = found[1].strip() if found else ""
    return words if words and re.fullmatch(_STRETCH, plain(words)) else ""


@cache
def _labels() -> dict[Column, re.Pattern[str]]:
    tails = any_of(plan_words("prose")["label_tails"]["words"])
    return {
        column: re.compile(rf"{nouns}(?:\s*(?:,|va)?\s*{tails}){{0,3}}{_AFTER}(?::\s*|$)")
        for column, nouns in _label_nouns().items()
    }


@cache
def _begins_label() -> re.Pattern[str]:
    return re.compile("|".join(_label_nouns().values()))


def _label_nouns() -> dict[Column, str]:
    labels = plan_words("prose")["labels"]
    labels = {**labels, "other": [*labels["other"], *plan_words("reports")["receivers"]]}
    return {column: _nouns(column, nouns) for column, nouns in labels.items()}


def _nouns(column: Column, nouns: list[str]) -> str:
    """A pattern for one of these; a comma in it may be a slash or "và" as well, and those of units may be several."""
    many = "(?:cac )?" if column in UNIT_COLUMNS else ""
    return many + any_of(nouns).replace(r",\ ", r"(?:,\s?|\s?/\s?|\sva\s)")


def inline_labels(text: str) -> tuple[str, dict[Column, str]]:
    """A task's text without the labelled sentences at its end, and what those say.

    >>> inline_labels("Tổ chức tập huấn. Thời gian: Quý II; Đơn vị chủ trì: Văn phòng Sở.")
    ('Tổ chức tập huấn.', {'time': 'Quý II', 'lead': 'Văn phòng Sở'})
    >>> inline_labels("Tổ chức tập huấn. Thời gian: Quý II. Văn phòng Sở chủ trì.")
    ('Tổ chức tập huấn. Văn phòng Sở chủ trì.', {'time': 'Quý II'})
    """
    marks = [mark for mark in _marks(text) if mark[0] > 0]
    if not marks:
        return text, {}
    fields: dict[Column, str] = {}
    rest = [text[: marks[0][0]].rstrip(" ;,(-–")]
    ends = [begin for begin, _, _ in marks[1:]] + [len(text)]
    for (_, end, column), stop in zip(marks, ends, strict=True):
        behind = _sentence_of_units(text, end, stop) if column in TIME_COLUMNS else stop
        fields[column] = text[end:behind].strip(" .;,()-–")
        rest += [text[behind:stop].strip()] if behind < stop else []
    return " ".join(rest), fields


def _sentence_of_units(text: str, begin: int, end: int) -> int:
    """Where behind a time a sentence begins that names who acts; `end` where none does."""
    starts = (found.end() for found in re.finditer(r"\.\s+", text[begin:end]))
    return next((begin + start for start in starts if begins_unit(text[begin + start : end])), end)


def _marks(text: str) -> list[tuple[int, int, Column]]:
    """Where labels with a colon stand behind a full stop, a bracket, a dash or a comma: begin, label's end, field."""
    folded = plain(text)
    found: list[tuple[int, int, Column]] = []
    for start in re.finditer(r"(?<=[.;(,])\s*|(?<=\s[-–])\s+", folded):
        rest = None if _UNMARKED_TIME.match(folded, start.end()) else _labelled_at(text, folded, start.end())
        if rest and folded[start.start() - 1] == "," and rest[0] not in (*TIME_COLUMNS, *UNIT_COLUMNS):
            continue
        if rest and rest[0] != "content" and ":" in text[start.end() :]:
            value = rest[1]
            end = text.index(":", start.end()) + 1
            if value:
                found.append((start.end(), end, rest[0]))
    return found
