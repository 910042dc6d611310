"""The tasks of a plan as rows: added, or brought to what the plan says now; what was done for them stays."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import Row, bindparam, select, update

from domain.plans.changes import HeldTask, PlanChanges, TaskChange, match_tasks
from domain.plans.drafts import PlanDraft, TaskDraft, Window, shown_code
from domain.plans.titles import list_title
from domain.units.resolutions import Resolution
from storage.owing.obligations import leave, move_windows
from storage.plans.parts import Held, Meant, PartsChanged, Said, assignment_values, drop_assignments, parts_of
from storage.plans.section_rows import Sections
from storage.schema import assignment, obligation, task, task_window
from storage.store import Store, by_thousands
from storage.tasks.progress import settle


@dataclass(frozen=True, slots=True)
class TasksPut:
    """The tasks of a plan in its order, which of them have other days than before, and what is different."""

    ids: list[int]
    moved: list[int]
    changes: PlanChanges


def put_tasks(
    store: Store, plan_id: int, draft: PlanDraft, resolution: Resolution, said: Said | None = None
) -> TasksPut:
    """Bring the tasks of a plan to what the draft says; what it says as before stays as the office has it by now."""
    held = _held(store, plan_id)
    matches = _matches([one.row for one in held.values()], draft.tasks)
    sections = Sections(store, plan_id)
    rows = [_values(row, sections.innermost(row), position) for position, row in enumerate(draft.tasks)]
    ids = _ids(store, plan_id, matches, rows)
    moved, new, changed, written = [], [], [], _Changed()
    for row, values, match, task_id in zip(draft.tasks, rows, matches, ids, strict=True):
        before = said.of(held[match].row) if said and match is not None else None
        if match is None:
            new.append((values["shown_code"], values["title"]))
        elif held[match].row.gone_at and before == row:
            # The plan named it all along: the office itself has withdrawn it.
            continue
        elif held[match].row.gone_at:
            written.bring(held[match], values, row, Meant(resolution))
            new.append((values["shown_code"], values["title"]))
        elif change := written.bring(held[match], values, row, Meant(resolution, said), before):
            changed.append(change)
            moved += [task_id] if change.was != change.now else []
    written.write(store)
    came = [(task_id, row) for task_id, row, match in zip(ids, draft.tasks, matches, strict=True) if match is None]
    _add_parts(store, came, resolution)
    standing = set(ids)
    gone = [one.row for one in held.values() if one.row.gone_at is None and one.row.id not in standing]
    _drop_tasks(store, gone)
    changes = PlanChanges(tuple(new), tuple(changed), tuple((row.shown_code, row.title) for row in gone))
    return TasksPut(ids, moved, changes)


def _ids(store: Store, plan_id: int, matches: Sequence[int | None], rows: Sequence[Mapping[str, Any]]) -> list[int]:
    """The ids of the tasks in the order of the plan; those that are new are added, all with one statement."""
    new = [{"plan_id": plan_id, **values} for match, values in zip(matches, rows, strict=True) if match is None]
    added = iter(store.add_each(task, new))
    return [next(added) if match is None else match for match in matches]


def _held(store: Store, plan_id: int) -> dict[int, Held]:
    """The tasks of a plan by their ids, gone ones too."""
    held = {row.id: Held(row, {}, []) for row in store.rows(_HELD, plan_id=plan_id)}
    for row in store.rows(_PARTS, plan_id=plan_id):
        held[row.task_id].parts[row.unit_id] = row
    for row in store.rows(_WINDOWS, plan_id=plan_id):
        held[row.task_id].windows.append(row)
    return held


_HELD = select(task).where(task.c.plan_id == bindparam("plan_id")).order_by(task.c.position)
_OF_PLAN = select(task.c.id).where(task.c.plan_id == bindparam("plan_id"))
_PARTS = select(assignment).where(assignment.c.task_id.in_(_OF_PLAN))
_WINDOWS = (
    select(task_window)
    # Those that events gave are not the plan's to change.
    .where(task_window.c.task_id.in_(_OF_PLAN), task_window.c.gone_at.is_(None), task_window.c.event_id.is_(None))
    .order_by(task_window.c.due)
)


def _matches(held: Iterable[Row[Any]], tasks: Sequence[TaskDraft]) -> list[int | None]:
    """The held task that each one is; one that went before and comes again is the same."""
    known = [(row.gone_at is None, HeldTask(row.id, row.shown_code, row.content)) for row in held]
    standing = match_tasks([one for stands, one in known if stands], tasks)
    new = [index for index, task_id in enumerate(standing) if task_id is None]
    gone = [one for stands, one in known if not stands]
    again = dict(zip(new, match_tasks(gone, [tasks[index] for index in new]), strict=True))
    return [again.get(index, task_id) for index, task_id in enumerate(standing)]


def _values(row: TaskDraft, section_id: int | None, position: int) -> dict[str, Any]:
    return {
        "section_id": section_id,
        "code": row.code,
        "shown_code": shown_code(row.section_code, row.code),
        "title": list_title(row.content),
        "content": row.content,
        "indicator": row.indicator,
        "output": row.output,
        "budget_million_vnd": row.budget_million_vnd,
        "note": row.note,
        "schedule_text": row.schedule_text,
        "schedule_kind": row.schedule.kind,
        "every": row.schedule.every,
        "event": row.schedule.event,
        "position": position,
        "printed_units": [[unit.name, unit.role] for unit in row.units],
    }


# --- new tasks


def _add_parts(store: Store, tasks: Iterable[tuple[int, TaskDraft]], resolution: Resolution) -> None:
    """The windows and the parts of tasks that have just come."""
    windows: list[dict[str, Any]] = []
    parts: list[dict[str, Any]] = []
    for task_id, row in tasks:
        dated = sorted(row.schedule.windows, key=lambda window: window.due)
        windows += [{"task_id": task_id, "start": window.start, "due": window.due} for window in dated]
        parts += [assignment_values(task_id, unit_id, part) for unit_id, part in parts_of(row, resolution).items()]
    store.add_all(task_window, windows)
    store.add_all(assignment, parts)


# --- a task that stands


@dataclass(slots=True)
class _Changed:
    """What is different in the tasks that stand, gathered to be written for all of them at once."""

    tasks: list[dict[str, Any]] = field(default_factory=list)
    parts: PartsChanged = field(default_factory=PartsChanged)
    moved: dict[int, Window] = field(default_factory=dict)
    new_windows: list[dict[str, Any]] = field(default_factory=list)
    lost_windows: list[int] = field(default_factory=list)

    def bring(
        self, held: Held, values: Mapping[str, Any], row: TaskDraft, meant: Meant, before: TaskDraft | None = None
    ) -> TaskChange | None:
        """Bring a task to what the draft says; what is different in it, if anything is."""
        differs = {name for name, value in values.items() if getattr(held.row, name) != value}
        if differs or held.row.gone_at:
            self.tasks.append({"row": held.row.id, **values, "gone_at": None})
        # Of the printed names only those that mean other units than before are a change.
        fields = sorted(differs - {"position", "title", "code", "section_id", "printed_units"})
        if self.parts.bring(held, meant.parts(held, row)):
            fields.append("units")
        was, now = self._bring_windows(held, row.schedule.windows, before.schedule.windows if before else None)
        if not fields and was == now:
            return None
        moved = (was, now) if was != now else ((), ())
        return TaskChange(values["shown_code"], values["title"], tuple(fields), *moved)

    def _bring_windows(
        self, held: Held, windows: Sequence[Window], said: Sequence[Window] | None
    ) -> tuple[tuple[date, ...], tuple[date, ...]]:
        """Bring the windows to those of the plan, a moved one keeping what was done in it; the days before and now.

        Where the plan said the same before, the windows stay as they are: the office may have moved one since.
        """
        if windows == said:
            return (), ()
        wanted = sorted(windows, key=lambda window: window.due)
        spare = {row.due: row for row in held.windows}
        kept = [spare.pop(window.due, None) for window in wanted]
        left = sorted(spare.values(), key=lambda row: row.due)
        for window, same in zip(wanted, kept, strict=True):
            row = same or (left.pop(0) if left else None)
            if row is None:
                self.new_windows.append({"task_id": held.row.id, "start": window.start, "due": window.due})
            elif (row.start, row.due) != (window.start, window.due):
                self.moved[row.id] = window
        self.lost_windows += [row.id for row in left]
        return tuple(row.due for row in held.windows), tuple(window.due for window in wanted)

    def write(self, store: Store) -> None:
        """Write down all of it."""
        store.change_each(update(task).where(task.c.id == bindparam("row")), self.tasks)
        self.parts.write(store)
        store.add_all(task_window, self.new_windows)
        move_windows(store, self.moved)
        for some in by_thousands(self.lost_windows):
            store.change(update(task_window).where(task_window.c.id.in_(some)).values(gone_at=store.now))
            leave(store, obligation.c.window_id.in_(some))


def _drop_tasks(store: Store, rows: Sequence[Row[Any]]) -> None:
    for some in by_thousands(row.id for row in rows):
        store.change(update(task).where(task.c.id.in_(some)).values(gone_at=store.now))
        parts = select(assignment.c.id).where(assignment.c.task_id.in_(some), assignment.c.gone_at.is_(None))
        drop_assignments(store, list(store.connection.scalars(parts)))


def settle_moved(store: Store, task_ids: Sequence[int]) -> None:
    """What was reported of tasks counts for their windows as they are now."""
    reported = select(assignment.c.id).where(assignment.c.updated_at.is_not(None), assignment.c.gone_at.is_(None))
    for some in by_thousands(task_ids):
        for assignment_id in list(store.connection.scalars(reported.where(assignment.c.task_id.in_(some)))):
            settle(store, assignment_id)
