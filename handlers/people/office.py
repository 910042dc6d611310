"""What the office does about people: invite, move, end a post, cut off a lost telephone; each asks for a yes."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from domain.invites import new_code
from domain.messages import Choice, Reading, Reply
from domain.people_requests import PeopleRequest, acting_as_leave, read_people_request
from domain.people_said import without_titles
from domain.rights import OFFICE, ROLES, is_leader, is_office
from domain.understanding import understand_as
from handlers.asking.guesses import context_of
from handlers.asking.proposals import propose
from handlers.people import absences, joining
from handlers.people.inviting import forwarded, picture
from handlers.people.roster import access_listed, card, list_people, named, unit_text, which
from handlers.turn import Turn
from storage.people.changes import PeopleChange, change_people, invite_person, memberships_of
from storage.people.persons import holders
from storage.people.roster import Listed
from storage.talk.drafts import ask
from storage.units import directory, spoken_units, standing_units

LONGEST_NAME = 80
ROLES_OFFERED = ("staff", "head", "office", "leader")


def asked(turn: Turn) -> Reply | None:
    """ "mời chị Lan làm đầu mối TTYT Cư Jút", "ai chưa liên kết", "chị Lan mất điện thoại"; None for anything else."""
    actor = turn.person.actor
    if turn.message.text.startswith("/"):
        return None
    found = read_people_request(turn.message.text, directory(turn.store), spoken_units(turn.store))
    if found is None:
        return _acting(turn)
    if found.what in ("list", "unlinked"):
        return list_people(turn, found.unit.id if found.unit else None, unlinked=found.what == "unlinked")
    if is_office(actor):
        return _ACTS[found.what](turn, found)
    # What a unit tells of its people is mostly a difficulty or news; a leader asks the office.
    return office_only(turn) if is_leader(actor) or found.what == "invite" else None


def _acting(turn: Turn) -> Reply | None:
    """ "giao quyền TTYT Cư Jút cho chị Lan từ 3/2 đến 10/2" is a leave of the head with somebody standing in."""
    text = acting_as_leave(turn.message.text)
    if text is None:
        return None
    said = replace(turn, message=replace(turn.message, text=text))
    return absences.leave(said.reread(understand_as(text, "leave", context_of(turn))))


def office_only(turn: Turn) -> Reply:
    """People are the office's business."""
    return Reply(turn.say("people-change-office-only"), (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),))


def _for_one(turn: Turn, found: PeopleRequest, command: str, act: Callable[[Turn, Listed], Reply]) -> Reply:
    """Carry on with the one person meant, else ask which."""
    people = named(turn, found.name)
    return act(turn, people[0]) if len(people) == 1 else which(turn, found.name, people, command)


# --- invitations


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


def _invite(turn: Turn, found: PeopleRequest) -> Reply:
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


# --- moves


def _move(turn: Turn, found: PeopleRequest) -> Reply:
    to = found.unit.id if found.unit else 0
    command = "/chuyennguoi #{id} " + str(to)
    return _for_one(turn, found, command, lambda turn, one: _move_to(turn, one, to, found.role))


def move(turn: Turn) -> Reply:
    """`/chuyennguoi #12` asks where to, `/chuyennguoi #12 8` asks for a yes."""
    one = access_listed(turn, turn.arg_id() or 0)
    if not is_office(turn.person.actor) or one is None or not one.posts:
        return office_only(turn)
    to = turn.arg_id(1)
    if to is None:
        ask(turn.store, turn.conversation_id, "people_unit", {"person": one.id})
        return Reply(turn.say("people-move-where", name=one.name), (Choice(turn.say("settle-choice-not"), "/huy"),))
    return _move_to(turn, one, to, "")


def answer(turn: Turn) -> Reply | None:
    """The unit that somebody moves to, or joins, typed."""
    dialog = turn.dialog
    unit = read_unit(turn)
    if dialog is None or unit is None or not is_office(turn.person.actor):
        return None
    if "request" in dialog.data:
        return joining.with_unit(turn, dialog.data["request"], unit)
    one = access_listed(turn, dialog.data["person"])
    return _move_to(turn, one, unit, "") if one and one.posts else None


def read_unit(turn: Turn) -> int | None:
    """The one unit that a message names."""
    found = spoken_units(turn.store).ids_in(turn.message.text)
    return found.pop() if len(found) == 1 else None


def _move_to(turn: Turn, one: Listed, to: int, role: str) -> Reply:
    if to not in standing_units(turn.store):
        return Reply(turn.say("people-move-where", name=one.name))
    leaving = [post for post in one.posts if post[1] != to]
    if not leaving:
        return Reply(turn.say("people-move-there", name=one.name, unit=unit_text(turn, to)))
    # A head does not become the head of where they go: that is another decision.
    role = role or ("staff" if leaving[0][3] == "head" else leaving[0][3])
    posts = "; ".join(turn.say("post", unit=unit, role=turn.say(f"role-{held}")) for _, _, unit, held in leaving)
    text = turn.say(
        "people-move-confirm", name=one.name, posts=posts, unit=unit_text(turn, to), role=turn.say(f"role-{role}")
    )
    what = turn.say("people-move-what", name=one.name, unit=unit_text(turn, to))
    data = {"end": [post[0] for post in leaving], "give": [[one.id, to, role]], "what": what}
    done = turn.say("people-moved", name=one.name, unit=unit_text(turn, to), role=turn.say(f"role-{role}"))
    return _propose(turn, text, turn.say("people-choice-move"), one, data | {"done": done})


# --- ends


def _off(turn: Turn, found: PeopleRequest) -> Reply:
    return _for_one(turn, found, "/thoigiu #{id}", _all_posts)


