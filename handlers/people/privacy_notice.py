"""What is kept about people, why, how long, and whom to ask: said when somebody is linked."""

from domain.people.retention import FOR_EVER
from locales import Texts
from storage.store import Store


def notice(store: Store, say: Texts) -> str:
    """Two or three sentences; the law is named once."""
    return say("privacy-notice", kept=kept_text(store, say))


def kept_text(store: Store, say: Texts) -> str:
    """How long messages are kept."""
    days = store.kept_days["incoming"]
    return say("privacy-for-ever") if days == FOR_EVER else say("privacy-months", months=round(days * 12 / 365))
