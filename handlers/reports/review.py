"""The office settles what came: approved or returned with a reason and a day, one by one or several at once."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from domain.messages import Choice, Page, Reply
from domain.people.rights import is_office
from domain.reports.states import RESUBMIT_WITHIN
from handlers.evidence.sending import UPLOAD
from handlers.reports.wording import contents_lines, mine, on_time, page_of, to
from handlers.turn import Turn
from handlers.wording import AT_MOST, day_text, moment_text, numbered_lines
from locales import Texts, texts
from storage.owing.calendar import calendar, opens_at
from storage.people.persons import find_person, holders
from storage.reports.changes import approve, send_back
from storage.reports.versions import OwedReport, Version, files_of, last_sent, owed, version, waiting_for_review
from storage.talk.drafts import Draft, amend_draft, ask, close_draft, close_question, save_draft
from storage.talk.outbox import tell
from storage.tasks.items import items_of_units

Found = list[tuple[Version, OwedReport]]
REASONS = ("figures", "form", "evidence")


# --- what is meant


def waiting(turn: Turn) -> Reply:
    """`/choduyet 5`: what waits for the office, the oldest first, from the sixth on."""
    if not is_office(turn.person.actor):
        return _office_only(turn)
    found = _meant(turn)
    if not found:
        return Reply(turn.say("review-none"), (Choice(turn.say("choice-overview"), "/tonghop"),))
    start = turn.arg_id() or 0
    page, left = page_of(found, start)
    lines = numbered_lines(_line(turn, one, of) for one, of in page)
    choices = [Choice(turn.say("report-choice-open"), to(of, ""), listed=True) for _, of in page]
    if left:
        choices.append(Choice(turn.say("choice-more", count=left), f"/choduyet {start + len(page)}"))
    if len(found) > 1:
        ids = " ".join(str(one.id) for one, _ in page)
        choices.append(Choice(turn.say("review-choice-approve-these", count=len(page)), f"/duyetbaocao {ids}"))
    return Reply(f"{turn.say('review-waiting', count=len(found))}\n{lines}", tuple(choices), protected=True)


def approve_named(turn: Turn) -> Reply:
    """ "duyệt báo cáo quý 1 của TTYT Cư Jút": of the units named, or of all where none is."""
    if not is_office(turn.person.actor):
        return _office_only(turn)
    found = _meant(turn)
    return _propose(turn, "approve", found) if found else _none_waits(turn)


def return_named(turn: Turn) -> Reply:
    """ "trả lại báo cáo quý 1 của … vì thiếu số liệu, nộp lại trước 20/2"."""
    if not is_office(turn.person.actor):
        return _office_only(turn)
    found = _meant(turn)
    if not found:
        return _none_waits(turn)
    if not turn.slot("unit_ids") and len(found) > 1:
        # Never all at once by an unnamed unit.
        return waiting(turn)
    return _return(turn, found, str(turn.slot("reason") or ""), str(turn.slot("until") or ""))


def _meant(turn: Turn) -> Found:
    """What waits for review, of the period and the units that the message names."""
    period, units = str(turn.slot("period") or ""), turn.slot("unit_ids") or ()
    found = [(one, of) for one in waiting_for_review(turn.store) if (of := owed(turn.store, one.obligation_id))]
    return [(one, of) for one, of in found if is_of(of, period) and (not units or of.unit_id in units)]


def is_of(of: OwedReport, period: str) -> bool:
    """Whether a report is of the period named, with or without its year."""
    return not period or of.period == period or of.period.startswith(f"{period}-")


def _none_waits(turn: Turn) -> Reply:
    """Nothing waits; what somebody has settled before is told with who and when."""
    choices = (Choice(turn.say("review-choice-waiting"), "/choduyet"), mine(turn))
    settled = [_before_line(turn, one, of) for one, of in _named(turn) if one.reviewed_at]
    return Reply("\n".join(settled[:AT_MOST]) or turn.say("review-none-named"), choices)


def _named(turn: Turn) -> Found:
    """What the units that the message names sent last, of its period."""
    period = str(turn.slot("period") or "")
    reports = [item for item in items_of_units(turn.store, turn.slot("unit_ids") or ()) if item.kind == "report"]
    found = [(last_sent(turn.store, item.id), owed(turn.store, item.id)) for item in reports]
    return [(one, of) for one, of in found if one and of and is_of(of, period)]


def _office_only(turn: Turn) -> Reply:
    return Reply(turn.say("review-office-only"), (mine(turn),))


# --- by id


def approve_these(turn: Turn) -> Reply:
    """`/duyetbaocao 5 6`: show reports 5 and 6 for a yes."""
    if not is_office(turn.person.actor):
        return _office_only(turn)
    found = _by_id(turn, turn.args)
    return _propose(turn, "approve", found) if found else _none_waits(turn)


def return_these(turn: Turn) -> Reply:
    """`/trabaocao 5,6 thiếu số liệu`: ask for the reason, or show them for a yes."""
    if not is_office(turn.person.actor):
        return _office_only(turn)
    found = _by_id(turn, turn.args[0].split(",") if turn.args else [])
    if not found:
        return _none_waits(turn)
    word = " ".join(turn.args[1:])
    return _return(turn, found, turn.say(f"review-reason-{word}") if word in REASONS else word)


def _by_id(turn: Turn, words: Sequence[str]) -> Found:
    ids = [int(word) for word in words if word.isascii() and word.isdecimal() and len(word) < 10]
    kept = [one for one in (version(turn.store, key) for key in ids) if one and one.state == "submitted"]
    return [(one, of) for one in kept if (of := owed(turn.store, one.obligation_id))]


# --- shown before a yes


def _return(turn: Turn, found: Found, reason: str, until: str = "") -> Reply:
    if reason:
        return _propose(turn, "return", found, reason, until)
    ids = ",".join(str(one.id) for one, _ in found)
    data = {"obligation": found[0][1].id, "step": f"reason:{ids}", "until": until}
    ask(turn.store, turn.conversation_id, "report", data)
    names = "; ".join(f"{of.what} — {of.unit}" for _, of in found[:AT_MOST])
    choices = [Choice(turn.say(f"review-reason-{name}"), f"/trabaocao {ids} {name}") for name in REASONS]
    return Reply(turn.say("review-ask-reason", names=names), (*choices, Choice(turn.say("choice-drop"), "/huy")))


def reason_said(turn: Turn, ids: str, until: str) -> Reply | None:
    """The reason in the office's own words."""
    found = _by_id(turn, ids.split(","))
    return _return(turn, found, turn.message.text.strip(), until) if found else None


