"""Progress from a sentence, a card or an answer: understood, shown as it will be written, and written on a yes."""

from collections.abc import Mapping, Sequence
from typing import Any

from domain.messages import Choice, Reading, Reply
from domain.people.rights import is_office
from domain.progress import DONE, BadPercent, check_percent
from domain.understanding import understand
from handlers.asking.confirming import confirm, draft_line, item_label, keep_files
from handlers.progress.drafts import write_draft
from handlers.tasks.cards import task_detail
from handlers.tasks.naming import find_tasks, not_found
from handlers.tasks.topics import tasks_about
from handlers.turn import Turn
from storage.talk.drafts import ask, save_draft
from storage.tasks.access import access_item
from storage.tasks.items import Item, items_of_units, tasks_with_code
from storage.units import directory

MOST_CHOICES = 4
MOST_ASKED = 9


def update_progress(turn: Turn, files: Sequence[int] = ()) -> Reply:
    """Read one or several updates from the message and show what a yes would write; `files` came before."""
    if turn.args and turn.args[0].startswith("#"):
        return _from_card(turn)
    said = turn.slot("updates") or [turn.reading.slots]
    said = [_with_words(turn, update, alone=len(said) == 1) for update in said]
    meant = [update for update in said if not _doubt(update)]
    try:
        updates = [_checked(update) for update in meant or [_offered(turn, update) for update in said]]
    except BadPercent as error:
        return Reply(turn.say("bad-percent", given=str(error)))
    if not any(_says_something(update) for update in updates):
        return _ask_for_more(turn, updates[0])
    if not meant:
        return _doubtful(turn, updates, said[0], files)
    return propose(turn, updates, files, left_out=[str(update.get("task", "")) for update in said if _doubt(update)])


def propose(
    turn: Turn,
    updates: Sequence[Mapping[str, Any]],
    files: Sequence[int] = (),
    *,
    doubt: str = "",
    said_percent: int | None = None,
    left_out: Sequence[str] = (),
    reason: bool = False,
) -> Reply:
    """Draft the updates: what is clear as lines, what is not as questions, one after the other.

    `doubt` says why none of them was reported as progress, `said_percent` what could have been meant all the same;
    `left_out` are the codes of which that is so. `reason` is why a task trails: it may also be kept as a note.
    """
    lines, waiting, missing = [], [], []
    for update in updates:
        items = _items_meant(turn, update)
        if len(items) == 1:
            lines.append(draft_line(turn, items[0], update))
        elif items:
            waiting.append({"update": dict(update), "candidates": [item.id for item in items]})
        else:
            missing.append(str(update.get("task") or ""))
    if not lines and not waiting:
        return not_found(turn, missing[0])
    data = {"lines": lines, "waiting": waiting, "missing": missing, "files": [*files, *keep_files(turn)]}
    data |= {"group": turn.message.group, "doubt": doubt, "said_percent": said_percent, "left_out": list(left_out)}
    data |= {"reason": True} if reason else {}
    draft_id = save_draft(turn.store, turn.person.id, "progress", data, turn.incoming_id)
    return confirm(turn, draft_id, data)


# --- what was said of a task, but not that it is so: measured, planned, asked


def _with_words(turn: Turn, update: Mapping[str, Any], *, alone: bool) -> Mapping[str, Any]:
    """A measured result keeps what was said of it: the message, where that is about nothing else."""
    if "measured" not in update:
        return update
    words = turn.message.text.strip() if alone else turn.say("measured-as-note", value=update["measured"])
    return dict(update) | {"words": words}


def _doubt(update: Mapping[str, Any]) -> str:
    """Why the value of an update is no progress: said of the future, on a condition, …"""
    return str(update.get("doubt") or "")


def _offered(turn: Turn, update: Mapping[str, Any]) -> dict[str, Any]:
    """What could be written in place of a doubtful value: a note."""
    return {name: value for name, value in update.items() if name not in ("said", "doubt")} | {
        "note": turn.message.text.strip()
    }


def _doubtful(turn: Turn, updates: Sequence[Mapping[str, Any]], said: Mapping[str, Any], files: Sequence[int]) -> Reply:
    """A question is answered; anything else is asked about, and written only on a yes."""
    doubt = _doubt(said)
    if doubt == "question":
        return task_detail(turn)
    # Where the doubt is ours and not the writer's, what was said is offered too.
    percent = _said_percent(said.get("said") or {}) if doubt == "unsure" else None
    return propose(turn, updates, files, doubt=doubt, said_percent=percent)


def _said_percent(said: Mapping[str, Any]) -> int | None:
    percent = said.get("percent", DONE if said.get("status") == "done" else None)
    return percent if percent is not None and 0 <= percent <= DONE else None


def _checked(update: Mapping[str, Any]) -> dict[str, Any]:
    for name in ("percent", "measured"):
        if update.get(name) is not None:
            check_percent(update[name])
    return dict(update)


def _says_something(update: Mapping[str, Any]) -> bool:
    return any(update.get(name) not in (None, "") for name in ("percent", "status", "measured", "note", "difficulty"))


