"""One answer for a list that was just shown: "xong hết trừ 1.3"; one yes writes all of it, one undo takes it back."""

from collections.abc import Mapping, Sequence
from typing import Any

from domain.messages import Choice, Reply
from domain.replies.common import WORDS, ForAll, answer_for_all, is_code, leaves_out, named
from domain.replies.short import yes_or_no
from handlers.asking.confirming import Data, confirm, draft_line, line_text
from handlers.reports.drafting import open_draft
from handlers.reports.gaps import meaning
from handlers.reports.wording import gaps
from handlers.tasks.lists import FOR_ALL, is_answered_for, kept_by
from handlers.tasks.naming import not_found
from handlers.tasks.topics import among
from handlers.turn import Turn
from handlers.wording import numbered_lines
from storage.following.nudges import asked_in
from storage.reminding.digests import assignments_told
from storage.reminding.ledger import still_owed
from storage.reports.lines import lines_of
from storage.reports.versions import access_owed_report
from storage.talk.drafts import (
    Draft,
    access_draft,
    amend_draft,
    ask,
    choices_of,
    close_draft,
    close_question,
    newest_choices,
    save_draft,
)
from storage.tasks.access import access_item
from storage.tasks.items import Item, items_of_units

_PAGE = 10


def asked(turn: Turn) -> Reply | None:
    """The answer for all, typed after a list, or what such an answer leaves out; None for anything else."""
    if turn.message.files or turn.message.text.startswith("/"):
        return None
    if draft := _being_asked_about(turn):
        left_out = leaves_out(turn.message.text)
        return _without(turn, draft, left_out) if left_out and all(map(is_code, left_out)) else None
    said = answer_for_all(turn.message.text)
    scope = _just_shown(turn) if said else ""
    return _proposed(turn, scope, said) if said and scope else None


def answer(turn: Turn) -> Reply | None:
    """Which lines are left out, typed after they were asked for."""
    draft = _open(turn, turn.dialog.data["draft"]) if turn.dialog else None
    if draft is None:
        return None
    if yes_or_no(turn.message.text) == "no":
        close_draft(turn.store, draft.id, "dropped")
        close_question(turn.store, turn.conversation_id)
        return Reply(turn.say("dropped"), _mine(turn))
    left_out = leaves_out(turn.message.text) or named(turn.message.text)
    codes = any(is_code(part) for part in left_out)
    sure_of_else = turn.reading.confidence >= 0.85 and turn.reading.intent not in ("out_of_scope", "search_tasks")
    return _without(turn, draft, left_out) if codes or not sure_of_else else None


def command(turn: Turn) -> Reply:
    """`/tatca due:2026-12-31 done`, `/tatca gaps:12`; of a draft `/tatca xem 5 10` and `/tatca tru 5`."""
    args = turn.args
    if args[:1] == ["xem"] or args[:1] == ["tru"]:
        draft = _open(turn, turn.arg_id(1) or 0)
        if draft is None:
            return Reply(turn.say("no-longer-open"), _mine(turn))
        return _page(turn, draft) if args[0] == "xem" else _asks_what_to_leave_out(turn, draft.id)
    word = next((word for word in WORDS if args[1:2] == [word]), None)
    if not args or word is None:
        return _menu(turn, args[0] if args else "")
    return _proposed(turn, args[0], ForAll(word), leave_out=args[2:] == ["tru"])


def _menu(turn: Turn, scope: str) -> Reply:
    items = _items(turn, scope)
    if not items:
        return not_found(turn, "")
    choices = [Choice(turn.say(f"all-choice-{word}"), f"/tatca {scope} {word}") for word in WORDS]
    choices.insert(1, Choice(turn.say("all-choice-except"), f"/tatca {scope} done tru"))
    kind, key = _parts(scope)
    back = Choice(turn.say("report-choice-back"), f"/baocao #{key} draft") if kind == "gaps" else _mine(turn)[0]
    return Reply(turn.say("all-ask", count=len(items)), (*choices, back))


