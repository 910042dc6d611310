"""People, and the posts that they hold."""

from dataclasses import dataclass

from sqlalchemy import bindparam, select, update

from domain.days.zone import local_day
from domain.messages import Address
from domain.people.rights import Actor
from domain.people.rights import Post as Right
from storage.people.posts import HELD, LISTENING
from storage.schema import conversation, identity, membership, person, unit
from storage.store import Store


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


def set_locale(store: Store, person_id: int, locale: str) -> None:
    """The language that the bot speaks to this person."""
    store.change(update(person).where(person.c.id == person_id).values(locale=locale))
    store.audit("language", "person", person_id, after=locale)
