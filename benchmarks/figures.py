"""Every figure of 21 units after two years: the overview, units by quarters, the ranking, and a picture of it."""

import statistics as middle
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.measuring import own_cpu, show
from documents.papers.charts import draw
from domain.days.periods import Period
from handlers.figures.charts import heat_map, unit_names
from locales import texts
from storage.database import Database
from storage.figures.queries import statistics
from storage.store import Store
from tests.figures.life import NOW, QUARTERS, live


def main(folder: Path) -> None:
    """Measure and show."""
    database = Database(f"sqlite:///{folder / 'two-years.db'}")
    database.migrate()
    live(database)
    with database.begin(NOW, read_only=True) as store:
        held = len(statistics(store).duties)
        show(f"the overview of {held:,} things of 21 units: median", _median(lambda: statistics(store).total), "ms")
        quarter = _median(lambda: statistics(store, Period("Q1", 2026)).ranking())
        show("the ranking of a quarter: median", quarter, "ms")
        show(f"21 units by {len(QUARTERS)} quarters: median", _median(lambda: _matrix(store)), "ms", "under 500")
        spec = heat_map(texts("vi"), statistics(store), unit_names(store), "")
    draw(spec)
    with own_cpu() as used:
        draw(spec)
        show("the heat map drawn: CPU", used() * 1000, "ms")
    database.close()


def _matrix(store: Store) -> object:
    whole = statistics(store)
    return {unit: whole.of_units([unit]).by_quarter() for unit in whole.by_unit()}


def _median(measured: Callable[[], object]) -> float:
    """Milliseconds of one call."""
    times = []
    for _ in range(9):
        begun = time.perf_counter_ns()
        measured()
        times.append(time.perf_counter_ns() - begun)
    return middle.median(times) / 1_000_000
