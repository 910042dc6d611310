"""Another last day, or none: what is meant is asked for piece by piece, shown whole, and written with a yes."""

from collections.abc import Callable, Sequence
from datetime import date

from domain.messages import Choice, Reply
from domain.people.rights import is_leader, is_office
from domain.replies.short import yes_or_no
from domain.understanding.days import day_said
from handlers.asking.dropping import cancel
from handlers.settling.told import queue
from handlers.settling.words import LONGEST_REASON, READERS, groups_named, names_of, units_named
from handlers.settling.writes import WRITERS, Data, day_of, no_longer, waits, ways_on
from handlers.turn import Turn
from handlers.wording import AT_MOST, moment_text
from storage.owing.extensions import waiting_for, waiting_requests
from storage.owing.owed import Owed, access_owed
from storage.talk.drafts import Draft, access_draft, amend_draft, ask, close_draft, close_question, save_draft


def extend(turn: Turn) -> Reply:
    """ "xin gia hạn 4.2 đến 30/6 vì chờ kinh phí": a unit asks the office, the office grants by itself."""
    if is_leader(turn.person.actor) and not is_office(turn.person.actor):
        return Reply(turn.say("settle-office-only"), ways_on(turn))
    if not is_office(turn.person.actor):
        return _begin(turn, "request")
    named = any(turn.slot(name) for name in ("task", "period", "query", "until", "days", "reason"))
    if named or turn.about or units_named(turn):
        return _begin(turn, "extend")
    # "yêu cầu gia hạn", "ai xin gia hạn": the list of requests.
    return queue(turn.say, waiting_requests(turn.store))


def exempt(turn: Turn) -> Reply:
    """ "miễn báo cáo quý 1 cho TTYT Đắk Mil vì mới sáp nhập": only the office excuses."""
    if not is_office(turn.person.actor):
        return Reply(turn.say("settle-office-only"), ways_on(turn))
    return _begin(turn, "exempt")


def _begin(turn: Turn, act: str) -> Reply:
    data: Data = {
        "act": act,
        "units": units_named(turn) if act != "request" else list(turn.person.unit_ids),
        "named": {name: turn.slot(name) for name in ("task", "period", "query") if turn.slot(name)},
        "ids": [],
        "until": _iso_day(str(turn.slot("until") or ""), turn.today),
        "days": turn.slot("days"),
        "why": str(turn.slot("reason") or "")[:LONGEST_REASON],
    }
    if turn.about and turn.about[0] == "report":
        data["ids"] = [owed.id for owed in access_owed(turn.store, turn.person, [turn.about[1]], to_change=True)]
    return _go_on(turn, save_draft(turn.store, turn.person.id, "settle", data, turn.incoming_id), data)


def extend_these(turn: Turn, owed: Sequence[Owed], day: date | None, why: str) -> Reply:
    """A later day for these, given by the office or asked for by a unit; what is missing is asked for."""
    act = "extend" if is_office(turn.person.actor) else "request"
    data: Data = {"act": act, "units": [one.unit_id for one in owed], "named": {}, "ids": [one.id for one in owed]}
    data |= {"until": day.isoformat() if day else None, "days": None, "why": why[:LONGEST_REASON]}
    return _go_on(turn, save_draft(turn.store, turn.person.id, "settle", data, turn.incoming_id), data)


def begin_with(turn: Turn) -> Reply:
    """`/xinlui 12`: the later day of one obligation; `/mien 12`: nothing is owed of it."""
    owed = access_owed(turn.store, turn.person, [turn.arg_id() or 0], to_change=True)
    name = str(turn.slot("name"))
    if not owed or (name == "mien" and not is_office(turn.person.actor)):
        return Reply(turn.say("settle-nothing"), ways_on(turn))
    act = "exempt" if name == "mien" else "extend" if is_office(turn.person.actor) else "request"
    data: Data = {"act": act, "units": [owed[0].unit_id], "named": {}, "ids": [owed[0].id], "until": None, "days": None}
    data["why"] = ""
    return _go_on(turn, save_draft(turn.store, turn.person.id, "settle", data, turn.incoming_id), data)


