"""One task's card: what the plan says of it, by when, and how far the person's units are."""

from functools import partial

from domain.messages import Choice, Reply
from domain.people.rights import is_office
from handlers.tasks.measuring import results
from handlers.tasks.naming import code_of, for_one_task, not_found
from handlers.turn import Turn
from handlers.wording import day_text, mark_counts, progress_text, when_text
from storage.owing.events import Event, events_of_task
from storage.tasks.access import Card, access_task
from storage.tasks.items import Item


def task_detail(turn: Turn) -> Reply:
    """The card of the task that the message names."""
    if (task_id := turn.arg_id()) is not None and turn.args[0].startswith("#"):
        return card_of(turn, task_id)
    if turn.about and turn.about[0] == "task" and not code_of(turn):
        return card_of(turn, turn.about[1])
    return for_one_task(turn, code_of(turn), partial(card_of, turn), "/viec")


def card_of(turn: Turn, task_id: int | None) -> Reply:
    """The card of a task that the person may see."""
    card = access_task(turn.store, turn.person, task_id) if task_id is not None else None
    if card is None:
        return not_found(turn, "")
    own = [item for item in card.items if item.unit_id in turn.person.unit_ids]
    choices = [Choice(_update_label(turn, item, len(own) > 1), f"/tiendo #{item.id}") for item in own]
    choices += [Choice(turn.say("choice-history"), f"/lichsu #{card.id}")] if card.items else []
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
    lines += nobody_has_it(turn, card)
    lines += [say("card-indicator", text=card.indicator)] if card.indicator else []
    lines += [say("card-output", text=card.output)] if card.output else []
    lines += [say("card-schedule", text=card.schedule_text, dates=dates_text(turn, card))]
    lines += [_event_line(turn, event) for event in events_of_task(turn.store, card.id)]
    lines += [standing(turn, "card-standing", item) for item in own]
    lines += results(turn, card.items)
    others = [item for item in card.items if item not in own]
    lines += [say("card-others", count=len(others), counts=mark_counts(say, others))] if others else []
    return lines


def nobody_has_it(turn: Turn, card: Card) -> list[str]:
    """That no unit has the task, and to the office how it is given."""
    how = "given" if is_office(turn.person.actor) else "none"
    return [] if card.items else [turn.say("card-nobody", how=how, code=card.code)]


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


def standing(turn: Turn, key: str, item: Item) -> str:
    """How far one unit is, in the words of `key`."""
    return turn.say(
        key,
        unit=item.unit,
        emoji=item.mark.emoji,
        when=when_text(turn.say, item, turn.today),
        progress=progress_text(turn.say, item),
    )
