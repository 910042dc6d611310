"""Requests for a later day: the office's list of them, and what it decides."""

from collections.abc import Callable
from datetime import date

from domain.messages import Choice, Reply
from domain.people.rights import is_office
from domain.replies.short import yes_or_no
from domain.understanding.days import day_said
from handlers.asking.dropping import cancel
from handlers.settling.told import queue, tell_units
from handlers.settling.words import LONGEST_REASON
from handlers.turn import Turn
from handlers.wording import moment_text
from storage.owing.extensions import Request, grant, refuse, request_of, waiting_requests
from storage.talk.drafts import access_draft, ask, close_draft, close_question, save_draft


def requests(turn: Turn) -> Reply:
    """`/giahan` lists the requests, `/giahan #3` opens one; `duyet`, `khac`, `tuchoi` and `khong` decide."""
    if not is_office(turn.person.actor):
        return Reply(turn.say("settle-office-only"), (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),))
    action = _ACTIONS.get(turn.args[0]) if turn.args else None
    if action is None and turn.args and turn.args[0].startswith("#"):
        return _with_request(turn, 0, _card)
    if action is None:
        return queue(turn.say, waiting_requests(turn.store), turn.arg_id() or 0)
    return _refused(turn) if action is _refused else _with_request(turn, 1, action)


def _with_request(turn: Turn, position: int, action: Callable[[Turn, Request], Reply]) -> Reply:
    request = request_of(turn.store, turn.arg_id(position) or 0)
    if request is None:
        return Reply(turn.say("extension-none"), _ways_on(turn))
    if request.state != "asked" or request.owed.state != "open":
        close_question(turn.store, turn.conversation_id)
        return Reply(_decided_before(turn, request), _ways_on(turn))
    return action(turn, request)


def _card(turn: Turn, request: Request) -> Reply:
    say, key = turn.say, request.id
    day = f"{request.wanted:%d/%m/%Y}"
    choices = (
        Choice(say("extension-choice-grant", day=day), f"/giahan duyet {key}"),
        Choice(say("extension-choice-other"), f"/giahan khac {key}"),
        Choice(say("extension-choice-refuse"), f"/giahan tuchoi {key}"),
        *_ways_on(turn),
    )
    text = say("extension-card", asked=moment_text(request.asked_at), person=request.asked_by, **_values(request))
    return Reply(text, choices)


def _values(request: Request) -> dict[str, str | int]:
    owed = request.owed
    days = {"due": owed.due, "first": owed.first_due, "day": request.wanted}
    texts: dict[str, str | int] = {name: f"{day:%d/%m/%Y}" for name, day in days.items()}
    return texts | {"unit": owed.unit, "name": owed.name, "why": request.reason}


def _granted(turn: Turn, request: Request) -> Reply:
    """`/giahan duyet 3` as asked, `/giahan duyet 3 2026-06-15` until another day."""
    day = _day(turn.args[2]) if len(turn.args) > 2 else request.wanted
    if day is None or not _is_later(turn, request, day):
        return _other_day(turn, request)
    if not grant(turn.store, request, day, turn.person.id):
        return _lost(turn, request)
    close_question(turn.store, turn.conversation_id)
    values = _values(request) | {"day": f"{day:%d/%m/%Y}"}
    key = "extension-told-granted" if day == request.wanted else "extension-told-other"
    tell_units(turn, [request.owed], key, name=request.owed.name, day=values["day"], asked=f"{request.wanted:%d/%m/%Y}")
    return _decided(turn, turn.say("extension-granted", **values))


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _is_later(turn: Turn, request: Request, day: date) -> bool:
    return day > request.owed.due and day >= turn.today


def _other_day(turn: Turn, request: Request) -> Reply:
    """Ask until when."""
    ask(turn.store, turn.conversation_id, "extension", {"request": request.id, "wants": "day"})
    return Reply(turn.say("extension-ask-day", **_values(request)), (Choice(turn.say("choice-undo-no"), "/huy"),))


def _why_not(turn: Turn, request: Request) -> Reply:
    """Ask why it is refused."""
    ask(turn.store, turn.conversation_id, "extension", {"request": request.id, "wants": "why"})
    return Reply(turn.say("extension-ask-why", **_values(request)), (Choice(turn.say("choice-undo-no"), "/huy"),))


