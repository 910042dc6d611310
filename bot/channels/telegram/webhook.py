"""The webhook: 200 only once the effects of the update are committed, else Telegram repeats it."""

import hashlib
import hmac
import json
import logging
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.channels.bodies import whole_body
from bot.channels.telegram.polling import Read, Take

_log = logging.getLogger(__name__)
_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header


def secret_from(token: str) -> str:
    """A secret for when none is set: the same in every process, and not to be guessed without the token."""
    return hashlib.sha256(f"webhook:{token}".encode()).hexdigest()


class Webhook:
    """The route that Telegram posts updates to."""

    def __init__(self, url: str, secret: str, read: Read, take: Take) -> None:
        self._secret = secret.encode()
        self._read = read
        self._take = take
        self.route = Route(urlsplit(url).path or "/", self._receive, methods=["POST"])

    async def _receive(self, request: Request) -> Response:
        if not hmac.compare_digest(request.headers.get(_SECRET_HEADER, "").encode(), self._secret):
            return Response(status_code=403)
        body = await whole_body(request)
        if body is None:
            return Response(status_code=413)
        try:
            raw = json.loads(body)
        except ValueError:
            return Response(status_code=400)
        return await self._answer(raw) if isinstance(raw, dict) else Response(status_code=400)

    async def _answer(self, raw: dict[str, object]) -> Response:
        message = self._read(raw)
        try:
            if message:
                await self._take(message)
        except Exception:
            _log.warning("update %s is not taken in, Telegram will repeat it", raw.get("update_id"), exc_info=True)
            return Response(status_code=500)
        return Response(status_code=200)
