"""What the names of a plan mean, where the department has answered beforehand in a file."""

from collections.abc import Mapping
from pathlib import Path

from bot.commands.department import find_unit_or_group
from bot.commands.terminal import bad_table, read_input
from bot.refusals import WrongUse
from domain.units.directory import Directory, Known
from domain.units.tables import BadTable, read_answers_csv

Answers = Mapping[str, Known | None]
"""A printed name -> the unit or group that it means; None: nobody of ours."""


def answers_in(file: Path, names: Directory) -> Answers:
    """The answers of a table; raises WrongUse for a meaning that is no unit or group."""
    try:
        rows = read_answers_csv(read_input(file))
    except BadTable as error:
        raise bad_table(file, error) from None
    return {row.name: _meant(file, row.line, row.means, names) for row in rows}


def _meant(file: Path, line: int, means: str, names: Directory) -> Known | None:
    if not means:
        return None
    try:
        return find_unit_or_group(names, means)
    except WrongUse as error:
        raise WrongUse("cli-in-line", file=str(file), line=line, reason=str(error)) from None
