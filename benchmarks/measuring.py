"""What the benchmarks share: CPU of a process, a department to measure on, and one line for each result."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import psutil

from tests.end_to_end.program import Program, make_department


def show(what: str, value: float, unit: str, mark: str = "") -> None:
    """One line of the result."""
    print(f"{what:<58} {value:>9.2f} {unit:<4} {mark}".rstrip(), flush=True)


def cpu_of(pid: int) -> float:
    """The seconds of CPU that a process has used so far, user and system."""
    times = psutil.Process(pid).cpu_times()
    return float(times.user + times.system)


def megabytes() -> float:
    """What this process takes of the memory now."""
    return float(psutil.Process().memory_info().rss) / 2**20


@contextmanager
def own_cpu() -> Iterator[Callable[[], float]]:
    """Seconds of CPU of this process since the block was entered."""
    begun = time.process_time()
    yield lambda: time.process_time() - begun


def make_program(folder: Path) -> Program:
    """A department with a plan that lies years ahead, so that no reminder comes between."""
    make_department(folder, datetime.now(UTC).year + 2)
    return Program(folder)
