"""What becomes of a draft: its task chosen, written once, dropped, said anew."""

from collections.abc import Callable

from domain.messages import Choice, Reply
from handlers.asking.confirming import Data, confirm, draft_line, shown_lines
from handlers.following.difficulties import pass_on
from handlers.progress.lagging import asked_behind
from handlers.reports import gaps, review, sending
from handlers.tasks.measuring import AS_PROGRESS, as_progress, is_measured, unsettled, with_goal, written_of
from handlers.tasks.naming import not_found
from handlers.turn import Turn
from handlers.wording import moment_text
from storage.talk.drafts import (
    Draft,
    access_draft,
    amend_draft,
    ask,
    close_draft,
    close_question,
    save_draft,
)
from storage.tasks.access import access_item, access_report
from storage.tasks.items import Item
from storage.tasks.measured import write_measured
from storage.tasks.progress import Line, lock_assignments, revision_of, write_updates

# What else than progress a yes writes, and how it is shown anew.
WRITERS: dict[str, Callable[[Turn, Draft], Reply]] = {"report": sending.write, "review": review.write}
SHOWN_AGAIN: dict[str, Callable[[Turn, Draft], Reply]] = {
    "report": sending.shown_again,
    "review": review.shown_again,
}


def choose_task(turn: Turn) -> Reply:
    """`/chon 5 12`: the line of draft 5 that waits for a task is about assignment 12; 0 leaves that line out."""
    draft = _open_draft(turn)
    if isinstance(draft, Reply):
        return draft
    if turn.arg_id(1) == 0 and draft.data["waiting"] and len(draft.data["waiting"]) + len(draft.data["lines"]) > 1:
        data = draft.data | {"waiting": draft.data["waiting"][1:]}
        amend_draft(turn.store, draft.id, data)
        return confirm(turn, draft.id, data)
    return choose_for(turn, draft, turn.arg_id(1) or 0)


def choose_for(turn: Turn, draft: Draft, assignment_id: int) -> Reply:
    """Complete the first waiting line of a draft and go on."""
    item = access_item(turn.store, turn.person, assignment_id, to_change=True)
    if item is None or not draft.data["waiting"]:
        return not_found(turn, "")
    first, *rest = draft.data["waiting"]
    data = draft.data | {"lines": [*draft.data["lines"], draft_line(turn, item, first["update"])], "waiting": rest}
    amend_draft(turn.store, draft.id, data)
    return confirm(turn, draft.id, data)


def choose_goal(turn: Turn) -> Reply:
    """`/chitieu 5 12 3`: the result of assignment 12 in draft 5 is of target 3."""
    draft = _open_draft(turn)
    if isinstance(draft, Reply):
        return draft
    data = with_goal(draft.data, turn.arg_id(1), turn.arg_id(2))
    amend_draft(turn.store, draft.id, data)
    return confirm(turn, draft.id, data)


# --- yes, no, change


def write_draft(turn: Turn) -> Reply:
    """`/ghi 5` writes draft 5, `/ghi 5 2` only its second line; never twice."""
    draft = _open_draft(turn)
    if isinstance(draft, Reply):
        return draft
    if draft.kind in WRITERS:
        return WRITERS[draft.kind](turn, draft)
    if draft.data["waiting"]:
        return confirm(turn, draft.id, draft.data)
    lines = _lines_chosen(turn, draft.data)
    if unsettled({"lines": lines}):
        return confirm(turn, draft.id, draft.data)
    # Before anything is read of them: what is compared must be what is then written to.
    lock_assignments(turn.store, [line["assignment"] for line in lines])
    items = [access_item(turn.store, turn.person, line["assignment"], to_change=True) for line in lines]
    if not lines or not all(items):
        return not_found(turn, "")
    if any(revision_of(turn.store, line["assignment"]) != line["revision"] for line in lines):
        return _show_changed(turn, draft, [item for item in items if item])
    if len(turn.args) > 1:
        # What a second press is told was written.
        amend_draft(turn.store, draft.id, draft.data | {"lines": lines})
    if not close_draft(turn.store, draft.id, "used"):
        return no_longer_open(turn, access_draft(turn.store, turn.person.id, draft.id))
    return _write(turn, draft.data, lines)


def _lines_chosen(turn: Turn, data: Data) -> list[Data]:
    """All lines, or the one that the command names."""
    if len(turn.args) < 2:
        return list(data["lines"])
    if turn.args[1] == AS_PROGRESS:
        return [as_progress(data["lines"][0])] if is_measured(data) else []
    only = turn.arg_id(1) or 0
    return list(data["lines"][only - 1 : only]) if only else []


