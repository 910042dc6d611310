"""What `remind --at` shows is what a bot that never stops would have said."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import func, select

from domain.plans.drafts import DeadlineDraft, UnitRole
from domain.reminding.office_rules import Wishes
from storage.database import Database
from storage.people.persons import add_person, give_post
from storage.reminding.preview import remind_at, remind_between
from storage.reminding.put_off import put_off_until
from storage.reminding.settings import set_wishes
from storage.schema import obligation, outbox, reminder
from storage.store import Store
from tests.department import (
    MONDAY,
    dated_task,
    found_department,
    import_sample,
    import_small,
    person_in,
    plan_of,
    unit_id,
)
from tests.storage.reminding.mornings import Bot

CDC = "Trung tâm Kiểm soát Bệnh tật tỉnh"


def at(month: int, day: int, hour: int = 8, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=UTC) - timedelta(hours=7)


def preview(database: Database, moment: datetime, now: datetime = MONDAY) -> list[dict[str, Any]]:
    with database.begin(now, read_only=True) as store:
        return remind_at(store, moment)


def small_plan(database: Database, now: datetime = MONDAY) -> None:
    quarter = DeadlineDraft("Báo cáo quý I", date(2026, 2, 15), "chậm nhất", (CDC,), period="Q1", subjects=("CCHC",))
    with database.begin(now) as store:
        found_department(store)
        task = dated_task("I.1", date(2026, 2, 12), UnitRole(CDC, "lead"), UnitRole("Chi cục Dân số", "support"))
        import_small(store, plan_of("KẾ HOẠCH Thực hiện PAPI", task, deadlines=(quarter,)))


def test_every_post_that_should_be_told_is_listed_also_where_it_is_vacant(database: Database) -> None:
    small_plan(database)
    assert preview(database, at(2, 10, 9)) == [
        {
            "unit": CDC,
            "role": "head",
            "person": None,
            "reachable": False,
            "items": [{"what": "Báo cáo quý I", "code": None, "due": "2026-02-15", "step": -3}],
        }
    ]
    assert [(m["unit"], m["role"], m["items"][0]["code"]) for m in preview(database, at(2, 9))] == [
        (CDC, "head", "I.1")
    ]


def test_late_things_go_to_the_office_daily_and_to_the_leader_on_the_first_day_of_the_week(database: Database) -> None:
    small_plan(database)
    assert [(m["unit"], m["role"], [i["step"] for i in m["items"]]) for m in preview(database, at(2, 13))] == [
        ("Văn phòng Sở", "office", [1]),
        (CDC, "head", [1, 0]),
    ]
    monday = preview(database, at(3, 2))
    assert [(m["unit"], m["role"], [i["step"] for i in m["items"]]) for m in monday] == [
        ("Văn phòng Sở", "office", [7, 6]),
        ("Ban Giám đốc", "leader", [7, 6]),
    ]
    assert [m["role"] for m in preview(database, at(3, 3))] == ["office", "head"]


def test_a_leaders_week_that_brings_nothing_new_is_left_out_as_it_is_not_sent(database: Database) -> None:
    small_plan(database)

    def leaders(month: int, day: int) -> list[list[int]]:
        told = preview(database, at(month, day))
        return [[item["step"] for item in one["items"]] for one in told if one["role"] == "leader"]

    assert leaders(2, 23) == []
    assert leaders(3, 2) == [[7, 6]]
    assert leaders(3, 9) == leaders(3, 16) == []
    with database.begin(at(2, 10)) as store:
        listed = [day for day, told in remind_between(store, date(2026, 2, 20), date(2026, 4, 1))
                  for one in told if one["role"] == "leader"]  # fmt: skip
    assert listed == [date(2026, 3, 2)]


def test_nothing_on_days_off_nor_before_the_hour_of_digests(database: Database) -> None:
    small_plan(database)
    assert preview(database, at(2, 16, 9)) == []
    assert preview(database, at(2, 7, 9)) == []
    assert preview(database, at(2, 10, 7, 59)) == []
    assert preview(database, at(2, 10, 20)) == preview(database, at(2, 10))


def test_people_are_named_and_whether_they_can_be_reached(database: Database) -> None:
    small_plan(database)
    with database.begin(MONDAY) as store:
        person_in(store, CDC, "head", "Alice")
        person_in(store, CDC, "staff", "Bob", linked=False)
        give_post(store, add_person(store, "Charlie"), unit_id(store, "Chi cục Dân số"), "head")
    assert [(m["role"], m["person"], m["reachable"]) for m in preview(database, at(2, 10))] == [
        ("head", "Alice", True),
        ("staff", "Bob", False),
    ]


def test_it_sends_nothing_and_does_not_depend_on_what_was_sent(database: Database) -> None:
    small_plan(database)
    before = preview(database, at(2, 10))
    with database.begin(MONDAY) as store:
        person_in(store, CDC, "head", "Alice")
    Bot(database).run(at(2, 11))
    after = preview(database, at(2, 10), now=at(2, 11, 9))
    assert [m["items"] for m in after] == [m["items"] for m in before]
    with database.begin(at(2, 11, 9)) as store:
        assert store.value(select(func.count()).select_from(outbox)) == 1
        assert store.value(select(func.count()).select_from(reminder)) == 2


def test_what_is_imported_after_a_step_is_told_the_next_morning(database: Database) -> None:
    small_plan(database, now=at(2, 4, 10))
    assert preview(database, at(2, 4, 17)) == []
    assert [i["step"] for m in preview(database, at(2, 5)) for i in m["items"]] == [-7, -7]
    assert preview(database, at(2, 6)) == []


def test_what_is_imported_on_its_last_day_is_told_at_once(database: Database) -> None:
    small_plan(database, now=at(2, 12, 10))
    assert preview(database, at(2, 12, 9)) == []
    assert [i["code"] for m in preview(database, at(2, 12, 10)) for i in m["items"]] == ["I.1"]


def test_what_was_past_at_import_is_not_shown(database: Database) -> None:
    small_plan(database, now=at(2, 13, 20))
    assert [[i["code"] for i in m["items"]] for m in preview(database, at(2, 23))] == [[None], [None]]


def test_the_preview_of_every_day_is_what_the_bot_then_says(database: Database) -> None:
    with database.begin(MONDAY) as store:
        found_department(store)
        names = {
            person_in(store, CDC, "head", "Alice"): "Alice",
            person_in(store, CDC, "staff", "Bob"): "Bob",
            person_in(store, "Thanh tra Sở", "head", "Charlie"): "Charlie",
            person_in(store, "Văn phòng Sở", "office", "Dung"): "Dung",
            person_in(store, "Ban Giám đốc", "leader", "Em"): "Em",
        }
        import_sample(store, "papi")
        import_sample(store, "cchc")
    bot = Bot(database)
    for n in range(90):
        moment = at(1, 5) + timedelta(days=n)
        said = {names[one.person_id]: [(i.what, i.step) for i in one.items] for one in bot.run(moment)}
        shown = {
            m["person"]: [(i["what"], i["step"]) for i in m["items"]] for m in preview(database, moment) if m["person"]
        }
        assert said == shown, moment
    assert len(bot.sent) > 100


def test_a_range_is_every_day_of_it_on_which_something_is_told(database: Database) -> None:
    small_plan(database)
    with database.begin(MONDAY, read_only=True) as store:
        told = dict(remind_between(store, date(2026, 2, 1), date(2026, 3, 3)))
    expected = {
        day: messages
        for n in range(31)
        if (messages := preview(database, at(2, 1, 23) + timedelta(days=n)))
        for day in [date(2026, 2, 1) + timedelta(days=n)]
    }
    assert told == expected
    assert date(2026, 2, 10) in told
    assert date(2026, 2, 15) not in told


def test_wishes_and_what_is_put_off_are_in_the_preview_and_in_what_is_said(database: Database) -> None:
    small_plan(database)
    with database.begin(MONDAY) as store:
        alice = person_in(store, CDC, "head", "Alice")
        bob = person_in(store, CDC, "staff", "Bob")
        set_wishes(store, alice, Wishes(hour=time(14), days_before=2))
    assert [m["person"] for m in preview(database, at(2, 4, 10))] == ["Bob"]
    assert [m["person"] for m in preview(database, at(2, 11, 10))] == ["Bob"]
    assert [m["person"] for m in preview(database, at(2, 11, 14))] == ["Alice", "Bob"]
    bot = Bot(database)
    bot.run(at(2, 4))
    with database.begin(at(2, 4, 9)) as store:
        keep({thing: date(2026, 2, 6) for thing in store.connection.scalars(select(obligation.c.id))}, store, bob)
    shown = {m["person"]: [i["step"] for i in m["items"]] for m in preview(database, at(2, 6), now=at(2, 4, 9))}
    assert shown == {"Bob": [-4, -5]}
    assert [(one.person_id, [i.step for i in one.items]) for one in bot.run(at(2, 5))] == []
    said = bot.run(at(2, 6))
    assert [(one.person_id, [i.step for i in one.items]) for one in said] == [(bob, [-4, -5])]


def keep(days: dict[int, date], store: Store, person_id: int) -> None:
    put_off_until(store, person_id, days, "nhắc lại")
