"""An import that is taken back: the plan leaves the lists, or is again what its version before said."""

from contextlib import suppress
from datetime import date
from typing import Any

from sqlalchemy import select

from storage.office_changes import OfficeChange, mark_undone, note_office_change
from storage.plans.kept_versions import forget_versions_after, version_again, versions_of
from storage.plans.taking_in import FileOfPlan, Imported, PlanExists, import_plan
from storage.plans.withdrawal import withdraw
from storage.reports.rules import decide_due
from storage.schema import report_rule, report_source
from storage.store import Store

NEW, CHANGED = "plan_in", "plan_changed"


def chosen_days(store: Store, plan_id: int | None) -> list[list[Any]]:
    """The days that were chosen for reports of a plan where lines differ: [rule, ISO day, by whom]."""
    if plan_id is None:
        return []
    of_plan = select(report_source.c.rule_id).where(report_source.c.plan_id == plan_id)
    chosen = select(report_rule).where(report_rule.c.id.in_(of_plan), report_rule.c.due_by != "")
    return [[row.id, row.due.isoformat(), row.due_by] for row in store.rows(chosen)]


def note_import(store: Store, imported: Imported, what: str, person_id: int | None, days: list[list[Any]]) -> None:
    """Write down that this person, or nobody at a terminal, took a plan in; `days` is `chosen_days` from before."""
    now, *earlier = versions_of(store, imported.plan_id)
    kind = CHANGED if imported.changes else NEW
    before = {"version": next(iter(earlier), None), "days": days}
    note_office_change(store, kind, what, person_id, before, {"plan": imported.plan_id, "version": now})


def take_back_plan(store: Store, change: OfficeChange) -> bool:
    """The plan is followed no more; False where it was changed or withdrawn since."""
    if not _stands(store, change.after) or not mark_undone(store, change.id):
        return False
    return withdraw(store, change.after["plan"], store.actor or 0)


def take_back_version(store: Store, change: OfficeChange) -> bool:
    """The plan is what its version before said; False where something came in since, or it was withdrawn."""
    if not _stands(store, change.after) or not mark_undone(store, change.id):
        return False
    earlier = version_again(store, change.before["version"])
    file = FileOfPlan(earlier.name, earlier.sha256, earlier.answers)
    with suppress(PlanExists):
        import_plan(store, earlier.draft, earlier.resolution, file, earlier.short, change.after["plan"])
    # It is that version again, so that what brought it in may be taken back as well.
    forget_versions_after(store, change.after["plan"], change.before["version"])
    _choose_again(store, change.before["days"])
    return True


def _choose_again(store: Store, days: list[list[Any]]) -> None:
    for rule_id, day, by in days:
        due = date.fromisoformat(day)
        asked = select(report_source.c.id).where(report_source.c.rule_id == rule_id, report_source.c.due == due)
        if store.value(asked.limit(1)) is not None:
            decide_due(store, rule_id, due, by)


def _stands(store: Store, done: dict[str, Any]) -> bool:
    return versions_of(store, done["plan"])[:1] == [done.get("version")]
