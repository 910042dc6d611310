"""One open transaction. The questions and changes that may be asked of it stand in the modules beside this one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import cache
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Executable, Insert, NestedTransaction, Row, Table, insert, select
from sqlalchemy.sql.dml import ReturningInsert

from domain.messages import Limits
from domain.people.retention import DAYS
from storage.schema import audit

_MOST_IDS = 1000


class Store:
    """The transaction, the moment it happens at, and who acts in it through which channel (for the audit)."""

    def __init__(
        self,
        connection: Connection,
        now: datetime,
        limits: Mapping[str, Limits],
        kept_days: Mapping[str, int] = DAYS,
    ) -> None:
        self.connection = connection
        self.now = now
        self.limits = limits
        self.kept_days = kept_days
        self.actor: int | None = None
        self.channel = ""
        # What storage.revisions has read in this transaction, and whether one was raised in it.
        self.revisions: dict[str, str] | None = None
        self.raised_revision = False
        # The conversation in which storage.drafts has opened a question, not yet with the message that asks it.
        self.asking: int | None = None

    def rows(self, statement: Executable, **values: Any) -> Sequence[Row[Any]]:
        """All rows of a query."""
        return self.connection.execute(statement, values).all()

    def first(self, statement: Executable, **values: Any) -> Row[Any] | None:
        """The first row of a query, if any."""
        return self.connection.execute(statement, values).first()

    def value(self, statement: Executable, **values: Any) -> Any:
        """The first column of the first row, None where there is no row."""
        return self.connection.execute(statement, values).scalar()

    def change(self, statement: Executable, **values: Any) -> int:
        """Carry out an UPDATE or DELETE; the number of rows that it found."""
        return self.connection.execute(statement, values).rowcount

    def change_each(self, statement: Executable, rows: Sequence[Mapping[str, Any]]) -> None:
        """Carry out an UPDATE for each of these rows of values."""
        if rows:
            self.connection.execute(statement, [dict(row) for row in rows])

    def add(self, table: Table, **values: Any) -> int:
        """Insert one row and return its id."""
        key = self.connection.execute(_insert(table), values).inserted_primary_key
        return int(key[0]) if key and isinstance(key[0], int) else 0

    def add_all(self, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
        """Insert many rows."""
        if rows:
            self.connection.execute(_insert(table), [dict(row) for row in rows])

    def add_each(self, table: Table, rows: Sequence[Mapping[str, Any]]) -> list[int]:
        """Insert many rows and return their ids, in the order of the rows."""
        if not rows:
            return []
        if self.connection.dialect.name == "sqlite":
            # There each row would be a statement of its own. Ids go up, and nobody else adds any meanwhile.
            self.add_all(table, rows)
            newest = self.connection.scalars(select(table.c.id).order_by(table.c.id.desc()).limit(len(rows)))
            return [int(row_id) for row_id in newest][::-1]
        added = self.connection.scalars(_insert_each(table), [dict(row) for row in rows])
        return [int(row_id) for row_id in added]

    def savepoint(self) -> NestedTransaction:
        """A part that can fail alone."""
        return self.connection.begin_nested()

    def audit(self, action: str, kind: str, object_id: int, before: Any = None, after: Any = None) -> None:
        """Write down who changed what."""
        self.add(
            audit,
            at=self.now,
            person_id=self.actor,
            channel=self.channel,
            action=action,
            kind=kind,
            object_id=object_id,
            before=before,
            after=after,
        )


def by_thousands(ids: Iterable[int]) -> Iterator[list[int]]:
    """The ids in parts that one statement can name: a database takes only so many values at once."""
    rest = iter(ids)
    while some := list(islice(rest, _MOST_IDS)):
        yield some


@cache
def _insert(table: Table) -> Insert:
    """Made once: building a statement costs more than carrying it out."""
    return insert(table)


@cache
def _insert_each(table: Table) -> ReturningInsert[Any]:
    return insert(table).returning(table.c.id, sort_by_parameter_order=True)
