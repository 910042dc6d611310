"""The process that reads and makes documents; it answers with a line of JSON on stdout and ends.

`python -m bot.processes.worker FILE` reads a plan; lines before the answer say how far it is:
`{"page": 3, "of": 40}`. With `--screen` before the file it only looks whether the document is marked secret.
`python -m bot.processes.worker --make MAKER WHAT OUT` makes the file OUT from the JSON in WHAT.

It alone loads the libraries that open documents, within bounds of memory and time: whatever a file does to it,
the bot goes on.
"""

import json
import logging
import sys
from pathlib import Path
from typing import Any

from bot.processes.bounds import MAKE, SCREEN, set_limits
from documents import progress
from documents.papers.making import make
from documents.problems import BrokenTemplate, UnreadablePlan
from documents.reading import read_plan
from documents.screening import mark_in, mark_of_unread
from domain.plans.values import draft_as_values

# A hundred times the largest plan; a person could neither look through more nor have it kept while others write.
MOST_TASKS = 10_000
MOST_ANSWERED = 16 * 1024 * 1024


def main() -> None:
    """Read the file named on the command line, or make one."""
    set_limits()
    # What libraries have to say of a broken file helps nobody, and may be very much.
    logging.disable()
    if sys.argv[1] == MAKE:
        return _make(*sys.argv[2:])
    progress.listener.set(lambda page, of: _say(json.dumps({"page": page, "of": of})))
    path = Path(sys.argv[-1])
    answer = json.dumps(screen(path) if SCREEN in sys.argv[1:-1] else read(path))
    return _say(answer if len(answer) <= MOST_ANSWERED else json.dumps(_too_much(path)))


def _make(maker: str, what: str, out: str) -> None:
    try:
        made = make(maker, json.loads(Path(what).read_text("utf-8")))
    except BrokenTemplate as fault:
        return _say(json.dumps({"reason": "paper-template-broken", "values": {"fault": str(fault)}}))
    Path(out).write_bytes(made.content)
    return _say(json.dumps({"made": maker, "told": made.told}))


def _say(line: str) -> None:
    print(line, flush=True)


def read(path: Path) -> dict[str, Any]:
    """`{"plan": …}`, or `{"reason": key of a text, "values": what fills it in}`."""
    try:
        return _read(path)
    except MemoryError:
        return _too_much(path)


def _read(path: Path) -> dict[str, Any]:
    try:
        draft = read_plan(path)
    except UnreadablePlan as error:
        return _secret(path, error.mark or mark_of_unread(path)) or {"reason": error.reason_key, "values": error.values}
    return {"plan": draft_as_values(draft)} if len(draft.tasks) <= MOST_TASKS else _too_much(path)


def screen(path: Path) -> dict[str, Any]:
    """`{}`, or as `read` answers of a document that is marked secret."""
    try:
        return _secret(path, mark_in(path))
    except MemoryError:
        return _too_much(path)


def _secret(path: Path, mark: str | None) -> dict[str, Any]:
    return {"reason": "plan-secret", "values": {"file": path.name, "mark": mark}} if mark else {}


def _too_much(path: Path) -> dict[str, Any]:
    return {"reason": "plan-too-much", "values": {"file": path.name}}


if __name__ == "__main__":
    main()
