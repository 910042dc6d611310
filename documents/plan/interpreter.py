"""Blocks -> PlanDraft: one interpreter over the readers of all formats."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby, takewhile

from documents.blocks import Block, Doubtful, Paragraph, TableRow
from documents.plan.campaigns import tasks_of_campaign
from documents.plan.columns.labels import UNIT_COLUMNS
from documents.plan.fragments import task_rows
from documents.plan.inferred import with_inferred_leads
from documents.plan.legends import in_full, owed_in_full, read_legend, with_full_headings
from documents.plan.letterhead.head import Head, begins_recipients, own_text, read_head
from documents.plan.letterhead.plan_years import last_year
from documents.plan.plan_targets import targets_of_plan
from documents.plan.prose.outline import mended
from documents.plan.prose.place import acting
from documents.plan.prose.prose import prose_tasks
from documents.plan.reporting import (
    after_signing,
    body_deadlines,
    row_deadlines,
    same_duty_once,
    undated_periods,
    weekly_doubts,
)
from documents.plan.row_times import is_hour, times_of
from documents.plan.school_years import deadlines_of_school_year, first_day_of, tasks_of_school_year
from documents.plan.shared_duties import with_shared_leads
from documents.plan.sureness import sureness
from documents.plan.tables.money import read_money, scale_of, scale_of_numbers
from documents.plan.tables.raw_task import RawTask
from documents.plan.tables.table_lines import as_lines
from documents.plan.units.cells.comma_names import names_with_commas
from documents.plan.units.cells.units_cell import read_units, without_asides
from documents.plan.units.names.fuller_names import fuller_in
from documents.plan.units.names.spelt_names import spelt_in
from documents.plan.units.sentences.duty_cells import units_told
from domain.plan_words import bare, plain, plan_words, tidy
from domain.plans.drafts import DeadlineDraft, Doubt, PlanDraft, TargetDraft, TaskDraft, UnitRole, shown_code

_FEW, _MANY = 4, 4
# Words by which a row is known to say again what the text has said.
_OPENING = 8
_ANNEX = "phu luc"
# Words in a line that tells what the numbers of a table count.
_NOTE = 8
_RECIPIENT = re.compile(r"^-\s*+(?!(?:Lưu|Như)\s)([^(;:,]+?)\s*(?:\([^)]*\))?\s*[;.]?$")


def interpret(blocks: Sequence[Block]) -> PlanDraft:
    """The plan that a document holds; without any task where it has no task table."""
    tabled, tables = task_rows(blocks)
    lines = list(as_lines(blocks, tables))
    head = read_head(lines, [block.line for block in blocks if isinstance(block, TableRow)])
    legend, told_in = read_legend(blocks)
    own = [line for line in mended(own_text(lines)) if line.line not in told_in]
    recipients, text = _recipients(lines), with_full_headings(own, legend)
    rows = [in_full(row, legend) for row in _rows(tabled, text, head.year_from, _annex(lines))]
    scale = _money_scale(rows, lines)
    whole = legend.whole | names_with_commas(
        row.cells[column] for row in rows for column in UNIT_COLUMNS if column in row.cells
    )
    leads = any("lead" in row.cells for row in rows)
    tasks, inferred = with_inferred_leads([_task(row, head, scale, whole, leads) for row in rows])
    school = first_day_of(head.title)
    tasks = tasks_of_school_year(with_shared_leads(tasks), school)
    tasks = tasks_of_campaign(tasks, text, head.title, head.year_from)
    in_table = {row.line for row in tabled}
    by_row = [row_deadlines(task, head.year_from, task.line in in_table) for task in tasks]
    dated = [*body_deadlines(text, head.year_from, head.title, tasks), *(d for row in by_row for d in row)]
    dated = [owed_in_full(deadline, legend) for deadline in dated]
    deadlines = after_signing(same_duty_once(deadlines_of_school_year(dated, school)), head.signed_on)
    doubts = [Doubt(one.about, one.question, one.detail) for one in blocks if isinstance(one, Doubtful)]
    doubts += inferred
    doubts += weekly_doubts(text, tasks)
    doubts += [doubt for task, own in zip(tasks, by_row, strict=True) for doubt in undated_periods(task, own)]
    return _draft(
        head, tasks, deadlines, targets_of_plan(text, tasks), _units(text, tasks, deadlines, head, recipients), doubts
    )


def _rows(rows: list[RawTask], text: Sequence[Paragraph], year: int | None, annex: float) -> list[RawTask]:
    """The tasks of the tables; of the text, where there is no table or only a small one beside a long text.

    Where a text lists more duties with whoever owes them than its tables have rows, both are tasks; so is all that
    the text tells where a table is only one of its sections of tasks, or stands behind line `annex` and tells others.
    The points of a day's programme behind that line are no tasks beside those of the text.
    """
    told = prose_tasks(text, year)
    rows = [row for row in rows if row.line < annex or not is_hour(row.cells.get("time", ""))] if told else rows
    if len(rows) <= _FEW and len(told) > _MANY * len(rows):
        return told
    duties = list(_assigned_sections(told))
    apart = all(row.line > annex for row in rows) and _are_apart(duties, told, rows)
    beside = told if apart or any(row.in_text for row in rows) else duties
    both = apart or len(beside) > len(rows) or any(is_hour(row.cells.get("time", "")) for row in rows)
    return sorted([*beside, *rows], key=lambda task: task.line) if both else rows


def _are_apart(duties: Sequence[RawTask], told: Sequence[RawTask], rows: Sequence[RawTask]) -> bool:
    """Whether a text gives tasks of its own beside those of a table behind it.

    It does where it lists more duties than the table has rows, or many that the table does not say again; the two or
    three by which it has a table carried out are none.
    """
    if len(duties) > len(rows):
        return True
    if len(duties) <= _FEW or 2 * len(duties) <= len(rows):
        return False
    openings = {_opening(task) for task in told}
    return 2 * sum(_opening(row) in openings for row in rows) < len(rows)


def _opening(task: RawTask) -> tuple[str, ...]:
    return tuple(bare(task.cells.get("content", "")).split()[:_OPENING])


def _annex(lines: Sequence[Paragraph]) -> float:
    """The line behind which stands no more of the plan's own text: its recipients, or an annex."""
    ends = (line.line for line in lines if begins_recipients(line.text) or plain(line.text[: len(_ANNEX)]) == _ANNEX)
    return next(ends, float("inf"))


