"""Opens the database: SQLite with the pragmas that keep it safe, or PostgreSQL by URL."""

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import ConnectionPoolEntry

PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA busy_timeout=10000",
)


def open_engine(url: str) -> Engine:
    """An engine for the URL; the folder of a SQLite file is made. Raises sqlalchemy.exc.ArgumentError."""
    parsed = make_url(url)
    if parsed.get_backend_name() == "postgresql":
        # READ COMMITTED and row locks are what the claims and the conversation lock are written for.
        return create_engine(parsed.set(drivername="postgresql+psycopg"), pool_size=10, pool_pre_ping=True)
    if parsed.database:
        Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(parsed, connect_args={"check_same_thread": False}, pool_size=10)
    event.listen(engine, "connect", _set_pragmas)
    return engine


def _set_pragmas(connection: Any, _record: ConnectionPoolEntry) -> None:
    connection.isolation_level = None
    for pragma in PRAGMAS:
        connection.execute(pragma)


def take_turn(connection: Connection, *, read_only: bool) -> None:
    """Begin on SQLite in earnest. Raises sqlalchemy.exc.OperationalError where another writer does not end.

    Two writers that both begin by reading would deadlock on the upgrade: a writer takes the lock at once. The driver is
    told so itself, for an event of SQLAlchemy's would make each statement of each transaction slower.
    """
    driver = connection.connection.driver_connection
    if not isinstance(driver, sqlite3.Connection):
        return
    words = "BEGIN" if read_only else "BEGIN IMMEDIATE"
    try:
        driver.execute(words)
    except sqlite3.OperationalError as error:
        raise OperationalError(words, None, error) from error
