"""A plan that came in is taken back: it leaves the lists, or is again what its file before said."""

from typing import Any

from handlers.plans.steps import PlanInHand
from storage.office_changes import OfficeChange, mark_undone, note_office_change
from storage.plans.taking_in import Imported, PlanExists
from storage.plans.versions import source_of
from storage.plans.withdrawal import withdraw
from storage.store import Store
from storage.talk.drafts import access_shared_draft, used_drafts

NEW, CHANGED = "plan_in", "plan_changed"


def note_import(store: Store, imported: Imported, sha256: str, person_id: int, source_before: str | None) -> None:
    """Write down that this person took a plan in, and which file it had come from before."""
    drafts = used_drafts(store, "plan") if imported.changes else []
    earlier = next((one.id for one in drafts if one.data["sha256"] == source_before), None)
    kind = CHANGED if imported.changes else NEW
    after = {"plan": imported.plan_id, "sha256": sha256}
    note_office_change(store, kind, imported.short, person_id, {"draft": earlier}, after)


def take_back_plan(store: Store, change: OfficeChange) -> bool:
    """The plan is followed no more; False where it was changed or withdrawn since."""
    if not _stands(store, change.after) or not mark_undone(store, change.id):
        return False
    return withdraw(store, change.after["plan"], store.actor or 0)


def take_back_version(store: Store, change: OfficeChange) -> bool:
    """The plan is what its file before said; False where that is not known, or something came in since."""
    earlier = access_shared_draft(store, "plan", change.before["draft"] or 0)
    if earlier is None or not _stands(store, change.after) or not mark_undone(store, change.id):
        return False
    plan = PlanInHand(store, earlier.data | {"same": change.after["plan"]})
    try:
        plan.decide_days(plan.put().merged, earlier.data.get("written_by", ""))
    except PlanExists as same:
        plan.decide_days(same.merged, earlier.data.get("written_by", ""))
    return True


def _stands(store: Store, done: dict[str, Any]) -> bool:
    return bool(source_of(store, done["plan"]) == done["sha256"])
