"""Filling a draft task by task: what is said becomes an update of the task, like any other."""

from collections.abc import Sequence
from typing import Any

from domain.messages import Choice, Reply
from domain.people.rights import writes_for_another
from domain.progress import BadPercent, check_percent, settle
from domain.replies.short import bare_percent, names_only_a_code, percent_and_words
from domain.text import fold
from domain.understanding import understand
from handlers.asking.confirming import confirm, draft_line, keep_files
from handlers.reports.drafting import draft, open_draft
from handlers.reports.wording import gaps, not_found, sent_before, to
from handlers.turn import Turn
from storage.reports.lines import lines_of
from storage.reports.versions import OwedReport, Version, access_owed_report, amend_draft, draft_of, last_sent
from storage.talk.drafts import ask, save_draft
from storage.tasks.access import access_item
from storage.tasks.items import Item
from storage.tasks.progress import Line, lock_assignments, write_updates

Update = dict[str, Any]
# What each choice writes: percent, status, and the key of a note.
_DATED = {"done": (100, "done", ""), "going": (None, "in_progress", ""), "none": (0, "not_started", "")}
_STANDING = {
    "going": (None, "in_progress", "report-note-going"),
    "nothing": (None, None, "report-note-nothing"),
    "none": (None, None, "report-note-none"),
}


def next_gap(turn: Turn, owed: OwedReport, before: str = "", after: int | None = None) -> Reply:
    """`/baocao #12 gaps 345`: the next task without an update, behind assignment 345 where one is skipped."""
    drafted = open_draft(turn, owed)
    if isinstance(drafted, Reply):
        return drafted
    missing = gaps(lines_of(turn.store, owed, drafted))
    after = turn.arg_id(2) if after is None and turn.args[1:2] == ["gaps"] else after
    keys = [line["assignment"] for line in missing]
    at = keys.index(after) + 1 if after in keys else 0
    if at >= len(missing):
        key = "report-gaps-left" if missing else "report-gaps-none"
        return draft(turn, owed, "\n".join(part for part in (before, turn.say(key, count=len(missing))) if part))
    return _asked(turn, owed, missing, at, before)


def _asked(turn: Turn, owed: OwedReport, missing: Sequence[Update], at: int, before: str) -> Reply:
    line = missing[at]
    ask(turn.store, turn.conversation_id, "report", {"obligation": owed.id, "step": f"gap:{line['assignment']}"})
    dated = line["schedule"] == "window"
    text = turn.say(
        "report-gap-dated" if dated else "report-gap",
        number=at + 1,
        count=len(missing),
        name=f"{line['code']} {line['title']}",
        plan=line["plan"],
    )
    kind = "dated" if dated else "standing"
    choices = [
        Choice(turn.say(f"report-fill-{kind}-{name}"), to(owed, f"fill {line['assignment']} {name}"))
        for name in (_DATED if dated else _STANDING)
    ]
    choices += [Choice(turn.say("all-choice-gaps"), f"/tatca gaps:{owed.id}")] if len(missing) > 1 else []
    choices += [
        Choice(turn.say("report-choice-skip"), to(owed, f"gaps {line['assignment']}")),
        Choice(turn.say("report-choice-back"), to(owed, "draft")),
    ]
    return Reply(f"{before}\n{text}" if before else text, tuple(choices), about=("assignment", line["assignment"]))


def fill(turn: Turn, owed: OwedReport) -> Reply:
    """`/baocao #12 fill 345 done`: write what was chosen for a task, and ask for the next."""
    item = _item(turn, owed, turn.arg_id(2) or 0)
    word = turn.args[3] if len(turn.args) > 3 else ""
    drafted = open_draft(turn, owed)
    if isinstance(drafted, Reply):
        return drafted
    line = next((one for one in lines_of(turn.store, owed, drafted) if item and one["assignment"] == item.id), None)
    if item is None or line is None or word not in (_DATED if line["schedule"] == "window" else _STANDING):
        return not_found(turn)
    return _write(turn, owed, drafted, item, meaning(turn, line["schedule"], word, item.percent))


def meaning(turn: Turn, schedule: str, word: str, percent: int) -> Update:
    """What a choice writes of a task with this schedule that had this percent; of standing work "done" is going on."""
    of = _DATED if schedule == "window" else _STANDING
    given, status, note = of.get(word) or of["going"]
    if status == "in_progress":
        # Work that goes on keeps the percent that it had.
        given, _ = settle(None, "in_progress", percent)
    return {"percent": given, "status": status, "note": turn.say(note) if note else ""}


