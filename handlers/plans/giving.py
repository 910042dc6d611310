"""A task of a plan is given to units by the office's own word: shown, and done with a yes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from domain.desk.giving import Giving, SaidRole, role_said
from domain.desk.orders import like_a_name, read_who
from domain.messages import Choice, Reply
from domain.people.rights import is_office
from domain.plans.drafts import Role
from domain.plans.names import named_in
from domain.replies.short import yes_or_no
from domain.understanding.matching import share_of_words
from domain.units.directory import GroupName, Known
from handlers.asking.dropping import cancel
from handlers.asking.proposals import propose
from handlers.plans.whom import likeliest, short_names, silent_units
from handlers.tasks.cards import dates_text
from handlers.turn import Turn
from handlers.wording import AT_MOST
from storage.owing.obligations import OWING
from storage.plans.change_notes import telling_of_changes
from storage.plans.given import give_parts
from storage.plans.parts import Part
from storage.talk.drafts import ask
from storage.tasks.access import Card, Unassigned, access_task, access_unassigned
from storage.tasks.items import Item, items_of_task, tasks_with_code
from storage.units import directory, spoken_units, standing_units

ROLES: tuple[Role, ...] = ("lead", "implement", "support")
# Words of a task are its own where it has at least this share of them.
_SAME_WORDS = 0.6
_GROUP = "g"


@dataclass(frozen=True, slots=True)
class Wanted:
    """The part that a unit is to have, empty where it is still to be chosen, and under the name of which group."""

    role: SaidRole
    group_id: int | None = None


def begin(turn: Turn, found: Giving) -> Reply | None:
    """Give the one task that is named; ask which where several may be. None where this gives no task of a plan."""
    tasks = _tasks(turn, found)
    if not tasks:
        no_task = Reply(turn.say("task-change-none", code=found.codes[0]), (_all_plans(turn),))
        return no_task if not found.rest else None
    if len(tasks) > 1:
        several = "give-one-by-one" if len(found.codes) > 1 else "code-ambiguous"
        choices = [choice(task, found) for task in tasks[:AT_MOST]]
        return Reply(turn.say(several, code=found.codes[0], count=len(tasks)), tuple(choices))
    card = access_task(turn.store, turn.person, tasks[0].task_id or 0)
    return begin_with(turn, card, found) if card else None


def choice(task: Item | Unassigned, found: Giving) -> Choice:
    """The same with one task for certain."""
    return Choice(_label(task), _command(task.task_id or 0, _specs(found)))


def _label(task: Item | Unassigned) -> str:
    return f"{task.code} {task.title} ({task.plan})"


def _command(task_id: int, specs: Sequence[str]) -> str:
    return " ".join([f"/suaviec give #{task_id}", *specs])


def _tasks(turn: Turn, found: Giving) -> list[Item | Unassigned]:
    """The tasks of these codes, of any unit or of none, each once; of the plans that are named, if any."""
    by_id: dict[int | None, Item | Unassigned] = {}
    for code in found.codes:
        by_id |= {one.task_id: one for one in access_unassigned(turn.store, turn.person, code)}
        by_id |= {one.task_id: one for one in tasks_with_code(turn.store, code)}
    named = named_in(f"{found.plan} {found.called}", dict.fromkeys(one.plan for one in by_id.values()))
    return [one for one in by_id.values() if one.plan in named] or list(by_id.values())


def begin_with(turn: Turn, card: Card, found: Giving) -> Reply:
    """The same for a task that is certain."""
    about = named_in(found.called, [card.plan]) or share_of_words(found.called, card.content) >= _SAME_WORDS
    if found.called and not about:
        return _unclear(turn, card, found.called)
    if found.rest and not found.whom and like_a_name(found.rest):
        return _asks_whom(turn, card, found.role, found.rest)
    if found.rest:
        return _unclear(turn, card, found.rest)
    return give(turn, card, _specs(found), found.role, found.until)


def _unclear(turn: Turn, card: Card, words: str) -> Reply:
    return Reply(turn.say("give-unclear", code=card.code, said=words), (_card(turn, card),))


# --- to whom, and in which part


def _specs(found: Giving) -> list[str]:
    return [f"{one.role or found.role}:{_key(one.what)}" for one in found.whom]


def _key(what: Known) -> str:
    return f"{_GROUP if isinstance(what, GroupName) else ''}{what.id}"


def _wanted(turn: Turn, specs: Sequence[str]) -> dict[int, Wanted]:
    """What `lead:3 support:g2 :5` asks for, unit by unit; who is named alone goes before the group."""
    known = {_key(one): one for one in directory(turn.store).known}
    standing = standing_units(turn.store)
    found: dict[int, Wanted] = {}
    for spec in sorted(specs, key=lambda one: f":{_GROUP}" in one):
        role, _, key = spec.partition(":")
        one = known.get(key)
        group_id = one.id if isinstance(one, GroupName) else None
        members = one.members if isinstance(one, GroupName) else (one.id,) if one else ()
        for unit_id in members:
            if unit_id in standing:
                found.setdefault(unit_id, Wanted(next((r for r in ROLES if r == role), ""), group_id))
    return found


def command(turn: Turn, task_id: int, specs: Sequence[str]) -> Reply:
    """`/suaviec give #12 lead:3 support:g2`."""
    card = access_task(turn.store, turn.person, task_id)
    return give(turn, card, specs) if card else Reply(turn.say("task-change-how"))


def give(turn: Turn, card: Card, specs: Sequence[str], role: SaidRole = "", until: str = "") -> Reply:
    """Show what a yes would give; ask for units and parts that are not said."""
    wanted = _wanted(turn, specs)
    if not wanted:
        return _asks_whom(turn, card, role)
    has = {item.unit_id: item.role for item in card.items}
    owning = [item for item in card.items if item.role in OWING and item.unit_id not in wanted]
    lead = any(one.role == "lead" for one in wanted.values())
    open_ = [unit_id for unit_id, one in wanted.items() if not one.role and unit_id not in has]
    if open_ and (owning or lead):
        return _asks_role(turn, card, specs, owning, open_)
    alone: Role = "lead" if len(open_) == 1 else "implement"
    parts = {
        unit_id: Part(one.role or alone, "", one.group_id)
        for unit_id, one in wanted.items()
        if unit_id not in has or (one.role and one.role != has[unit_id])
    }
    return _propose(turn, card, parts, until) if parts else _has_it(turn, card, wanted)


def _asks_whom(turn: Turn, card: Card, role: SaidRole, said: str = "") -> Reply:
    choices = [Choice(one.name, _command(card.id, [f"{role}:{_key(one)}"])) for one in likeliest(turn, said)]
    ask(turn.store, turn.conversation_id, "give", {"task": card.id, "role": role})
    text = turn.say("give-which-unit", name=_name(card), said=said or "none")
    return Reply(text, (*choices, Choice(turn.say("order-choice-not"), "/huy")))


def _asks_role(turn: Turn, card: Card, specs: Sequence[str], owning: Sequence[Item], open_: Sequence[int]) -> Reply:
    """The part of who has none said, beside those who lead or carry it out already."""
    leads = [item.unit_id for item in owning if item.role == "lead"]
    beside = "lead" if leads else "implement" if owning else "none"
    offered: Sequence[Role] = ("support", "lead") if leads or not owning else ("implement", "lead", "support")
    choices = [
        Choice(turn.say(f"give-as-{role}", beside=beside), _command(card.id, _filled(specs, role))) for role in offered
    ]
    if len(owning) == len(open_) == 1:
        label = turn.say("give-instead", unit=owning[0].unit)
        choices.append(Choice(label, f"/suaviec hand #{card.id} {open_[0]} {owning[0].unit_id}"))
    ask(turn.store, turn.conversation_id, "give", {"task": card.id, "specs": list(specs)})
    who = short_names(turn, leads or [item.unit_id for item in owning])
    text = turn.say("give-which-role", name=_name(card), units=short_names(turn, open_), who=who, beside=beside)
    return Reply(text, (*choices, Choice(turn.say("order-choice-not"), "/huy")))


def _filled(specs: Sequence[str], role: SaidRole) -> list[str]:
    return [f"{role}{spec}" if spec.startswith(":") else spec for spec in specs]


def answer(turn: Turn) -> Reply | None:
    """The unit, or the part, that was asked for, typed; None where the message speaks of something else."""
    if turn.dialog is None or not is_office(turn.person.actor):
        return None
    if yes_or_no(turn.message.text) == "no":
        return cancel(turn)
    data = turn.dialog.data
    card = access_task(turn.store, turn.person, data["task"])
    specs = _part_typed(turn, data["specs"]) if "specs" in data else _units_typed(turn, data["role"])
    return give(turn, card, specs) if card and specs else None


def _part_typed(turn: Turn, specs: Sequence[str]) -> list[str]:
    role = role_said(turn.message.text)
    return _filled(specs, role) if role else []


def _units_typed(turn: Turn, role: SaidRole) -> list[str]:
    named = read_who(turn.message.text, directory(turn.store), spoken_units(turn.store))
    return [*(f"{role}:{_key(one)}" for one in named.who), *(f"support:{_key(one)}" for one in named.support)]


# --- shown, and written


def _propose(turn: Turn, card: Card, parts: Mapping[int, Part], until: str) -> Reply:
    has = {item.unit_id: item.role for item in card.items}
    values = {
        "task": card.id,
        "name": _name(card),
        "parts": [[unit_id, part.role, part.group_id, has.get(unit_id)] for unit_id, part in parts.items()],
    }
    text = "\n".join(_preview(turn, card, parts, until))
    return propose(turn, "task_give", text, turn.say("order-choice-give"), **values, no=turn.say("order-choice-not"))


def _preview(turn: Turn, card: Card, parts: Mapping[int, Part], until: str) -> list[str]:
    """Exactly what a yes would give, and what should be known before it."""
    say, owing = turn.say, [unit_id for unit_id, part in parts.items() if part.role in OWING]
    lines = [say("give-confirm"), say("give-task", name=_name(card), plan=card.plan)]
    for role in ROLES:
        units = [unit_id for unit_id, part in parts.items() if part.role == role]
        lines += [say(f"give-{role}", units=short_names(turn, units), count=len(units))] if units else []
    standing = [f"{item.unit} ({say(f'give-role-{item.role}')})" for item in card.items]
    more = len(standing) - AT_MOST
    lines += [say("give-standing", units=", ".join(standing[:AT_MOST]), more=max(0, more))] if standing else []
    lines.append(say("give-time", text=card.schedule_text or "none", dates=dates_text(turn, card)))
    lines += [say("give-not-day", said=until, code=card.code)] if until else []
    past = bool(card.windows) and all(due < turn.today for _, due in card.windows)
    lines += [say("give-past")] if past and owing else []
    silent = silent_units(turn, list(parts))
    return lines + ([say("order-silent", count=len(silent), names=short_names(turn, silent))] if silent else [])


def _has_it(turn: Turn, card: Card, wanted: Mapping[int, Wanted]) -> Reply:
    roles = {item.unit_id: item.role for item in card.items}
    units = ", ".join(
        f"{short_names(turn, [one])} ({turn.say(f'give-role-{roles[one]}')})" for one in list(wanted)[:AT_MOST]
    )
    return Reply(turn.say("give-same", name=_name(card), units=units), (_card(turn, card),))


def write(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """The units have it from now on; they are told."""
    if not is_office(turn.person.actor):
        return Reply(turn.say("settle-office-only"))
    has = {item.unit_id: item.role for item in items_of_task(turn.store, data["task"])}
    if any(has.get(unit_id) != was for unit_id, _, _, was in data["parts"]):
        return Reply(turn.say("task-change-late"))
    parts = {unit_id: Part(role, "", group_id) for unit_id, role, group_id, _ in data["parts"]}
    units = short_names(turn, list(parts))
    with telling_of_changes(turn.store):
        what = turn.say("give-what", name=data["name"], units=units)
        done = give_parts(turn.store, data["task"], parts, what, turn.person.id)
    if not done:
        return Reply(turn.say("task-change-late"))
    text = turn.say("give-done", name=data["name"], units=units)
    choices = (Choice(turn.say("choice-undo"), "/hoantac"), Choice(turn.say("choice-card"), f"/viec #{data['task']}"))
    return Reply(f"{text}\n{turn.say('how-to-undo')}", choices)


# --- words


def _name(card: Card) -> str:
    return f"{card.code} {card.title}".strip()


def _card(turn: Turn, card: Card) -> Choice:
    return Choice(turn.say("choice-card"), f"/viec #{card.id}")


def _all_plans(turn: Turn) -> Choice:
    return Choice(turn.say("plans-choice-all"), "/kehoach")