def end_posts(turn: Turn) -> Reply:
    """`/thoigiu #12`: a person leaves, all posts end and no chat is theirs any more."""
    one = access_listed(turn, turn.arg_id() or 0)
    if not is_office(turn.person.actor) or one is None:
        return office_only(turn)
    return _all_posts(turn, one)


def _all_posts(turn: Turn, one: Listed) -> Reply:
    if not one.posts:
        return Reply(turn.say("people-off-already", name=one.name))
    posts = "; ".join(turn.say("post", unit=unit, role=turn.say(f"role-{role}")) for _, _, unit, role in one.posts)
    text = turn.say("people-off-confirm", name=one.name, posts=posts)
    ends = {"end": [post[0] for post in one.posts], "unlink": [one.id], "uninvite": [one.id]}
    words = {"what": turn.say("people-off-what", name=one.name), "done": turn.say("people-off-done", name=one.name)}
    return _propose(turn, text, turn.say("people-choice-off"), one, ends | words)


def _leave(turn: Turn, found: PeopleRequest) -> Reply:
    """One post of several ends; the last one ends all."""

    def one_post(turn: Turn, one: Listed) -> Reply:
        held = [post for post in one.posts if post[3] == found.role and found.unit in (None, *_unit_of(turn, post[1]))]
        if len(held) != 1 or len(one.posts) == 1:
            return _all_posts(turn, one)
        post = turn.say("post", unit=held[0][2], role=turn.say(f"role-{held[0][3]}"))
        text = turn.say("people-leave-confirm", name=one.name, post=post)
        words = {"what": turn.say("people-off-what", name=one.name)}
        words["done"] = turn.say("people-left", name=one.name, post=post)
        return _propose(turn, text, turn.say("people-choice-leave"), one, {"end": [held[0][0]], **words})

    return _for_one(turn, found, "/xemnguoi #{id}", one_post)


def _unit_of(turn: Turn, unit_id: int) -> list[Any]:
    return [one for one in directory(turn.store).known if one.id == unit_id and hasattr(one, "short")]


def _unlink(turn: Turn, found: PeopleRequest) -> Reply:
    return _for_one(turn, found, "/huylienket #{id}", _cut_off)


def unlink(turn: Turn) -> Reply:
    """`/huylienket #12`: a telephone is lost, no chat is this person's any more; posts stay."""
    one = access_listed(turn, turn.arg_id() or 0)
    if not is_office(turn.person.actor) or one is None:
        return office_only(turn)
    return _cut_off(turn, one)


def _cut_off(turn: Turn, one: Listed) -> Reply:
    if not one.linked:
        return Reply(turn.say("people-unlinked-already", name=one.name), (_again(turn, one.id),))
    channels = ", ".join(turn.say(f"channel-{name}") for name in one.channels)
    text = turn.say("people-unlink-confirm", name=one.name, channels=channels)
    words = {"what": turn.say("people-unlink-what", name=one.name)}
    words["done"] = turn.say("people-unlink-done", name=one.name)
    cut = {"unlink": [one.id], "uninvite": [one.id], **words}
    return _propose(turn, text, turn.say("people-choice-unlink"), one, cut)


def _again(turn: Turn, person_id: int) -> Choice:
    return Choice(turn.say("people-choice-invite"), f"/moi #{person_id}")


def _propose(turn: Turn, text: str, label: str, one: Listed, data: Mapping[str, Any]) -> Reply:
    if _is_last_officer(turn, one):
        return Reply(turn.say("people-last-office", name=one.name), (Choice(turn.say("people-choice-list"), "/nguoi"),))
    return propose(turn, "people", text, label, person=one.id, **data, no=turn.say("settle-choice-not"))


def _is_last_officer(turn: Turn, one: Listed) -> bool:
    """Whether nobody else of the office could be reached, and nobody could let anybody in again."""
    officers = holders(turn.store, role=OFFICE)
    return [one.id] == [person.person_id for person in officers if person.reachable]


def write_people(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Carry out what was shown."""
    if not is_office(turn.person.actor):
        return office_only(turn)
    change = PeopleChange(
        end=tuple(data.get("end", ())),
        give=tuple((person, unit, role) for person, unit, role in data.get("give", ())),
        unlink=tuple(data.get("unlink", ())),
        uninvite=tuple(data.get("uninvite", ())),
    )
    if not change_people(turn.store, change, data["what"], turn.person.id):
        return Reply(turn.say("people-change-late"), (Choice(turn.say("people-choice-list"), "/nguoi"),))
    held = memberships_of(turn.store, data["person"])
    again = (_again(turn, data["person"]),) if held and change.unlink else ()
    text = f"{data['done']}\n{turn.say('how-to-undo')}"
    return Reply(text, (Choice(turn.say("choice-undo"), "/hoantac"), *again))


# --- which act a message is


def _card(turn: Turn, found: PeopleRequest) -> Reply:
    return _for_one(turn, found, "/xemnguoi #{id}", card)


def _joins(turn: Turn, _: PeopleRequest) -> Reply:
    return joining.waiting(turn)


def _head(turn: Turn, found: PeopleRequest) -> Reply:
    """The post of the head goes to another person of the unit."""
    unit = found.unit.id if found.unit else 0
    people = named(turn, found.name, unit)
    person = f" #{people[0].id}" if len(people) == 1 else ""
    return absences.hand_over_post(turn.reread(Reading("command", {"name": "bangiao", "args": f"#{unit}{person}"})))


_ACTS: dict[str, Callable[[Turn, PeopleRequest], Reply]] = {
    "invite": _invite,
    "move": _move,
    "off": _off,
    "leave": _leave,
    "unlink": _unlink,
    "card": _card,
    "joins": _joins,
    "head": _head,
}
