"""Reading messages with one department's data and with 10,000 tasks held, and search beside rapidfuzz alone."""

import json
import statistics
import time
from collections.abc import Callable, Iterable
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz
from rapidfuzz.process import extract

from benchmarks.measuring import show
from domain.text import fold
from domain.understanding import Context, understand
from domain.understanding.matching import Topic, TopicIndex
from tests.understanding.department import NAMED

_DATA = Path(__file__).parents[1] / "tests" / "data"
_PLANS = ("papi-2020", "cchc-2020", "cai-thien-2024", "tuyen-truyen-2023", "cchc-2030")
_MANY = 10_000


def main(_folder: Path) -> None:
    """Measure and show."""
    said = [line["text"] for line in _lines("utterances-dev.jsonl")]
    asked = [words for line in _lines("topics.jsonl")[:40] for words in line["says"]]
    contents = [
        task["content"] for plan in _PLANS for task in json.loads((_DATA / f"{plan}.json").read_text("utf-8"))["tasks"]
    ]
    many = [f"{content} {number}" for number, content in enumerate(islice(cycle(contents), _MANY))]
    for tasks, mark in ((contents, "under 3"), (many, "under 15")):
        index = TopicIndex(Topic(number, content) for number, content in enumerate(tasks))
        context = Context(role="unit", own_unit=8, units=NAMED, topics=index)
        used = _median(lambda text, c=context: understand(text, c), said)
        show(f"a message with {len(tasks):,} tasks held: CPU, median", used, "ms", mark)
    folded = [fold(text) for text in many]
    plain = _median(lambda text: extract(fold(text), folded, scorer=fuzz.WRatio, limit=5), asked[:10])
    ours = _median(index.search, asked)
    show(f"a search over {_MANY:,} tasks, share of rapidfuzz's WRatio: CPU", 100 * ours / plain, "%", "at most 25")


def _lines(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (_DATA / name).read_text("utf-8").splitlines()]


def _median(measured: Callable[[str], object], texts: Iterable[str]) -> float:
    """Milliseconds of CPU of one call."""
    times = []
    for text in texts:
        begun = time.process_time_ns()
        measured(text)
        times.append(time.process_time_ns() - begun)
    return statistics.median(times) / 1_000_000
