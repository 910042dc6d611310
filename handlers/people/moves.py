"""The office moves somebody to another unit."""

from domain.desk.people import PeopleRequest
from domain.messages import Choice, Reply
from domain.people.rights import is_office
from handlers.people import joining
from handlers.people.acts import for_one, office_only, propose_change
from handlers.people.roster import access_listed, unit_text
from handlers.turn import Turn
from storage.people.roster import Listed
from storage.talk.drafts import ask
from storage.units import spoken_units, standing_units


def move_said(turn: Turn, found: PeopleRequest) -> Reply:
    """ "chuyển chị Lan sang TTYT Đắk Mil"."""
    to = found.unit.id if found.unit else 0
    command = "/chuyennguoi #{id} " + str(to)
    return for_one(turn, found, command, lambda turn, one: _move_to(turn, one, to, found.role))


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
    return propose_change(turn, text, turn.say("people-choice-move"), one, data | {"done": done})
