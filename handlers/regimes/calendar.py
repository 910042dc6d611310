"""The office's calendar in chat: days off, worked Saturdays, and what each change of them moves."""

from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import date, timedelta
from typing import Any

from domain.days.holidays import ProposedDay
from domain.days.office_words import BadDays, DayEdit, read_day_edits
from domain.messages import Choice, Reply
from domain.people.rights import is_office
from handlers.regimes.calendar_year import checked, ways_on
from handlers.regimes.wording import full_day
from handlers.turn import Turn
from handlers.wording import AT_MOST, moment_text, no_longer_text
from locales import Texts
from storage.calendar_changes import BadEdit, DayChange, Moved, change_days, moves, planned
from storage.owing.calendar import coming_days, is_checked
from storage.talk.drafts import Draft, access_draft, ask, close_draft, close_question, save_draft

Data = dict[str, Any]
_NAMES = 2


def working_days(turn: Turn) -> Reply:
    """`/lich` lists the days off to come; with words the office changes them."""
    words = str(turn.slot("args")) if turn.slot("args") is not None else turn.message.text
    action = _ACTIONS.get(words.split(" ")[0]) if turn.slot("args") is not None else None
    pages = turn.slot("args") is not None and len(turn.args) == 1 and turn.arg_id() is not None
    if action is None and (pages or not any(letter.isdigit() for letter in words)):
        return _listed(turn)
    if not is_office(turn.person.actor):
        return Reply(turn.say("calendar-office-only"), (Choice(turn.say("calendar-choice-list"), "/lich"),))
    return action(turn) if action else _said(turn, words)


# --- a change: said, seen, written


def _said(turn: Turn, words: str) -> Reply:
    try:
        edits = read_day_edits(words, turn.today)
        changes = planned(turn.store, edits, _source(turn))
    except BadDays as error:
        return _refused(turn, _why(turn.say, error))
    except BadEdit as error:
        return _refused(turn, turn.say(error.key, date=full_day(turn.say, error.day)))
    if not changes:
        return Reply(turn.say("calendar-as-it-is"), ways_on(turn))
    data = {"what": " ".join(words.split()), "edits": [_kept(edit) for edit in edits]}
    return _confirm(turn, save_draft(turn.store, turn.person.id, "calendar", data, turn.incoming_id), changes)


def _why(say: Texts, error: BadDays) -> str:
    if error.key != "calendar-weekday":
        return say(error.key, **error.values)
    values = {name: say("calendar-weekday-name", weekday=error.values[name]) for name in ("weekday", "said")}
    return say(error.key, date=error.values["date"], **values)


def _refused(turn: Turn, why: str) -> Reply:
    """What is wrong, and the same question again: the next message may say it right."""
    ask(turn.store, turn.conversation_id, "calendar", {})
    return Reply(why, ways_on(turn))


def _source(turn: Turn) -> str:
    return turn.say("calendar-source", person=turn.person.name, date=f"{turn.today:%d/%m/%Y}")


def _kept(edit: DayEdit) -> Data:
    return asdict(edit) | {"day": edit.day.isoformat()}


def _edits(draft: Draft) -> list[DayEdit]:
    return [DayEdit(**edit | {"day": date.fromisoformat(edit["day"])}) for edit in draft.data["edits"]]


def _confirm(turn: Turn, draft_id: int, changes: Sequence[DayChange]) -> Reply:
    """The days as they would be, and what that moves; nothing is written yet."""
    say = turn.say
    question = {"yes": f"/lich ghi {draft_id}", "again": f"/lich xem {draft_id}", "draft": draft_id}
    ask(turn.store, turn.conversation_id, "yes_no", question)
    lines = [say("calendar-confirm"), *(f"• {line}" for line in _change_lines(say, changes))]
    lines += moved_lines(say, moves(turn.store, changes))
    choices = (
        Choice(say("calendar-choice-write"), f"/lich ghi {draft_id}"),
        Choice(say("calendar-choice-not"), f"/lich bo {draft_id}"),
    )
    return Reply("\n".join(lines), choices)


