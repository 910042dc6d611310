"""Reports in words: their state, what a draft says and lacks, the figures and lines of a version."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from domain.days.zone import local_day
from domain.figures.difficulties import Told, difficulty_text
from domain.messages import Choice, Reply
from domain.people.rights import writes_for_another
from domain.reports.states import CONTENT, Figures, figures, is_on_time
from handlers.turn import Turn
from handlers.wording import AT_MOST, day_text, moment_text
from locales import Texts
from storage.reports.lines import cutoff_of, difficulties_of_lines
from storage.reports.versions import Lines, OwedReport, Version, files_of


def mine(turn: Turn) -> Choice:
    """The way back to one's own tasks."""
    return Choice(turn.say("choice-my-tasks"), "/nhiemvu")


def to(owed: OwedReport, words: str) -> str:
    """The command about a report."""
    return f"/baocao #{owed.id} {words}".strip()


def not_found(turn: Turn) -> Reply:
    """What one may not see is not there."""
    return Reply(turn.say("report-not-found"), (mine(turn),))


def sent_before(turn: Turn, owed: OwedReport, last: Version | None) -> Reply:
    """The one who comes second is told who was first, and when."""
    if last is None or last.submitted_at is None:
        return not_found(turn)
    text = turn.say("report-met-before", name=owed.what, person=last.author, at=moment_text(last.submitted_at))
    return Reply(text, (Choice(turn.say("report-choice-open"), to(owed, "")), mine(turn)))


# --- the state


def on_time(owed: OwedReport, sent: Version) -> bool:
    """Whether a version that was sent is held to have come in time, against the original day."""
    return sent.counted_at is None or is_on_time(owed.last_day, local_day(sent.counted_at), counts=owed.counted)


def sent_lines(turn: Turn, sent: Version) -> list[str]:
    """Who sent a version, when and how, and what the office made of it."""
    say = turn.say
    marks = "".join(
        say(key)
        for key, holds in (("report-for-unit", sent.for_unit), ("report-after-close", sent.after_close))
        if holds
    )
    at = moment_text(sent.submitted_at) if sent.submitted_at else ""
    lines = [say("report-sent-line", receipt=sent.receipt or "—", at=at, author=sent.author, marks=marks)]
    lines += [say(f"report-kind-{sent.kind.replace('_', '-')}", why=sent.why)] if sent.kind != CONTENT else []
    lines += letter_lines(turn, sent)
    if sent.state == "approved" and sent.reviewed_at and sent.reviewer:
        lines.append(say("report-approved-line", at=moment_text(sent.reviewed_at), person=sent.reviewer))
    if sent.state == "returned":
        lines.append(returned_line(turn, sent))
    return lines


def returned_line(turn: Turn, sent: Version) -> str:
    """Why and by whom a version was returned, and until when it is to come again."""
    at = moment_text(sent.reviewed_at) if sent.reviewed_at else ""
    due = day_text(turn.say, sent.resubmit_due, turn.today) if sent.resubmit_due else ""
    return turn.say("report-returned-line", at=at, person=sent.reviewer, reason=sent.reason, due=due)


def letter_lines(turn: Turn, one: Version) -> list[str]:
    """The signed letter, where its number is known."""
    if not one.letter_number:
        return []
    dated = turn.say("report-letter-dated", date=f"{one.letter_date:%d/%m/%Y}") if one.letter_date else ""
    return [turn.say("report-letter-line", number=one.letter_number, dated=dated)]


# --- a draft


def own_words(owed: OwedReport, lines: Lines) -> bool:
    """Whether a report says nothing of tasks: what it says is what the unit writes, or its files."""
    return not owed.period and not lines


def is_empty(turn: Turn, draft: Version) -> bool:
    """Whether nothing stands in a draft beside its tasks."""
    return not (draft.note or draft.proposal or files_of(turn.store, draft.id))


def draft_text(turn: Turn, owed: OwedReport, draft: Version, lines: Lines) -> str:
    """A draft in few lines: its dates, figures, what is missing, what stands beside its tasks."""
    say = turn.say
    for_unit = writes_for_another(turn.person.actor, owed.unit_id)
    key = "report-draft-for-unit" if for_unit else "report-draft"
    return "\n".join(
        [
            say(key, name=owed.what, unit=owed.unit),
            *_about_tasks(turn, owed, draft, lines),
            *beside_lines(turn, draft, "contents" if own_words(owed, lines) else "note"),
            *letter_lines(turn, draft),
        ]
    )


def _about_tasks(turn: Turn, owed: OwedReport, draft: Version, lines: Lines) -> list[str]:
    """The days and figures of a draft, and what is missing; of a report in the unit's own words its day alone."""
    if own_words(owed, lines):
        return [turn.say("report-due-line", due=day_text(turn.say, owed.due, turn.today))]
    counted = figures_text(turn.say, figures(lines))
    return [dates_line(turn, owed, draft), counted, *_missing_line(turn, owed, draft, lines)]


