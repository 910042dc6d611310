"""Single tasks that the office gives by itself, in a plan of their own for each year; dates and units that change."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import exists, func, or_, select, update

from domain.days.zone import local_day
from domain.plans.drafts import Role, Window
from domain.plans.duties import stronger
from domain.plans.titles import list_title
from storage.office_changes import OfficeChange, mark_undone, note_office_change
from storage.owing.calendar import ensure_year
from storage.owing.obligations import create_for_windows, move_windows, recompute, return_to
from storage.plans.parts import drop_assignments, give_back
from storage.plans.rows import settle_moved
from storage.revisions import raise_revision
from storage.schema import assignment, extension, obligation, plan, progress_update, task, task_window
from storage.store import Store

_ONE_OFF = "one-off-"
_STANDS = assignment.c.gone_at.is_(None)


@dataclass(frozen=True, slots=True)
class Given:
    """A task to be given: each unit's role, under which group, and the words of its time."""

    content: str
    output: str
    roles: Mapping[int, Role]
    groups: Mapping[int, int]
    due: date
    said: str


@dataclass(frozen=True, slots=True)
class OneOff:
    """A task that was given, and the code it is shown under."""

    id: int
    code: str
    title: str


# --- giving


def give_task(store: Store, given: Given, title: str, short: str, person_id: int) -> OneOff:
    """Keep a single task in the plan of this year, made under these names where there is none."""
    today = local_day(store.now)
    plan_id = _plan_of(store, today.year, title, short)
    ensure_year(store, given.due.year)
    ensure_year(store, given.due.year + 1)
    one = _add_task(store, plan_id, given, _next_code(store, plan_id, today.month))
    create_for_windows(store, plan_id)
    what = f"{one.code} {one.title}"
    after = {"content": given.content, "due": given.due.isoformat(), "units": sorted(given.roles)}
    store.audit("give", "task", one.id, after=after)
    note_office_change(store, "order", what, person_id, None, {"task": one.id})
    raise_revision(store)
    return one


def _plan_of(store: Store, year: int, title: str, short: str) -> int:
    identity = f"{_ONE_OFF}{year}"
    standing = select(plan.c.id).where(plan.c.identity == identity, plan.c.withdrawn_at.is_(None))
    found = store.value(standing)
    if found is not None:
        return int(found)
    names = {"title": title, "short": short, "issuer": "", "number": "", "identity": identity}
    source = {"source_name": "", "source_hash": "", "imported_at": store.now}
    return store.add(plan, **names, **source, year_from=year, year_to=year)


def is_one_off(store: Store, plan_id: int) -> bool:
    """Whether a plan only holds the single tasks of a year."""
    identity = store.value(select(plan.c.identity).where(plan.c.id == plan_id))
    return str(identity or "").startswith(_ONE_OFF)


def _next_code(store: Store, plan_id: int, month: int) -> str:
    """D.12.3 is the third of December: letters that every keyboard has, and numbers that people can type."""
    start = f"D.{month}."
    taken = select(func.count()).where(task.c.plan_id == plan_id, task.c.code.startswith(start, autoescape=True))
    return f"{start}{int(store.value(taken)) + 1}"


def _add_task(store: Store, plan_id: int, given: Given, code: str) -> OneOff:
    title = list_title(given.content)
    position = int(store.value(select(func.count()).where(task.c.plan_id == plan_id)))
    key = store.add(
        task,
        plan_id=plan_id,
        code=code,
        shown_code=code,
        title=title,
        content=given.content,
        output=given.output or None,
        schedule_text=given.said,
        schedule_kind="window",
        position=position,
    )
    store.add(task_window, task_id=key, due=given.due)
    parts = [
        {"task_id": key, "unit_id": unit, "role": role, "printed_name": "", "group_id": given.groups.get(unit)}
        for unit, role in given.roles.items()
    ]
    store.add_all(assignment, parts)
    return OneOff(key, code, title)


def parts_of(store: Store, task_id: int) -> list[int]:
    """The assignments of a task that stand."""
    return list(store.connection.scalars(select(assignment.c.id).where(assignment.c.task_id == task_id, _STANDS)))


