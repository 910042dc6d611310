"""How a send ends, and what is done about it."""

import asyncio
from dataclasses import replace

import pytest

from bot.channels.base import Outcome, SendError
from bot.delivery import LONGEST_BACK_OFF, back_off
from domain.messages import Limits
from domain.reminding.office_rules import Wishes
from storage.reminding.settings import set_wishes
from tests.delivery.outbox import BLOCKED, LATER, REJECTED, UNKNOWN, Office


def test_what_is_sent_is_recorded_once_with_the_channels_id(office: Office) -> None:
    row = office.note("a")
    office.deliver()
    office.deliver()
    assert office.telegram.sent == [("5", "a")]
    sent = office.row(row)
    assert (sent.state, sent.external_id, sent.sent_at, sent.lease) == ("sent", "5-1", office.now, None)


def test_try_later_waits_as_long_as_it_is_told(office: Office) -> None:
    office.telegram.answers.append(SendError(Outcome.TRY_LATER, "Too Many Requests", retry_after=17))
    office.note("a")
    office.deliver()
    office.passes(seconds=16)
    office.deliver()
    assert office.telegram.texts == ["a"]
    office.passes(seconds=1)
    office.deliver()
    assert office.telegram.texts == ["a", "a"]
    assert office.states() == [("sent", "Too Many Requests")]


def test_try_later_without_a_time_backs_off_further_each_time(office: Office) -> None:
    office.telegram.answers.extend([LATER] * 4)
    office.note("a")
    waits = []
    for _ in range(5):
        before = office.now
        told = len(office.telegram.sent)
        while len(office.telegram.sent) == told:
            office.deliver()
            office.passes(seconds=1)
        waits.append((office.now - before).total_seconds() - 1)
    assert waits == [0, 1, 3, 7, 15]
    assert office.states()[0][0] == "sent"


def test_back_off_has_an_end() -> None:
    assert back_off(1).total_seconds() == 2
    assert back_off(10_000) == LONGEST_BACK_OFF


def test_an_unknown_outcome_is_tried_once_more_and_then_left_visible(office: Office) -> None:
    office.telegram.answers.extend([UNKNOWN] * 5)
    office.note("a")
    for _ in range(5):
        office.deliver()
        office.passes(minutes=10)
    assert office.telegram.texts == ["a", "a"]
    assert office.states() == [("unknown", "timed out")]


def test_a_lost_lease_counts_with_the_unknown_outcomes(office: Office) -> None:
    office.answer("a", lease="a process that died")
    office.deliver()
    assert office.telegram.texts == [], "somebody may still be sending it"
    office.passes(seconds=61)
    office.telegram.answers.append(UNKNOWN)
    office.deliver()
    office.passes(minutes=5)
    office.deliver()
    assert office.telegram.texts == ["a"], "the dead process may have sent it too"
    assert office.states() == [("unknown", "timed out")]


def test_a_fault_of_the_channel_itself_is_an_unknown_outcome(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office.telegram, "send", broken)
    office.note("a")
    office.deliver()
    assert office.states() == [("unknown", "channel fault")]


async def broken(*_: object) -> str:
    raise KeyError("message_id")


def test_what_is_refused_is_failed_and_not_tried_again(office: Office) -> None:
    office.telegram.answers.append(REJECTED)
    office.note("a")
    office.deliver()
    office.passes(hours=1)
    office.deliver()
    assert office.telegram.texts == ["a"]
    assert office.states() == [("failed", "Bad Request")]
    assert office.reached() == {office.chat: "active"}


def test_one_who_is_gone_is_unreachable_and_the_other_channel_is_tried_on_the_same_row(office: Office) -> None:
    other = office.link(office.alice, "zalo", "z5")
    row = office.note("a")
    where = office.row(row).conversation_id
    gone, next_one = (office.telegram, office.zalo) if where == office.chat else (office.zalo, office.telegram)
    gone.answers.append(BLOCKED)
    office.deliver()
    assert (gone.texts, next_one.texts) == (["a"], ["a"])
    assert office.row(row).state == "sent"
    assert office.reached()[where] == "unreachable"
    assert set(office.reached()) == {office.chat, other}


