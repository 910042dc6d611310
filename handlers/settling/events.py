"""Something happened that a task waited for: the office says what and when, sees what follows, and says yes."""

from collections.abc import Callable
from datetime import date
from typing import Any

from domain.days.terms import last_day, read_term
from domain.messages import Choice, Reply
from domain.people.rights import is_office
from domain.replies.short import yes_or_no
from domain.understanding.days import day_said
from domain.understanding.matching import share_of_words
from handlers.asking.dropping import cancel
from handlers.settling.told import tell_units
from handlers.turn import Turn
from handlers.wording import AT_MOST, no_longer_text
from storage.owing.calendar import calendar
from storage.owing.events import Event, EventTask, event_task, event_tasks, record_event, recorded_already
from storage.talk.drafts import Draft, access_draft, amend_draft, ask, close_draft, close_question, save_draft

Data = dict[str, Any]
# A task may be meant where it has at least this share of the words said.
_FITS = 0.5
_CLOSE = 0.75


def record(turn: Turn) -> Reply:
    """ "có kết luận thanh tra ngày 5/3": the tasks that wait for it get their last day."""
    if not is_office(turn.person.actor):
        return Reply(turn.say("settle-office-only"), (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),))
    what = str(turn.slot("event") or turn.message.text).strip()
    happened = day_said(str(turn.slot("date") or ""), turn.today) if turn.slot("date") else None
    happened = _iso(str(turn.slot("date") or "")) or happened
    found = _meant(turn, what)
    if not found:
        return Reply(turn.say("event-no-task"), _ways_on(turn))
    data: Data = {"what": what, "happened": happened.isoformat() if happened else None, "term": "", "due": None}
    data["task"] = found[0].id if len(found) == 1 else None
    draft_id = save_draft(turn.store, turn.person.id, "event", data, turn.incoming_id)
    if len(found) == 1:
        return _go_on(turn, draft_id, data)
    choices = [
        Choice(f"{one.code} {one.title} ({one.plan})", f"/sukien chon {draft_id} {one.id}") for one in found[:AT_MOST]
    ]
    return Reply(turn.say("event-which", what=what), (*choices, _not(turn, draft_id)))


def _iso(words: str) -> date | None:
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None


def _meant(turn: Turn, what: str) -> list[EventTask]:
    """The tasks that wait for this by their words, the likeliest first; all that wait where none fits."""
    code = str(turn.slot("task") or "").casefold()
    waiting = event_tasks(turn.store)
    if code:
        return [one for one in waiting if one.code.casefold() == code]
    scores = {one.id: share_of_words(what, f"{one.event} {one.schedule_text} {one.content}") for one in waiting}
    best = max(scores.values(), default=0.0)
    fits = [one for one in waiting if best >= _FITS and scores[one.id] >= _CLOSE * best]
    return sorted(fits or waiting, key=lambda one: -scores[one.id])


# --- step by step


def _go_on(turn: Turn, draft_id: int, data: Data) -> Reply:
    of = event_task(turn.store, data["task"] or 0)
    if of is None:
        return Reply(turn.say("event-no-task"), _ways_on(turn))
    if data["happened"] is None:
        return _asks(turn, draft_id, "happened", turn.say("event-ask-day", what=data["what"]))
    event = _event(turn, data, of)
    if event is None:
        return _asks(turn, draft_id, "term", turn.say("event-ask-term", name=_name(of), text=of.schedule_text))
    return _confirm(turn, draft_id, of, event)


def _event(turn: Turn, data: Data, of: EventTask) -> Event | None:
    """The event with the last day that the plan's words, or the office's answer, give; None where there is none."""
    happened = date.fromisoformat(data["happened"])
    if data["due"]:
        return Event(data["what"], happened, date.fromisoformat(data["due"]))
    term = read_term(data["term"] or of.schedule_text)
    return Event(data["what"], happened, last_day(happened, term, calendar(turn.store))) if term else None


def _asks(turn: Turn, draft_id: int, wants: str, text: str) -> Reply:
    ask(turn.store, turn.conversation_id, "event", {"draft": draft_id, "wants": wants})
    return Reply(text, (_not(turn, draft_id),))