def _iso_day(words: str, today: date) -> str | None:
    try:
        return date.fromisoformat(words).isoformat()
    except ValueError:
        day = day_said(words, today)
        return day.isoformat() if day else None


# --- step by step


def _go_on(turn: Turn, draft_id: int, data: Data) -> Reply:
    """Ask for the first thing that is missing; where nothing is, show it all."""
    if not data["ids"] and not data["units"]:
        return _asks(turn, draft_id, "units", f"settle-ask-units-{data['act']}")
    if not data["ids"]:
        return _which(turn, draft_id, data)
    owed = access_owed(turn.store, turn.person, data["ids"], to_change=True)
    if stopped := _cannot(turn, data, owed):
        close_draft(turn.store, draft_id, "dropped")
        close_question(turn.store, turn.conversation_id)
        return stopped
    owed = [one for one in owed if one.state == "open"]
    if data["act"] != "exempt" and (unfit := _day_missing(turn, data, owed)):
        return _asks(turn, draft_id, "until", unfit, owed)
    if not data["why"]:
        return _asks(turn, draft_id, "why", f"settle-ask-why-{data['act']}", owed)
    return _confirm(turn, draft_id, data, owed)


def _asks(turn: Turn, draft_id: int, wants: str, key: str, owed: Sequence[Owed] = ()) -> Reply:
    ask(turn.store, turn.conversation_id, "settle", {"draft": draft_id, "wants": wants})
    values = {"name": owed[0].name, "due": f"{owed[0].due:%d/%m/%Y}"} if owed else {"name": "", "due": ""}
    return Reply(turn.say(key, **values), (Choice(turn.say("settle-choice-not"), f"/bo {draft_id}"),))


def _which(turn: Turn, draft_id: int, data: Data) -> Reply:
    """What the message names: the one thing, or a choice among several."""
    groups = groups_named(turn, data["units"], data["named"])
    if not groups:
        close_draft(turn.store, draft_id, "dropped")
        return Reply(turn.say("settle-nothing"), ways_on(turn))
    if len(groups) == 1:
        return _amended(turn, draft_id, data | {"ids": [one.id for one in groups[0]]})
    close_question(turn.store, turn.conversation_id)
    amend_draft(turn.store, draft_id, data | {"groups": [[one.id for one in group] for group in groups]})
    choices = [
        Choice(turn.say("settle-which-choice", name=group[0].name, due=_days(group)), f"/chot chon {draft_id} {index}")
        for index, group in enumerate(groups[:AT_MOST])
    ]
    return Reply(turn.say(f"settle-which-{data['act']}"), (*choices, _not(turn, draft_id)))


def _amended(turn: Turn, draft_id: int, data: Data) -> Reply:
    amend_draft(turn.store, draft_id, data)
    return _go_on(turn, draft_id, data)


def _cannot(turn: Turn, data: Data, owed: Sequence[Owed]) -> Reply | None:
    """Why nothing can be settled: it is done, excused, or somebody has asked already."""
    still = [one for one in owed if one.state == "open"]
    if not owed:
        return Reply(turn.say("settle-nothing"), ways_on(turn))
    if not still:
        return _settled_before(turn, owed[0])
    waiting = waiting_for(turn.store, still[0].id) if data["act"] == "request" else None
    return Reply(waits(turn, waiting), ways_on(turn)) if waiting else None


def _settled_before(turn: Turn, owed: Owed) -> Reply:
    if owed.state != "excused" or owed.excused_at is None:
        return Reply(turn.say("settle-done", name=owed.name, unit=owed.unit), ways_on(turn))
    at = moment_text(owed.excused_at)
    text = turn.say(
        "settle-excused", name=owed.name, unit=owed.unit, person=owed.excused_by, at=at, why=owed.excused_why
    )
    lift = (Choice(turn.say("settle-choice-lift"), f"/thoimien {owed.id}"),) if is_office(turn.person.actor) else ()
    return Reply(text, (*lift, *ways_on(turn)))


def _day_missing(turn: Turn, data: Data, owed: Sequence[Owed]) -> str | None:
    """The text that asks for a day where none is given, or none that is later."""
    day = day_of(data, owed)
    if day is None:
        return "settle-ask-day"
    return None if day > max(one.due for one in owed) and day >= turn.today else "settle-day-not-later"