def stood_on(store: Store, parts: Sequence[int]) -> bool:
    """Whether a unit has said or got anything about these parts that would be lost."""
    said = select(progress_update.c.id).where(
        progress_update.c.assignment_id.in_(parts), progress_update.c.undone_at.is_(None)
    )
    settled = select(obligation.c.id).where(
        obligation.c.assignment_id.in_(parts),
        or_(
            obligation.c.state.in_(("met", "excused")),
            exists().where(extension.c.obligation_id == obligation.c.id, extension.c.state.in_(("asked", "granted"))),
        ),
    )
    return store.value(said.limit(1)) is not None or store.value(settled.limit(1)) is not None


def take_back_task(store: Store, change: OfficeChange) -> bool:
    """It was never given; False where a unit has answered for it, or it is gone already."""
    task_id = change.after["task"]
    parts = parts_of(store, task_id)
    if not parts or stood_on(store, parts) or not mark_undone(store, change.id):
        return False
    _drop(store, task_id, parts)
    store.audit("take_back", "task", task_id)
    return True


def _drop(store: Store, task_id: int, parts: Sequence[int]) -> None:
    store.change(update(task).where(task.c.id == task_id).values(gone_at=store.now))
    drop_assignments(store, parts)
    raise_revision(store)


# --- withdrawing


def withdraw_task(store: Store, task_id: int, what: str, person_id: int) -> bool:
    """Nobody has to do it any more, what was reported stays; False where it left before."""
    standing = update(task).where(task.c.id == task_id, task.c.gone_at.is_(None)).values(gone_at=store.now)
    parts = parts_of(store, task_id)
    if not parts or not store.change(standing):
        return False
    _drop(store, task_id, parts)
    store.audit("withdraw", "task", task_id)
    note_office_change(store, "task_withdrawn", what, person_id, None, {"task": task_id, "parts": parts})
    return True


def bring_back_task(store: Store, change: OfficeChange) -> bool:
    """The task is to be done after all; False where its plan has left meanwhile, or it stands already."""
    task_id, parts = change.after["task"], change.after["parts"]
    in_force = select(plan.c.id).where(plan.c.withdrawn_at.is_(None))
    gone = update(task).where(task.c.id == task_id, task.c.gone_at.is_not(None), task.c.plan_id.in_(in_force))
    if not store.change(gone.values(gone_at=None)) or not mark_undone(store, change.id):
        return False
    store.change(update(assignment).where(assignment.c.id.in_(parts)).values(gone_at=None))
    windows = select(task_window.c.id).where(task_window.c.task_id == task_id, task_window.c.gone_at.is_(None))
    return_to(store, obligation.c.assignment_id.in_(parts) & obligation.c.window_id.in_(windows))
    store.audit("restore", "task", task_id)
    raise_revision(store)
    return True


# --- another day


def bring_forward(store: Store, task_id: int, was: date, due: date, what: str, person_id: int) -> bool:
    """A window of a task ends on an earlier day, for all its units; False where it ends on `was` no more."""
    ending = (task_window.c.task_id == task_id, task_window.c.due == was, task_window.c.gone_at.is_(None))
    row = store.first(select(task_window).where(*ending))
    if row is None:
        return False
    _move(store, task_id, row.id, row.start, due)
    store.audit("move", "task", task_id, was.isoformat(), due.isoformat())
    start = row.start.isoformat() if row.start else None
    before, after = {"due": was.isoformat(), "start": start}, {"window": row.id, "due": due.isoformat()}
    note_office_change(store, "task_date", what, person_id, before, after)
    return True


def take_back_date(store: Store, change: OfficeChange) -> bool:
    """The day is what it was; False where the task has another day again, or left."""
    row = store.first(select(task_window).where(task_window.c.id == change.after["window"]))
    if row is None or row.gone_at or row.due.isoformat() != change.after["due"] or not mark_undone(store, change.id):
        return False
    before = date.fromisoformat(change.before["due"])
    start = change.before["start"]
    _move(store, row.task_id, row.id, date.fromisoformat(start) if start else None, before)
    store.audit("move", "task", row.task_id, row.due.isoformat(), before.isoformat())
    return True


def _move(store: Store, task_id: int, window_id: int, start: date | None, due: date) -> None:
    move_windows(store, {window_id: Window(min(start, due) if start else None, due)})
    settle_moved(store, [task_id])


# --- another unit


