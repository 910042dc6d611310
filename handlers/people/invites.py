"""The office invites somebody: who and for which post is shown, a yes makes the code."""

import secrets
from collections.abc import Mapping
from typing import Any

from domain.desk.people import PeopleRequest
from domain.messages import Choice, Reply
from domain.people.invites import new_code
from domain.people.names import without_titles
from domain.people.rights import ROLES, is_office
from handlers.asking.proposals import propose
from handlers.people.acts import office_only
from handlers.people.inviting import forwarded, picture
from handlers.people.roster import access_listed, named, unit_text, which
from handlers.turn import Turn
from storage.people.changes import invite_person
from storage.people.roster import Listed
from storage.units import standing_units

LONGEST_NAME = 80

ROLES_OFFERED = ("staff", "head", "office", "leader")


def invite(turn: Turn) -> Reply:
    """`/moi #12` invites a person who has a post already; `/moi 8 staff NAME` somebody new."""
    if not is_office(turn.person.actor):
        return office_only(turn)
    words = turn.args
    if words and words[0].startswith("#"):
        one = access_listed(turn, turn.arg_id() or 0)
        return _invite_known(turn, one) if one and one.posts else Reply(turn.say("invite-how"))
    unit_id = turn.arg_id()
    if unit_id not in standing_units(turn.store) or unit_id is None or len(words) < 2 or words[1] not in ROLES:
        return Reply(turn.say("invite-how"))
    return _propose_invite(turn, unit_id, words[1], " ".join(words[2:]), "")


def invite_said(turn: Turn, found: PeopleRequest) -> Reply:
    """ "mời chị Lan làm đầu mối TTYT Cư Jút": what is missing is asked for."""
    name = without_titles(found.name)[:LONGEST_NAME]
    if found.unit is None:
        known = [one for one in named(turn, name) if not one.linked] if name else []
        return _invite_known(turn, known[0]) if len(known) == 1 else Reply(turn.say("invite-which-unit"))
    if not found.role:
        label = {role: turn.say(f"role-{role}") for role in ROLES_OFFERED}
        choices = [Choice(label[role], f"/moi {found.unit.id} {role} {name}".strip()) for role in ROLES_OFFERED]
        return Reply(turn.say("invite-which-role", name=name or "none", unit=found.unit.name), tuple(choices))
    return _propose_invite(turn, found.unit.id, found.role, name, found.phone)


def _invite_known(turn: Turn, one: Listed) -> Reply:
    _, unit_id, _, role = one.posts[0]
    return _shown(turn, (unit_id, role), one, one.name, one.phone)


def _propose_invite(turn: Turn, unit_id: int, role: str, name: str, phone: str) -> Reply:
    of_unit = [one for one in named(turn, name, unit_id) if _holds(one, unit_id)] if name else []
    if len(of_unit) > 1:
        return which(turn, name, of_unit, "/moi #{id}")
    return _shown(turn, (unit_id, role), of_unit[0] if of_unit else None, name, phone)


def _holds(one: Listed, unit_id: int) -> bool:
    return any(post[1] == unit_id for post in one.posts)


def _shown(turn: Turn, post: tuple[int, str], known: Listed | None, name: str, phone: str) -> Reply:
    state = "new" if known is None else "linked" if known.linked else "known"
    values = {"unit": unit_text(turn, post[0]), "role": turn.say(f"role-{post[1]}")}
    named_so = known.name if known else name
    text = turn.say("invite-confirm", name=named_so or "none", state=state, phone=phone or "none", **values)
    if known is None and len(name.split()) == 1:
        text = f"{text}\n{turn.say('invite-short-name')}"
    data = {"unit": post[0], "role": post[1], "name": named_so, "phone": phone, "known": known.id if known else None}
    no = turn.say("invite-choice-not")
    return propose(turn, "invite", text, turn.say("invite-choice"), **data, no=no)


def write_invite(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Make the code, say what to pass on, and have it drawn."""
    if not is_office(turn.person.actor):
        return office_only(turn)
    code = new_code(secrets.randbelow)
    unit, role = unit_text(turn, data["unit"]), turn.say(f"role-{data['role']}")
    what = turn.say("invite-what", name=data["name"] or "none", unit=unit)
    post = (data["unit"], data["role"])
    expires = invite_person(turn.store, code, post, data["known"], data["name"], data["phone"], what, turn.person.id)
    text = forwarded(turn, data["name"], unit, role, code, expires)
    picture(turn, code, turn.say("invite-qr", name=data["name"] or "none", unit=unit))
    head = turn.say("invited", name=data["name"] or "none", unit=unit)
    return Reply(f"{head}\n\n{text}", (Choice(turn.say("choice-undo"), "/hoantac"),), protected=False)
