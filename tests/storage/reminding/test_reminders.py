"""Who is told of what, and when: one digest a day, of what is still missing."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select, update

from domain.days.zone import local_day
from domain.plans.drafts import DeadlineDraft, UnitRole
from storage.database import Database
from storage.owing.calendar import calendar
from storage.owing.obligations import meet, reopen
from storage.people.persons import give_post
from storage.reminding.digests import digest_items, record_told
from storage.reminding.due import enqueue_due, has_reachable
from storage.schema import identity, obligation, outbox, reminder
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
from tests.statements import statements
from tests.storage.reminding.mornings import Bot, days_off

CDC = "Trung tâm Kiểm soát Bệnh tật tỉnh"
PLAN = "KẾ HOẠCH Thực hiện PAPI"
IN_TET = date(2026, 2, 15)
LEAD = (UnitRole(CDC, "lead"),)


def at(month: int, day: int, hour: int = 8, minute: int = 0) -> datetime:
    """A moment of 2026 on the office's clock, in UTC."""
    return datetime(2026, month, day, hour, minute, tzinfo=UTC) - timedelta(hours=7)


def quarterly(due: date, *who: str) -> DeadlineDraft:
    return DeadlineDraft("Báo cáo quý I", due, "chậm nhất ngày 15", who, period="Q1", subjects=("CCHC",))


@pytest.fixture
def bot(database: Database) -> Bot:
    """A bot for a department in which Alice heads CDC and Bob works there."""
    with database.begin(MONDAY) as store:
        found_department(store)
        person_in(store, CDC, "head", "Alice")
        person_in(store, CDC, "staff", "Bob")
    return Bot(database)


ALICE, BOB = 1, 2


def test_steps_around_tet_reach_head_and_staff_and_nothing_goes_out_on_days_off(bot: Bot) -> None:
    with bot.database.begin(MONDAY) as store:
        import_small(store, plan_of(PLAN, deadlines=(quarterly(IN_TET, CDC),)))
        days = calendar(store)
    bot.run_days(at(1, 5), at(3, 11))
    told = [(local_day(sent.at), sent.items[0].step) for sent in bot.to(ALICE)]
    assert told == [
        (date(2026, 2, 4), -7),
        (date(2026, 2, 10), -3),
        (date(2026, 2, 12), -1),
        (date(2026, 2, 13), 0),
        (date(2026, 2, 23), 1),
        (date(2026, 2, 25), 3),
        (date(2026, 3, 4), 8),
        (date(2026, 3, 11), 13),
    ]
    assert [sent.at for sent in bot.to(BOB)] == [sent.at for sent in bot.to(ALICE)]
    assert days_off(bot, days) == []
    item = bot.to(ALICE)[0].items[0]
    assert (item.kind, item.due, item.reminder_day, item.code) == ("report", IN_TET, date(2026, 2, 13), "")
    assert [(source.plan, source.phrase) for source in item.sources] == [("KH PAPI 2026", "chậm nhất ngày 15")]


def test_after_a_stop_there_is_one_digest_with_the_latest_step_and_no_burst(bot: Bot) -> None:
    with bot.database.begin(MONDAY) as store:
        import_small(store, plan_of(PLAN, deadlines=(quarterly(IN_TET, CDC),)))
        import_small(store, plan_of("KẾ HOẠCH khác", dated_task("1", date(2026, 1, 30), *LEAD)))
    sent = bot.run(at(2, 12, 10, 17))
    assert [one.person_id for one in sent] == [ALICE, BOB]
    assert sent[0].steps == [("Việc 1", 8), ("Báo cáo quý I", -1)]
    assert bot.run(at(2, 12, 10, 18)) == []
    assert bot.run(at(2, 12, 17)) == []


