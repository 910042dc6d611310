"""Who may see and change what: a unit its own, the office and the leaders everything, leaders changing nothing."""

from dataclasses import dataclass

HEAD, STAFF, OFFICE, LEADER = ROLES = ("head", "staff", "office", "leader")


@dataclass(frozen=True, slots=True)
class Post:
    """What a person is in a unit: one of ROLES."""

    unit_id: int
    role: str


@dataclass(frozen=True, slots=True)
class Actor:
    """A person as the rules see them: the posts held now."""

    person_id: int
    posts: tuple[Post, ...] = ()


def is_office(actor: Actor) -> bool:
    """Whether they follow up the work of all units."""
    return _holds(actor, OFFICE)


def is_leader(actor: Actor) -> bool:
    """Whether they are told of all units and change none."""
    return _holds(actor, LEADER)


def follows_all(actor: Actor) -> bool:
    """Whether every unit is theirs to see, and what no unit has."""
    return is_office(actor) or is_leader(actor)


def may_see_unit(actor: Actor, unit_id: int) -> bool:
    """Whether what the unit owes and reports is theirs to see."""
    return follows_all(actor) or _belongs(actor, unit_id)


def may_change_unit(actor: Actor, unit_id: int) -> bool:
    """Whether they may report for the unit; what `writes_for_another` must be marked as such."""
    return is_office(actor) or _belongs(actor, unit_id)


def writes_for_another(actor: Actor, unit_id: int) -> bool:
    """Whether only being the office lets them report for the unit."""
    return is_office(actor) and not _belongs(actor, unit_id)


def may_see_assignment(actor: Actor, unit_id: int, sole_lead_unit_id: int | None) -> bool:
    """Whether a unit's part of a task is theirs to see; the unit that alone leads the task sees all its parts."""
    leads = sole_lead_unit_id is not None and _belongs(actor, sole_lead_unit_id)
    return leads or may_see_unit(actor, unit_id)


def _holds(actor: Actor, role: str) -> bool:
    return any(post.role == role for post in actor.posts)


def _belongs(actor: Actor, unit_id: int) -> bool:
    return any(post.unit_id == unit_id and post.role != LEADER for post in actor.posts)