def _assigned_sections(told: Sequence[RawTask]) -> Iterator[RawTask]:
    """The tasks of the text in those of its parts that say mostly who has to act."""
    for _, part in groupby(told, key=lambda task: task.section_code[:1]):
        tasks = list(part)
        if sum(_names_somebody(task) for task in tasks) > len(tasks) / 2:
            yield from tasks


def _names_somebody(task: RawTask) -> bool:
    return bool(acting(task.given)) or any(column in task.cells for column in UNIT_COLUMNS)


def _draft(
    head: Head,
    tasks: tuple[TaskDraft, ...],
    deadlines: Sequence[DeadlineDraft],
    targets: tuple[TargetDraft, ...],
    units: tuple[str, ...],
    doubts: list[Doubt],
) -> PlanDraft:
    return PlanDraft(
        title=head.title,
        issuer=head.issuer,
        place=head.place,
        number=head.number,
        year_from=head.year_from,
        year_to=last_year(head.title, head.year_to, _dues(tasks)),
        signed_by_title=head.signed_by_title,
        tasks=tasks,
        deadlines=tuple(deadlines),
        targets=targets,
        units=units,
        doubts=(*(doubt for task in tasks for doubt in _gaps(task)), *doubts),
    )


def _dues(tasks: Iterable[TaskDraft]) -> Iterator[date]:
    return (window.due for task in tasks for window in task.schedule.windows)


def _task(row: RawTask, head: Head, money_scale: float, whole: frozenset[str], beside_leads: bool) -> TaskDraft:
    cells = row.cells
    schedule_text, schedule = times_of(row, head)
    return TaskDraft(
        code=row.code,
        content=tidy(cells.get("content", "")),
        section=row.section,
        section_code=row.section_code,
        indicator=_text(cells.get("indicator")),
        output=_text(cells.get("output")),
        budget_million_vnd=read_money(cells["budget"], row.money_scale or money_scale) if "budget" in cells else None,
        note=_text(cells.get("note")),
        units=_assigned(row, whole, beside_leads),
        schedule_text=schedule_text,
        schedule=schedule,
        line=row.line,
        sure=sureness(row),
    )


