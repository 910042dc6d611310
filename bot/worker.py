"""The process that reads plan files: `python -m bot.worker FILE`; it answers with JSON on stdout and ends.

It alone loads the libraries that open documents, within bounds of memory and time: whatever a file does to it,
the bot goes on.
"""

import json
import re
import sys
from pathlib import Path
from typing import Any

from documents.problems import UnreadablePlan
from documents.reading import read_plan
from domain.plan_values import draft_as_values

MEMORY = 300 * 1024 * 1024
SECONDS = 120


def main() -> None:
    """Read the file named on the command line."""
    set_limits()
    answer = read(Path(sys.argv[1]))
    sys.stdout.buffer.write(json.dumps(answer).encode())


def read(path: Path) -> dict[str, Any]:
    """`{"plan": …}`, or `{"reason": key of a text, "values": what fills it in}`."""
    try:
        return {"plan": draft_as_values(read_plan(path))}
    except UnreadablePlan as error:
        return {"reason": error.reason_key, "values": error.values}
    except MemoryError:
        return {"reason": "plan-too-much", "values": {"file": path.name}}


def set_limits() -> None:
    """At most so much memory above what the program itself takes, and so much time of the processor."""
    try:
        import resource
    except ImportError:  # Windows has no such limits; the parent's clock still ends what hangs
        return
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
