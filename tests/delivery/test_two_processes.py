"""Two processes that look what is due at the same moment."""

import asyncio
from datetime import datetime
from pathlib import Path
from threading import Barrier, Thread

import pytest
from sqlalchemy import func, select

from bot.delivery import Delivery
from storage.schema import outbox
from storage.talk.outbox import put_digests
from tests.delivery.outbox import Office


def test_two_processes_that_write_the_same_digests_do_not_wait_for_each_other_for_ever(office: Office) -> None:
    rows = [(f"digest:{number}", office.chat, office.alice, office.now) for number in range(400)]
    both, faults = Barrier(2), []

    def write(of: list[tuple[str, int, int, datetime]]) -> None:
        try:
            both.wait()
            with office.store() as store:
                put_digests(store, of)
        except Exception as error:
            faults.append(error)

    threads = [Thread(target=write, args=(of,)) for of in (rows, rows[::-1])]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    with office.store() as store:
        assert store.value(select(func.count()).select_from(outbox)) == len(rows)


@pytest.fixture
def of_zalo(office: Office, tmp_path: Path) -> Delivery:
    """A second machine, which serves Zalo alone."""
    other = office.worker(tmp_path)
    other.only = ("zalo",)
    other.channels = {("zalo", "1"): office.zalo}
    return other


def test_a_machine_sends_only_what_is_of_its_own_channels(office: Office, of_zalo: Delivery) -> None:
    bob = office.person("Bob", "staff")
    office.link(bob, "zalo", "z6")
    office.note("a")
    office.note("b", bob)
    asyncio.run(of_zalo.deliver_all())
    assert (office.zalo.texts, office.telegram.texts) == (["b"], [])
    office.deliver()
    assert office.telegram.texts == ["a"]


def test_what_a_machine_wrote_for_anothers_channel_is_sent_there(office: Office, of_zalo: Delivery) -> None:
    result = office.answer("a", lease=of_zalo.lease)
    asyncio.run(of_zalo.deliver_leased([result]))
    assert office.states() == [("pending", "of another machine's channel")]
    office.deliver()
    assert office.telegram.texts == ["a"]