def _text(cell: str | None) -> str | None:
    return tidy(cell) if cell else None


def _money_scale(rows: Sequence[RawTask], lines: Sequence[Paragraph]) -> float:
    """What the numbers of a column of money count, in millions, where its header does not tell."""
    labels = tuple(plain(word) for word in plan_words("table")["unit_labels"])
    notes = (
        line.text
        for line in lines
        if len(line.text.split()) <= _NOTE and plain(line.text).strip("( ").startswith(labels)
    )
    told = map(scale_of, notes)
    cells = [row.cells["budget"] for row in rows if "budget" in row.cells and row.money_scale is None]
    return next((scale for scale in told if scale), None) or scale_of_numbers(cells)


def _assigned(row: RawTask, whole: frozenset[str], beside_leads: bool) -> tuple[UnitRole, ...]:
    """Beside a column or labels of leaders, units in general are those who carry out.

    Whoever both columns name leads a part and supports the others.
    """
    cells = row.cells
    if cells.keys().isdisjoint(UNIT_COLUMNS):
        return row.given
    found = units_told(cells["lead"], "lead", whole, doing="lead") if "lead" in cells else []
    if "units" in cells:
        found += units_told(cells["units"], "implement" if found or beside_leads else "lead", whole)
    found += read_units(without_asides(cells.get("support", "")), "support", whole)
    if row.given and all(unit.role == "support" for unit in found):
        found = [*(unit for unit in row.given if unit.role != "support"), *found]
    if plain(cells.get("content", "")).startswith("phoi hop"):
        # What is done together names with whom, beside the labels of its section.
        found += tuple(unit for unit in row.given if unit.role == "support")
    return tuple({(plain(unit.name), unit.role == "support"): unit for unit in reversed(found)}.values())[::-1]


def _gaps(task: TaskDraft) -> list[Doubt]:
    code = shown_code(task.section_code, task.code)
    doubts = [] if task.units else [Doubt(code, "plan-doubt-no-unit", task.content)]
    if task.schedule_text and task.schedule.kind == "none":
        doubts.append(Doubt(code, "plan-doubt-time", task.schedule_text))
    return doubts


def _units(
    text: Sequence[Paragraph],
    tasks: Sequence[TaskDraft],
    deadlines: Sequence[DeadlineDraft],
    head: Head,
    recipients: Sequence[str],
) -> tuple[str, ...]:
    """Every name of a unit, as printed, in the document's order; then as the document tells them more fully."""
    names = [unit.name for task in tasks for unit in task.units]
    names += [name for deadline in deadlines for name in (*deadline.who, deadline.to) if name]
    names += [head.issuer] if head.issuer else []
    names += recipients
    told = [line.text for line in text] + [part for task in tasks for part in (task.content, *task.section)]
    spelt = _told(spelt_in([*told, *names], names), told)
    return tuple(dict.fromkeys([*names, *spelt, *fuller_in(told, [*names, *spelt], head.issuer)]))


def _told(names: Sequence[str], texts: Sequence[str]) -> list[str]:
    """Those of the names spelt out by words of the plan that it has; not "Công đoàn ngành Nông nghiệp và PTNT"."""
    words = [bare(text) for text in texts] if names else []
    return [name for name in names if any(bare(name) in text for text in words)]


def _recipients(text: Sequence[Paragraph]) -> list[str]:
    """The units under "Nơi nhận:"."""
    at = next((i for i, p in enumerate(text) if begins_recipients(p.text)), None)
    if at is None:
        return []
    # Beside a narrow column of recipients stand the lines of the signature.
    lines = takewhile(lambda p: p.text.startswith("-") or p.text.istitle() or p.text.isupper(), text[at + 1 :])
    found = (_RECIPIENT.match(line.text) for line in lines)
    return [match[1].strip() for match in found if match]
