"""One task: its card, and the only way to an object that another unit may not see."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, Select, bindparam, exists, func, select

from domain.people.rights import follows_all, may_change_unit, may_see_assignment
from storage.people.persons import Person
from storage.schema import (
    assignment,
    plan,
    progress_update,
    section,
    target,
    task,
    task_window,
    unit,
    unit_group,
)
from storage.store import Store
from storage.tasks.items import HAS_CODE, Item, items_of_task, plain_code, report_item


@dataclass(frozen=True, slots=True)
class Card:
    """A task as its plan has it, with the items that the asking person may see.

    `brought` gives the plan's own year and the one that it is applied to, where they differ. A task that
    no unit has is without items, its `units` as printed.
    """

    id: int
    code: str
    title: str
    content: str
    plan: str
    plan_title: str
    brought: tuple[int, int] | None
    sections: tuple[str, ...]
    indicator: str | None
    output: str | None
    schedule_text: str
    windows: tuple[tuple[date | None, date], ...]
    targets: tuple[str, ...]
    units: tuple[tuple[str, str], ...]
    items: tuple[Item, ...]


def access_task(store: Store, person: Person, task_id: int) -> Card | None:
    """The card of a task, if the person may see any of its assignments; one that no unit has if they follow all."""
    all_items = items_of_task(store, task_id)
    items = _visible(person, all_items)
    row = store.first(_TASK, id=task_id)
    if row is None or not (items or (not all_items and row.stands and follows_all(person.actor))):
        return None
    return Card(
        id=task_id,
        code=row.shown_code,
        title=row.title,
        content=row.content,
        plan=row.plan,
        plan_title=row.plan_title,
        brought=(row.printed_year, row.year_from) if row.printed_year else None,
        sections=_section_titles(store, row.section_id),
        indicator=row.indicator,
        output=row.output,
        schedule_text=row.schedule_text,
        windows=tuple((w.start, w.due) for w in store.rows(_WINDOWS, id=task_id)),
        targets=tuple(store.connection.execute(_TARGETS, {"id": task_id}).scalars()),
        units=_printed_units(store, row),
        items=tuple(items),
    )


@dataclass(frozen=True, slots=True)
class Unassigned:
    """A task that no unit has."""

    task_id: int
    code: str
    title: str
    plan: str


def access_unassigned(store: Store, person: Person, code: str) -> list[Unassigned]:
    """The tasks shown or printed under this code that no unit has; none for who does not follow all."""
    return _unassigned(person, store.rows(_UNASSIGNED.where(HAS_CODE), code=plain_code(code)))


def access_unassigned_among(store: Store, person: Person, task_ids: Sequence[int]) -> list[Unassigned]:
    """Those of some tasks that no unit has; none for who does not follow all."""
    return _unassigned(person, store.rows(_UNASSIGNED.where(task.c.id.in_(list(task_ids)))))


def _unassigned(person: Person, rows: Sequence[Row[Any]]) -> list[Unassigned]:
    found = [Unassigned(row.id, row.shown_code, row.title, row.plan) for row in rows]
    return found if follows_all(person.actor) else []


_TASK_OF = select(assignment.c.task_id).where(assignment.c.id == bindparam("id"))


def access_item(store: Store, person: Person, assignment_id: int, *, to_change: bool = False) -> Item | None:
    """One assignment, if the person may see it (or change it)."""
    task_id = store.value(_TASK_OF, id=assignment_id)
    if task_id is None:
        return None
    items = items_of_task(store, task_id)
    allowed = [i for i in items if may_change_unit(person.actor, i.unit_id)] if to_change else _visible(person, items)
    return next((item for item in allowed if item.id == assignment_id), None)


def access_update(store: Store, person: Person, update_id: int) -> Item | None:
    """The item that an update speaks of, if the person may see it."""
    statement = select(progress_update.c.assignment_id).where(progress_update.c.id == update_id)
    assignment_id = store.value(statement)
    return access_item(store, person, assignment_id) if assignment_id is not None else None


def access_report(store: Store, person: Person, obligation_id: int) -> Item | None:
    """One report that a unit of the person owes, or any for those who follow all."""
    item = report_item(store, obligation_id)
    return item if item and may_see_assignment(person.actor, item.unit_id, None) else None


def _visible(person: Person, items: list[Item]) -> list[Item]:
    leads = {item.unit_id for item in items if item.role == "lead"}
    sole_lead = leads.pop() if len(leads) == 1 else None
    return [item for item in items if may_see_assignment(person.actor, item.unit_id, sole_lead)]


def _printed_units(store: Store, row: Row[Any]) -> tuple[tuple[str, str], ...]:
    """The names under which units have the task, each with its role; where none has it, those that the plan prints."""
    standing = [(one.name, one.role) for one in store.rows(_PRINTED, id=row.id)]
    return tuple(standing or ((name, role) for name, role in row.printed_units or ()))


def _section_titles(store: Store, section_id: int | None) -> tuple[str, ...]:
    titles: list[str] = []
    while section_id is not None:
        row = store.first(_SECTION, id=section_id)
        if row is None:
            break
        titles.insert(0, f"{row.code} {row.title}".strip())
        section_id = row.parent_id
    return tuple(titles)


_STANDS = task.c.gone_at.is_(None) & plan.c.withdrawn_at.is_(None)
_TASK: Select[Any] = (
    select(
        task.c.id,
        task.c.shown_code,
        task.c.title,
        task.c.content,
        task.c.indicator,
        task.c.output,
        task.c.schedule_text,
        task.c.section_id,
        task.c.printed_units,
        _STANDS.label("stands"),
        plan.c.short.label("plan"),
        plan.c.title.label("plan_title"),
        plan.c.year_from,
        plan.c.printed_year,
    )
    .join(plan, plan.c.id == task.c.plan_id)
    .where(task.c.id == bindparam("id"))
)
_SECTION = select(section.c.code, section.c.title, section.c.parent_id).where(section.c.id == bindparam("id"))
_WINDOWS = (
    select(task_window.c.start, task_window.c.due)
    .where(task_window.c.task_id == bindparam("id"), task_window.c.gone_at.is_(None))
    .order_by(task_window.c.due)
)
_TARGETS = (
    select(target.c.text).where(target.c.task_id == bindparam("id"), target.c.gone_at.is_(None)).order_by(target.c.id)
)
# What the office gave by its own word goes under the name of the group or of the unit.
NAMED_AS = func.coalesce(func.nullif(assignment.c.printed_name, ""), unit_group.c.name, unit.c.name).label("name")
_PRINTED = (
    select(NAMED_AS, assignment.c.role)
    .join(unit, unit.c.id == assignment.c.unit_id)
    .outerjoin(unit_group, unit_group.c.id == assignment.c.group_id)
    .where(assignment.c.task_id == bindparam("id"), assignment.c.gone_at.is_(None))
    .group_by(NAMED_AS, assignment.c.role)
    .order_by(func.min(assignment.c.id))
)
_UNASSIGNED = (
    select(task.c.id, task.c.shown_code, task.c.title, plan.c.short.label("plan"))
    .join(plan, plan.c.id == task.c.plan_id)
    .where(_STANDS, ~exists().where(assignment.c.task_id == task.c.id, assignment.c.gone_at.is_(None)))
    .order_by(task.c.id)
)
