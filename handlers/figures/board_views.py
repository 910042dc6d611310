"""What the read-only pages show, in words: for those who follow all units the board, for others their unit's page."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from domain.days.periods import Period
from domain.days.zone import local_day
from domain.figures.counted import Duty
from domain.figures.difficulties import difficulty_text
from domain.figures.formula import Statistics, figures
from domain.messages import File
from domain.people.rights import may_see_unit
from domain.progress import Mark, sort_key
from handlers.figures.board_matrix import Row, columns_of, matrix
from handlers.figures.board_pictures import Picture, board_pictures, chosen_plan, unit_pictures
from handlers.figures.wording import standing_counts
from handlers.wording import mark_counts, moment_text, progress_text, when_text
from locales import Texts
from storage.figures.queries import statistics
from storage.following.missing import Missing, Scope, UnitMissing, wanting
from storage.people.persons import Person
from storage.plans.withdrawal import plan_names
from storage.reports.asked import single_reports
from storage.store import Store
from storage.tasks.access import Card, access_task
from storage.tasks.became import told_difficulties
from storage.tasks.evidence import files_of_updates
from storage.tasks.history import Entry, history
from storage.tasks.items import Item, items_of_units
from storage.units import Unit, all_units

MOST_ENTRIES = 200


@dataclass(frozen=True, slots=True)
class Line:
    """One thing: `task_id` where it has a page of its own; `when` says how it stands, with the mark's word."""

    emoji: str
    name: str
    when: str
    more: str = ""
    task_id: int | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Some lines under a heading; `unit_id` where the heading has a page of its own."""

    heading: str
    lines: tuple[Line, ...]
    unit_id: int | None = None


@dataclass(frozen=True, slots=True)
class Board:
    """The office's page."""

    made_at: str
    counts: str
    late: tuple[Group, ...]
    late_count: int
    year: int
    years: tuple[int, ...]
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    singles: tuple[Line, ...]
    pictures: tuple[Picture, ...]
    plans: tuple[tuple[int, str], ...]
    plan: int | None


