"""By when one task is due; without a task, all that has a date."""

from functools import partial

from domain.messages import Choice, Reply
from domain.replies.short import speaks_of_reports
from handlers.reports import named
from handlers.tasks.cards import dates_text, nobody_has_it, standing
from handlers.tasks.naming import code_of, for_one_task, not_found, nothing_about
from handlers.tasks.topics import tasks_named
from handlers.turn import Turn
from handlers.wording import AT_MOST
from storage.tasks.access import Card, access_task
from storage.tasks.items import Item


def deadlines(turn: Turn) -> Reply:
    """ "hạn của 1.3", "bao giờ hết hạn vụ đường dây nóng"; the reports and dated tasks where none is named."""
    if (task_id := turn.arg_id()) is not None and turn.args[0].startswith("#"):
        return _of_task(turn, task_id)
    code = code_of(turn)
    if code is None and (speaks_of_reports(turn.message.text) or not (turn.slot("query") or turn.about_tasks)):
        return named.deadlines(turn)
    if code is None and turn.slot("query") and not tasks_named(turn, str(turn.slot("query"))):
        return nothing_about(turn, str(turn.slot("query")))
    return for_one_task(turn, code, partial(_of_task, turn), "/hanbaocao")


def _of_task(turn: Turn, task_id: int | None) -> Reply:
    card = access_task(turn.store, turn.person, task_id) if task_id is not None else None
    if card is None:
        return not_found(turn, "")
    own = [item for item in card.items if item.unit_id in turn.person.unit_ids]
    shown = (own or sorted(card.items, key=lambda item: item.urgency))[:AT_MOST]
    lines = [turn.say("deadline-of", code=card.code, title=card.title, plan=card.plan)]
    lines += [standing(turn, "deadline-unit", item) for item in shown] or nobody_has_it(turn, card)
    lines.append(turn.say("deadline-schedule", text=card.schedule_text, dates=dates_text(turn, card)))
    about = ("assignment", own[0].id) if own else ("task", card.id)
    return Reply("\n".join(lines), _ways_on(turn, card, own), about=about)


def _ways_on(turn: Turn, card: Card, own: list[Item]) -> tuple[Choice, ...]:
    update = [Choice(turn.say("choice-update"), f"/tiendo #{own[0].id}")] if len(own) == 1 else []
    return (
        Choice(turn.say("choice-card"), f"/viec #{card.id}"),
        *update,
        Choice(turn.say("choice-deadlines"), "/hanbaocao"),
    )