def _items_meant(turn: Turn, update: Mapping[str, Any]) -> list[Item]:
    """The assignments that the update may speak of, which the person may change."""
    if "assignment" in update:
        item = access_item(turn.store, turn.person, update["assignment"], to_change=True)
        return [item] if item else []
    code = update.get("task")
    if code is None and turn.about_tasks:
        found = (access_item(turn.store, turn.person, key, to_change=True) for key in turn.about_tasks)
        return [item for item in found if item][:MOST_ASKED]
    named = _unit_meant(turn, update)
    if code is None:
        return _items_about(turn, update, named) or items_to_choose(turn)
    if named:
        return tasks_with_code(turn.store, str(code), named)
    return own_tasks(turn, str(code))


def own_tasks(turn: Turn, code: str) -> list[Item]:
    """What the person's own units have under this code."""
    return [item for item in find_tasks(turn, code) if item.unit_id in turn.person.unit_ids]


def _items_about(turn: Turn, update: Mapping[str, Any], units: Sequence[int]) -> list[Item]:
    """The assignments that the words of the update speak of; only those that the person may write for."""
    items = tasks_about(turn, str(update["query"]), units) if update.get("query") else []
    return [item for item in items if units or item.unit_id in turn.person.unit_ids]


def items_to_choose(turn: Turn) -> list[Item]:
    """The most urgent tasks of the person's units, to choose from where none was named."""
    items = items_of_units(turn.store, turn.person.unit_ids)
    return [item for item in items if item.kind == "task"][:MOST_CHOICES]


def _unit_meant(turn: Turn, update: Mapping[str, Any]) -> tuple[int, ...]:
    """The unit that the office writes for, where it names one."""
    name = update.get("unit") or turn.slot("unit")
    if not name or not is_office(turn.person.actor):
        return ()
    return directory(turn.store).find(str(name)).unit_ids


# --- from a card: asked for, and answered


def _from_card(turn: Turn) -> Reply:
    """`/tiendo #12` asks how far assignment 12 is; `/tiendo #12 60` answers it."""
    item = access_item(turn.store, turn.person, turn.arg_id() or 0, to_change=True)
    if item is None:
        return not_found(turn, "")
    if len(turn.args) == 1:
        return ask_progress(turn, item)
    try:
        percent = check_percent(turn.args[1])
    except BadPercent as error:
        return Reply(turn.say("bad-percent", given=str(error)))
    return propose(turn, [{"assignment": item.id, "percent": percent}])


def ask_progress(turn: Turn, item: Item) -> Reply:
    """Ask how far an assignment is; a bare number answers."""
    ask(turn.store, turn.conversation_id, "progress", {"assignment": item.id})
    done, half, none = (f"/tiendo #{item.id} {percent}" for percent in (100, 50, 0))
    return Reply(
        turn.say("ask-progress", code=item.code, title=item.title),
        (
            Choice(turn.say("choice-done"), done),
            Choice(turn.say("choice-half"), half),
            Choice(turn.say("choice-none"), none),
            Choice(turn.say("choice-cancel"), "/huy"),
        ),
        about=("assignment", item.id),
    )


def write_answer(turn: Turn, item: Item, given: int) -> Reply:
    """Write the number that answers `ask_progress`; where something else was said since, ask for a yes first."""
    try:
        update = {"assignment": item.id, "percent": check_percent(given)}
    except BadPercent as error:
        if turn.dialog:
            ask(turn.store, turn.conversation_id, "progress", turn.dialog.data)
        return Reply(turn.say("bad-percent", given=str(error)))
    files = turn.dialog.data.get("files", []) if turn.dialog else []
    if turn.dialog is None or not turn.dialog.just_asked:
        return propose(turn, [update], files)
    data = {"lines": [draft_line(turn, item, update)], "waiting": [], "files": files}
    draft_id = save_draft(turn.store, turn.person.id, "progress", data, turn.incoming_id)
    return write_draft(turn.reread(Reading("command", {"name": "ghi", "args": str(draft_id)})))


def propose_with_words(turn: Turn, item: Item, given: int, words: str) -> Reply:
    """Show the percent and the words behind it, which may tell of a difficulty, as they would be written."""
    try:
        percent = check_percent(given)
    except BadPercent as error:
        return Reply(turn.say("bad-percent", given=str(error)))
    told = "difficulty" if understand(words).intent == "report_difficulty" else "note"
    return propose(turn, [{"assignment": item.id, "percent": percent, told: words}])


def _ask_for_more(turn: Turn, update: Mapping[str, Any]) -> Reply:
    """A task without anything about it: ask how far it is; nothing at all: say how to write."""
    named = update.get("task") or update.get("query") or turn.about_tasks
    items = _items_meant(turn, update) if named else []
    if len(items) == 1:
        return ask_progress(turn, items[0])
    if not items and update.get("task"):
        return not_found(turn, str(update["task"]))
    offered = items or items_to_choose(turn)
    several = len({item.unit_id for item in offered}) > 1
    choices = [Choice(item_label(item, several), f"/tiendo #{item.id}") for item in offered]
    return Reply(turn.say("ask-which-update"), tuple(choices))


def report_difficulty(turn: Turn, files: Sequence[int] = ()) -> Reply:
    """A difficulty without progress: its own kind of line; `files` came before."""
    update = dict(turn.reading.slots)
    update["difficulty"] = update.pop("note", "") or turn.message.text.strip()
    return propose(turn, [update], files)