@dataclass(frozen=True, slots=True)
class UnitPage:
    """What one unit owes and follows."""

    unit: str
    made_at: str
    counts: str
    groups: tuple[Group, ...]
    pictures: tuple[Picture, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """One entry of a task's history, with the ids of its files."""

    at: str
    unit: str
    author: str
    what: tuple[str, ...]
    undone: bool
    files: tuple[tuple[int, File], ...]


@dataclass(frozen=True, slots=True)
class TaskPage:
    """A task with its history."""

    card: Card
    made_at: str
    standings: tuple[Line, ...]
    entries: tuple[Told, ...]


# --- the board


def board(store: Store, say: Texts, year: int | None = None, plan: int | None = None) -> Board:
    """All units: what is late, how each stands with its reports and tasks of a year, a plan's way to its end."""
    units = all_units(store)
    counted = statistics(store)
    late = wanting(store, Scope())
    chosen = year or local_day(store.now).year
    of_year = counted.in_period(Period("Y", chosen))
    columns = columns_of(store, say, of_year)
    plans = plan_names(store)
    shown = chosen_plan(plans, plan)
    return Board(
        made_at=moment_text(store.now),
        counts=standing_counts(say, counted.total),
        late=tuple(_late_group(say, units, one, counted) for one in late.units),
        late_count=late.things,
        year=chosen,
        years=_years(counted, chosen),
        columns=tuple(column.heading for column in columns),
        rows=tuple(matrix(say, units, of_year, columns)),
        singles=tuple(_singles(say, of_year, {one.id for one in single_reports(store) if one.is_closed})),
        pictures=board_pictures(say, counted, chosen, shown),
        plans=tuple(plans.items()),
        plan=shown[0] if shown else None,
    )


def _late_group(say: Texts, units: Mapping[int, Unit], of: UnitMissing, counted: Statistics) -> Group:
    lines = tuple(_late_line(say, one, counted) for one in of.things)
    heading = say("board-late-unit", unit=units[of.unit_id].short, count=len(lines))
    return Group(heading, lines, of.unit_id)


def _late_line(say: Texts, missing: Missing, counted: Statistics) -> Line:
    duty = missing.duty
    asked = say("board-asked", at=moment_text(missing.asked.at)) if missing.asked else ""
    days = (counted.today - duty.last_day).days if duty.last_day else 0
    last_day = f"{duty.last_day:%d/%m/%Y}" if duty.last_day else ""
    when = say("item-overdue", days=days, date=last_day)
    return Line(duty.mark.emoji, f"{duty.code} {duty.title}".strip(), when, asked, duty.task_id)


def _years(counted: Statistics, chosen: int) -> tuple[int, ...]:
    days = {duty.day.year for duty in counted.duties if duty.day}
    return tuple(sorted(days | {chosen}))


def _singles(say: Texts, counted: Statistics, closed: Collection[int]) -> Iterable[Line]:
    """The reports that are asked for once: by when, and how many came; marked by the unit that is worst off."""
    of_rule: dict[int, list[Duty]] = {}
    for duty in counted.duties:
        if duty.kind == "report" and not duty.period and duty.rule_id is not None:
            of_rule.setdefault(duty.rule_id, []).append(duty)
    for duties in of_rule.values():
        of, worst = figures(duties), min(duties, key=lambda duty: sort_key(duty.mark, duty.last_day))
        due = max(duty.first_due for duty in duties if duty.first_due)
        when = say(
            "board-single", due=f"{due:%d/%m/%Y}", came=of.reports_came, all=of.reports, on_time=of.reports_on_time
        )
        yield Line(worst.mark.emoji, worst.title, when, say("board-single-closed") if worst.rule_id in closed else "")


# --- one unit


def unit_page(store: Store, person: Person, say: Texts, unit_id: int) -> UnitPage | None:
    """What a unit owes and follows; None for a unit that is not the person's to see."""
    units = all_units(store)
    if unit_id not in units or not may_see_unit(person.actor, unit_id):
        return None
    items = items_of_units(store, [unit_id])
    reports = sorted((item for item in items if item.kind == "report"), key=_by_due)
    tasks = [item for item in items if item.kind == "task"]
    groups = [_group(store, say, say("board-reports"), reports)]
    for mark in dict.fromkeys(item.mark for item in tasks):
        of_mark = [item for item in tasks if item.mark is mark]
        groups.append(_group(store, say, _heading(say, mark, len(of_mark)), of_mark))
    shown = tuple(group for group in groups if group.lines)
    own, name = statistics(store).of_units([unit_id]), units[unit_id].short
    pictures = unit_pictures(say, own, own.today.year, name)
    return UnitPage(units[unit_id].name, moment_text(store.now), mark_counts(say, items), shown, pictures)


def _by_due(item: Item) -> tuple[bool, str]:
    return item.due is None, str(item.due)


def _heading(say: Texts, mark: Mark, count: int) -> str:
    return say("board-tasks", word=say(mark.key), count=count)


def _group(store: Store, say: Texts, heading: str, items: Iterable[Item]) -> Group:
    return Group(heading, tuple(_item_line(store.now, say, item) for item in items))


def _item_line(now: datetime, say: Texts, item: Item) -> Line:
    name = f"{item.code} {item.title}".strip()
    when = when_text(say, item, local_day(now))
    if item.kind == "report" and item.met_on is not None and item.last_day is not None:
        when = say("board-report-due", when=when, due=f"{item.last_day:%d/%m/%Y}", met=f"{item.met_on:%d/%m/%Y}")
        return Line(item.mark.emoji, name, when)
    return Line(item.mark.emoji, name, when, progress_text(say, item), item.task_id)


# --- one task


def task_page(store: Store, person: Person, say: Texts, task_id: int) -> TaskPage | None:
    """A task with its history; None for one that is not the person's to see."""
    card = access_task(store, person, task_id)
    if card is None:
        return None
    entries = history(store, [item.id for item in card.items], MOST_ENTRIES)
    files = files_of_updates(store, [entry.id for entry in entries])
    today = local_day(store.now)
    standings = tuple(
        Line(item.mark.emoji, item.unit, when_text(say, item, today), progress_text(say, item)) for item in card.items
    )
    difficult = told_difficulties(store, {entry.id: entry.difficulty for entry in entries if entry.difficulty})
    became = {one["id"]: difficulty_text(say, one) for one in difficult}
    told = tuple(_told(say, entry, tuple(files.get(entry.id, ())), became.get(entry.id, "")) for entry in entries)
    return TaskPage(card, moment_text(store.now), standings, told)


def _told(say: Texts, entry: Entry, files: tuple[tuple[int, File], ...], difficulty: str) -> Told:
    parts = [say("progress-percent", percent=entry.percent)] if entry.percent is not None else []
    parts += [say("entry-note", text=entry.note)] if entry.note else []
    parts += [say("entry-difficulty-told", told=difficulty)] if difficulty else []
    parts += [say("entry-for-unit")] if entry.for_unit else []
    return Told(moment_text(entry.at), entry.unit, entry.author, tuple(parts), entry.undone, files)
