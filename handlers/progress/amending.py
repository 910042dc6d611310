"""What waits for a yes, said differently: "không, 60", "1.3 là 70 chứ không phải 80", "không phải 1.3 mà là 2.1"."""

from collections.abc import Mapping, Sequence
from typing import Any

from domain.messages import Choice, Reply
from domain.progress import DONE
from domain.replies.corrections import Correction, corrections
from handlers.asking.confirming import Data, confirm, draft_line
from handlers.progress.updates import own_tasks
from handlers.tasks.naming import not_found
from handlers.turn import Turn
from storage.talk.drafts import Draft, access_draft, amend_draft, ask
from storage.tasks.access import access_item

_VALUES = ("percent", "status", "measured", "words", "note", "difficulty")


def amended(turn: Turn, draft_id: int) -> Reply | None:
    """The draft with what the message corrects, shown again; None where it corrects nothing."""
    draft = access_draft(turn.store, turn.person.id, draft_id)
    if not draft or draft.state != "open" or draft.kind != "progress" or not draft.data["lines"]:
        return None
    if found := corrections(turn.message.text):
        return _corrected(turn, draft, found)
    return _said_anew(turn, draft)


def _corrected(turn: Turn, draft: Draft, found: Sequence[Correction]) -> Reply | None:
    if any(one.percent is not None and one.percent > DONE for one in found):
        return Reply(turn.say("bad-percent", given=str(max(one.percent or 0 for one in found))))
    lines = draft.data["lines"]
    first = found[0]
    if len(found) == 1 and not (first.code if first.instead_of is None else first.instead_of) and len(lines) > 1:
        return _which_line(turn, draft, first)
    if first.instead_of is not None:
        return _of_another_task(turn, draft, first)
    return _with(turn, draft, [(one.code, {"percent": one.percent}) for one in found])


def _which_line(turn: Turn, draft: Draft, correction: Correction) -> Reply:
    """Of several lines it is asked which one is meant; the choices are sentences that say so."""
    ask(turn.store, turn.conversation_id, "confirm", {"draft": draft.id})
    said = {
        line["code"]: turn.say("correct-percent", code=line["code"], percent=correction.percent)
        if correction.instead_of is None and correction.percent is not None
        else turn.say("correct-task", code=line["code"], other=correction.code)
        for line in draft.data["lines"]
    }
    labels = [Choice(f"{line['code']} {line['title']}", said[line["code"]]) for line in draft.data["lines"]]
    return Reply(turn.say("which-line"), (*labels, Choice(turn.say("choice-drop"), f"/bo {draft.id}")))


def _of_another_task(turn: Turn, draft: Draft, correction: Correction) -> Reply | None:
    """The line keeps what it says and is about another task."""
    at = _line_at(draft.data["lines"], correction.instead_of or "")
    if at is None:
        return None
    items = own_tasks(turn, correction.code)
    if not items:
        return not_found(turn, correction.code)
    old = draft.data["lines"][at]
    update = {name: old[name] for name in _VALUES if old.get(name) is not None}
    rest = [line for line in draft.data["lines"] if line is not old]
    if len(items) == 1:
        return _shown(turn, draft, [*rest[:at], draft_line(turn, items[0], update), *rest[at:]])
    waiting = [{"update": update | {"task": correction.code}, "candidates": [item.id for item in items]}]
    data = draft.data | {"lines": rest, "waiting": waiting}
    amend_draft(turn.store, draft.id, data)
    return confirm(turn, draft.id, data)


def _said_anew(turn: Turn, draft: Draft) -> Reply | None:
    """ "xong rồi", "1.3 chưa xong, còn chờ in": a report of nothing but what waits."""
    if turn.reading.intent != "update_progress":
        return None
    said = turn.slot("updates") or [turn.reading.slots]
    changes = [(str(one.get("task") or ""), {n: one[n] for n in _VALUES if n in one}) for one in said]
    if any("query" in one or "doubt" in one for one in said):
        return None
    if any(not {"percent", "status", "measured"} & change.keys() for _, change in changes):
        return None
    if any(not 0 <= change.get("percent", 0) <= DONE for _, change in changes):
        return None
    return _with(turn, draft, changes)


def _with(turn: Turn, draft: Draft, changes: Sequence[tuple[str, Mapping[str, Any]]]) -> Reply | None:
    """The draft with new values in the lines of these codes; None where one of them is none of its lines."""
    lines = list(draft.data["lines"])
    for code, change in changes:
        at = _line_at(lines, code)
        item = None if at is None else access_item(turn.store, turn.person, lines[at]["assignment"], to_change=True)
        if at is None or item is None:
            return None
        lines[at] = draft_line(turn, item, _merged(turn, lines[at], change))
    return _shown(turn, draft, lines)


def _merged(turn: Turn, line: Data, change: Mapping[str, Any]) -> dict[str, Any]:
    """What the line said beside its value stays; a corrected measured value is one still."""
    kept = {name: line[name] for name in ("note", "difficulty") if line[name]}
    if line.get("measured") is None or set(change) != {"percent"}:
        return kept | dict(change)
    if line["note"] == line["words"]:
        del kept["note"]
    value = change["percent"]
    return kept | {"measured": value, "words": turn.say("measured-as-note", value=value)}


def _line_at(lines: Sequence[Data], code: str) -> int | None:
    """Which line a code names: the whole code, or the end of just one; without a code the only line."""
    if not code:
        return 0 if len(lines) == 1 else None
    wanted = code.casefold()
    same = [at for at, line in enumerate(lines) if line["code"].casefold() == wanted]
    ending = [at for at, line in enumerate(lines) if line["code"].casefold().endswith(f".{wanted}")]
    found = same or ending
    return found[0] if len(found) == 1 else None


def _shown(turn: Turn, draft: Draft, lines: Sequence[Data]) -> Reply:
    data = draft.data | {"lines": list(lines), "doubt": ""}
    amend_draft(turn.store, draft.id, data)
    return confirm(turn, draft.id, data)
