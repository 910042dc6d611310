"""What goes out when: order within a chat, digests, and several who send at once."""

import asyncio
import threading
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from sqlalchemy import select, update

from bot.delivery import Delivery
from bot.rates import Rates
from domain.messages import Address
from storage.reminding.due import enqueue_due
from storage.schema import obligation, outbox, reminder
from storage.talk.drafts import ask
from tests.delivery.outbox import LATER, MONDAY, Office

TODAY = date(2026, 1, 5)


# --- within a chat


def test_a_chat_hears_in_the_order_in_which_things_were_said(office: Office) -> None:
    for text in "abcdefgh":
        office.note(text)
    office.deliver()
    assert office.telegram.texts == list("abcdefgh")
    assert office.telegram.most_under_way == 1


def test_different_chats_are_served_side_by_side(office: Office) -> None:
    for chat in range(10, 14):
        person = office.person(f"P{chat}", "staff")
        office.link(person, "telegram", str(chat))
        office.note("a", person)
    office.telegram.takes = 0.1
    office.deliver()
    assert office.telegram.most_under_way > 1


def test_a_chat_that_takes_long_does_not_keep_later_ones_waiting(office: Office) -> None:
    bob = office.person("Bob", "staff")
    office.link(bob, "telegram", "6")

    async def ticks() -> None:
        office.telegram.takes = 0.5
        office.note("slow")
        await office.delivery.tick()
        await asyncio.sleep(0.2)
        office.note("quick", bob)
        await office.delivery.tick()
        await asyncio.sleep(0.2)
        assert (office.telegram.texts, office.telegram.under_way) == (["slow", "quick"], 2)
        await office.delivery.settle()

    asyncio.run(ticks())
    assert [state for state, _ in office.states()] == ["sent", "sent"]


def test_what_waits_to_be_tried_again_is_not_overtaken(office: Office) -> None:
    office.telegram.answers.append(LATER)
    office.note("a")
    office.note("b")
    office.deliver()
    assert office.telegram.texts == ["a"]
    office.passes(minutes=1)
    office.deliver()
    assert office.telegram.texts == ["a", "a", "b"]


def test_an_answer_waits_for_what_is_being_sent(office: Office) -> None:
    office.answer("a", lease="another process")
    assert office.answer("b").lease == ""
    office.deliver()
    assert office.telegram.texts == []


def test_a_note_for_the_morning_holds_no_answer_up(office: Office) -> None:
    office.note("for the morning", not_before=office.now + timedelta(hours=9))
    assert office.answer("a").lease == office.delivery.lease
    office.passes(seconds=61)
    office.deliver()
    assert office.telegram.texts == ["a"]
    office.passes(hours=9)
    office.deliver()
    assert office.telegram.texts == ["a", "for the morning"]


# --- digests


def test_an_answer_passes_a_digest(office: Office) -> None:
    office.owes(TODAY)
    office.digest()
    office.note("a")
    office.deliver()
    assert office.telegram.texts[0] == "a"
    assert "Báo cáo CCHC quý I" in office.telegram.texts[1]


def test_a_digest_says_what_is_missing_when_it_is_sent(office: Office) -> None:
    met, missing = office.owes(TODAY, "Báo cáo đã gửi"), office.owes(TODAY, "Báo cáo còn thiếu")
    office.digest()
    with office.store() as store:
        store.change(update(obligation).where(obligation.c.id == met).values(state="met"))
    office.deliver()
    (text,) = office.telegram.texts
    assert "Báo cáo còn thiếu" in text
    assert "Báo cáo đã gửi" not in text
    with office.store() as store:
        told = store.rows(select(reminder.c.obligation_id, reminder.c.step, reminder.c.person_id))
    assert [tuple(row) for row in told] == [(missing, 0, office.alice)]


def test_a_digest_with_nothing_left_to_say_is_dropped_with_the_reason(office: Office) -> None:
    office.digest()
    office.deliver()
    assert office.telegram.texts == []
    assert office.states() == [("dropped", "nothing is missing any more")]


def test_a_digest_waits_for_the_sending_window(office: Office) -> None:
    office.owes(date(2026, 1, 6))
    office.passes(hours=10)
    office.digest()
    office.deliver()
    assert office.states() == [("pending", "outside the sending window")]
    # 07:00 of the next morning.
    office.now = datetime(2026, 1, 6, 0, tzinfo=UTC)
    office.deliver()
    assert len(office.telegram.texts) == 1


