"""The webhook: 200 once the event is kept, for whether and when Zalo repeats one is documented nowhere."""

import hashlib
import hmac
import json
import logging
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.channels.bodies import whole_body
from bot.channels.zalo.client import ZaloClient, ZaloError
from bot.channels.zalo.polling import Take

_log = logging.getLogger(__name__)
_SECRET_HEADER = "X-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
_NONE_SET = 404


def secret_for(token: str, secret: str) -> str:
    """What Zalo is to send along: told apart for each bot, made from the token where none is set; 64 characters."""
    return hashlib.sha256(f"zalo-webhook:{secret}:{token}".encode()).hexdigest()


async def set_webhook(client: ZaloClient, url: str, secret: str) -> None:
    """Tell Zalo where to post; not where it knows already, for that may be told only a few times a day."""
    if await _known_url(client) != url:
        await client.call("setWebhook", url=url, secret_token=secret)


async def drop_webhook(client: ZaloClient) -> None:
    """Let updates be asked for; while a webhook is set Zalo refuses that."""
    if await _known_url(client):
        await client.call("deleteWebhook")


async def _known_url(client: ZaloClient) -> str:
    try:
        info = await client.call("getWebhookInfo")
    except ZaloError as error:
        if error.code == _NONE_SET:
            return ""
        raise
    return str(info.get("url") or "") if isinstance(info, Mapping) else ""


class Webhook:
    """The route that Zalo posts events to."""

    def __init__(self, url: str, secret: str, take: Take) -> None:
        self._secret = secret.encode()
        self._take = take
        self.route = Route(urlsplit(url).path or "/", self._receive, methods=["GET", "POST"])

    async def _receive(self, request: Request) -> Response:
        body = await whole_body(request)
        if body is None:
            return Response(status_code=413)
        # Zalo looks whether somebody is there before it sends anything.
        if not body.strip():
            return Response(status_code=200)
        if not hmac.compare_digest(request.headers.get(_SECRET_HEADER, "").encode(), self._secret):
            return Response(status_code=403)
        try:
            raw = json.loads(body)
        except ValueError:
            return Response(status_code=400)
        return await self._keep(raw) if isinstance(raw, dict) else Response(status_code=400)

    async def _keep(self, raw: Mapping[str, Any]) -> Response:
        try:
            await self._take(raw)
        except Exception:
            _log.warning("an event of Zalo could not be kept", exc_info=True)
            return Response(status_code=500)
        return Response(status_code=200)
