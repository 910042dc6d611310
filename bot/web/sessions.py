"""Who is logged in: a random token in a cookie, of which only the SHA-256 is kept."""

import asyncio
import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from starlette.requests import Request
from starlette.responses import Response

from bot.web.chat import Person
from handlers.people.web_chat import Entered
from locales import texts
from storage.database import Database
from storage.people.persons import load_person
from storage.people.web_access import LASTS, Session, begin_session, end_session, note_session, session_of
from storage.store import Store
from storage.talk.outbox import Claimed, put_reply

COOKIE = "dondoc_session"
_TOKEN = re.compile(r"[\w-]{20,64}", re.ASCII)
# What a browser calls itself -> what its person calls it; the first that is found.
_BROWSERS = {
    "Zalo": "Zalo", "coc_coc": "Cốc Cốc", "Edg": "Edge", "OPR": "Opera", "Firefox": "Firefox", "Chrome": "Chrome",
    "Safari": "Safari",
}  # fmt: skip
_SYSTEMS = {
    "Windows": "Windows", "Android": "Android", "iPhone": "iPhone", "iPad": "iPad", "Mac OS": "macOS", "Linux": "Linux",
}  # fmt: skip

Enter = Callable[[Store], Entered | None]


@dataclass(frozen=True, slots=True)
class Sessions:
    """The sessions of the web chat. `send` is given the rows of a greeting, leased to `lease`."""

    database: Database
    clock: Callable[[], datetime]
    lease: str
    send: Callable[[list[Claimed]], None]
    secure: bool

    async def person_of(self, request: Request) -> Person | None:
        """Whose browser asks; None for a stranger's, and for one whose person holds no post any more."""
        token = request.cookies.get(COOKIE, "")
        return await asyncio.to_thread(self._person, token) if _TOKEN.fullmatch(token) else None

    def _person(self, token: str) -> Person | None:
        with self.database.begin(self.clock(), read_only=True) as store:
            session = session_of(store, _hash(token))
            person = _card(store, session) if session else None
        if session:
            self._look_after(session, welcome=person is not None)
        return person

    def _look_after(self, session: Session, *, welcome: bool) -> None:
        """Remember that it is used; let out whose person has no post any more."""
        now = self.clock()
        if welcome and session.seen_lately(now):
            return
        with self.database.begin(now) as store:
            store.actor = session.person_id
            if welcome:
                note_session(store, session)
            else:
                end_session(store, session.id)

    async def let_in(self, request: Request, enter: Enter) -> str | None:
        """Use up a code; the token of the new session, in place of the old; None where `enter` lets nobody in."""
        token, old = secrets.token_urlsafe(32), request.cookies.get(COOKIE, "")
        device = device_of(request.headers.get("user-agent", ""))
        rows = await asyncio.to_thread(self._let_in, enter, token, old, device)
        if rows:
            self.send(rows)
        return None if rows is None else token

    def _let_in(self, enter: Enter, token: str, old: str, device: str) -> list[Claimed] | None:
        with self.database.begin(self.clock()) as store:
            entered = enter(store)
            if entered is None:
                return None
            if session := session_of(store, _hash(old)):
                end_session(store, session.id)
            begin_session(store, entered.conversation_id, _hash(token), device)
            return self._greeting(store, entered)

    def _greeting(self, store: Store, entered: Entered) -> list[Claimed]:
        if entered.greeting is None:
            return []
        args = (entered.conversation_id, entered.address, entered.person.id, entered.greeting, self.lease)
        return [row for row in put_reply(store, *args) if row.lease]

    async def let_out(self, request: Request) -> None:
        """End the session of this browser, if it has one."""
        token = request.cookies.get(COOKIE, "")
        if _TOKEN.fullmatch(token):
            await asyncio.to_thread(self._let_out, token)

    def _let_out(self, token: str) -> None:
        with self.database.begin(self.clock()) as store:
            if session := session_of(store, _hash(token)):
                store.actor = session.person_id
                end_session(store, session.id)

    def keep(self, response: Response, token: str) -> Response:
        """The answer with the cookie of a session."""
        age = int(LASTS.total_seconds())
        response.set_cookie(COOKIE, token, max_age=age, httponly=True, samesite="lax", secure=self.secure)
        return response

    def forget(self, response: Response) -> Response:
        """The answer that takes the cookie away, and what the browser kept of the pages."""
        response.delete_cookie(COOKIE, httponly=True, samesite="lax", secure=self.secure)
        response.headers["Clear-Site-Data"] = '"cache"'
        return response


def _card(store: Store, session: Session) -> Person | None:
    """The person as the page names them; None for one without a post."""
    person = load_person(store, session.person_id, session.name, session.locale)
    if not person.posts:
        return None
    post = person.posts[0]
    role = texts(person.locale)(f"role-{post.role}")
    return Person(session.chat_id, person.name, post.unit_name, role, person.locale)


def _hash(token: str) -> str:
    return sha256(token.encode()).hexdigest()


def device_of(agent: str) -> str:
    """Browser and system as a person knows them, "Chrome, Windows"; "" where neither is known."""
    found = (next((name for sign, name in signs.items() if sign in agent), "") for signs in (_BROWSERS, _SYSTEMS))
    return ", ".join(filter(None, found))
