"""How a plan, and what is different in it, is told: the same words in chat and on a terminal."""

from collections.abc import Iterable
from datetime import date

from domain.plans.changes import PlanChanges, ReportChange, TaskChange
from locales import Texts

SHOWN = 5


def date_text(day: date) -> str:
    """The day as plans print it."""
    return f"{day:%d/%m/%Y}"


def days_text(days: Iterable[date]) -> str:
    """Several days; a dash for none."""
    return ", ".join(map(date_text, days)) or "—"


def change_line(say: Texts, change: TaskChange) -> str:
    """What is different in one task."""
    parts = [say("plan-change-moved", was=days_text(change.was), now=days_text(change.now))] if _moved(change) else []
    kinds = dict.fromkeys(_FIELDS.get(name, "text") for name in change.fields)
    # A moved date says already that the time is another.
    fields = ", ".join(say(f"plan-field-{kind}") for kind in kinds if kind != "time" or not _moved(change))
    parts += [say("plan-change-fields", fields=fields)] if fields else []
    return say("plan-change-task", code=change.code, title=change.title, what="; ".join(parts))


def _moved(change: TaskChange) -> bool:
    return change.was != change.now


# Fields of a task -> the word for what people would say has changed.
_FIELDS = {
    "shown_code": "code",
    "content": "content",
    "indicator": "indicator",
    "output": "output",
    "budget_million_vnd": "budget",
    "note": "note",
    "schedule_text": "time",
    "schedule_kind": "time",
    "every": "time",
    "event": "time",
    "units": "units",
}


def report_change_line(say: Texts, change: ReportChange) -> str:
    """What is different in one report that the plan asks for."""
    if change.was is None and change.now is not None:
        return say("plan-report-new", what=change.what, due=date_text(change.now))
    if change.now is None and change.was is not None:
        return say("plan-report-gone", what=change.what, due=date_text(change.was))
    was, now = [date_text(day) for day in (change.was, change.now) if day]
    if was == now:
        return say("plan-report-whom" if change.other_units else "plan-report-changed", what=change.what, due=now)
    return say("plan-report-moved", what=change.what, was=was, now=now)


def changes_text(say: Texts, changes: PlanChanges) -> str:
    """The difference in a few lines: how much of each kind, and the first of each."""
    moved = [change for change in changes.changed if _moved(change)]
    other = [change for change in changes.changed if not _moved(change)]
    lines = [title_line(say, changes.title)] if changes.title else []
    lines += [say("plan-changes", new=len(changes.new), changed=len(other), moved=len(moved), gone=len(changes.gone))]
    lines += some_lines(say, [say("plan-change-new", code=code, title=title) for code, title in changes.new])
    lines += some_lines(say, [change_line(say, change) for change in (*moved, *other)])
    lines += some_lines(say, [say("plan-change-gone", code=code, title=title) for code, title in changes.gone])
    lines += some_lines(say, [report_change_line(say, change) for change in changes.reports])
    lines += some_lines(say, target_lines(say, changes))
    return "\n".join(lines)


def target_lines(say: Texts, changes: PlanChanges) -> list[str]:
    """The targets that came, and those that went."""
    came, went = changes.targets
    lines = [say("plan-target-new", target=text) for text in came]
    return [*lines, *(say("plan-target-gone", target=text) for text in went)]


def title_line(say: Texts, title: tuple[str, str]) -> str:
    """The title before and now."""
    return say("plan-retitled", was=title[0], now=title[1])


def some_lines(say: Texts, lines: list[str]) -> list[str]:
    """The first of many lines, and how many more there are."""
    shown = [f"• {line}" for line in lines[:SHOWN]]
    return [*shown, say("plan-and-more", count=len(lines) - SHOWN)] if len(lines) > SHOWN else shown
