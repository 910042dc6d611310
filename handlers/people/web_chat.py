"""The web chat: a code that opens it once, the browsers in which it is open, and leaving them."""

import secrets
from dataclasses import dataclass

from domain.days.zone import ZONE
from domain.messages import Address, Choice, Page, Reply
from domain.people.invites import is_code, new_code
from handlers.people.linking import welcome
from handlers.turn import Turn
from handlers.wording import AT_MOST
from locales import texts
from storage.people.invites import names_nobody, take_invite
from storage.people.persons import Person, find_person
from storage.people.web_access import (
    CHANNEL,
    CODE_LASTS,
    Session,
    end_sessions,
    offer_code,
    open_chat,
    sessions_of,
    take_code,
    take_code_of_link,
)
from storage.store import Store

OUT = ("thoat", "leave")
# The kind of the signed links that open the web chat, each standing for a code.
LINK = "chat"


@dataclass(frozen=True, slots=True)
class Entered:
    """Somebody who may open the web chat; `greeting` is for whom it is opened the first time."""

    person: Person
    conversation_id: int
    address: Address
    greeting: Reply | None


def open_web(turn: Turn) -> Reply:
    """`/web`: where the web chat is, a code for it, and where it is open already; `/web thoat` leaves it everywhere."""
    if turn.args[:1] and turn.args[0] in OUT:
        return leave_web(turn)
    home = home_of_web(turn.store)
    if not home:
        said = "web-chat-already" if turn.message.address.channel == CHANNEL else "web-chat-none"
        return Reply(turn.say(said), (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),))
    code = new_code(secrets.randbelow)
    key = offer_code(turn.store, turn.person.id, code)
    until = f"{(turn.now + CODE_LASTS).astimezone(ZONE):%H:%M}"
    lines = [turn.say("web-chat-code", code=code, home=home, until=until)]
    here = (Choice(turn.say("web-chat-here"), "/web", page=Page(LINK, key)),) if _links(turn) else ()
    return _with_sessions(turn, lines, here)


def _links(turn: Turn) -> bool:
    """Whether a link helps: not where the web chat is open already."""
    own = turn.message.address.channel
    return own != CHANNEL and own in turn.store.limits and turn.store.limits[own].pages


def leave_web(turn: Turn) -> Reply:
    """ "đăng xuất web": every browser is let out."""
    left = end_sessions(turn.store, turn.person.id)
    key = "web-chat-left" if left else "web-chat-not-open"
    again = Choice(turn.say("web-chat-open"), "/web")
    return Reply(turn.say(key, count=left), (again,) if home_of_web(turn.store) else ())


def home_of_web(store: Store) -> str:
    """Where people open the web chat; "" where it is not served."""
    limits = store.limits.get(CHANNEL)
    return limits.home if limits else ""


def _with_sessions(turn: Turn, lines: list[str], choices: tuple[Choice, ...]) -> Reply:
    sessions = sessions_of(turn.store, turn.person.id)
    if not sessions:
        return Reply("\n".join(lines), choices, protected=True)
    lines.append(turn.say("web-chat-open-in", count=len(sessions)))
    lines += [f"• {_line(turn, session)}" for session in sessions[:AT_MOST]]
    leave = Choice(turn.say("web-chat-leave", count=len(sessions)), f"/web {OUT[0]}")
    return Reply("\n".join(lines), (*choices, leave), protected=True)


def _line(turn: Turn, session: Session) -> str:
    seen = f"{session.seen_at.astimezone(ZONE):%d/%m %H:%M}"
    return turn.say("web-chat-device", device=session.device or turn.say("web-chat-some-device"), seen=seen)


# --- coming in; the pages call these


def enter_with_code(store: Store, code: str, name: str, fresh: str) -> Entered | None:
    """Use up a code of the web chat or an invite; None for one that is no good. `fresh` names a new chat."""
    if not is_code(code):
        return None
    person_id = take_code(store, code)
    if person_id is None and (taken := take_invite(store, code, name)):
        person_id = taken[0]
    return _enter(store, person_id, fresh) if person_id is not None else None


def wants_name(store: Store, code: str) -> bool:
    """Whether the code is a good invite for whoever brings it, so that a name is needed."""
    return is_code(code) and names_nobody(store, code)


def enter_with_link(store: Store, person_id: int, code_id: int, fresh: str) -> Entered | None:
    """Use up the code behind a signed link; None where it was used or is too old."""
    return _enter(store, person_id, fresh) if take_code_of_link(store, code_id, person_id) else None


def _enter(store: Store, person_id: int, fresh: str) -> Entered | None:
    person = find_person(store, person_id)
    if not person.posts:
        return None
    store.actor, store.channel = person_id, CHANNEL
    chat, address, new = open_chat(store, person_id, fresh)
    return Entered(person, chat, address, welcome(store, texts(person.locale), person) if new else None)
