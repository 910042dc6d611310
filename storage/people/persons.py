"""People, the posts they hold, the chats they are reached in, and the invites that link the two."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import and_, bindparam, delete, func, select, update

from domain.days.zone import local_day
from domain.messages import Address
from domain.people.invites import VALIDITY, WRONG_CODES_WITHIN, hash_code
from domain.people.rights import Actor
from domain.people.rights import Post as Right
from storage.people.posts import HELD, LISTENING
from storage.schema import conversation, identity, invite, join_request, membership, person, unit, wrong_code
from storage.store import Store
from storage.talk.incoming import insert_new

HINT_EVERY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Post:
    """What a person is in a unit: role head, staff, office or leader; `acting` for one who is away."""

    unit_id: int
    role: str
    unit_name: str
    unit_short: str
    acting: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who writes to us, with the posts held now."""

    id: int
    name: str
    locale: str
    posts: tuple[Post, ...]

    @property
    def actor(self) -> Actor:
        """Who asks, as the rules of rights want it."""
        return Actor(self.id, tuple(Right(post.unit_id, post.role) for post in self.posts))

    @property
    def unit_ids(self) -> tuple[int, ...]:
        """The units of the posts."""
        return tuple(dict.fromkeys(post.unit_id for post in self.posts))


@dataclass(frozen=True, slots=True)
class Recipient:
    """A person in a post, and whether any chat reaches them."""

    person_id: int
    name: str
    phone: str
    reachable: bool


_POSTS = (
    select(HELD.c.unit_id, HELD.c.role, HELD.c.acting, unit.c.name, unit.c.short)
    .join(unit, unit.c.id == HELD.c.unit_id)
    .where(HELD.c.person_id == bindparam("person_id"))
    .order_by(HELD.c.acting, HELD.c.id)
)


def load_person(store: Store, person_id: int, name: str, locale: str) -> Person:
    """The person with the posts held now."""
    rows = store.rows(_POSTS, person_id=person_id, on_day=local_day(store.now))
    posts = tuple(Post(row.unit_id, row.role, row.name, row.short, bool(row.acting)) for row in rows)
    return Person(person_id, name, locale, posts)


def roles_at(store: Store, address: Address) -> frozenset[str] | None:
    """The roles of the person who writes from this address; None where nobody known does."""
    row = store.first(_PERSON_AT, channel=address.channel, bot=address.bot, chat_id=address.chat_id)
    if row is None:
        return None
    posts = store.rows(_POSTS, person_id=row.person_id, on_day=local_day(store.now))
    return frozenset(post.role for post in posts)


_PERSON_AT = (
    select(identity.c.person_id)
    .join(conversation, conversation.c.id == identity.c.conversation_id)
    .where(
        conversation.c.channel == bindparam("channel"),
        conversation.c.bot == bindparam("bot"),
        conversation.c.chat_id == bindparam("chat_id"),
    )
)


def find_person(store: Store, person_id: int) -> Person:
    """The person with this id; raises LookupError."""
    row = store.first(select(person.c.full_name, person.c.locale).where(person.c.id == person_id))
    if row is None:
        raise LookupError(f"no person {person_id}")
    return load_person(store, person_id, row.full_name, row.locale)


def add_person(store: Store, name: str, phone: str = "") -> int:
    """A new person without posts."""
    return store.add(person, full_name=name, phone=phone, locale="vi", created_at=store.now)


def give_post(store: Store, person_id: int, unit_id: int, role: str, post: str = "") -> None:
    """Let the person hold a post, unless it is held already."""
    held = select(membership.c.id).where(
        membership.c.person_id == person_id,
        membership.c.unit_id == unit_id,
        membership.c.role == role,
        membership.c.until.is_(None),
    )
    if store.value(held) is None:
        row = {"person_id": person_id, "unit_id": unit_id, "role": role, "post": post}
        key = store.add(membership, **row, since=store.now)
        store.audit("give_post", "membership", key, after=row)


def find_namesake(store: Store, name: str, unit_id: int, role: str) -> int | None:
    """A person of this name who holds this post already, so that an import can be repeated."""
    statement = (
        select(person.c.id)
        .join(membership, membership.c.person_id == person.c.id)
        .where(person.c.full_name == name, membership.c.unit_id == unit_id, membership.c.role == role)
        .where(membership.c.until.is_(None))
    )
    found: int | None = store.value(statement)
    return found


def holders(store: Store, *, role: str, unit_id: int | None = None) -> list[Recipient]:
    """Those whom the bot tells what a role is told, in one unit or anywhere."""
    reached = select(identity.c.id).where(identity.c.person_id == person.c.id, identity.c.state == "active").exists()
    of_role = select(LISTENING.c.person_id).where(LISTENING.c.role == role)
    if unit_id is not None:
        of_role = of_role.where(LISTENING.c.unit_id == unit_id)
    statement = (
        select(person.c.id, person.c.full_name, person.c.phone, reached.label("reachable"))
        .where(person.c.id.in_(of_role))
        .order_by(person.c.id)
    )
    rows = store.rows(statement, on_day=local_day(store.now))
    return [Recipient(r.id, r.full_name, r.phone, bool(r.reachable)) for r in rows]


_CHANNELS = (
    select(conversation.c.channel)
    .join(identity, identity.c.conversation_id == conversation.c.id)
    .where(identity.c.person_id == bindparam("person_id"), identity.c.state == "active")
    .group_by(conversation.c.channel)
    .order_by(conversation.c.channel)
)