def _write(turn: Turn, data: Data, lines: list[Data]) -> Reply:
    close_question(turn.store, turn.conversation_id)
    batch = write_updates(
        turn.store, turn.person.id, [_update_of(line, data["files"]) for line in lines if _is_update(line, data)]
    )
    write_measured(turn.store, turn.person.id, batch, [written_of(line) for line in lines if line.get("goals")])
    said = shown_lines(turn, lines, len(data["files"]))
    difficult = [line for line in lines if line["difficulty"]]
    if difficult:
        key = "difficulty-passed-on" if pass_on(turn, difficult, batch) else "difficulty-kept"
        said.append(turn.say(key, codes=", ".join(line["code"] for line in difficult)))
    if "report" in data:
        before = "\n".join([turn.say("written", at=moment_text(turn.now)), *said])
        if further := gaps.go_on(turn, data["report"], lines[0]["assignment"], batch, before):
            return further
    reply = Reply(
        "\n".join([turn.say("written", at=moment_text(turn.now)), *said, turn.say("how-to-undo")]),
        (
            Choice(turn.say("choice-undo"), "/hoantac"),
            Choice(turn.say("choice-card"), f"/viec #{lines[0]['task']}"),
            Choice(turn.say("choice-my-tasks"), "/nhiemvu"),
        ),
        about=("assignment", lines[0]["assignment"]),
    )
    return asked_behind(turn, reply, [line["assignment"] for line in lines if not line["difficulty"]])


def _is_update(line: Data, data: Data) -> bool:
    """Whether a line says more than a measured result."""
    return bool(
        not line.get("goals") or line["percent"] is not None or line["note"] or line["difficulty"] or data["files"]
    )


def _update_of(line: Data, files: list[int]) -> Line:
    return Line(
        assignment_id=line["assignment"],
        percent=line["percent"],
        status=line["status"],
        note=line["note"],
        difficulty=line["difficulty"],
        files=tuple(files),
        for_unit=line["for_unit"],
    )


def _show_changed(turn: Turn, draft: Draft, items: list[Item]) -> Reply:
    """Somebody wrote meanwhile: show how it stands now and ask again."""
    close_draft(turn.store, draft.id, "dropped")
    by_id = {line["assignment"]: line for line in draft.data["lines"]}
    data = draft.data | {"lines": [draft_line(turn, item, by_id[item.id]) for item in items]}
    again = confirm(turn, save_draft(turn.store, turn.person.id, "progress", data, turn.incoming_id), data)
    changed = [item for item in items if revision_of(turn.store, item.id) != by_id[item.id]["revision"]]
    now = "\n".join(turn.say("changed-since", code=item.code, percent=item.percent) for item in changed)
    return Reply(f"{now}\n{again.text}", again.choices)


def drop_draft(turn: Turn) -> Reply:
    """`/bo 5`: nothing is written."""
    draft = _open_draft(turn)
    if isinstance(draft, Reply):
        return draft
    close_draft(turn.store, draft.id, "dropped")
    close_question(turn.store, turn.conversation_id)
    return Reply(turn.say("dropped"), (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),))


def amend(turn: Turn) -> Reply:
    """`/sua 5`: drop what was understood and let the person say it anew; files stay with the task.

    `/sua 5 ghichu` takes its difficulties for notes.
    """
    draft = _open_draft(turn)
    if isinstance(draft, Reply):
        return draft
    if turn.args[1:] == ["ghichu"]:
        return _as_notes(turn, draft)
    close_draft(turn.store, draft.id, "dropped")
    lines = draft.data.get("lines", [])
    if len(lines) == 1:
        data = {"assignment": lines[0]["assignment"], "files": draft.data["files"]}
        ask(turn.store, turn.conversation_id, "progress", data)
        return Reply(turn.say("ask-progress", code=lines[0]["code"], title=lines[0]["title"]))
    close_question(turn.store, turn.conversation_id)
    return Reply(turn.say("say-it-again"))


def _as_notes(turn: Turn, draft: Draft) -> Reply:
    """What was said is kept with the task and passed on to nobody."""
    lines = [line | {"note": line["note"] or line["difficulty"], "difficulty": ""} for line in draft.data["lines"]]
    data = draft.data | {"lines": lines}
    amend_draft(turn.store, draft.id, data)
    return confirm(turn, draft.id, data)


def shown_again(turn: Turn, draft_id: int) -> Reply:
    """A yes that comes after something else was said is no unmistakable one: show what it would write."""
    draft = access_draft(turn.store, turn.person.id, draft_id)
    if draft is None or draft.state != "open":
        return no_longer_open(turn, draft)
    if draft.kind in SHOWN_AGAIN:
        return SHOWN_AGAIN[draft.kind](turn, draft)
    return confirm(turn, draft.id, draft.data)


def _open_draft(turn: Turn) -> Draft | Reply:
    draft = access_draft(turn.store, turn.person.id, turn.arg_id() or 0)
    draft = draft if draft and draft.kind in ("progress", *WRITERS) else None
    return draft if draft and draft.state == "open" else no_longer_open(turn, draft)


def _written_lines(turn: Turn, draft: Draft) -> list[str]:
    if draft.kind == "progress":
        return shown_lines(turn, draft.data["lines"], len(draft.data["files"]))
    if draft.kind == "review":
        return [f"• {line}" for line in draft.data.get("told", [])]
    report = access_report(turn.store, turn.person, draft.data["obligation"])
    return [f"• {turn.say('draft-line', name=report.title, what=turn.say('report-sent'))}"] if report else []


def no_longer_open(turn: Turn, draft: Draft | None) -> Reply:
    """What to say of a draft that was written, dropped or never theirs."""
    mine = (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),)
    if draft and draft.state == "used" and draft.used_at:
        written = [turn.say("already-written", at=moment_text(draft.used_at)), *_written_lines(turn, draft)]
        return Reply("\n".join(written), mine)
    return Reply(turn.say("no-longer-open"), mine)
