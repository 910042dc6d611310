"""Slots of what the office settles and of what units ask it for: rules, days off, events, extensions, leave."""

import re
from collections.abc import Iterator

from domain.understanding.days import day_said
from domain.understanding.features import Features, Slots

_EVERY = ("week", "month", "quarter", "half", "nine_months", "year")
_DAY = re.compile(r"(?:ngay|hom|mung|mong) (\d{1,2})(?![\d/.-])")
_MONTH = re.compile(r"thang (?:thu )?(1[0-2]|[1-9]|nhat|hai|ba|dau|cuoi)(?: tien)?(?: (?:cua )?(?:quy|ky|nam))")
_ORDINALS = {"nhat": 1, "dau": 1, "hai": 2, "ba": 3, "cuoi": -1}


def named_day(features: Features, start: int, end: int) -> str:
    """The ISO date of these words where today is known and they name a day, else the words as typed."""
    today = features.context.today
    day = day_said(" ".join(features.sentence.row[start:end]), today) if today else None
    return day.isoformat() if day else features.sentence.literal(start, end)


def _days(features: Features) -> list[str]:
    return [named_day(features, *span) for span in features.days]


def until(features: Features) -> Slots:
    """The last day named; a number of days is told by `days` alone."""
    days = [] if "days" in features.names else _days(features)
    return {"until": days[-1]} if days else {}


def on_date(features: Features) -> Slots:
    """`date`, and `until` where a second day ends a stretch."""
    days = _days(features)
    return {"date": days[0]} | ({"until": days[-1]} if days[1:] else {}) if days else {}


def reason(features: Features) -> Slots:
    """The words after "vì", "do", "lý do"."""
    hit = next(iter(features.all("because")), None)
    words = features.sentence.literal(hit.end, len(features.sentence.row)) if hit else ""
    return {"reason": words} if words else {}


def rule(features: Features) -> Slots:
    """How often, by which day of which month of the period (or, of one period, the date), and the words themselves."""
    plain = features.sentence.plain
    if "period" in features.names:
        return on_date(features) | {"rule": features.sentence.text.strip()}
    slots: Slots = next(({"every": e} for e in _EVERY if f"every.{e}" in features.names), {})
    if found := _DAY.search(plain):
        slots["day"] = int(found[1])
    if found := _MONTH.search(plain):
        slots["month_of_period"] = _ORDINALS.get(found[1]) or int(found[1])
    if "before_day" in features.names:
        slots["before"] = True
    return slots | {"rule": features.sentence.text.strip()}


def day_kind(features: Features) -> Slots:
    """`day_kind`: off, working, or removed from the calendar."""
    for kind in ("removed", "working", "off"):
        if f"day_off.{kind}" in features.names:
            return {"day_kind": kind}
    return {}


def event(features: Features) -> Slots:
    """What happened, without its day."""
    hits = features.all("event")
    if not hits:
        return {}
    start = hits[0].end if hits[0].name == "event.said" else hits[0].start + 1
    ends = [first for first, _ in features.days if first > start]
    return {"event": features.sentence.literal(start, min([*ends, len(features.sentence.row)]))}


def deputy(features: Features) -> Slots:
    """Who stands in: named before "thay", or after "bàn giao cho"."""
    words = next(filter(None, _deputies(features)), "")
    return {"deputy": words} if words else {}


def _deputies(features: Features) -> Iterator[str]:
    row = features.sentence.row
    for hit in features.all("stand_in"):
        start, end = features.clause(hit.start)
        begins = max([e for _, e in features.days if start < e <= hit.start], default=start)
        after = hit.end + (row[hit.end : hit.end + 1] == (":",))
        spans = [(after, features.clause(after)[1])]
        if hit.name == "stand_in.before":
            spans = [(begins, hit.start), (hit.end, end)]
        for span in spans:
            yield features.sentence.literal(*span)
