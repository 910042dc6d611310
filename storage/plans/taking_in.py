"""Plans come in: names resolved, tasks and what they ask of whom kept, duties made out of their dates."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import func, select, update

from domain.days.zone import local_day
from domain.plan_words import bare
from domain.plans.changes import PlanChanges
from domain.plans.drafts import DeadlineDraft, Doubt, PlanDraft
from domain.plans.reported import left_to_reports
from domain.reports.recurrence import made_ahead
from domain.units.resolutions import Resolution
from storage.owing.calendar import ensure_year
from storage.owing.obligations import create_for_windows
from storage.plans.kept_versions import Version, keep_version, last_version
from storage.plans.parts import Said
from storage.plans.rows import put_tasks, settle_moved
from storage.plans.targets import put_targets
from storage.reports.rules import Merged, Reports, put_reports
from storage.revisions import raise_revision
from storage.schema import assignment, obligation, plan, task
from storage.store import Store


class PlanExists(ValueError):
    """The plan is held as it comes in: nothing is to be changed; `plan_id` is the one held.

    `unowed` are its dated sentences that name nobody who could owe them, `merged` its reports that several lines ask
    for without a word yet on which day counts.
    """

    def __init__(self, plan_id: int, short: str, unowed: tuple[str, ...] = (), merged: tuple[Merged, ...] = ()) -> None:
        super().__init__(short)
        self.plan_id = plan_id
        self.short = short
        self.unowed = unowed
        self.merged = merged


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of an import; `unowed` are dated sentences that name nobody who could owe them.

    `changes` is the difference from the plan as it was held, None for a new one.
    """

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
    changes: PlanChanges | None = None


def held_plan(store: Store, draft: PlanDraft) -> int | None:
    """The plan in force that this one is, if it came in before: by issuer, title and year."""
    same = select(plan.c.id).where(plan.c.identity == identity_of(draft), plan.c.withdrawn_at.is_(None))
    found: int | None = store.value(same)
    return found


