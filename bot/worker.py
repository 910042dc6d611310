"""The process that reads plan files: `python -m bot.worker FILE`; it answers with a line of JSON on stdout and ends.

Lines before that say how far it is: `{"page": 3, "of": 40}`.

It alone loads the libraries that open documents, within bounds of memory and time: whatever a file does to it,
the bot goes on.
"""

import json
import logging
import os
import re
import sys
from pathlib import Path
from typing import Any

from documents import progress
from documents.problems import UnreadablePlan
from documents.reading import read_plan
from domain.plan_values import draft_as_values

# Bytes of data; with the code of the libraries it is 300 MB above what the program takes at rest.
MEMORY = 270 * 1024 * 1024
SECONDS = 120
# A hundred times the largest plan; a person could neither look through more nor have it kept while others write.
MOST_TASKS = 10_000
MOST_ANSWERED = 16 * 1024 * 1024


def main() -> None:
    """Read the file named on the command line."""
    set_limits()
    # What libraries have to say of a broken file helps nobody, and may be very much.
    logging.disable()
    progress.listener.set(lambda page, of: _say(json.dumps({"page": page, "of": of})))
    path = Path(sys.argv[1])
    answer = json.dumps(read(path))
    _say(answer if len(answer) <= MOST_ANSWERED else json.dumps(_too_much(path)))


def _say(line: str) -> None:
    print(line, flush=True)


def read(path: Path) -> dict[str, Any]:
    """`{"plan": …}`, or `{"reason": key of a text, "values": what fills it in}`."""
    try:
        draft = read_plan(path)
    except UnreadablePlan as error:
        return {"reason": error.reason_key, "values": error.values}
    except MemoryError:
        return _too_much(path)
    return {"plan": draft_as_values(draft)} if len(draft.tasks) <= MOST_TASKS else _too_much(path)


def _too_much(path: Path) -> dict[str, Any]:
    return {"reason": "plan-too-much", "values": {"file": path.name}}


def set_limits() -> None:
    """At most so much memory above what the program itself takes, and so much time of the processor."""
    try:
        import resource
    except ImportError:  # Windows has no such limits; the parent's clock still ends what hangs
        return
    # Those who chat come first.
    os.nice(10)
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 5))
    if at_rest := _data_size():
        resource.setrlimit(resource.RLIMIT_DATA, (at_rest + MEMORY, at_rest + MEMORY))


def _data_size() -> int:
    """Bytes of this process's own data, by Linux; 0 elsewhere, where the limit would not be kept anyway."""
    status = Path("/proc/self/status")
    found = re.search(r"VmData:\s+(\d+) kB", status.read_text()) if status.exists() else None
    return int(found[1]) * 1024 if found else 0


if __name__ == "__main__":
    main()
