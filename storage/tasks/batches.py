"""Batches: all that one yes wrote, in whichever table, by which it is taken back together."""

from datetime import datetime

from sqlalchemy import Table, select

from storage.store import Store


def newest_batch(store: Store, table: Table, person_id: int, since: datetime) -> tuple[str, datetime] | None:
    """The person's own last batch after a moment, and when it was written."""
    own = select(table.c.batch, table.c.at).where(
        table.c.person_id == person_id, table.c.undone_at.is_(None), table.c.at > since
    )
    row = store.first(own.order_by(table.c.id.desc()).limit(1))
    return (row.batch, row.at) if row else None


def assignments_of_batch(store: Store, table: Table, batch: str) -> list[int]:
    """The assignments that a batch wrote to, in its order."""
    statement = select(table.c.assignment_id).where(table.c.batch == batch)
    return list(store.connection.scalars(statement.order_by(table.c.id)))
