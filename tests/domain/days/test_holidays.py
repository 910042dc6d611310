"""What is proposed for the office's table of days."""

import subprocess
import sys
from datetime import date, timedelta

from domain.days.holidays import ProposedDay, propose


def rows(year: int) -> dict[date, ProposedDay]:
    return {row.day: row for row in propose(year)}


def test_the_public_holidays_come_with_vietnamese_names_and_a_source() -> None:
    row = rows(2026)[date(2026, 9, 2)]
    assert (row.kind, row.name, row.confirmed) == ("off", "Quốc khánh", True)
    assert "(holidays " in row.source


def test_tet_2026_is_off_from_the_14th_to_the_22nd_of_february() -> None:
    february = [row for row in propose(2026) if row.day.month == 2]
    assert [row.day for row in february] == [date(2026, 2, 14) + timedelta(days=n) for n in range(9)]
    assert all(row.kind == "off" and row.confirmed and "112.3" in row.source for row in february)


def test_the_day_of_culture_waits_for_confirmation() -> None:
    row = rows(2026)[date(2026, 11, 24)]
    assert (row.kind, row.confirmed) == ("off", False)
    assert [day for day, row in rows(2027).items() if not row.confirmed] == [date(2027, 11, 24)]
    assert all(row.confirmed for row in propose(2025))


def test_a_swapped_saturday_is_proposed_as_a_working_day() -> None:
    assert rows(2026)[date(2026, 8, 22)].kind == "work"
    assert all(row.day.year == 2025 for row in propose(2025))


def test_the_days_come_in_order_and_once() -> None:
    days = [row.day for row in propose(2026)]
    assert days == sorted(set(days))


def test_the_holidays_package_is_loaded_only_when_a_year_is_proposed() -> None:
    code = "import sys, domain.days.holidays; print('holidays' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"
