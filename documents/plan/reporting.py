"""Dated duties in the body and in the rows of a plan, and what their sentences leave unsaid."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from documents.blocks import Paragraph
from documents.plan.prose.outline import without_mark
from documents.plan.receivers import with_receivers
from documents.plan.units.cells.units_cell import read_units
from documents.plan.units.sentences.heading_units import units_of_heading
from domain.days.named_periods import periods_named
from domain.plan_words import bare, plain, plan_words
from domain.plans.answers import WEEKLY
from domain.plans.drafts import DeadlineDraft, Doubt, TaskDraft, shown_code
from domain.plans.year import moved
from domain.reports.drawn_up import drawn_up
from domain.reports.parties import named_in_full, owners, receiver
from domain.reports.phrases import Around, after, read_deadlines, report_subjects, weekly_reports

_NAMES_A_DAY = re.compile(r"\d\s*[/.-]\s*\d|[Nn][Gg][ÀàAa]\S?[Yy]\s+\d|\d\s*(?:\([^)]*\)\s*)?[Nn]gày")
_BOUND = re.compile(r"\W*(?:truoc|cham nhat|muon nhat|khong qua)(?!\w)")
_LONGEST_OWNER = 12
# Names told last by which a short one is understood.
_MOST_NAMES = 100
_SHORTEST_DUTY = 30
_HEADING = re.compile(r"(?:[IVX]+|\d+|[A-Z])[.)]?\s+\S")
_NUMBERED = re.compile(rf"{_HEADING.pattern}|(?:\d+(?:\.\d+)+|[a-zđ])[.)/]?\s+\S")


def body_deadlines(
    paragraphs: Sequence[Paragraph], year: int | None, title: str, tasks: Sequence[TaskDraft] = ()
) -> tuple[DeadlineDraft, ...]:
    """The dated duties of the text; a sentence without its own owner or receiver has those of the one before.

    What is drawn up and sent to nobody is one of them where none of the tasks tells of it.
    """
    found: list[tuple[int, DeadlineDraft]] = []
    own = report_subjects(_report_of(title))
    around = Around(year, subjects=own)
    contents = [bare(task.content) for task in tasks]
    told = ["\n".join(contents), *contents]
    for paragraph in paragraphs:
        text = paragraph.text
        around = Around(year, subjects=own) if _HEADING.match(text) else around
        around = _with_names(text, around)
        line = without_mark(text)
        dated = (*read_deadlines(line, around), *_untold(drawn_up(line, around), told))
        found += ((paragraph.line, _each_named(one)) for one in dated)
        around = _under(text, after(text, around, dated))
    return with_receivers(found, paragraphs)


def _untold(duties: Iterable[DeadlineDraft], told: Sequence[str]) -> Iterator[DeadlineDraft]:
    """Those duties that none of these tells; the first one is all the others together: a plan may have thousands."""
    for duty in duties:
        phrase = bare(duty.phrase)
        if phrase not in told[0] and not any(_is_told(phrase, task) for task in told[1:]):
            yield duty


def _under(text: str, around: Around) -> Around:
    """What stands around the lines below this one: under the heading of units these owe what names nobody."""
    units = units_of_heading(without_mark(text)) if _NUMBERED.match(text) else ()
    return replace(around, who=tuple(unit.name for unit in units), headed=True) if units else around


def _each_named(deadline: DeadlineDraft) -> DeadlineDraft:
    """The duty with each of those who owe it by itself, and the first of those to whom it goes.

    "Các phòng, đơn vị trực thuộc Sở" are two.
    """
    who = (unit.name for name in deadline.who for unit in read_units(name, "implement"))
    to = next((unit.name for unit in read_units(deadline.to or "", "implement")), deadline.to)
    return replace(deadline, who=tuple(dict.fromkeys(who)), to=to)


def _report_of(title: str) -> str:
    """The title as the object of a report: its subject is that of a report that names none."""
    return f"{plan_words('reports')['names']['report']} {title}"


def _with_names(text: str, around: Around) -> Around:
    longer = tuple(name for name in named_in_full(text) if len(name.split()) > 3 and not name.endswith("liên quan"))
    known = tuple(dict.fromkeys((*longer, *around.known)))[:_MOST_NAMES] if longer else around.known
    return replace(around, known=known)


def row_deadlines(task: TaskDraft, year: int | None, in_table: bool) -> tuple[DeadlineDraft, ...]:
    """The dated duties in the text cells of a task, and those that a row of a table dates with its cell of time.

    Its own units owe them where the text names none.
    """
    own = [unit.name for unit in task.units if unit.role == "implement"]
    names = tuple(own or [unit.name for unit in task.units if unit.role == "lead"])
    texts = [text for text in (*_texts(task), _with_its_time(task) if in_table else "") if _NAMES_A_DAY.search(text)]
    if not texts:
        return ()
    around = Around(year, who=names, subjects=report_subjects(task.content), known=names)
    return tuple(_each_named(deadline) for text in texts for deadline in read_deadlines(text, around))


def _with_its_time(task: TaskDraft) -> str:
    """What a row sends to whom it names, with the last day that its cell of time tells; "" for others."""
    time, content = task.schedule_text, task.content
    if any(window.start for window in task.schedule.windows) or not _BOUND.match(plain(time)):
        return ""
    is_told = _NAMES_A_DAY.search(content) or not receiver(content)
    return "" if is_told else f"{content.rstrip(' .;')} {time}"


def _texts(task: TaskDraft) -> list[str]:
    return [text for text in (task.content, task.indicator, task.output, task.note) if text]


def undated_periods(task: TaskDraft, deadlines: Sequence[DeadlineDraft]) -> tuple[Doubt, ...]:
    """Periods that a row lists among its reports while it dates only others."""
    dated = {deadline.period for deadline in deadlines if deadline.period}
    if not dated:
        return ()
    names = plan_words("reports")["names"]
    named = dict.fromkeys(period for text in _texts(task) for period in periods_named(text))
    code = shown_code(task.section_code, task.code)
    return tuple(
        Doubt(code, "plan-doubt-period-without-date", names[period]) for period in named if period not in dated
    )


def weekly_doubts(paragraphs: Sequence[Paragraph], tasks: Sequence[TaskDraft]) -> list[Doubt]:
    """Reports of every week that no task tells of: nothing comes of them, so the office has to know."""
    asked = [clause for paragraph in paragraphs for clause in weekly_reports(without_mark(paragraph.text))]
    told = [bare(task.content) for task in tasks] if asked else []
    return [Doubt("", WEEKLY, one) for one in asked if not any(_is_told(bare(one), task) for task in told)]


def _is_told(clause: str, task: str) -> bool:
    """Whether a clause is what a task says; a task of a text stands without the unit before it."""
    return clause in task or (len(task) >= _SHORTEST_DUTY and task in clause)


def after_signing(deadlines: Sequence[DeadlineDraft], signed: date | None) -> list[DeadlineDraft]:
    """What comes back every year is first due after the plan was signed."""
    return [
        replace(deadline, due=moved(deadline.due, 1)) if signed and _is_past(deadline, signed) else deadline
        for deadline in deadlines
    ]


def _is_past(deadline: DeadlineDraft, signed: date) -> bool:
    return deadline.repeats == "yearly" and deadline.due < signed and str(deadline.due.year) not in deadline.phrase


def same_duty_once(deadlines: Sequence[DeadlineDraft]) -> tuple[DeadlineDraft, ...]:
    """A sentence that stands twice in a document is one duty; where only one place tells who, that one counts.

    A task of a text is its sentence without the unit and the number before it.
    """
    duties: list[DeadlineDraft] = []
    known: defaultdict[tuple[date, str], list[tuple[str, int]]] = defaultdict(list)
    for deadline in deadlines:
        backwards, others = _without_owner(deadline.phrase)[::-1], known[deadline.due, deadline.period]
        # In the order of their ends, and no two of them the same: only those beside a phrase can be the same as it.
        place = bisect_left(others, (backwards,))
        beside = others[max(0, place - 1) : place + 1]
        at = next((at for other, at in beside if _is_same(backwards, other)), None)
        if at is None:
            others.insert(place, (backwards, len(duties)))
            duties.append(deadline)
        elif deadline.who and not duties[at].who:
            duties[at] = deadline
    return tuple(duties)


def _is_same(one: str, other: str) -> bool:
    """Whether two phrases, written backwards, are one, or one of them is the end of the other."""
    short, long = sorted((one, other), key=len)
    return short == long or (len(short) >= _SHORTEST_DUTY and long.startswith(short))


@lru_cache(maxsize=256)
def _without_owner(phrase: str) -> str:
    """A sentence without the unit that stands before its colon, as a row of that unit has it."""
    owner, colon, duty = phrase.partition(":")
    return plain(duty if colon and owners(owner) and len(owner.split()) <= _LONGEST_OWNER else phrase).strip()
