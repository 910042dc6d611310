"""Where people find the bot: its name on Telegram and its web chat; learnt when it starts, needed to invite people."""

from storage.revisions import claim_value, kept_value
from storage.store import Store

_TELEGRAM, _WEB = "telegram_name", "web_home"


def note_telegram_name(store: Store, name: str) -> None:
    """Remember the name; one that is known already costs one query."""
    claim_value(store, _TELEGRAM, name)


def telegram_name(store: Store) -> str:
    """The name without @; empty while it has not been learnt."""
    return str(kept_value(store, _TELEGRAM) or "")


def note_web_home(store: Store, url: str) -> None:
    """Remember where the web chat opens; empty where it is not served."""
    if url or kept_value(store, _WEB):
        claim_value(store, _WEB, url)


def web_home(store: Store) -> str:
    """Where people open the web chat; empty where it is not served."""
    return str(kept_value(store, _WEB) or "")
