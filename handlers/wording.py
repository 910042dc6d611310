"""Turns values into the words of a language: dates, marks, lines of a list."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from domain.days.zone import ZONE
from domain.messages import Choice
from domain.progress import Mark
from locales import Texts
from storage.talk.drafts import Draft
from storage.tasks.items import Item

NEAR = timedelta(days=7)
AT_MOST = 5


def day_text(say: Texts, day: date, today: date) -> str:
    """A date as 15/02/2026, with its weekday and without its year when near."""
    if abs(day - today) <= NEAR:
        return say("date-near", weekday=day.weekday(), date=f"{day:%d/%m}")
    return f"{day:%d/%m/%Y}"


def moment_text(moment: datetime) -> str:
    """A moment as 09:12 15/02/2026, local time."""
    return f"{moment.astimezone(ZONE):%H:%M %d/%m/%Y}"


def no_longer_text(say: Texts, draft: Draft | None, gone: str) -> str:
    """Of a draft that waits for no yes any more: when it was written, else the text `gone`."""
    used = draft.used_at if draft and draft.state == "used" else None
    return say("written-before", at=moment_text(used)) if used else say(gone)


def when_text(say: Texts, item: Item, today: date) -> str:
    """How an item stands against its date, the mark's word always in it; an earlier last day stays visible."""
    if item.mark is Mark.EXCUSED:
        return say("item-excused", why=item.excused)
    when = _when(say, item, today)
    if item.extended_from is None or item.due is None:
        return when
    return say("item-extended", when=when, first=f"{item.extended_from:%d/%m/%Y}", due=f"{item.due:%d/%m/%Y}")


def _when(say: Texts, item: Item, today: date) -> str:
    if item.last_day is None or item.mark is Mark.NO_DATE:
        return _without_date(say, item)
    date_said = day_text(say, item.last_day, today)
    if item.mark is Mark.OVERDUE:
        return say("item-overdue", days=(today - item.last_day).days, date=date_said)
    if item.mark is Mark.DUE_SOON:
        return say("item-due-soon", date=date_said)
    if item.mark is Mark.IN_TIME:
        return say("item-in-time", date=date_said)
    return say(item.mark.key)


def _without_date(say: Texts, item: Item) -> str:
    """Done, or without a last day: because the plan gives none, or because it was past when the plan came in."""
    if item.status == "done":
        return say("item-done")
    return say("item-before", date=f"{item.last_day:%d/%m/%Y}") if item.last_day else say(Mark.NO_DATE.key)


def progress_text(say: Texts, item: Item) -> str:
    """How far an item is."""
    if item.mark is Mark.EXCUSED:
        return say("progress-excused")
    if item.kind == "report":
        return say("report-sent") if item.status == "done" else say("report-missing")
    if item.status == "done":
        # Of a task with several windows an earlier one may be done while this one is not.
        waits = item.due is not None and item.met_on is None
        return say("progress-next-window") if waits else say("progress-done")
    if item.updated_at is None:
        return say("progress-none")
    return say("progress-percent", percent=item.percent)


def item_line(say: Texts, item: Item, today: date, *, with_unit: bool = False) -> str:
    """One item in one line."""
    name = f"{item.code} {item.title}".strip()
    return say(
        "item-line",
        emoji=item.mark.emoji,
        name=f"{item.unit}: {name}" if with_unit else name,
        when=when_text(say, item, today),
        progress=progress_text(say, item),
    )


def numbered_lines(lines: Iterable[str]) -> str:
    """The lines with their numbers, which are the numbers of the choices that open them."""
    return "\n".join(f"{number}. {line}" for number, line in enumerate(lines, 1))


def open_choice(say: Texts, item: Item) -> Choice:
    """The choice that opens an item listed in the text."""
    if item.kind == "report":
        return Choice(say("choice-report"), f"/baocao #{item.id}", listed=True)
    return Choice(item.code, f"/viec #{item.task_id}", listed=True)


def mark_counts(say: Texts, items: Sequence[Item]) -> str:
    """How many items stand under each mark, most urgent first."""
    counts = Counter(item.mark for item in items)
    order = (Mark.OVERDUE, Mark.DUE_SOON, Mark.IN_TIME, Mark.NO_DATE, Mark.DONE_ON_TIME, Mark.DONE_LATE, Mark.EXCUSED)
    return " · ".join(
        say("mark-count", emoji=mark.emoji, word=say(mark.key), count=counts[mark]) for mark in order if counts[mark]
    )
