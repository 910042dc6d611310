"""What is kept about a person, shown to that person: to look at, to put right, to have erased."""

from collections.abc import Callable, Sequence

from domain.days.zone import local_day
from domain.messages import Choice, Reply
from domain.people.privacy import Kind, check_name, name_said, phone_said
from domain.replies.short import phrases, yes_or_no
from domain.text import fold
from handlers.asking.dropping import cancel
from handlers.people.privacy_notice import kept_text
from handlers.turn import Turn
from handlers.wording import moment_text
from locales import texts
from storage.office_changes import note_office_change
from storage.owing.calendar import opens_at
from storage.people.persons import find_person, holders
from storage.privacy.data_requests import (
    DataRequest,
    data_request_of,
    request_data,
    waiting_of_person,
    withdraw_data_request,
)
from storage.privacy.held import held_about, set_phone
from storage.store import Store
from storage.talk.drafts import ask, close_question
from storage.talk.outbox import tell

COMMAND = "/dulieu"
# Ends the command that a yes says.
YES = "co"


def my_data(turn: Turn) -> Reply:
    """`/dulieu` shows it; `dienthoai`, `ten`, `xoa` and `rut` change it or ask the office to."""
    action = _ACTIONS.get(turn.args[0]) if turn.args else None
    return action(turn) if action else _card(turn)


def fix_my_data(turn: Turn) -> Reply:
    """ "sửa số điện thoại của tôi thành 0912345678", "sửa họ tên của tôi"."""
    if phone := phone_said(turn.message.text):
        return _confirm_phone(turn, phone)
    if name := name_said(turn.message.text):
        return _confirm_name(turn, name)
    what = next(
        (what for what in _WANTED if any(word in fold(turn.message.text) for word in phrases(f"{what}_words"))), ""
    )
    return _ask_for(turn, what) if what else _card(turn)


def erase_my_data(turn: Turn) -> Reply:
    """ "xóa dữ liệu của tôi"."""
    return _erase(turn)


# --- to look at


def _card(turn: Turn) -> Reply:
    say, held = turn.say, held_about(turn.store, turn.person.id)
    posts = [say("post", unit=post.unit_name, role=say(f"role-{post.role}")) for post in turn.person.posts]
    chats = [
        say("data-chat", channel=say(f"channel-{channel}"), date=f"{local_day(at):%d/%m/%Y}")
        for channel, at in held.chats
    ]
    counts = {"messages": held.messages, "files": held.files, "updates": held.updates, "reports": held.reports}
    lines = [
        say("data-name", name=held.name or say("data-none")),
        say("data-phone", phone=held.phone or say("data-none")),
        say("data-posts", posts="; ".join(posts) or say("data-none")),
        say("data-chats", chats=", ".join(chats)),
        say("data-counts", **counts),
    ]
    waiting = waiting_of_person(turn.store, turn.person.id)
    text = [say("data-head"), *(f"• {line}" for line in lines), *(_waiting_line(turn, one) for one in waiting)]
    text.append(say("data-kept", kept=kept_text(turn.store, say)))
    return Reply("\n".join(text), _choices(turn, waiting), protected=True)


def _waiting_line(turn: Turn, request: DataRequest) -> str:
    asked, by = moment_text(request.asked_at), f"{request.settle_by:%d/%m/%Y}"
    return turn.say(f"data-waits-{request.kind}", asked=asked, by=by, name=str(request.data.get("name", "")))


def _choices(turn: Turn, waiting: Sequence[DataRequest]) -> tuple[Choice, ...]:
    say = turn.say
    asked = {one.kind: one for one in waiting}
    choices = [Choice(say("data-choice-phone"), f"{COMMAND} dienthoai")]
    if "correct" not in asked:
        choices.append(Choice(say("data-choice-name"), f"{COMMAND} ten"))
    if "delete" not in asked:
        choices.append(Choice(say("data-choice-erase"), f"{COMMAND} xoa"))
    choices += [Choice(say(f"data-choice-withdraw-{kind}"), f"{COMMAND} rut #{one.id}") for kind, one in asked.items()]
    return (*choices, _mine(turn))


def _mine(turn: Turn) -> Choice:
    return Choice(turn.say("choice-my-tasks"), "/nhiemvu")


def _back(turn: Turn) -> Choice:
    return Choice(turn.say("data-choice-card"), COMMAND)


# --- to put right


def _ask_for(turn: Turn, what: str) -> Reply:
    ask(turn.store, turn.conversation_id, "my_data", {"wants": what})
    return Reply(turn.say(f"data-ask-{what}"), (Choice(turn.say("choice-undo-no"), "/huy"),))


def answer(turn: Turn) -> Reply | None:
    """The number or the name that was asked for; None where the message speaks of something else."""
    if turn.dialog is None:
        return None
    if yes_or_no(turn.message.text) == "no":
        return cancel(turn)
    if turn.dialog.data["wants"] == "phone":
        phone = phone_said(turn.message.text)
        return _confirm_phone(turn, phone) if phone else None
    name = name_said(turn.message.text) or check_name(turn.message.text)
    return _confirm_name(turn, name) if name and turn.reading.confidence < _SURE else None


# What is surely something else is no name, whatever its words.
_SURE = 0.8


def _phone(turn: Turn) -> Reply:
    """`/dulieu dienthoai` asks for a number, `... 0912345678` for a yes, and `... 0912345678 co` is it."""
    phone = phone_said(turn.args[1]) if len(turn.args) > 1 else None
    if phone is None:
        return _ask_for(turn, "phone")
    return _write_phone(turn, phone) if turn.args[-1] == YES else _confirm_phone(turn, phone)


