"""`dondoc calendar import`: days off and worked Saturdays come in from a table."""

from pathlib import Path

from bot import clock
from bot.commands.department import open_department
from bot.commands.terminal import YEARS, bad_table, out, read_input
from bot.language import say
from domain.tables import BadTable, DayRow, read_calendar_csv
from handlers.calendar import moved_lines
from storage.calendar import check_year
from storage.calendar_changes import change_days, imported, moves


def import_calendar_file(file: Path, checked: bool) -> None:
    """Bring the days that the file names to what it says, and show what that moves."""
    text = read_input(file)
    try:
        rows = read_calendar_csv(text)
        _check_years(rows)
    except BadTable as error:
        raise bad_table(file, error) from None
    with open_department() as database, database.begin(clock.now()) as store:
        changes = imported(store, rows, say()("cli-calendar-source", file=file.name))
        moved = moves(store, changes) if changes else []
        change_days(store, changes, file.name, None)
        if checked:
            for year in sorted({row.day.year for row in rows}):
                check_year(store, year, say()("cli-decided-by"))
    added = sum(change.before is None for change in changes)
    counts = {"added": added, "changed": len(changes) - added, "unchanged": len(rows) - len(changes)}
    out(say()("cli-calendar-imported", **counts), *moved_lines(say(), moved))


def _check_years(rows: tuple[DayRow, ...]) -> None:
    for row in rows:
        if row.day.year not in YEARS:
            raise BadTable("table-year", value=f"{row.day:%d/%m/%Y}", first=YEARS[0], last=YEARS[-1])
