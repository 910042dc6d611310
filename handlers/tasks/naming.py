"""Which one task a message means: by its code, by what it is about, or by what was just spoken of."""

from collections.abc import Callable, Sequence

from domain.messages import Choice, Reply
from handlers.tasks.topics import tasks_named
from handlers.turn import Turn
from storage.tasks.access import Unassigned, access_item, access_unassigned
from storage.tasks.items import Item, tasks_with_code


def code_of(turn: Turn) -> str | None:
    """The code that the message names a task by."""
    code = turn.slot("task") or next(iter(turn.args), None)
    return str(code) if code else None


def for_one_task(turn: Turn, code: str | None, answer: Callable[[int | None], Reply], command: str) -> Reply:
    """Answer about the one task of this code; say so where there is none, ask where there are several."""
    if code is None and len(turn.about_tasks) == 1:
        item = access_item(turn.store, turn.person, turn.about_tasks[0])
        return answer(item.task_id) if item else not_found(turn, "")
    named = code or turn.slot("query")
    if not named:
        return Reply(turn.say("which-code"), (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),))
    found = _tasks_coded(turn, code) if code else tasks_named(turn, str(named))
    if not found:
        return not_found(turn, code) if code else nothing_about(turn, str(named))
    if len(found) == 1:
        return answer(found[0].task_id)
    choices = tuple(Choice(f"{i.code} {i.title} ({i.plan})", f"{command} #{i.task_id}") for i in found)
    key = "code-ambiguous" if code else "query-ambiguous"
    return Reply(turn.say(key, code=str(named), count=len(found)), choices)


def _tasks_coded(turn: Turn, code: str) -> Sequence[Item | Unassigned]:
    """The tasks under this code; those that no unit has beside those of all units, but behind one's own."""
    found = one_per_task(find_tasks(turn, code))
    if any(item.unit_id in turn.person.unit_ids for item in found):
        return found
    return [*found, *access_unassigned(turn.store, turn.person, code)]


def find_tasks(turn: Turn, code: str) -> list[Item]:
    """Assignments under this code: the person's own units first, all that may be seen where they have none."""
    own = tasks_with_code(turn.store, code, turn.person.unit_ids)
    if own or not turn.follows_all:
        return own
    return tasks_with_code(turn.store, code)


def one_per_task(items: list[Item]) -> list[Item]:
    """One item of each task."""
    return list({item.task_id: item for item in reversed(items)}.values())[::-1]


def not_found(turn: Turn, code: str) -> Reply:
    """Nothing of this code is theirs; whether it is somebody else's is not told."""
    text = turn.say("code-not-found", code=code) if code else turn.say("task-not-found")
    return Reply(text, (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),))


def nothing_about(turn: Turn, query: str) -> Reply:
    """No task of theirs speaks of this."""
    return Reply(turn.say("found-none", query=query), (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),))
