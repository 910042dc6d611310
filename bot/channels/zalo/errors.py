"""Zalo's errors, told as the outcome of a send.

no connection                 TRY_LATER, nothing was sent
401 dead token                TRY_LATER: our own setting is wrong, and is said so loudly
429 too many, or the quota    TRY_LATER, with delivery's own back-off (Zalo names no time)
400, 403, 404                 the code for "blocked" is documented nowhere: TRY_LATER, and the third time in a row
                              REJECTED for good
408, 5xx, timeouts, answers   UNKNOWN: the message may have arrived
that cannot be read
"""

from collections import OrderedDict

from bot.channels.base import Outcome, SendError
from bot.channels.zalo.client import ZaloError

DEAD_TOKEN = 401
_LATER = (DEAD_TOKEN, 429)
_REFUSED = (400, 403, 404)
_TRIES = 3
_MOST_CHATS = 10_000


class Refusals:
    """Counts how often in a row each chat was refused."""

    def __init__(self) -> None:
        self._counts: OrderedDict[str, int] = OrderedDict()

    def send_error(self, chat_id: str, error: ZaloError) -> SendError:
        """What delivery is told of an error met while sending to a chat."""
        if error.code in _REFUSED:
            return self._refused(chat_id, error)
        later = not error.sent or error.code in _LATER
        return SendError(Outcome.TRY_LATER if later else Outcome.UNKNOWN, str(error))

    def reached(self, chat_id: str) -> None:
        """The chat took a message: what was refused before counts no more."""
        self._counts.pop(chat_id, None)

    def _refused(self, chat_id: str, error: ZaloError) -> SendError:
        count = self._counts.get(chat_id, 0) + 1
        if count >= _TRIES:
            self.reached(chat_id)
            return SendError(Outcome.REJECTED, str(error), permanent=True)
        self._counts[chat_id] = count
        self._counts.move_to_end(chat_id)
        if len(self._counts) > _MOST_CHATS:
            self._counts.popitem(last=False)
        return SendError(Outcome.TRY_LATER, str(error))
