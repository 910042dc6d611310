"""The draft of a report: shown, and what stands in it beside the tasks."""

from collections.abc import Callable
from datetime import date

from domain.messages import Choice, Reply
from domain.people.rights import writes_for_another
from domain.understanding.days import day_said
from domain.understanding.report_slots import letter_said
from handlers.asking.confirming import keep_files
from handlers.evidence.sending import documents_elsewhere, upload_choices
from handlers.papers.contents import Asked, says
from handlers.regimes.wording import report_lines
from handlers.reports.wording import (
    draft_text,
    gaps,
    is_empty,
    mine,
    own_words,
    page_of,
    sent_before,
    task_lines,
    to,
)
from handlers.turn import Turn
from handlers.wording import day_text, numbered_lines
from storage.reports.lines import lines_of
from storage.reports.versions import (
    OwedReport,
    Version,
    amend_draft,
    begin_draft,
    draft_of,
    drop_files,
    files_of,
    last_sent,
    put_files,
)
from storage.talk.drafts import ask, close_question

TEXTS = ("note", "proposal", "estimate")
FIELDS = (*TEXTS, "cutoff", "letter")


def open_draft(turn: Turn, owed: OwedReport) -> Version | Reply:
    """The draft that the unit goes on with, begun where there is none; else who has sent it."""
    for_unit = writes_for_another(turn.person.actor, owed.unit_id)
    draft = begin_draft(turn.store, owed, turn.person.id, for_unit=for_unit)
    return draft or sent_before(turn, owed, last_sent(turn.store, owed.id))


def draft(turn: Turn, owed: OwedReport, before: str = "") -> Reply:
    """The draft, with what can be done about it; `before` is said first."""
    drafted = open_draft(turn, owed)
    if isinstance(drafted, Reply):
        return drafted
    close_question(turn.store, turn.conversation_id)
    lines = lines_of(turn.store, owed, drafted)
    last = last_sent(turn.store, owed.id)
    again = _again(turn, last) if last and last.state == "returned" else ""
    text = "\n".join(part for part in (before, again, draft_text(turn, owed, drafted, lines)) if part)
    if own_words(owed, lines):
        return _in_own_words(turn, owed, drafted, text)
    missing = len(gaps(lines))
    choices = [Choice(turn.say("report-choice-gaps", count=missing), to(owed, "gaps"))] if missing else []
    choices.append(Choice(turn.say("report-choice-send"), to(owed, "send")))
    choices += [Choice(turn.say("all-choice-gaps"), f"/tatca gaps:{owed.id}")] if missing > 1 else []
    choices += [
        Choice(turn.say("report-choice-lines"), to(owed, "lines")),
        Choice(turn.say("report-choice-more"), to(owed, "more")),
        Choice(turn.say("report-choice-other"), to(owed, "other")),
    ]
    return Reply(text, tuple(choices), about=("report", owed.id))


def _in_own_words(turn: Turn, owed: OwedReport, drafted: Version, text: str) -> Reply:
    """A report about no tasks: what it says is asked for, as words or files, and then it can go off."""
    empty = is_empty(turn, drafted)
    if empty:
        ask(turn.store, turn.conversation_id, "report", {"obligation": owed.id, "step": "note"})
        text = "\n".join([text, *report_lines(turn, owed.id), turn.say("report-ask-contents")])
    choices = [] if empty else [Choice(turn.say("report-choice-send"), to(owed, "send"))]
    choices += upload_choices(turn) if empty else []
    words = "report-choice-contents" if drafted.note else "report-field-contents"
    choices += [] if empty else [Choice(turn.say(words), to(owed, "field note"))]
    choices += [] if empty else [Choice(turn.say("report-field-files"), to(owed, "field files"))]
    return Reply(
        text, (*choices, Choice(turn.say("report-choice-other"), to(owed, "other"))), about=("report", owed.id)
    )


def _again(turn: Turn, last: Version) -> str:
    due = day_text(turn.say, last.resubmit_due, turn.today) if last.resubmit_due else ""
    return turn.say("report-again", reason=last.reason, due=due)


def more(turn: Turn, owed: OwedReport) -> Reply:
    """What can be said beside the tasks."""
    drafted = open_draft(turn, owed)
    if isinstance(drafted, Reply):
        return drafted
    fields = [Choice(turn.say(f"report-field-{name}"), to(owed, f"field {name}")) for name in FIELDS]
    files = "field nofiles" if files_of(turn.store, drafted.id) else "field files"
    fields.append(Choice(turn.say(f"report-{files.replace(' ', '-')}"), to(owed, files)))
    return Reply(turn.say("report-more", name=owed.what), (*fields, _back(turn, owed)))


def other(turn: Turn, owed: OwedReport) -> Reply:
    """Other answers than a report with contents."""
    choices = (
        Choice(turn.say("choice-report-sent"), f"/danop #{owed.id}"),
        Choice(turn.say("report-choice-nothing"), to(owed, "nothing")),
        Choice(turn.say("report-choice-na"), to(owed, "na")),
        Choice(turn.say("choice-cancel"), to(owed, "later")),
        _back(turn, owed),
    )
    return Reply(turn.say("report-other", name=owed.what), choices)


def later(turn: Turn, owed: OwedReport) -> Reply:
    """The draft waits, for whoever of the unit goes on with it."""
    close_question(turn.store, turn.conversation_id)
    text = turn.say("report-later", name=owed.what)
    return Reply(text, (Choice(turn.say("report-choice-resume"), to(owed, "draft")), mine(turn)))


