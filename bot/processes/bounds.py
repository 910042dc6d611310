"""The bounds of the processes that open what people send: whatever a file does to them, the bot goes on."""

import os
import re
from pathlib import Path

# Bytes of data; with the code of the libraries it is 300 MB above what the program takes at rest.
MEMORY = 270 * 1024 * 1024
# Of the processor: a little more than the time in which an answer is waited for, which has the better word for it.
SECONDS = 130
# The option with which the reader of plans only looks for a mark of secrecy.
SCREEN = "--screen"
# The option with which the worker makes a file in the place of reading one.
MAKE = "--make"


def set_limits(memory: int = MEMORY, seconds: int = SECONDS) -> None:
    """At most so many bytes above what the program itself takes, and so many seconds of the processor."""
    try:
        import resource
    except ImportError:  # Windows has no such limits; the parent's clock still ends what hangs
        return
    # Those who chat come first.
    os.nice(10)
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))
    if at_rest := _data_size():
        resource.setrlimit(resource.RLIMIT_DATA, (at_rest + memory, at_rest + memory))


def _data_size() -> int:
    """Bytes of this process's own data, by Linux; 0 elsewhere, where the limit would not be kept anyway."""
    status = Path("/proc/self/status")
    found = re.search(r"VmData:\s+(\d+) kB", status.read_text()) if status.exists() else None
    return int(found[1]) * 1024 if found else 0
