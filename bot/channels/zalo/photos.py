"""Photos and voices come as addresses that expire: had at once, from Zalo's own hosts, and never too much of them."""

from urllib.parse import urlsplit

import httpx

from bot.channels.base import FetchError

# Where Zalo keeps what people send; each with everything under it.
_HOSTS = ("zalo.me", "zaloapp.com", "zaloplatforms.com", "zapps.me", "zdn.vn", "zadn.vn", "dlfl.vn", "zalo.vn")


class Photos:
    """Downloads what a message names. The host of the API itself, which may be a stand-in, is allowed as well."""

    def __init__(self, http: httpx.AsyncClient, api_url: str, most: int, seconds: float) -> None:
        self._http = http
        self._own = urlsplit(api_url).netloc
        self._most = most
        self._seconds = seconds

    async def fetch(self, url: str) -> bytes:
        """The content; raises FetchError."""
        if not self._allowed(url):
            raise FetchError("not an address of Zalo's")
        try:
            async with self._http.stream("GET", url, timeout=self._seconds) as answer:
                return await self._read(answer)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise FetchError(type(error).__name__) from None

    def _allowed(self, url: str) -> bool:
        try:
            parts = urlsplit(url)
            host = (parts.hostname or "").lower()
        except ValueError:
            return False
        if parts.netloc == self._own:
            return parts.scheme in ("http", "https")
        return parts.scheme == "https" and any(host == known or host.endswith(f".{known}") for known in _HOSTS)

    async def _read(self, answer: httpx.Response) -> bytes:
        if answer.status_code != httpx.codes.OK:
            raise FetchError(f"status {answer.status_code}")
        content = bytearray()
        async for part in answer.aiter_bytes():
            content += part
            if len(content) > self._most:
                raise FetchError("the file is too large")
        return bytes(content)
