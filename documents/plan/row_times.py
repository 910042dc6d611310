"""When a task is to be done, by the cells of its row and the heading above it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from documents.plan.columns.labels import Column
from documents.plan.letterhead.head import Head
from documents.plan.parted_times import time_for
from documents.plan.tables.raw_task import RawTask
from domain.plan_words import plain, tidy
from domain.plans.drafts import Schedule
from domain.plans.schedules import read_schedule

# A column of time beside one of the beginning tells the end, wherever it stands.
_START_FIRST: tuple[Column, ...] = ("start", "time", "end")
# Excel's numbers of the days from 2009 to 2064.
_SERIAL = re.compile(r"[45]\d{4}")
_DAY_0 = date(1899, 12, 30)
_MONTHS = re.compile(r"(?:các )?tháng [\d\s,+&và–-]+(?:/|\s*năm )(?P<year>20\d\d)", re.IGNORECASE)
_NUMBER = r"(?:\d{1,2}|[ivx]{1,3})"
_PERIOD = re.compile(
    rf"(?:cac )?(?:thang|quy|qui) {_NUMBER}(?:\s*[,+&–-]\s*(?:thang |quy )?{_NUMBER})*(?:\s*(?:/|-|nam)\s*20\d\d)?[.:]?"
)
_OF_TITLE = re.compile(
    r"(?:.* )?(?:cong tac|nhiem vu|ke hoach|chuong trinh|hoat dong|noi dung|lich|cong viec)(?: [a-z]+){0,4} "
    rf"(?P<period>(?:thang|quy) {_NUMBER}(?:\s*(?:/|-|nam)\s*20\d\d)?)\W*"
)
# "Ngày 05", "5 - 7", "Tuần 3", "Cuối tháng": of which month is told above.
_DAYS = re.compile(r"(?:ngay )?(?P<days>\d{1,2}(?:\s*(?:-|–|,|va|den)\s*\d{1,2})*)")
_PART = re.compile(
    r"(?P<part>tuan (?:thu )?(?:\d|nhat|hai|ba|tu|dau|cuoi)(?:\s*[-–,]\s*(?:tuan )?\d)?|(?:dau|giua|cuoi)) ?(?:thang)?"
)
# "trước ngày 31/01 năm liền kề", "Quý IV năm trước liền kề"
_NEXT_TO_EACH_YEAR = re.compile(r"(?<!\w)nam (?:(?:truoc|sau) )?(?:lien (?:ke|sau|truoc)|ke tiep)(?!\w)")
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_DAY = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-](?:20)?\d\d")
# Nobody knows yet by when.
_NOT_SET = re.compile(
    r"\W*(?:chua|dang|cho|se) (?:xac dinh|ro|co|chot|an dinh|cap nhat|huong dan)"
    r"(?: (?:sau|cu the|thoi gian|thoi diem))*\W*"
)
_WHOLE_MONTH = re.compile(r"(?:ca|trong|trong ca|suot) thang")

_LONGEST_TIME = 9
_BULLET = re.compile(r"[-–+•*]\s+")

_HOURS = re.compile(r"(?:tu )?\d{1,2}(?:h|g|:| gio ?)\d{0,2}(?:\s*(?:-|–|den)\s*\d{1,2}(?:h|g|:| gio ?)\d{0,2})?")


def is_hour(time: str) -> bool:
    """Whether this time is of a day's programme: "8h00 - 8h10"."""
    return bool(_HOURS.fullmatch(plain(time).strip()))


def times_of(row: RawTask, head: Head) -> tuple[str, Schedule]:
    """The words of a row that say when, and their schedule; of the heading above it where the row says nothing."""
    cells = [row.cells[column] for column in _START_FIRST if row.cells.get(column)]
    times = [_as_date(tidy(cell)) for cell in cells]
    text = " - ".join(times)
    listed = _listed(cells[0]) if len(cells) == 1 and "\n" in cells[0] else ""
    if not times and row.time_text:
        return row.time_text, row.schedule
    above = _period_above(row)
    if is_hour(text) and row.day:
        return text, read_schedule(f"ngày {row.day}", head.year_from)
    if times and (open_ended := _open_ended(row, head)):
        return text, open_ended
    if times:
        mine = time_for(listed or text, row.cells.get("content", ""))
        return text, _within(text, above, head) or _scheduled(mine, row, head)
    return (above, read_schedule(above, head.year_from)) if above else ("", row.schedule)


