"""Files of evidence that their sender, or the office, takes back: the row goes, who took it back stays in the audit."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, delete, func, select, update

from domain.people.rights import is_office, may_change_unit
from storage.people.persons import Person
from storage.schema import assignment, evidence, progress_update, report_file, stored_file, task
from storage.store import Store


@dataclass(frozen=True, slots=True)
class Kept:
    """A file of evidence: the update that it came with, and the task of that."""

    id: int
    name: str
    sha256: str
    sender_id: int
    unit_id: int
    task_id: int
    code: str


_KEPT = (
    select(
        stored_file.c.id,
        stored_file.c.name,
        stored_file.c.sha256,
        stored_file.c.person_id.label("sender_id"),
        assignment.c.unit_id,
        assignment.c.task_id,
        task.c.shown_code.label("code"),
    )
    .join(evidence, evidence.c.file_id == stored_file.c.id)
    .join(progress_update, progress_update.c.id == evidence.c.update_id)
    .join(assignment, assignment.c.id == progress_update.c.assignment_id)
    .join(task, task.c.id == assignment.c.task_id)
    .where(stored_file.c.sha256 != "")
    .order_by(stored_file.c.id)
)


def _kept(row: Row[Any]) -> Kept:
    return Kept(**row._mapping)


def files_to_take_back(store: Store, person_id: int, update_id: int, *, office: bool) -> list[Kept]:
    """The files of an update that its sender may take back, or the office any of."""
    rows = store.rows(_KEPT.where(evidence.c.update_id == update_id))
    return [_kept(row) for row in rows if office or row.sender_id == person_id]


def access_kept_file(store: Store, person: Person, file_id: int) -> Kept | None:
    """A file of evidence that this person may take back: the sender, while still of that unit, or the office."""
    row = store.first(_KEPT.where(stored_file.c.id == file_id))
    if row is None:
        return None
    own = row.sender_id == person.id and may_change_unit(person.actor, row.unit_id)
    return _kept(row) if own or is_office(person.actor) else None


def take_back_file(store: Store, kept: Kept) -> bool:
    """Let the file be evidence of nothing any more; whether nobody else needs its content either."""
    store.change(delete(evidence).where(evidence.c.file_id == kept.id))
    store.change(delete(report_file).where(report_file.c.file_id == kept.id))
    gone = update(stored_file).where(stored_file.c.id == kept.id, stored_file.c.sha256 == kept.sha256)
    store.change(gone.values(sha256="", name="", media_type="", size=0))
    store.audit("take_back", "file", kept.id, {"sha256": kept.sha256, "task": kept.task_id})
    others = select(func.count()).select_from(stored_file).where(stored_file.c.sha256 == kept.sha256)
    return int(store.value(others)) == 0