def channels_of_person(store: Store, person_id: int) -> list[str]:
    """The channels on which this person can be reached."""
    return list(store.connection.scalars(_CHANNELS, {"person_id": person_id}))


# --- invites


def create_invite(store: Store, code: str, unit_id: int, role: str, person_id: int | None) -> datetime:
    """Keep an invite under the hash of its code; returns when it expires."""
    expires = store.now + VALIDITY
    row = {"unit_id": unit_id, "role": role, "person_id": person_id}
    key = store.add(invite, code_hash=hash_code(code), created_at=store.now, expires_at=expires, **row)
    store.audit("invite", "invite", key, after=row)
    return expires


_GOOD = and_(invite.c.code_hash == bindparam("hash"), invite.c.used_at.is_(None), invite.c.expires_at > bindparam("at"))


def names_nobody(store: Store, code: str) -> bool:
    """Whether a good code is for whoever brings it, whose name nobody knows yet."""
    row = store.first(select(invite.c.person_id).where(_GOOD), hash=hash_code(code), at=store.now)
    return row is not None and row.person_id is None


def take_invite(store: Store, code: str, name: str, known: int | None = None) -> tuple[int, int] | None:
    """Use a code up: (the invited person, now with the post; the invite), None for a code that is no good.

    An invite that names nobody is for `known`, else for somebody new called `name`.
    """
    used = update(invite).where(_GOOD).values(used_at=store.now)
    row = store.first(
        used.returning(invite.c.id, invite.c.unit_id, invite.c.role, invite.c.person_id),
        hash=hash_code(code),
        at=store.now,
    )
    if row is None:
        return None
    person_id = row.person_id or known or add_person(store, name)
    store.change(update(invite).where(invite.c.id == row.id).values(person_id=person_id))
    give_post(store, person_id, row.unit_id, row.role)
    return int(person_id), int(row.id)


def use_invite(store: Store, conversation_id: int, code: str, sender_name: str) -> int | None:
    """Link the chat to the invited person and use the code up; the person's id, None for a code that is no good."""
    taken = take_invite(store, code, sender_name, _linked_person(store, conversation_id))
    if taken is None:
        return None
    person_id, invite_id = taken
    link_chat(store, conversation_id, person_id)
    store.audit("link", "identity", conversation_id, after={"person_id": person_id, "invite": invite_id})
    return person_id


def _linked_person(store: Store, conversation_id: int) -> int | None:
    found: int | None = store.value(select(identity.c.person_id).where(identity.c.conversation_id == conversation_id))
    return found


def link_chat(store: Store, conversation_id: int, person_id: int) -> None:
    """The chat belongs to this person from now on, and to nobody else."""
    store.change(delete(identity).where(identity.c.conversation_id == conversation_id))
    store.add(
        identity,
        conversation_id=conversation_id,
        person_id=person_id,
        state="active",
        linked_at=store.now,
        seen_at=store.now,
    )


def note_wrong_code(store: Store, conversation_id: int) -> None:
    """Count a code that was no good."""
    store.add(wrong_code, conversation_id=conversation_id, at=store.now)


def wrong_codes(store: Store, conversation_id: int) -> int:
    """How many wrong codes the chat has sent within the hour."""
    statement = select(func.count()).where(
        wrong_code.c.conversation_id == conversation_id, wrong_code.c.at > store.now - WRONG_CODES_WITHIN
    )
    return int(store.value(statement))


def note_stranger(store: Store, conversation_id: int, sender_name: str) -> bool:
    """Keep the request to join for the office; True where the hint has not been given for a day."""
    added = insert_new(
        store,
        join_request,
        conversation_id=conversation_id,
        sender_name=sender_name,
        first_at=store.now,
        hinted_at=store.now,
    )
    again = (
        update(join_request)
        .where(
            join_request.c.conversation_id == conversation_id,
            join_request.c.hinted_at <= store.now - HINT_EVERY,
        )
        .values(hinted_at=store.now)
    )
    return added is not None or store.change(again) > 0


# --- chats


def set_state(store: Store, conversation_id: int, state: str) -> int | None:
    """A chat became active, blocked or unreachable; the person it belongs to."""
    statement = (
        update(identity)
        .where(identity.c.conversation_id == conversation_id, identity.c.state != state)
        .values(state=state)
        .returning(identity.c.person_id)
    )
    person_id: int | None = store.value(statement)
    if person_id is not None:
        store.audit("reach", "identity", conversation_id, after=state)
    return person_id


def note_seen(store: Store, conversation_id: int, before: datetime | None) -> None:
    """Remember where the person writes from, seen there `before`; to the hour is enough to know the chat they use."""
    if before is None or before < store.now - timedelta(hours=1):
        store.change(update(identity).where(identity.c.conversation_id == conversation_id).values(seen_at=store.now))


def set_locale(store: Store, person_id: int, locale: str) -> None:
    """The language that the bot speaks to this person."""
    store.change(update(person).where(person.c.id == person_id).values(locale=locale))
    store.audit("language", "person", person_id, after=locale)


def move_chat(store: Store, conversation_id: int, chat_id: str) -> None:
    """The channel gave the chat another id."""
    store.change(update(conversation).where(conversation.c.id == conversation_id).values(chat_id=chat_id))