def test_what_the_other_channel_cannot_carry_at_once_goes_there_in_several(office: Office) -> None:
    office.link(office.alice, "zalo", "z5")
    office.database.limits = office.database.limits | {"zalo": Limits(text=100, buttons=False)}
    with office.store() as store:
        set_wishes(store, office.alice, Wishes(channel="telegram"))
    office.telegram.answers.append(BLOCKED)
    office.note("\n".join(f"{n} " + "a" * 40 for n in range(6)))
    office.deliver()
    assert [len(text) <= 100 for text in office.zalo.texts] == [True] * 3
    assert "".join(office.zalo.texts).count("a") == 240
    assert {state for state, _ in office.states()} == {"sent"}


def test_the_other_channel_is_never_tried_after_an_unknown_outcome(office: Office) -> None:
    office.link(office.alice, "zalo", "z5")
    for channel in (office.telegram, office.zalo):
        channel.answers.extend([UNKNOWN, BLOCKED])
    office.note("a")
    office.deliver()
    office.deliver()
    assert sorted(map(len, (office.telegram.sent, office.zalo.sent))) == [0, 2]
    assert office.states() == [("failed", "Forbidden")]


def test_the_office_is_told_when_nobody_of_a_unit_is_reached_any_more(office: Office) -> None:
    officer = office.person("Hoa", "office")
    office.link(officer, "zalo", "z9")
    office.telegram.answers.append(BLOCKED)
    office.note("a")
    office.deliver()
    assert len(office.zalo.texts) == 1
    assert "Trung tâm Y tế A" in office.zalo.texts[0]


def test_the_office_is_not_told_while_a_colleague_is_reached(office: Office) -> None:
    officer, bob = office.person("Hoa", "office"), office.person("Bob", "staff")
    office.link(officer, "zalo", "z9")
    office.link(bob, "telegram", "6")
    office.telegram.answers.append(BLOCKED)
    office.note("a")
    office.deliver()
    assert office.zalo.texts == []


def test_a_chat_that_got_another_id_is_written_to_there(office: Office) -> None:
    office.telegram.answers.append(SendError(Outcome.REJECTED, "migrated", moved_to="77"))
    office.note("a")
    office.deliver()
    assert office.telegram.sent == [("5", "a"), ("77", "a")]
    office.note("b")
    office.deliver()
    assert office.telegram.sent[-1] == ("77", "b")


def test_what_has_no_channel_here_fails_visibly(office: Office) -> None:
    office.delivery.channels = {}
    office.note("a")
    office.deliver()
    assert office.states() == [("failed", "channel not running")]


def test_an_answer_that_is_unsent_for_a_day_expires_visibly(office: Office) -> None:
    office.answer("a", lease="a process that died")
    office.passes(days=1)
    office.deliver()
    office.deliver()
    assert office.telegram.texts == []
    assert office.states() == [("expired", "unsent for a day")]


@pytest.mark.parametrize(("waits", "sends"), [(0.0, 1), (0.2, 0)])
def test_nothing_is_sent_on_a_lease_of_which_half_is_gone(
    office: Office, monkeypatch: pytest.MonkeyPatch, waits: float, sends: int
) -> None:
    monkeypatch.setattr("bot.delivery.HALF_LEASE", 0.15)
    office.telegram.limits = replace(office.telegram.limits, a_second=30.0)
    monkeypatch.setattr(office.delivery.rates, "delay", lambda address, a_second: waits)
    asyncio.run(office.delivery.deliver_leased([office.answer("a")]))
    assert len(office.telegram.sent) == sends
    assert office.states()[0] == (("sent", "") if sends else ("pending", "lease too old"))


def test_a_program_that_stops_gives_back_what_it_has_not_begun(office: Office) -> None:
    row = office.answer("a")
    office.delivery.stop()
    asyncio.run(office.delivery.deliver_leased([row]))
    assert office.telegram.sent == []
    assert office.states() == [("pending", "stopped before it was sent")]
