"""The board's matrix: a row for each unit, a column for each report of the year, and its tasks in numbers."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from domain.days.periods import bounds, parse_period
from domain.figures.counted import Duty
from domain.figures.formula import Statistics, figures
from domain.plans.titles import list_title
from domain.progress import sort_key
from handlers.figures.wording import percent, period_name
from locales import Texts
from storage.reports.asked import single_reports
from storage.store import Store
from storage.units import Unit

# More columns would not fit a screen; the list under the matrix has all reports that are asked for once.
MOST_SINGLES = 5
LONGEST_HEADING = 45


@dataclass(frozen=True, slots=True)
class Cell:
    """How one report of a unit stands; no emoji where the unit owes none."""

    emoji: str
    word: str


@dataclass(frozen=True, slots=True)
class Row:
    """A unit in the matrix: a cell for each period, then its tasks in numbers."""

    unit_id: int
    unit: str
    cells: tuple[Cell, ...]
    overdue: int
    done: str
    rate: str


@dataclass(frozen=True, slots=True)
class Column:
    """A report: of a period, or one that is asked for once."""

    heading: str
    period: str = ""
    rule: int | None = None

    def has(self, duty: Duty) -> bool:
        """Whether a duty is this report."""
        if duty.kind != "report":
            return False
        return duty.period == self.period if self.period else duty.rule_id == self.rule


def columns_of(store: Store, say: Texts, counted: Statistics) -> list[Column]:
    """The periods of reports, by where they end; then what is asked for once and not done with, the latest first."""
    codes = {duty.period for duty in counted.duties if duty.kind == "report" and duty.period}
    ordered = sorted(codes, key=lambda code: (bounds(parse_period(code), "calendar")[1], code))
    periods = [Column(say("board-report-of", period=period_name(say, parse_period(code))), code) for code in ordered]
    here = {duty.rule_id for duty in counted.duties}
    waited_for = [one for one in single_reports(store) if one.id in here and one.is_open and not one.is_closed]
    singles = [
        Column(say("board-single-of", name=list_title(one.what, LONGEST_HEADING), due=f"{one.due:%d/%m}"), rule=one.id)
        for one in waited_for[:MOST_SINGLES]
    ]
    return [*periods, *singles]


def matrix(say: Texts, units: Mapping[int, Unit], counted: Statistics, columns: Sequence[Column]) -> Iterable[Row]:
    """A row for each unit that has anything counted."""
    of_unit: dict[int, list[Duty]] = {}
    for duty in counted.duties:
        of_unit.setdefault(duty.unit_id, []).append(duty)
    for key, one in units.items():
        if key in of_unit:
            yield _row(say, one, of_unit[key], counted, columns)


def _row(say: Texts, of: Unit, duties: Sequence[Duty], counted: Statistics, columns: Sequence[Column]) -> Row:
    tasks = figures([duty for duty in duties if duty.kind != "report"], counted.weights)
    cells = [_cell(say, [duty for duty in duties if column.has(duty)]) for column in columns]
    return Row(
        unit_id=of.id,
        unit=of.short,
        cells=tuple(cells),
        overdue=tasks.overdue,
        done=say("board-done-of", done=tasks.done, dated=tasks.dated) if tasks.dated else "–",
        rate=percent(say, figures(duties, counted.weights).on_time_rate, short=True),
    )


def _cell(say: Texts, duties: Sequence[Duty]) -> Cell:
    if not duties:
        return Cell("", say("board-cell-none"))
    worst = min(duties, key=lambda duty: sort_key(duty.mark, duty.last_day))
    return Cell(worst.mark.emoji, say(f"board-cell-{worst.mark.value.replace('_', '-')}"))
