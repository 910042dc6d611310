"""Which tasks some words speak of: an index in memory over what plans say, forgiving marks, short forms and slips."""

import itertools
import math
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from domain.text import fold
from domain.understanding.phrases import Hit, PhraseBook, frame_words, strongest
from domain.understanding.sentence import PUNCTUATION, read_words
from locales import language_data

Feature = str | tuple[str, str]
Asked = Mapping[Feature, tuple[float, float]]

_WORD = re.compile(r"[^\W_]+")
_TITLE_WORDS = 14
_TITLE, _CONTENT, _OUTPUT, _INDICATOR, _SECTION = 1.25, 1.0, 0.6, 0.5, 0.6
_OF_TITLE = 0.5
_SLIP = 0.6
_SYLLABLES_ONLY = 0.5
_UNKNOWN_PAIR = 0.4
_SHORTEST_SLIP = 3
# A word of more than this share of all tasks singles none of them out.
_COMMON = 0.2
_FEW = 50
_FEW_TASKS = 4
_LEAST = 0.4
_CLEAR = 0.85


@dataclass(frozen=True, slots=True)
class Topic:
    """What a plan says of one task, and whose it is; `sections` are the headings above it, outermost first."""

    id: int
    content: str
    unit_ids: frozenset[int] = frozenset()
    indicator: str = ""
    output: str = ""
    sections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """A task found; `score` is how much of what was asked for it speaks of, 0 to about 1."""

    id: int
    score: float


class TopicIndex:
    """The tasks of a department by what they speak of; build it once for each revision of the tasks."""

    def __init__(self, topics: Iterable[Topic]) -> None:
        self._units: dict[int, frozenset[int]] = {}
        self._postings: dict[Feature, dict[int, float]] = defaultdict(dict)
        self._titles: dict[int, tuple[Feature, ...]] = {}
        for topic in topics:
            self._add(topic)
        total = len(self._units) or 1
        self._rarity = {f: math.log(1 + total / len(p)) for f, p in self._postings.items()}
        self._vocabulary = sorted(w for w in self._postings if isinstance(w, str) and len(w) >= _SHORTEST_SLIP)
        self._title_mass = {id: sum(map(self._rarity.__getitem__, title)) for id, title in self._titles.items()}
        self._repaired = lru_cache(maxsize=4096)(self._near)

    def _add(self, topic: Topic) -> None:
        words = _matter(topic.content)
        self._units[topic.id] = topic.unit_ids
        self._titles[topic.id] = tuple(dict.fromkeys(_features(words[:_TITLE_WORDS])))
        fields = [(words[:_TITLE_WORDS], _TITLE), (words[_TITLE_WORDS - 1 :], _CONTENT)]
        fields += [(_matter(topic.output), _OUTPUT), (_matter(topic.indicator), _INDICATOR)]
        fields += [(_matter(section), _SECTION) for section in topic.sections]
        for row, weight in fields:
            for feature in _features(row):
                posting = self._postings[feature]
                posting[topic.id] = max(weight, posting.get(topic.id, 0.0))

    @cached_property
    def words(self) -> frozenset[str]:
        """Words of tasks and their short forms, which are not to be taken for mistakes."""
        known = _same().words().union(w for w in self._postings if isinstance(w, str))
        return frozenset(w for w in known if len(w) > 1)

    @cached_property
    def _as_typed(self) -> frozenset[str]:
        """In a query single letters are none of a talk's short forms either: `e-office`."""
        return self.words | _same().words()

    def search(self, query: str, unit_ids: Collection[int] | None = None, limit: int = 5) -> list[Found]:
        """The tasks, of these units only where given, that the words speak of, the likeliest first."""
        asked = self._asked(query)
        whole = sum(asks for asks, _ in asked.values())
        if not whole:
            return []
        wanted = None if unit_ids is None else frozenset(unit_ids)
        scores = self._scores(asked, wanted)
        found = [Found(id, self._with_title(id, score, asked) / (whole * _TITLE)) for id, score in scores.items()]
        found.sort(key=lambda f: (-f.score, f.id))
        return [f for f in found[:limit] if f.score >= _LEAST]

    def _asked(self, query: str) -> Asked:
        """The features of a query: how much each asks for, and how much a task that has it answers."""
        typed = _words(read_words(query, self._as_typed).row)
        row = [self._repaired(word) for word in typed]
        guessed = {right for right, word in zip(row, typed, strict=True) if right != word}
        return {feature: self._weight(feature, guessed) for feature in _features(row)}

    def _weight(self, feature: Feature, guessed: set[str]) -> tuple[float, float]:
        """Words that no task has ask for as much as the rarest do."""
        words = {feature} if isinstance(feature, str) else set(feature)
        unknown = math.log(1 + len(self._units)) * (1 if isinstance(feature, str) else _UNKNOWN_PAIR)
        asks = self._rarity.get(feature, unknown)
        return asks, asks * (_SLIP if words & guessed else 1)

    def _near(self, word: str) -> str:
        """The word of the tasks that a mistyped one is nearest to, else itself."""
        if word in self._postings or len(word) < _SHORTEST_SLIP or not word.isalpha():
            return word
        near = extract(word, self._vocabulary, scorer=OSA.distance, score_cutoff=1, limit=None)
        return min((n[0] for n in near), key=lambda w: self._rarity[w], default=word)

    def _scores(self, asked: Asked, wanted: frozenset[int] | None) -> dict[int, float]:
        """Rare words choose the candidates; words that stand everywhere only tell them apart."""
        scores: dict[int, float] = defaultdict(float)
        paired: set[int] = set()
        many = max(_FEW, _COMMON * len(self._units))
        for feature in sorted(asked, key=lambda f: -asked[f][0]):
            posting = self._postings.get(feature, {})
            among = list(scores) if scores and len(posting) > many else posting
            for id in among:
                if id in posting and (wanted is None or self._units[id] & wanted):
                    scores[id] += asked[feature][1] * posting[id]
                    if isinstance(feature, tuple):
                        paired.add(id)
        # Of several words, single syllables in common say little: most stand for many things.
        alone = _SYLLABLES_ONLY if len(asked) > 1 else 1
        return {id: score if id in paired else score * alone for id, score in scores.items()}

    def _with_title(self, id: int, score: float, asked: Asked) -> float:
        """Of tasks that speak of the same, the one that speaks of little else."""
        said = sum(self._rarity[f] for f in self._titles[id] if f in asked)
        return score * (1 + _OF_TITLE * said / (self._title_mass[id] or 1))

    def find_in(self, row: Sequence[str]) -> list[Hit]:
        """Stretches of folded words that speak of what tasks are about."""
        many = max(_FEW_TASKS, _COMMON * len(self._units))
        hits = [
            Hit("topic", h.start, h.end) for h in _same().find(row) if self._is_matter(_words(row[h.start : h.end]))
        ]
        for start in range(len(row) - 1):
            pair = row[start], row[start + 1]
            if 0 < len(self._postings.get(pair, ())) <= many and not frame_words().issuperset(pair):
                hits.append(Hit("topic", start, start + 2))
        return _joined(hits)

    def _is_matter(self, words: Sequence[str]) -> bool:
        return all(feature in self._postings for feature in _features(words))


