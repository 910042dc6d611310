"""A backup holds everything, comes back on either kind of database, and sends nothing old."""

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.upkeep.backups import BadBackup, daily_backup, restore_backup, write_backup
from domain.messages import Address, Limits, Reply
from storage.backup import rows_of, tables
from storage.database import Database
from storage.people.persons import add_person
from storage.people.web_access import begin_session, offer_code, open_chat, take_code
from storage.schema import outbox, web_session
from storage.talk.incoming import lock_sender
from storage.talk.outbox import put_reply
from storage.tasks.files import FileFolder
from tests.chat import Department
from tests.databases import Databases, nothing
from tests.department import MONDAY

LATER = MONDAY + timedelta(days=9)
CHAT = Address("web", "web", "1")
SETTLED = ("outbox", "job", "audit", "raw_update", "web_code", "web_session")


@contextmanager
def opened(url: str) -> Iterator[Database]:
    database = Database(url, {"web": Limits(4096)})
    database.migrate()
    yield database
    database.close()


def lines_of(database: Database) -> dict[str, list[str]]:
    """All rows of the tables in which a restore settles nothing."""
    with database.begin(MONDAY) as store:
        return {name: list(rows_of(store, name)) for name in tables() if name not in SETTLED}


def fill(database: Database, folder: Path) -> None:
    """A department with a file of evidence and an answer that was not sent."""
    with database.begin(MONDAY) as store:
        chat = lock_sender(store, CHAT).conversation_id
        put_reply(store, chat, CHAT, add_person(store, "Ma Văn Lý"), Reply("cũ"), "lease")
    FileFolder(folder / "files").keep(b"minh chung")


def test_everything_comes_back_and_changes_its_kind_of_database(databases: Databases, tmp_path: Path) -> None:
    first, second = tmp_path / "first.zip", tmp_path / "second.zip"
    with opened(databases.copy("department", Department.fill)) as database:
        fill(database, tmp_path)
        before = lines_of(database)
        write_backup(database, tmp_path / "files", first, MONDAY)
    with opened(f"sqlite:///{tmp_path / 'between.db'}") as between:
        restore_backup(between, tmp_path / "between", first, LATER)
        write_backup(between, tmp_path / "between", second, LATER)
    with opened(databases.copy("empty", nothing)) as database:
        restore_backup(database, tmp_path / "again", second, LATER)
        assert lines_of(database) == before
        assert len(before["task"]) > 80
        with database.begin(LATER) as store:
            highest = max(len(before["person"]), 1)
            assert add_person(store, "Người mới") > highest - 1
    (kept,) = (tmp_path / "files").glob("??/*")
    assert FileFolder(tmp_path / "again").read(kept.name) == b"minh chung"


def test_what_waited_is_not_sent(databases: Databases, tmp_path: Path) -> None:
    with opened(databases.copy("department", Department.fill)) as database:
        fill(database, tmp_path)
        write_backup(database, tmp_path / "files", tmp_path / "kept.zip", MONDAY)
    with opened(databases.copy("empty", nothing)) as database:
        restore_backup(database, tmp_path / "again", tmp_path / "kept.zip", LATER)
        with database.begin(LATER) as store:
            (row,) = store.rows(select(outbox.c.state, outbox.c.reason))
    assert tuple(row) == ("expired", "restored from a backup")


def test_browsers_that_were_let_in_are_asked_for_a_code_again(databases: Databases, tmp_path: Path) -> None:
    with opened(databases.copy("department", Department.fill)) as database:
        with database.begin(MONDAY) as store:
            person_id = add_person(store, "Ma Văn Lý")
            offer_code(store, person_id, "ABCDEF")
            chat, _, _ = open_chat(store, person_id, "fresh")
            begin_session(store, chat, "token", "máy tính")
        write_backup(database, tmp_path / "files", tmp_path / "kept.zip", MONDAY)
    with opened(databases.copy("empty", nothing)) as database:
        restore_backup(database, tmp_path / "again", tmp_path / "kept.zip", LATER)
        with database.begin(LATER) as store:
            assert [tuple(row) for row in store.rows(select(web_session.c.ended_at))] == [(LATER,)]
            assert take_code(store, "ABCDEF") is None


