"""The office's people by chat: who is linked and who is not, and one person's card with what can be done."""

from collections.abc import Sequence

from domain.messages import Choice, Reply
from domain.people.names import named_by
from domain.people.rights import is_office
from domain.reminding.digests import UNIT_ROLES
from handlers.turn import Turn
from handlers.wording import AT_MOST, moment_text, numbered_lines
from storage.people.changes import invited_only
from storage.people.roster import Listed, listed_person, roster
from storage.units import all_units, unit_named

UNLINKED = "chua"


def people(turn: Turn) -> Reply:
    """`/nguoi` everybody, `/nguoi chua` those not linked, `/nguoi donvi 8` of a unit; ` 5` begins at the sixth."""
    words = [word for word in turn.args if not word.isdecimal()]
    numbers = [int(word) for word in turn.args if word.isascii() and word.isdecimal() and len(word) < 9]
    unit_id = numbers.pop(0) if "donvi" in words and numbers else None
    return list_people(turn, unit_id, unlinked=UNLINKED in words, start=numbers[0] if numbers else 0)


def list_people(turn: Turn, unit_id: int | None, *, unlinked: bool = False, start: int = 0) -> Reply:
    """Those of a unit (all, where None), with who is linked; a unit sees its own people."""
    units = _seen(turn, unit_id)
    if units == ():
        return Reply(turn.say("people-office-only"), (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),))
    found = roster(turn.store, units)
    linked = sum(one.linked for one in found)
    shown = [one for one in found if not one.linked] if unlinked else found
    if not shown:
        return Reply(turn.say("people-all-linked" if found else "people-none"), _ways_on(turn))
    page, left = shown[start : start + AT_MOST], len(shown) - start - AT_MOST
    head = turn.say(
        "people-unlinked" if unlinked else "people-list", count=len(found), linked=linked, left=len(found) - linked
    )
    lines = numbered_lines(_line(turn, one) for one in page)
    command = " ".join(filter(None, ["/nguoi", f"donvi {unit_id}" if unit_id else "", UNLINKED if unlinked else ""]))
    choices = [Choice(one.name or turn.say("people-nameless"), f"/xemnguoi #{one.id}", listed=True) for one in page]
    choices += [Choice(turn.say("choice-more", count=left), f"{command} {start + AT_MOST}")] if left > 0 else []
    if not unlinked and linked < len(found) and is_office(turn.person.actor):
        choices.append(Choice(turn.say("people-choice-unlinked"), f"{command} {UNLINKED}"))
    return Reply(f"{head}\n{lines}", tuple(choices), protected=True)


def _seen(turn: Turn, unit_id: int | None) -> tuple[int, ...] | None:
    """The units whose people the person may see: None for all, empty for none."""
    if turn.follows_all:
        return (unit_id,) if unit_id is not None else None
    own = tuple(post.unit_id for post in turn.person.posts if post.role in UNIT_ROLES)
    return tuple(key for key in own if unit_id in (None, key))


def _ways_on(turn: Turn) -> tuple[Choice, ...]:
    return (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),)


def _line(turn: Turn, one: Listed) -> str:
    role = turn.say(f"role-{one.posts[0][3]}")
    state = ", ".join(turn.say(f"channel-{name}") for name in one.channels) or turn.say("people-not-linked")
    name = one.name or turn.say("people-nameless")
    return turn.say("people-line", name=name, unit=one.posts[0][2], role=role, state=state, phone=one.phone or "—")


# --- one person


def access_listed(turn: Turn, person_id: int) -> Listed | None:
    """A person whom the asker may see: the office and leaders everybody, a unit its own people."""
    one = listed_person(turn.store, person_id)
    units = _seen(turn, None)
    if one is None or units is None:
        return one
    return one if {post[1] for post in one.posts} & set(units) else None


def named(turn: Turn, said: str, unit_id: int | None = None) -> list[Listed]:
    """The people whom the words name, in one unit or anywhere."""
    found = named_by(said, roster(turn.store, [unit_id] if unit_id else None), lambda one: one.name)
    return list({one.id: one for one in found}.values())


def which(turn: Turn, said: str, found: Sequence[Listed], command: str) -> Reply:
    """Nobody of this name, or several: asked, each with unit and post; `command` takes the id."""
    if not found:
        return Reply(turn.say("people-unknown", name=said), (Choice(turn.say("people-choice-list"), "/nguoi"),))
    choices = [Choice(f"{one.name} — {_posts(turn, one)}", command.format(id=one.id)) for one in found[:AT_MOST]]
    return Reply(turn.say("people-which", name=said, count=len(found)), tuple(choices))


def _posts(turn: Turn, one: Listed) -> str:
    posts = [turn.say("post", unit=unit, role=turn.say(f"role-{role}")) for _, _, unit, role in one.posts]
    return "; ".join(posts) or turn.say("people-no-post")


def show_person(turn: Turn) -> Reply:
    """`/xemnguoi #12`: posts, chats, telephone, and what the office may do."""
    one = access_listed(turn, turn.arg_id() or 0)
    if one is None:
        return Reply(turn.say("people-not-yours"), _ways_on(turn))
    return card(turn, one)


def card(turn: Turn, one: Listed) -> Reply:
    """The card of a person."""
    say = turn.say
    lines = [say("people-card", name=one.name or say("people-nameless"), posts=_posts(turn, one))]
    lines.append(say("people-card-phone", phone=one.phone or "—"))
    if one.seen_at:
        channels = ", ".join(say(f"channel-{name}") for name in one.channels)
        lines.append(say("people-card-linked", channels=channels, at=moment_text(one.seen_at)))
    else:
        until = invited_only(turn.store, [one.id]).get(one.id)
        lines.append(say("people-card-invited", until=moment_text(until)) if until else say("people-card-unlinked"))
    return Reply("\n".join(lines), tuple(_choices(turn, one)), protected=True)


def _choices(turn: Turn, one: Listed) -> list[Choice]:
    if not is_office(turn.person.actor):
        return [*_ways_on(turn)]
    say = turn.say
    choices = [Choice(say("people-choice-again" if one.linked else "people-choice-invite"), f"/moi #{one.id}")]
    choices += [Choice(say("people-choice-unlink"), f"/huylienket #{one.id}")] if one.linked else []
    if one.posts:
        choices.append(Choice(say("people-choice-move"), f"/chuyennguoi #{one.id}"))
        choices.append(Choice(say("people-choice-off"), f"/thoigiu #{one.id}"))
    return [*choices, Choice(say("people-choice-list"), "/nguoi")]


def unit_text(turn: Turn, unit_id: int) -> str:
    """The full name of a unit; its number where it is none of ours."""
    return unit_named(turn.store, unit_id).name if unit_id in all_units(turn.store) else str(unit_id)