def _item(turn: Turn, owed: OwedReport, assignment_id: int) -> Item | None:
    """A task of the very unit that owes the report."""
    item = access_item(turn.store, turn.person, assignment_id, to_change=True)
    return item if item and item.unit_id == owed.unit_id else None


def _write(turn: Turn, owed: OwedReport, drafted: Version, item: Item, update: Update) -> Reply:
    lock_assignments(turn.store, [item.id])
    line = Line(
        item.id,
        update.get("percent"),
        update.get("status"),
        note=update.get("note", ""),
        for_unit=writes_for_another(turn.person.actor, owed.unit_id),
    )
    batch = write_updates(turn.store, turn.person.id, [line])
    if not keep_batch(turn, drafted, batch):
        return sent_before(turn, owed, last_sent(turn.store, owed.id))
    return next_gap(turn, owed, turn.say("report-gap-kept", code=item.code), after=item.id)


def keep_batch(turn: Turn, drafted: Version, batch: str) -> bool:
    """What fills a report belongs to it, whenever it was said."""
    return amend_draft(turn.store, drafted.id, batches=[*drafted.batches, batch])


# --- an answer in words


def answered(turn: Turn, owed: OwedReport, assignment_id: int) -> Reply | None:
    """A percent is written at once; words want a yes; a message about another task is none of an answer."""
    item = _item(turn, owed, assignment_id)
    drafted = draft_of(turn.store, owed.id)
    text = turn.message.text.strip()
    if item is None or drafted is None or turn.reading.slots.get("task", item.code) != item.code:
        return None
    if turn.slot("updates") or (names_only_a_code(text) and not text.isdecimal()):
        return None
    percent = bare_percent(text)
    if percent is None:
        return _proposed(turn, owed, item, _said(text))
    try:
        percent, status = settle(check_percent(percent), None)
    except BadPercent as error:
        ask(turn.store, turn.conversation_id, "report", {"obligation": owed.id, "step": f"gap:{item.id}"})
        return Reply(turn.say("bad-percent", given=str(error)))
    if turn.dialog is None or not turn.dialog.just_asked:
        return _proposed(turn, owed, item, {"percent": percent})
    return _write(turn, owed, drafted, item, {"percent": percent, "status": status})


def _said(text: str) -> Update:
    """The percent that opens the words, where one does, and the words: a difficulty or a note."""
    found = percent_and_words(text)
    percent, words = found if found and found[0] <= 100 else (None, text)
    told = "difficulty" if understand(words).intent == "report_difficulty" else "note"
    status = understand(words).slots.get("status") or _begun(words) if percent is None else None
    return {"percent": percent, "status": status, told: words}


def _begun(words: str) -> str | None:
    """Work that a unit tells of has begun, unless it tells that there was none."""
    return None if fold(words).split()[:1] in (["chua"], ["khong"], ["not"], ["no"]) else "in_progress"


def with_files(turn: Turn, owed: OwedReport, assignment_id: int) -> Reply | None:
    """A photo that answers is evidence of the task, and its caption a note."""
    item = _item(turn, owed, assignment_id)
    return _proposed(turn, owed, item, _said(turn.message.text) if turn.message.text else {}) if item else None


def _proposed(turn: Turn, owed: OwedReport, item: Item, update: Update) -> Reply:
    data = {
        "lines": [draft_line(turn, item, update)],
        "waiting": [],
        "files": keep_files(turn),
        "group": turn.message.group,
        "report": owed.id,
    }
    return confirm(turn, save_draft(turn.store, turn.person.id, "progress", data, turn.incoming_id), data)


def go_on(turn: Turn, obligation_id: int, assignment_id: int, batch: str, before: str) -> Reply | None:
    """After a yes to words that fill a report: the next task; None where the report has gone off meanwhile."""
    owed = access_owed_report(turn.store, turn.person, obligation_id, to_change=True)
    drafted = draft_of(turn.store, obligation_id)
    if owed is None or drafted is None:
        return None
    keep_batch(turn, drafted, batch)
    return next_gap(turn, owed, before, after=assignment_id)