def dates_line(turn: Turn, owed: OwedReport, draft: Version) -> str:
    """The period, the day of the figures and the due day."""
    period = say_period(turn.say, owed)
    cutoff = cutoff_of(turn.store, owed, draft)
    due = day_text(turn.say, owed.due, turn.today)
    return turn.say("report-dates", period=period, cutoff=f"{cutoff:%d/%m/%Y}", due=due)


def say_period(say: Texts, owed: OwedReport) -> str:
    """The days of the period; nothing for a one-off."""
    if owed.start is None or owed.end is None:
        return ""
    return say("report-days", start=f"{owed.start:%d/%m/%Y}", end=f"{owed.end:%d/%m/%Y}")


def figures_text(say: Texts, counted: Figures) -> str:
    """The figures that are not nothing."""
    names = ("done", "in_progress", "not_started", "difficulties", "files")
    told = [(name, getattr(counted, name)) for name in names]
    parts = [say(f"report-figure-{name.replace('_', '-')}", count=count) for name, count in told if count]
    return " · ".join(parts) or say("report-figures-none")


def gaps(lines: Lines) -> Lines:
    """The tasks of which nothing was said in the period."""
    return [line for line in lines if line["missing"]]


def lacks_estimate(turn: Turn, owed: OwedReport, draft: Version) -> bool:
    """Whether the period goes on after the day of the figures, and nobody has said how it will end."""
    return bool(owed.end and cutoff_of(turn.store, owed, draft) < owed.end and not draft.estimate)


def _missing_line(turn: Turn, owed: OwedReport, draft: Version, lines: Lines) -> list[str]:
    missing = gaps(lines)
    parts = []
    if missing:
        codes = ", ".join(line["code"] for line in missing[:AT_MOST])
        more = "…" if len(missing) > AT_MOST else ""
        parts.append(turn.say("report-missing-tasks", count=len(missing), codes=codes + more))
    if lacks_estimate(turn, owed, draft):
        parts.append(turn.say("report-missing-estimate"))
    return [turn.say("report-missing-line", what="; ".join(parts))] if parts else []


def beside_lines(turn: Turn, one: Version, note: str = "note") -> list[str]:
    """What a report says beside its tasks; `note` is what its note is called, "contents" where that is all of it."""
    fields = [("estimate", one.estimate), (note, one.note), ("proposal", one.proposal)]
    lines = [turn.say(f"report-beside-{name}", text=text) for name, text in fields if text]
    count = len(files_of(turn.store, one.id))
    lines += [turn.say("report-beside-files", count=count)] if count else []
    return lines


def contents_lines(turn: Turn, owed: OwedReport, sent: Version) -> list[str]:
    """What a version says: its figures and what stands beside its tasks; nothing of an answer without contents."""
    if sent.kind != CONTENT:
        return []
    if own_words(owed, sent.lines or []):
        return beside_lines(turn, sent, "contents")
    return [figures_text(turn.say, figures(sent.lines or [])), *beside_lines(turn, sent)]


def task_lines(turn: Turn, lines: Sequence[dict[str, Any]]) -> list[str]:
    """Tasks of a report, their difficulties with what became of them."""
    told = difficulties_of_lines(turn.store, list(lines))
    return [_task_line(turn, line, told[line["assignment"]]) for line in lines]


def _task_line(turn: Turn, line: dict[str, Any], difficulties: Sequence[Told]) -> str:
    say = turn.say
    parts = (
        [say("report-line-missing")] if line["missing"] else [say(f"report-line-{line['status'].replace('_', '-')}")]
    )
    if line["status"] == "in_progress" and line["percent"] and not line["missing"]:
        parts = [say("progress-percent", percent=line["percent"])]
    parts += [
        say("report-line-measured", value=f"{one['value']:g}{one['unit']}", target=one["target"])
        for one in line["measured"]
    ]
    parts += [say("entry-note", text=text) for text in line["notes"]]
    parts += [say("entry-difficulty-told", told=difficulty_text(say, one)) for one in difficulties]
    parts += [say("entry-files", count=line["files"])] if line["files"] else []
    return say("draft-line", name=f"{line['code']} {line['title']}", what="; ".join(parts))


def page_of(lines: Sequence[Any], start: int) -> tuple[Sequence[Any], int]:
    """A page of a list, and how many follow it."""
    start = max(0, min(start, max(len(lines) - 1, 0)))
    return lines[start : start + AT_MOST], max(0, len(lines) - start - AT_MOST)


def date_text(day: date) -> str:
    """15/02/2026."""
    return f"{day:%d/%m/%Y}"