def test_a_newer_digest_takes_the_place_of_an_older_one(office: Office) -> None:
    owed = office.owes(date(2026, 1, 6))
    office.digest(f"digest:{office.alice}:2026-01-05", not_before=office.now + timedelta(days=3))
    office.now = datetime(2026, 1, 6, 2, tzinfo=UTC)
    with office.store() as store:
        store.change(update(obligation).where(obligation.c.id == owed).values(next_remind_at=office.now))
        assert enqueue_due(store) == 1
    office.deliver()
    assert office.states() == [("superseded", "a newer digest"), ("sent", "")]


def test_no_digest_goes_into_a_chat_that_was_asked_something_for_half_an_hour(office: Office) -> None:
    office.owes(TODAY)
    with office.store() as store:
        ask(store, office.chat, "confirm", {"draft": 1})
    office.digest()
    office.passes(minutes=29)
    office.note("a")
    office.deliver()
    assert office.telegram.texts == ["a"]
    office.passes(minutes=1)
    office.deliver()
    assert len(office.telegram.texts) == 2


# --- several who send


def test_two_processes_never_send_one_row_twice(office: Office, tmp_path: Path) -> None:
    said = [f"message {n}" for n in range(40)]
    for n, text in enumerate(said):
        person = office.alice if n % 2 else office.person(f"P{n}", "staff")
        if not n % 2:
            office.link(person, "telegram", str(100 + n))
        office.note(text, person)
    workers = [office.worker(tmp_path) for _ in range(2)]
    threads = [threading.Thread(target=lambda w=worker: asyncio.run(w.deliver_all())) for worker in workers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(office.telegram.texts) == sorted(said)
    assert {state for state, _ in office.states()} == {"sent"}
    with office.store() as store:
        assert {row.attempts for row in store.rows(select(outbox.c.attempts))} == {1}


def test_a_row_that_another_process_took_over_is_left_alone(office: Office) -> None:
    row = office.answer("a")
    with office.store() as store:
        store.change(update(outbox).where(outbox.c.id == row.id).values(lease="another process"))
    asyncio.run(office.delivery.deliver_leased([row]))
    assert office.row(row.id).lease == "another process"
    assert office.row(row.id).state == "sending"


# --- how fast


class Watch:
    """Monotonic time that only the test moves."""

    def __init__(self) -> None:
        self.seconds = 50.0

    def __call__(self) -> float:
        return self.seconds


def address(chat: int) -> Address:
    return Address("telegram", "1", str(chat))


def test_a_chat_may_have_a_burst_and_then_one_call_a_second() -> None:
    rates = Rates(Watch())
    assert [rates.delay(address(1), 30.0) for _ in range(8)] == [0, 0, 0, 0, 0, 1, 2, 3]


def test_a_chat_that_rests_may_have_a_burst_again() -> None:
    watch = Watch()
    rates = Rates(watch)
    for _ in range(8):
        rates.delay(address(1), 30.0)
    watch.seconds += 8
    assert [rates.delay(address(1), 30.0) for _ in range(6)] == [0, 0, 0, 0, 0, 1]


def test_all_chats_together_may_have_thirty_calls_a_second() -> None:
    rates = Rates(Watch())
    delays = [rates.delay(address(chat), 30.0) for chat in range(90)]
    assert delays[:30] == [0] * 30
    assert delays[59] == 1
    assert delays[89] == 2


def test_bots_do_not_share_their_limits() -> None:
    rates = Rates(Watch())
    for chat in range(30):
        rates.delay(address(chat), 30.0)
    assert rates.delay(Address("telegram", "2", "1"), 30.0) == 0
    assert rates.delay(address(31), 30.0) > 0


def test_a_delivery_keeps_to_the_limits(office: Office, tmp_path: Path) -> None:
    delays: list[float] = []

    class Slow(Rates):
        def delay(self, address: Address, a_second: float) -> float:
            delays.append(super().delay(address, a_second))
            return 0

    delivery = Delivery(office.database, office.delivery.files, lambda: MONDAY, Slow(Watch()))
    delivery.channels = office.delivery.channels
    office.telegram.limits = type(office.telegram.limits)(text=4096, a_second=30.0)
    for text in "abcdefg":
        office.note(text)
    asyncio.run(delivery.deliver_all())
    assert delays == [0, 0, 0, 0, 0, 1, 2]
