"""The database as a whole: migrated at start, and opened one transaction at a time."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine, inspect, text
from sqlalchemy.exc import InterfaceError, OperationalError

from domain.messages import Limits
from domain.people.retention import DAYS
from storage.engine import open_engine, take_turn
from storage.store import Store

MIGRATIONS = Path(__file__).parent / "migrations"


def newest_revision() -> str:
    """The revision that this program wants: migrations are numbered, and their files are named by it."""
    return max(path.name for path in (MIGRATIONS / "versions").glob("[0-9]*.py")).partition("_")[0]


DatabaseDown = (OperationalError, InterfaceError)
"""The database is locked, lost or full: nothing was kept, the same may succeed later."""


class Database:
    """Gives out `Store`s. `limits` maps a channel's name to what it can carry, `kept_days` a table to its days."""

    def __init__(self, url: str, limits: Mapping[str, Limits] | None = None) -> None:
        self.engine: Engine = open_engine(url)
        self.limits = dict(limits or {})
        self.kept_days = DAYS

    @contextmanager
    def begin(self, now: datetime, *, read_only: bool = False) -> Iterator[Store]:
        """One transaction: committed when the block ends well, rolled back when it raises."""
        with self.engine.connect() as connection, connection.begin():
            take_turn(connection, read_only=read_only)
            yield Store(connection, now, self.limits, self.kept_days)

    @contextmanager
    def snapshot(self, now: datetime) -> Iterator[Store]:
        """One long look at everything as it stands at one moment, beside which others go on writing."""
        repeatable = {"isolation_level": "REPEATABLE READ"} if self.engine.dialect.name == "postgresql" else {}
        with self.engine.connect().execution_options(**repeatable) as connection, connection.begin():
            take_turn(connection, read_only=True)
            yield Store(connection, now, self.limits, self.kept_days)

    @property
    def kind(self) -> str:
        """What kind of database it is: sqlite or postgresql."""
        return self.engine.dialect.name

    @property
    def revision(self) -> str:
        """The newest revision that the tables have been brought to, empty for none."""
        with self.engine.connect() as connection:
            return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar() or "")

    def migrate(self) -> None:
        """Bring the tables to the newest revision."""
        if self._is_newest():
            return
        # Alembic is slow to load, takes 6 MB for good, and is only needed here.
        from alembic import command
        from alembic.config import Config

        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        with self.engine.begin() as connection:
            take_turn(connection, read_only=False)
            config.attributes["connection"] = connection
            command.upgrade(config, "head")

    def _is_newest(self) -> bool:
        with self.engine.connect() as connection:
            found = inspect(connection).has_table("alembic_version")
        return found and self.revision == newest_revision()

    def close(self) -> None:
        """Give back every connection."""
        self.engine.dispose()
