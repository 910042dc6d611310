"""Who said what about a task, and the files that came with it."""

from functools import partial

from domain.messages import Choice, Reply
from handlers.evidence.taking_back import choices
from handlers.following.difficulty_queue import note_text
from handlers.tasks.measuring import results
from handlers.tasks.naming import code_of, for_one_task, not_found
from handlers.turn import Turn
from handlers.wording import AT_MOST, moment_text
from storage.tasks.access import Card, access_task, access_update
from storage.tasks.difficulties import notes_on_tasks
from storage.tasks.files import evidence_counts, evidence_of
from storage.tasks.history import Entry, history
from storage.unit_life.ending import former_parts


def task_history(turn: Turn) -> Reply:
    """Who said what about a task, newest first."""
    if (task_id := turn.arg_id()) is not None and turn.args[0].startswith("#"):
        return _history_by_id(turn, task_id)
    return for_one_task(turn, code_of(turn), partial(_history_by_id, turn), "/lichsu")


def _history_by_id(turn: Turn, task_id: int | None) -> Reply:
    card = access_task(turn.store, turn.person, task_id) if task_id is not None else None
    return _history_of(turn, card) if card else not_found(turn, "")


def _history_of(turn: Turn, card: Card) -> Reply:
    former = former_parts(turn.store, card.id, [item.unit_id for item in card.items])
    entries = history(turn.store, [*(item.id for item in card.items), *former], AT_MOST)
    back = Choice(turn.say("choice-card"), f"/viec #{card.id}")
    measured = results(turn, card.items) + _answers(turn, card)
    if not entries and not measured:
        return Reply(turn.say("history-none", code=card.code), (back,))
    files = _file_counts(turn, card)
    lines = [_entry_line(turn, entry, files.get(entry.id, 0)) for entry in entries]
    shown = [
        Choice(turn.say("choice-evidence", at=moment_text(e.at)), f"/minhchung #{e.id}")
        for e in entries
        if files.get(e.id)
    ]
    text = "\n".join([turn.say("history-title", code=card.code), *(f"• {line}" for line in (*lines, *measured))])
    return Reply(text, (*shown, back))


def _answers(turn: Turn, card: Card) -> list[str]:
    """What was said and done about the difficulties of the task."""
    notes = notes_on_tasks(turn.store, [item.id for item in card.items])[:AT_MOST]
    return [
        turn.say("history-difficulty", unit=one.unit, text=one.text, what=note_text(turn.say, note))
        for one, note in notes
    ]


def _file_counts(turn: Turn, card: Card) -> dict[int, int]:
    counts: dict[int, int] = {}
    for item in card.items:
        counts |= evidence_counts(turn.store, item.id)
    return counts


def _entry_line(turn: Turn, entry: Entry, files: int) -> str:
    say = turn.say
    parts = [say("progress-percent", percent=entry.percent)] if entry.percent is not None else []
    parts += [say("entry-note", text=entry.note)] if entry.note else []
    parts += [say("entry-difficulty", text=entry.difficulty)] if entry.difficulty else []
    parts += [say("entry-files", count=files)] if files else []
    parts += [say("entry-for-unit")] if entry.for_unit else []
    parts += [say("entry-undone")] if entry.undone else []
    return say("entry", at=moment_text(entry.at), unit=entry.unit, author=entry.author, what="; ".join(parts))


def show_evidence(turn: Turn) -> Reply:
    """The files that came with one update, if its assignment may be seen."""
    update_id = turn.arg_id()
    item = access_update(turn.store, turn.person, update_id) if update_id else None
    if item is None or update_id is None:
        return not_found(turn, "")
    ways = tuple(choices(turn, update_id))
    return Reply(turn.say("evidence-title", code=item.code), ways, tuple(evidence_of(turn.store, update_id)))
