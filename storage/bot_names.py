"""The name under which people find the bot on Telegram: learnt when the channel starts, needed for links to it."""

from storage.revisions import claim_value, kept_value
from storage.store import Store

_TELEGRAM = "telegram_name"


def note_telegram_name(store: Store, name: str) -> None:
    """Remember the name; one that is known already costs one query."""
    claim_value(store, _TELEGRAM, name)


def telegram_name(store: Store) -> str:
    """The name without @; empty while it has not been learnt."""
    return str(kept_value(store, _TELEGRAM) or "")
