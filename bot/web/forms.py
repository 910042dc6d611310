"""Forms only from our own pages: a random cookie, and in the form the same, signed for one purpose.

Beside the Guard's look at the origin, for browsers that do not name one.
"""

import re
import secrets

from itsdangerous import BadData, URLSafeSerializer
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response

from bot.web.said import Refused

FIELD = "form"
_COOKIE = "dondoc_form"
_NONCE = re.compile(r"[\w-]{20,64}", re.ASCII)


class Forms:
    """The forms of one purpose: `field` makes the hidden field, `seal` sets its cookie, `check` wants both."""

    def __init__(self, key: bytes, purpose: str) -> None:
        self._signer = URLSafeSerializer(key, salt=f"dondoc.form.{purpose}", signer_kwargs={"key_derivation": "hmac"})

    def field(self, request: Request) -> str:
        """The value of the hidden field FIELD of a form that answers this request."""
        if not hasattr(request.state, "nonce"):
            request.state.nonce = _nonce_of(request) or secrets.token_urlsafe(24)
        return str(self._signer.dumps(request.state.nonce))

    def seal(self, request: Request, response: Response) -> Response:
        """The page with the cookie that its form needs; secure where the page came so."""
        secure = request.url.scheme == "https"
        response.set_cookie(_COOKIE, request.state.nonce, httponly=True, samesite="strict", secure=secure)
        return response

    def check(self, request: Request, form: FormData) -> None:
        """Raises Refused for a form that no page of ours gave to this browser."""
        try:
            signed = self._signer.loads(str(form.get(FIELD, "")))
        except BadData:
            signed = None
        nonce = _nonce_of(request)
        if not nonce or not isinstance(signed, str) or not secrets.compare_digest(signed, nonce):
            raise Refused("web-form-old", 403)


def _nonce_of(request: Request) -> str:
    nonce = request.cookies.get(_COOKIE, "")
    return nonce if _NONCE.fullmatch(nonce) else ""
