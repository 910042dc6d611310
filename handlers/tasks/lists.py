"""What a unit has to do: the list by filters and pages, and what is found by its topic."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from domain.messages import Choice, Reply
from domain.plans.names import is_only_named
from domain.progress import Mark
from handlers.tasks.cards import card_of
from handlers.tasks.naming import nothing_about
from handlers.tasks.of_plan import of_plan, plan_meant, plan_word
from handlers.tasks.topics import tasks_named
from handlers.turn import Turn
from handlers.wording import (
    AT_MOST,
    day_text,
    item_line,
    mark_counts,
    numbered_lines,
    open_choice,
)
from storage.owing.obligations import OWING
from storage.tasks.access import Unassigned
from storage.tasks.items import Item, items_of_units

FILTERS: dict[str, Callable[[Item], bool]] = {
    "overdue": lambda item: item.mark is Mark.OVERDUE,
    "due_soon": lambda item: item.mark is Mark.DUE_SOON,
    "not_started": lambda item: item.status == "not_started",
    "in_progress": lambda item: item.status == "in_progress",
    "done": lambda item: item.status == "done",
    "lead": lambda item: item.role in ("lead", "implement"),
    "support": lambda item: item.role == "support",
}
# Lists of which one answer may be given for all, beside that of one due day.
FOR_ALL = ("overdue", "due_soon", "not_started", "in_progress")


@dataclass(frozen=True, slots=True)
class _Part:
    """Which part of a list is shown: what a filter of `filter_of` keeps, of one plan, from the item `start` on."""

    chosen: str | None
    plan: str
    start: int

    def words(self, start: int) -> str:
        """The command for this part from another item on."""
        return " ".join(filter(None, ["/nhiemvu", self.chosen, plan_word(self.plan), str(start)]))


def my_tasks(turn: Turn) -> Reply:
    """The tasks and reports of the person's units, of one plan where it is named, most urgent first."""
    every = items_of_units(turn.store, turn.person.unit_ids)
    plan, chosen = plan_meant(turn, every), filter_of(turn)
    items = of_plan(every, plan)
    shown = [item for item in items if chosen is None or kept_by(chosen)(item)]
    if not shown:
        return _nothing(turn, chosen, plan)
    part = _Part(chosen, plan, min(_start_of(turn), len(shown) - 1))
    page = shown[part.start : part.start + AT_MOST]
    text = "\n".join([_heading(turn, items, shown, part), _lines(turn, page)])
    return Reply(text, (*(open_choice(turn.say, item) for item in page), *_further(turn, shown, part)))


def filter_of(turn: Turn, slot: str = "filter") -> str | None:
    """One of FILTERS, or `due:2026-12-31` for what is due on that day; in the command's words or the slot."""
    named = next((word for word in turn.args if word in FILTERS or _due_in(word)), turn.slot(slot))
    return named if named in FILTERS or _due_in(named or "") else None


def _due_in(word: str) -> date | None:
    try:
        return date.fromisoformat(word.removeprefix("due:")) if word.startswith("due:") else None
    except ValueError:
        return None


def kept_by(chosen: str) -> Callable[[Item], bool]:
    """Whether an item belongs to what a filter of `filter_of` keeps."""
    due = _due_in(chosen)
    return FILTERS[chosen] if due is None else lambda item: item.due == due and item.met_on is None


def filter_text(turn: Turn, chosen: str | None) -> str:
    """A filter in words."""
    if chosen is None:
        return turn.say("filter-all")
    due = _due_in(chosen)
    if due:
        return turn.say("filter-due-on", date=day_text(turn.say, due, turn.today))
    return turn.say(f"filter-{chosen.replace('_', '-')}")


def is_answered_for(item: Item) -> bool:
    """Whether an answer for all of a list is about this item: a task that its unit owes and has not finished."""
    done = item.status == "done" and (item.due is None or item.met_on is not None)
    return item.kind == "task" and item.role in OWING and not item.excused and not done