def _confirm(turn: Turn, draft_id: int, of: EventTask, event: Event) -> Reply:
    question = {"yes": f"/sukien ghi {draft_id}", "again": f"/sukien xem {draft_id}", "draft": draft_id}
    ask(turn.store, turn.conversation_id, "yes_no", question)
    text = turn.say("event-confirm", units=of.units, text=of.schedule_text, **_values(of, event))
    if event.due < turn.today:
        text = f"{text}\n{turn.say('event-past')}"
    if recorded_already(turn.store, of.id, event.happened):
        text = f"{text}\n{turn.say('event-twice')}"
    return Reply(text, (Choice(turn.say("event-choice-record"), f"/sukien ghi {draft_id}"), _not(turn, draft_id)))


def _values(of: EventTask, event: Event) -> dict[str, str | int]:
    days = {"happened": f"{event.happened:%d/%m/%Y}", "due": f"{event.due:%d/%m/%Y}"}
    return {"name": _name(of), "what": event.what, **days}


def _name(of: EventTask) -> str:
    return f"{of.code} {of.title}".strip()


def _not(turn: Turn, draft_id: int) -> Choice:
    return Choice(turn.say("settle-choice-not"), f"/sukien bo {draft_id}")


# --- what is said to a draft


def event_command(turn: Turn) -> Reply:
    """`/sukien chon 5 12`, `/sukien xem 5`, `/sukien ghi 5`, `/sukien bo 5`."""
    draft = access_draft(turn.store, turn.person.id, turn.arg_id(1) or 0)
    action = _ACTIONS.get(turn.args[0]) if turn.args else None
    if not is_office(turn.person.actor) or draft is None or draft.kind != "event" or action is None:
        return _no_longer(turn, None)
    return action(turn, draft) if draft.state == "open" else _no_longer(turn, draft)


def _chosen(turn: Turn, draft: Draft) -> Reply:
    return _amended(turn, draft, {"task": turn.arg_id(2)})


def _amended(turn: Turn, draft: Draft, values: Data) -> Reply:
    data = draft.data | values
    amend_draft(turn.store, draft.id, data)
    return _go_on(turn, draft.id, data)


def _shown(turn: Turn, draft: Draft) -> Reply:
    return _go_on(turn, draft.id, draft.data)


def _dropped(turn: Turn, draft: Draft) -> Reply:
    close_draft(turn.store, draft.id, "dropped")
    close_question(turn.store, turn.conversation_id)
    return Reply(turn.say("settle-dropped"), _ways_on(turn))


def _write(turn: Turn, draft: Draft) -> Reply:
    """Start the clock once, and tell the units."""
    of = event_task(turn.store, draft.data["task"] or 0)
    event = _event(turn, draft.data, of) if of and draft.data["happened"] else None
    if of is None or event is None:
        return _go_on(turn, draft.id, draft.data)
    if not close_draft(turn.store, draft.id, "used"):
        return _no_longer(turn, access_draft(turn.store, turn.person.id, draft.id))
    close_question(turn.store, turn.conversation_id)
    owed = record_event(turn.store, of, event, draft.data["term"], turn.person.id)
    values = _values(of, event)
    tell_units(turn, owed, "event-told", **values)
    text = turn.say("event-recorded", count=len(owed), **values)
    undo = Choice(turn.say("choice-undo"), "/hoantac")
    return Reply(
        f"{text}\n{turn.say('how-to-undo')}",
        (undo, Choice(turn.say("choice-card"), f"/viec #{of.id}"), *_ways_on(turn)),
    )


def _no_longer(turn: Turn, draft: Draft | None) -> Reply:
    return Reply(no_longer_text(turn.say, draft, "event-gone"), _ways_on(turn))


_ACTIONS: dict[str, Callable[[Turn, Draft], Reply]] = {
    "chon": _chosen,
    "xem": _shown,
    "ghi": _write,
    "bo": _dropped,
}


def answer(turn: Turn) -> Reply | None:
    """The day or the length of time that was asked for; None where the message speaks of something else."""
    draft = access_draft(turn.store, turn.person.id, turn.dialog.data["draft"]) if turn.dialog else None
    if turn.dialog is None or draft is None or draft.state != "open":
        return None
    if yes_or_no(turn.message.text) == "no":
        return cancel(turn)
    if turn.reading.intent in ("update_progress", "task_detail"):
        return None
    day = day_said(turn.message.text, turn.today)
    if turn.dialog.data["wants"] == "happened":
        return _amended(turn, draft, {"happened": day.isoformat()}) if day else None
    if read_term(turn.message.text):
        return _amended(turn, draft, {"term": turn.message.text.strip()[:100]})
    return _amended(turn, draft, {"due": day.isoformat()}) if day else None


def _ways_on(turn: Turn) -> tuple[Choice, ...]:
    return (Choice(turn.say("choice-overview"), "/tonghop"),)