def _back(turn: Turn, owed: OwedReport) -> Choice:
    return Choice(turn.say("report-choice-back"), to(owed, "draft"))


# --- the lines of a draft or of what was sent


def lines(turn: Turn, owed: OwedReport) -> Reply:
    """`/baocao #12 lines 5`: the tasks of the draft, or of what was sent, from the sixth on."""
    sent = last_sent(turn.store, owed.id)
    drafted = None if sent and sent.state != "returned" else draft_of(turn.store, owed.id)
    shown = lines_of(turn.store, owed, drafted) if drafted else (sent.lines or [] if sent else [])
    start = turn.arg_id(2) or 0
    page, left = page_of(shown, start)
    one = drafted or sent
    files = tuple(file for _, file in files_of(turn.store, one.id)) if one and not start else ()
    key = "report-lines" if page else "report-files-of" if files else "report-lines-none"
    text = turn.say(key, name=owed.what, unit=owed.unit, count=len(shown) or len(files))
    more = (Choice(turn.say("choice-more", count=left), to(owed, f"lines {start + len(page)}")),) if left else ()
    back = _back(turn, owed) if drafted else Choice(turn.say("report-choice-open"), to(owed, ""))
    numbered = numbered_lines(task_lines(turn, page))
    paper = Asked("docx", period=owed.period, unit=owed.unit_id)
    word = (Choice(turn.say("report-choice-word"), says(paper)),) if owed.period and shown else ()
    return Reply("\n".join(part for part in (text, numbered) if part), (*more, *word, back), attachments=files)


# --- one field


def field(turn: Turn, owed: OwedReport) -> Reply:
    """`/baocao #12 field note`: ask for it; `… field note clear` empties it."""
    drafted = open_draft(turn, owed)
    if isinstance(drafted, Reply):
        return drafted
    name = turn.args[2] if len(turn.args) > 2 else ""
    if name == "nofiles":
        drop_files(turn.store, drafted.id)
        return draft(turn, owed, turn.say("report-files-dropped"))
    if name not in (*FIELDS, "files"):
        return more(turn, owed)
    if turn.args[3:] == ["clear"]:
        return _put(turn, owed, drafted, name, None)
    ask(turn.store, turn.conversation_id, "report", {"obligation": owed.id, "step": name})
    has = bool(getattr(drafted, "letter_number" if name == "letter" else name, None)) if name != "files" else False
    clear = (Choice(turn.say("report-choice-clear"), to(owed, f"field {name} clear")),) if has else ()
    by_page = upload_choices(turn) if name == "files" else ()
    asks = "report-ask-contents" if name == "note" and own_words(owed, lines_of(turn.store, owed, drafted)) else ""
    return Reply(turn.say(asks or f"report-ask-{name}"), (*by_page, *clear, _back(turn, owed)))


def put_field(turn: Turn, owed: OwedReport, name: str, text: str) -> Reply:
    """What was typed for a field; what cannot be read is asked for again."""
    drafted = open_draft(turn, owed)
    if isinstance(drafted, Reply):
        return drafted
    value = _READ[name](text, turn.today)
    if value is None or (isinstance(value, date) and not _is_possible(turn, owed, value)):
        ask(turn.store, turn.conversation_id, "report", {"obligation": owed.id, "step": name})
        return Reply(turn.say(f"report-bad-{name}"), (_back(turn, owed),))
    return _put(turn, owed, drafted, name, value)


def _text(text: str, _today: date) -> str | None:
    return text.strip() or None


_READ: dict[str, Callable[[str, date], str | date | tuple[str, date | None] | None]] = {
    **dict.fromkeys(TEXTS, _text),
    "cutoff": day_said,
    "letter": letter_said,
}


def _is_possible(turn: Turn, owed: OwedReport, day: date) -> bool:
    """Figures go neither beyond today nor outside the period."""
    return day <= turn.today and (owed.start is None or day >= owed.start)


def _put(
    turn: Turn, owed: OwedReport, drafted: Version, name: str, value: str | date | tuple[str, date | None] | None
) -> Reply:
    if name == "letter":
        number, dated = value if isinstance(value, tuple) else ("", None)
        kept = amend_draft(turn.store, drafted.id, letter_number=number, letter_date=dated)
    else:
        kept = amend_draft(turn.store, drafted.id, **{name: value if value or name == "cutoff" else ""})
    if not kept:
        return sent_before(turn, owed, last_sent(turn.store, owed.id))
    turn.store.audit("draft", "report", drafted.id, None, [name, str(value or "")])
    contents = name == "note" and own_words(owed, lines_of(turn.store, owed, drafted))
    called = turn.say("report-field-contents" if contents else f"report-field-{name}")
    return draft(turn, owed, turn.say("report-field-kept", field=called))


def attach(turn: Turn, owed: OwedReport) -> Reply:
    """Files that were sent while the draft was spoken of."""
    drafted = open_draft(turn, owed)
    if isinstance(drafted, Reply):
        return drafted
    put_files(turn.store, drafted.id, keep_files(turn))
    ask(turn.store, turn.conversation_id, "report", {"obligation": owed.id, "step": "files"})
    text = turn.say("report-files-kept", name=owed.what, count=len(files_of(turn.store, drafted.id)))
    remove = Choice(turn.say("report-field-nofiles"), to(owed, "field nofiles"))
    return Reply(text, (*documents_elsewhere(turn), _back(turn, owed), remove))
