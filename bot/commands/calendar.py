"""`dondoc calendar import`: days off and worked Saturdays come in from a table."""

from collections.abc import Sequence
from pathlib import Path

from bot import clock
from bot.commands.department import open_department
from bot.commands.terminal import YEARS, ask, bad_table, is_terminal, out, read_input
from bot.language import say
from domain.replies.short import yes_or_no
from domain.units.tables import BadTable, DayRow, read_calendar_csv
from handlers.regimes.calendar import moved_lines
from storage.calendar_changes import DayChange, change_days, imported, moves
from storage.database import Database
from storage.owing.calendar import check_year
from storage.store import Store


def import_calendar_file(file: Path, checked: bool, yes: bool) -> None:
    """Bring the days that the file names to what it says; at a terminal what that moves is shown and asked about."""
    text = read_input(file)
    try:
        rows = read_calendar_csv(text)
        _check_years(rows)
    except BadTable as error:
        raise bad_table(file, error) from None
    with open_department() as database:
        if is_terminal() and not yes and not _agreed(database, file, rows):
            out(say()("cli-calendar-not-imported"))
            return
        with database.begin(clock.now()) as store:
            changes = _changes(store, file, rows)
            moved = moves(store, changes) if changes else []
            change_days(store, changes, file.name, None)
            if checked:
                for year in sorted({row.day.year for row in rows}):
                    check_year(store, year, say()("cli-decided-by"))
    out(say()("cli-calendar-imported", **_counts(changes, rows)), *moved_lines(say(), moved))


def _agreed(database: Database, file: Path, rows: Sequence[DayRow]) -> bool:
    """Whether the person at the terminal says yes to what would change; no is also the end of the input."""
    with database.begin(clock.now(), read_only=True) as store:
        changes = _changes(store, file, rows)
        moved = moves(store, changes) if changes else []
    out(say()("cli-calendar-would", **_counts(changes, rows)), *moved_lines(say(), moved))
    while (said := ask(say()("cli-calendar-agree"))) is not None:
        if word := yes_or_no(said):
            return word == "yes"
    return False


def _changes(store: Store, file: Path, rows: Sequence[DayRow]) -> list[DayChange]:
    return imported(store, rows, say()("cli-calendar-source", file=file.name))


def _counts(changes: Sequence[DayChange], rows: Sequence[DayRow]) -> dict[str, int]:
    added = sum(change.before is None for change in changes)
    return {"added": added, "changed": len(changes) - added, "unchanged": len(rows) - len(changes)}


def _check_years(rows: tuple[DayRow, ...]) -> None:
    for row in rows:
        if row.day.year not in YEARS:
            raise BadTable("table-year", value=f"{row.day:%d/%m/%Y}", first=YEARS[0], last=YEARS[-1])
