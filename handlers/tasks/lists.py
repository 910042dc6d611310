"""What a unit has to do: the list, one task's card, and what is found by its topic."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from domain.messages import Choice, Reply
from domain.plans.names import is_only_named
from domain.progress import Mark
from handlers.tasks.measuring import results
from handlers.tasks.of_plan import of_plan, plan_meant, plan_word
from handlers.tasks.topics import tasks_about
from handlers.turn import Turn
from handlers.wording import (
    AT_MOST,
    day_text,
    item_line,
    mark_counts,
    numbered_lines,
    open_choice,
    progress_text,
    when_text,
)
from storage.owing.events import Event, events_of_task
from storage.owing.obligations import OWING
from storage.tasks.access import Card, access_item, access_task
from storage.tasks.items import Item, items_of_units, tasks_with_code

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


# --- one task


def task_detail(turn: Turn) -> Reply:
    """The card of the task that the message names."""
    if (task_id := turn.arg_id()) is not None and turn.args[0].startswith("#"):
        return _card_of(turn, task_id)
    if turn.about and turn.about[0] == "task" and not code_of(turn):
        return _card_of(turn, turn.about[1])
    return for_one_task(turn, code_of(turn), lambda item: _card_of(turn, item.task_id), "/viec")


def code_of(turn: Turn) -> str | None:
    """The code that the message names a task by."""
    code = turn.slot("task") or next(iter(turn.args), None)
    return str(code) if code else None


def for_one_task(turn: Turn, code: str | None, answer: Callable[[Item], Reply], command: str) -> Reply:
    """Answer about the one task of this code; say so where there is none, ask where there are several."""
    if code is None and len(turn.about_tasks) == 1:
        item = access_item(turn.store, turn.person, turn.about_tasks[0])
        return answer(item) if item else not_found(turn, "")
    named = code or turn.slot("query")
    if not named:
        return Reply(turn.say("which-code"), (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),))
    found = one_per_task(find_tasks(turn, code) if code else tasks_about(turn, str(named)))
    if not found:
        return not_found(turn, code) if code else nothing_about(turn, str(named))
    if len(found) == 1:
        return answer(found[0])
    choices = tuple(Choice(f"{i.code} {i.title} ({i.plan})", f"{command} #{i.task_id}") for i in found)
    key = "code-ambiguous" if code else "query-ambiguous"
    return Reply(turn.say(key, code=str(named), count=len(found)), choices)


def search_tasks(turn: Turn) -> Reply:
    """The tasks that speak of what is asked for; where only one does, its card."""
    query = str(turn.slot("query") or " ".join(turn.args))
    if not query or _names_own_plan(turn, query):
        return my_tasks(turn)
    found = one_per_task(tasks_about(turn, query))
    if len(found) == 1:
        return _card_of(turn, found[0].task_id)
    if not found:
        return nothing_about(turn, query)
    text = turn.say("found-tasks", query=query, count=len(found))
    lines = numbered_lines(item_line(turn.say, item, turn.today) for item in found)
    return Reply(f"{text}\n{lines}", tuple(open_choice(turn.say, item) for item in found))


def _names_own_plan(turn: Turn, query: str) -> bool:
    """Whether nothing is asked for but a plan by which the person's units have something to do."""
    plan = plan_meant(turn, items_of_units(turn.store, turn.person.unit_ids))
    return bool(plan) and is_only_named(query, plan)


def nothing_about(turn: Turn, query: str) -> Reply:
    """No task of theirs speaks of this."""
    return Reply(turn.say("found-none", query=query), (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),))


def find_tasks(turn: Turn, code: str) -> list[Item]:
    """Assignments under this code: the person's own units first, all that may be seen where they have none."""
    own = tasks_with_code(turn.store, code, turn.person.unit_ids)
    if own or not turn.follows_all:
        return own
    return tasks_with_code(turn.store, code)


def one_per_task(items: list[Item]) -> list[Item]:
    """One item of each task."""
    return list({item.task_id: item for item in reversed(items)}.values())[::-1]


def not_found(turn: Turn, code: str) -> Reply:
    """Nothing of this code is theirs; whether it is somebody else's is not told."""
    text = turn.say("code-not-found", code=code) if code else turn.say("task-not-found")
    return Reply(text, (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),))


def _card_of(turn: Turn, task_id: int | None) -> Reply:
    card = access_task(turn.store, turn.person, task_id) if task_id is not None else None
    if card is None:
        return not_found(turn, "")
    own = [item for item in card.items if item.unit_id in turn.person.unit_ids]
    choices = [Choice(_update_label(turn, item, len(own) > 1), f"/tiendo #{item.id}") for item in own]
    choices += [Choice(turn.say("choice-history"), f"/lichsu #{card.id}")]
    choices += [Choice(turn.say("choice-my-tasks"), "/nhiemvu")]
    about = ("assignment", own[0].id) if own else ("task", card.id)
    return Reply("\n".join(_card_lines(turn, card, own)), tuple(choices), about=about)


def _update_label(turn: Turn, item: Item, several: bool) -> str:
    label = turn.say("choice-update")
    return f"{label} ({item.unit})" if several else label


def _card_lines(turn: Turn, card: Card, own: list[Item]) -> list[str]:
    say = turn.say
    lines = [say("card-title", code=card.code, plan=card.plan), f"“{card.content}”"]
    if card.brought:
        lines.append(say("card-brought", printed=card.brought[0], applied=card.brought[1]))
    lines += [say("card-section", section=" › ".join(card.sections))] if card.sections else []
    lines += [say(f"card-units-{role}", units=units) for role, units in _units_by_role(card)]
    lines += [say("card-indicator", text=card.indicator)] if card.indicator else []
    lines += [say("card-output", text=card.output)] if card.output else []
    lines += [say("card-schedule", text=card.schedule_text, dates=dates_text(turn, card))]
    lines += [_event_line(turn, event) for event in events_of_task(turn.store, card.id)]
    lines += [_standing(turn, item) for item in own]
    lines += results(turn, card.items)
    others = [item for item in card.items if item not in own]
    lines += [say("card-others", count=len(others), counts=mark_counts(say, others))] if others else []
    return lines


def _event_line(turn: Turn, event: Event) -> str:
    return turn.say("card-event", what=event.what, happened=f"{event.happened:%d/%m/%Y}", due=f"{event.due:%d/%m/%Y}")


def _units_by_role(card: Card) -> list[tuple[str, str]]:
    roles = ("lead", "implement", "support")
    named = [(role, "; ".join(name for name, r in card.units if r == role)) for role in roles]
    return [(role, units) for role, units in named if units]


def dates_text(turn: Turn, card: Card) -> str:
    """The windows of a task."""
    spans = [
        f"{start:%d/%m/%Y} – {day_text(turn.say, due, turn.today)}" if start else day_text(turn.say, due, turn.today)
        for start, due in card.windows
    ]
    return "; ".join(spans) or turn.say("mark-no-date")


def _standing(turn: Turn, item: Item) -> str:
    return turn.say(
        "card-standing",
        unit=item.unit,
        emoji=item.mark.emoji,
        when=when_text(turn.say, item, turn.today),
        progress=progress_text(turn.say, item),
    )