def _change_lines(say: Texts, changes: Sequence[DayChange]) -> list[str]:
    lines = []
    for stretch in _stretches(changes):
        after = stretch[0].after
        kind = after.kind if after else "gone"
        name = (after or stretch[0].before or ProposedDay(stretch[0].day, "off", "", "")).name
        key = "work-again" if kind == "work" and stretch[0].day.weekday() <= _FRIDAY else kind
        lines.append(say(f"calendar-becomes-{key}", days=_days_text(say, stretch[0].day, stretch[-1].day), name=name))
    return lines


_FRIDAY = 4


def _stretches(changes: Sequence[DayChange]) -> list[list[DayChange]]:
    """Days beside each other that become the same."""
    found: list[list[DayChange]] = []
    for change in changes:
        last = found[-1][-1] if found else None
        if last and change.day - last.day == timedelta(days=1) and _same(last.after, change.after):
            found[-1].append(change)
        else:
            found.append([change])
    return found


def _same(one: ProposedDay | None, other: ProposedDay | None) -> bool:
    return bool(one and other) and (one and (one.kind, one.name)) == (other and (other.kind, other.name))


def _days_text(say: Texts, first: date, last: date) -> str:
    if first == last:
        return full_day(say, first)
    return say("calendar-days", first=full_day(say, first), last=full_day(say, last), count=(last - first).days + 1)


def moved_lines(say: Texts, moved: Sequence[Moved]) -> list[str]:
    """Which due days and reminders a change of the calendar moves, five at the most."""
    if not moved:
        return [say("calendar-moves-nothing")]
    lines = [f"• {_moved_line(say, one)}" for one in moved[:AT_MOST]]
    left = len(moved) - AT_MOST
    more = [say("calendar-more-moved", count=left)] if left > 0 else []
    return [say("calendar-moves", count=len(moved)), *lines, *more]


def _moved_line(say: Texts, one: Moved) -> str:
    """The strongest of what moves: the rolled last day, else the last working day, else only the next reminder."""
    head = say("calendar-moved", what=one.what, count=one.count, due=f"{one.due:%d/%m/%Y}")
    for key, (was, now) in (("rolled", one.rolled), ("last", one.last), ("reminded", one.reminded)):
        if was and now and was != now:
            return f"{head}: {say(f'calendar-moved-{key}', was=f'{was:%d/%m/%Y}', now=full_day(say, now))}"
    return head


def _draft(turn: Turn) -> Draft | None:
    draft = access_draft(turn.store, turn.person.id, turn.arg_id(1) or 0)
    return draft if draft and draft.kind == "calendar" else None


def _shown(turn: Turn) -> Reply:
    draft = _draft(turn)
    if draft is None or draft.state != "open":
        return _no_longer(turn, draft)
    try:
        return _confirm(turn, draft.id, planned(turn.store, _edits(draft), _source(turn)))
    except BadEdit as error:
        return _refused(turn, turn.say(error.key, date=full_day(turn.say, error.day)))


def _write(turn: Turn) -> Reply:
    draft = _draft(turn)
    if draft is None or not close_draft(turn.store, draft.id, "used"):
        return _no_longer(turn, draft)
    close_question(turn.store, turn.conversation_id)
    try:
        changes = planned(turn.store, _edits(draft), _source(turn))
    except BadEdit as error:
        return Reply(turn.say(error.key, date=full_day(turn.say, error.day)), ways_on(turn))
    if not changes or not change_days(turn.store, changes, draft.data["what"], turn.person.id):
        return Reply(turn.say("calendar-as-it-is"), ways_on(turn))
    lines = [turn.say("calendar-written", at=moment_text(turn.now))]
    lines += [*(f"• {line}" for line in _change_lines(turn.say, changes)), turn.say("how-to-undo")]
    return Reply("\n".join(lines), (*ways_on(turn), Choice(turn.say("choice-undo"), "/hoantac")))