def _propose(turn: Turn, do: str, found: Found, reason: str = "", until: str = "") -> Reply:
    due = date.fromisoformat(until) if until else calendar(turn.store).plus(turn.today, RESUBMIT_WITHIN)
    if due <= turn.today:
        return Reply(turn.say("review-bad-day", date=f"{due:%d/%m/%Y}"))
    data = {"do": do, "reports": [one.id for one, _ in found], "reason": reason, "due": due.isoformat()}
    key = save_draft(turn.store, turn.person.id, "review", data, turn.incoming_id)
    ask(turn.store, turn.conversation_id, "confirm", {"draft": key})
    head = turn.say(f"review-{do}-confirm", count=len(found), reason=reason, due=day_text(turn.say, due, turn.today))
    lines = [f"• {_line(turn, one, of)}" for one, of in found[:AT_MOST]]
    lines += [turn.say("review-and-more", count=len(found) - AT_MOST)] if len(found) > AT_MOST else []
    lines += contents_lines(turn, found[0][1], found[0][0]) if len(found) == 1 else []
    look = _look(turn, *found[0]) if len(found) == 1 else []
    yes = Choice(turn.say(f"review-choice-{do}", count=len(found)), f"/ghi {key}")
    return Reply("\n".join([head, *lines]), (yes, *look, Choice(turn.say("choice-drop"), f"/bo {key}")), protected=True)


def _look(turn: Turn, one: Version, of: OwedReport) -> list[Choice]:
    """What is in a report: its tasks, or else its files."""
    if one.lines:
        return [Choice(turn.say("report-choice-lines"), to(of, "lines"))]
    files = files_of(turn.store, one.id)
    return [Choice(turn.say("report-choice-files"), to(of, "lines"))] if files else []


def _line(turn: Turn, one: Version, of: OwedReport) -> str:
    how = turn.say("report-on-time" if on_time(of, one) else "report-late")
    kind = turn.say(f"report-short-{one.kind.replace('_', '-')}")
    at = moment_text(one.submitted_at) if one.submitted_at else ""
    return turn.say("review-line", unit=of.unit, name=of.what, at=at, how=how, kind=kind)


def shown_again(turn: Turn, confirmed: Draft) -> Reply:
    """A yes that comes late is shown what it would write."""
    data = confirmed.data
    found = _by_id(turn, [str(key) for key in data["reports"]])
    return _propose(turn, data["do"], found, data["reason"], data["due"]) if found else _none_waits(turn)


# --- written


