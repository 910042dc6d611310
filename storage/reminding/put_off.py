"""What people put off: told again on a day they chose, and not before; marks and the office's list stay."""

from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import bindparam, delete, select, update

from domain.days.zone import local_day
from storage.office_changes import OfficeChange, note_office_change
from storage.owing.obligations import recompute
from storage.schema import put_off
from storage.store import Store
from storage.talk.incoming import insert_into

_waiting = put_off.c.outbox_id.is_(None)
_OF = select(put_off.c.obligation_id, put_off.c.person_id, put_off.c.until).where(
    put_off.c.obligation_id.in_(bindparam("ids", expanding=True)), _waiting
)
_OF_PERSON = select(put_off.c.obligation_id, put_off.c.until, put_off.c.at).where(
    put_off.c.person_id == bindparam("person_id"), _waiting
)
_TOLD = (
    update(put_off)
    .where(
        put_off.c.person_id == bindparam("who"),
        put_off.c.obligation_id.in_(bindparam("ids", expanding=True)),
        put_off.c.until <= bindparam("day"),
        _waiting,
    )
    .values(outbox_id=bindparam("row"))
)
_UNTOLD = update(put_off).where(put_off.c.outbox_id == bindparam("row")).values(outbox_id=None)


def put_off_of(store: Store, obligation_ids: Sequence[int]) -> dict[tuple[int, int], date]:
    """The day on which it is told again, by (obligation, person)."""
    rows = store.rows(_OF, ids=list(obligation_ids))
    return {(row.obligation_id, row.person_id): row.until for row in rows}


def put_off_by(store: Store, person_id: int) -> dict[int, date]:
    """What this person put off, and until when."""
    return {row.obligation_id: row.until for row in store.rows(_OF_PERSON, person_id=person_id)}


def put_off_everywhere(store: Store) -> dict[tuple[int, int], tuple[date, date]]:
    """All that is put off, by (obligation, person): the day on which it was, and the day until which it is."""
    rows = store.rows(select(put_off).where(_waiting))
    return {(row.obligation_id, row.person_id): (local_day(row.at), row.until) for row in rows}


def put_off_until(store: Store, person_id: int, days: Mapping[int, date], what: str) -> None:
    """Tell this person of each obligation on its day, and not before; an earlier choice gives way.

    `what` names it in the words of the person, who may take it back.
    """
    for obligation_id, until in days.items():
        values = {"until": until, "at": store.now, "outbox_id": None}
        statement = insert_into(store, put_off).values(person_id=person_id, obligation_id=obligation_id, **values)
        store.change(statement.on_conflict_do_update(index_elements=["obligation_id", "person_id"], set_=values))
    store.audit("put_off", "person", person_id, after={key: day.isoformat() for key, day in days.items()})
    note_office_change(store, "snooze", what, person_id, {}, {"person_id": person_id, "obligations": sorted(days)})
    recompute(store, sorted(days))


def take_back_put_off(store: Store, change: OfficeChange) -> bool:
    """Nothing of it is put off any more; False where all of it was told again meanwhile."""
    mine = put_off.c.person_id == change.after["person_id"]
    these = put_off.c.obligation_id.in_(change.after["obligations"])
    return store.change(delete(put_off).where(mine, these, _waiting)) > 0


def note_told_again(store: Store, person_id: int, obligation_ids: Sequence[int], day: date, outbox_id: int) -> None:
    """A digest tells these again: what was put off until then is put off no more."""
    store.change(_TOLD, who=person_id, ids=list(obligation_ids), day=day, row=outbox_id)


def forget_told_again(store: Store, outbox_id: int) -> None:
    """The digest is composed anew: its last try counts no more."""
    store.change(_UNTOLD, row=outbox_id)
