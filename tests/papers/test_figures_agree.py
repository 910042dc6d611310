"""Every figure that stands in a paper, read back from the file, beside the independent count by SQL."""

import re
from io import BytesIO
from itertools import pairwise
from typing import Any

import pytest
from docx import Document
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from documents.papers.letter import letter
from documents.papers.workbook import workbook
from domain.days.periods import Period, bounds
from domain.days.zone import local_day
from domain.figures.letterheads import letterhead_of
from locales import texts
from storage.database import Database
from storage.figures.books import book_values, plans_in_force
from storage.figures.reports import report_values
from storage.schema import plan, section
from storage.store import Store
from storage.units import all_units
from tests.figures.counting import Counted, Counts
from tests.figures.life import NOW

SAY = texts("vi")
HEAD = letterhead_of("Sở Y tế tỉnh Đắk Nông")
PERIODS = (Period("Q1", 2026), Period("Q3", 2026), Period("Y", 2025))


def _counts(one: Counts) -> tuple[int, ...]:
    """The counts in the order of the columns of the summary."""
    dated = one.on_time + one.late + one.overdue + one.pending
    return (dated, one.on_time, one.late, one.overdue, one.pending, one.undated, one.excused,
            one.reports, one.came, one.came_on_time)  # fmt: skip


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _rates(one: Counts) -> tuple[float | None, ...]:
    due = one.on_time + one.late + one.overdue
    return (
        _share(one.came, one.reports),
        _share(one.on_time, due),
        _share(one.on_time + one.late, due + one.pending),
    )


def _book(store: Store, plans: list[int], period: Period | None) -> Worksheet:
    values = book_values(store, "Theo dõi", plans, period)
    # The rows of the plans have tests of their own.
    values["plans"] = []
    return load_workbook(BytesIO(workbook(values, SAY)))["Tổng hợp"]


def _summary(sheet: Worksheet) -> dict[str, tuple[Any, ...]]:
    """What the summary says of each, by its name."""
    rows = list(sheet.iter_rows(min_row=4, values_only=True))
    return {str(row[1]): row[2:] for row in rows if isinstance(row[2], int)}


@pytest.mark.parametrize("period", [None, *PERIODS], ids=str)
def test_the_summary_of_a_workbook_agrees(two_years: Database, period: Period | None) -> None:
    with two_years.begin(NOW, read_only=True) as store:
        told = _summary(_book(store, plans_in_force(store, period), period))
        counted = Counted(store, local_day(NOW))
        span = (bounds(period, "calendar"),) if period else ()
        names = {one.id: one.name for one in all_units(store).values()}
        expected = {names[key]: one for key, one in counted.by_unit(*span).items() if any(one)}
        shorts = dict(store.connection.execute(plan.select().with_only_columns(plan.c.id, plan.c.short)).all())
        in_force = plans_in_force(store, period)
        expected |= {shorts[key]: one for key, one in counted.by_plan(*span).items() if key in in_force}
        expected["Tất cả"] = counted.total(*span)
    assert set(told) == set(expected)
    for name, one in expected.items():
        assert told[name][:10] == _counts(one), name
        assert told[name][10:13] == pytest.approx(_rates(one)), name


def _letter(store: Store, period: Period, unit_id: int | None = None) -> Any:
    values = report_values(store, HEAD, period, unit_id)
    values["plans"] = []
    return Document(BytesIO(letter(values, SAY)))


@pytest.mark.parametrize("period", PERIODS, ids=str)
def test_the_table_of_a_letter_agrees(two_years: Database, period: Period) -> None:
    with two_years.begin(NOW, read_only=True) as store:
        table = next(one for one in _letter(store, period).tables if one.cell(0, 1).text == "Đơn vị")
        told = {cells[1]: cells[2:] for row in table.rows[1:] if (cells := [cell.text for cell in row.cells])}
        counted = Counted(store, local_day(NOW))
        span = bounds(period, "calendar")
        names = {one.id: one.name for one in all_units(store).values()}
        expected = {names[key]: one for key, one in counted.by_unit(span).items() if any(one)}
        expected["Tất cả"] = counted.total(span)
    assert set(told) == set(expected)
    for name, one in expected.items():
        counts = _counts(one)
        assert tuple(map(int, told[name][:6])) == counts[:6], name
        assert told[name][6] == f"{one.came}/{one.reports}"


@pytest.mark.parametrize("period", PERIODS, ids=str)
def test_the_sentences_of_a_letter_agree(two_years: Database, period: Period) -> None:
    with two_years.begin(NOW, read_only=True) as store:
        paragraphs = [one.text for one in _letter(store, period).paragraphs]
        counted = Counted(store, local_day(NOW))
        one = counted.total(bounds(period, "calendar"))
        sections = counted.by_section(bounds(period, "calendar"))
        headings = dict(
            store.connection.execute(
                section.select().with_only_columns(section.c.id, section.c.code + " " + section.c.title)
            ).all()
        )
    said = next(text for text in paragraphs if text.startswith("Trong kỳ có"))
    dated = one.on_time + one.late + one.overdue + one.pending
    numbers = [int(word) for word in re.findall(r"\d+", said)]
    done = one.on_time + one.late
    assert [numbers[0], *numbers[2:]] == [
        n for n in (dated, done, one.on_time, one.late, one.overdue, one.pending) if n
    ]
    assert f"nộp trong kỳ: {one.reports}; đã nộp {one.came}, trong đó đúng hạn {one.came_on_time}." in " ".join(
        paragraphs
    )
    told = {
        (heading.strip(), int(count[1]))
        for heading, after in pairwise(paragraphs)
        if (count := re.match(r"Có (\d+) việc có thời hạn", after))
    }
    expected = {
        (headings[key].strip(), sum((one.on_time, one.late, one.overdue, one.pending))) for key, one in sections.items()
    }
    assert told
    assert told <= expected


def test_a_units_own_letter_agrees(two_years: Database) -> None:
    period = Period("Q2", 2026)
    with two_years.begin(NOW, read_only=True) as store:
        counted = Counted(store, local_day(NOW)).by_unit(bounds(period, "calendar"))
        for unit_id, one in list(counted.items())[::5]:
            said = " ".join(one.text for one in _letter(store, period, unit_id).paragraphs)
            dated = one.on_time + one.late + one.overdue + one.pending
            assert f"đơn vị có {dated} việc có thời hạn" in said or not dated
