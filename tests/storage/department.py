"""The department that the tests of storage/ share: the units of tests/data/units.csv, and people in them."""

from datetime import UTC, datetime
from pathlib import Path

from domain.tables import read_units_csv
from storage.incoming import insert_new
from storage.people import add_person, give_post
from storage.schema import conversation, identity
from storage.store import Store
from storage.units import directory, import_units, keep_answer

UNITS = read_units_csv((Path(__file__).parent.parent / "data" / "units.csv").read_text("utf-8"))
# Monday, 5 January 2026, 09:00 in the office.
MONDAY = datetime(2026, 1, 5, 2, tzinfo=UTC)


def found_department(store: Store) -> None:
    """The 21 units, and what the office answered about names of the plans."""
    import_units(store, *UNITS)
    divisions = group_id(store, "các phòng chức năng Sở")
    for name in ("các phòng CM, NV", "Các phòng CMNV Sở", "các phòng chuyên môn Sở"):
        keep_answer(store, name, group_id=divisions)
    keep_answer(store, "Sở Y tế", unit_id=unit_id(store, "Văn phòng Sở"))
    keep_answer(store, "Sở Nội vụ")


def unit_id(store: Store, name: str) -> int:
    """The one unit that a name means."""
    (found,) = directory(store).find(name).unit_ids
    return found


def group_id(store: Store, name: str) -> int:
    """The group that a name means."""
    return directory(store).find(name).candidates[0].what.id


def person_in(store: Store, unit: str, role: str, name: str, *, linked: bool = True) -> int:
    """A person with a post, reached in a chat of the web where `linked`."""
    person_id = add_person(store, name)
    give_post(store, person_id, unit_id(store, unit), role)
    if linked:
        chat = insert_new(store, conversation, channel="web", bot="", chat_id=name)
        row = {"conversation_id": chat, "person_id": person_id, "state": "active"}
        store.add(identity, **row, linked_at=store.now, seen_at=store.now)
    return person_id
