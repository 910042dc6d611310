"""The department that the tests share: the units of tests/data/units.csv, and people in them."""

from datetime import UTC, date, datetime
from hashlib import sha256

from domain.plans.drafts import DeadlineDraft, PlanDraft, Schedule, TaskDraft, UnitRole, Window
from domain.plans.titles import short_title
from domain.plans.year import bring_to_year
from domain.units.tables import read_units_csv
from storage.people.persons import add_person, give_post
from storage.plans.printed_names import resolve
from storage.plans.taking_in import FileOfPlan, Imported, import_plan
from storage.schema import conversation, identity
from storage.store import Store
from storage.talk.incoming import insert_new
from storage.units import directory, import_units, keep_answer
from tests.places import DATA
from tests.plans import sample_plan

UNITS = read_units_csv((DATA / "units.csv").read_text("utf-8"))
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


def import_sample(store: Store, name: str) -> Imported:
    """One of the two plans of tests/data, brought to 2026."""
    draft = bring_to_year(sample_plan(f"{name}-2020"), 2026)
    source_hash = sha256(name.encode()).hexdigest()
    return import_plan(
        store, draft, resolve(store, draft), FileOfPlan(f"{name}.txt", source_hash), short_title(draft.title, 2026)
    )


def plan_of(title: str, *tasks: TaskDraft, deadlines: tuple[DeadlineDraft, ...] = ()) -> PlanDraft:
    """A small plan of 2026."""
    return PlanDraft(title, year_from=2026, year_to=2026, tasks=tasks, deadlines=deadlines)


def import_small(store: Store, draft: PlanDraft) -> Imported:
    """Import a plan made by hand."""
    source_hash = sha256(repr(draft).encode()).hexdigest()
    return import_plan(
        store, draft, resolve(store, draft), FileOfPlan("plan.txt", source_hash), short_title(draft.title, 2026)
    )


def dated_task(code: str, due: date, *units: UnitRole) -> TaskDraft:
    """A task with one window, which ends on `due`."""
    return TaskDraft(code, f"Việc {code}", units=units, schedule=Schedule("window", windows=(Window(None, due),)))
