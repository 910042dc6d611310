"""The statements that a test sends to its database."""

from typing import Any

from sqlalchemy import event

from storage.store import Store


def statements(store: Store) -> list[str]:
    """Every statement from now on."""
    seen: list[str] = []

    def note(_c: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        seen.append(statement)

    event.listen(store.connection, "before_cursor_execute", note)
    return seen
