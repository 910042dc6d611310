"""Units and groups come in from their file, and every name finds them."""

from dataclasses import replace

import pytest
from sqlalchemy import func, select

from storage.database import Database
from storage.revisions import revision
from storage.schema import audit
from storage.units import AmbiguousName, Counts, all_units, directory, import_units, keep_answer, members, unit_named
from tests.department import MONDAY, UNITS, found_department, group_id, unit_id


def test_the_same_file_twice_changes_nothing(database: Database) -> None:
    with database.begin(MONDAY) as store:
        assert import_units(store, *UNITS) == Counts(added=21)
        before = revision(store), store.value(select(func.count()).select_from(audit))
        assert import_units(store, *UNITS) == Counts(unchanged=21)
        assert (revision(store), store.value(select(func.count()).select_from(audit))) == before


def test_groups_have_the_members_of_the_file(database: Database) -> None:
    with database.begin(MONDAY) as store:
        import_units(store, *UNITS)
        found = members(store, group_id(store, "các TTYT"))
        assert len(found) == 8
        assert {unit_named(store, one).kind for one in found} == {"subordinate"}
        assert directory(store).find("các TTYT").unit_ids == found


def test_what_the_file_changed_is_changed_and_audited(database: Database) -> None:
    units, groups = UNITS
    with database.begin(MONDAY) as store:
        import_units(store, units, groups)
        moved = "Nghiệp vụ Y dược"
        changed = [
            replace(row, short="NVD", aliases=tuple(a for a in row.aliases if a != moved))
            if row.short == "NVYD"
            else row
            for row in units
        ]
        changed[1] = replace(changed[1], aliases=(*changed[1].aliases, moved))
        assert import_units(store, changed, groups) == Counts(changed=1, unchanged=20)
        assert unit_named(store, unit_id(store, "Phòng Nghiệp vụ Y dược")).short == "NVD"
        assert unit_id(store, moved) == unit_id(store, "Thanh tra Sở")
        actions = store.rows(select(audit.c.kind, audit.c.action).where(audit.c.action == "change"))
        assert [tuple(row) for row in actions] == [("unit", "change"), ("alias", "change")]


def test_a_further_name_of_two_units_is_refused(database: Database) -> None:
    doubled = [replace(row, aliases=("Kiểm nghiệm",)) for row in UNITS[0][:2]]
    with database.begin(MONDAY) as store, pytest.raises(AmbiguousName, match="Kiểm nghiệm"):
        import_units(store, doubled, ())


def test_a_name_asked_once_is_known_from_then_on(database: Database) -> None:
    with database.begin(MONDAY) as store:
        import_units(store, *UNITS)
        assert not directory(store).find("các phòng CM, NV").sure
        keep_answer(store, "các phòng CM, NV", group_id=group_id(store, "các phòng chức năng Sở"))
        keep_answer(store, "Sở Nội vụ")
        assert len(directory(store).find("Các phòng CM, NV").unit_ids) == 5
        assert directory(store).find("Sở Nội vụ").certainty == "nobody"


def test_names_kept_in_memory_follow_changes_and_forget_what_was_rolled_back(database: Database) -> None:
    with database.begin(MONDAY) as store:
        found_department(store)
        part = store.savepoint()
        keep_answer(store, "Tổ công tác", unit_id=unit_id(store, "Thanh tra Sở"))
        assert directory(store).find("Tổ công tác").sure
        part.rollback()
        assert not directory(store).find("Tổ công tác").sure
        assert directory(store) is directory(store)
        assert len(all_units(store)) == 21