def write(turn: Turn, confirmed: Draft) -> Reply:
    """Settle what a yes was given for; what somebody settled before is told with who and when."""
    if not is_office(turn.person.actor):
        return _office_only(turn)
    close_question(turn.store, turn.conversation_id)
    data = confirmed.data
    done: Found = []
    before: Found = []
    for key in data["reports"]:
        one = version(turn.store, key)
        of = owed(turn.store, one.obligation_id) if one else None
        if one and of:
            (done if _settle(turn, one, data) else before).append((version(turn.store, key) or one, of))
    told = [turn.say("review-written-line", unit=of.unit, name=of.what) for _, of in done]
    amend_draft(turn.store, confirmed.id, data | {"told": told})
    close_draft(turn.store, confirmed.id, "used")
    for one, of in done:
        _tell_authors(turn, one, of)
    return _written(turn, data, done, before)


def _settle(turn: Turn, one: Version, data: dict[str, Any]) -> bool:
    if data["do"] == "approve":
        return approve(turn.store, one, turn.person.id)
    return send_back(turn.store, one, turn.person.id, data["reason"], date.fromisoformat(data["due"]))


def _written(turn: Turn, data: dict[str, Any], done: Found, before: Found) -> Reply:
    say, lines = turn.say, []
    if done:
        due = day_text(say, date.fromisoformat(data["due"]), turn.today)
        lines.append(say(f"review-{data['do']}-written", count=len(done), at=moment_text(turn.now), due=due))
        lines += [f"• {say('review-written-line', unit=of.unit, name=of.what)}" for _, of in done[:AT_MOST]]
        lines += [say("review-and-more", count=len(done) - AT_MOST)] if len(done) > AT_MOST else []
    lines += [_before_line(turn, one, of) for one, of in before[:AT_MOST]]
    lines += [say("how-to-undo")] if done else []
    undo = (Choice(say("choice-undo"), "/hoantac"),) if done else ()
    return Reply("\n".join(lines), (*undo, Choice(say("review-choice-waiting"), "/choduyet")))


def _before_line(turn: Turn, one: Version, of: OwedReport) -> str:
    """Who settled it first, and when."""
    at = one.reviewed_at or one.withdrawn_at
    key = {"approved": "report-reviewed-before", "returned": "report-returned-before"}.get(
        one.state, "report-gone-before"
    )
    who = one.reviewer or one.author
    return turn.say(key, name=of.what, unit=of.unit, person=who, at=moment_text(at) if at else "")


def _tell_authors(turn: Turn, one: Version, of: OwedReport) -> None:
    """The author and the heads of the unit hear at once what became of it."""
    heads = [head.person_id for head in holders(turn.store, role="head", unit_id=of.unit_id)]
    author = [] if one.for_unit else [one.author_id]
    for person_id in dict.fromkeys([*author, *heads]):
        if person_id != turn.person.id:
            note = _note(turn, texts(find_person(turn.store, person_id).locale), one, of)
            tell(turn.store, person_id, note, opens_at(turn.store))


def _note(turn: Turn, say: Texts, one: Version, of: OwedReport) -> Reply:
    due = day_text(say, one.resubmit_due, turn.today) if one.resubmit_due else ""
    key = "review-told-returned" if one.state == "returned" else "review-told-approved"
    text = say(key, name=of.what, unit=of.unit, reason=one.reason, due=due, receipt=one.receipt or "")
    words = "draft" if one.state == "returned" else ""
    label = "report-choice-again" if one.state == "returned" else "report-choice-open"
    # An approval asks for nothing.
    silent = one.state != "returned"
    upload = (Choice(say("choice-upload"), "/guitep", page=Page(UPLOAD)),) if one.state == "returned" else ()
    return Reply(text, (Choice(say(label), to(of, words)), *upload), about=("report", of.id), silent=silent)


# --- taken back


def tell_of_undo(turn: Turn, one: Version, of: OwedReport) -> None:
    """Who was told of a decision is told that it waits again."""
    for head in holders(turn.store, role="head", unit_id=of.unit_id):
        say = texts(find_person(turn.store, head.person_id).locale)
        note = Reply(say("review-told-undone", name=of.what, unit=of.unit, receipt=one.receipt or ""))
        tell(turn.store, head.person_id, note, opens_at(turn.store))


def choices_of(turn: Turn, one: Version) -> tuple[Choice, ...]:
    """What the office may do with a report that waits."""
    return (
        Choice(turn.say("review-choice-approve", count=1), f"/duyetbaocao {one.id}"),
        Choice(turn.say("review-choice-return", count=1), f"/trabaocao {one.id}"),
    )
