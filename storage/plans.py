"""Plans come in: names resolved, tasks and what they ask of whom kept, duties made out of their dates."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import func, select

from domain.duties import is_dated_by_task, stronger
from domain.plans import Doubt, PlanDraft, Role, TaskDraft, shown_code
from domain.titles import list_title
from domain.units import Candidate, Directory
from storage.calendar import ensure_year
from storage.obligations import create_for_windows
from storage.report_rules import Merged, put_report
from storage.revisions import raise_revision
from storage.schema import assignment, obligation, plan, section, target, task, task_window
from storage.store import Store
from storage.units import all_units, directory


class PlanExists(ValueError):
    """The same file was imported for the same year before; `plan_id` is what came of it."""

    def __init__(self, plan_id: int, short: str) -> None:
        super().__init__(short)
        self.plan_id = plan_id
        self.short = short


@dataclass(frozen=True, slots=True)
class Resolution:
    """What the printed names of a plan mean.

    `units` gives the ids of units, a group's one by one; `unresolved` are to be asked about, with the likeliest
    answers first; `nobody` are names that the office has said are none of ours.
    """

    units: Mapping[str, tuple[int, ...]]
    unresolved: Mapping[str, tuple[Candidate, ...]] = field(default_factory=dict)
    nobody: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of an import; `unowed` are dated sentences that name nobody who could owe them."""

    plan_id: int
    short: str
    tasks: int
    assignments: int
    obligations: int
    merged: tuple[Merged, ...]
    unresolved: tuple[str, ...]
    nobody: tuple[str, ...]
    unowed: tuple[str, ...]
    doubts: tuple[Doubt, ...]


def resolve(store: Store, draft: PlanDraft) -> Resolution:
    """What every name that stands in a task or a deadline means."""
    return resolve_names(directory(store), printed_names(draft))


def printed_names(draft: PlanDraft) -> list[str]:
    """The names of those who have something to do or to send, each once, in the order of the plan."""
    in_tasks = [unit.name for row in draft.tasks for unit in row.units]
    return list(dict.fromkeys([*in_tasks, *(name for deadline in draft.deadlines for name in deadline.who)]))


def resolve_names(names: Directory, printed: Sequence[str]) -> Resolution:
    """What these names mean to a department."""
    found = {name: names.find(name) for name in printed}
    return Resolution(
        units={name: match.unit_ids for name, match in found.items() if match.unit_ids},
        unresolved={name: match.candidates for name, match in found.items() if not match.sure},
        nobody=tuple(name for name, match in found.items() if match.certainty == "nobody"),
    )


def check_new(store: Store, source_hash: str, year: int | None) -> None:
    """Refuse a file that was imported for this year before: raises PlanExists."""
    same = select(plan.c.id, plan.c.short).where(
        plan.c.source_hash == source_hash, plan.c.year_from.is_not_distinct_from(year)
    )
    if row := store.first(same):
        raise PlanExists(row.id, row.short)


def import_plan(
    store: Store, draft: PlanDraft, resolution: Resolution, source_name: str, source_hash: str, short: str
) -> Imported:
    """Keep a plan, and make out of its dates what each unit owes; raises PlanExists.

    Names that mean nobody, or have not been answered for, get no assignment and are listed in the answer.
    """
    check_new(store, source_hash, draft.year_from)
    owed_before = _count_obligations(store)
    _have_calendar(store, draft)
    plan_id = _add_plan(store, draft, source_name, source_hash, short)
    task_ids = _add_tasks(store, plan_id, draft, resolution)
    _add_targets(store, plan_id, task_ids, draft)
    create_for_windows(store, plan_id)
    merged, unowed = _add_reports(store, plan_id, draft, resolution)
    store.audit("import", "plan", plan_id, after={"short": short, "source": source_name, "tasks": len(task_ids)})
    raise_revision(store)
    return Imported(
        plan_id=plan_id,
        short=short,
        tasks=len(task_ids),
        assignments=_count_assignments(store, plan_id),
        obligations=_count_obligations(store) - owed_before,
        merged=merged,
        unresolved=tuple(resolution.unresolved),
        nobody=resolution.nobody,
        unowed=unowed,
        doubts=draft.doubts,
    )


def _have_calendar(store: Store, draft: PlanDraft) -> None:
    """Working days are counted up to every date of the plan, and for some time after it."""
    dues = [window.due for row in draft.tasks for window in row.schedule.windows]
    years = {due.year for due in [*dues, *(deadline.due for deadline in draft.deadlines)]}
    for year in sorted(years | {year + 1 for year in years}):
        ensure_year(store, year)


