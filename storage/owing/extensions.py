"""Later last days: asked for by a unit, settled by the office; the first one stays known."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import Date, Row, bindparam, case, exists, func, or_, select, update

from storage.owing.asking import still_open
from storage.owing.obligations import recompute
from storage.owing.owed import OWED, Owed, as_owed
from storage.schema import extension, obligation, person
from storage.store import Store
from storage.talk.incoming import insert_new


@dataclass(frozen=True, slots=True)
class Request:
    """A later day that is asked for; state is asked, granted, refused or withdrawn.

    `own` says that the office granted it without being asked. Names and moments of a decision are empty before it.
    """

    id: int
    owed: Owed
    state: str
    wanted: date
    reason: str
    asked_by: str
    asker_id: int
    asked_at: datetime
    granted: date | None
    answer: str
    decider_id: int | None
    decided_by: str
    decided_at: datetime | None
    before: date | None
    batch: str

    @property
    def own(self) -> bool:
        """Whether the office granted it by itself."""
        return self.decided_at == self.asked_at and self.decider_id == self.asker_id


_ASKER, _DECIDER = person.alias("asker"), person.alias("decider")
_REQUESTS = (
    OWED.add_columns(
        extension.c.id.label("request_id"),
        extension.c.state.label("request_state"),
        extension.c.wanted,
        extension.c.reason,
        extension.c.asked_by.label("asker_id"),
        _ASKER.c.full_name.label("asked_by"),
        extension.c.asked_at,
        extension.c.granted,
        extension.c.answer,
        extension.c.decided_by.label("decider_id"),
        _DECIDER.c.full_name.label("decided_by"),
        extension.c.decided_at,
        extension.c.before,
        extension.c.batch,
    )
    .join(extension, extension.c.obligation_id == obligation.c.id)
    .join(_ASKER, _ASKER.c.id == extension.c.asked_by)
    .outerjoin(_DECIDER, _DECIDER.c.id == extension.c.decided_by)
    .order_by(None)
    .order_by(extension.c.asked_at, extension.c.id)
)
_THIS = _REQUESTS.where(extension.c.id == bindparam("id"))
_WAITING = _REQUESTS.where(extension.c.state == "asked", obligation.c.state == "open")
_WAITING_FOR = _WAITING.where(extension.c.obligation_id == bindparam("id"))
_OPEN_OBLIGATION = exists().where(obligation.c.id == extension.c.obligation_id, still_open)


def _as_request(row: Row[Any]) -> Request:
    return Request(
        id=row.request_id,
        owed=as_owed(row),
        state=row.request_state,
        wanted=row.wanted,
        reason=row.reason,
        asked_by=row.asked_by,
        asker_id=row.asker_id,
        asked_at=row.asked_at,
        granted=row.granted,
        answer=row.answer,
        decider_id=row.decider_id,
        decided_by=row.decided_by or "",
        decided_at=row.decided_at,
        before=row.before,
        batch=row.batch,
    )


def request_of(store: Store, request_id: int) -> Request | None:
    """One request, whatever became of it."""
    row = store.first(_THIS, id=request_id)
    return _as_request(row) if row else None


def waiting_requests(store: Store) -> list[Request]:
    """What the office has still to settle, the oldest first."""
    return [_as_request(row) for row in store.rows(_WAITING)]


def waiting_for(store: Store, obligation_id: int) -> Request | None:
    """The open request for one obligation."""
    row = store.first(_WAITING_FOR, id=obligation_id)
    return _as_request(row) if row else None


# --- asking and settling


def request_extension(store: Store, obligation_id: int, wanted: date, reason: str, person_id: int) -> int | None:
    """Ask for a later day; None where somebody has asked already and waits for an answer."""
    values = {"obligation_id": obligation_id, "wanted": wanted, "reason": reason, "asked_by": person_id}
    key = insert_new(store, extension, **values, state="asked", asked_at=store.now, answer="", batch=uuid4().hex)
    if key is not None:
        store.audit("ask", "extension", key, after=[obligation_id, str(wanted), reason])
    return key


_SETTLE = (
    update(extension)
    .where(extension.c.id == bindparam("row"), extension.c.state == "asked", _OPEN_OBLIGATION)
    .values(
        state=bindparam("to"),
        granted=bindparam("day"),
        answer=bindparam("said"),
        decided_by=bindparam("by"),
        decided_at=bindparam("at"),
    )
)


def grant(store: Store, request: Request, day: date, person_id: int) -> bool:
    """The unit has until `day`; False where the request was settled before, or nothing is owed any more."""
    before = store.value(_EXTENDED, id=request.owed.id)
    if not store.change(_SETTLE, row=request.id, to="granted", day=day, said="", by=person_id, at=store.now):
        return False
    store.change(update(extension).where(extension.c.id == request.id).values(before=before))
    _move(store, request.owed.id, day)
    store.audit("grant", "extension", request.id, before=str(request.owed.due), after=str(day))
    return True


def refuse(store: Store, request: Request, why: str, person_id: int) -> bool:
    """The day stays; False where the request was settled before, or nothing is owed any more."""
    if not store.change(_SETTLE, row=request.id, to="refused", day=None, said=why, by=person_id, at=store.now):
        return False
    store.audit("refuse", "extension", request.id, after=why)
    return True


def grant_unasked(store: Store, owed: Sequence[Owed], day: date, reason: str, person_id: int) -> list[Owed]:
    """The office gives a later day by itself; what a unit had asked for is settled with it. Those that got it."""
    batch, given = uuid4().hex, []
    for one in owed:
        waiting = waiting_for(store, one.id)
        if waiting:
            settled = grant(store, waiting, day, person_id)
        else:
            settled = _add_granted(store, one.id, day, reason, person_id, batch)
        given += [one] if settled else []
    return given


def _add_granted(store: Store, obligation_id: int, day: date, reason: str, person_id: int, batch: str) -> bool:
    before = store.value(_EXTENDED, id=obligation_id)
    if not _move(store, obligation_id, day):
        return False
    values = {"obligation_id": obligation_id, "wanted": day, "granted": day, "reason": reason, "answer": ""}
    decided = {"asked_by": person_id, "decided_by": person_id, "asked_at": store.now, "decided_at": store.now}
    key = store.add(extension, **values, **decided, state="granted", before=before, batch=batch)
    store.audit("grant", "extension", key, before=str(before) if before else None, after=str(day))
    return True


# A report that was returned has a day of its own, and that is the one that moves.
_EXTENDED = select(
    case((obligation.c.resubmit_due.is_not(None), obligation.c.resubmit_due), else_=obligation.c.extended_due)
).where(obligation.c.id == bindparam("id"))
_RETURNED = obligation.c.resubmit_due.is_not(None)
_MOVE = (
    update(obligation)
    .where(obligation.c.id == bindparam("row"), still_open)
    .values(
        resubmit_due=case((_RETURNED, bindparam("day", type_=Date))),
        extended_due=case((_RETURNED, obligation.c.extended_due), else_=bindparam("day", type_=Date)),
    )
)


def _move(store: Store, obligation_id: int, day: date | None) -> bool:
    """Let another day speak, and count the reminders from it; False where nothing is owed any more."""
    if not store.change(_MOVE, row=obligation_id, day=day):
        return False
    recompute(store, [obligation_id])
    return True


# --- taking back


def last_written(store: Store, person_id: int, since: datetime) -> list[Request]:
    """What this person asked for or settled last, after a moment: all that one yes wrote."""
    asked = (extension.c.state == "asked") & (extension.c.asked_by == person_id) & (extension.c.asked_at > since)
    settled = extension.c.state.in_(("granted", "refused")) & (extension.c.decided_by == person_id)
    mine = or_(asked, settled & (extension.c.decided_at > since))
    at = func.coalesce(extension.c.decided_at, extension.c.asked_at)
    newest = store.first(_REQUESTS.where(mine).order_by(None).order_by(at.desc(), extension.c.id.desc()).limit(1))
    if newest is None:
        return []
    together = (extension.c.batch == newest.batch) & mine
    return [_as_request(row) for row in store.rows(_REQUESTS.where(together))]


def take_back(store: Store, request: Request) -> bool:
    """A request is withdrawn, a decision waits again; False where something else stands on it."""
    if request.state == "asked":
        return _to(store, request, "withdrawn")
    if request.state == "granted" and not _moved_back(store, request):
        return False
    if request.own:
        return _to(store, request, "withdrawn")
    return waiting_for(store, request.owed.id) is None and _to(store, request, "asked")


def _moved_back(store: Store, request: Request) -> bool:
    stands = store.value(_EXTENDED, id=request.owed.id) == request.granted
    return stands and _move(store, request.owed.id, request.before)


def _to(store: Store, request: Request, state: str) -> bool:
    open_again = {"granted": None, "answer": "", "decided_by": None, "decided_at": None} if state == "asked" else {}
    same = update(extension).where(extension.c.id == request.id, extension.c.state == request.state)
    if not store.change(same.values(state=state, **open_again)):
        return False
    store.audit("take_back", "extension", request.id, before=request.state, after=state)
    return True
