"""Tasks by what they speak of: an index over all plans, kept in memory until tasks change."""

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from sqlalchemy import exists, select

from domain.understanding.matching import Topic, TopicIndex
from storage.revisions import Cache
from storage.schema import assignment, plan, section, task
from storage.store import Store

# In the index the unit of tasks that no unit has.
NOBODY = 0


@dataclass(frozen=True, slots=True)
class _Known:
    index: TopicIndex
    codes: frozenset[str]


def task_index(store: Store) -> TopicIndex:
    """The tasks of the department by their topics; what it finds are ids of tasks."""
    return _known.get(store).index


def task_codes(store: Store) -> frozenset[str]:
    """The codes that tasks are shown under, in capitals."""
    return _known.get(store).codes


def _load(store: Store) -> _Known:
    shown = store.rows(select(task.c.shown_code).distinct())
    return _Known(_index(_topics(store)), frozenset(row.shown_code.strip(" .").upper() for row in shown))


@lru_cache(maxsize=1)
def _index(topics: tuple[Topic, ...]) -> TopicIndex:
    """Kept as long as the tasks say the same: a revision may tell of units alone, and this takes long to build."""
    return TopicIndex(topics)


def _topics(store: Store) -> tuple[Topic, ...]:
    units = _units(store)
    headings = _headings(store)
    columns = (task.c.id, task.c.section_id, task.c.content, task.c.indicator, task.c.output)
    return tuple(
        Topic(
            row.id,
            row.content,
            frozenset(units[row.id]),
            row.indicator or "",
            row.output or "",
            headings.get(row.section_id, ()),
        )
        for row in store.rows(select(*columns).order_by(task.c.id))
    )


def _units(store: Store) -> dict[int, set[int]]:
    """The units that have or had each task, NOBODY among them where none has one that stands."""
    units: dict[int, set[int]] = defaultdict(set)
    for row in store.rows(select(assignment.c.task_id, assignment.c.unit_id)):
        units[row.task_id].add(row.unit_id)
    had = exists().where(assignment.c.task_id == task.c.id, assignment.c.gone_at.is_(None))
    standing = select(task.c.id).join(plan).where(task.c.gone_at.is_(None), plan.c.withdrawn_at.is_(None), ~had)
    for task_id in store.connection.scalars(standing):
        units[task_id].add(NOBODY)
    return units


def _headings(store: Store) -> dict[int, tuple[str, ...]]:
    """The headings above each section and its own; a section's parent was added before it."""
    found: dict[int, tuple[str, ...]] = {}
    for row in store.rows(select(section.c.id, section.c.parent_id, section.c.title).order_by(section.c.id)):
        found[row.id] = (*found.get(row.parent_id, ()), row.title)
    return found


_known = Cache(_load)
