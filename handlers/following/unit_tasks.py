"""What one unit has to do, for those who follow all units."""

from domain.messages import Choice, Reply
from domain.people.rights import is_office
from domain.progress import Mark
from handlers.asking.own_units import own_only
from handlers.following.wording import answer_text, asked_text
from handlers.reach import people_of_unit
from handlers.tasks.lists import filter_of, filter_text, kept_by, my_tasks
from handlers.tasks.of_plan import of_plan, plan_meant, plan_word
from handlers.turn import Turn
from handlers.wording import AT_MOST, item_line, mark_counts, numbered_lines, open_choice
from storage.following.missing import asked_and_answered
from storage.tasks.items import Item, items_of_units
from storage.units import directory


def unit_tasks(turn: Turn) -> Reply:
    """What one unit follows, for those who follow all; a unit is shown its own."""
    unit_id = _unit_asked(turn)
    if unit_id is None and not turn.follows_all:
        return my_tasks(turn)
    if unit_id is None:
        return Reply(turn.say("which-unit"), (Choice(turn.say("choice-late"), "/trehan"),))
    if not turn.follows_all and unit_id not in turn.person.unit_ids:
        return own_only(turn)
    items = items_of_units(turn.store, [unit_id])
    if not items:
        return Reply(turn.say("unit-none"), (Choice(turn.say("choice-overview"), "/tonghop"),))
    plan, chosen = plan_meant(turn, items), filter_of(turn, "only")
    items = of_plan(items, plan)
    shown = [item for item in items if chosen is None or kept_by(chosen)(item)]
    if not shown:
        whole = Choice(turn.say("choice-unit-all", unit=items[0].unit), f"/donvi #{unit_id}")
        unit = _of_whom(items, plan)
        return Reply(turn.say("my-tasks-none-such", unit=unit, filter=filter_text(turn, chosen)), (whole,))
    return _page_of_unit(turn, items, shown, chosen, plan)


def _of_whom(items: list[Item], plan: str) -> str:
    return f"{items[0].unit} ({plan})" if plan else items[0].unit


def _page_of_unit(turn: Turn, items: list[Item], shown: list[Item], chosen: str | None, plan: str) -> Reply:
    """Some of what a unit follows: `/donvi #8 overdue 5` is the page from the sixth overdue one on."""
    start = min(turn.arg_id(len(turn.args) - 1) or 0 if len(turn.args) > 1 else 0, len(shown) - 1)
    page = shown[start : start + AT_MOST]
    lines = [_unit_heading(turn, items, shown, chosen, start, plan)]
    lines.append(numbered_lines(item_line(turn.say, item, turn.today) for item in page))
    lines += [] if start else _follow_lines(turn, items[0].unit_id)
    choices = [open_choice(turn.say, item) for item in page]
    command = " ".join(filter(None, [f"/donvi #{items[0].unit_id}", chosen, plan_word(plan)]))
    left = len(shown) - start - AT_MOST
    if left > 0:
        choices.append(Choice(turn.say("choice-more", count=left), f"{command} {start + AT_MOST}"))
    if chosen or plan:
        choices.append(Choice(turn.say("choice-unit-all", unit=items[0].unit), f"/donvi #{items[0].unit_id}"))
    if is_office(turn.person.actor) and any(item.mark is Mark.OVERDUE for item in items):
        choices.append(Choice(turn.say("nudge-choice-unit"), f"/dondoc dv:{items[0].unit_id}"))
    return Reply("\n".join(lines), tuple(choices), protected=turn.follows_all)


def _follow_lines(turn: Turn, unit_id: int) -> list[str]:
    """Whom to call, when the unit was last asked for what is overdue, and what it answered; not for the unit itself."""
    if not turn.follows_all:
        return []
    people = turn.say("unit-people", people=people_of_unit(turn.store, turn.say, unit_id))
    late, asked, answer = asked_and_answered(turn.store, unit_id)
    said = [asked_text(turn.say, asked), answer_text(turn.say, answer)] if late else []
    return ["; ".join([people, *said])]


def _unit_heading(turn: Turn, items: list[Item], shown: list[Item], chosen: str | None, start: int, plan: str) -> str:
    unit = _of_whom(items, plan)
    if chosen is None:
        return f"{turn.say('unit-tasks', unit=unit, items=len(items))}\n{mark_counts(turn.say, items)}"
    return turn.say(
        "my-tasks-part",
        unit=unit,
        filter=filter_text(turn, chosen),
        first=start + 1,
        last=min(start + AT_MOST, len(shown)),
        total=len(shown),
    )


def _unit_asked(turn: Turn) -> int | None:
    if turn.args:
        return turn.arg_id()
    named = turn.slot("unit")
    found = directory(turn.store).find(str(named)).unit_ids if named else ()
    return found[0] if len(found) == 1 else None
