"""What a yes would write: shown line by line, completed where a task was not clear, written once."""

from collections.abc import Mapping
from typing import Any

from domain.messages import Choice, Reading, Reply
from domain.progress import DONE, settle
from domain.rights import writes_for_another
from handlers.difficulties import pass_on
from handlers.reports import report_sent, write_sent
from handlers.screening import screen
from handlers.tasks import not_found
from handlers.turn import Turn
from handlers.wording import moment_text
from storage.drafts import (
    Draft,
    access_draft,
    amend_draft,
    ask,
    close_draft,
    close_question,
    save_draft,
)
from storage.files import add_file
from storage.items import Item
from storage.progress import Line, lock_assignments, revision_of, write_updates
from storage.tasks import access_item, access_report
from storage.units import spoken_units

Data = dict[str, Any]
MOST_SINGLES = 3


def draft_line(turn: Turn, item: Item, update: Mapping[str, Any]) -> Data:
    """What a draft keeps of one update of one assignment."""
    percent, status = update.get("percent"), update.get("status")
    if percent is not None or status is not None:
        percent, status = settle(percent, status, item.percent)
    note, difficulty = str(update.get("note") or ""), str(update.get("difficulty") or "")
    if difficulty and difficulty in note:
        # What was said once is written once, in full.
        note, difficulty = "", note
    return {
        "assignment": item.id,
        "task": item.task_id,
        "code": item.code,
        "title": item.title,
        "unit": item.unit,
        "revision": revision_of(turn.store, item.id),
        "percent": percent,
        "status": status,
        "note": note,
        "difficulty": difficulty,
        "for_unit": writes_for_another(turn.person.actor, item.unit_id),
        "name_unit": names_several_units(turn),
    }


def names_several_units(turn: Turn) -> bool:
    """Whether it has to be said whose task is meant: with posts in two units, or another unit in the message."""
    own = set(turn.person.unit_ids)
    return len(own) > 1 or bool(spoken_units(turn.store).ids_in(turn.message.text) - own)


def keep_files(turn: Turn) -> list[int]:
    """Write down the files of the message; the ids by which a draft knows them."""
    kept = [file for file in turn.message.files if file.sha256]
    for file in kept:
        screen(turn, file)
    return [add_file(turn.store, turn.person.id, file) for file in kept]


def confirm(turn: Turn, draft_id: int, data: Data) -> Reply:
    """Show the draft; ask first for the task of a line that could be several."""
    if data["waiting"]:
        return _ask_which(turn, draft_id, data)
    ask(turn.store, turn.conversation_id, "confirm", {"draft": draft_id})
    lines = [f"• {line_text(turn, line, len(data['files']))}" for line in data["lines"]]
    lost = [turn.say("code-not-found", code=code) for code in data.get("missing", [])]
    left_out = [turn.say("left-out", code=code) for code in data.get("left_out", [])]
    choices = _doubt_choices(turn, draft_id, data) if data.get("doubt") else _confirm_choices(turn, draft_id, data)
    return Reply("\n".join([_heading(turn, data), *lines, *lost, *left_out]), tuple(choices))


def _heading(turn: Turn, data: Data) -> str:
    if data.get("doubt"):
        percents = ", ".join(f"{line['percent']}%" for line in data["lines"] if line["percent"] is not None)
        return turn.say(f"doubt-{data['doubt']}", percents=percents)
    return turn.say("confirm-correction") if turn.corrects else turn.say("confirm")


def line_text(turn: Turn, line: Mapping[str, Any], files: int) -> str:
    """One line of a draft, exactly what will be written."""
    say = turn.say
    parts = [_progress_part(turn, line)] if line["percent"] is not None else []
    parts += [say("entry-note", text=line["note"])] if line["note"] else []
    parts += [say("entry-difficulty", text=line["difficulty"])] if line["difficulty"] else []
    parts += [say("entry-files", count=files)] if files else []
    if line["for_unit"]:
        parts.append(say("line-for-unit", unit=line["unit"]))
    elif line["name_unit"]:
        parts.append(say("line-of-unit", unit=line["unit"]))
    return say("draft-line", name=f"{line['code']} {line['title']}", what="; ".join(parts))


def _progress_part(turn: Turn, line: Mapping[str, Any]) -> str:
    if line["status"] == "done":
        return turn.say("line-done")
    if line["status"] == "not_started":
        return turn.say("line-not-started")
    if not line["percent"]:
        return turn.say("line-under-way")
    return turn.say("line-percent", percent=line["percent"])


