"""Files of evidence as pages show them: only to those who may see the task that they belong to."""

from collections.abc import Sequence

from sqlalchemy import select

from domain.messages import File
from domain.people.rights import is_office
from storage.people.persons import Person
from storage.schema import evidence, progress_update, stored_file
from storage.store import Store
from storage.tasks.access import access_item


def files_of_updates(store: Store, update_ids: Sequence[int]) -> dict[int, list[tuple[int, File]]]:
    """The files that came with each update, with their ids."""
    statement = (
        select(evidence.c.update_id, stored_file)
        .join(stored_file, stored_file.c.id == evidence.c.file_id)
        .where(evidence.c.update_id.in_(list(update_ids)), stored_file.c.sha256 != "")
        .order_by(stored_file.c.id)
    )
    found: dict[int, list[tuple[int, File]]] = {}
    for row in store.rows(statement):
        file = File(row.name, row.media_type, row.size, sha256=row.sha256)
        found.setdefault(row.update_id, []).append((row.id, file))
    return found


def access_evidence(store: Store, person: Person, file_id: int) -> File | None:
    """A file of evidence, if the person may see the task of any update that it came with."""
    row = store.first(select(stored_file).where(stored_file.c.id == file_id, stored_file.c.sha256 != ""))
    updates = (
        select(progress_update.c.assignment_id)
        .join(evidence, evidence.c.update_id == progress_update.c.id)
        .where(evidence.c.file_id == file_id)
    )
    seen = any(access_item(store, person, key) for key in store.connection.scalars(updates).all())
    return File(row.name, row.media_type, row.size, sha256=row.sha256) if row and seen else None


def access_original(store: Store, person: Person, file_id: int) -> File | None:
    """A file as it was sent, with all that a camera wrote into it: for the office alone, and written down."""
    file = access_evidence(store, person, file_id) if is_office(person.actor) else None
    if file:
        store.actor, store.channel = person.id, "web"
        store.audit("fetch_original", "file", file_id)
    return file
