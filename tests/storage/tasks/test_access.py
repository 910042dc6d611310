"""A task that no unit has: whose it is to see, and until when."""

from dataclasses import replace

import pytest
from sqlalchemy import select, update

from domain.plans.drafts import TaskDraft, UnitRole
from storage.database import Database
from storage.people.persons import find_person
from storage.plans.one_off import parts_of
from storage.plans.parts import drop_assignments
from storage.plans.withdrawal import withdraw
from storage.schema import task
from storage.store import Store
from storage.tasks.access import access_task, access_unassigned, access_unassigned_among
from tests.databases import ONCE
from tests.department import MONDAY, found_department, import_small, person_in, plan_of

NAMED = TaskDraft("II.I.3.", "Ban hành kế hoạch kiểm tra", units=(UnitRole("Sở Nội vụ", "lead"),))
GIVEN = TaskDraft("II.I.4.", "Tập huấn nghiệp vụ", units=(UnitRole("CDC", "lead"),))
PLAN = plan_of("KẾ HOẠCH Kiểm tra năm 2026", NAMED, GIVEN)


def id_of(store: Store, code: str) -> int:
    return int(store.value(select(task.c.id).where(task.c.code == code)))


@pytest.mark.parametrize("role", ["office", "leader"])
def test_who_follows_all_finds_and_sees_what_no_unit_has(database: Database, role: str) -> None:
    with database.begin(MONDAY) as store:
        found_department(store)
        import_small(store, PLAN)
        person = find_person(store, person_in(store, "Văn phòng Sở", role, "Dung"))
        (found,) = access_unassigned(store, person, " ii.i.3. ")
        assert (found.task_id, found.title) == (id_of(store, "II.I.3."), "Ban hành kế hoạch kiểm tra")
        card = access_task(store, person, found.task_id)
        assert card is not None
        assert (card.items, card.units) == ((), (("Sở Nội vụ", "lead"),))
        assert access_unassigned(store, person, "II.I.4") == []
        assert access_unassigned_among(store, person, [found.task_id, id_of(store, "II.I.4.")]) == [found]


@ONCE
@pytest.mark.parametrize("role", ["head", "staff"])
@pytest.mark.parametrize("unit", ["CDC", "Văn phòng Sở"])
def test_who_works_in_a_unit_gets_nothing_of_it(database: Database, unit: str, role: str) -> None:
    with database.begin(MONDAY) as store:
        found_department(store)
        import_small(store, PLAN)
        person = find_person(store, person_in(store, unit, role, "An"))
        assert access_unassigned(store, person, "II.I.3") == []
        assert access_unassigned_among(store, person, [id_of(store, "II.I.3.")]) == []
        assert access_task(store, person, id_of(store, "II.I.3.")) is None


@ONCE
def test_what_left_its_plan_or_whose_plan_was_withdrawn_is_seen_by_nobody(database: Database) -> None:
    with database.begin(MONDAY) as store:
        found_department(store)
        import_small(store, PLAN)
        other = import_small(store, replace(PLAN, title="KẾ HOẠCH Khác năm 2026"))
        person = find_person(store, person_in(store, "Văn phòng Sở", "office", "Dung"))
        gone = id_of(store, "II.I.3.")
        store.change(update(task).where(task.c.id == gone).values(gone_at=MONDAY))
        (found,) = access_unassigned(store, person, "II.I.3")
        assert found.task_id != gone
        assert access_task(store, person, gone) is None
        assert withdraw(store, other.plan_id, person.id)
        assert access_unassigned(store, person, "II.I.3") == []
        assert access_unassigned_among(store, person, [id_of(store, "II.I.3.")]) == []
        assert access_task(store, person, found.task_id) is None


@ONCE
def test_what_every_unit_has_lost_no_unit_has(database: Database) -> None:
    with database.begin(MONDAY) as store:
        found_department(store)
        import_small(store, PLAN)
        person = find_person(store, person_in(store, "Văn phòng Sở", "office", "Dung"))
        given = id_of(store, "II.I.4.")
        drop_assignments(store, parts_of(store, given))
        assert [one.task_id for one in access_unassigned(store, person, "II.I.4")] == [given]
        assert access_task(store, person, given) is not None