def test_what_comes_up_at_night_goes_out_the_next_working_morning(bot: Bot) -> None:
    with bot.database.begin(MONDAY) as store:
        import_small(store, plan_of(PLAN, deadlines=(quarterly(IN_TET, CDC),)))
    assert bot.run(at(2, 13, 19)) == []
    with bot.database.begin(at(2, 13, 19)) as store:
        rows = store.rows(select(outbox.c.key, outbox.c.not_before).order_by(outbox.c.id))
        assert [tuple(row) for row in rows] == [
            (f"digest:{ALICE}:2026-02-23", at(2, 23)),
            (f"digest:{BOB}:2026-02-23", at(2, 23)),
        ]
    assert bot.run(at(2, 22, 12)) == []
    assert bot.run(at(2, 23))[0].steps == [("Báo cáo quý I", 1)]


def test_before_the_hour_of_digests_they_wait_for_it(bot: Bot) -> None:
    with bot.database.begin(MONDAY) as store:
        import_small(store, plan_of(PLAN, deadlines=(quarterly(IN_TET, CDC),)))
    assert bot.run(at(2, 5, 7, 30)) == []
    assert len(bot.run(at(2, 5))) == 2


def test_support_is_not_told_nor_who_has_no_post_there(bot: Bot) -> None:
    roles = (UnitRole("Thanh tra Sở", "lead"), UnitRole(CDC, "support"))
    with bot.database.begin(MONDAY) as store:
        import_small(store, plan_of(PLAN, dated_task("1", date(2026, 1, 30), *roles)))
    bot.run_days(at(1, 5), at(2, 27))
    assert bot.sent == []


def test_when_one_reports_the_others_are_not_told_any_more(bot: Bot) -> None:
    with bot.database.begin(MONDAY) as store:
        import_small(store, plan_of(PLAN, deadlines=(quarterly(IN_TET, CDC),)))
    bot.run(at(2, 4))
    with bot.database.begin(at(2, 10)) as store:
        assert enqueue_due(store) == 2
        (key,) = store.connection.scalars(select(obligation.c.id))
        assert meet(store, key, BOB)
        assert not meet(store, key, ALICE)
        assert digest_items(store, ALICE).items == ()
    bot.run_days(at(2, 10, 9), at(3, 11, 9))
    assert len(bot.sent) == 2


def test_what_was_taken_back_is_missing_again(bot: Bot) -> None:
    with bot.database.begin(MONDAY) as store:
        import_small(store, plan_of(PLAN, deadlines=(quarterly(IN_TET, CDC),)))
    bot.run(at(2, 4))
    with bot.database.begin(at(2, 5)) as store:
        (key,) = store.connection.scalars(select(obligation.c.id))
        assert not reopen(store, key)
        meet(store, key, ALICE)
        assert reopen(store, key)
        row = store.first(select(obligation))
        assert row is not None
        assert (row.state, row.met_at, row.met_by) == ("open", None, None)
    bot.run_days(at(2, 5, 9), at(2, 10, 9))
    assert [(local_day(sent.at).day, sent.items[0].step) for sent in bot.to(ALICE)] == [(4, -7), (10, -3)]


def test_a_newer_digest_takes_the_place_of_one_that_was_not_sent(bot: Bot) -> None:
    with bot.database.begin(MONDAY) as store:
        import_small(store, plan_of(PLAN, deadlines=(quarterly(IN_TET, CDC),)))
    for moment in (at(2, 4), at(2, 10)):
        with bot.database.begin(moment) as store:
            enqueue_due(store)
    with bot.database.begin(at(2, 10, 9)) as store:
        states = store.rows(
            select(outbox.c.key, outbox.c.state).where(outbox.c.person_id == ALICE).order_by(outbox.c.id)
        )
        assert [tuple(row) for row in states] == [
            (f"digest:{ALICE}:2026-02-04", "superseded"),
            (f"digest:{ALICE}:2026-02-10", "pending"),
        ]