def _doubt_choices(turn: Turn, draft_id: int, data: Data) -> list[Choice]:
    """What was not reported as progress is offered once, and as easily left alone."""
    percents = ", ".join(f"{line['percent']}%" for line in data["lines"] if line["percent"] is not None)
    label = turn.say("choice-write-percent", percents=percents) if percents else turn.say("choice-write-note")
    return [Choice(label, f"/ghi {draft_id}"), Choice(turn.say("choice-drop"), f"/bo {draft_id}")]


def _confirm_choices(turn: Turn, draft_id: int, data: Data) -> list[Choice]:
    say, lines = turn.say, data["lines"]
    if len(lines) == 1:
        choices = [Choice(say("choice-write"), f"/ghi {draft_id}")]
    else:
        choices = [Choice(say("choice-write-all", count=len(lines)), f"/ghi {draft_id}")]
        choices += [
            Choice(say("choice-write-one", code=line["code"]), f"/ghi {draft_id} {index}")
            for index, line in enumerate(lines[:MOST_SINGLES], 1)
        ]
    return [*choices, Choice(say("choice-amend"), f"/sua {draft_id}"), Choice(say("choice-drop"), f"/bo {draft_id}")]


# --- which task is meant


def _ask_which(turn: Turn, draft_id: int, data: Data) -> Reply:
    ask(turn.store, turn.conversation_id, "which_task", {"draft": draft_id})
    waiting = data["waiting"][0]
    items = _candidates(turn, data)
    several = len({item.unit_id for item in items}) > 1
    choices = [Choice(item_label(item, several), f"/chon {draft_id} {item.id}") for item in items]
    key, values = _question_text(waiting["update"], len(items), len(data["files"]))
    return Reply(turn.say(key, **values), (*choices, Choice(turn.say("choice-drop"), f"/bo {draft_id}")))


def item_label(item: Item, with_unit: bool) -> str:
    """A task as a choice, so that it can be told from others of the same code."""
    name = f"{item.code} {item.title} ({item.plan})"
    return f"{item.unit}: {name}" if with_unit else name


def _candidates(turn: Turn, data: Data) -> list[Item]:
    keys = data["waiting"][0]["candidates"] if data["waiting"] else []
    found = (access_item(turn.store, turn.person, key, to_change=True) for key in keys)
    return [item for item in found if item]


def candidates_with_code(turn: Turn, draft: Draft, code: str) -> list[Item]:
    """Those of the tasks being asked about that are shown under this code; they may be another unit's."""
    return [item for item in _candidates(turn, draft.data) if item.code.casefold() == code.casefold()]


def _question_text(update: Mapping[str, Any], count: int, files: int) -> tuple[str, dict[str, Any]]:
    if update.get("task"):
        return "code-ambiguous", {"code": str(update["task"]), "count": count}
    return ("files-for-which", {"count": files}) if files else ("ask-which-update", {})


def choose_task(turn: Turn) -> Reply:
    """`/chon 5 12`: the line of draft 5 that waits for a task is about assignment 12."""
    draft = _open_draft(turn)
    if isinstance(draft, Reply):
        return draft
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


# --- yes, no, change


def write_draft(turn: Turn) -> Reply:
    """`/ghi 5` writes draft 5, `/ghi 5 2` only its second line; never twice."""
    draft = _open_draft(turn)
    if isinstance(draft, Reply):
        return draft
    if draft.kind == "report":
        return write_sent(turn, draft)
    if draft.data["waiting"]:
        return confirm(turn, draft.id, draft.data)
    only = turn.arg_id(1)
    lines = draft.data["lines"] if only is None else draft.data["lines"][only - 1 : only]
    # Before anything is read of them: what is compared must be what is then written to.
    lock_assignments(turn.store, [line["assignment"] for line in lines])
    items = [access_item(turn.store, turn.person, line["assignment"], to_change=True) for line in lines]
    if not lines or not all(items):
        return not_found(turn, "")
    if any(revision_of(turn.store, line["assignment"]) != line["revision"] for line in lines):
        return _show_changed(turn, draft, [item for item in items if item])
    # What a second press is told was written.
    amend_draft(turn.store, draft.id, draft.data | {"lines": lines})
    if not close_draft(turn.store, draft.id, "used"):
        return no_longer_open(turn, access_draft(turn.store, turn.person.id, draft.id))
    return _write(turn, draft.data, lines)


