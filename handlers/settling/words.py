"""What a message that settles something names: units, and what they owe."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from domain.days.terms import read_term
from domain.replies.short import means_all_units
from domain.understanding.days import day_said
from handlers.asking.named_units import asked_units
from handlers.tasks.topics import tasks_about
from handlers.turn import Turn
from storage.owing.owed import Owed, reports_owed, windows_owed
from storage.tasks.items import tasks_with_code
from storage.units import standing_units

MOST_UNITS = 5
LONGEST_REASON = 300
_SURE = 0.9

Data = dict[str, Any]


def groups_named(turn: Turn, unit_ids: Sequence[int], named: Mapping[str, Any]) -> list[list[Owed]]:
    """What these units owe under the code, period or words named: one list for each thing, a row for each unit."""
    groups: dict[object, dict[int, Owed]] = {}
    for owed in _found(turn, unit_ids, named):
        # Of the windows of a task the earliest that is still owed is meant; what is settled is told of.
        rows = groups.setdefault(owed.task_id or (owed.title, owed.period), {})
        standing = rows.get(owed.unit_id)
        if standing is None or (standing.state != "open" and owed.state == "open"):
            rows[owed.unit_id] = owed
    return [list(rows.values()) for rows in groups.values()]


def _found(turn: Turn, unit_ids: Sequence[int], named: Mapping[str, Any]) -> list[Owed]:
    if named.get("task"):
        parts = tasks_with_code(turn.store, str(named["task"]), unit_ids)
        return windows_owed(turn.store, [item.id for item in parts])
    if named.get("period"):
        return _of_period(reports_owed(turn.store, unit_ids), str(named["period"]))
    if named.get("query"):
        return windows_owed(turn.store, [item.id for item in tasks_about(turn, str(named["query"]), unit_ids)])
    if turn.about_tasks:
        return [one for one in windows_owed(turn.store, turn.about_tasks) if one.unit_id in unit_ids]
    return [one for one in reports_owed(turn.store, unit_ids) if one.state == "open"]


def _of_period(reports: Sequence[Owed], period: str) -> list[Owed]:
    """The reports of this period; without a year, of the first year in which any is still owed."""
    found = [one for one in reports if one.period == period or one.period.startswith(f"{period}-")]
    years = sorted({one.period.rpartition("-")[2] for one in found if one.state == "open"} or {""})
    return [one for one in found if one.period.endswith(years[0])]


def names_of(turn: Turn, owed: Sequence[Owed]) -> str:
    """The units, the first of them by name."""
    names = list(dict.fromkeys(one.unit for one in owed))
    more = len(names) - MOST_UNITS
    shown = ", ".join(names[:MOST_UNITS])
    return turn.say("settle-units-more", names=shown, count=more) if more > 0 else shown


# --- answers that are typed


def _day_typed(turn: Turn) -> Data | None:
    if _is_else(turn, _NO_DAY_NOR_UNIT):
        return None
    term, day = read_term(turn.message.text), day_said(turn.message.text, turn.today)
    if term and term.unit in ("days", "weeks"):
        return {"days": term.count * (7 if term.unit == "weeks" else 1), "until": None}
    return {"until": day.isoformat(), "days": None} if day else None


def units_named(turn: Turn) -> list[int]:
    """The units that the message names, or all where it speaks of all."""
    named = asked_units(turn)
    return named or (list(standing_units(turn.store)) if means_all_units(turn.message.text) else [])


def _units_typed(turn: Turn) -> Data | None:
    units = [] if _is_else(turn, _NO_DAY_NOR_UNIT) else units_named(turn)
    return {"units": units} if units else None


# What is certainly no answer to what was asked; difficulties and states of work may well be reasons.
_NAVIGATION = frozenset(["my_tasks", "help", "undo", "cancel", "overview", "late_units", "event"])
_NO_DAY_NOR_UNIT = _NAVIGATION | {"task_detail", "update_progress", "report_difficulty", "submit_report", "nudge"}


def _is_else(turn: Turn, others: frozenset[str]) -> bool:
    return turn.reading.intent in others and turn.reading.confidence >= _SURE


def _reason_typed(turn: Turn) -> Data | None:
    """Anything is the reason that is not clearly something else."""
    if _is_else(turn, _NAVIGATION):
        return None
    words = str(turn.slot("reason") or turn.message.text).strip()
    return {"why": words[:LONGEST_REASON]} if words else None


READERS: dict[str, Callable[[Turn], Data | None]] = {
    "until": _day_typed,
    "units": _units_typed,
    "why": _reason_typed,
}
