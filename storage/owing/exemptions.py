"""What is not owed for a reason that the office gives: it leaves every count, and nobody is reminded of it."""

from collections.abc import Sequence

from sqlalchemy import bindparam, update

from storage.office_changes import OfficeChange, mark_undone, note_office_change
from storage.owing.asking import still_open
from storage.owing.obligations import recompute
from storage.owing.owed import Owed
from storage.schema import obligation
from storage.store import Store

KIND = "exempt"
_EXCUSE = (
    update(obligation)
    .where(obligation.c.id == bindparam("row"), still_open)
    .values(
        state="excused",
        excused_why=bindparam("why"),
        excused_at=bindparam("at"),
        excused_by=bindparam("by"),
        next_remind_at=None,
    )
)
_OWE_AGAIN = (
    update(obligation)
    .where(obligation.c.id == bindparam("row"), obligation.c.state == "excused")
    .values(state="open", excused_why="", excused_at=None, excused_by=None)
)


def excuse(store: Store, owed: Sequence[Owed], why: str, person_id: int) -> list[Owed]:
    """Let these be owed no more; those that were still open."""
    values = {"why": why, "at": store.now, "by": person_id}
    done = [one for one in owed if store.change(_EXCUSE, row=one.id, **values)]
    for one in done:
        store.audit("excuse", "obligation", one.id, "open", why)
    if done:
        what = f"{done[0].name}: {', '.join(one.unit for one in done)}"
        note_office_change(store, KIND, what, person_id, None, [one.id for one in done])
    return done


def owe_again(store: Store, owed: Sequence[Owed]) -> list[Owed]:
    """Let these be owed after all; those that were excused."""
    done = [one for one in owed if store.change(_OWE_AGAIN, row=one.id)]
    for one in done:
        store.audit("owe_again", "obligation", one.id, one.excused_why, "open")
    recompute(store, [one.id for one in done])
    return done


def take_back_exemption(store: Store, change: OfficeChange) -> bool:
    """All that one yes excused is owed again; False where none of it is excused any more."""
    if not mark_undone(store, change.id):
        return False
    done = [key for key in change.after if store.change(_OWE_AGAIN, row=key)]
    for key in done:
        store.audit("owe_again", "obligation", key, "excused", "open")
    recompute(store, done)
    return bool(done)
