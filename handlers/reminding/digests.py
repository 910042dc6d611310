"""What a reminder says, composed when it is sent: only what is still missing, for those still responsible."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from domain.days.zone import local_day
from domain.messages import Choice, Limits, Reply, fits
from domain.reminding.digests import OFFICE, UNIT_ROLES
from domain.reminding.weekly import Week
from handlers.reach import people_of_unit
from handlers.reminding.weekly import draw_week, week_choices, week_lines
from handlers.wording import AT_MOST, day_text, numbered_lines
from locales import Texts, texts
from storage.people.persons import Person, find_person
from storage.reminding.digests import DigestItem, digest_items, forget_told, record_told
from storage.reminding.due import has_reachable
from storage.reminding.sending_window import has_to_wait
from storage.reminding.weekly import has_news, week_for
from storage.store import Store
from storage.talk.outbox import Claimed
from storage.talk.sending import compose as keep
from storage.talk.sending import record_end
from storage.tasks.lagging import Lagging, asked_today, claim_question, lagging_of_units


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a digest and the choice that opens it."""

    text: str
    choice: Choice


def compose_digest(store: Store, claimed: Claimed) -> Reply | None:
    """Compose a claimed digest and keep what it says; None where it has to wait or has nothing to say any more."""
    if claimed.person_id is None:
        raise ValueError(f"digest {claimed.id} is for nobody")
    if has_to_wait(store, claimed):
        return None
    forget_told(store, claimed.id)
    items = digest_items(store, claimed.person_id).items
    week = week_for(store, claimed.person_id)
    if not has_news(store, claimed.person_id, items, week):
        record_end(store, claimed, "dropped", "nothing has changed" if items else "nothing is missing any more")
        return None
    # A plain answer to a reminder is about what it told.
    person = find_person(store, claimed.person_id)
    behind = _behind(store, person, items, again=claimed.attempts > 1)
    told = digest(store, person, items, claimed.id, store.limits.get(claimed.address.channel), week, behind)
    reply = replace(told, about=("digest", claimed.id))
    keep(store, claimed, reply)
    record_told(store, items, claimed.person_id, claimed.id)
    if week:
        draw_week(store, texts(person.locale), claimed, week)
    return reply


def digest(
    store: Store,
    person: Person,
    items: Sequence[DigestItem],
    row: int,
    limits: Limits | None = None,
    week: Week | None = None,
    behind: Lagging | None = None,
) -> Reply:
    """The one message of the day, outbox row `row`: what each post has to hear, in one call of its channel.

    A leader hears of the week as a whole: what is late stands in its lines. `behind` is what the unit is asked about.
    """
    say = texts(person.locale)
    heads: list[str] = []
    lines: list[_Line] = []
    for part, compose in ((UNIT_ROLES, _for_unit), ((OFFICE,), _for_office)):
        told = [item for item in items if item.role in part]
        if told:
            head, more = compose(store, say, told)
            heads.append(head)
            lines += more
    last = week_choices(say, week) if week else []
    heads = week_lines(store, say, week) + heads if week else heads
    last += [Choice(say("lag-choice-why", code=behind.code), f"/visaocham #{behind.assignment_id}")] if behind else []
    last += [Choice(say("choice-snooze-tomorrow"), f"/nhaclai #{row} mai")] if _own(items) else []
    last.append(Choice(say("choice-why"), f"/visao #{row}"))
    tail = _behind_text(store, say, behind) if behind else ""
    shorter = (_with_lines(say, heads, lines, most, last, tail) for most in range(AT_MOST, 1, -1))
    one = _with_lines(say, heads, lines, 1, last, tail)
    return next((reply for reply in shorter if limits is None or fits(reply, limits)), one)


def _own(items: Sequence[DigestItem]) -> bool:
    return any(item.role in UNIT_ROLES for item in items)


def _behind(store: Store, person: Person, items: Sequence[DigestItem], *, again: bool) -> Lagging | None:
    """What the person's units trail their calendar with, once for each task and window; `again` on another try."""
    units = sorted({item.unit_id for item in items if item.role in UNIT_ROLES})
    if again and (one := asked_today(store, units, person.id)):
        return one
    one = lagging_of_units(store, units)
    return one if one and claim_question(store, one, person.id) else None


def _behind_text(store: Store, say: Texts, one: Lagging) -> str:
    due = day_text(say, one.due, local_day(store.now))
    return say("lag-ask-shortly", code=one.code, percent=one.percent, elapsed=one.elapsed, due=due)


def _with_lines(
    say: Texts, heads: Sequence[str], lines: Sequence[_Line], most: int, last: Sequence[Choice], tail: str
) -> Reply:
    """The first lines, as many as there is room for, and the choices of every digest."""
    shown, left = lines[:most], len(lines) - most
    listed = [numbered_lines(line.text for line in shown)] if shown else []
    text = "\n".join([*heads, *listed, *([tail] if tail else [])])
    choices = [line.choice for line in shown]
    choices += [Choice(say("choice-more", count=left), "/nhiemvu")] if left > 0 else []
    return Reply(text, (*choices, *last), silent=False)


# --- for the unit


