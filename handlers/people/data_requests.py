"""Requests of people about their own data: the office's list of them, what it decides, and its being reminded."""

from collections.abc import Callable

from domain.days.zone import local_day
from domain.messages import Choice, Reply
from domain.people.privacy import office_is_asked
from domain.people.rights import OFFICE, is_office
from domain.reminding.digests import goes_out
from domain.replies.short import phrases, yes_or_no
from domain.text import fold
from handlers.asking.dropping import cancel
from handlers.settling.words import LONGEST_REASON
from handlers.turn import Turn
from handlers.wording import AT_MOST, moment_text, numbered_lines
from locales import DEFAULT, texts
from storage.owing.calendar import calendar, opens_at
from storage.people.persons import find_person, holders
from storage.privacy.data_requests import (
    DataRequest,
    acknowledge,
    data_request_of,
    not_asked_today,
    note_asked,
    settle,
    waiting_data_requests,
)
from storage.privacy.erasing import erase_person
from storage.privacy.held import set_name
from storage.store import Store
from storage.talk.drafts import access_draft, ask, close_draft, close_question, save_draft
from storage.talk.outbox import preferred_conversation, tell, tell_chat

COMMAND = "/yeucaudulieu"


def asked(turn: Turn) -> Reply | None:
    """ "yêu cầu về dữ liệu"; None for anything else, and for anybody but the office."""
    said = fold(turn.message.text).strip(" .!?")
    return requests(turn) if said in phrases("data_requests") and is_office(turn.person.actor) else None


def requests(turn: Turn) -> Reply:
    """`/yeucaudulieu` lists the requests, `#3` opens one; `tiepnhan`, `dongy`, `tuchoi` and `khong` act on it."""
    if not is_office(turn.person.actor):
        return Reply(turn.say("settle-office-only"), (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),))
    if turn.args[:1] == ["khong"]:
        return _refused(turn)
    action = _ACTIONS.get(turn.args[0]) if turn.args else None
    if action:
        return _with_request(turn, 1, action)
    if turn.args and turn.args[0].startswith("#"):
        return _with_request(turn, 0, _card)
    return _queue(turn)


def _queue(turn: Turn) -> Reply:
    waiting = waiting_data_requests(turn.store)
    overview = Choice(turn.say("choice-overview"), "/tonghop")
    if not waiting:
        return Reply(turn.say("data-queue-none"), (overview,))
    start = min(turn.arg_id() or 0, len(waiting) - 1)
    page = waiting[start : start + AT_MOST]
    lines = [turn.say("data-queue", count=len(waiting)), numbered_lines(_line(turn, one) for one in page)]
    choices = [Choice(one.name, f"{COMMAND} #{one.id}", listed=True) for one in page]
    if left := len(waiting) - start - len(page):
        choices.append(Choice(turn.say("choice-more", count=left), f"{COMMAND} {start + AT_MOST}"))
    return Reply("\n".join(lines), (*choices, overview), protected=True)


def _line(turn: Turn, request: DataRequest) -> str:
    return turn.say(f"data-line-{request.kind}", **_values(request))


def _values(request: DataRequest) -> dict[str, str]:
    return {
        "person": request.name,
        "name": str(request.data.get("name", "")),
        "asked": moment_text(request.asked_at),
        "acknowledge": f"{request.acknowledge_by:%d/%m/%Y}",
        "settle": f"{request.settle_by:%d/%m/%Y}",
    }


def _with_request(turn: Turn, position: int, action: Callable[[Turn, DataRequest], Reply]) -> Reply:
    request = data_request_of(turn.store, turn.arg_id(position) or 0)
    if request is None:
        return Reply(turn.say("data-request-none"), (_back(turn),))
    if request.state != "asked":
        close_question(turn.store, turn.conversation_id)
        return _settled_before(turn, request)
    return action(turn, request)


def _settled_before(turn: Turn, request: DataRequest) -> Reply:
    """The second of two people is told who decided what, and when."""
    at = moment_text(request.decided_at) if request.decided_at else ""
    key = "done" if request.state == "erasing" else request.state
    return Reply(turn.say(f"data-before-{key}", by=request.decided_by, at=at), (_back(turn),))


def _back(turn: Turn) -> Choice:
    return Choice(turn.say("data-choice-queue"), COMMAND)


def _card(turn: Turn, request: DataRequest) -> Reply:
    say, posts = turn.say, find_person(turn.store, request.person_id).posts
    named = "; ".join(say("post", unit=post.unit_name, role=say(f"role-{post.role}")) for post in posts)
    lines = [say(f"data-card-{request.kind}", posts=named or say("data-none"), **_values(request))]
    at = moment_text(request.acknowledged_at) if request.acknowledged_at else ""
    lines.append(say("data-card-acknowledged" if at else "data-card-new", at=at, **_values(request)))
    choices = () if at else (Choice(say("data-choice-acknowledge"), f"{COMMAND} tiepnhan {request.id}"),)
    yes = Choice(say(f"data-choice-grant-{request.kind}"), f"{COMMAND} dongy {request.id}")
    no = Choice(say("data-choice-refuse"), f"{COMMAND} tuchoi {request.id}")
    return Reply("\n".join(lines), (*choices, yes, no, _back(turn)), protected=True)


# --- what the office does


def _acknowledged(turn: Turn, request: DataRequest) -> Reply:
    if acknowledge(turn.store, request, turn.person.id):
        _tell_asker(turn, request, "data-told-acknowledged", settle=f"{request.settle_by:%d/%m/%Y}")
    shown = data_request_of(turn.store, request.id) or request
    return _card(turn, shown)