def test_after_the_digest_only_what_ends_today_is_told_once_more(bot: Bot) -> None:
    with bot.database.begin(MONDAY) as store:
        import_small(store, plan_of("KẾ HOẠCH một", dated_task("1", date(2026, 3, 13), *LEAD)))
    assert bot.run(at(3, 4))[0].steps == [("Việc 1", -7)]
    with bot.database.begin(at(3, 4, 9)) as store:
        import_small(store, plan_of("KẾ HOẠCH hai", dated_task("2", date(2026, 3, 4), *LEAD)))
    extra = bot.run(at(3, 4, 9, 1))
    assert [one.steps for one in extra] == [[("Việc 2", 0)]] * 2
    with bot.database.begin(at(3, 4, 10)) as store:
        import_small(store, plan_of("KẾ HOẠCH ba", dated_task("3", date(2026, 3, 6), *LEAD)))
        assert store.value(select(outbox.c.key).order_by(outbox.c.id.desc())) == f"digest:{BOB}:2026-03-04:today"
    assert bot.run(at(3, 4, 10, 1)) == []
    assert bot.run(at(3, 5))[0].steps == [("Việc 2", 1), ("Việc 3", -1)]


def test_a_step_that_comes_up_after_the_digest_is_not_lost(bot: Bot) -> None:
    with bot.database.begin(MONDAY) as store:
        import_small(store, plan_of("KẾ HOẠCH một", dated_task("1", date(2026, 3, 13), *LEAD)))
        import_small(store, plan_of("KẾ HOẠCH hai", dated_task("2", date(2026, 3, 16), *LEAD)))
    bot.run(at(3, 4))
    with bot.database.begin(at(3, 4, 9)) as store:
        # The office moves a date forward: its step falls on this very day, of which the digest is gone.
        moved = update(obligation).where(obligation.c.due == date(2026, 3, 16))
        store.change(moved.values(due=date(2026, 3, 13), next_remind_at=store.now))
    assert bot.run(at(3, 4, 9, 1)) == []
    assert bot.run(at(3, 5))[0].steps == [("Việc 2", -7)]


def test_the_office_has_one_list_a_day_and_the_leader_one_in_a_week_that_brings_something(bot: Bot) -> None:
    with bot.database.begin(MONDAY) as store:
        office = person_in(store, "Văn phòng Sở", "office", "Dung")
        leader = person_in(store, "Ban Giám đốc", "leader", "Em")
        import_small(store, plan_of(PLAN, dated_task("1", date(2026, 3, 4), *LEAD, UnitRole("Thanh tra Sở", "lead"))))
    bot.run_days(at(3, 2), at(3, 17))
    assert [(local_day(sent.at).day, sent.steps) for sent in bot.to(office)][:4] == [
        (5, [("Việc 1", 1)] * 2),
        (6, [("Việc 1", 2)] * 2),
        (9, [("Việc 1", 3)] * 2),
        (10, [("Việc 1", 4)] * 2),
    ]
    assert [(local_day(sent.at).day, sent.items[0].step) for sent in bot.to(leader)] == [(9, 3)]
    assert {item.unit_short for item in bot.to(leader)[0].items} == {"CDC", "TTra"}


def test_one_person_with_two_posts_has_one_digest_with_each_thing_once(bot: Bot) -> None:
    with bot.database.begin(MONDAY) as store:
        give_post(store, ALICE, unit_id(store, CDC), "office")
        import_small(store, plan_of(PLAN, dated_task("1", date(2026, 3, 4), *LEAD)))
    bot.run_days(at(3, 2), at(3, 6))
    assert [(sent.items[0].role, sent.steps) for sent in bot.to(ALICE)] == [
        ("head", [("Việc 1", -3)]),
        ("head", [("Việc 1", -1)]),
        ("head", [("Việc 1", 0)]),
        ("head", [("Việc 1", 1)]),
        ("office", [("Việc 1", 2)]),
    ]


def test_a_unit_without_people_is_seen_by_the_office(bot: Bot) -> None:
    with bot.database.begin(MONDAY) as store:
        office = person_in(store, "Văn phòng Sở", "office", "Dung")
        import_small(store, plan_of(PLAN, dated_task("1", date(2026, 3, 4), UnitRole("Chi cục Dân số", "lead"))))
        assert not has_reachable(store, unit_id(store, "Chi cục Dân số"))
        assert has_reachable(store, unit_id(store, CDC))
    bot.run_days(at(2, 23), at(3, 5))
    assert [(sent.person_id, sent.steps) for sent in bot.sent] == [(office, [("Việc 1", 1)])]


