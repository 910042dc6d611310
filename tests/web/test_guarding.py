"""What stands before pages that anybody may ask for: how often, and only from our own forms."""

import asyncio

import httpx
import pytest
from starlette.applications import Starlette
from starlette.datastructures import FormData
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.web.allowance import Allowance
from bot.web.forms import FIELD, Forms
from bot.web.guard import Guard
from bot.web.said import Refused
from locales import texts

KEY = b"0123456789abcdef0123456789abcdef"


class Watch:
    """Monotonic time that the test moves."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


def asked(host: str = "203.0.113.7", cookie: str = "", scheme: str = "https") -> Request:
    headers = [(b"host", b"dondoc.example.vn"), (b"cookie", cookie.encode())]
    scope = {"type": "http", "method": "GET", "path": "/", "query_string": b"", "scheme": scheme}
    return Request({**scope, "headers": headers, "client": (host, 5000), "server": ("dondoc.example.vn", 443)})


def allowed(allowance: Allowance, *hosts: str) -> list[bool]:
    """Whether each of these requests goes through."""

    def one(host: str) -> int:
        try:
            allowance.check(asked(host))
        except Refused as refused:
            return refused.status
        return 200

    answers = [one(host) for host in hosts]
    assert set(answers) <= {200, 429}
    return [answer == 200 for answer in answers]


def test_an_address_that_asks_too_often_waits_and_others_do_not() -> None:
    watch = Watch()
    allowance = Allowance(a_minute=6, burst=2, clock=watch)
    assert allowed(allowance, *["203.0.113.7"] * 3, "203.0.113.8") == [True, True, False, True]
    watch.seconds += 10
    assert allowed(allowance, *["203.0.113.7"] * 2) == [True, False]


def test_what_is_refused_makes_nobody_wait_longer() -> None:
    watch = Watch()
    allowance = Allowance(a_minute=6, burst=1, clock=watch)
    assert allowed(allowance, *["203.0.113.7"] * 50)[1:] == [False] * 49
    watch.seconds += 10
    assert allowed(allowance, "203.0.113.7") == [True]


def test_one_customer_of_ipv6_is_one_address() -> None:
    allowance = Allowance(a_minute=1, burst=1, clock=Watch())
    asks = allowed(allowance, "2001:db8:1:2::1", "2001:db8:1:2:ffff::9", "2001:db8:1:3::1", "no-address")
    assert asks == [True, False, True, True]


def form_of(forms: Forms) -> tuple[str, str]:
    """The cookie and the field that a page gives."""
    request = asked()
    field = forms.field(request)
    header = forms.seal(request, Response()).headers["set-cookie"]
    assert {"HttpOnly", "SameSite=strict", "Secure"} <= set(header.split("; "))
    return header.split(";")[0], field


def test_a_form_comes_back_from_the_browser_that_got_it() -> None:
    forms = Forms(KEY, "login")
    cookie, field = form_of(forms)
    forms.check(asked(cookie=cookie), FormData([(FIELD, field)]))


@pytest.mark.parametrize("kind", ["no cookie", "no field", "another's field", "another purpose", "altered"])
def test_any_other_form_is_refused(kind: str) -> None:
    forms = Forms(KEY, "login")
    cookie, field = form_of(forms)
    wrong = {
        "no cookie": ("", field),
        "no field": (cookie, ""),
        "another's field": (cookie, form_of(forms)[1]),
        "another purpose": (cookie, Forms(KEY, "upload").field(asked(cookie=cookie))),
        "altered": (cookie, field[:-2] + ("AA" if not field.endswith("AA") else "BB")),
    }[kind]
    with pytest.raises(Refused) as refused:
        forms.check(asked(cookie=wrong[0]), FormData([(FIELD, wrong[1])]))
    assert refused.value.status == 403


@pytest.mark.parametrize(
    ("origin", "status"), [("https://dondoc.example.vn", 200), ("https://evil.example", 403), ("null", 403)]
)
def test_behind_a_server_that_does_not_pass_the_name_on_the_public_address_is_ours(origin: str, status: int) -> None:
    async def well(_request: Request) -> Response:
        return Response()

    guard = Middleware(Guard, say=texts("vi"), own="https://dondoc.example.vn/chat")
    app = Starlette(routes=[Route("/", well, methods=["POST"], middleware=[guard])])

    async def ask() -> httpx.Response:
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8080") as client:
            return await client.post("/", headers={"Origin": origin})

    assert asyncio.run(ask()).status_code == status
