"""What people ask about reminders: why me, what next, and who was reminded of something."""

from collections.abc import Sequence
from datetime import timedelta

from domain.messages import Choice, Reply
from domain.people.rights import may_see_unit
from domain.reminding.digests import LEADER, OFFICE, UNIT_ROLES
from domain.reminding.office_rules import KINDS
from handlers.reach import people_of_unit
from handlers.reminding.wording import alike, kinds_text, step_text, steps_text
from handlers.turn import Turn
from handlers.wording import AT_MOST, day_text, moment_text, numbered_lines
from storage.owing.timetables import timetables
from storage.people.persons import Post
from storage.reminding.ledger import (
    Thing,
    Told,
    last_digest,
    next_of_all,
    next_of_units,
    of_code,
    of_period,
    thing,
    things_owed,
    told_in,
    told_lately,
    who_was_told,
)

LATELY = timedelta(days=7)
MOST_LINES = 12


def why(turn: Turn) -> Reply:
    """Why this person got a reminder: the post, each thing with its step, and by what steps reminders come."""
    named = turn.arg_id() if turn.slot("args") is not None else None
    about = turn.about[1] if turn.about and turn.about[0] == "digest" else None
    row = named or about or last_digest(turn.store, turn.person.id)
    told = told_in(turn.store, row, turn.person.id) if row else []
    say = turn.say
    lines = [say("why", post="; ".join(_post_text(turn, post) for post in turn.person.posts))]
    lines += [_why_line(turn, one, step) for one, step in told[:AT_MOST]]
    lines += [say("why-more", count=len(told) - AT_MOST)] if len(told) > AT_MOST else []
    choices = (
        Choice(say("choice-what-next"), "/khinao"),
        Choice(say("settings-choice-card"), "/caidatnhac"),
        Choice(say("choice-my-tasks"), "/nhiemvu"),
    )
    return Reply("\n".join([*lines, *_rules(turn)]), choices)


def _post_text(turn: Turn, post: Post) -> str:
    key = "post-acting" if post.acting else "post"
    return turn.say(key, unit=post.unit_name, role=turn.say(f"role-{post.role}"))


def _why_line(turn: Turn, one: Thing, step: int) -> str:
    due = day_text(turn.say, one.due, turn.today)
    return turn.say("why-line", name=one.name, due=due, step=step_text(turn.say, step))


def _rules(turn: Turn) -> list[str]:
    """By what steps this person is reminded, in each of their roles."""
    say, tables = turn.say, timetables(turn.store)
    roles = {post.role for post in turn.person.posts}
    lines = []
    if roles.intersection(UNIT_ROLES):
        own = [(kind, tables.person(turn.person.id, kind)) for kind in KINDS]
        lines += [
            say("settings-steps", kinds=kinds_text(say, kinds), steps=steps_text(say, policy))
            for kinds, policy in alike(own)
        ]
    lines += [say(f"settings-{role}") for role in (OFFICE, LEADER) if role in roles]
    hour = f"{tables.person(turn.person.id, 'report').digest:%H:%M}"
    return [*lines, say("why-once-a-day", hour=hour)]


def what_next(turn: Turn) -> Reply:
    """When this person is next told of something, and of what, as long as nobody answers."""
    say = turn.say
    lines = []
    units = [post.unit_id for post in turn.person.posts if post.role in UNIT_ROLES]
    found = next_of_units(turn.store, turn.person.id, units) if units else None
    if found:
        at, things = found
        names = "; ".join(list(dict.fromkeys(one.name for one in things))[:AT_MOST])
        lines.append(say("what-next", at=moment_text(at), count=len(things), names=names))
    for role in (OFFICE, LEADER):
        if any(post.role == role for post in turn.person.posts):
            moment = next_of_all(turn.store, turn.person.id, role)
            lines += [say(f"what-next-{role}", at=moment_text(moment))] if moment else []
    text = "\n".join(lines) or say("what-next-none")
    choices = (Choice(say("settings-choice-card"), "/caidatnhac"), Choice(say("choice-my-tasks"), "/nhiemvu"))
    return Reply(text, choices)


# --- who was reminded


