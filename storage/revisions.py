"""What is kept in memory between transactions, and how a process learns that another one has changed it."""

from collections.abc import Callable
from typing import Generic, TypeVar
from uuid import uuid4
from weakref import WeakKeyDictionary

from sqlalchemy import Engine, select

from storage.incoming import insert_into
from storage.schema import setting
from storage.store import Store

DEPARTMENT = "revision"
CALENDAR = "calendar_revision"

Kept = TypeVar("Kept")

_REVISIONS = select(setting.c.key, setting.c.value).where(setting.c.key.in_((DEPARTMENT, CALENDAR)))


def revision(store: Store, key: str = DEPARTMENT) -> str:
    """Changes whenever units, aliases or tasks (or, by `key`, the calendar) do; empty before the first change."""
    known = store.revisions
    if known is None:
        known = {row.key: row.value for row in store.rows(_REVISIONS)}
        # A transaction that raises one may take it back to a savepoint: from then on it looks each time.
        store.revisions = None if store.raised_revision else known
    return known.get(key, "")


def raise_revision(store: Store, key: str = DEPARTMENT) -> None:
    """Let every process load anew what it keeps.

    The value is random: a number that was rolled back would come again for something else.
    """
    value = uuid4().hex
    statement = insert_into(store, setting).values(key=key, value=value)
    store.change(statement.on_conflict_do_update(index_elements=["key"], set_={"value": value}))
    store.revisions, store.raised_revision = None, True


class Cache(Generic[Kept]):
    """The newest of what `load` gives, one for each database."""

    def __init__(self, load: Callable[[Store], Kept], key: str = DEPARTMENT) -> None:
        self._load = load
        self._key = key
        self._kept: WeakKeyDictionary[Engine, tuple[str, Kept]] = WeakKeyDictionary()

    def get(self, store: Store) -> Kept:
        """What is kept, loaded first where the revision has changed; one cheap query in a transaction."""
        # Read before loading: a change in between makes the next look load once more.
        current = revision(store, self._key)
        kept = self._kept.get(store.connection.engine)
        if kept is None or kept[0] != current:
            kept = (current, self._load(store))
            self._kept[store.connection.engine] = kept
        return kept[1]