def _start_of(turn: Turn) -> int:
    return next((int(word) for word in turn.args if word.isascii() and word.isdigit() and len(word) < 6), 0)


def _unit_names(turn: Turn) -> str:
    return ", ".join(dict.fromkeys(post.unit_short or post.unit_name for post in turn.person.posts))


def _nothing(turn: Turn, chosen: str | None, plan: str) -> Reply:
    if chosen is None:
        return Reply(turn.say("my-tasks-none", unit=_unit_names(turn)))
    text = turn.say("my-tasks-none-such", unit=_of_whom(turn, plan), filter=filter_text(turn, chosen))
    return Reply(text, (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),))


def _of_whom(turn: Turn, plan: str) -> str:
    return f"{_unit_names(turn)} ({plan})" if plan else _unit_names(turn)


def _heading(turn: Turn, items: list[Item], shown: list[Item], part: _Part) -> str:
    if part.chosen or part.start:
        return turn.say(
            "my-tasks-part",
            unit=_of_whom(turn, part.plan),
            filter=filter_text(turn, part.chosen),
            first=part.start + 1,
            last=min(part.start + AT_MOST, len(shown)),
            total=len(shown),
        )
    plans = ", ".join(sorted({item.plan for item in items if item.plan}))
    tasks = sum(item.kind == "task" for item in items)
    first = turn.say("my-tasks", unit=_unit_names(turn), tasks=tasks, reports=len(items) - tasks, plans=plans)
    return f"{first}\n{mark_counts(turn.say, items)}"


def _lines(turn: Turn, page: list[Item]) -> str:
    several = len(turn.person.unit_ids) > 1
    return numbered_lines(item_line(turn.say, item, turn.today, with_unit=several) for item in page)


def _further(turn: Turn, shown: list[Item], part: _Part) -> list[Choice]:
    choices = []
    chosen, following = part.chosen, part.start + AT_MOST
    if following < len(shown):
        choices.append(Choice(turn.say("choice-more", count=len(shown) - following), part.words(following)))
    answered = [item for item in shown if is_answered_for(item)]
    # One answer is for all that the filter keeps, of whatever plan.
    if chosen and not part.plan and (_due_in(chosen) or chosen in FOR_ALL) and len(answered) > 1:
        choices.append(Choice(turn.say("all-choice-done-count", count=len(answered)), f"/tatca {chosen} done"))
        choices.append(Choice(turn.say("all-choice-except"), f"/tatca {chosen} done tru"))
    if chosen is None and any(item.mark is Mark.OVERDUE for item in shown):
        choices.append(Choice(turn.say("choice-overdue"), f"/nhiemvu overdue {plan_word(part.plan)}".rstrip()))
    if chosen or part.start or part.plan:
        choices.append(Choice(turn.say("choice-my-tasks"), "/nhiemvu"))
    return choices


# --- what is found


def search_tasks(turn: Turn) -> Reply:
    """The tasks that speak of what is asked for; where only one does, its card."""
    query = str(turn.slot("query") or " ".join(turn.args))
    if not query or _names_own_plan(turn, query):
        return my_tasks(turn)
    found = tasks_named(turn, query)
    if len(found) == 1:
        return card_of(turn, found[0].task_id)
    if not found:
        return nothing_about(turn, query)
    text = turn.say("found-tasks", query=query, count=len(found))
    lines = numbered_lines(_found_line(turn, one) for one in found)
    return Reply(f"{text}\n{lines}", tuple(Choice(one.code, f"/viec #{one.task_id}", listed=True) for one in found))


def _found_line(turn: Turn, one: Item | Unassigned) -> str:
    if isinstance(one, Item):
        return item_line(turn.say, one, turn.today)
    return turn.say("item-of-nobody", name=f"{one.code} {one.title}".strip())


def _names_own_plan(turn: Turn, query: str) -> bool:
    """Whether nothing is asked for but a plan by which the person's units have something to do."""
    plan = plan_meant(turn, items_of_units(turn.store, turn.person.unit_ids))
    return bool(plan) and is_only_named(query, plan)
