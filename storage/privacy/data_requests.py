"""What people ask the office to do with their own data: asked once, acknowledged, settled, each in its time."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, bindparam, or_, select, update

from domain.days.zone import local_day
from domain.people.privacy import Kind, acknowledge_by, settle_by
from storage.owing.calendar import calendar
from storage.schema import data_request, person
from storage.store import Store
from storage.talk.incoming import insert_new


@dataclass(frozen=True, slots=True)
class DataRequest:
    """One request; state is asked, done, refused, withdrawn, or erasing while traces are still being blanked."""

    id: int
    person_id: int
    name: str
    kind: Kind
    state: str
    data: Mapping[str, Any]
    asked_at: datetime
    acknowledge_by: date
    settle_by: date
    acknowledged_at: datetime | None
    decided_at: datetime | None
    decided_by: str
    answer: str


_DECIDER = person.alias("decider")
_REQUESTS = (
    select(data_request, person.c.full_name, _DECIDER.c.full_name.label("decider"))
    .join(person, person.c.id == data_request.c.person_id)
    .outerjoin(_DECIDER, _DECIDER.c.id == data_request.c.decided_by)
    .order_by(data_request.c.settle_by, data_request.c.id)
)
_WAITING = _REQUESTS.where(data_request.c.state == "asked")


def _request(row: Row[Any]) -> DataRequest:
    return DataRequest(
        id=row.id,
        person_id=row.person_id,
        name=row.full_name,
        kind=row.kind,
        state=row.state,
        data=row.data,
        asked_at=row.asked_at,
        acknowledge_by=row.acknowledge_by,
        settle_by=row.settle_by,
        acknowledged_at=row.acknowledged_at,
        decided_at=row.decided_at,
        decided_by=row.decider or "",
        answer=row.answer,
    )


def data_request_of(store: Store, request_id: int) -> DataRequest | None:
    """One request, whatever became of it."""
    row = store.first(_REQUESTS.where(data_request.c.id == request_id))
    return _request(row) if row else None


def waiting_data_requests(store: Store) -> list[DataRequest]:
    """What the office has still to settle, the most urgent first."""
    return [_request(row) for row in store.rows(_WAITING)]


def waiting_of_person(store: Store, person_id: int) -> list[DataRequest]:
    """What this person has asked for and waits for."""
    return [_request(row) for row in store.rows(_WAITING.where(data_request.c.person_id == person_id))]


def request_data(store: Store, person_id: int, kind: Kind, data: Mapping[str, Any]) -> DataRequest | None:
    """Ask the office; None where the same is asked already."""
    asked = local_day(store.now)
    days = {"acknowledge_by": acknowledge_by(asked, calendar(store)), "settle_by": settle_by(kind, asked)}
    row = {"person_id": person_id, "kind": kind, "state": "asked", "data": dict(data), "answer": ""}
    key = insert_new(store, data_request, **row, **days, asked_at=store.now, asked_on=asked)
    if key is None:
        return None
    store.audit("ask", "data_request", key, after=[person_id, kind])
    return data_request_of(store, key)


_OPEN = update(data_request).where(data_request.c.id == bindparam("row"), data_request.c.state == "asked")


def withdraw_data_request(store: Store, request: DataRequest) -> bool:
    """The person wants it no more; False where it was settled before."""
    if not store.change(_OPEN.values(state="withdrawn", data={}), row=request.id):
        return False
    store.audit("withdraw", "data_request", request.id)
    return True


def acknowledge(store: Store, request: DataRequest, by: int) -> bool:
    """The office has it; False where somebody said so before."""
    first = _OPEN.where(data_request.c.acknowledged_at.is_(None))
    if not store.change(first.values(acknowledged_at=store.now, acknowledged_by=by), row=request.id):
        return False
    store.audit("acknowledge", "data_request", request.id)
    return True


def settle(store: Store, request: DataRequest, state: str, by: int | None, answer: str = "") -> bool:
    """Done, refused, or begun to be erased, `by` nobody at a terminal; False where somebody settled it before."""
    values = {"state": state, "decided_at": store.now, "decided_by": by, "answer": answer}
    if not store.change(_OPEN.values(**values), row=request.id):
        return False
    store.audit(state, "data_request", request.id, after=answer or None)
    return True


def not_asked_today(store: Store) -> list[DataRequest]:
    """Open requests for which the office was not asked today."""
    today = local_day(store.now)
    rows = store.rows(_WAITING.where(or_(data_request.c.asked_on.is_(None), data_request.c.asked_on < today)))
    return [_request(row) for row in rows]


def note_asked(store: Store, request: DataRequest) -> None:
    """The office was asked for it today."""
    store.change(_OPEN.values(asked_on=local_day(store.now)), row=request.id)
