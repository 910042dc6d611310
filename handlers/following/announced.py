"""Announcements that were made: what their receivers read and say, and who has read them."""

from collections.abc import Callable, Mapping, Sequence

from domain.desk.announcing import Wish
from domain.messages import Choice, Reply
from domain.people.rights import is_office
from handlers.asking.own_units import own_only
from handlers.turn import Turn
from handlers.wording import AT_MOST, moment_text, numbered_lines
from locales import Texts, texts
from storage.following.announcements import (
    Announcement,
    Reached,
    access_reached,
    announcement_of,
    announcements,
    reached,
    reached_in,
    receive,
    withdraw,
)
from storage.people.persons import find_person
from storage.reminding.sending_window import has_to_wait
from storage.store import Store
from storage.talk.drafts import ask, close_question, newest_choices
from storage.talk.outbox import Claimed, about_of_row
from storage.talk.sending import compose as keep
from storage.talk.sending import record_end

LONGEST = 500
_ABOUT = "announcement"
_UNDER_WAY = ("pending", "sending")


def office_only(turn: Turn) -> Reply:
    """Announcing is for the office."""
    return Reply(turn.say("announce-office-only"), (Choice(turn.say("announce-choice-list"), "/thongbao"),))


# --- what a receiver reads


def compose_announcement(store: Store, claimed: Claimed) -> Reply | None:
    """Compose a claimed row and keep what it says; None where it has to wait, or is for nobody any more."""
    one = reached_in(store, claimed.id)
    what = announcement_of(store, one.announcement_id) if one else None
    if one is None or what is None or what.withdrawn_at:
        record_end(store, claimed, "dropped", "withdrawn")
        return None
    if has_to_wait(store, claimed):
        return None
    person = find_person(store, one.person_id)
    if not person.posts:
        record_end(store, claimed, "dropped", "no longer theirs")
        return None
    reply = _message(texts(person.locale), one, what)
    keep(store, claimed, reply)
    return reply


def _message(say: Texts, one: Reached, what: Announcement) -> Reply:
    choices = (
        Choice(say("announced-choice-received"), f"/danhan {one.id}"),
        Choice(say("announced-choice-answer"), f"/danhan {one.id} traloi"),
    )
    return Reply(say("announced-told", text=what.text), choices, about=(_ABOUT, one.id))


# --- what a receiver says


def received_command(turn: Turn) -> Reply:
    """`/danhan 12`: they have it; `/danhan 12 traloi` asks what they answer."""
    one = access_reached(turn.store, turn.person.id, turn.arg_id() or 0)
    if one is None:
        return Reply(turn.say("announced-none"), _mine(turn))
    if turn.args[1:] == ["traloi"]:
        ask(turn.store, turn.conversation_id, "announce_answer", {"id": one.id})
        return Reply(turn.say("announced-ask"), (Choice(turn.say("choice-cancel"), "/huy"),))
    return _received(turn, one)


def _received(turn: Turn, one: Reached) -> Reply:
    if not receive(turn.store, one.id) and one.received_at:
        return Reply(turn.say("announced-received-before", at=moment_text(one.received_at)), _mine(turn))
    answer = Choice(turn.say("announced-choice-answer"), f"/danhan {one.id} traloi")
    return Reply(turn.say("announced-received", at=moment_text(turn.now)), (answer, *_mine(turn)))


def answered(turn: Turn) -> Reply | None:
    """The answer that was asked for; None where nothing was said."""
    one = access_reached(turn.store, turn.person.id, turn.dialog.data["id"]) if turn.dialog else None
    said = turn.message.text.strip()[:LONGEST]
    if one is None or not said:
        return None
    close_question(turn.store, turn.conversation_id)
    receive(turn.store, one.id, said)
    return Reply(turn.say("announced-answered", said=said), _mine(turn))


def _mine(turn: Turn) -> tuple[Choice, ...]:
    return (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),)


def _meant(turn: Turn) -> Reached | None:
    """The announcement replied to, else the newest message where that is one."""
    if turn.about:
        return access_reached(turn.store, turn.person.id, turn.about[1]) if turn.about[0] == _ABOUT else None
    newest = newest_choices(turn.store, turn.conversation_id)
    about = about_of_row(turn.store, newest[0]) if newest else ("", 0)
    return access_reached(turn.store, turn.person.id, about[1]) if about[0] == _ABOUT else None


# --- what the office sees


def wished(turn: Turn, meant: Wish) -> Reply | None:
    """ "đã nhận", "ai chưa đọc thông báo", "rút thông báo", "thông báo"; None where it is none of these here."""
    if meant == "received":
        one = _meant(turn)
        return _received(turn, one) if one else None
    made = announcements(turn.store)
    if meant == "how" or not made:
        return _listed(turn, made, 0)
    newest = next((one for one in made if not one.withdrawn_at), made[0])
    return _card(turn, newest, 0) if meant == "unread" else _asks_to_withdraw(turn, newest)


def announcement_command(turn: Turn) -> Reply:
    """`/thongbao 5` lists from the sixth, `/thongbao #3 5` shows the third; `/thongbao rut 3` withdraws it."""
    if not turn.follows_all:
        return own_only(turn)
    act = _ACTS.get(turn.args[0]) if turn.args else None
    if act is None and not (turn.args and turn.args[0].startswith("#")):
        return _listed(turn, announcements(turn.store), turn.arg_id() or 0)
    one = announcement_of(turn.store, turn.arg_id(1 if act else 0) or 0)
    if one is None:
        return _listed(turn, announcements(turn.store), 0)
    return act(turn, one) if act else _card(turn, one, turn.arg_id(1) or 0)