def clear_best(found: Sequence[Found]) -> Found | None:
    """The one task that is meant beyond doubt, if any."""
    if not found or found[0].score < _CLEAR / 2:
        return None
    return found[0] if len(found) == 1 or found[1].score < found[0].score * _CLEAR else None


def share_of_words(said: str, text: str) -> float:
    """How many of the words said, alone and two in a row, the text has: 0 to 1."""
    asked = set(_features(_matter(said)))
    return len(asked.intersection(_features(_matter(text)))) / len(asked) if asked else 0.0


def _joined(hits: Iterable[Hit]) -> list[Hit]:
    """Hits that touch or overlap, as one."""
    runs: list[Hit] = []
    for hit in sorted(hits, key=lambda h: (h.start, h.end)):
        if runs and hit.start <= runs[-1].end:
            runs[-1] = Hit("topic", runs[-1].start, max(runs[-1].end, hit.end))
        else:
            runs.append(hit)
    return runs


def _matter(text: str) -> list[str]:
    """The words of a text of a plan."""
    return _words(_WORD.findall(fold(text)))


def _words(row: Sequence[str]) -> list[str]:
    """Folded words brought to those that the index knows: short forms written out, one name for one thing."""
    row = [word for word in row if word not in PUNCTUATION]
    words: list[str] = []
    at = 0
    for hit in strongest(_same().find(row)):
        words += row[at : hit.start] + hit.name.split()
        at = hit.end
    return [*words, *row[at:]]


def _features(row: Sequence[str]) -> Iterator[Feature]:
    """Each word, and each two words in a row: a Vietnamese word is mostly two syllables."""
    yield from row
    yield from itertools.pairwise(row)


@cache
def _same() -> PhraseBook:
    book = PhraseBook()
    data = language_data("vi", "topic_words")
    for short, long in (*data["abbreviations"].items(), *data["same"].items()):
        book.add(fold(short).split(), fold(long))
    return book