def _granted(turn: Turn, request: DataRequest) -> Reply:
    """`dongy 3` asks once more, `dongy 3 co` does it: what is erased does not come back."""
    yes = f"{COMMAND} dongy {request.id} co"
    if turn.args[-1] != "co":
        ask(turn.store, turn.conversation_id, "yes_no", {"yes": yes, "again": f"{COMMAND} #{request.id}"})
        agree, leave = turn.say(f"data-choice-grant-{request.kind}"), turn.say("choice-not-now")
        text = turn.say(f"data-grant-{request.kind}", **_values(request))
        return Reply(text, (Choice(agree, yes), Choice(leave, "/huy")))
    close_question(turn.store, turn.conversation_id)
    if not settle(turn.store, request, "done" if request.kind == "correct" else "erasing", turn.person.id):
        return _settled_before(turn, data_request_of(turn.store, request.id) or request)
    return _correct(turn, request) if request.kind == "correct" else _erase(turn, request)


def _correct(turn: Turn, request: DataRequest) -> Reply:
    set_name(turn.store, request.person_id, str(request.data["name"]))
    _tell_asker(turn, request, "data-told-corrected", name=str(request.data["name"]))
    return Reply(turn.say("data-corrected", **_values(request)), (_back(turn),))


def _erase(turn: Turn, request: DataRequest) -> Reply:
    """Whoever asked is told first: afterwards nothing reaches them."""
    own = texts(find_person(turn.store, request.person_id).locale)
    chat = preferred_conversation(turn.store, request.person_id)
    if chat is not None:
        tell_chat(turn.store, chat, Reply(own("data-told-erased")), turn.now)
    erase_person(turn.store, request, texts(DEFAULT)("person-erased"))
    return Reply(turn.say("data-erased", **_values(request)), (_back(turn),))


def _why_not(turn: Turn, request: DataRequest) -> Reply:
    ask(turn.store, turn.conversation_id, "data_request", {"request": request.id})
    return Reply(turn.say("data-ask-why", **_values(request)), (Choice(turn.say("choice-undo-no"), "/huy"),))


def answer(turn: Turn) -> Reply | None:
    """Why a request is refused; it is shown, and wants a yes."""
    if turn.dialog is None or not is_office(turn.person.actor):
        return None
    if yes_or_no(turn.message.text) == "no":
        return cancel(turn)
    request = data_request_of(turn.store, turn.dialog.data["request"])
    if request is None or request.state != "asked":
        return None
    why = str(turn.slot("reason") or turn.message.text).strip()[:LONGEST_REASON]
    data = {"request": request.id, "why": why}
    draft_id = save_draft(turn.store, turn.person.id, "data_refusal", data, turn.incoming_id)
    yes, again = f"{COMMAND} khong {draft_id}", f"{COMMAND} #{request.id}"
    ask(turn.store, turn.conversation_id, "yes_no", {"yes": yes, "again": again, "draft": draft_id})
    choices = (Choice(turn.say("data-choice-refuse"), yes), Choice(turn.say("choice-not-now"), again))
    return Reply(turn.say("data-confirm-refuse", why=why, **_values(request)), choices)


def _refused(turn: Turn) -> Reply:
    """`khong 7`: the refusal that draft 7 words."""
    draft = access_draft(turn.store, turn.person.id, turn.arg_id(1) or 0)
    request = data_request_of(turn.store, draft.data["request"]) if draft and draft.kind == "data_refusal" else None
    if draft is None or request is None:
        return Reply(turn.say("data-request-none"), (_back(turn),))
    close_draft(turn.store, draft.id, "used")
    close_question(turn.store, turn.conversation_id)
    why = str(draft.data["why"])
    if not settle(turn.store, request, "refused", turn.person.id, why):
        return _settled_before(turn, data_request_of(turn.store, request.id) or request)
    _tell_asker(turn, request, f"data-told-refused-{request.kind}", why=why)
    return Reply(turn.say("data-refused", why=why, **_values(request)), (_back(turn),))


def _tell_asker(turn: Turn, request: DataRequest, key: str, **values: str) -> None:
    say = texts(find_person(turn.store, request.person_id).locale)
    choices = (Choice(say("data-choice-card"), "/dulieu"),)
    tell(turn.store, request.person_id, Reply(say(key, **values), choices), opens_at(turn.store))


_ACTIONS: dict[str, Callable[[Turn, DataRequest], Reply]] = {
    "tiepnhan": _acknowledged,
    "dongy": _granted,
    "tuchoi": _why_not,
}


# --- the decree's clocks


def remind_of_data_requests(store: Store) -> None:
    """The office is asked on every working day once a clock runs out, and a few before."""
    today, days = local_day(store.now), calendar(store)
    at = goes_out(store.now, days)
    for request in not_asked_today(store):
        to_say = None if request.acknowledged_at else request.acknowledge_by
        wants = office_is_asked(today, to_say, request.settle_by, days)
        if wants is None:
            continue
        note_asked(store, request)
        for officer in holders(store, role=OFFICE):
            say = texts(find_person(store, officer.person_id).locale)
            late = today > (request.acknowledge_by if wants == "acknowledge" else request.settle_by)
            text = say(f"data-clock-{wants}", late="yes" if late else "no", **_values(request))
            choice = Choice(say("data-office-choice-open"), f"{COMMAND} #{request.id}")
            tell(store, officer.person_id, Reply(text, (choice,)), at)
