"""A plan as it was understood, told in one message."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from domain.messages import Choice
from domain.plans.drafts import PlanDraft, shown_code
from domain.plans.duties import dated_by_no_task
from domain.plans.headings import parting_headings
from domain.plans.titles import list_title
from handlers.plans.steps import PlanInHand, Step
from handlers.plans.wording import SHOWN, changes_text, date_text
from locales import Texts


def preview_text(say: Texts, today: date, plan: PlanInHand, open_steps: list[Step]) -> str:
    """Title, counts by section and unit, the next deadlines, targets; the difference where it came in before."""
    draft = plan.draft
    lines = [
        say("plan-preview", title=draft.title, number=draft.number or "—", issuer=draft.issuer or "—", short=plan.short)
    ]
    if draft.printed_year and draft.year_from:
        lines.append(say("plan-brought", printed=draft.printed_year, applied=draft.year_from))
    lines.append(say("plan-counts", tasks=len(draft.tasks), deadlines=len(draft.deadlines), targets=len(draft.targets)))
    lines += _counted(say, "plan-by-section", _sections(draft), in_order=True)
    lines += _counted(say, "plan-by-unit", _names_of_tasks(draft, plan))
    lines += _next_dates(say, today, plan.owed, new=plan.held is None)
    if weekly := [shown_code(task.section_code, task.code) for task in draft.tasks if task.schedule.every == "week"]:
        lines.append(say("plan-weekly", codes=", ".join(weekly[:SHOWN]), more=max(0, len(weekly) - SHOWN)))
    lines += of_nobody_lines(say, plan)
    targets = "; ".join(target.text for target in draft.targets[:SHOWN])
    lines += [say("plan-targets", targets=targets, more=max(0, len(draft.targets) - SHOWN))] if targets else []
    if plan.tried.changes:
        lines.append(changes_text(say, plan.tried.changes))
    return "\n".join([*lines, places_text(say, open_steps)])


def of_nobody_lines(say: Texts, plan: PlanInHand) -> list[str]:
    """The tasks that nobody will be reminded of."""
    codes = [shown_code(task.section_code, task.code) for task in plan.of_nobody]
    more = max(0, len(codes) - SHOWN)
    return [say("plan-of-nobody", count=len(codes), codes=", ".join(codes[:SHOWN]), more=more)] if codes else []


def _names_of_tasks(draft: PlanDraft, plan: PlanInHand) -> Iterator[str]:
    """The units of each task; one that leads it and helps others in it counts once, who is none of ours not at all."""
    for task in draft.tasks:
        ours = [unit.name for unit in task.units if not plan.printed.is_nobody(unit.name)]
        yield from dict.fromkeys(plan.printed.called.get(name, name) for name in ours)


def _sections(draft: PlanDraft) -> list[str]:
    return parting_headings([list(zip(task.section_code, task.section, strict=True)) for task in draft.tasks])


def _counted(say: Texts, key: str, names: Iterable[str], *, in_order: bool = False) -> list[str]:
    """The most frequent, the first of them first; `in_order` as they stand in the plan."""
    counts = Counter(names)
    most = counts.most_common(SHOWN)
    shown = [(name, count) for name, count in counts.items() if (name, count) in most] if in_order else most
    said = "; ".join(say("plan-count", name=name, count=count) for name, count in shown)
    return [say(key, counts=said, more=max(0, len(counts) - SHOWN))] if counts else []


def _next_dates(say: Texts, today: date, draft: PlanDraft, *, new: bool) -> list[str]:
    """The nearest days that are still to come, with what is due then; of a new plan how many are over."""
    # Dates that tasks have anyway are counted with them.
    own = dated_by_no_task(draft)
    dated = [(deadline.due, list_title(deadline.what)) for deadline in own]
    windows = Counter(window.due for task in draft.tasks for window in task.schedule.windows)
    dated += [(due, say("plan-tasks-due", count=count)) for due, count in windows.items()]
    coming = sorted(one for one in dated if one[0] >= today)[:SHOWN]
    said = "; ".join(say("plan-date", date=date_text(due), what=what) for due, what in coming)
    past = sum(1 for one in own if one.due < today) + sum(count for due, count in windows.items() if due < today)
    return [
        *([say("plan-next-dates", dates=said)] if said else []),
        *([say("plan-past-dates", count=past, all=int(not said))] if past and new else []),
    ]


def places_text(say: Texts, steps: list[Step]) -> str:
    """How many places of each kind wait; where none does, whether to keep the plan."""
    counts = Counter(step.kind for step in steps)
    if not counts:
        return say("plan-all-clear")
    said = ", ".join(say(f"plan-places-{kind}", count=count) for kind, count in counts.items())
    return say("plan-places", count=len(steps), kinds=said)


def preview_choices(say: Texts, draft_id: int, plan: PlanInHand) -> tuple[Choice, ...]:
    """Where to go from the preview."""
    count = len(plan.open)
    if count:
        first = [
            Choice(say("plan-choice-places", count=count), f"/kehoach {draft_id} next"),
            Choice(say("plan-choice-sure-parts"), f"/kehoach {draft_id} write"),
        ]
    else:
        first = [Choice(say("plan-choice-import"), f"/kehoach {draft_id} write")]
    later, *back = ways_out(say, plan, draft_id)
    return (*first, later, Choice(say("plan-choice-no"), f"/kehoach {draft_id} drop"), *back)


def ways_out(say: Texts, plan: PlanInHand, draft_id: int) -> tuple[Choice, ...]:
    """Stop here, or one answer back."""
    back = [Choice(say("plan-choice-back"), f"/kehoach {draft_id} back")] if plan.data.get("said") else []
    return (Choice(say("plan-choice-later"), f"/kehoach {draft_id} later"), *back)
