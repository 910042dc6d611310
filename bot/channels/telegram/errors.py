"""Telegram's errors, told as the outcome of a send.

TelegramError
├── Forbidden                blocked, deactivated           REJECTED, permanent
├── ChatMigrated             the chat has a new id          REJECTED, moved_to
├── RetryAfter               too many messages              TRY_LATER, retry_after
├── InvalidToken, Conflict   our own setting is wrong       TRY_LATER
└── NetworkError
    ├── BadRequest           refused                        REJECTED, permanent where the chat is gone
    ├── TimedOut             UNKNOWN, save where no connection was had: TRY_LATER
    └── itself               resets, 5xx: UNKNOWN; no connection: TRY_LATER; too large: REJECTED
An answer that cannot be read (plain TelegramError, KeyError, …) leaves the outcome UNKNOWN.
"""

from datetime import timedelta

import httpx
from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, InvalidToken, RetryAfter

from bot.channels.base import Outcome, SendError

_OUTCOMES: tuple[tuple[type[Exception], Outcome], ...] = (
    (Forbidden, Outcome.REJECTED),
    (ChatMigrated, Outcome.REJECTED),
    (RetryAfter, Outcome.TRY_LATER),
    (InvalidToken, Outcome.TRY_LATER),
    (Conflict, Outcome.TRY_LATER),
    (BadRequest, Outcome.REJECTED),
)
# python-telegram-bot keeps httpx's own exception as the cause of its TimedOut and NetworkError.
_NOTHING_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
)
_GONE = ("chat not found", "user not found", "peer_id_invalid", "input_user_deactivated")
_NOT_MODIFIED = ("message is not modified",)
_NOT_EDITABLE = (
    "message to edit not found",
    "message can't be edited",
    "there is no text in the message to edit",
    "message_id_invalid",
)
_NOT_A_PHOTO = ("photo_", "image_process_failed", "wrong file identifier", "file is too big")
_LONGEST_REASON = 300


def send_error(error: Exception, token: str) -> SendError:
    """What delivery is told of an error met while sending; its reason never holds the token."""
    return SendError(
        _outcome(error),
        plain(error, token),
        retry_after=retry_after(error),
        permanent=isinstance(error, Forbidden) or _says(error, _GONE),
        moved_to=str(error.new_chat_id) if isinstance(error, ChatMigrated) else "",
    )


def plain(error: Exception, token: str) -> str:
    """The error in one short line, without the token: the only form in which it may be logged."""
    kind = "the token is refused" if isinstance(error, InvalidToken) else type(error).__name__
    # The part after the colon is the secret; the colon itself may come encoded.
    secret = token.partition(":")[2] or token
    return f"{kind}: {error}".replace(secret, "<token>")[:_LONGEST_REASON]


def retry_after(error: Exception) -> float | None:
    """The seconds that Telegram asks us to wait, if it does."""
    if not isinstance(error, RetryAfter):
        return None
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


def not_modified(error: Exception) -> bool:
    """An edit found the message as it should be."""
    return _says(error, _NOT_MODIFIED)


def not_editable(error: Exception) -> bool:
    """The message to edit is gone, too old, or was never a text."""
    return _says(error, _NOT_EDITABLE)


def not_a_photo(error: Exception) -> bool:
    """Telegram does not take this picture as a photo; as a document it may."""
    return _says(error, _NOT_A_PHOTO)


def _outcome(error: Exception) -> Outcome:
    for kind, outcome in _OUTCOMES:
        if isinstance(error, kind):
            return outcome
    if isinstance(error.__cause__, _NOTHING_SENT) or "Too Many Requests" in str(error):
        return Outcome.TRY_LATER
    return Outcome.REJECTED if "Entity Too Large" in str(error) else Outcome.UNKNOWN


def _says(error: Exception, words: tuple[str, ...]) -> bool:
    """Whether Telegram refused with one of these descriptions: it has no finer error codes."""
    return isinstance(error, BadRequest) and any(word in str(error).lower() for word in words)
