"""Backups: one zip file with the rows of every table and the files of evidence, and the way back."""

import contextlib
import json
import os
import zipfile
from collections.abc import Iterable, Iterator
from datetime import datetime
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO

from domain.days.zone import local_day
from locales import DEFAULT, texts
from storage.backup import is_empty, let_nothing_old_go_out, restore_rows, rows_of, tables
from storage.database import Database
from storage.privacy.erasing import erase_again

MANIFEST = "manifest.json"
FORMAT = 1
_NAME = "dondoc-*.zip"


class BadBackup(Exception):
    """The file cannot be restored here; `key` names the sentence, `values` fill it in."""

    def __init__(self, key: str, **values: str) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


def write_backup(database: Database, files: Path, target: Path, now: datetime) -> None:
    """Write everything into `target`, for its owner's eyes alone, whole or not at all; raises OSError.

    Settings are not in it, nor the key that signs links: who finds a backup can speak for nobody.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_suffix(".part")
    with _own(part) as file, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        about = {"format": FORMAT, "revision": database.revision, "made_at": now.isoformat()}
        archive.writestr(MANIFEST, json.dumps(about))
        with database.snapshot(now) as store:
            for name in tables():
                with archive.open(f"tables/{name}.jsonl", "w", force_zip64=True) as entry:
                    entry.writelines(f"{line}\n".encode() for line in rows_of(store, name))
        # After the rows: a file is kept before the row that speaks of it.
        for path in sorted(files.glob("??/*")):
            # What goes meanwhile is spoken of no more.
            with contextlib.suppress(FileNotFoundError):
                if path.suffix != ".part":
                    archive.write(path, f"files/{path.parent.name}/{path.name}", zipfile.ZIP_STORED)
    part.replace(target)


def _own(path: Path) -> BinaryIO:
    """A new file that nobody else may read."""
    path.unlink(missing_ok=True)
    return os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600), "w+b")


def restore_backup(database: Database, files: Path, source: Path, now: datetime, erased: Iterable[int] = ()) -> None:
    """Bring a backup into an empty database; raises BadBackup, and then nothing was changed.

    `erased` are the ids of people whose data was erased, perhaps since: they do not come back.
    """
    with _opened(source) as archive:
        _check(archive, database)
        with database.begin(now) as store:
            if not is_empty(store):
                raise BadBackup("restore-not-empty")
            for name in reversed(tables()):
                restore_rows(store, name, ())
            for name in tables():
                with archive.open(f"tables/{name}.jsonl") as entry:
                    restore_rows(store, name, TextIOWrapper(entry, "utf-8"))
            let_nothing_old_go_out(store)
            for person_id in erased:
                erase_again(store, person_id, texts(DEFAULT)("person-erased"))
            _restore_files(archive, files)


@contextlib.contextmanager
def _opened(source: Path) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(source) as archive:
            yield archive
    except (zipfile.BadZipFile, KeyError, UnicodeDecodeError, json.JSONDecodeError):
        raise BadBackup("restore-no-backup", file=str(source)) from None


def _check(archive: zipfile.ZipFile, database: Database) -> None:
    about = json.loads(archive.read(MANIFEST))
    if about["format"] != FORMAT or about["revision"] != database.revision:
        raise BadBackup("restore-other-version", theirs=str(about["revision"]), ours=database.revision)


def _restore_files(archive: zipfile.ZipFile, files: Path) -> None:
    for entry in archive.infolist():
        folder, _, name = entry.filename.removeprefix("files/").partition("/")
        # Names are made of a hash's digits; anything else would lead out of the folder.
        if entry.filename.startswith("files/") and (folder + name).isalnum():
            (files / folder).mkdir(parents=True, exist_ok=True)
            (files / folder / name).write_bytes(archive.read(entry))


def daily_backup(database: Database, data_dir: Path, days: int, now: datetime) -> Path | None:
    """The backup of this day, unless it is there; of older ones the newest `days` - 1 stay."""
    folder = data_dir / "backups"
    target = folder / f"dondoc-{local_day(now):%Y-%m-%d}.zip"
    if target.exists():
        return None
    write_backup(database, data_dir / "files", target, now)
    for old in sorted(folder.glob(_NAME), reverse=True)[days:]:
        old.unlink()
    return target