def _drop(turn: Turn) -> Reply:
    draft = _draft(turn)
    if draft is None or not close_draft(turn.store, draft.id, "dropped"):
        return _no_longer(turn, draft)
    close_question(turn.store, turn.conversation_id)
    return Reply(turn.say("dropped"), ways_on(turn))


def _no_longer(turn: Turn, draft: Draft | None) -> Reply:
    return Reply(no_longer_text(turn.say, draft, "calendar-draft-gone"), ways_on(turn))


def answer(turn: Turn) -> Reply | None:
    """The day that was asked for; None lets a message without any be read for itself."""
    if not any(letter.isdigit() for letter in turn.message.text) or not is_office(turn.person.actor):
        return None
    return _said(turn, turn.message.text)


def _ask_day(turn: Turn) -> Reply:
    ask(turn.store, turn.conversation_id, "calendar", {})
    return Reply(turn.say("calendar-ask"))


# --- the list


def _listed(turn: Turn) -> Reply:
    """The days off and worked Saturdays to come, in stretches, with where they come from."""
    say = turn.say
    stretches = _listed_stretches(coming_days(turn.store, turn.today))
    start = turn.arg_id() or 0
    page = stretches[start : start + AT_MOST]
    lines = [say("calendar-list" if page else "calendar-none"), *(f"• {_stretch_line(say, one)}" for one in page)]
    choices = []
    if is_office(turn.person.actor):
        choices = [choice for one in page if not one[0].confirmed for choice in _pending_choices(say, one)]
    left = len(stretches) - start - AT_MOST
    if left > 0:
        choices.append(Choice(say("choice-more", count=left), f"/lich {start + AT_MOST}"))
    if is_office(turn.person.actor):
        choices.append(Choice(say("calendar-choice-change"), "/lich sua"))
        year = turn.today.year + 1
        if not is_checked(turn.store, year):
            choices.append(Choice(say("calendar-choice-checked", year=year), f"/lich doichieu {year}"))
    return Reply("\n".join(lines), tuple(choices))


def _listed_stretches(rows: Sequence[ProposedDay]) -> list[list[ProposedDay]]:
    found: list[list[ProposedDay]] = []
    for row in rows:
        last = found[-1][-1] if found else None
        alike = last and (last.kind, last.source, last.confirmed) == (row.kind, row.source, row.confirmed)
        if last and alike and row.day - last.day == timedelta(days=1):
            found[-1].append(row)
        else:
            found.append([row])
    return found


def _stretch_line(say: Texts, stretch: Sequence[ProposedDay]) -> str:
    first = stretch[0]
    key = first.kind if first.confirmed else "pending"
    days = _days_text(say, first.day, stretch[-1].day)
    names = list(dict.fromkeys(one.name for one in stretch))
    name = ", ".join(names[:_NAMES]) + ("…" if len(names) > _NAMES else "")
    return say(f"calendar-line-{key}", days=days, name=name, source=first.source)


def _pending_choices(say: Texts, stretch: Sequence[ProposedDay]) -> tuple[Choice, Choice]:
    """A day that waits is off, or it is not."""
    first, last = stretch[0].day, stretch[-1].day
    days = f"{first:%d/%m/%Y}" if first == last else f"{first:%d/%m/%Y} - {last:%d/%m/%Y}"
    shown = f"{first:%d/%m}" if first == last else f"{first:%d/%m}–{last:%d/%m}"
    return (
        Choice(say("calendar-choice-confirm", date=shown), f"/lich xác nhận {days}"),
        Choice(say("calendar-choice-remove", date=shown), f"/lich bỏ {days}"),
    )


_ACTIONS: dict[str, Callable[[Turn], Reply]] = {
    "ghi": _write,
    "xem": _shown,
    "bo": _drop,
    "sua": _ask_day,
    "doichieu": checked,
}
