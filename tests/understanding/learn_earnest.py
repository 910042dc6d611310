"""What is to be learnt of writes that were meant and of such as were not: `make likeness` writes it down."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from math import log
from pathlib import Path
from typing import Any

from domain.understanding.context import Context
from domain.understanding.earnest import manner_of, weighed
from domain.understanding.taking_apart import read_features
from tests.understanding.department import NAMED, UNIT_IDS
from tests.understanding.learn import LEARNT, WHO

HERE = Path(__file__).parent
EARNEST = LEARNT.with_name("earnest.tsv")
# Which intent causes a write, and so which sentences warn of it.
INTENTS = {
    "write_progress": "update_progress",
    "write_done": "update_progress",
    "write_difficulty": "report_difficulty",
    "submit_report": "submit_report",
    "nudge": "nudge",
    "export": "export",
}
# Counts as if every trait had been seen this often on both sides; one seen once says little of a kind.
_UNSEEN = 0.5
_SEEN = 2
# How many of the sentences that were meant, each weighed by the others, may be asked back: more of those that report
# progress, whose value is offered at once.
ASKED_BACK = 0.03
ASKED_BACK_OF = {"update_progress": 0.05}
Manners = list[frozenset[str]]


def said() -> Iterator[dict[str, Any]]:
    """All labelled sentences."""
    for path in sorted(HERE.glob("*.jsonl")):
        yield from (json.loads(line) for line in path.read_text("utf-8").splitlines())


def is_told(row: Mapping[str, Any], intent: str) -> bool:
    """Whether the write of this intent is meant: of a task, where it says how far it is."""
    if "effect" in row:
        return INTENTS[row["effect"]] == intent
    if row.get("must_not") or row.get("intent") != intent:
        return False
    return intent != "update_progress" or bool({"percent", "status"} & row.get("slots", {}).keys())


def warns(row: Mapping[str, Any], intent: str) -> bool:
    """Whether it looks like the write of this intent and is none; a number put right is a write of another."""
    unwanted = row.get("must_not", "")
    return "must_not_with" not in row and (unwanted == "any" or INTENTS.get(unwanted) == intent)


def manner(row: Mapping[str, Any]) -> frozenset[str]:
    """The traits of a sentence as it is read now."""
    role = {"coordinator": "office"}.get(row["role"], row["role"])
    context = Context(role=WHO[role], own_unit=UNIT_IDS.get(row.get("unit", "")), units=NAMED)
    return manner_of(read_features(row["text"], context))


class Counted:
    """In how many sentences of either side each trait is."""

    def __init__(self, meant: Manners, unmeant: Manners) -> None:
        self.meant, self.unmeant = Counter(t for m in meant for t in m), Counter(t for m in unmeant for t in m)
        self.sizes = len(meant), len(unmeant)

    def weights(self, traits: Iterable[str], without: int = 0) -> dict[str, float]:
        """How much each trait speaks for a write that is meant, `without` counting one sentence that has them all."""
        return {
            trait: round(self._weight(trait, without), 2)
            for trait in traits
            if self.meant[trait] + self.unmeant[trait] - without >= _SEEN
        }

    def _weight(self, trait: str, without: int) -> float:
        meant, unmeant = self.sizes
        likely = (self.meant[trait] - without + _UNSEEN) / (meant - without + 2 * _UNSEEN)
        return log(likely / ((self.unmeant[trait] + _UNSEEN) / (unmeant + 2 * _UNSEEN)))


def bound(counted: Counted, meant: Manners, asked_back: float = ASKED_BACK) -> float:
    """The evidence that all but a few of the sentences that were meant have."""
    evidence = sorted(weighed(counted.weights(traits, without=1), traits) for traits in meant)
    return evidence[int(asked_back * len(evidence))]


def learnt() -> str:
    """The file as it has to be: for each intent a row without a trait, its bound, then one for each trait."""
    rows = [(row, manner(row)) for row in said()]
    lines = []
    for intent in dict.fromkeys(INTENTS.values()):
        meant = [traits for row, traits in rows if is_told(row, intent)]
        unmeant = [traits for row, traits in rows if warns(row, intent)]
        counted = Counted(meant, unmeant)
        lines.append(f"{intent}\t\t{bound(counted, meant, ASKED_BACK_OF.get(intent, ASKED_BACK)):.2f}")
        weights = counted.weights(sorted({*counted.meant, *counted.unmeant}))
        lines += [f"{intent}\t{trait}\t{weight:.2f}" for trait, weight in weights.items()]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    EARNEST.write_text(learnt(), "utf-8")