def identity_of(draft: PlanDraft) -> str:
    """What makes a plan itself: issuer, title and year, however they are set."""
    parts = (draft.issuer or "", draft.title, str(draft.year_from or ""))
    return hashlib.sha256("|".join(map(bare, parts)).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class FileOfPlan:
    """Where a plan comes from: the file's name and digest, and what was said of the places it leaves doubtful."""

    name: str
    sha256: str
    answers: Sequence[Any] = ()


@dataclass(frozen=True, slots=True)
class Tried:
    """What an import would come to: `writes` where anything would be different, `changes` as those of Imported."""

    writes: bool
    merged: tuple[Merged, ...]
    unowed: tuple[str, ...]
    changes: PlanChanges | None = None


@dataclass(frozen=True, slots=True)
class _Brought:
    """A plan as its rows stand now; `before` is what it said until then."""

    plan_id: int
    draft: PlanDraft
    tasks: int
    reports: Reports
    changes: PlanChanges
    held: bool
    before: Version | None


def import_plan(
    store: Store, draft: PlanDraft, resolution: Resolution, file: FileOfPlan, short: str, version_of: int | None = None
) -> Imported:
    """Keep a plan, or bring the one held to it, and make out of its dates what each unit owes.

    `version_of` is a plan held under another title that this one takes the place of. What was done for the tasks
    that stand stays. Names that mean nobody, or have not been answered for, get no assignment and are listed in the
    answer. Raises PlanExists where nothing is different.
    """
    owed_before = _count_obligations(store)
    version = Version(draft, resolution, short, file.name, file.sha256, file.answers)
    come = _bring(store, version, version_of)
    if come.held and not come.changes:
        raise PlanExists(come.plan_id, short, come.reports.unowed, come.reports.merged)
    _keep(store, come.plan_id, version, come.before)
    _write_down(store, come.plan_id, file, "change" if come.held else "import", {"short": short, "tasks": come.tasks})
    return Imported(
        plan_id=come.plan_id,
        short=short,
        tasks=come.tasks,
        assignments=_count_assignments(store, come.plan_id),
        # Where a new version asks for less nothing is added.
        obligations=max(0, _count_obligations(store) - owed_before),
        merged=come.reports.merged,
        unresolved=tuple(resolution.unresolved),
        nobody=resolution.nobody,
        unowed=come.reports.unowed,
        doubts=come.draft.doubts,
        changes=come.changes if come.held else None,
    )


def try_plan(
    store: Store, draft: PlanDraft, resolution: Resolution, short: str, version_of: int | None = None
) -> Tried:
    """What an import would come to; the rows that it leaves are to be taken back.

    What units owe by the days of tasks tells nothing of it and is not made: of a long plan these are most rows.
    """
    come = _bring(store, Version(draft, resolution, short, "", "", ()), version_of, with_duties=False)
    writes = not come.held or bool(come.changes)
    changes = come.changes if come.held and writes else None
    return Tried(writes, come.reports.merged, come.reports.unowed, changes)


def _bring(store: Store, version: Version, version_of: int | None, *, with_duties: bool = True) -> _Brought:
    draft = as_owed(store, version.draft, version.resolution)
    _have_calendar(store, draft)
    held = held_plan(store, draft) or version_of
    before = last_version(store, held) if held else None
    retitled = _retitle(store, held, draft, version.short) if held else None
    plan_id = held or _add_plan(store, draft, version.short)
    tasks = put_tasks(store, plan_id, draft, version.resolution, _said(store, before) if before else None)
    targets = put_targets(store, plan_id, tasks.ids, draft)
    if with_duties:
        create_for_windows(store, plan_id)
        settle_moved(store, tasks.moved)
    reports = put_reports(store, plan_id, draft, version.resolution, _asks_same(version, before, tasks.changes))
    changes = replace(tasks.changes, reports=reports.changes, title=retitled, targets=targets)
    return _Brought(plan_id, draft, len(tasks.ids), reports, changes, held is not None, before)


def _keep(store: Store, plan_id: int, version: Version, before: Version | None) -> None:
    """What the plan says now, behind what it said before."""
    if before and before.is_written_back:
        keep_version(store, plan_id, before)
    keep_version(store, plan_id, version)


def _write_down(store: Store, plan_id: int, file: FileOfPlan, action: str, told: Mapping[str, Any]) -> None:
    """Where the plan comes from, on itself and in the trail."""
    source = {"source_name": file.name, "source_hash": file.sha256, "answers": list(file.answers)}
    store.change(update(plan).where(plan.c.id == plan_id).values(**source))
    store.audit(action, "plan", plan_id, after={**source, **told})
    raise_revision(store)


def _said(store: Store, before: Version) -> Said:
    return Said.by(as_owed(store, before.draft, before.resolution), before.resolution)


def as_owed(store: Store, draft: PlanDraft, meant: Resolution) -> PlanDraft:
    """The plan with the windows and reports of its years, each duty once."""
    ahead = made_ahead(draft, local_day(store.now))
    return left_to_reports(ahead, lambda names: frozenset(one for name in names for one in meant.units.get(name, ())))


def _asks_same(version: Version, before: Version | None, changes: PlanChanges) -> Callable[[DeadlineDraft], bool]:
    """Whether a line asks those whom it asked before, in the same words and with the same meaning.

    A line that names nobody asks whoever has tasks of the plan.
    """
    said = {(line.phrase, line.what): line.who for line in before.draft.deadlines} if before else {}

    def asks_same(line: DeadlineDraft) -> bool:
        if before is None or said.get((line.phrase, line.what)) != line.who:
            return False
        meant = Said({}, before.resolution)
        return all(meant.still_means(name, version.resolution) for name in line.who) if line.who else not changes

    return asks_same


def _have_calendar(store: Store, draft: PlanDraft) -> None:
    """Working days are counted up to every date of the plan, and for some time after it."""
    dues = [window.due for row in draft.tasks for window in row.schedule.windows]
    years = {due.year for due in [*dues, *(deadline.due for deadline in draft.deadlines)]}
    for year in sorted(years | {year + 1 for year in years}):
        ensure_year(store, year)


def _add_plan(store: Store, draft: PlanDraft, short: str) -> int:
    return store.add(
        plan,
        title=draft.title,
        short=short,
        issuer=draft.issuer or "",
        number=draft.number or "",
        year_from=draft.year_from,
        year_to=draft.year_to,
        printed_year=draft.printed_year,
        identity=identity_of(draft),
        source_name="",
        source_hash="",
        imported_at=store.now,
    )


def _retitle(store: Store, plan_id: int, draft: PlanDraft, short: str) -> tuple[str, str] | None:
    """The plan that is held goes on under the new title; both titles, None where it is the same plan by its name."""
    row = store.rows(select(plan.c.title, plan.c.identity).where(plan.c.id == plan_id))[0]
    if row.identity == identity_of(draft):
        return None
    names = {"title": draft.title, "short": short, "issuer": draft.issuer or "", "number": draft.number or ""}
    store.change(update(plan).where(plan.c.id == plan_id).values(**names, identity=identity_of(draft)))
    return str(row.title), draft.title


def _count_assignments(store: Store, plan_id: int) -> int:
    statement = select(func.count(assignment.c.id)).join(task, task.c.id == assignment.c.task_id)
    return int(store.value(statement.where(task.c.plan_id == plan_id, assignment.c.gone_at.is_(None))))


def _count_obligations(store: Store) -> int:
    return int(store.value(select(func.count()).select_from(obligation).where(obligation.c.gone_at.is_(None))))
