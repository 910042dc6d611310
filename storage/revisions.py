"""What is kept in memory between transactions, and how a process learns that another one has changed it."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar
from uuid import uuid4
from weakref import WeakKeyDictionary

from sqlalchemy import Engine, bindparam, select

from storage.schema import setting
from storage.store import Store
from storage.talk.incoming import insert_into

DEPARTMENT = "revision"
CALENDAR = "calendar_revision"

Kept = TypeVar("Kept")

_VALUE = select(setting.c.value).where(setting.c.key == bindparam("key"))
_REVISIONS = select(setting.c.key, setting.c.value).where(setting.c.key.in_((DEPARTMENT, CALENDAR)))


def revision(store: Store, key: str = DEPARTMENT) -> str:
    """Changes whenever units, aliases or tasks (or, by `key`, the calendar) do; empty before the first change."""
    known = store.revisions
    if known is None:
        known = {row.key: row.value for row in store.rows(_REVISIONS)}
        # A transaction that raises one may take it back to a savepoint: from then on it looks each time.
        store.revisions = None if store.raised_revision else known
    return known.get(key, "")


def kept_value(store: Store, key: str) -> Any:
    """A value kept under a name; None where there is none."""
    return store.value(_VALUE, key=key)


def keep_value(store: Store, key: str, value: Any) -> None:
    """Keep a value under a name, in the place of the one before."""
    statement = insert_into(store, setting).values(key=key, value=value)
    store.change(statement.on_conflict_do_update(index_elements=["key"], set_={"value": value}))


def claim_value(store: Store, key: str, value: Any) -> bool:
    """Keep a value under a name; False where it stands already, also where another process keeps it meanwhile."""
    if kept_value(store, key) == value:
        return False
    store.change(insert_into(store, setting).values(key=key, value=None).on_conflict_do_nothing())
    before = store.value(_VALUE.with_for_update(), key=key)
    if before == value:
        return False
    keep_value(store, key, value)
    return True


def raise_revision(store: Store, key: str = DEPARTMENT) -> None:
    """Let every process load anew what it keeps.

    The value is random: a number that was rolled back would come again for something else.
    """
    keep_value(store, key, uuid4().hex)
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
