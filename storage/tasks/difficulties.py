"""What stands in units' ways: the office's queue, who may see a part of it, and what was said and done about each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, bindparam, func, or_, select, true, update

from domain.people.rights import follows_all
from storage.people.persons import Person
from storage.schema import assignment, difficulty, difficulty_note, person, plan, progress_update, task, unit
from storage.store import Store
from storage.tasks.heirs import goes_on, heir, part_now, unit_now, with_heirs


@dataclass(frozen=True, slots=True)
class Note:
    """Something said or done: kind is answer, assign (to `unit`) or close."""

    id: int
    kind: str
    text: str
    unit: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Difficulty:
    """What a unit told of a task; `solver` is the unit that the office gave it to, `done` whether the task is done."""

    id: int
    state: str
    text: str
    unit_id: int
    unit: str
    assignment_id: int
    task_id: int
    code: str
    title: str
    plan: str
    by: str
    at: datetime
    percent: int
    done: bool
    solver_id: int | None
    solver: str
    notes: tuple[Note, ...] = ()

    @property
    def name(self) -> str:
        """The code and title of its task."""
        return f"{self.code} {self.title}".strip()


_solver = unit.alias("solver")
_DIFFICULTIES = with_heirs(
    select(
        difficulty.c.id,
        difficulty.c.state,
        progress_update.c.difficulty.label("text"),
        unit_now.label("unit_id"),
        unit.c.short.label("unit"),
        part_now.label("assignment_id"),
        assignment.c.task_id,
        task.c.shown_code,
        task.c.title,
        plan.c.short.label("plan"),
        person.c.full_name,
        progress_update.c.at,
        func.coalesce(heir.c.percent, assignment.c.percent).label("percent"),
        func.coalesce(heir.c.status, assignment.c.status).label("status"),
        difficulty.c.unit_id.label("solver_id"),
        _solver.c.short.label("solver"),
    )
    .select_from(difficulty)
    .join(progress_update, progress_update.c.id == difficulty.c.update_id)
    .join(assignment, assignment.c.id == progress_update.c.assignment_id)
    .join(task, task.c.id == assignment.c.task_id)
    .join(plan, plan.c.id == task.c.plan_id)
    .join(unit, unit.c.id == assignment.c.unit_id)
    .join(person, person.c.id == progress_update.c.person_id)
    .outerjoin(_solver, _solver.c.id == difficulty.c.unit_id)
    .where(progress_update.c.undone_at.is_(None), goes_on)
    .order_by(progress_update.c.at, difficulty.c.id)
)
_by = person.alias("by")
_to = unit.alias("given_to")
_NOTES = (
    select(difficulty_note, _by.c.full_name, _to.c.short)
    .join(_by, _by.c.id == difficulty_note.c.person_id)
    .outerjoin(_to, _to.c.id == difficulty_note.c.unit_id)
    .where(difficulty_note.c.undone_at.is_(None), difficulty_note.c.difficulty_id.in_(bindparam("ids", expanding=True)))
    .order_by(difficulty_note.c.id)
)


def open_difficulties(store: Store, asker: Person) -> list[Difficulty]:
    """Those that wait, the oldest first: all for who follows all, else one's units' own and those given to them."""
    return _read(store, _may_see(asker) & (difficulty.c.state == "open"))


def access_difficulty(store: Store, asker: Person, key: int) -> Difficulty | None:
    """One that the person may see, open or closed; None for anything else."""
    found = _read(store, _may_see(asker) & (difficulty.c.id == key))
    return found[0] if found else None


def _may_see(asker: Person) -> ColumnElement[bool]:
    if follows_all(asker.actor):
        return true()
    own = list(asker.unit_ids)
    return or_(unit_now.in_(own), difficulty.c.unit_id.in_(own))


def difficulties_of_batch(store: Store, batch: str) -> dict[int, int]:
    """What one yes told, by assignment."""
    rows = _read(store, progress_update.c.batch == batch)
    return {one.assignment_id: one.id for one in rows}


def notes_on_tasks(store: Store, assignment_ids: Sequence[int]) -> list[tuple[Difficulty, Note]]:
    """What was said about the difficulties of these parts of tasks, the newest first."""
    found = _read(store, assignment.c.id.in_(list(assignment_ids)))
    notes = [(one, note) for one in found for note in one.notes]
    return sorted(notes, key=lambda pair: pair[1].id, reverse=True)


def _read(store: Store, which: ColumnElement[bool]) -> list[Difficulty]:
    rows = store.rows(_DIFFICULTIES.where(which))
    notes: dict[int, list[Note]] = {}
    for row in store.rows(_NOTES, ids=[row.id for row in rows]) if rows else ():
        note = Note(row.id, row.kind, row.text, row.short or "", row.full_name, row.at)
        notes.setdefault(row.difficulty_id, []).append(note)
    return [_difficulty(row, tuple(notes.get(row.id, ()))) for row in rows]


def _difficulty(row: Row[Any], notes: tuple[Note, ...]) -> Difficulty:
    return Difficulty(
        id=row.id,
        state=row.state,
        text=row.text,
        unit_id=row.unit_id,
        unit=row.unit,
        assignment_id=row.assignment_id,
        task_id=row.task_id,
        code=row.shown_code,
        title=row.title,
        plan=row.plan,
        by=row.full_name,
        at=row.at,
        percent=row.percent,
        done=row.status == "done",
        solver_id=row.solver_id,
        solver=row.solver or "",
        notes=notes,
    )


# --- changing; each False where somebody was first


_OPEN = and_(difficulty.c.id == bindparam("key"), difficulty.c.state == "open")


def answer(store: Store, one: Difficulty, text: str, person_id: int) -> bool:
    """Say something about it; the unit sees it."""
    # The same state again: two who write at once wait for each other, and a closed one is left alone.
    if not store.change(update(difficulty).where(_OPEN).values(state="open"), key=one.id):
        return False
    _note(store, one, "answer", person_id, text=text)
    return True


def assign(store: Store, one: Difficulty, unit_id: int, person_id: int) -> bool:
    """Another unit is to solve it."""
    as_seen = difficulty.c.unit_id.is_(None) if one.solver_id is None else difficulty.c.unit_id == one.solver_id
    if not store.change(update(difficulty).where(_OPEN, as_seen).values(unit_id=unit_id), key=one.id):
        return False
    _note(store, one, "assign", person_id, unit_id=unit_id, before_id=one.solver_id)
    return True


def close(store: Store, one: Difficulty, person_id: int) -> bool:
    """It is dealt with."""
    if not store.change(update(difficulty).where(_OPEN).values(state="closed"), key=one.id):
        return False
    _note(store, one, "close", person_id)
    return True


def _note(store: Store, one: Difficulty, kind: str, person_id: int, **values: Any) -> None:
    row = {"text": "", "unit_id": None, "before_id": None, **values}
    store.add(difficulty_note, difficulty_id=one.id, kind=kind, person_id=person_id, at=store.now, **row)
    store.audit(f"difficulty_{kind}", "difficulty", one.id, before=one.state, after=row)


# --- taking back


@dataclass(frozen=True, slots=True)
class LastNote:
    """What a person did last about a difficulty."""

    id: int
    difficulty_id: int
    kind: str
    at: datetime


def last_note(store: Store, person_id: int, since: datetime) -> LastNote | None:
    """What this person did last about any difficulty, after a moment, and has not taken back."""
    mine = select(difficulty_note).where(
        difficulty_note.c.person_id == person_id, difficulty_note.c.at > since, difficulty_note.c.undone_at.is_(None)
    )
    row = store.first(mine.order_by(difficulty_note.c.id.desc()).limit(1))
    return LastNote(row.id, row.difficulty_id, row.kind, row.at) if row else None


def take_back_note(store: Store, last: LastNote) -> bool:
    """As it was before; False where something later was done about the same difficulty."""
    of_same = difficulty_note.c.difficulty_id == last.difficulty_id
    later = select(difficulty_note.c.id).where(
        of_same, difficulty_note.c.id > last.id, difficulty_note.c.undone_at.is_(None)
    )
    if store.value(later) is not None:
        return False
    standing = update(difficulty_note).where(difficulty_note.c.id == last.id, difficulty_note.c.undone_at.is_(None))
    if not store.change(standing.values(undone_at=store.now)):
        return False
    before = store.value(select(difficulty_note.c.before_id).where(difficulty_note.c.id == last.id))
    values = {"assign": {"unit_id": before}, "close": {"state": "open"}}.get(last.kind)
    if values:
        store.change(update(difficulty).where(difficulty.c.id == last.difficulty_id).values(**values))
    store.audit("take_back", "difficulty", last.difficulty_id, before=last.kind)
    return True
