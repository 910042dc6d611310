"""The whole database as lines of JSON, table by table, and back: the same on SQLite and PostgreSQL."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from itertools import islice
from typing import Any

from sqlalchemy import Column, Date, Table, delete, func, insert, select, text, update

from storage.schema import job, metadata, outbox, raw_update, web_code, web_session
from storage.schema.columns import Moment
from storage.store import Store

AT_ONCE = 1000


def tables() -> list[str]:
    """The names of all tables, each after those that it speaks of."""
    return [table.name for table in metadata.sorted_tables]


def rows_of(store: Store, name: str) -> Iterator[str]:
    """The rows of a table, each a line of JSON; a row that others of its table speak of comes before them."""
    table = metadata.tables[name]
    # A few at a time: no table has to fit into memory.
    rows = select(table).order_by(*table.primary_key).execution_options(yield_per=AT_ONCE)
    for row in store.connection.execute(rows).mappings():
        yield json.dumps({key: _said(value) for key, value in row.items()}, ensure_ascii=False)


def _said(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date | datetime) else value


def is_empty(store: Store) -> bool:
    """Whether nothing but what every new database has stands in it: nobody was invited, nothing imported."""
    kept = (name for name in ("person", "unit", "plan", "conversation"))
    return not any(store.value(select(func.count()).select_from(metadata.tables[name])) for name in kept)


def restore_rows(store: Store, name: str, lines: Iterable[str]) -> int:
    """Put rows in the place of all that a table holds; how many. Columns that are no more are passed over."""
    table = metadata.tables[name]
    store.change(delete(table))
    count, rows = 0, (_row(table, json.loads(line)) for line in lines)
    while batch := list(islice(rows, AT_ONCE)):
        store.connection.execute(insert(table), batch)
        count += len(batch)
    _follow_ids(store, table)
    return count


def _row(table: Table, said: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _meant(table.c[name], value) for name, value in said.items() if name in table.c}


def _meant(column: Column[Any], value: Any) -> Any:
    if value is None:
        return None
    if isinstance(column.type, Moment):
        return datetime.fromisoformat(value)
    return date.fromisoformat(value) if isinstance(column.type, Date) else value


def _follow_ids(store: Store, table: Table) -> None:
    """PostgreSQL counts ids beside the table; it must go on behind those that were put in."""
    if store.connection.dialect.name == "postgresql" and "id" in table.c:
        sequence = f"pg_get_serial_sequence('{table.name}', 'id')"
        highest = select(func.coalesce(func.max(table.c.id), 0) + 1).scalar_subquery()
        store.connection.execute(select(func.setval(text(sequence), highest, False)))


def let_nothing_old_go_out(store: Store) -> None:
    """What waited when the backup was made is not sent, nor done, any more; reminders are composed anew.

    Browsers ask for a code again: one that was shown out since would be let in.
    """
    waiting = outbox.c.state.in_(("pending", "sending"))
    over = {"state": "expired", "reason": "restored from a backup", "lease": None}
    store.change(update(outbox).where(waiting).values(**over))
    store.change(update(job).where(job.c.state != "done").values(state="done", done_at=store.now, outcome="restored"))
    store.change(delete(raw_update))
    store.change(delete(web_code))
    store.change(update(web_session).where(web_session.c.ended_at.is_(None)).values(ended_at=store.now))
    store.audit("restore", "database", 0)
