"""Who did what: of a task, within a time, by a person or a unit; told from the audit in sentences, page by page."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from textwrap import shorten
from typing import Any

from domain.desk.audit import AuditQuestion, read_audit_question
from domain.messages import Choice, Reply
from domain.reminding.digests import UNIT_ROLES
from handlers.people.roster import access_listed, named, which
from handlers.turn import Turn
from handlers.wording import AT_MOST, moment_text
from locales import MissingText
from storage.people.trail import Step, Wanted, trail
from storage.tasks.access import Unassigned, access_task, access_unassigned
from storage.tasks.items import Item, tasks_with_code
from storage.units import all_units, directory, spoken_units, unit_named

SHOWN = 120
MOST = 60


def asked(turn: Turn) -> Reply | None:
    """ "ai đã sửa 1.3?", "hôm qua ai làm gì?", "chị Lan đã làm gì tuần này?"; None for anything else."""
    if turn.message.text.startswith("/"):
        return None
    store = turn.store
    found = read_audit_question(turn.message.text, directory(store), spoken_units(store), turn.today)
    if found is None:
        return None
    return _of_task(turn, found) if found.code else _of_others(turn, found)


def _own(turn: Turn) -> tuple[int, ...]:
    return tuple(dict.fromkeys(post.unit_id for post in turn.person.posts if post.role in UNIT_ROLES))


def _of_task(turn: Turn, found: AuditQuestion) -> Reply:
    given = tasks_with_code(turn.store, found.code, None if turn.follows_all else _own(turn))
    items: list[Item | Unassigned] = [*given, *access_unassigned(turn.store, turn.person, found.code)]
    tasks = list(dict.fromkeys(item.task_id for item in items if item.task_id is not None))
    if not tasks:
        key = "task-change-none" if turn.follows_all else "code-not-found"
        return Reply(turn.say(key, code=found.code), (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),))
    rest = _days(found) + (" han" if found.dates else "")
    if len(tasks) > 1:
        first = {item.task_id: item for item in reversed(items)}
        choices = [
            Choice(f"{first[key].code} {first[key].title} ({first[key].plan})", f"/nhatky viec {key}{rest}")
            for key in tasks[:AT_MOST]
        ]
        return Reply(turn.say("code-ambiguous", code=found.code, count=len(tasks)), tuple(choices))
    return _page(turn, f"viec {tasks[0]}{rest}", 0)


def _of_others(turn: Turn, found: AuditQuestion) -> Reply:
    if found.person:
        people = named(turn, found.person)
        mine = set(_own(turn))
        if not turn.follows_all:
            people = [one for one in people if mine & {post[1] for post in one.posts}]
        if len(people) != 1:
            return which(turn, found.person, people, "/nhatky nguoi {id}" + _days(found))
        return _page(turn, f"nguoi {people[0].id}{_days(found)}", 0)
    if found.unit:
        return _page(turn, f"donvi {found.unit.id}{_days(found)}", 0)
    return _page(turn, f"tatca 0{_days(found)}", 0)


def _days(found: AuditQuestion) -> str:
    return f" {found.since} {found.until}" if found.since and found.until else ""


# --- one page


def show(turn: Turn) -> Reply:
    """`/nhatky viec 12 2026-01-01 2026-01-07 han 5`: the rows of a task, a person, a unit or all, from the sixth on."""
    words = turn.args or ["tatca", "0", str(turn.today), str(turn.today)]
    start = int(words.pop()) if len(words) > 2 and words[-1].isascii() and words[-1].isdecimal() else 0
    return _page(turn, " ".join(words), min(start, 1_000_000))


def _page(turn: Turn, words: str, start: int) -> Reply:
    what, key, *rest = [*words.split(), "", ""]
    number = int(key) if key.isascii() and key.isdecimal() and len(key) < 10 else 0
    days = [day for word in rest if (day := _day(word))]
    heading = _HEADINGS.get(what)
    about = heading(turn, number) if heading else None
    if about is None:
        return Reply(turn.say("audit-nothing"), (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),))
    name, wanted = about
    since, until = (days[0], days[-1]) if days else (None, None)
    wanted = replace(wanted, since=since, until=until, dates="han" in rest)
    steps, count = trail(turn.store, wanted, start, AT_MOST)
    when = _when(turn, since, until)
    if not steps:
        return Reply(turn.say("audit-none", what=name, when=when), (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),))
    head = turn.say("audit-head", what=name, when=when, count=count)
    lines = [f"• {line(turn, step)}" for step in steps]
    left = count - start - len(steps)
    further = f"/nhatky {words.strip()} {start + AT_MOST}"
    more = [Choice(turn.say("choice-more", count=left), further)] if left > 0 else []
    if what == "viec":
        more.append(Choice(turn.say("choice-card"), f"/viec #{number}"))
    return Reply("\n".join([head, *lines]), tuple(more), protected=True)


def _day(word: str) -> date | None:
    try:
        return date.fromisoformat(word)
    except ValueError:
        return None


def _when(turn: Turn, since: date | None, until: date | None) -> str:
    if since is None or until is None:
        return "none"
    if since == until:
        return f"{since:%d/%m/%Y}"
    return turn.say("audit-from", since=f"{since:%d/%m}", until=f"{until:%d/%m/%Y}")


Heading = tuple[str, Wanted]


def _task_heading(turn: Turn, task_id: int) -> Heading | None:
    card = access_task(turn.store, turn.person, task_id)
    if card is None:
        return None
    allowed = None if turn.follows_all else tuple(dict.fromkeys(item.unit_id for item in card.items))
    return f"{card.code}", Wanted(allowed, tasks=(task_id,))


def _person_heading(turn: Turn, person_id: int) -> Heading | None:
    one = access_listed(turn, person_id)
    return (one.name, Wanted(_allowed(turn), people=(person_id,))) if one else None


def _unit_heading(turn: Turn, unit_id: int) -> Heading | None:
    if unit_id not in all_units(turn.store) or not (turn.follows_all or unit_id in _own(turn)):
        return None
    return unit_named(turn.store, unit_id).short, Wanted(_allowed(turn), units=(unit_id,))


def _all_heading(turn: Turn, _: int) -> Heading | None:
    name = turn.say("audit-all") if turn.follows_all else ", ".join(post.unit_short for post in turn.person.posts)
    return name, Wanted(_allowed(turn))


def _allowed(turn: Turn) -> tuple[int, ...] | None:
    return None if turn.follows_all else _own(turn)


_HEADINGS: dict[str, Callable[[Turn, int], Heading | None]] = {
    "viec": _task_heading,
    "nguoi": _person_heading,
    "donvi": _unit_heading,
    "tatca": _all_heading,
}


# --- one row as a sentence


def line(turn: Turn, step: Step) -> str:
    """When, who, through what, did what: before and after where something changed."""
    channel = turn.say(f"audit-by-{step.channel}") if step.channel in _CHANNELS else turn.say("audit-by-other")
    name = step.name or turn.say("audit-system")
    return turn.say("audit-line", at=moment_text(step.at), name=name, channel=channel, what=_what(turn, step))


_CHANNELS = ("telegram", "zalo", "web", "cli")


def _what(turn: Turn, step: Step) -> str:
    key = f"audit-{step.kind}-{step.action}".replace("_", "-").replace(" ", "-")
    before, after = _sides(turn, step)
    try:
        return turn.say(key, subject=_subject(step), before=before, after=after)
    except MissingText:
        return turn.say("audit-other", subject=_subject(step))


def _subject(step: Step) -> str:
    """What it is about, a long title cut; whose it is stays."""
    name, dash, unit = step.subject.rpartition(" — ")
    return f"{shorten(name or unit, MOST, placeholder='…')}{dash}{unit if dash else ''}" or "—"


def _sides(turn: Turn, step: Step) -> tuple[str, str]:
    """Both sides of a change, in words."""
    side = _SIDES.get((step.kind, step.action))
    return side(turn, step) if side else (_value(step.before), _value(step.after))


def _value(value: Any) -> str:
    if isinstance(value, str):
        day = _day(value)
        return f"{day:%d/%m/%Y}" if day else shorten(value, SHOWN, placeholder=" …")
    if isinstance(value, list):
        return ", ".join(_value(one) for one in value if one not in (None, ""))
    return "—" if value is None or isinstance(value, dict) else str(value)


def _percents(_: Turn, step: Step) -> tuple[str, str]:
    before, after = (f"{side[0]}%" if side else "—" for side in (step.before, step.after))
    return (before, after) if before != after else ("same", after)


def _units(turn: Turn, step: Step) -> tuple[str, str]:
    known = all_units(turn.store)
    short = [known[key].short or known[key].name if key in known else "—" for key in (step.before, step.after)]
    return short[0], short[1]


def _parts(turn: Turn, step: Step) -> tuple[str, str]:
    """The units with their parts in a task."""
    known = all_units(turn.store)
    given = {int(key): role for key, role in (step.after or step.before or {}).items()}
    names = {key: known[key].short or known[key].name for key in given if key in known}
    return "—", ", ".join(f"{name} ({turn.say(f'give-role-{given[key]}')})" for key, name in names.items())


def _post(turn: Turn, step: Step) -> tuple[str, str]:
    row = step.before or step.after or {}
    unit = all_units(turn.store).get(row.get("unit_id") or 0)
    role = row.get("role")
    name = unit.short or unit.name if unit else "—"
    return "—", turn.say("post", unit=name, role=turn.say(f"role-{role}")) if role else name


def _given(_: Turn, step: Step) -> tuple[str, str]:
    return "—", _value(step.after["due"])


def _happened(_: Turn, step: Step) -> tuple[str, str]:
    return str(step.after[0]), _value(step.after[2])


def _name_of_unit(_: Turn, step: Step) -> tuple[str, str]:
    before, after = ((side or {}).get("name", "—") for side in (step.before, step.after))
    return before, after


def _alias(_: Turn, step: Step) -> tuple[str, str]:
    return "—", (step.after or {}).get("text", "—")


def _last(_: Turn, step: Step) -> tuple[str, str]:
    """Of what was asked for only the day."""
    return "—", _value(step.after[1])


def _granted(_: Turn, step: Step) -> tuple[str, str]:
    """The first extension has no earlier one before it."""
    return _value(step.before) if step.before else "none", _value(step.after)


def _receipt(_: Turn, step: Step) -> tuple[str, str]:
    return "—", str(step.after[2])


_SIDES: dict[tuple[str, str], Callable[[Turn, Step], tuple[str, str]]] = {
    ("assignment", "progress"): _percents,
    ("task", "reassign"): _units,
    ("task", "assign"): _parts,
    ("task", "unassign"): _parts,
    ("task", "give"): _given,
    ("report_rule", "ask"): _given,
    ("task", "happened"): _happened,
    ("person", "end_post"): _post,
    ("membership", "give_post"): _post,
    ("invite", "invite"): _post,
    ("join_request", "approve"): _post,
    ("unit", "add"): _name_of_unit,
    ("unit", "change"): _name_of_unit,
    ("alias", "add"): _alias,
    ("alias", "change"): _alias,
    ("extension", "ask"): _last,
    ("extension", "grant"): _granted,
    ("report", "submit"): _receipt,
}
