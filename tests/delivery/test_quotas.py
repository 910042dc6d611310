"""Messages of a month are counted by bot in both directions, and the office is warned before they are used up."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from domain.messages import Address, IncomingMessage, Reply
from handlers.following.quotas import watch_quotas
from storage.talk.incoming import lock_sender, record_incoming
from storage.talk.outbox import tell
from storage.talk.traffic import Traffic, traffic
from tests.delivery.outbox import Office


@pytest.fixture
def counted(office: Office) -> Office:
    """Telegram may carry 20 messages a month; somebody of the office is reached on Zalo."""
    office.link(office.person("Hoa", "office"), "zalo", "z9")
    limits = office.database.limits
    office.database.limits = limits | {"telegram": replace(limits["telegram"], per_month=20)}
    return office


def comes_in(office: Office, count: int, start: int = 0) -> None:
    """Alice writes."""
    with office.store() as store:
        chat = lock_sender(store, Address("telegram", "1", "5")).conversation_id
        for n in range(start, start + count):
            record_incoming(store, chat, IncomingMessage(Address("telegram", "1", "5"), f"m{n}", text="a"))


def warned(office: Office) -> list[str]:
    with office.store() as store:
        watch_quotas(store)
    office.deliver()
    return [text for text in office.zalo.texts if "đã dùng" in text]


def test_both_directions_count(counted: Office) -> None:
    comes_in(counted, 3)
    counted.note("a")
    counted.deliver()
    with counted.store() as store:
        assert traffic(store, counted.now) == [Traffic("telegram", "1", 3, 1)]
        assert traffic(store, counted.now + timedelta(days=31)) == []


def test_a_month_begins_at_midnight_of_the_office(counted: Office) -> None:
    counted.now = datetime(2026, 1, 31, 17, 30, tzinfo=UTC)
    comes_in(counted, 1)
    with counted.store() as store:
        assert traffic(store, datetime(2026, 2, 10, tzinfo=UTC)) == [Traffic("telegram", "1", 1, 0)]
        assert traffic(store, datetime(2026, 1, 31, 16, tzinfo=UTC)) == []


def test_the_office_is_warned_once_at_80_and_once_at_95_percent(counted: Office) -> None:
    comes_in(counted, 15)
    assert warned(counted) == []
    comes_in(counted, 1, start=15)
    (first,) = warned(counted)
    assert first.startswith("Telegram (bot 1) đã dùng 16/20 tin của tháng này (80%).")
    assert len(warned(counted)) == 1
    comes_in(counted, 3, start=16)
    assert "19/20" in warned(counted)[1]
    assert len(warned(counted)) == 2


def test_when_both_are_passed_at_once_only_the_graver_is_told(counted: Office) -> None:
    comes_in(counted, 20)
    (told,) = warned(counted)
    assert "(100%)" in told
    assert len(warned(counted)) == 1


def test_without_a_quota_nobody_is_warned(office: Office) -> None:
    office.link(office.person("Hoa", "office"), "zalo", "z9")
    comes_in(office, 50)
    assert warned(office) == []


def owes_and_is_told(office: Office, due: date) -> None:
    """Alice's unit owes a report; her digest waits."""
    office.owes(due)
    office.digest(f"digest:{due}")


@pytest.mark.parametrize(
    ("used", "due", "sent"),
    [(18, date(2026, 1, 9), True), (19, date(2026, 1, 9), False), (19, date(2026, 1, 6), True)],
    ids=["enough left", "early", "the day before"],
)
def test_where_messages_run_short_early_reminders_are_left_out(
    counted: Office, used: int, due: date, sent: bool
) -> None:
    comes_in(counted, used)
    asyncio.run(counted.delivery.enqueue_due())
    owes_and_is_told(counted, due)
    counted.deliver()
    assert [bool(counted.telegram.texts), *counted.states()[-1:]] == [
        sent, ("sent", "") if sent else ("dropped", "the month's messages run short"),
    ]  # fmt: skip


def test_where_messages_run_short_what_asks_for_nothing_is_left_out(counted: Office) -> None:
    comes_in(counted, 19)
    asyncio.run(counted.delivery.enqueue_due())
    with counted.store() as store:
        tell(store, counted.alice, Reply("đã duyệt", silent=True), counted.now)
        tell(store, counted.alice, Reply("cần làm lại"), counted.now)
    counted.answer("trả lời")
    counted.deliver()
    assert sorted(counted.telegram.texts) == ["cần làm lại", "trả lời"]
