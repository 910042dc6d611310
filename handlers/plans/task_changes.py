"""One task gets another day or another unit, or nobody has to do it any more: shown, and done with a yes."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from itertools import groupby
from typing import Any

from domain.desk.giving import Giving, Whom, read_giving
from domain.desk.tasks import TaskRequest, read_task_request
from domain.messages import Choice, Reply
from domain.people.rights import is_office
from domain.units.directory import UnitName
from handlers.asking.proposals import propose
from handlers.plans import giving
from handlers.plans.orders import FURTHEST
from handlers.settling.asked import extend_these
from handlers.tasks.cards import card_of
from handlers.tasks.naming import for_one_task
from handlers.turn import Turn
from handlers.wording import AT_MOST
from storage.owing.owed import Owed, windows_owed
from storage.plans.change_notes import telling_of_changes
from storage.plans.one_off import bring_forward, reassign, withdraw_task
from storage.tasks.access import access_unassigned
from storage.tasks.items import Item, items_of_task, tasks_with_code
from storage.units import directory, spoken_units, standing_units, unit_named


def asked(turn: Turn) -> Reply | None:
    """ "dời hạn 1.3 sang 30/12", "chuyển 2.1 cho phòng NVY", "giao 2.1 cho phòng NVY"; None for anything else."""
    if turn.message.text.startswith("/") or not is_office(turn.person.actor):
        return None
    found = _read(turn)
    if found is None or isinstance(found, Giving):
        return giving.begin(turn, found) if found else None
    items = tasks_with_code(turn.store, found.code)
    tasks = [list(parts) for _, parts in groupby(sorted(items, key=_task_of), key=_task_of)]
    nobody = access_unassigned(turn.store, turn.person, found.code)
    if not tasks and nobody:
        return _of_nobody(turn, found)
    if not tasks:
        return Reply(turn.say("task-change-none", code=found.code), (Choice(turn.say("plans-choice-all"), "/kehoach"),))
    choices = [Choice(_label(parts[0]), _command(found, parts[0])) for parts in tasks]
    choices += [giving.choice(one, _to_nobodys(found)) for one in nobody] if found.what == "hand" else []
    if len(choices) > 1:
        return Reply(turn.say("code-ambiguous", code=found.code, count=len(choices)), tuple(choices[:AT_MOST]))
    return _for_task(turn, found, tasks[0])


def _read(turn: Turn) -> TaskRequest | Giving | None:
    """What is wanted of which task; one that is given in the place of another unit is handed over."""
    said = turn.message.text, directory(turn.store), spoken_units(turn.store), turn.today
    if request := read_task_request(*said):
        return request
    found = read_giving(*said)
    to = found.whom[0].what if found and found.of and len(found.whom) == 1 else None
    return TaskRequest("hand", found.codes[0], of=found.of, to=to) if found and isinstance(to, UnitName) else found


def _of_nobody(turn: Turn, found: TaskRequest) -> Reply | None:
    """A task that no unit has is given to whom it is to go; else its card says how it is."""
    if found.what == "hand":
        return giving.begin(turn, _to_nobodys(found))
    return for_one_task(turn, found.code, partial(card_of, turn), "/viec")


def _to_nobodys(found: TaskRequest) -> Giving:
    return Giving([found.code], [Whom(found.to)] if found.to else [])


def _task_of(item: Item) -> int:
    return item.task_id or 0


def _label(item: Item) -> str:
    return f"{item.code} {item.title} ({item.plan})"


def _command(found: TaskRequest, item: Item) -> str:
    """The same request with the task for certain."""
    rest = {
        "move": f"{found.day} {found.of.id if found.of else 0} {found.why}",
        "hand": f"{found.to.id if found.to else 0} {found.of.id if found.of else 0}",
        "drop": "",
    }
    return f"/suaviec {found.what} #{item.task_id} {rest[found.what]}".strip()


def change_command(turn: Turn) -> Reply:
    """`/suaviec move #12 2026-12-30 0 why`, `hand #12 TO FROM`, `give #12 lead:TO`, `drop #12`: each asks for a yes."""
    task_id = turn.arg_id(1)
    items = items_of_task(turn.store, task_id) if task_id and is_office(turn.person.actor) else []
    what = turn.args[0] if turn.args else ""
    if what == "give" and task_id and is_office(turn.person.actor):
        return giving.command(turn, task_id, turn.args[2:])
    units = {one.id: one for one in directory(turn.store).known if isinstance(one, UnitName)}
    if not items or what not in _ACTS:
        return Reply(turn.say("task-change-how" if is_office(turn.person.actor) else "settle-office-only"))
    if what == "drop":
        return _drop(turn, items)
    if what == "hand":
        found = TaskRequest("hand", items[0].code, to=units.get(turn.arg_id(2) or 0), of=units.get(turn.arg_id(3) or 0))
        return _hand(turn, found, items)
    day = _day(turn.args[2]) if len(turn.args) > 2 else None
    found = TaskRequest("move", items[0].code, day, units.get(turn.arg_id(3) or 0), why=" ".join(turn.args[4:]))
    return _move(turn, found, items) if day else Reply(turn.say("task-change-how"))


_ACTS = ("move", "hand", "drop")


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _for_task(turn: Turn, found: TaskRequest, items: Sequence[Item]) -> Reply:
    if found.what == "drop":
        return _drop(turn, items)
    return _hand(turn, found, items) if found.what == "hand" else _move(turn, found, items)


# --- another day


def _move(turn: Turn, found: TaskRequest, items: Sequence[Item]) -> Reply:
    """A later day is an extension, which keeps the first one for the figures; an earlier one moves the day itself."""
    owed = [one for one in windows_owed(turn.store, [item.id for item in items]) if one.state == "open"]
    owed = [one for one in owed if found.of is None or one.unit_id == found.of.id]
    if not owed or found.day is None:
        return Reply(turn.say("task-date-none", name=_name(items[0])), (_card(turn, items[0]),))
    first = min(one.due for one in owed)
    owed = [one for one in owed if one.due == first]
    if found.day == first:
        return Reply(turn.say("task-date-same", name=owed[0].name, due=_date(first)), (_card(turn, items[0]),))
    if found.day > turn.today + FURTHEST:
        return Reply(turn.say("task-date-not", name=owed[0].name, due=_date(first)), (_card(turn, items[0]),))
    if found.day > first:
        return extend_these(turn, owed, found.day, found.why)
    if found.day < turn.today or found.of is not None or any(one.due != one.first_due for one in owed):
        return Reply(turn.say("task-date-not", name=owed[0].name, due=_date(first)), (_card(turn, items[0]),))
    return _propose_earlier(turn, owed, first, found.day)


def _propose_earlier(turn: Turn, owed: Sequence[Owed], first: date, day: date) -> Reply:
    text = turn.say(
        "task-date-confirm", name=owed[0].name, was=_date(first), due=_date(day), count=len({o.unit_id for o in owed})
    )
    label, no = turn.say("task-date-choice"), turn.say("settle-choice-not")
    values = {"task": owed[0].task_id, "was": first.isoformat(), "day": day.isoformat(), "name": owed[0].name}
    return propose(turn, "task_date", text, label, **values, no=no)


def write_date(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """The task ends earlier, for all its units."""
    if not is_office(turn.person.actor):
        return Reply(turn.say("settle-office-only"))
    was, day = date.fromisoformat(data["was"]), date.fromisoformat(data["day"])
    with telling_of_changes(turn.store):
        done = bring_forward(turn.store, data["task"], was, day, data["name"], turn.person.id)
    if not done:
        return Reply(turn.say("task-change-late"))
    return _done(turn, turn.say("task-date-done", name=data["name"], was=_date(was), due=_date(day)), data["task"])


# --- another unit


def _hand(turn: Turn, found: TaskRequest, items: Sequence[Item]) -> Reply:
    if found.to is None or found.to.id not in standing_units(turn.store):
        return Reply(turn.say("task-change-how"))
    to = unit_named(turn.store, found.to.id)
    parts = [item for item in items if item.unit_id != to.id and (found.of is None or item.unit_id == found.of.id)]
    if not parts:
        return Reply(
            turn.say("task-unit-same", name=_name(items[0]), unit=to.short or to.name), (_card(turn, items[0]),)
        )
    if len(parts) > 1:
        choices = [Choice(one.unit, f"/suaviec hand #{one.task_id} {to.id} {one.unit_id}") for one in parts[:AT_MOST]]
        return Reply(turn.say("task-unit-which", name=_name(items[0]), unit=to.short or to.name), tuple(choices))
    part, own = parts[0], next((item for item in items if item.unit_id == to.id), None)
    text = turn.say(
        "task-unit-confirm",
        name=_name(part),
        was=part.unit,
        unit=to.name,
        percent=part.percent,
        own=own.percent if own else 0,
        has="yes" if own else "no",
    )
    label, no = turn.say("task-unit-choice"), turn.say("settle-choice-not")
    values = {"part": part.id, "task": part.task_id, "of": part.unit_id, "to": to.id, "name": _name(part)}
    return propose(turn, "task_unit", text, label, **values, was=part.unit, unit=to.name, no=no)


def write_unit(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """The other unit has it from now on."""
    if not is_office(turn.person.actor):
        return Reply(turn.say("settle-office-only"))
    standing = {item.id: item.unit_id for item in items_of_task(turn.store, data["task"])}
    if standing.get(data["part"]) != data["of"]:
        return Reply(turn.say("task-change-late"))
    what = turn.say("task-unit-what", name=data["name"], was=data["was"], unit=data["unit"])
    with telling_of_changes(turn.store):
        done = reassign(turn.store, data["part"], data["to"], what, turn.person.id)
    if not done:
        return Reply(turn.say("task-change-late"))
    text = turn.say("task-unit-done", name=data["name"], was=data["was"], unit=data["unit"])
    return _done(turn, text, data["task"])


# --- nobody any more


def _drop(turn: Turn, items: Sequence[Item]) -> Reply:
    reported = sum(item.updated_at is not None for item in items)
    text = turn.say("task-drop-confirm", name=_name(items[0]), plan=items[0].plan, count=len(items), reported=reported)
    label, no = turn.say("task-drop-choice"), turn.say("settle-choice-not")
    return propose(turn, "task_drop", text, label, task=items[0].task_id, name=_name(items[0]), no=no)


def write_drop(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """The task leaves its plan."""
    if not is_office(turn.person.actor):
        return Reply(turn.say("settle-office-only"))
    with telling_of_changes(turn.store):
        done = withdraw_task(turn.store, data["task"], data["name"], turn.person.id)
    if not done:
        return Reply(turn.say("task-change-late"))
    text = turn.say("task-drop-done", name=data["name"])
    return Reply(f"{text}\n{turn.say('how-to-undo')}", (Choice(turn.say("choice-undo"), "/hoantac"),))


# --- words


def _name(item: Item) -> str:
    return f"{item.code} {item.title}".strip()


def _date(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def _card(turn: Turn, item: Item) -> Choice:
    return Choice(turn.say("choice-card"), f"/viec #{item.task_id}")


def _done(turn: Turn, text: str, task_id: int) -> Reply:
    choices = (Choice(turn.say("choice-undo"), "/hoantac"), Choice(turn.say("choice-card"), f"/viec #{task_id}"))
    return Reply(f"{text}\n{turn.say('how-to-undo')}", choices)
