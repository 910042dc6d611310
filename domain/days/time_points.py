"""Days, months, quarters and years named in Vietnamese words, as stretches of days."""

import re
from dataclasses import dataclass

from domain.days.form_spans import Span
from domain.days.point_forms import FORMS, Form
from domain.days.worded_forms import WORDED_FORMS

_NEIGHBOURS = {"truoc": -1}
_FOLLOWING = 1
_ALL_FORMS = (*WORDED_FORMS, *FORMS)
_FORMS_IN_WORDS = tuple(form for form in _ALL_FORMS if form.in_words)


@dataclass(frozen=True, slots=True)
class Point:
    """A time named in a text: its stretches, and where its words begin and end.

    `single_day` is a date, `ranged` a list with a range in it ("tháng 1-6").
    """

    spans: tuple[Span, ...]
    begin: int
    end: int
    single_day: bool = False
    ranged: bool = False


@dataclass(frozen=True, slots=True)
class _Found:
    form: Form
    match: re.Match[str]

    @property
    def year(self) -> int | None:
        said = self.match.groupdict().get("y")
        if not said:
            return None
        return int(said) if len(said) > 2 else 2000 + int(said)

    @property
    def years_on(self) -> int:
        """By how many years "năm sau" or "năm trước" moves the plan's."""
        said = self.match.groupdict().get("next")
        return _NEIGHBOURS.get(said, _FOLLOWING) if said else 0


def named_times(plain: str, year: int | None) -> list[Point]:
    """The times that a folded text names, in its order.

    A time without a year has the year of the next one that has it (the year before it where that would put it
    later, unless that one is a stretch of `year` around it), else `year`; without either it is left out. A day
    that no calendar has is left out.
    """
    points: list[Point] = []
    later: Span | None = None
    for found in reversed(_find(plain)):
        spans = _spans_of(found, year, later)
        if spans:
            later = spans[0]
            points.append(_point(found, spans))
    return points[::-1]


def _point(found: _Found, spans: list[Span]) -> Point:
    listed = found.match.groupdict().get("list") or ""
    ranged = found.form.ranged or "-" in listed or "–" in listed
    return Point(tuple(spans), found.match.start(), found.match.end(), found.form.single_day, ranged)


def _spans_of(found: _Found, year: int | None, later: Span | None) -> list[Span]:
    if found.years_on:
        return _dated(found, year + found.years_on if year else None)
    if found.year or not later:
        return _dated(found, found.year or year)
    spans = _dated(found, later[1].year)
    in_plans_year = later[0] <= spans[0][0] <= later[1] and later[1].year == year if spans else False
    return spans if spans and (spans[0][0] <= later[0] or in_plans_year) else _dated(found, later[0].year - 1)


def _dated(found: _Found, year: int | None) -> list[Span]:
    if year is None:
        return []
    try:
        return found.form.spans(found.match, year)
    except ValueError:
        return []


def _find(plain: str) -> list[_Found]:
    """What every form finds in what the forms before it have left."""
    found: list[_Found] = []
    for form in _ALL_FORMS if re.search(r"\d", plain) else _FORMS_IN_WORDS:
        for match in form.pattern.finditer(plain) if form.always in plain else ():
            found.append(_Found(form, match))
            plain = plain[: match.start()] + "#" * len(match[0]) + plain[match.end() :]
    return sorted(found, key=lambda one: one.match.start())