def who_reminded(turn: Turn) -> Reply:
    """ "ai đã được nhắc về báo cáo quý 1?": each unit that owes it, who was told and how that ended."""
    if turn.slot("args") is not None and turn.args[:1] and turn.args[0].startswith("#"):
        return _one(turn)
    units = _units(turn)
    if units is not None and not units:
        return Reply(turn.say("own-unit-only", unit=_own(turn)), (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),))
    things, about = _asked(turn, units)
    if not things:
        return Reply(turn.say("reminded-nothing"), (Choice(turn.say("choice-what-next"), "/khinao"),))
    told = who_was_told(turn.store, [one.id for one in things])
    start = _start(turn)
    page = things[start : start + AT_MOST]
    reached = len({line.thing_id for line in told})
    names = {one.name for one in things}
    subject = names.pop() if len(names) == 1 else about
    head = turn.say("reminded-head", about=subject, things=len(things), told=reached)
    lines = [head if about else turn.say("reminded-lately", things=len(things))]
    lines.append(numbered_lines(_thing_line(turn, one, told) for one in page))
    choices = [Choice(one.unit, f"/danhac #{one.id}", listed=True) for one in page]
    left = len(things) - start - AT_MOST
    if left > 0:
        choices.append(Choice(turn.say("choice-more", count=left), f"/danhac {about or '-'} {start + AT_MOST}"))
    return Reply("\n".join(lines), tuple(choices), protected=True)


def _units(turn: Turn) -> list[int] | None:
    """The units asked about: None for all, none where they may not be seen."""
    named = turn.slot("unit_id")
    if named is not None:
        return [int(named)] if may_see_unit(turn.person.actor, int(named)) else []
    return None if turn.follows_all else list(turn.person.unit_ids)


def _own(turn: Turn) -> str:
    return ", ".join(post.unit_short or post.unit_name for post in turn.person.posts)


def _start(turn: Turn) -> int:
    return (turn.arg_id(1) or 0) if turn.slot("args") is not None and len(turn.args) > 1 else 0


def _asked(turn: Turn, units: Sequence[int] | None) -> tuple[list[Thing], str]:
    """What is asked about: a period's reports, a task, else whatever was told in the last days."""
    paged = turn.args[0] if turn.slot("args") is not None and len(turn.args) > 1 else ""
    period = str(turn.slot("period") or "") or (paged if paged[:1] in "QH9Ym" else "")
    if period and paged != "-":
        return things_owed(turn.store, units, of_period(period)), period
    code = str(turn.slot("task") or "")
    if code:
        return things_owed(turn.store, units, of_code(code)), code
    return things_owed(turn.store, units, told_lately(turn.now - LATELY)), ""


def _thing_line(turn: Turn, one: Thing, told: Sequence[Told]) -> str:
    """A unit's thing with the newest line of the ledger about it, or why there is none."""
    own = [line for line in told if line.thing_id == one.id]
    if not own:
        return turn.say("reminded-nobody", unit=one.unit, name=one.name, why=_why_nobody(turn, one))
    people = len({line.person for line in own})
    return turn.say("reminded-line", unit=one.unit, name=one.name, people=people, last=_told_text(turn, own[0]))


def _why_nobody(turn: Turn, one: Thing) -> str:
    return turn.say("reminded-not-yet", people=people_of_unit(turn.store, turn.say, one.unit_id))


def _told_text(turn: Turn, line: Told) -> str:
    return turn.say(
        "reminded-told",
        person=line.person,
        at=moment_text(line.at),
        step=step_text(turn.say, line.step),
        outcome=turn.say(f"outcome-{line.outcome}", channel=turn.say(f"channel-{line.channel}")),
    )


def _one(turn: Turn) -> Reply:
    """Every line of the ledger about one thing."""
    one = thing(turn.store, turn.arg_id() or 0)
    if one is None or not may_see_unit(turn.person.actor, one.unit_id):
        return Reply(turn.say("reminded-nothing"), (Choice(turn.say("choice-what-next"), "/khinao"),))
    told = who_was_told(turn.store, [one.id])
    due = day_text(turn.say, one.due, turn.today)
    lines = [turn.say("reminded-one", unit=one.unit, name=one.name, due=due, count=len(told))]
    lines += [f"• {_told_text(turn, line)}" for line in told[:MOST_LINES]]
    if not told:
        lines.append(_why_nobody(turn, one))
    return Reply("\n".join(lines), (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),), protected=True)
