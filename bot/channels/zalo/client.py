"""A small client of the Zalo Bot API: one POST for each call, its answer read before its status is believed.

Zalo tells most errors as HTTP 200 with `ok: false`, sometimes as a real 4xx, sometimes as a page of HTML; its
error codes come as numbers or as strings.
"""

import json
import logging
from typing import Any

import httpx

# These log whole URLs, and with them the token.
_TALKATIVE = ("httpx", "httpcore")
_LONGEST_REASON = 300
_LARGEST_ANSWER = 4 * 1024 * 1024


class ZaloError(Exception):
    """A call did not plainly succeed. `code` is Zalo's own or the HTTP status, 0 where no answer came.

    `sent` is false where the call surely never reached Zalo. The text never holds the token.
    """

    def __init__(self, code: int, reason: str, *, sent: bool = True) -> None:
        super().__init__(f"{code}: {reason}" if code else reason)
        self.code = code
        self.sent = sent


class ZaloClient:
    """Calls the methods of one bot."""

    def __init__(self, token: str, api_url: str, answer: float) -> None:
        for name in _TALKATIVE:
            logging.getLogger(name).setLevel(logging.WARNING)
        self._secret = token.partition(":")[2] or token
        self._base = f"{api_url.rstrip('/')}/bot{token}"
        self._answer = answer
        self.http = httpx.AsyncClient(timeout=answer, follow_redirects=False)

    async def call(self, method: str, *, wait: float = 0.0, **parameters: Any) -> Any:
        """The `result` of a call; `wait` is how many seconds more than usual its answer may take. Raises ZaloError."""
        try:
            answer = await self.http.post(f"{self._base}/{method}", json=parameters, timeout=self._answer + wait)
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.UnsupportedProtocol) as error:
            raise self._error(0, error, sent=False) from None
        except httpx.HTTPError as error:
            raise self._error(0, error) from None
        return self._result(answer)

    def _result(self, answer: httpx.Response) -> Any:
        body = _body(answer)
        if body is None:
            raise self._error(answer.status_code, "the answer is not of the Bot API")
        if body.get("ok") is True:
            return body.get("result")
        code = _code(body.get("error_code")) or (answer.status_code if answer.is_error else 0)
        raise self._error(code, body.get("description") or "refused without a word")

    def _error(self, code: int, reason: object, *, sent: bool = True) -> ZaloError:
        named = f"{type(reason).__name__}: {reason}" if isinstance(reason, Exception) else str(reason)
        return ZaloError(code, named.replace(self._secret, "<token>")[:_LONGEST_REASON], sent=sent)

    async def close(self) -> None:
        """Give the connections back."""
        await self.http.aclose()


def _body(answer: httpx.Response) -> dict[str, Any] | None:
    if len(answer.content) > _LARGEST_ANSWER:
        return None
    try:
        body = json.loads(answer.content)
    except ValueError:
        return None
    return body if isinstance(body, dict) and isinstance(body.get("ok"), bool) else None


def _code(value: object) -> int:
    text = str(value).strip()
    return int(text) if text.isascii() and text.isdecimal() else 0
