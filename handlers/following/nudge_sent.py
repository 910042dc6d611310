"""What a nudge says, composed when it is sent, and what the office is told of what became of it."""

from collections.abc import Sequence
from datetime import date

from domain.days.working_days import Calendar
from domain.days.zone import local_day
from domain.messages import Choice, Limits, Reply, fits
from domain.reminding.digests import UNIT_ROLES
from domain.reminding.rules import reminder_day
from handlers.wording import AT_MOST, day_text, moment_text, numbered_lines
from locales import Texts, texts
from storage.following.nudges import Nudge, Outcome, asked_in, claim_finished, words_of
from storage.owing.calendar import calendar, opens_at
from storage.people.persons import find_person
from storage.reminding.ledger import Thing, still_owed
from storage.reminding.sending_window import has_to_wait
from storage.store import Store
from storage.talk.outbox import Claimed, tell
from storage.talk.sending import compose as keep
from storage.talk.sending import record_end

MOST_NAMES = 8
# States of the outbox in the words of the outcome, the good news first.
_STATES = {
    "sent": "sent",
    "unknown": "unknown",
    "failed": "failed",
    "expired": "failed",
    "unlinked": "unlinked",
    "dropped": "dropped",
    "superseded": "dropped",
}


def compose_nudge(store: Store, claimed: Claimed) -> Reply | None:
    """Compose a claimed row and keep what it says; None where it has to wait or has nothing to say any more."""
    if claimed.person_id is None:
        raise ValueError(f"nudge {claimed.id} is for nobody")
    if has_to_wait(store, claimed):
        return None
    person = find_person(store, claimed.person_id)
    units = [post.unit_id for post in person.posts if post.role in UNIT_ROLES]
    things = still_owed(store, asked_in(store, claimed.id, person.id), units)
    if not things:
        record_end(store, claimed, "dropped", "nothing is missing any more")
        return None
    limits = store.limits.get(claimed.address.channel)
    reply = _fitting(store, texts(person.locale), things, claimed.id, limits)
    keep(store, claimed, reply)
    return reply


def _fitting(store: Store, say: Texts, things: Sequence[Thing], row: int, limits: Limits | None) -> Reply:
    """As many lines as one call of the channel has room for."""
    words, days = words_of(store, row), calendar(store)
    today = local_day(store.now)
    shorter = [_message(say, things, words, row, most, today, days) for most in range(AT_MOST, 0, -1)]
    return next((reply for reply in shorter if limits is None or fits(reply, limits)), shorter[-1])


def _message(
    say: Texts, things: Sequence[Thing], words: str, row: int, most: int, today: date, days: Calendar
) -> Reply:
    shown = things[:most]
    more = [say("nudge-told-more", count=len(things) - most)] if len(things) > most else []
    text = "\n".join([nudge_text(say, things, words, today, days, most), *more, say("nudge-told-how")])
    choices = [_opens(say, one) for one in shown]
    return Reply(text, (*choices, *_answers(say, things, row)), about=("nudge", row))


def nudge_text(
    say: Texts, things: Sequence[Thing], words: str, today: date, days: Calendar, most: int = AT_MOST
) -> str:
    """What the office asks for, in its own words where it gave any, and each thing with its day."""
    units = ", ".join(dict.fromkeys(one.unit for one in things))
    head = say("nudge-told-words", words=words) if words else say("nudge-told", unit=units, count=len(things))
    return "\n".join([head, numbered_lines(_thing_line(say, one, today, days) for one in things[:most])])


def _thing_line(say: Texts, one: Thing, today: date, days: Calendar) -> str:
    how = say("nudge-not-done" if one.kind == "window" else "digest-not-sent")
    advised = reminder_day(one.due, one.roll, days)
    if one.due < today:
        how = say("digest-late", days=(today - one.due).days, how=how)
    elif advised < one.due and advised >= today:
        how += say("digest-advice", date=day_text(say, advised, today))
    return say("digest-line", name=one.name, date=day_text(say, one.due, today), how=how)


def _opens(say: Texts, one: Thing) -> Choice:
    if one.task_id is None:
        return Choice(say("choice-report"), f"/baocao #{one.id}", listed=True)
    return Choice(say("choice-card"), f"/viec #{one.task_id}", listed=True)


def _answers(say: Texts, things: Sequence[Thing], row: int) -> list[Choice]:
    """Done, not yet, a later day."""
    tasks = [one for one in things if one.assignment_id is not None]
    done = []
    if len(tasks) > 1:
        done = [Choice(say("nudge-answer-all-done"), f"/tatca nudge:{row} done")]
    elif len(things) == 1 and tasks:
        done = [Choice(say("nudge-answer-done"), f"/tiendo #{tasks[0].assignment_id} 100")]
    elif len(things) == 1:
        done = [Choice(say("nudge-answer-send"), f"/baocao #{things[0].id} draft")]
    later = f"/xinlui {things[0].id}" if len(things) == 1 else f"/traloi {row} giahan"
    return [
        *done,
        Choice(say("nudge-answer-not-yet"), f"/traloi {row}"),
        Choice(say("settle-choice-ask-later"), later),
    ]


# --- what became of it


def tell_of_nudges(store: Store) -> None:
    """Who urged hears once, in one message, what became of each message."""
    for nudge in claim_finished(store):
        if all(one.state == "dropped" for one in nudge.outcomes):
            continue
        say = texts(find_person(store, nudge.person_id).locale)
        reply = Reply(_outcome_text(say, nudge), (Choice(say("choice-late"), "/trehan"),), protected=True)
        tell(store, nudge.person_id, reply, opens_at(store))


def _outcome_text(say: Texts, nudge: Nudge) -> str:
    by_state: dict[str, list[Outcome]] = {state: [] for state in (*_STATES.values(), "nobody")}
    for one in nudge.outcomes:
        by_state[_STATES.get(one.state, "failed") if one.person else "nobody"].append(one)
    people = [one for one in nudge.outcomes if one.person]
    sent = len(by_state["sent"])
    lines = [say("nudge-outcome", at=moment_text(nudge.at), sent=sent, all=len(people))]
    lines += [_state_line(say, state, of) for state, of in by_state.items() if of]
    return "\n".join(lines)


def _state_line(say: Texts, state: str, of: Sequence[Outcome]) -> str:
    with_phone = state not in ("sent", "dropped")
    named = [_name(say, one, with_phone) for one in of[:MOST_NAMES]]
    names = "; ".join(named) + (" …" if len(of) > MOST_NAMES else "")
    return f"• {say(f'nudge-outcome-{state}', count=len(of), names=names)}"


def _name(say: Texts, one: Outcome, with_phone: bool) -> str:
    units = ", ".join(one.units)
    if not one.person:
        return units
    phone = f" {one.phone}" if with_phone and one.phone else ""
    return say("nudge-outcome-person", person=f"{one.person}{phone}", units=units)
