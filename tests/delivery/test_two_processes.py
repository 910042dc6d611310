"""Two processes that look what is due at the same moment."""

from threading import Barrier, Thread

from sqlalchemy import func, select

from storage.outbox import put_digests
from storage.schema import outbox
from tests.delivery.outbox import Office


def test_two_processes_that_write_the_same_digests_do_not_wait_for_each_other_for_ever(office: Office) -> None:
    rows = [(f"digest:{number}", office.chat, office.alice, office.now) for number in range(400)]
    both, faults = Barrier(2), []

    def write(of: list[tuple[str, int, int, object]]) -> None:
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