# --- which list is meant


def _just_shown(turn: Turn) -> str:
    """The list that the newest message shows, or the reminder replied to; empty where it is none."""
    if turn.about:
        return f"digest:{turn.about[1]}" if turn.about[0] == "digest" else ""
    # To the question about one task "xong hết" is an answer about that task.
    if turn.dialog and turn.dialog.just_asked:
        return ""
    newest = newest_choices(turn.store, turn.conversation_id)
    if newest is None:
        return ""
    row, choices = newest
    named_in = [choice.says.split()[1] for choice in choices if choice.says.startswith("/tatca ")]
    if named_in and named_in[0] not in ("xem", "tru"):
        return named_in[0]
    return f"digest:{row}" if choices_of(turn.store, turn.conversation_id, row)[0] == "digest" else ""


def _parts(scope: str) -> tuple[str, int]:
    kind, _, key = scope.partition(":")
    return kind, int(key) if key.isascii() and key.isdigit() and len(key) < 10 else 0


def _items(turn: Turn, scope: str) -> list[tuple[Item, Mapping[str, Any]]]:
    """The tasks of a list that the person may answer for, with what a report says of each where it is one's."""
    kind, key = _parts(scope)
    if kind == "gaps":
        return _gaps(turn, key)
    if kind == "digest":
        items = _told(turn, key)
    elif kind == "nudge":
        items = _nudged(turn, key)
    else:
        keeps = kept_by(scope) if scope.startswith("due:") or scope in FOR_ALL else None
        items = [item for item in items_of_units(turn.store, turn.person.unit_ids) if keeps and keeps(item)]
    return [(item, {}) for item in items if is_answered_for(item)]


def _told(turn: Turn, row: int) -> list[Item]:
    """The tasks behind the lines that a reminder shows; it may tell of more than it has room for."""
    says = [choice.says for choice in choices_of(turn.store, turn.conversation_id, row)[1]]
    keys = dict.fromkeys(assignments_told(turn.store, row))
    told = (access_item(turn.store, turn.person, key, to_change=True) for key in keys)
    own = [item for item in told if item and item.unit_id in turn.person.unit_ids]
    return [item for item in own if f"/nhiemvu due:{item.due}" in says or f"/viec #{item.task_id}" in says]


def _nudged(turn: Turn, row: int) -> list[Item]:
    """The tasks that a nudge to this person asks for."""
    owed = still_owed(turn.store, asked_in(turn.store, row, turn.person.id), turn.person.unit_ids)
    found = (access_item(turn.store, turn.person, one.assignment_id or 0, to_change=True) for one in owed)
    return [item for item in found if item]


def _gaps(turn: Turn, obligation_id: int) -> list[tuple[Item, Mapping[str, Any]]]:
    owed = access_owed_report(turn.store, turn.person, obligation_id, to_change=True)
    drafted = open_draft(turn, owed) if owed else None
    if owed is None or drafted is None or isinstance(drafted, Reply):
        return []
    missing = gaps(lines_of(turn.store, owed, drafted))
    found = [(access_item(turn.store, turn.person, line["assignment"], to_change=True), line) for line in missing]
    return [(item, line) for item, line in found if item and item.unit_id == owed.unit_id]


# --- the draft


def _proposed(turn: Turn, scope: str, said: ForAll, *, leave_out: bool = False) -> Reply:
    """All lines of the list as one draft; those that have begun already are not said to be untouched."""
    items = _items(turn, scope)
    if not items:
        return Reply(turn.say("all-nothing"), _mine(turn))
    begun = [item.code for item, _ in items if said.word == "none" and item.percent]
    lines = [
        draft_line(turn, item, meaning(turn, line.get("schedule", "window"), said.word, item.percent))
        for item, line in items
        if item.code not in begun
    ]
    kind, key = _parts(scope)
    data: Data = {"lines": lines, "waiting": [], "files": [], "group": "", "kept": begun, "all": said.word}
    data |= {"report": key} if kind == "gaps" else {}
    draft_id = save_draft(turn.store, turn.person.id, "progress", data, turn.incoming_id)
    if leave_out:
        return _asks_what_to_leave_out(turn, draft_id)
    draft = _open(turn, draft_id)
    return _without(turn, draft, said.except_for) if draft else not_found(turn, "")


