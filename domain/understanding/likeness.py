"""The intents that a sentence may have by what it is like: sentences whose intent is known, weighed by naive Bayes.

Rules say what certain words together mean; this says what a message means that no rule foresaw. What is compared are
the traits of a sentence: its words and pairs of words, with codes, numbers and units put by what they are, and the
names of what was found in it. After Manning, Raghavan, Schütze: Introduction to Information Retrieval, 13.2.
"""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import groupby, pairwise

from domain.understanding.features import Features
from locales import language_rows

# Counts as if every trait had been seen this often with every intent.
_UNSEEN = 0.05
# An intent with fewer sentences is told from no other; with fewer than these, not against a rule.
_ENOUGH = 5
_WELL = 20


@dataclass(frozen=True, slots=True)
class Likely:
    """An intent and how probable it is, 0 to 1."""

    intent: str
    probability: float


class Likeness:
    """What is known of intents; built once, `weigh` is used for every message."""

    def __init__(self, times: Mapping[str, int], seen: Mapping[str, Mapping[str, int]]) -> None:
        """`times` says how many sentences an intent has, `seen` in how many of them each trait is."""
        self._intents = tuple(intent for intent, count in times.items() if count >= _ENOUGH)
        self._well_known = frozenset(intent for intent, count in times.items() if count >= _WELL)
        known = {trait for intent in self._intents for trait in seen[intent]}
        whole = sum(times[intent] for intent in self._intents)
        self._first = [math.log(times[intent] / whole) for intent in self._intents]
        totals = [sum(seen[intent].values()) for intent in self._intents]
        self._absent = [math.log(_UNSEEN / (total + _UNSEEN * len(known))) for total in totals]
        self._present: dict[str, list[tuple[int, float]]] = {trait: [] for trait in known}
        for at, intent in enumerate(self._intents):
            for trait, count in seen[intent].items():
                self._present[trait].append((at, math.log((count + _UNSEEN) / _UNSEEN)))

    def knows_well(self, intent: str) -> bool:
        """Whether there are sentences enough of this intent to miss it where a message is like none of them."""
        return intent in self._well_known

    def recognises(self, traits: frozenset[str]) -> bool:
        """Whether any word of a message is one that the sentences have."""
        return any(trait in self._present for trait in traits if trait.startswith("word "))

    def weigh(self, traits: frozenset[str]) -> list[Likely]:
        """All intents by how probable they are, the most probable first."""
        known = [self._present[trait] for trait in traits if trait in self._present]
        scores = [first + len(known) * absent for first, absent in zip(self._first, self._absent, strict=True)]
        for present in known:
            for at, gain in present:
                scores[at] += gain
        best = max(scores)
        shares = [math.exp(score - best) for score in scores]
        whole = sum(shares)
        found = (Likely(intent, share / whole) for intent, share in zip(self._intents, shares, strict=True))
        return sorted(found, key=lambda likely: -likely.probability)


def traits_of(features: Features) -> frozenset[str]:
    """Words, pairs of words and what was found, each told from the others by its first letters."""
    words = words_by_kind(features)
    return frozenset(
        [
            *(f"word {word}" for word in words),
            *(f"pair {one} {two}" for one, two in pairwise(words)),
            *(f"name {name}" for name in features.names),
        ]
    )


def words_by_kind(features: Features) -> list[str]:
    """The words, each number as its kind and each unit as one."""
    return [word for word, _ in groupby(_put_by_kind(features))]


def _put_by_kind(features: Features) -> Iterator[str]:
    """The words of a sentence, but a number as what it counts and a unit as one."""
    kinds: dict[int, str] = {i: number.kind for number in features.numbers for i in range(number.start, number.end)}
    kinds |= {i: "unit" for unit in features.units for i in range(unit.start, unit.end)}
    return (f"<{kinds[i]}>" if i in kinds else word for i, word in enumerate(features.sentence.row))


@cache
def known_sentences() -> Likeness:
    """What was learnt from the sentences of tests/understanding/ (`make likeness` learns it anew)."""
    times: dict[str, int] = {}
    seen: dict[str, dict[str, int]] = defaultdict(dict)
    for intent, trait, count in language_rows("vi", "likeness"):
        if trait:
            seen[intent][trait] = int(count)
        else:
            times[intent] = int(count)
    return Likeness(times, seen)
