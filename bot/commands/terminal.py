"""What a command says and is told: texts and JSON on stdout, everything else on stderr; how it is refused."""

import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from bot.language import say
from bot.refusals import WrongUse
from domain.units.tables import BadTable

# Years that can be meant; others are slips of the hand.
YEARS = range(2000, 2101)


def out(*lines: str) -> None:
    """Say what was asked for."""
    for line in lines:
        print(line, flush=True)


def note(*lines: str) -> None:
    """Say something beside it, which no program reads."""
    for line in lines:
        print(line, file=sys.stderr)


def out_json(value: Any) -> None:
    """The answer as JSON, alone on stdout."""
    print(json.dumps(value, ensure_ascii=False, indent=1))


def out_table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Rows in columns as wide as they need."""
    lines = [head, *rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    for line in lines:
        out("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())


def is_terminal() -> bool:
    """Whether a person can be asked."""
    return sys.stdin is not None and sys.stdin.isatty()


def ask(question: str) -> str | None:
    """What the person at the terminal answers; None at the end of the input."""
    print(question, end=" ", file=sys.stderr, flush=True)
    return line.strip() if (line := sys.stdin.readline()) else None


def read_input(file: Path) -> str:
    """The text of a file; raises WrongUse for one that is missing or is no text in UTF-8."""
    try:
        text = file.read_text("utf-8-sig")
    except UnicodeDecodeError:
        raise WrongUse("cli-file-not-text", file=str(file)) from None
    except FileNotFoundError:
        raise WrongUse("cli-file-missing", file=str(file)) from None
    except OSError as error:
        raise WrongUse("cli-file-unreadable", file=str(file), reason=error.strerror or "") from None
    if "\0" in text:
        raise WrongUse("cli-file-not-text", file=str(file))
    return text


def bad_table(file: Path, error: BadTable) -> WrongUse:
    """What is wrong with a table, beginning with the name of its file."""
    return WrongUse("cli-in-file", file=str(file), reason=say()(error.key, **error.args_of_text))