def _write(turn: Turn, data: Data, lines: list[Data]) -> Reply:
    close_question(turn.store, turn.conversation_id)
    written = [
        Line(
            assignment_id=line["assignment"],
            percent=line["percent"],
            status=line["status"],
            note=line["note"],
            difficulty=line["difficulty"],
            files=tuple(data["files"]),
            for_unit=line["for_unit"],
        )
        for line in lines
    ]
    write_updates(turn.store, turn.person.id, written)
    said = [f"• {line_text(turn, line, len(data['files']))}" for line in lines]
    difficult = [line for line in lines if line["difficulty"]]
    if difficult:
        key = "difficulty-passed-on" if pass_on(turn, difficult) else "difficulty-kept"
        said.append(turn.say(key, codes=", ".join(line["code"] for line in difficult)))
    return Reply(
        "\n".join([turn.say("written", at=moment_text(turn.now)), *said, turn.say("how-to-undo")]),
        (
            Choice(turn.say("choice-undo"), "/hoantac"),
            Choice(turn.say("choice-card"), f"/viec #{lines[0]['task']}"),
            Choice(turn.say("choice-my-tasks"), "/nhiemvu"),
        ),
        about=("assignment", lines[0]["assignment"]),
    )


def _show_changed(turn: Turn, draft: Draft, items: list[Item]) -> Reply:
    """Somebody wrote meanwhile: show how it stands now and ask again."""
    close_draft(turn.store, draft.id, "dropped")
    by_id = {line["assignment"]: line for line in draft.data["lines"]}
    data = draft.data | {"lines": [draft_line(turn, item, by_id[item.id]) for item in items]}
    again = confirm(turn, save_draft(turn.store, turn.person.id, "progress", data, turn.incoming_id), data)
    now = "\n".join(turn.say("changed-since", code=item.code, percent=item.percent) for item in items)
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
    """`/sua 5`: drop what was understood and let the person say it anew; files stay with the task."""
    draft = _open_draft(turn)
    if isinstance(draft, Reply):
        return draft
    close_draft(turn.store, draft.id, "dropped")
    lines = draft.data.get("lines", [])
    if len(lines) == 1:
        data = {"assignment": lines[0]["assignment"], "files": draft.data["files"]}
        ask(turn.store, turn.conversation_id, "progress", data)
        return Reply(turn.say("ask-progress", code=lines[0]["code"], title=lines[0]["title"]))
    close_question(turn.store, turn.conversation_id)
    return Reply(turn.say("say-it-again"))


def shown_again(turn: Turn, draft_id: int) -> Reply:
    """A yes that comes after something else was said is no unmistakable one: show what it would write."""
    draft = access_draft(turn.store, turn.person.id, draft_id)
    if draft is None or draft.state != "open":
        return no_longer_open(turn, draft)
    if draft.kind == "report":
        return report_sent(turn.reread(Reading("command", {"name": "danop", "args": f"#{draft.data['obligation']}"})))
    return confirm(turn, draft.id, draft.data)


def restated(turn: Turn, draft_id: int) -> Reply | None:
    """ "không, 60": what is being confirmed said differently, without naming its task again."""
    draft = access_draft(turn.store, turn.person.id, draft_id)
    update = turn.reading.slots
    if not draft or draft.state != "open" or draft.kind != "progress" or len(draft.data["lines"]) != 1:
        return None
    said_anew = {name: update[name] for name in ("percent", "status") if name in update}
    if turn.reading.intent != "update_progress" or not said_anew or "task" in update or "query" in update:
        return None
    line = draft.data["lines"][0]
    item = access_item(turn.store, turn.person, line["assignment"], to_change=True)
    if item is None or not 0 <= said_anew.get("percent", 0) <= DONE:
        return None
    kept = {name: line[name] for name in ("note", "difficulty")}
    data = draft.data | {"lines": [draft_line(turn, item, kept | said_anew)], "doubt": ""}
    amend_draft(turn.store, draft.id, data)
    return confirm(turn, draft.id, data)


def _open_draft(turn: Turn) -> Draft | Reply:
    draft = access_draft(turn.store, turn.person.id, turn.arg_id() or 0)
    draft = None if draft and draft.kind == "plan" else draft
    return draft if draft and draft.state == "open" else no_longer_open(turn, draft)


def _written_lines(turn: Turn, draft: Draft) -> list[str]:
    if draft.kind == "progress":
        return [f"• {line_text(turn, line, len(draft.data['files']))}" for line in draft.data["lines"]]
    report = access_report(turn.store, turn.person, draft.data["obligation"])
    return [f"• {turn.say('draft-line', name=report.title, what=turn.say('report-sent'))}"] if report else []


def no_longer_open(turn: Turn, draft: Draft | None) -> Reply:
    """What to say of a draft that was written, dropped or never theirs."""
    mine = (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),)
    if draft and draft.state == "used" and draft.used_at:
        written = [turn.say("already-written", at=moment_text(draft.used_at)), *_written_lines(turn, draft)]
        return Reply("\n".join(written), mine)
    return Reply(turn.say("no-longer-open"), mine)
