"""Two years of the whole department: python -m benchmarks.simulation (some minutes)."""

import logging
import sys
import time
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.simulation.accounting import account
from benchmarks.simulation.living import live
from benchmarks.simulation.world import Outage, Scenario, World, local
from tests.databases import nothing, postgres

TWO_YEARS = Scenario(
    first=date(2026, 1, 1),
    last=date(2027, 12, 31),
    outages=(
        Outage("channel", local(date(2026, 1, 14), 7, 58), local(date(2026, 1, 14), 8, 10)),
        Outage("program", local(date(2026, 2, 12), 7, 30), local(date(2026, 2, 12), 11, 0)),
        Outage("program", local(date(2026, 2, 25), 7, 30), local(date(2026, 2, 26), 9, 0)),
        Outage("program", local(date(2026, 5, 6), 12, 0), local(date(2026, 5, 15), 12, 0)),
        Outage("channel", local(date(2026, 8, 13), 6, 0), local(date(2026, 8, 14), 16, 0)),
        Outage("channel", local(date(2026, 12, 30), 16, 0), local(date(2027, 1, 4), 9, 30)),
        Outage("program", local(date(2027, 3, 1), 18, 0), local(date(2027, 3, 10), 18, 0)),
        Outage("program", local(date(2027, 6, 30), 8, 1), local(date(2027, 6, 30), 8, 19)),
    ),
    blocked=(local(date(2026, 3, 3), 9, 0), local(date(2026, 9, 1), 9, 0)),
)


def main() -> int:
    """Live through it on PostgreSQL and show the account; the number of violations."""
    # What goes wrong goes wrong on purpose.
    logging.disable(logging.WARNING)
    with TemporaryDirectory(prefix="dondoc-life-") as folder, postgres() as server:
        world = World(TWO_YEARS, server.copy("empty", nothing), Path(folder))
        started = time.monotonic()
        world.found()
        live(world)
        result = account(world)
        world.close()
    sys.stdout.write(f"two years of 21 units in {time.monotonic() - started:.0f} s: {result.say()}\n")
    return len(result.violations)


if __name__ == "__main__":
    sys.exit(1 if main() else 0)
