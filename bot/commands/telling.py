"""A plan as it was understood, in lines for the person who has to say yes."""

from collections.abc import Iterator
from datetime import date

from bot.language import say
from domain.plans.drafts import DeadlineDraft, PlanDraft, TaskDraft, shown_code
from domain.plans.titles import list_title

INDENT = "  "


def told(draft: PlanDraft) -> Iterator[str]:
    """The plan by itself: head, tasks, deadlines, doubts."""
    text = say()
    years = "-".join(str(year) for year in dict.fromkeys((draft.year_from, draft.year_to)) if year)
    yield draft.title
    yield text("cli-plan-head", number=draft.number or "—", issuer=draft.issuer or "—", years=years or "—")
    if draft.printed_year and draft.year_from:
        yield text("plan-brought", printed=draft.printed_year, applied=draft.year_from)
    yield text("cli-plan-tasks", count=len(draft.tasks))
    yield from (f"{INDENT}{_task(task)}" for task in draft.tasks)
    yield text("cli-plan-deadlines", count=len(draft.deadlines))
    yield from (f"{INDENT}{_deadline(deadline)}" for deadline in draft.deadlines)
    if draft.doubts:
        yield text("cli-plan-doubts", count=len(draft.doubts))
    yield from (f"{INDENT}{text(d.question, about=d.about, detail=d.detail)}" for d in draft.doubts)


def _task(task: TaskDraft) -> str:
    code = shown_code(task.section_code, task.code)
    units = "; ".join(f"{unit.name} ({say()(f'cli-role-{unit.role}')})" for unit in task.units) or "—"
    when = task.schedule_text or "—"
    return say()("cli-plan-task", code=code, title=list_title(task.content), units=units, when=when)


def _deadline(deadline: DeadlineDraft) -> str:
    who = "; ".join(deadline.who) or "—"
    return say()("cli-plan-deadline", due=day_text(deadline.due), what=deadline.what, who=who, phrase=deadline.phrase)


def day_text(day: date) -> str:
    """The day as people write it."""
    return f"{day:%d/%m/%Y}"