def _add_plan(store: Store, draft: PlanDraft, source_name: str, source_hash: str, short: str) -> int:
    return store.add(
        plan,
        title=draft.title,
        short=short,
        issuer=draft.issuer or "",
        number=draft.number or "",
        year_from=draft.year_from,
        year_to=draft.year_to,
        source_name=source_name,
        source_hash=source_hash,
        imported_at=store.now,
    )


def _add_tasks(store: Store, plan_id: int, draft: PlanDraft, resolution: Resolution) -> list[int]:
    sections: dict[tuple[tuple[str, str], ...], int] = {}
    ids = []
    for position, row in enumerate(draft.tasks):
        section_id = _section(store, plan_id, row, sections)
        task_id = _add_task(store, plan_id, section_id, position, row)
        windows = sorted(row.schedule.windows, key=lambda window: window.due)
        store.add_all(task_window, [{"task_id": task_id, "start": w.start, "due": w.due} for w in windows])
        store.add_all(assignment, [{"task_id": task_id, **values} for values in _assignments(row, resolution)])
        ids.append(task_id)
    return ids


def _section(store: Store, plan_id: int, row: TaskDraft, known: dict[tuple[tuple[str, str], ...], int]) -> int | None:
    """The innermost section of a task, added with those around it where they are new."""
    path = tuple(zip(row.section_code, row.section, strict=True))
    parent = None
    for depth in range(1, len(path) + 1):
        if path[:depth] not in known:
            code, title = path[depth - 1]
            known[path[:depth]] = store.add(
                section, plan_id=plan_id, parent_id=parent, code=code, title=title, position=len(known)
            )
        parent = known[path[:depth]]
    return parent


def _add_task(store: Store, plan_id: int, section_id: int | None, position: int, row: TaskDraft) -> int:
    return store.add(
        task,
        plan_id=plan_id,
        section_id=section_id,
        code=row.code,
        shown_code=shown_code(row.section_code, row.code),
        title=list_title(row.content),
        content=row.content,
        indicator=row.indicator,
        output=row.output,
        budget_million_vnd=row.budget_million_vnd,
        note=row.note,
        schedule_text=row.schedule_text,
        schedule_kind=row.schedule.kind,
        every=row.schedule.every,
        event=row.schedule.event,
        position=position,
    )


def _assignments(row: TaskDraft, resolution: Resolution) -> list[dict[str, object]]:
    """Each unit once, with the strongest of its roles and the name under which it has that."""
    found: dict[int, tuple[Role, str]] = {}
    for printed in row.units:
        for unit_id in resolution.units.get(printed.name, ()):
            standing = found.get(unit_id)
            if standing is None or stronger(printed.role, standing[0]) != standing[0]:
                found[unit_id] = (printed.role, printed.name)
    return [{"unit_id": unit_id, "role": role, "printed_name": name} for unit_id, (role, name) in found.items()]


def _add_targets(store: Store, plan_id: int, task_ids: Sequence[int], draft: PlanDraft) -> None:
    rows = [
        {
            "plan_id": plan_id,
            "task_id": None if row.task is None else task_ids[row.task],
            "text": row.text,
            "value": row.value,
            "op": row.op,
            "unit": row.unit,
        }
        for row in draft.targets
    ]
    store.add_all(target, rows)


def _add_reports(
    store: Store, plan_id: int, draft: PlanDraft, resolution: Resolution
) -> tuple[tuple[Merged, ...], tuple[str, ...]]:
    """The reports of a plan: what was merged with what, and the sentences that nobody owes."""
    merged, unowed = [], []
    for deadline in draft.deadlines:
        if is_dated_by_task(deadline, draft):
            continue
        owing = _owing(store, plan_id, deadline.who, resolution)
        if not owing:
            unowed.append(deadline.phrase)
        merged.append(put_report(store, plan_id, draft.title, deadline, owing))
    return tuple(one for one in merged if one), tuple(unowed)


def _owing(store: Store, plan_id: int, who: Sequence[str], resolution: Resolution) -> frozenset[int]:
    """The units named; where the sentence names none, the subordinate units to which the plan gives any task.

    A plan whose sentence has no subject speaks to those below the issuer, and to no more of them than it names.
    """
    if who:
        return frozenset(unit_id for name in who for unit_id in resolution.units.get(name, ()))
    units = all_units(store)
    named = select(assignment.c.unit_id).join(task, task.c.id == assignment.c.task_id).where(task.c.plan_id == plan_id)
    return frozenset(one for one in store.connection.scalars(named) if units[one].kind == "subordinate")


def _count_assignments(store: Store, plan_id: int) -> int:
    statement = select(func.count(assignment.c.id)).join(task, task.c.id == assignment.c.task_id)
    return int(store.value(statement.where(task.c.plan_id == plan_id)))


def _count_obligations(store: Store) -> int:
    return int(store.value(select(func.count()).select_from(obligation)))
