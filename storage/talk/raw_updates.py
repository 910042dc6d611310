"""Updates of channels that hand each out once: kept as they came before they are acknowledged, until handled."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, select

from storage.schema import raw_update
from storage.store import Store
from storage.talk.incoming import insert_new


@dataclass(frozen=True, slots=True)
class RawUpdate:
    """An update as its channel sent it."""

    id: int
    body: Mapping[str, Any]


def keep_update(store: Store, channel: str, bot: str, external_id: str, body: Mapping[str, Any]) -> int | None:
    """Keep an update until it is handled; its row, None where it waits there already."""
    return insert_new(
        store, raw_update, channel=channel, bot=bot, external_id=external_id, body=dict(body), at=store.now
    )


def waiting_updates(store: Store, channel: str, bot: str) -> list[RawUpdate]:
    """What was taken in and not handled, in the order in which it came."""
    statement = select(raw_update.c.id, raw_update.c.body).where(
        raw_update.c.channel == channel, raw_update.c.bot == bot
    )
    return [RawUpdate(row.id, row.body) for row in store.rows(statement.order_by(raw_update.c.id))]


def forget_update(store: Store, row: int) -> None:
    """It is handled: what it said stands in the conversation now."""
    store.change(delete(raw_update).where(raw_update.c.id == row))