def _refused(turn: Turn) -> Reply:
    """`/giahan khong 7`: the refusal that draft 7 words."""
    draft = access_draft(turn.store, turn.person.id, turn.arg_id(1) or 0)
    request = request_of(turn.store, draft.data["request"]) if draft and draft.kind == "refusal" else None
    if draft is None or request is None:
        return Reply(turn.say("extension-none"), _ways_on(turn))
    close_draft(turn.store, draft.id, "used")
    close_question(turn.store, turn.conversation_id)
    if not refuse(turn.store, request, draft.data["why"], turn.person.id):
        return _lost(turn, request)
    values = _values(request) | {"why": draft.data["why"]}
    tell_units(
        turn, [request.owed], "extension-told-refused", name=request.owed.name, due=values["due"], why=values["why"]
    )
    return _decided(turn, turn.say("extension-refused", **values))


def _decided(turn: Turn, text: str) -> Reply:
    left = len(waiting_requests(turn.store))
    more = (Choice(turn.say("extension-choice-next", count=left), "/giahan"),) if left else ()
    undo = Choice(turn.say("choice-undo"), "/hoantac")
    return Reply(f"{text}\n{turn.say('how-to-undo')}", (*more, undo, Choice(turn.say("choice-overview"), "/tonghop")))


def _lost(turn: Turn, request: Request) -> Reply:
    now = request_of(turn.store, request.id) or request
    return Reply(_decided_before(turn, now), _ways_on(turn))


def _decided_before(turn: Turn, request: Request) -> str:
    """The second of two people is told who decided what, and when."""
    values = _values(request)
    if request.state in ("granted", "refused") and request.decided_at:
        values |= {"day": f"{request.granted:%d/%m/%Y}" if request.granted else "", "why": request.answer}
        at = moment_text(request.decided_at)
        return turn.say(f"extension-before-{request.state}", person=request.decided_by, at=at, **values)
    return turn.say("extension-withdrawn", **values)


def answer(turn: Turn) -> Reply | None:
    """The day or the reason that was asked for; None where the message speaks of something else."""
    if turn.dialog is None or not is_office(turn.person.actor):
        return None
    if yes_or_no(turn.message.text) == "no":
        return cancel(turn)
    request = request_of(turn.store, turn.dialog.data["request"])
    if request is None:
        return None
    return _day_typed(turn, request) if turn.dialog.data["wants"] == "day" else _why_typed(turn, request)


def _day_typed(turn: Turn, request: Request) -> Reply | None:
    is_task = turn.reading.intent in ("update_progress", "task_detail")
    day = None if is_task else day_said(turn.message.text, turn.today)
    if day is None:
        return None
    if not _is_later(turn, request, day):
        return Reply(turn.say("extension-not-later", **_values(request)))
    yes = f"/giahan duyet {request.id} {day}"
    ask(turn.store, turn.conversation_id, "yes_no", {"yes": yes, "again": f"/giahan #{request.id}"})
    values = _values(request) | {"day": f"{day:%d/%m/%Y}"}
    choices = (
        Choice(turn.say("extension-choice-grant", day=str(values["day"])), yes),
        Choice(turn.say("settle-choice-not"), f"/giahan #{request.id}"),
    )
    return Reply(turn.say("extension-confirm-other", **values), choices)


def _why_typed(turn: Turn, request: Request) -> Reply:
    why = str(turn.slot("reason") or turn.message.text).strip()[:LONGEST_REASON]
    data = {"request": request.id, "why": why}
    draft_id = save_draft(turn.store, turn.person.id, "refusal", data, turn.incoming_id)
    yes = f"/giahan khong {draft_id}"
    ask(turn.store, turn.conversation_id, "yes_no", {"yes": yes, "again": f"/giahan #{request.id}", "draft": draft_id})
    choices = (
        Choice(turn.say("extension-choice-refuse"), yes),
        Choice(turn.say("settle-choice-not"), f"/giahan #{request.id}"),
    )
    return Reply(turn.say("extension-confirm-refuse", **(_values(request) | {"why": why})), choices)


_ACTIONS: dict[str, Callable[..., Reply]] = {
    "duyet": _granted,
    "khac": _other_day,
    "tuchoi": _why_not,
    "khong": _refused,
}


def _ways_on(turn: Turn) -> tuple[Choice, ...]:
    return (Choice(turn.say("settle-choice-queue"), "/giahan"),)
