"""The times that a text names -> stretches of days in which a task is to be done."""

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from domain.days.point_forms import CLOCK
from domain.days.time_points import Point
from domain.plan_words import any_of, plan_words
from domain.plans.drafts import Window

_HOUR = re.compile(rf"{CLOCK}\s*(?:(?:cua )?(?:thu \w+,? )?ngay\s*)?$")
# What has words of its own behind a ";" is done at another time: "tiếp nhận quý IV/2026; xây dựng năm 2027".
_APART = re.compile(r";[^;]*[a-z]")


# A day that is only planned gives way to the last one that is named behind it.
_PLANNED = re.compile(r"(?<!\w)du kien(?:\s+(?:vao|trong|ngay))*\s*$")


@cache
def time_words(name: str) -> re.Pattern[str]:
    """A pattern for the words of [time] under this name, in a folded text."""
    return re.compile(any_of(plan_words("time")[name]))


def windows_of(folded: str, points: list[Point]) -> tuple[Window, ...]:
    """The stretches that times named in a folded text bound; those that follow each other are one."""
    windows: list[Window] = []
    apart: set[Window] = set()
    index = 0
    bound = ""
    planned = False
    while index < len(points):
        point = points[index]
        before = folded[points[index - 1].end if index else 0 : point.begin]
        between = folded[point.end : points[index + 1].begin] if index + 1 < len(points) else ""
        if ends := _ends_before(between):
            index += 1
            own = _until(point, _alone(ends, points[index]))
            windows += own
        elif _leads_on(between):
            index += 1
            own = _range(point, points[index])
            windows += own
        else:
            listed = re.fullmatch(r"\s*(?:,|;|va)\s*", before)
            bound = bound if listed and bound != "open" else bound_before(before)
            own = _alone(bound, point)
            put_off = planned and bound in ("before", "by")
            windows = _put_off(windows, own) if put_off else with_last_day(windows, own)
        planned = bool(_PLANNED.search(before))
        apart.update(own[:1] if _APART.search(before) else ())
        index += 1
    return _joined(dict.fromkeys(windows), apart)


def with_last_day(windows: Sequence[Window], more: Sequence[Window]) -> list[Window]:
    """A last day inside the stretch before it ends that: "Trong tháng 9/2026 (xong trước ngày 20/9/2026)"."""
    stretch = windows[-1] if windows else None
    if len(more) == 1 and more[0].start is None and stretch and stretch.start:
        day = more[0].due
        if day and stretch.start <= day <= stretch.due:
            return [*windows[:-1], replace(stretch, due=day)]
    return [*windows, *more]


def _put_off(windows: Sequence[Window], more: Sequence[Window]) -> list[Window]:
    """From a planned day to the last one: "Dự kiến ngày 30/01/2026 (chậm nhất ngày 03/02/2026)"."""
    planned = windows[-1]
    if len(more) != 1 or more[0].due < planned.due:
        return [*windows, *more]
    return [*windows[:-1], Window(planned.start or planned.due, more[0].due)]


def _joined(windows: Iterable[Window], apart: Container[Window]) -> tuple[Window, ...]:
    """Stretches of which one begins where the one before it ends are one, "Quý IV/2026, 2027", unless set `apart`."""
    whole: list[Window] = []
    for window in windows:
        if whole and window not in apart and window.start == whole[-1].due + timedelta(days=1):
            whole[-1] = replace(whole[-1], due=window.due)
        else:
            whole.append(window)
    return tuple(whole)


def _leads_on(between: str) -> bool:
    words = between.strip(" ,;:(")
    to = rf"(?:[-–]\s*)?{time_words('to').pattern}(?:\s+{time_words('to').pattern})?(?:\s+(?:trong|vao))?"
    # "Năm 2026 và hằng năm đến 2030"
    yearly = rf"(?:va\s+)?(?:hang|moi) nam\s+{time_words('to').pattern}(?: het)?(?: nam)?"
    return words in ("-", "–", "—", "→", "->") or bool(re.fullmatch(f"{to}|{yearly}", words))


def _ends_before(between: str) -> str:
    """The bound behind a dash that joins a beginning with its end: "Tháng 7/2024 - trước ngày 15/8/2024"; or ""."""
    bounds = any_of(word for name in ("before", "by", "until") for word in plan_words("time")[name])
    return bound_before(between) if re.fullmatch(rf"\s*[-–—]\s*{bounds}(?:\s+(?:ngay|la))*\s*", between) else ""


def _until(first: Point, end: Sequence[Window]) -> list[Window]:
    start = first.spans[0][0]
    return [Window(start, end[0].due)] if end and start <= end[0].due else list(end)


def _range(first: Point, last: Point) -> list[Window]:
    start, due = first.spans[0][0], last.spans[-1][1]
    return [Window(start, due)] if start <= due else []


def _alone(bound: str, point: Point) -> list[Window]:
    first, last = point.spans[0][0], point.spans[-1][1]
    if point.single_day and len(point.spans) > 1:
        return [window for span in point.spans for window in _alone(bound, replace(point, spans=(span,)))]
    if bound == "before":
        return [Window(None, first - timedelta(days=1))] if first > date.min else []
    if (bound in ("by", "until") and not point.ranged) or (point.single_day and not bound):
        return [Window(None, last)]
    if bound == "after" or (bound == "open" and not point.ranged):
        return []
    return [Window(*span) for span in point.spans]


def bound_before(before: str) -> str:
    """The last word before a time that tells on which side of it the task lies: a name of [time], or "".

    What is due before an hour of a day is due on that day.
    """
    hour = _HOUR.search(before)
    before = before[: hour.start()] if hour else before
    found = [
        (match.end(), len(match[0]), name)
        for name in ("before", "by", "until", "open", "after")
        for match in time_words(name).finditer(before)
    ]
    last = max(found)[2] if found else ""
    return "by" if hour and last == "before" else last
