"""Posts end, somebody leaves altogether, or a lost telephone is cut off."""

from typing import Any

from domain.desk.people import PeopleRequest
from domain.messages import Reply
from handlers.people.acts import again, for_number, for_one, propose_change
from handlers.turn import Turn
from storage.people.roster import Listed
from storage.units import directory


def off_said(turn: Turn, found: PeopleRequest) -> Reply:
    """ "chị Lan nghỉ việc": all posts end."""
    return for_one(turn, found, "/thoigiu #{id}", _all_posts)


def end_posts(turn: Turn) -> Reply:
    """`/thoigiu #12`: a person leaves, all posts end and no chat is theirs any more."""
    return for_number(turn, _all_posts)


def _all_posts(turn: Turn, one: Listed) -> Reply:
    if not one.posts:
        return Reply(turn.say("people-off-already", name=one.name))
    posts = "; ".join(turn.say("post", unit=unit, role=turn.say(f"role-{role}")) for _, _, unit, role in one.posts)
    text = turn.say("people-off-confirm", name=one.name, posts=posts)
    ends = {"end": [post[0] for post in one.posts], "unlink": [one.id], "uninvite": [one.id]}
    words = {"what": turn.say("people-off-what", name=one.name), "done": turn.say("people-off-done", name=one.name)}
    return propose_change(turn, text, turn.say("people-choice-off"), one, ends | words)


def leave_said(turn: Turn, found: PeopleRequest) -> Reply:
    """One post of several ends; the last one ends all."""

    def one_post(turn: Turn, one: Listed) -> Reply:
        held = [post for post in one.posts if post[3] == found.role and found.unit in (None, *_unit_of(turn, post[1]))]
        if len(held) != 1 or len(one.posts) == 1:
            return _all_posts(turn, one)
        post = turn.say("post", unit=held[0][2], role=turn.say(f"role-{held[0][3]}"))
        text = turn.say("people-leave-confirm", name=one.name, post=post)
        words = {"what": turn.say("people-off-what", name=one.name)}
        words["done"] = turn.say("people-left", name=one.name, post=post)
        return propose_change(turn, text, turn.say("people-choice-leave"), one, {"end": [held[0][0]], **words})

    return for_one(turn, found, "/xemnguoi #{id}", one_post)


def _unit_of(turn: Turn, unit_id: int) -> list[Any]:
    return [one for one in directory(turn.store).known if one.id == unit_id and hasattr(one, "short")]


def unlink_said(turn: Turn, found: PeopleRequest) -> Reply:
    """ "chị Lan mất điện thoại"."""
    return for_one(turn, found, "/huylienket #{id}", _cut_off)


def unlink(turn: Turn) -> Reply:
    """`/huylienket #12`: a telephone is lost, no chat is this person's any more; posts stay."""
    return for_number(turn, _cut_off)


def _cut_off(turn: Turn, one: Listed) -> Reply:
    if not one.linked:
        return Reply(turn.say("people-unlinked-already", name=one.name), (again(turn, one.id),))
    channels = ", ".join(turn.say(f"channel-{name}") for name in one.channels)
    text = turn.say("people-unlink-confirm", name=one.name, channels=channels)
    words = {"what": turn.say("people-unlink-what", name=one.name)}
    words["done"] = turn.say("people-unlink-done", name=one.name)
    cut = {"unlink": [one.id], "uninvite": [one.id], **words}
    return propose_change(turn, text, turn.say("people-choice-unlink"), one, cut)
