"""What the names of a plan mean, where the department has to be asked: at the terminal, or in a file."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from bot.commands.department import find_unit_or_group
from bot.commands.terminal import ask, bad_table, note, read_input
from bot.language import say
from bot.refusals import WrongUse
from domain.tables import BadTable, read_answers_csv
from domain.units import Candidate, Directory, Known

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


def ask_all(unresolved: Mapping[str, tuple[Candidate, ...]], names: Directory) -> Answers:
    """Ask about every name; those left without an answer stay open."""
    return dict(_asked(unresolved, names))


def _asked(unresolved: Mapping[str, tuple[Candidate, ...]], names: Directory) -> Iterator[tuple[str, Known | None]]:
    text = say()
    for printed, found in unresolved.items():
        note(text("cli-ask-name", name=printed))
        choices = [text("cli-ask-nobody"), *(one.what.name for one in found)]
        note(*(f"  [{number}] {choice}" for number, choice in enumerate(choices)))
        answered, meant = _answer(found, names)
        if answered:
            yield printed, meant


def _answer(found: tuple[Candidate, ...], names: Directory) -> tuple[bool, Known | None]:
    """One answer: a number, 0 for nobody, a name, or nothing; asked again until it is one of these."""
    while said := ask(say()("cli-ask-which")):
        if said == "0":
            return True, None
        if said.isdecimal() and int(said) <= len(found):
            return True, found[int(said) - 1].what
        try:
            return True, find_unit_or_group(names, said)
        except WrongUse as error:
            note(str(error))
    return False, None
