"""The office gives a single task, or asks for a report: what is missing is asked for, all is shown, a yes gives it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from textwrap import shorten
from typing import Any

from domain.desk.last_days import read_due
from domain.desk.orders import (
    Order,
    is_report,
    like_a_name,
    order_words,
    read_order,
    read_who,
    report_called,
    speaks_of_report,
)
from domain.messages import Choice, Reply
from domain.people.rights import is_leader, is_office
from domain.plans.drafts import Role
from domain.plans.titles import list_title
from domain.replies.short import yes_or_no
from domain.units.directory import GroupName, Known
from handlers.asking.dropping import cancel
from handlers.asking.proposals import KIND as PROPOSED
from handlers.asking.proposals import propose
from handlers.plans import giving, planned
from handlers.plans.whom import likeliest, short_names, silent_units
from handlers.turn import Turn
from locales import DEFAULT, texts
from storage.owing.calendar import calendar
from storage.plans.change_notes import telling_of_changes
from storage.plans.one_off import Given, give_task
from storage.reports.asked import Asking, ask_report
from storage.reports.series import units_asked
from storage.talk.drafts import access_draft, amend_draft, ask, close_draft, save_draft
from storage.units import directory, spoken_units

KIND = "order"
LONGEST = 1000
SHOWN_OF_CONTENT = 80
# Further off a day is a slip of the pen.
FURTHEST = timedelta(days=731)
LONGEST_NAME = 100
_NAVIGATION = frozenset(["my_tasks", "help", "undo", "overview", "late_units", "deadlines", "nudge", "set_rule"])
_SURE = 0.9

Data = dict[str, Any]
# What an order consists of, beside the words in which it is shown.
_KEPT = ("content", "unknown", "evidence", "due", "said", "reading", "units", "support", "groups", "who")


def asked(turn: Turn) -> Reply | None:
    """ "giao các TTYT báo cáo tình hình sốt xuất huyết trước 20/12"; None for anything else."""
    actor = turn.person.actor
    if turn.message.text.startswith("/") or not (is_office(actor) or is_leader(actor)):
        return None
    order = read_order(turn.message.text, directory(turn.store), turn.today, spoken_units(turn.store))
    if order is None:
        return None
    if not is_office(actor):
        return Reply(turn.say("order-office-only"), (Choice(turn.say("choice-overview"), "/tonghop"),))
    data: Data = {"content": order.content[:LONGEST], "unknown": order.unknown, "evidence": order.evidence}
    data |= {"due": order.due.isoformat() if order.due else "", "said": order.said, "reading": order.reading}
    data |= {"units": [], "support": [], "groups": {}, "who": []} | _who(turn, order)
    return _go_on(turn, save_draft(turn.store, turn.person.id, KIND, data, turn.incoming_id), data)


def begin(turn: Turn) -> Reply:
    """`/giaoviec các TTYT …` gives a task; alone it says how; `/giaoviec doi 5` makes draft 5 a report.

    `/giaoviec kehoach 5 12` gives task 12 of a plan in its place.
    """
    if turn.args[:1] == ["doi"] and turn.arg_id(1) is not None:
        return _the_other(turn, turn.arg_id(1) or 0)
    if turn.args[:1] == ["kehoach"] and turn.arg_id(1) is not None:
        return planned.instead(turn, turn.arg_id(1) or 0, turn.arg_id(2) or 0) or Reply(turn.say("order-how"))
    words = str(turn.slot("args") or "").strip()
    said = replace(turn, message=replace(turn.message, text=f"{order_words()['surely'][0]} {words}"))
    return (asked(said) if words else None) or Reply(turn.say("order-how"))


def _who(turn: Turn, order: Order) -> Data:
    """The units meant, each with the group under whose name it is; and how they were named."""
    units: dict[int, int | None] = {}
    for one in order.who:
        units |= {key: group for key, group in _units_of(one).items() if key not in units}
    if order.everyone:
        units |= {key: None for key in units_asked(turn.store, None, None) if key not in units}
    support = [key for one in order.support for key in _units_of(one) if key not in units]
    return {
        "units": list(units),
        "support": list(dict.fromkeys(support)),
        "groups": {str(key): group for key, group in units.items() if group is not None},
        "who": [*(one.name for one in order.who), *([turn.say("order-everyone")] if order.everyone else [])],
    }


def _units_of(one: Known) -> dict[int, int | None]:
    return dict.fromkeys(one.members, one.id) if isinstance(one, GroupName) else {one.id: None}


# --- step by step


def _go_on(turn: Turn, draft_id: int, data: Data) -> Reply:
    """Ask for the first thing that is missing; where nothing is, show it all."""
    if given := planned.named(turn, data):
        close_draft(turn.store, draft_id, "dropped")
        return giving.begin(turn, given) or Reply(turn.say("order-how"))
    if not data["units"]:
        likely = [Choice(one.name, one.name) for one in likeliest(turn, data["unknown"])]
        return _asks(turn, draft_id, "units", "order-ask-units", likely, data)
    if not data["content"]:
        return _asks(turn, draft_id, "content", "order-ask-content", (), data)
    if not data["due"]:
        likely = [Choice(label, says.format(draft=draft_id)) for label, says in planned.like(turn, data)]
        return _asks(turn, draft_id, "due", "order-ask-due", likely, data)
    if not turn.today <= date.fromisoformat(data["due"]) <= turn.today + FURTHEST:
        return _asks(turn, draft_id, "due", "order-due-past", (), data)
    close_draft(turn.store, draft_id, "dropped")
    return _shown(turn, data | {"report": is_report(data["content"])})


def _shown(turn: Turn, data: Data) -> Reply:
    """All of it, for a yes; where a report is spoken of it may also be given as the other of the two."""
    label = turn.say("order-choice-ask" if data["report"] else "order-choice-give")
    other = turn.say("order-choice-as-task" if data["report"] else "order-choice-as-report")
    more = [[other, "/giaoviec doi {draft}"]] if data["report"] or speaks_of_report(data["content"]) else []
    more += [] if data["report"] else planned.like(turn, data)
    return propose(turn, "order", _preview(turn, data), label, **data, more=more, no=turn.say("order-choice-not"))


def _the_other(turn: Turn, draft_id: int) -> Reply:
    """A report instead of a task, or a task instead of a report."""
    draft = access_draft(turn.store, turn.person.id, draft_id)
    if draft is None or draft.kind != PROPOSED or draft.data["do"] != "order" or not is_office(turn.person.actor):
        return Reply(turn.say("order-how"))
    if not close_draft(turn.store, draft_id, "dropped"):
        return Reply(turn.say("agreed-gone"))
    kept = {name: value for name, value in draft.data.items() if name in _KEPT}
    return _shown(turn, kept | {"report": not draft.data["report"]})


def _asks(turn: Turn, draft_id: int, wants: str, key: str, choices: Sequence[Choice], data: Data) -> Reply:
    ask(turn.store, turn.conversation_id, "order", {"draft": draft_id, "wants": wants})
    due = f"{date.fromisoformat(data['due']):%d/%m/%Y}" if data["due"] else ""
    content = shorten(data["content"], SHOWN_OF_CONTENT, placeholder=" …")
    text = turn.say(key, said=data["unknown"] or "none", content=content or "none", due=due)
    return Reply(text, (*choices, Choice(turn.say("order-choice-not"), "/huy")))


def answer(turn: Turn) -> Reply | None:
    """What was asked for, typed; None where the message speaks of something else."""
    dialog = turn.dialog
    draft = access_draft(turn.store, turn.person.id, dialog.data["draft"]) if dialog else None
    if dialog is None or draft is None or draft.state != "open" or not is_office(turn.person.actor):
        return None
    if yes_or_no(turn.message.text) == "no":
        return cancel(turn)
    values = {} if _is_another(turn) else _READERS[dialog.data["wants"]](turn)
    if not values:
        return None
    data = draft.data | values
    amend_draft(turn.store, draft.id, data)
    return _go_on(turn, draft.id, data)


def _units_typed(turn: Turn) -> Data:
    found = _who(turn, read_who(turn.message.text, directory(turn.store), spoken_units(turn.store)))
    if found["units"]:
        return found
    return {"unknown": turn.message.text.strip()[:LONGEST_NAME]} if like_a_name(turn.message.text) else {}


def _is_another(turn: Turn) -> bool:
    """Whether a whole new order is given in place of an answer."""
    store = turn.store
    found = read_order(turn.message.text, directory(store), turn.today, spoken_units(store))
    return found is not None and bool(found.who or found.everyone) and bool(found.content)


def _content_typed(turn: Turn) -> Data:
    if turn.reading.intent in _NAVIGATION and turn.reading.confidence >= _SURE:
        return {}
    text = turn.message.text.strip()
    return {"content": f"{text[:1].upper()}{text[1:]}"[:LONGEST]} if text else {}


def _due_typed(turn: Turn) -> Data:
    found = read_due(turn.message.text, turn.today)
    return {"due": found[0].isoformat(), "said": found[1], "reading": found[2]} if found else {}


_READERS: dict[str, Callable[[Turn], Data]] = {"units": _units_typed, "content": _content_typed, "due": _due_typed}


# --- shown, and written


def _preview(turn: Turn, data: Mapping[str, Any]) -> str:
    """Exactly what a yes would give, and what should be known before it."""
    due = date.fromisoformat(data["due"])
    lines = [
        turn.say("order-preview-report" if data["report"] else "order-preview"),
        turn.say("order-content", content=report_called(data["content"]) if data["report"] else data["content"]),
        _whom(turn, data),
    ]
    helps = "order-support-report" if data["report"] else "order-support"
    lines += [turn.say(helps, names=short_names(turn, data["support"]))] if data["support"] else []
    said = data["said"] if data["reading"] == "before" else "none"
    lines.append(turn.say("order-due", due=_day(turn, due), said=said))
    lines += [turn.say("order-evidence")] if data["evidence"] else []
    days = calendar(turn.store)
    if not days.is_working(due):
        lines.append(turn.say("order-day-off", day=_day(turn, days.at_or_before(due))))
    if silent := silent_units(turn, data["units"]):
        lines.append(turn.say("order-silent", count=len(silent), names=short_names(turn, silent)))
    return "\n".join(lines)


def _day(turn: Turn, day: date) -> str:
    return turn.say("date-near", weekday=day.weekday(), date=f"{day:%d/%m/%Y}")


def _whom(turn: Turn, data: Mapping[str, Any]) -> str:
    """A group is said back with its name and the number of its units."""
    names, count = short_names(turn, data["units"]), len(data["units"])
    if data["groups"] or len(data["who"]) < count:
        return turn.say("order-group", who=", ".join(data["who"]), names=names, count=count)
    return turn.say("order-units", names=names, count=count)


def write_order(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Give it; the units are told."""
    if not is_office(turn.person.actor):
        return Reply(turn.say("order-office-only"))
    due, own = date.fromisoformat(data["due"]), texts(DEFAULT)
    if due < turn.today:
        return Reply(turn.say("order-late-yes"))
    if data["report"]:
        return _ask_report(turn, data, due)
    role: Role = "lead" if len(data["units"]) == 1 else "implement"
    helping: Role = "support"
    given = Given(
        content=data["content"],
        output=own("order-output") if data["evidence"] else "",
        roles=dict.fromkeys(data["units"], role) | dict.fromkeys(data["support"], helping),
        groups={int(key): group for key, group in data["groups"].items()},
        due=due,
        said=own("order-time", due=f"{due:%d/%m/%Y}"),
    )
    year = turn.today.year
    with telling_of_changes(turn.store):
        names = own("order-plan-title", year=year), own("order-plan-short", year=year)
        one = give_task(turn.store, given, *names, turn.person.id)
    text = turn.say("order-given", code=one.code, title=one.title, count=len(data["units"]), due=_day(turn, due))
    choices = (Choice(turn.say("choice-undo"), "/hoantac"), Choice(turn.say("choice-card"), f"/viec #{one.id}"))
    return Reply(f"{text}\n{turn.say('how-to-undo')}", choices)


def _ask_report(turn: Turn, data: Mapping[str, Any], due: date) -> Reply:
    """Each of the units owes it from now on, like the reports of plans and regimes."""
    own = texts(DEFAULT)
    words = [data["content"]]
    words += [own("order-with-support", names=short_names(turn, data["support"]))] if data["support"] else []
    words += [own("order-with-evidence")] if data["evidence"] else []
    called = list_title(report_called(data["content"]))
    asking = Asking(
        called, ", ".join(words), data["units"], list(data["groups"].values()), due, data["reading"], data["evidence"]
    )
    with telling_of_changes(turn.store):
        rule_id = ask_report(turn.store, asking, turn.person.id)
    text = turn.say("order-asked", title=called, count=len(data["units"]), due=_day(turn, due))
    choices = (
        Choice(turn.say("choice-undo"), "/hoantac"),
        Choice(turn.say("asked-choice-card"), f"/bcyeucau #{rule_id}"),
    )
    return Reply(f"{text}\n{turn.say('how-to-undo')}", choices)