def _asks_what_to_leave_out(turn: Turn, draft_id: int, before: str = "") -> Reply:
    ask(turn.store, turn.conversation_id, "together", {"draft": draft_id})
    text = turn.say("all-ask-except")
    choices = (Choice(turn.say("choice-drop"), f"/bo {draft_id}"),)
    return Reply(f"{before}\n{text}" if before else text, choices)


def _without(turn: Turn, draft: Draft, left_out: Sequence[str]) -> Reply:
    """The draft without these lines; where one of them is none of its lines it is asked for again."""
    lines = draft.data["lines"]
    found = {part: _lines_named(turn, lines, part) for part in left_out}
    if unknown := [part for part, named_lines in found.items() if not named_lines]:
        return _asks_what_to_leave_out(turn, draft.id, turn.say("all-unknown", what=", ".join(unknown)))
    out = {key for keys in found.values() for key in keys}
    kept = [line["code"] for line in lines if line["assignment"] in out]
    rest = [line for line in lines if line["assignment"] not in out]
    if not rest:
        close_draft(turn.store, draft.id, "dropped")
        close_question(turn.store, turn.conversation_id)
        return Reply(turn.say("all-nothing"), _mine(turn))
    data = draft.data | {"lines": rest, "kept": [*draft.data["kept"], *kept]}
    amend_draft(turn.store, draft.id, data)
    return confirm(turn, draft.id, data)


def _lines_named(turn: Turn, lines: Sequence[Data], part: str) -> list[int]:
    """The assignments of a code, whole or its end; of words those that they clearly mean."""
    if is_code(part):
        same = [line["assignment"] for line in lines if line["code"].casefold() == part]
        return same or [line["assignment"] for line in lines if line["code"].casefold().endswith(f".{part}")]
    items = (access_item(turn.store, turn.person, line["assignment"], to_change=True) for line in lines)
    meant = among(turn, part, [item for item in items if item])
    return [meant[0].id] if len(meant) == 1 else []


def _page(turn: Turn, draft: Draft) -> Reply:
    """`/tatca xem 5 10`: the lines of draft 5 from the eleventh on, and the same question."""
    start = turn.arg_id(2) or 0
    lines = draft.data["lines"]
    page = lines[start : start + _PAGE] or lines[:_PAGE]
    ask(turn.store, turn.conversation_id, "confirm", {"draft": draft.id})
    text = turn.say("all-lines", first=start + 1, last=start + len(page), count=len(lines))
    left = len(lines) - start - len(page)
    more = (Choice(turn.say("choice-more", count=left), f"/tatca xem {draft.id} {start + _PAGE}"),) if left > 0 else ()
    choices = (
        Choice(turn.say("choice-write-all", count=len(lines)), f"/ghi {draft.id}"),
        *more,
        Choice(turn.say("all-choice-leave-out"), f"/tatca tru {draft.id}"),
        Choice(turn.say("choice-drop"), f"/bo {draft.id}"),
    )
    return Reply("\n".join([text, numbered_lines(line_text(turn, line, 0) for line in page)]), choices)


def _being_asked_about(turn: Turn) -> Draft | None:
    """The answer for all that the chat is being asked to confirm."""
    if turn.dialog is None or turn.dialog.asks != "confirm":
        return None
    return _open(turn, turn.dialog.data["draft"])


def _open(turn: Turn, draft_id: int) -> Draft | None:
    draft = access_draft(turn.store, turn.person.id, draft_id)
    return draft if draft and draft.kind == "progress" and draft.state == "open" and "all" in draft.data else None


def _mine(turn: Turn) -> tuple[Choice, ...]:
    return (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),)
