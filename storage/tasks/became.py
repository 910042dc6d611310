"""What became of the difficulties that updates told of: for chat, pages and papers alike."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, bindparam, func, select

from domain.days.zone import local_day
from domain.figures.difficulties import State, Told
from storage.schema import difficulty, difficulty_note, unit
from storage.store import Store

_solver = unit.alias("solver")
_NOTES = (
    select(difficulty_note)
    .where(difficulty_note.c.undone_at.is_(None), difficulty_note.c.difficulty_id.in_(bindparam("ids", expanding=True)))
    .order_by(difficulty_note.c.id)
)
_office = select(unit.c.name).where(unit.c.kind == "office").order_by(unit.c.id).limit(1).scalar_subquery()
_WHAT_BECAME = (
    select(difficulty.c.id, difficulty.c.update_id, difficulty.c.state)
    .add_columns(func.coalesce(_solver.c.name, _office, "").label("by"))
    .outerjoin(_solver, _solver.c.id == difficulty.c.unit_id)
    .where(difficulty.c.update_id.in_(bindparam("updates", expanding=True)))
)


@dataclass(frozen=True, slots=True)
class Became:
    """What became of a difficulty: the last answer, empty where there is none, and the unit that solves it.

    `closed` is the local day on which it was closed, None while it is not.
    """

    state: State
    answer: str
    by: str
    closed: date | None = None


def what_became(store: Store, update_ids: Collection[int]) -> dict[int, Became]:
    """Of each of these updates that told of a difficulty, what became of that."""
    rows = store.rows(_WHAT_BECAME, updates=sorted(update_ids)) if update_ids else ()
    notes = store.rows(_NOTES, ids=[row.id for row in rows]) if rows else ()
    answers = {note.difficulty_id: note.text for note in notes if note.kind == "answer"}
    closed = {note.difficulty_id: local_day(note.at) for note in notes if note.kind == "close"}
    return {row.update_id: _became(row, answers.get(row.id, ""), closed.get(row.id)) for row in rows}


def _became(row: Row[Any], answer: str, closed: date | None) -> Became:
    if row.state == "closed":
        return Became("closed", answer, row.by, closed)
    return Became("answered" if answer else "open", answer, row.by)


def told_difficulties(store: Store, texts: Mapping[int, str], days: Mapping[int, str] | None = None) -> list[Told]:
    """These words of updates, by the ids of those, each with what became of it; `days` are their ISO days."""
    became, nothing = what_became(store, texts), Became("open", "", "")
    return [_told(key, text, (days or {}).get(key, ""), became.get(key, nothing)) for key, text in texts.items()]


def _told(key: int, text: str, day: str, of: Became) -> Told:
    closed = of.closed.isoformat() if of.closed else ""
    return Told(id=key, at=day, text=text, state=of.state, answer=of.answer, by=of.by, closed=closed, since="")


def earlier_difficulties(store: Store, texts: Mapping[int, str], days: Mapping[int, str], first: date) -> list[Told]:
    """Of these words of updates, told before the day `first`, what stood in the way on it; `days` are their ISO days.

    What was closed before that day is past; what nobody could close, because the queue does not have it, is left out.
    """
    queued = what_became(store, texts)
    told = [_told(key, text, days[key], queued[key]) for key, text in texts.items() if key in queued]
    return [
        Told(**{**one, "since": one["at"]})
        for one in told
        if one["state"] != "closed" or one["closed"] >= first.isoformat()
    ]