def hand_part(store: Store, part_id: int, to: int) -> dict[str, Any] | None:
    """Another unit has this part of a task from now on; what happened, for `give_part_back`, None where it is gone.

    The part goes on from where it stood, and what was reported stays under the unit that reported it. A unit that
    has a part of its own keeps it, in the stronger of both roles.
    """
    part = store.first(select(assignment).where(assignment.c.id == part_id, _STANDS))
    if part is None or part.unit_id == to:
        return None
    own = store.first(select(assignment).where(assignment.c.task_id == part.task_id, assignment.c.unit_id == to))
    if own is None:
        return _pass_on(store, part, to)
    drop_assignments(store, [part_id])
    role = part.role if own.gone_at else stronger(part.role, own.role)
    if own.gone_at or role != own.role:
        give_back(store, own.id, role, part.printed_name, part.group_id if own.gone_at else own.group_id)
    _owe(store, part.task_id)
    return {"dropped": part_id, "own": own.id, "role": own.role, "stood": own.gone_at is None}


def _pass_on(store: Store, part: Any, to: int) -> dict[str, Any]:
    reported = (progress_update.c.assignment_id == part.id) & progress_update.c.unit_id.is_(None)
    marked = list(store.connection.scalars(select(progress_update.c.id).where(reported)))
    store.change(update(progress_update).where(progress_update.c.id.in_(marked)).values(unit_id=part.unit_id))
    store.change(update(assignment).where(assignment.c.id == part.id).values(unit_id=to))
    owed = (obligation.c.assignment_id == part.id) & (obligation.c.state == "open")
    moved = list(store.connection.scalars(select(obligation.c.id).where(owed)))
    store.change(update(obligation).where(obligation.c.id.in_(moved)).values(unit_id=to))
    recompute(store, moved)
    return {"passed": part.id, "was": part.unit_id, "marked": marked, "moved": moved}


def _owe(store: Store, task_id: int) -> None:
    create_for_windows(store, int(store.value(select(task.c.plan_id).where(task.c.id == task_id))))


def give_part_back(store: Store, done: Mapping[str, Any]) -> None:
    """The inverse of `hand_part`."""
    if "passed" in done:
        store.change(update(assignment).where(assignment.c.id == done["passed"]).values(unit_id=done["was"]))
        store.change(update(obligation).where(obligation.c.id.in_(done["moved"])).values(unit_id=done["was"]))
        recompute(store, done["moved"])
        store.change(update(progress_update).where(progress_update.c.id.in_(done["marked"])).values(unit_id=None))
        return
    if done["stood"]:
        row = store.rows(select(assignment).where(assignment.c.id == done["own"]))[0]
        give_back(store, row.id, done["role"], row.printed_name, row.group_id)
    else:
        drop_assignments(store, [done["own"]])
    part = store.rows(select(assignment).where(assignment.c.id == done["dropped"]))[0]
    give_back(store, part.id, part.role, part.printed_name, part.group_id)


def reassign(store: Store, part_id: int, to: int, what: str, person_id: int) -> bool:
    """Give one unit's part of a task to another; False where it left before."""
    task_id = store.value(select(assignment.c.task_id).where(assignment.c.id == part_id))
    was = store.value(select(assignment.c.unit_id).where(assignment.c.id == part_id))
    done = hand_part(store, part_id, to)
    if done is None:
        return False
    store.audit("reassign", "task", int(task_id), was, to)
    note_office_change(store, "task_unit", what, person_id, None, done | {"task": task_id, "to": to, "from": was})
    raise_revision(store)
    return True


def take_back_unit(store: Store, change: OfficeChange) -> bool:
    """The former unit has it again; False where the new one has reported since, or it is gone."""
    done = change.after
    part = done.get("passed") or done["own"]
    row = store.first(select(assignment).where(assignment.c.id == part, _STANDS))
    since = select(progress_update.c.id).where(
        progress_update.c.assignment_id == part, progress_update.c.at > change.at, progress_update.c.undone_at.is_(None)
    )
    if row is None or row.unit_id != done["to"] or store.value(since.limit(1)) or not mark_undone(store, change.id):
        return False
    give_part_back(store, done)
    store.audit("reassign", "task", done["task"], done["to"], done["from"])
    raise_revision(store)
    return True
