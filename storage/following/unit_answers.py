"""What units answer about what they have not done yet: why not, a promise, a request, or how far they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import uuid4

from sqlalchemy import BindParameter, bindparam, func, select, update

from storage.following.nudges import TO_THE_UNIT
from storage.schema import extension, nudge, nudged, obligation, person, progress_update, reminder, unit_answer
from storage.store import Store


@dataclass(frozen=True, slots=True)
class Answered:
    """The newest answer about one thing: kind is said, asked_later or progress; `day` is promised or asked for."""

    kind: str
    at: datetime
    by: str
    said: str
    day: date | None = None
    percent: int | None = None


_OF: BindParameter[Sequence[int]] = bindparam("ids", expanding=True)
_SAID = (
    select(unit_answer, person.c.full_name)
    .join(person, person.c.id == unit_answer.c.person_id)
    .where(unit_answer.c.obligation_id.in_(_OF), unit_answer.c.undone_at.is_(None))
    .order_by(unit_answer.c.id)
)
_REQUESTED = (
    select(extension, person.c.full_name)
    .join(person, person.c.id == extension.c.asked_by)
    .where(extension.c.obligation_id.in_(_OF), extension.c.state.in_(("asked", "refused")))
    .order_by(extension.c.id)
)
_FIRST_ASKED = (
    select(reminder.c.obligation_id, func.min(reminder.c.told_at).label("at"))
    .join(obligation, obligation.c.id == reminder.c.obligation_id)
    .where(reminder.c.obligation_id.in_(_OF), TO_THE_UNIT)
    .group_by(reminder.c.obligation_id)
)
_FIRST_NUDGED = (
    select(nudged.c.obligation_id, func.min(nudge.c.at).label("at"))
    .join(nudge, nudge.c.id == nudged.c.nudge_id)
    .where(nudged.c.obligation_id.in_(_OF))
    .group_by(nudged.c.obligation_id)
)
_TOLD = (
    select(obligation.c.id, progress_update, person.c.full_name)
    .join(obligation, obligation.c.assignment_id == progress_update.c.assignment_id)
    .join(person, person.c.id == progress_update.c.person_id)
    .where(obligation.c.id.in_(_OF), progress_update.c.undone_at.is_(None), progress_update.c.for_unit.is_(False))
    .order_by(progress_update.c.id)
)


def last_answers(store: Store, ids: Sequence[int]) -> dict[int, Answered]:
    """The newest answer about each of these, none for those that nobody has answered about.

    Progress counts as an answer from the first reminder or nudge on.
    """
    found: dict[int, Answered] = {}
    values = {"ids": list(ids)}
    for row in store.rows(_SAID, **values):
        found[row.obligation_id] = Answered("said", row.at, row.full_name, row.said, row.promised)
    for row in store.rows(_REQUESTED, **values):
        _keep(found, row.obligation_id, Answered("asked_later", row.asked_at, row.full_name, row.reason, row.wanted))
    first: dict[int, datetime] = {}
    for row in (*store.rows(_FIRST_ASKED, **values), *store.rows(_FIRST_NUDGED, **values)):
        first[row.obligation_id] = min(row.at, first.get(row.obligation_id, row.at))
    for row in store.rows(_TOLD, **values):
        key = row[0]
        if key in first and row.at >= first[key]:
            said = row.difficulty or row.note
            _keep(found, key, Answered("progress", row.at, row.full_name, said, None, row.percent))
    return found


def _keep(found: dict[int, Answered], key: int, answer: Answered) -> None:
    if key not in found or found[key].at <= answer.at:
        found[key] = answer


def put_answer(store: Store, ids: Sequence[int], person_id: int, said: str, promised: date | None) -> str:
    """Write an answer down about all of these; the name of what is taken back together."""
    batch = uuid4().hex
    row = {"person_id": person_id, "channel": store.channel, "at": store.now, "said": said, "promised": promised}
    for key in ids:
        store.add(unit_answer, obligation_id=key, batch=batch, **row)
        store.audit("answer", "obligation", key, after={"said": said, "promised": promised and promised.isoformat()})
    return batch


@dataclass(frozen=True, slots=True)
class Batch:
    """An answer as its person gave it."""

    name: str
    at: datetime
    said: str
    ids: tuple[int, ...]


def last_answer_of(store: Store, person_id: int, since: datetime) -> Batch | None:
    """The answer that this person gave last, after a moment, and has not taken back."""
    standing = unit_answer.c.undone_at.is_(None)
    mine = select(unit_answer).where(unit_answer.c.person_id == person_id, unit_answer.c.at > since, standing)
    row = store.first(mine.order_by(unit_answer.c.id.desc()).limit(1))
    if row is None:
        return None
    ids = store.connection.scalars(select(unit_answer.c.obligation_id).where(unit_answer.c.batch == row.batch))
    return Batch(row.batch, row.at, row.said, tuple(ids))


def take_back_answer(store: Store, batch: str) -> bool:
    """It was not said; False where it was taken back before."""
    standing = update(unit_answer).where(unit_answer.c.batch == batch, unit_answer.c.undone_at.is_(None))
    if not store.change(standing.values(undone_at=store.now)):
        return False
    for key in store.connection.scalars(select(unit_answer.c.obligation_id).where(unit_answer.c.batch == batch)).all():
        store.audit("take_back", "obligation", key)
    return True