def _confirm_phone(turn: Turn, phone: str) -> Reply:
    was = held_about(turn.store, turn.person.id).phone
    if was == phone:
        return Reply(turn.say("data-phone-same", phone=phone), (_back(turn), _mine(turn)))
    text = turn.say("data-phone-confirm", was=was or turn.say("data-none"), phone=phone)
    return _yes_no(turn, text, turn.say("choice-write"), f"{COMMAND} dienthoai {phone}")


def _write_phone(turn: Turn, phone: str) -> Reply:
    """One's own number is one's own to know: it is changed at once, and the office sees who changed it."""
    close_question(turn.store, turn.conversation_id)
    was = held_about(turn.store, turn.person.id).phone
    if was == phone or not set_phone(turn.store, turn.person.id, was, phone):
        return Reply(turn.say("data-phone-same", phone=phone), (_back(turn), _mine(turn)))
    before, after = {"phone": was}, {"person": turn.person.id, "phone": phone}
    note_office_change(turn.store, "phone", turn.say("data-what-phone"), turn.person.id, before, after)
    undo = Choice(turn.say("choice-undo"), "/hoantac")
    return Reply(f"{turn.say('data-phone-set', phone=phone)}\n{turn.say('how-to-undo')}", (undo, _back(turn)))


def _name(turn: Turn) -> Reply:
    """`/dulieu ten` asks for the name, `... Nguyễn Thị An` for a yes, and `... Nguyễn Thị An co` sends it."""
    words = turn.args[1:-1] if turn.args[-1] == YES else turn.args[1:]
    name = check_name(" ".join(words))
    if name is None:
        return _ask_for(turn, "name")
    return _send(turn, "correct", name) if turn.args[-1] == YES else _confirm_name(turn, name)


def _confirm_name(turn: Turn, name: str) -> Reply:
    if name == turn.person.name:
        return Reply(turn.say("data-name-same", name=name), (_back(turn), _mine(turn)))
    text = turn.say("data-name-confirm", was=turn.person.name or turn.say("data-none"), name=name)
    return _yes_no(turn, text, turn.say("data-choice-send"), f"{COMMAND} ten {name}")


def _yes_no(turn: Turn, text: str, label: str, command: str) -> Reply:
    yes = f"{command} {YES}"
    ask(turn.store, turn.conversation_id, "yes_no", {"yes": yes, "again": command})
    return Reply(text, (Choice(label, yes), Choice(turn.say("choice-cancel"), "/huy")))


# --- to have erased


def _erase(turn: Turn) -> Reply:
    """`/dulieu xoa` says what would be erased, `/dulieu xoa co` asks the office for it."""
    if turn.args[-1:] == [YES]:
        return _send(turn, "delete")
    if asked := _asked(turn, "delete"):
        return _asked_before(turn, asked)
    return _yes_no(turn, turn.say("data-erase-confirm"), turn.say("data-choice-send"), f"{COMMAND} xoa")


def _asked(turn: Turn, kind: Kind) -> DataRequest | None:
    return next((one for one in waiting_of_person(turn.store, turn.person.id) if one.kind == kind), None)


def _asked_before(turn: Turn, request: DataRequest) -> Reply:
    return Reply(_waiting_line(turn, request), (_back(turn), _mine(turn)))


def _send(turn: Turn, kind: Kind, name: str = "") -> Reply:
    """The request goes to the office; of two, the first stands."""
    close_question(turn.store, turn.conversation_id)
    if asked := _asked(turn, kind):
        return _asked_before(turn, asked)
    request = request_data(turn.store, turn.person.id, kind, {"name": name} if name else {})
    if request is None:
        return _card(turn)
    _tell_office(turn.store, request)
    days = {"acknowledge": f"{request.acknowledge_by:%d/%m/%Y}", "settle": f"{request.settle_by:%d/%m/%Y}"}
    withdraw = Choice(turn.say(f"data-choice-withdraw-{kind}"), f"{COMMAND} rut #{request.id}")
    return Reply(turn.say("data-sent", **days), (withdraw, _mine(turn)))


def _tell_office(store: Store, request: DataRequest) -> None:
    at = opens_at(store)
    for officer in holders(store, role="office"):
        say = texts(find_person(store, officer.person_id).locale)
        text = say(
            f"data-office-{request.kind}",
            person=request.name,
            name=str(request.data.get("name", "")),
            acknowledge=f"{request.acknowledge_by:%d/%m/%Y}",
            settle=f"{request.settle_by:%d/%m/%Y}",
        )
        choice = Choice(say("data-office-choice-open"), f"/yeucaudulieu #{request.id}")
        tell(store, officer.person_id, Reply(text, (choice,)), at)


def _withdraw(turn: Turn) -> Reply:
    request = data_request_of(turn.store, turn.arg_id(1) or 0)
    if request is None or request.person_id != turn.person.id or not withdraw_data_request(turn.store, request):
        return _card(turn)
    return Reply(turn.say("data-withdrawn"), (_back(turn), _mine(turn)))


_WANTED = ("phone", "name")
_ACTIONS: dict[str, Callable[[Turn], Reply]] = {
    "dienthoai": _phone,
    "phone": _phone,
    "ten": _name,
    "name": _name,
    "xoa": _erase,
    "erase": _erase,
    "rut": _withdraw,
}