def _listed(turn: Turn, made: Sequence[Announcement], start: int) -> Reply:
    if not made:
        return Reply(turn.say("announce-how"), (Choice(turn.say("choice-overview"), "/tonghop"),))
    page = made[start : start + AT_MOST] or made[:AT_MOST]
    lines = numbered_lines(_line(turn, one) for one in page)
    choices = [Choice(turn.say("choice-open"), f"/thongbao #{one.id}", listed=True) for one in page]
    left = len(made) - start - len(page)
    more = [Choice(turn.say("choice-more", count=left), f"/thongbao {start + len(page)}")] if left > 0 else []
    return Reply(
        f"{turn.say('announce-list', count=len(made))}\n{lines}\n{turn.say('announce-how')}", (*choices, *more)
    )


def _line(turn: Turn, one: Announcement) -> str:
    people = reached(turn.store, one.id)
    return turn.say("announce-line", head=_head(turn, one), **_counts(people))


def _head(turn: Turn, one: Announcement) -> str:
    text = " ".join(one.text.split())
    short = text if len(text) <= 80 else f"{text[:79].rstrip()}…"
    key = "announce-head-withdrawn" if one.withdrawn_at else "announce-head"
    return turn.say(key, at=moment_text(one.at), person=one.by, text=short, audience=one.audience)


def _counts(people: Sequence[Reached]) -> dict[str, int]:
    return {
        "all": len(people),
        "sent": sum(one.state == "sent" for one in people),
        "received": sum(one.answered for one in people),
        "answers": sum(bool(one.answer) for one in people),
        "waiting": sum(one.state in _UNDER_WAY for one in people),
    }


def _card(turn: Turn, one: Announcement, start: int) -> Reply:
    """How many have it, and who has not said so, with whom to call."""
    people = reached(turn.store, one.id)
    silent = [person for person in people if not person.answered]
    page = silent[start : start + AT_MOST] or silent[:AT_MOST]
    lines = [_head(turn, one), turn.say("announce-counts", silent=len(silent), **_counts(people))]
    lines += [numbered_lines(_silent_line(turn, person) for person in page)] if page else []
    choices = []
    left = len(silent) - start - len(page)
    if left > 0:
        choices.append(Choice(turn.say("choice-more", count=left), f"/thongbao #{one.id} {start + len(page)}"))
    if any(person.answer for person in people):
        choices.append(Choice(turn.say("announce-choice-answers"), f"/thongbao traloi {one.id}"))
    if is_office(turn.person.actor) and not one.withdrawn_at and any(p.state in _UNDER_WAY for p in people):
        choices.append(Choice(turn.say("announce-choice-withdraw"), f"/thongbao rut {one.id}"))
    choices.append(Choice(turn.say("announce-choice-list"), "/thongbao"))
    return Reply("\n".join(lines), tuple(choices), protected=True)


def _silent_line(turn: Turn, one: Reached) -> str:
    state = one.state if one.state in ("sent", "unlinked", "pending", "sending", "dropped") else "failed"
    return turn.say(
        "announce-silent",
        unit=one.unit,
        person=one.person,
        phone=one.phone or turn.say("phone-unknown"),
        state=turn.say(f"announce-state-{state}"),
    )


def _answers(turn: Turn, one: Announcement) -> Reply:
    said = [person for person in reached(turn.store, one.id) if person.answer]
    start = turn.arg_id(2) or 0
    page = said[start : start + AT_MOST] or said[:AT_MOST]
    lines = [turn.say("announce-answers", count=len(said))]
    lines += [f"• {turn.say('announce-answer', unit=p.unit, person=p.person, said=p.answer)}" for p in page]
    left = len(said) - start - len(page)
    more = (
        [Choice(turn.say("choice-more", count=left), f"/thongbao traloi {one.id} {start + len(page)}")]
        if left > 0
        else []
    )
    return Reply(
        "\n".join(lines), (*more, Choice(turn.say("announce-choice-who"), f"/thongbao #{one.id}")), protected=True
    )


def _asks_to_withdraw(turn: Turn, one: Announcement) -> Reply:
    """`/thongbao rut 3` asks, `/thongbao rut 3 co` holds back what was not sent."""
    back = (Choice(turn.say("announce-choice-who"), f"/thongbao #{one.id}"),)
    if not is_office(turn.person.actor):
        return office_only(turn)
    if one.withdrawn_at:
        text = turn.say("announce-withdrawn-before", person=one.withdrawn_by, at=moment_text(one.withdrawn_at))
        return Reply(text, back)
    counts = _counts(reached(turn.store, one.id))
    if not counts["waiting"]:
        return Reply(turn.say("announce-all-sent", sent=counts["sent"]), back)
    yes = f"/thongbao rut {one.id} co"
    if turn.args[2:] != ["co"]:
        ask(turn.store, turn.conversation_id, "yes_no", {"yes": yes, "again": f"/thongbao rut {one.id}"})
        text = turn.say("announce-withdraw-confirm", head=_head(turn, one), **counts)
        return Reply(
            text, (Choice(turn.say("announce-choice-withdraw"), yes), Choice(turn.say("choice-not-now"), "/huy"))
        )
    close_question(turn.store, turn.conversation_id)
    held = withdraw(turn.store, one.id, turn.person.id) or 0
    return Reply(turn.say("announce-withdrawn", held=held, sent=counts["all"] - held), back)


_ACTS: Mapping[str, Callable[[Turn, Announcement], Reply]] = {"rut": _asks_to_withdraw, "traloi": _answers}