def _confirm(turn: Turn, draft_id: int, data: Data, owed: Sequence[Owed]) -> Reply:
    """Exactly what a yes would write."""
    ask(
        turn.store,
        turn.conversation_id,
        "yes_no",
        {"yes": f"/chot ghi {draft_id}", "again": f"/chot xem {draft_id}", "draft": draft_id},
    )
    day = day_of(data, owed)
    text = turn.say(
        f"settle-confirm-{data['act']}",
        name=owed[0].name,
        units=names_of(turn, owed),
        first=_days(owed),
        day=f"{day:%d/%m/%Y}" if day else "",
        why=data["why"],
        left_out=len(data["ids"]) - len(owed),
    )
    return Reply(
        text, (Choice(turn.say(f"settle-choice-{data['act']}"), f"/chot ghi {draft_id}"), _not(turn, draft_id))
    )


def _days(owed: Sequence[Owed]) -> str:
    return ", ".join(dict.fromkeys(f"{one.due:%d/%m/%Y}" for one in owed))


def _not(turn: Turn, draft_id: int) -> Choice:
    return Choice(turn.say("settle-choice-not"), f"/chot bo {draft_id}")


# --- what is said to a draft


def settle_command(turn: Turn) -> Reply:
    """`/chot chon 5 2`, `/chot xem 5`, `/chot ghi 5`, `/chot bo 5`."""
    draft = access_draft(turn.store, turn.person.id, turn.arg_id(1) or 0)
    action = _ACTIONS.get(turn.args[0]) if turn.args else None
    if draft is None or draft.kind != "settle" or draft.state != "open" or action is None:
        return no_longer(turn, draft)
    return action(turn, draft)


def _chosen(turn: Turn, draft: Draft) -> Reply:
    groups, index = draft.data.get("groups", []), turn.arg_id(2)
    if index is None or index >= len(groups):
        return no_longer(turn, draft)
    return _amended(turn, draft.id, draft.data | {"ids": groups[index]})


def _shown(turn: Turn, draft: Draft) -> Reply:
    return _go_on(turn, draft.id, draft.data)


def _dropped(turn: Turn, draft: Draft) -> Reply:
    close_draft(turn.store, draft.id, "dropped")
    close_question(turn.store, turn.conversation_id)
    return Reply(turn.say("settle-dropped"), ways_on(turn))


def answer(turn: Turn) -> Reply | None:
    """What was asked for, typed; None where the message speaks of something else."""
    dialog = turn.dialog
    draft = access_draft(turn.store, turn.person.id, dialog.data["draft"]) if dialog else None
    if dialog is None or draft is None or draft.state != "open":
        return None
    if yes_or_no(turn.message.text) == "no":
        return cancel(turn)
    values = READERS[dialog.data["wants"]](turn)
    return _amended(turn, draft.id, draft.data | values) if values else None


# --- writing


def _write(turn: Turn, draft: Draft) -> Reply:
    """Write it once, and tell whom it concerns."""
    owed = access_owed(turn.store, turn.person, draft.data["ids"], to_change=True)
    if (draft.data["act"] != "request" and not is_office(turn.person.actor)) or not owed:
        return Reply(turn.say("settle-office-only"), ways_on(turn))
    if stopped := _cannot(turn, draft.data, owed):
        close_draft(turn.store, draft.id, "dropped")
        close_question(turn.store, turn.conversation_id)
        return stopped
    owed = [one for one in owed if one.state == "open"]
    if draft.data["act"] != "exempt" and _day_missing(turn, draft.data, owed):
        return _go_on(turn, draft.id, draft.data)
    if not close_draft(turn.store, draft.id, "used"):
        return no_longer(turn, access_draft(turn.store, turn.person.id, draft.id))
    close_question(turn.store, turn.conversation_id)
    return WRITERS[draft.data["act"]](turn, draft.data, owed)


_ACTIONS: dict[str, Callable[[Turn, Draft], Reply]] = {
    "chon": _chosen,
    "xem": _shown,
    "ghi": _write,
    "bo": _dropped,
}