def test_who_blocked_the_bot_is_not_written_to(bot: Bot) -> None:
    with bot.database.begin(MONDAY) as store:
        store.change(update(identity).where(identity.c.person_id == ALICE).values(state="blocked"))
        store.change(update(identity).where(identity.c.person_id == BOB).values(state="unreachable"))
        import_small(store, plan_of(PLAN, dated_task("1", date(2026, 3, 4), *LEAD)))
        assert not has_reachable(store, unit_id(store, CDC))
    with bot.database.begin(at(3, 4)) as store:
        assert enqueue_due(store) == 0
        assert store.value(select(obligation.c.next_remind_at)) == at(3, 5)


def test_the_digest_goes_where_the_person_was_seen_last(bot: Bot) -> None:
    with bot.database.begin(at(1, 6)) as store:
        person_in(store, "Thanh tra Sở", "head", "Charlie")
        store.change(update(identity).where(identity.c.person_id == 3).values(person_id=ALICE))
        import_small(store, plan_of(PLAN, dated_task("1", date(2026, 3, 4), *LEAD)))
        latest = store.value(select(identity.c.conversation_id).order_by(identity.c.seen_at.desc()))
    with bot.database.begin(at(3, 4)) as store:
        enqueue_due(store)
        assert store.value(select(outbox.c.conversation_id).where(outbox.c.person_id == ALICE)) == latest


def test_dates_past_when_the_plan_came_in_are_never_told(bot: Bot) -> None:
    with bot.database.begin(at(3, 2)) as store:
        office = person_in(store, "Văn phòng Sở", "office", "Dung")
        import_small(store, plan_of(PLAN, dated_task("1", date(2026, 2, 27), *LEAD)))
    bot.run_days(at(3, 2), at(3, 20))
    assert bot.to(office) == []
    assert bot.to(ALICE) == []


def test_telling_twice_leaves_one_line_in_the_ledger(bot: Bot) -> None:
    with bot.database.begin(MONDAY) as store:
        import_small(store, plan_of(PLAN, dated_task("1", date(2026, 3, 4), *LEAD)))
    with bot.database.begin(at(3, 4)) as store:
        enqueue_due(store)
        items = digest_items(store, ALICE).items
        row = store.value(select(outbox.c.id))
        record_told(store, items, ALICE, row)
        record_told(store, items, ALICE, row)
        assert [(r.step, r.person_id) for r in store.rows(select(reminder))] == [(0, ALICE)]
        assert digest_items(store, ALICE).items == ()
        assert len(digest_items(store, BOB).items) == 1


def test_many_due_things_take_several_rounds_but_no_more_statements_each(bot: Bot) -> None:
    tasks = [dated_task(str(n), date(2026, 3, 4), UnitRole("các đơn vị trực thuộc", "lead")) for n in range(50)]
    with bot.database.begin(MONDAY) as store:
        import_small(store, plan_of(PLAN, *tasks))
    with bot.database.begin(at(3, 4)) as store:
        seen = statements(store)
        assert enqueue_due(store) == 2
        assert len(seen) < 25
        assert store.value(select(obligation.c.id).where(obligation.c.next_remind_at <= store.now)) is None
        assert len(digest_items(store, ALICE).items) == 50
        seen.clear()
        assert enqueue_due(store) == 0
        assert len(seen) == 1


def test_the_sample_plans_give_a_head_one_message_a_day_at_most(bot: Bot) -> None:
    with bot.database.begin(MONDAY) as store:
        import_sample(store, "papi")
        import_sample(store, "cchc")
        days = calendar(store)
    for n in range(80):
        bot.run(at(1, 5) + timedelta(days=n))
        bot.run(at(1, 5, 14) + timedelta(days=n))
    mornings = [local_day(sent.at) for sent in bot.to(ALICE)]
    assert len(mornings) == len(set(mornings))
    assert days_off(bot, days) == []
    assert date(2026, 2, 13) in mornings
