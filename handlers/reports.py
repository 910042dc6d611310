"""Reports of a period: what is owed and by when, and the note that one was sent."""

from domain.messages import Choice, Reading, Reply
from domain.progress import Mark
from domain.rights import may_change_unit
from handlers.regime_wording import report_lines
from handlers.turn import Turn
from handlers.wording import AT_MOST, item_line, moment_text, numbered_lines, open_choice
from storage.drafts import Draft, ask, close_draft, close_question, save_draft
from storage.items import Item, items_of_units
from storage.obligations import meet, who_met
from storage.tasks import access_report


def deadlines(turn: Turn) -> Reply:
    """The reports that the person's units still owe, and the dated tasks that come next."""
    items = [item for item in items_of_units(turn.store, turn.person.unit_ids) if item.due and item.met_on is None]
    dated = [item for item in items if item.mark not in (Mark.NO_DATE, Mark.EXCUSED)]
    reports = [item for item in dated if item.kind == "report"]
    soonest = sorted(reports, key=lambda i: i.urgency) + [item for item in dated if item.kind == "task"]
    shown = soonest[:AT_MOST]
    if not shown:
        return Reply(turn.say("deadlines-none"), (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),))
    text = [turn.say("deadlines", reports=len(reports), tasks=len(dated) - len(reports))]
    several = len(set(turn.person.unit_ids)) > 1
    text.append(numbered_lines(item_line(turn.say, item, turn.today, with_unit=several) for item in shown))
    choices = [open_choice(turn.say, item) for item in shown]
    return Reply("\n".join(text), (*choices, Choice(turn.say("choice-my-tasks"), "/nhiemvu")))


def report_named(turn: Turn) -> Reply:
    """The report of the period that "nộp báo cáo quý 1" names, the open ones where none is named."""
    owed = [item for item in items_of_units(turn.store, turn.person.unit_ids) if item.kind == "report"]
    period = str(turn.slot("period") or "")
    named = [item for item in owed if period and (item.period == period or item.period.startswith(f"{period}-"))]
    found = named or [item for item in owed if item.met_on is None]
    if len(found) == 1:
        return report_card(turn.reread(Reading("command", {"name": "baocao", "args": f"#{found[0].id}"})))
    if not found:
        return deadlines(turn)
    several = len(set(turn.person.unit_ids)) > 1
    lines = numbered_lines(item_line(turn.say, item, turn.today, with_unit=several) for item in found[:AT_MOST])
    choices = tuple(open_choice(turn.say, item) for item in found[:AT_MOST])
    return Reply(f"{turn.say('which-report')}\n{lines}", choices)


def report_card(turn: Turn) -> Reply:
    """`/baocao #12`: what is owed, the plans' own lines, and how to say that it was sent."""
    item = access_report(turn.store, turn.person, turn.arg_id() or 0)
    if item is None:
        return _none(turn)
    lines = [item_line(turn.say, item, turn.today, with_unit=True)]
    lines += report_lines(turn, item)
    lines.append(turn.say("report-working-information"))
    may_write = item.met_on is None and may_change_unit(turn.person.actor, item.unit_id)
    choices = [Choice(turn.say("choice-report-sent"), f"/danop #{item.id}")] if may_write else []
    return Reply(
        "\n".join(lines), (*choices, Choice(turn.say("choice-my-tasks"), "/nhiemvu")), about=("report", item.id)
    )


def report_sent(turn: Turn) -> Reply:
    """`/danop #12`: ask for a yes before noting that the report was sent."""
    item = access_report(turn.store, turn.person, turn.arg_id() or 0)
    if item is None or not may_change_unit(turn.person.actor, item.unit_id):
        return _none(turn)
    if item.met_on is not None:
        return _met_before(turn, item)
    return _confirm_sent(turn, item)


def _confirm_sent(turn: Turn, item: Item) -> Reply:
    draft_id = save_draft(turn.store, turn.person.id, "report", {"obligation": item.id}, turn.incoming_id)
    ask(turn.store, turn.conversation_id, "confirm", {"draft": draft_id})
    return Reply(
        turn.say("report-confirm", name=item.title, unit=item.unit),
        (Choice(turn.say("choice-write"), f"/ghi {draft_id}"), Choice(turn.say("choice-drop"), f"/bo {draft_id}")),
    )


def write_sent(turn: Turn, draft: Draft) -> Reply:
    """Write what a draft of a sent report says; of two people who do so the second is told who was first."""
    item = access_report(turn.store, turn.person, draft.data["obligation"])
    if item is None or not may_change_unit(turn.person.actor, item.unit_id):
        return _none(turn)
    close_draft(turn.store, draft.id, "used")
    close_question(turn.store, turn.conversation_id)
    if not meet(turn.store, item.id, turn.person.id):
        return _met_before(turn, item)
    on_time = item.last_day is None or turn.today <= item.last_day
    key = "report-noted-on-time" if on_time else "report-noted-late"
    text = turn.say(key, name=item.title, unit=item.unit, at=moment_text(turn.now))
    text = f"{text}\n{turn.say('how-to-undo')}"
    choices = (Choice(turn.say("choice-undo"), "/hoantac"), Choice(turn.say("choice-my-tasks"), "/nhiemvu"))
    return Reply(text, choices, about=("report", item.id))


def _met_before(turn: Turn, item: Item) -> Reply:
    """The one who comes second is told who was first, and when."""
    first = who_met(turn.store, item.id)
    if first is None:
        return _none(turn)
    text = turn.say("report-met-before", name=item.title, person=first.by, at=moment_text(first.at))
    return Reply(text, (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),))


def _none(turn: Turn) -> Reply:
    return Reply(turn.say("report-not-found"), (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),))
