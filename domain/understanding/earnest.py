"""Whether a message that could be written down is meant so, or only looks like those that are.

Who reports a task says little else; a wish, a rule, hearsay or a joke says the same words in other company. Rules name
such company where it is known (doubts.py, acts.py); this weighs the whole message by the sentences of
tests/understanding/: those whose write was meant against those that warn of it (naive Bayes, as in likeness.py).
What is rather like a warning is asked back.
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from math import sqrt

from domain.understanding.features import Features
from domain.understanding.likeness import traits_of, words_by_kind
from domain.understanding.plainness import unexplained
from domain.understanding.sentence import PUNCTUATION
from locales import language_rows

# Words between a code and its value: "1.3 đã làm được 80%".
_BETWEEN = 3
# Counts beyond these say no more.
_MOST_STRANGE, _MOST_CONTENT, _MOST_MARKS, _MOST_FOURS = 3, 5, 4, 6


class Earnest:
    """What is known of each write: how much a trait speaks for one that is meant, and how much is needed."""

    def __init__(self, weights: Mapping[str, Mapping[str, float]], bounds: Mapping[str, float]) -> None:
        """Both by intent; a weight is the logarithm of how much likelier a trait is where the write is meant."""
        self._weights = weights
        self._bounds = bounds

    def is_meant(self, intent: str, traits: frozenset[str]) -> bool:
        """Whether a message with these traits is as earnest as most; what causes no write always is."""
        if intent not in self._weights:
            return True
        # What names its task is told from talk of other things by that; even odds are enough.
        enough = min(self._bounds[intent], 0.0) if "name task" in traits else self._bounds[intent]
        return weighed(self._weights[intent], traits) >= enough

    def against(self, intent: str, traits: frozenset[str]) -> list[str]:
        """The traits that speak against a write that is meant, the strongest first."""
        weights = self._weights.get(intent, {})
        return sorted((t for t in traits if weights.get(t, 0.0) < 0), key=lambda t: (weights[t], t))


def weighed(weights: Mapping[str, float], traits: frozenset[str]) -> float:
    """The evidence of all traits; one that stands beside many others counts for less."""
    return sum(weights.get(trait, 0.0) for trait in traits) / sqrt(len(traits) or 1)


def is_earnest(intent: str, features: Features) -> bool:
    """Whether the write of this intent is meant; an answer to what was just asked is."""
    answers = features.context.asking is not None and "task" not in features.names
    if answers or "task_known" in features.names or _is_said_as_shown(intent, features):
        return True
    return known_warnings().is_meant(intent, manner_of(features))


def _is_said_as_shown(intent: str, features: Features) -> bool:
    """`1.3 được 80%, vướng …`, `xuất excel Cư Jút`: in the very way that the bot shows, and nothing else with it."""
    if "plain" not in features.names:
        return False
    if intent == "export":
        topical = {i for hit in features.all("topic") for i in range(hit.start, hit.end)}
        return topical.issuperset(features.content)
    codes = [number for number in features.numbers if number.kind == "task"]
    values = [number for number in features.numbers if number.kind == "percent"]
    if not codes or not values or codes[0].start > 0 or values[0].start - codes[0].end > _BETWEEN:
        return False
    return "difficulty_told" in features.names or values[0].end == len(features.sentence.words)


def manner_of(features: Features) -> frozenset[str]:
    """The traits of a message, how it begins and ends, how long, how full of other things and how broken up it is."""
    row = features.sentence.row
    marks = sum(word in PUNCTUATION for word in row)
    shape = {
        "strange": min(_MOST_STRANGE, len(unexplained(features))),
        "content": min(_MOST_CONTENT, len(features.content)),
        "marks": min(_MOST_MARKS, marks),
        "fours": min(_MOST_FOURS, (len(row) - marks) // 4),
    }
    words = words_by_kind(features)
    ends = {f"first {word}" for word in words[:1]} | {f"last {word}" for word in words[-1:]}
    return traits_of(features) | ends | {f"shape {name} {count}" for name, count in shape.items()}


@cache
def known_warnings() -> Earnest:
    """What was learnt from the sentences of tests/understanding/ (`make likeness` learns it anew)."""
    weights: dict[str, dict[str, float]] = defaultdict(dict)
    bounds: dict[str, float] = {}
    for intent, trait, value in language_rows("vi", "earnest"):
        if trait:
            weights[intent][trait] = float(value)
        else:
            bounds[intent] = float(value)
    return Earnest(weights, bounds)