def _for_unit(store: Store, say: Texts, items: Sequence[DigestItem]) -> tuple[str, list[_Line]]:
    units = ", ".join(dict.fromkeys(item.unit_short or item.unit for item in items))
    head = say("digest-head", day=_today(say, store), unit=units, count=len(items))
    reports = [_report_line(store, say, item) for item in items if item.kind == "report"]
    windows = [item for item in items if item.kind == "window"]
    by_due = _grouped(windows, lambda item: (item.due, item.step))
    return head, reports + [_window_line(store, say, group) for group in by_due]


def _report_line(store: Store, say: Texts, item: DigestItem) -> _Line:
    source = item.sources[0] if item.sources else None
    advised = item.due != item.reminder_day and item.step < 0
    text = say(
        "digest-report",
        name=item.what,
        date=_due(store, say, item),
        quote=say("digest-quote", phrase=source.phrase, plan=source.plan) if source else "",
        how=_how(store, say, item, say("digest-returned" if item.returned else "digest-not-sent")),
        advice=say("digest-advice", date=_day(store, say, item)) if advised else "",
    )
    return _Line(text, Choice(say("choice-report"), f"/baocao #{item.obligation_id}", listed=True))


def _window_line(store: Store, say: Texts, group: list[DigestItem]) -> _Line:
    """Many items with one due day stand as one line that opens them."""
    first = group[0]
    if len(group) == 1:
        how = _progress(say, first)
        name = f"{first.code} {first.what}"
        text = say("digest-line", name=name, date=_due(store, say, first), how=_how(store, say, first, how))
        return _Line(text, Choice(first.code, f"/viec #{first.task_id}", listed=True))
    started = sum(item.percent > 0 and item.status != "done" for item in group)
    how = say("digest-some-started", count=started) if started else say("progress-none")
    text = say("digest-line-many", count=len(group), date=_due(store, say, first), how=_how(store, say, first, how))
    return _Line(text, Choice(say("digest-many-choice", count=len(group)), f"/nhiemvu due:{first.due}", listed=True))


def _progress(say: Texts, item: DigestItem) -> str:
    """How far it is; what was done in an earlier window of its task is not done in this one."""
    if item.status == "done":
        return say("progress-next-window")
    return say("progress-percent", percent=item.percent) if item.percent else say("progress-none")


def _how(store: Store, say: Texts, item: DigestItem, how: str) -> str:
    today = local_day(store.now)
    if item.due < today:
        return say("digest-late", days=(today - item.due).days, how=how)
    return say("digest-today", how=how) if item.due == today else how


def _due(store: Store, say: Texts, item: DigestItem) -> str:
    return day_text(say, item.due, local_day(store.now))


def _day(store: Store, say: Texts, item: DigestItem) -> str:
    return day_text(say, item.reminder_day, local_day(store.now))


def _today(say: Texts, store: Store) -> str:
    today = local_day(store.now)
    text = say("date-near", weekday=today.weekday(), date=f"{today:%d/%m}")
    return text[0].upper() + text[1:]


# --- for those who follow all units


def _for_office(store: Store, say: Texts, items: Sequence[DigestItem]) -> tuple[str, list[_Line]]:
    """What waits for review stands first: the office alone can settle it."""
    waiting = [item for item in items if item.kind == "review"]
    late = [item for item in items if item.kind != "review"]
    if not waiting:
        return _late_list(store, say, "digest-office-head", late)
    oldest = day_text(say, min(item.due for item in waiting), local_day(store.now))
    text = say("digest-review", count=len(waiting), date=oldest)
    review = _Line(text, Choice(say("review-choice-waiting"), "/choduyet", listed=True))
    if not late:
        return say("digest-review-head", day=_today(say, store), count=len(waiting)), [review]
    head, lines = _late_list(store, say, "digest-office-head", late)
    return head, [review, *lines]


def _late_list(store: Store, say: Texts, key: str, items: Sequence[DigestItem]) -> tuple[str, list[_Line]]:
    by_unit = _grouped(items, lambda item: (item.unit_id,))
    by_unit.sort(key=lambda group: (-len(group), -max(item.step for item in group)))
    head = say(key, day=_today(say, store), count=len(items), units=len(by_unit))
    return head, [_unit_line(store, say, group) for group in by_unit]


def _unit_line(store: Store, say: Texts, group: list[DigestItem]) -> _Line:
    unit = group[0].unit_short or group[0].unit
    days = (local_day(store.now) - min(item.due for item in group)).days
    text = say("digest-unit-line", unit=unit, count=len(group), days=days)
    if not has_reachable(store, group[0].unit_id):
        text = say("digest-unit-unreached", line=text, people=people_of_unit(store, say, group[0].unit_id))
    return _Line(text, Choice(unit, f"/donvi #{group[0].unit_id}", listed=True))


def _grouped(items: Sequence[DigestItem], key: Callable[[DigestItem], tuple[Hashable, ...]]) -> list[list[DigestItem]]:
    """Items with the same key together, groups in the order of their first items."""
    order = {k: n for n, k in reversed(list(enumerate(map(key, items))))}
    ranked = sorted(items, key=lambda item: order[key(item)])
    return [list(group) for _, group in groupby(ranked, key=key)]