def _open_ended(row: RawTask, head: Head) -> Schedule | None:
    """When a row is to be done whose cells tell a beginning and no last day: what begins on a day is not due then."""
    start = _as_date(tidy(row.cells.get("start") or ""))
    end = tidy(row.cells.get("end") or row.cells.get("time") or "")
    if not start or read_schedule(start, head.year_from).kind != "window":
        return None
    if not end:
        return read_schedule(f"từ ngày {start}", head.year_from) if _DAY.fullmatch(start) else None
    if _NOT_SET.fullmatch(plain(end)):
        return Schedule("none")
    ends = read_schedule(end, head.year_from)
    return ends if ends.kind == "on_event" and not ends.windows else None


def _listed(cell: str) -> str:
    """The short lines of a cell that lists several times, with marks between them; "" for another cell.

    A dash before a line does not lead there from the one above.
    """
    lines = [line for line in map(tidy, cell.split("\n")) if line]
    listed = [line for line in lines if _BULLET.match(line)]
    if len(listed) <= 1 or any(len(line.split()) > _LONGEST_TIME for line in lines):
        return ""
    return "; ".join(_BULLET.sub("", line).rstrip(" ;,.") for line in lines)


def _as_date(cell: str) -> str:
    """The day that Excel counts with a bare number ("46054"), where its cell lost the format of a date."""
    serial = int(cell) if _SERIAL.fullmatch(cell) else 0
    return f"{_DAY_0 + timedelta(days=serial):%d/%m/%Y}" if serial else cell


def _scheduled(text: str, row: RawTask, head: Head) -> Schedule:
    """When a time cell says; what it says without a year is so in each year of a plan of several."""
    schedule = read_schedule(text, _year_of_section(row) or head.year_from)
    if head.year_to == head.year_from:
        return schedule
    if schedule.kind == "window" and _NEXT_TO_EACH_YEAR.search(plain(text)) and not _YEAR.search(text):
        return Schedule("recurring", "year")
    in_each = schedule.kind == "continuous" and not re.search(r"\d", text)
    return replace(schedule, windows=()) if in_each else schedule


def _year_of_section(row: RawTask) -> int | None:
    """The year of the months that a heading names ("THÁNG 01 + 02/2025"): that of the times under it without one."""
    found = _MONTHS.fullmatch(row.section[-1].strip()) if row.section else None
    return int(found["year"]) if found else None


def _period_above(row: RawTask) -> str:
    """The heading of a row, where it is nothing but the name of a month or a quarter, or that of its table; or ""."""
    above = tidy(row.section[-1]) if row.section else ""
    if _PERIOD.fullmatch(plain(above)):
        return above
    titles = (text for code, text in zip(row.section_code, row.section, strict=True) if not code)
    return next((period for title in titles if (period := period_of_title(title))), "")


@lru_cache(maxsize=64)
def period_of_title(line: str) -> str:
    """The month or the quarter whose work a title announces; or "".

    >>> period_of_title("CHƯƠNG TRÌNH CÔNG TÁC QUÝ II NĂM 2026"), period_of_title("Kỷ niệm Cách mạng tháng 8")
    ('QUÝ II NĂM 2026', '')
    """
    found = _OF_TITLE.fullmatch(plain(line))
    return line[found.start("period") : found.end("period")] if found else ""


def _within(text: str, month: str, head: Head) -> Schedule | None:
    """When a day or a week means that is told without its month, under the heading of one; else None."""
    if not plain(month).startswith("thang"):
        return None
    readings = (read_schedule(words, head.year_from) for words in _in_month(plain(text), month))
    return next((schedule for schedule in readings if schedule.kind == "window"), None)


def _in_month(folded: str, month: str) -> Iterator[str]:
    if days := _DAYS.fullmatch(folded):
        yield f"ngày {days['days']} {month}"
    elif part := _PART.fullmatch(folded):
        yield f"{part['part']} {month}"
    elif _WHOLE_MONTH.fullmatch(folded):
        yield month
