"""What is told to somebody who has the web chat: it waits there, or goes where its person is called."""

import inspect
import re

import pytest

from bot import delivery
from bot.channels.base import Outcome, SendError
from domain.messages import Limits
from domain.reminding.office_rules import Wishes
from storage.reminding.settings import set_wishes
from tests.delivery.outbox import BLOCKED, FakeChannel, Office

UNSEEN = SendError(Outcome.UNSEEN, "no page is open")


@pytest.fixture
def web(office: Office) -> FakeChannel:
    """The web chat, which is not open."""
    web = FakeChannel("web", limits=Limits(8000, a_second=0))
    web.answers.extend([UNSEEN] * 9)
    office.database.limits = {**office.database.limits, "web": web.limits}
    office.delivery.channels = {**office.delivery.channels, ("web", "1"): web}
    return web


def wishes_web(office: Office, person: int) -> None:
    with office.store() as store:
        set_wishes(store, person, Wishes(channel="web"))


def test_who_has_the_web_alone_finds_it_there(office: Office, web: FakeChannel) -> None:
    bob = office.person("Bob", "staff")
    office.link(bob, "web", "w6")
    row = office.note("a", bob)
    office.deliver()
    assert (web.texts, office.row(row).state, office.row(row).external_id) == (["a"], "sent", str(row))


def test_a_channel_that_calls_goes_before_the_web_even_where_the_web_was_used_last(
    office: Office, web: FakeChannel
) -> None:
    office.passes(hours=1)
    office.link(office.alice, "web", "w5")
    office.note("a")
    office.deliver()
    assert (office.telegram.texts, web.texts) == (["a"], [])


def test_who_chose_the_web_is_told_there_while_a_page_is_open(office: Office, web: FakeChannel) -> None:
    office.link(office.alice, "web", "w5")
    wishes_web(office, office.alice)
    web.answers.clear()
    office.note("a")
    office.deliver()
    assert (web.texts, office.telegram.texts) == (["a"], [])


def test_who_chose_the_web_and_does_not_look_is_called(office: Office, web: FakeChannel) -> None:
    office.link(office.alice, "web", "w5")
    wishes_web(office, office.alice)
    row = office.note("a")
    office.deliver()
    assert (web.texts, office.telegram.texts) == (["a"], ["a"])
    assert office.row(row).conversation_id == office.chat
    assert set(office.reached().values()) == {"active"}, "the web chat is not lost by that"


def test_where_the_call_fails_for_good_it_waits_on_the_web(office: Office, web: FakeChannel) -> None:
    where = office.link(office.alice, "web", "w5")
    office.telegram.answers.append(BLOCKED)
    row = office.note("a")
    office.deliver()
    assert (office.row(row).state, office.row(row).conversation_id) == ("sent", where)


def test_an_answer_stays_where_the_question_came_from(office: Office, web: FakeChannel) -> None:
    office.telegram.answers.append(UNSEEN)
    office.link(office.alice, "zalo", "z5")
    office.answer("a", lease="a process that died")
    office.passes(seconds=61)
    office.deliver()
    assert (office.telegram.texts, office.zalo.texts) == (["a"], [])
    assert office.states() == [("sent", "lease lost")]


def test_who_left_the_web_in_every_browser_is_reached_no_more(office: Office, web: FakeChannel) -> None:
    bob, officer = office.person("Bob", "staff"), office.person("Hoa", "office")
    office.link(officer, "zalo", "z9")
    where = office.link(bob, "web", "w6")
    web.answers.clear()
    web.answers.append(SendError(Outcome.REJECTED, "open in no browser", permanent=True))
    office.telegram.answers.append(BLOCKED)
    for text, person in (("b", office.alice), ("a", bob)):
        office.note(text, person)
        office.deliver()
    assert office.reached()[where] == "unreachable"
    assert ["Trung tâm Y tế A" in text for text in office.zalo.texts] == [True], "nobody of the unit is reached"


def test_every_way_in_which_a_send_ends_is_counted() -> None:
    source = inspect.getsource(delivery)
    recorded = set(re.findall(r"self\._record\((\w+),", source))
    assert recorded == {record.__name__ for record in delivery._ENDS}
