"""What was kept long enough goes; what figures, history, open questions and open drafts need stays."""

import os
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from domain.people.retention import DAYS, SPANS, kept_days
from storage.cleaning import KINDS
from storage.schema import audit, draft, incoming, job, metadata, outbox, progress_update, reminder, stored_file
from tests.chat import Chat, Department


def clean(department: Department) -> None:
    """A day's cleaning."""
    department.run(_clean(department))


async def _clean(department: Department) -> None:
    await department.app.cleaning.clean()


def count(department: Department, table: str) -> int:
    ((number,),) = department.rows(select(func.count()).select_from(metadata.tables[table]))
    return int(number)


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody else writes meanwhile; two rows at a time, so that steps meet."""
    monkeypatch.setattr("bot.upkeep.cleaning.PAUSE", 0)
    monkeypatch.setattr("storage.cleaning.AT_ONCE", 2)
    monkeypatch.setattr("storage.tasks.loose_files.AT_ONCE", 2)


def test_messages_go_after_their_days_and_the_work_stays(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("I.1.4 được 60%").presses("Ghi").says("nhiệm vụ của tôi").says("xem I.1.4").says("xin chào")
    department.passes(days=DAYS["incoming"] - 1)
    clean(department)
    assert count(department, "incoming") == 5
    department.passes(days=2)
    clean(department)
    assert count(department, "incoming") == 0
    assert department.rows(select(outbox.c.id).where(outbox.c.body.is_not(None), outbox.c.kind == "reply")) == []
    assert department.written() == [("TTYT Cư Jút", "I.1.4", 60)]
    assert "60%" in cu_jut.says("lịch sử I.1.4").text


def test_a_reminder_stays_in_the_ledger_without_its_text(department: Department, cu_jut: Chat, office: Chat) -> None:
    department.at("2026-02-02 08:00")
    assert "còn" in cu_jut.text
    ((thing, row),) = department.rows(select(reminder.c.obligation_id, reminder.c.outbox_id).limit(1))
    before = office.says(f"/danhac #{thing}").text
    assert "02/02/2026" in before
    department.now += timedelta(days=DAYS["outbox"] + 1)
    clean(department)
    assert department.rows(select(outbox.c.state, outbox.c.body).where(outbox.c.id == row)) == [("sent", None)]
    assert office.says(f"/danhac #{thing}").text == before


def test_what_waits_to_be_sent_and_what_is_asked_stays(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("I.1.4 được 60%")
    with department.database.begin(department.now) as store:
        store.change(outbox.update().values(created_at=store.now - timedelta(days=9999)))
        store.change(incoming.update().values(at=store.now - timedelta(days=9999)))
    clean(department)
    cu_jut.presses("Ghi")
    assert department.written() == [("TTYT Cư Jút", "I.1.4", 60)]


def test_a_file_that_came_to_nothing_goes_and_evidence_stays(department: Department, cu_jut: Chat) -> None:
    cu_jut.sends_photo("I.1.4 được 60%").presses("Ghi")
    other = cu_jut.file("khac.jpg", bytes.fromhex("ffd8ffe000104a464946000101") + b"khac" * 30)
    cu_jut.says("I.1.7 được 10%", files=[other]).presses("Không ghi")
    assert len(files_on_disk(department)) == 2
    grow_old(department)
    department.passes(days=DAYS["file"] - 1)
    clean(department)
    assert len(files_on_disk(department)) == 2
    department.passes(days=2)
    clean(department)
    ((kept,),) = department.rows(select(stored_file.c.sha256))
    assert files_on_disk(department) == [kept]
    assert cu_jut.says("lịch sử I.1.4").presses(cu_jut.choices[0]).last.file


def test_a_file_of_an_open_draft_stays(department: Department, cu_jut: Chat) -> None:
    cu_jut.sends_photo("I.1.4 được 60%")
    grow_old(department)
    with department.database.begin(department.now) as store:
        store.change(stored_file.update().values(stored_at=store.now - timedelta(days=9999)))
    clean(department)
    cu_jut.presses("Ghi")
    assert len(files_on_disk(department)) == 1


def test_contents_that_nothing_speaks_of_go(department: Department) -> None:
    department.app.files.keep(b"made to be sent")
    grow_old(department)
    department.passes(days=DAYS["file"] + 1)
    clean(department)
    assert files_on_disk(department) == []


def test_it_is_done_once_a_day(department: Department, cu_jut: Chat) -> None:
    department.passes(days=1)
    clean(department)
    cu_jut.says("xin chào")
    department.passes(minutes=5)
    department.database.kept_days = {**DAYS, "outbox": -1}
    clean(department)
    assert count(department, "outbox") == 1


def test_what_is_kept_for_ever_stays(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("I.1.4 được 60%").presses("Ghi")
    department.database.kept_days = kept_days({"incoming": 0, "audit": 0, "outbox": 0})
    before = count(department, "audit")
    department.passes(days=9999)
    clean(department)
    assert count(department, "incoming") == 2
    assert count(department, "audit") >= before


def test_old_drafts_jobs_and_audit_go(department: Department, cu_jut: Chat, office: Chat) -> None:
    cu_jut.says("I.1.4 được 60%").presses("Không ghi")
    department.passes(days=DAYS["audit"] + 1)
    clean(department)
    for table in (draft, job, progress_update):
        assert department.rows(select(table.c.id)) == []
    before = department.now - timedelta(days=DAYS["audit"])
    assert department.rows(select(audit.c.id).where(audit.c.at < before)) == []


def test_whatever_speaks_of_rows_that_go_is_thought_of() -> None:
    gone = {kind.table.name for kind in KINDS} | {"stored_file"}
    speaking = {
        (table.name, key.parent.name)
        for table in metadata.sorted_tables
        for key in table.foreign_keys
        if key.column.table.name in gone
    }
    of_messages = {("draft", "incoming_id"), ("job", "incoming_id")}
    of_answers = {
        (name, "outbox_id") for name in ("announced", "change_note", "nudged", "put_off", "question", "reminder")
    }
    of_files = {("evidence", "file_id"), ("report_file", "file_id")}
    assert speaking == of_messages | of_answers | of_files | {("outbox", "replaces_id")}


def test_every_table_with_days_is_one_that_there_is() -> None:
    assert set(SPANS) - {"file"} <= set(metadata.tables)


@pytest.mark.parametrize("said", [{"incoming": 61}, {"unread": 91}, {"unread": 0}, {"audit": 364}])
def test_what_would_break_something_cannot_be_set(said: dict[str, int]) -> None:
    with pytest.raises(ValueError, match=next(iter(said))):
        kept_days(said)


def files_on_disk(department: Department) -> list[str]:
    return sorted(path.name for path in department.app.files.root.glob("??/*"))


def grow_old(department: Department) -> None:
    """The files were written at the department's own time."""
    for path in department.app.files.root.glob("??/*"):
        os.utime(path, (department.now.timestamp(), department.now.timestamp()))