def test_a_backup_is_for_its_owner_alone(tmp_path: Path) -> None:
    kept = tmp_path / "backups" / "kept.zip"
    with opened(f"sqlite:///{tmp_path / 'one.db'}") as database:
        write_backup(database, tmp_path / "files", kept, MONDAY)
    assert kept.stat().st_mode & 0o077 == 0


def test_a_file_that_goes_meanwhile_does_not_end_the_backup(tmp_path: Path) -> None:
    kept = FileFolder(tmp_path / "files").keep(b"minh chung")
    gone = tmp_path / "files" / "ab" / f"ab{'0' * 62}"
    gone.parent.mkdir(exist_ok=True)
    gone.symlink_to(tmp_path / "nowhere")
    with opened(f"sqlite:///{tmp_path / 'one.db'}") as database:
        write_backup(database, tmp_path / "files", tmp_path / "kept.zip", MONDAY)
    with zipfile.ZipFile(tmp_path / "kept.zip") as archive:
        assert [name for name in archive.namelist() if name.startswith("files/")] == [f"files/{kept[:2]}/{kept}"]


def test_a_database_in_use_is_left_alone(databases: Databases, tmp_path: Path) -> None:
    with opened(databases.copy("department", Department.fill)) as database:
        fill(database, tmp_path)
        write_backup(database, tmp_path / "files", tmp_path / "kept.zip", MONDAY)
        before = lines_of(database)
        with pytest.raises(BadBackup) as refused:
            restore_backup(database, tmp_path / "again", tmp_path / "kept.zip", LATER)
        assert refused.value.key == "restore-not-empty"
        assert lines_of(database) == before


@pytest.mark.parametrize("spoilt", ["no-zip", "no-manifest", "other-version", "cut-table"])
def test_a_file_that_is_no_backup_of_this_version_changes_nothing(tmp_path: Path, spoilt: str) -> None:
    kept, bad = tmp_path / "kept.zip", tmp_path / "bad.zip"
    with opened(f"sqlite:///{tmp_path / 'one.db'}") as database:
        write_backup(database, tmp_path / "files", kept, MONDAY)
    with zipfile.ZipFile(kept) as whole, zipfile.ZipFile(bad, "w") as changed:
        for entry in whole.infolist():
            content = whole.read(entry)
            if entry.filename == "manifest.json" and spoilt == "other-version":
                content = content.replace(b'"revision": "', b'"revision": "9')
            if entry.filename == "tables/setting.jsonl" and spoilt == "cut-table":
                content = b'{"key": "a", "va'
            if not (entry.filename == "manifest.json" and spoilt == "no-manifest"):
                changed.writestr(entry, content)
    if spoilt == "no-zip":
        bad.write_bytes(b"not a zip")
    with opened(f"sqlite:///{tmp_path / 'two.db'}") as database:
        before = lines_of(database)
        with pytest.raises(BadBackup):
            restore_backup(database, tmp_path / "again", bad, LATER)
        assert lines_of(database) == before


def test_a_backup_is_made_once_a_day_and_the_oldest_go(tmp_path: Path) -> None:
    with opened(f"sqlite:///{tmp_path / 'one.db'}") as database:
        made = [daily_backup(database, tmp_path, 3, MONDAY + timedelta(hours=8 * n)) for n in range(15)]
    assert sum(path is not None for path in made) == 6
    assert sorted(path.name for path in (tmp_path / "backups").iterdir()) == [
        "dondoc-2026-01-08.zip",
        "dondoc-2026-01-09.zip",
        "dondoc-2026-01-10.zip",
    ]
