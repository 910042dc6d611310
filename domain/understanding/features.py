"""What a sentence holds: phrases, numbers, units and moods, under the names that the rules speak of."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

from domain.understanding.context import Context
from domain.understanding.numbers import Number, read_numbers
from domain.understanding.phrases import Hit, concepts, is_frame, polite_words, strongest
from domain.understanding.sentence import PUNCTUATION, Sentence, read_words
from domain.understanding.spelling import is_short

Slots = dict[str, Any]

_CLAUSE_MARKS = frozenset(",;:.!?\n()")
_SHORT = 6
OFFICE = ("van", "phong")
_SHORTEST_NAME = 2
_ADDRESSED = frozenset(["anh", "chi", "co", "chu", "bac", "em"])
# A unit's own heads, where a unit speaks of them.
_BOARD = ("ban", "giam", "doc")
# 123/BC-TTYT: the number of a letter.
_LETTER = re.compile(r"(?<![\w/.-])\d{1,6}/[\w./Đđ-]*[A-Za-zĐđ]")
_PERCENT = re.compile(r"\d{1,2}|100")
_FROM_TO = (("den",), ("toi",), ("-",), ("qua",), ("len",), ("sang",), ("xuong",))
_BEFORE_SUBJECT = frozenset(["ben", "phia", "da", "em", "anh", "chi", "oi", "a", "thay", "nghe", "con", "the", ","])
_WITH_CONTENT = frozenset(
    [
        "topic",
        "elsewhere",
        "other_body",
        "far",
        "press",
        "difficulty",
        "measured",
        "rate",
        "progress_of",
        "not.thanks",
        "acted",
        "located",
    ]
)


@dataclass(frozen=True)
class Features:
    """A sentence taken apart."""

    sentence: Sentence
    context: Context
    hits: tuple[Hit, ...]
    numbers: tuple[Number, ...]
    units: tuple[Hit, ...]

    @cached_property
    def names(self) -> frozenset[str]:
        """What the rules ask about."""
        return frozenset(self._names())

    def evidence(self) -> list[tuple[str, str]]:
        """What was found and the words of it, in their order."""
        spans: list[tuple[str, Hit | Number]] = [(h.name, h) for h in self.hits]
        spans += [(n.kind, n) for n in self.numbers] + [("unit_named", u) for u in self.units]
        spans.sort(key=lambda s: (s[1].start, s[1].end))
        return [(name, self.sentence.literal(s.start, s.end)) for name, s in spans]

    @property
    def whole(self) -> list[str]:
        """What holds of the whole message."""
        return sorted(name for name, holds in self._conditions().items() if holds)

    def _names(self) -> Iterator[str]:
        yield from (h.name for h in self.hits)
        yield from (h.name.split(".")[0] for h in self.hits if "." in h.name)
        yield from (n.kind for n in self.numbers)
        yield self.context.role or "nobody"
        yield from (name for name, holds in self._conditions().items() if holds)

    def _conditions(self) -> dict[str, bool]:
        """What holds of the whole sentence."""
        asks = self.asks(0, len(self.sentence.words)) or self._asks_within
        short = len([w for w in self.sentence.row if w not in PUNCTUATION]) <= _SHORT
        return {
            "boss": self.context.role in ("office", "leader"),
            "other_unit": self.other_unit is not None,
            "unit_named": bool(self.units),
            "question": asks,
            "short": short,
            "wants": asks or short or bool(self.all("look", "list")),
            "filtered": bool(self.all("overdue", "due_soon", "finished_list", "status", "lead", "support")),
            "task_known": self.context.asking == "percent" or self.context.about_task,
            "range": self._is_range,
            "stretch": len(self.days) > 1,
            "letter_number": _LETTER.search(self.sentence.text) is not None,
            "content": bool(self.content),
            "plain": not asks and (self._named_topic or not self.all("elsewhere", "other_body")),
            "own_org": self.context.role == "unit" and bool(self.all("org")) and not self.units,
            "named_topic": self._named_topic,
            "other_subject": self.other_subject is not None,
            "amount": any(n.kind == "other" and not (n.value.isdigit() and len(n.value) < 3) for n in self.numbers),
            "cancel_first": any(self._opens(hit, 0) for hit in self.all("cancel")),
        }

    @property
    def _named_topic(self) -> bool:
        others = self.all("elsewhere", "other_body")
        return any(h.end - h.start > 1 and not any(_overlap(h, o) for o in others) for h in self.all("topic"))

    @cached_property
    def other_subject(self) -> Hit | None:
        """A body outside the department that opens the message and is what it speaks of: `bên Sở Nội vụ …`."""
        # "BHXH" alone is as often what a task is about.
        others = [h for h in self.all("other_body") if h.end - h.start > 1]
        return next((h for h in others if _BEFORE_SUBJECT.issuperset(self.sentence.row[: h.start])), None)

    def _opens(self, hit: Hit, start: int) -> bool:
        """Whether it stands at the head of the words from `start` on, politeness apart."""
        codes = {i for n in self.numbers if n.kind == "task" for i in range(n.start, n.end)}
        before = [w for i, w in enumerate(self.sentence.row[start : hit.start], start) if i not in codes]
        return hit.start >= start and polite_words().union(PUNCTUATION).issuperset(before)

    @property
    def _is_range(self) -> bool:
        """Two codes with "đến", "qua" between them: all the tasks from one to the other, or no tasks at all."""
        codes = [n for n in self.numbers if n.kind == "task"]
        row = self.sentence.row
        return any(row[a.end : b.start] in _FROM_TO or row[a.end : b.start][1:] in _FROM_TO for a, b in pairwise(codes))

    @cached_property
    def days(self) -> list[tuple[int, int]]:
        """The words [start, end) of the days named, those that stand together as one: "thứ 6 tuần sau"."""
        spans: list[Hit | Number] = [*self.all("later"), *(n for n in self.numbers if n.kind == "date")]
        runs: list[tuple[int, int]] = []
        for span in sorted(spans, key=lambda s: (s.start, s.end)):
            # "từ 5/3 đến 10/3" names two days.
            if runs and span.start <= runs[-1][1] and self.sentence.row[span.start] not in ("den", "toi"):
                runs[-1] = runs[-1][0], max(runs[-1][1], span.end)
            else:
                runs.append((span.start, span.end))
        return runs

    @cached_property
    def other_unit(self) -> Hit | None:
        """The unit that is named, where it is not the writer's own."""
        return next((u for u in self.units if int(u.name) != self.context.own_unit), None)

    def all(self, *names: str) -> list[Hit]:
        """The hits of these concepts or families."""
        if len(names) == 1:
            return self._families.get(names[0], [])
        return [h for h in self.hits if h.name in names or h.name.split(".")[0] in names]

    @cached_property
    def _families(self) -> dict[str, list[Hit]]:
        found: dict[str, list[Hit]] = defaultdict(list)
        for hit in self.hits:
            for name in {hit.name, hit.name.split(".")[0]}:
                found[name].append(hit)
        return dict(found)

    def number(self, kind: str) -> Any:
        """The first number of a kind, or None."""
        return next((n.value for n in self.numbers if n.kind == kind), None)

    def clause(self, at: int) -> tuple[int, int]:
        """The words [start, end) between punctuation around a word."""
        marks = [i for i, w in enumerate(self.sentence.row) if w in _CLAUSE_MARKS]
        start = max((i + 1 for i in marks if i < at), default=0)
        return start, min((i for i in marks if i >= at), default=len(self.sentence.row))

    def asks(self, start: int, end: int) -> bool:
        """Whether the words [start, end) are a question."""
        row = self.sentence.row
        if "?" in row[start : end + 1]:
            return True
        if any(self._opens(hit, start) for hit in self.all("ask_start")):
            return True
        quiet = self.all("no_ask")
        for hit in self.all("ask_word"):
            if start <= hit.start < end and not any(q.start <= hit.start < q.end for q in quiet):
                return True
        last = end
        while end > start and (
            row[end - 1] in polite_words() or row[end - 1] in PUNCTUATION or self.is_somebody(end - 1)
        ):
            end -= 1
        # "chưa ta" ends with a word that is polite elsewhere.
        return any(
            hit.start > start and (hit.end == end or (end < hit.end <= last and hit.end - hit.start > 1))
            for hit in self._ask_ends
        )

    def is_somebody(self, at: int) -> bool:
        """Whether the word is the name of who is spoken to: `1.6 được 80% nha chị Hương`."""
        typed = self.sentence.text[self.sentence.words[at].start]
        return at > 0 and self.sentence.row[at - 1] in _ADDRESSED and typed.isupper()

    @cached_property
    def _ask_ends(self) -> list[Hit]:
        return self.all("ask_end")

    @cached_property
    def _asks_within(self) -> bool:
        """`1.7 xong chưa ta, em coi giúp`: a clause before the last that ends as only questions do."""
        marks = {i for i, w in enumerate(self.sentence.row) if w in _CLAUSE_MARKS}
        return any(hit.end in marks and hit.end - hit.start > 1 and hit.start > 0 for hit in self._ask_ends)

    @cached_property
    def _covered(self) -> frozenset[int]:
        """Words that numbers, units and phrases of no content take up; an amount is content."""
        numbers = [n for n in self.numbers if n.kind != "other"]
        spans: list[Hit | Number] = [
            *numbers,
            *self.units,
            *(h for h in self.hits if h.name not in _WITH_CONTENT),
        ]
        return frozenset(i for s in spans for i in range(s.start, s.end))

    @cached_property
    def content(self) -> list[int]:
        """The words with a content of their own: neither numbers, units, punctuation nor frame."""
        topical = {i for h in self.all("topic") for i in range(h.start, h.end)}
        return [
            i
            for i, word in enumerate(self.sentence.words)
            if i in topical or (not (i in self._covered or word.plain in PUNCTUATION) and self.says(i))
        ]

    def says(self, at: int) -> bool:
        """Whether the word is none of those that carry no content of their own."""
        word = self.sentence.words[at]
        return not is_frame(word.plain, word.typed, self.sentence.marked)


class _Names:
    """Words of the department's own, which are not to be taken for mistakes."""

    def __init__(self, context: Context) -> None:
        self._units = context.units.words
        self._topics = context.topics.words

    def __contains__(self, word: object) -> bool:
        # "bv" stands for "bệnh viện" also where a plan writes it so.
        return word in self._units or (word in self._topics and not is_short(str(word)))


def read_features(text: str, context: Context) -> Features:
    """Take a message apart."""
    sentence = read_words(text, _Names(context))
    row = sentence.row
    numbers = tuple(_sorted_out(sentence, context))
    taken = {i for n in numbers if n.kind == "task" for i in range(n.start, n.end)}
    hits = _not_yet_late(_by_family(_meant(concepts().find(row, sentence.spelt, sentence.marked)), taken))
    known = [t for t in context.topics.find_in(row) if not any(_overlap(t, n) for n in numbers)]
    hits = _with_topics(hits, known)
    topics = [h for h in hits if h.name == "topic" and h.end - h.start > 1]
    units = tuple(_spoken_of(context, row, hits, topics))
    hits = [h for h in hits if h.name != "topic" or not _inside(h, units)]
    times = [n for n in numbers if n.kind == "time"]
    hits = [h for h in hits if h.name != "later" or not any(_overlap(h, n) for n in times)]
    # "cuối năm" in "6 tháng cuối năm" puts nothing off.
    periods = [n for n in numbers if n.kind == "period"]
    hits = [h for h in hits if h.name != "mood.future" or not _inside(h, periods)]
    # "tắc" in "quy tắc ứng xử" is no difficulty.
    hits = [h for h in hits if h.name != "difficulty" or h.end - h.start > 1 or not _inside(h, topics)]
    # "của chi cục" opens the name of another unit in "của Chi cục Dân số".
    hits = [h for h in hits if h.name not in ("own", "org", "remind_me") or not any(_overlap(h, u) for u in units)]
    # "đắk sog" is no "xong".
    hits = [h for h in hits if h.name not in ("status.done", "finished_list", "working") or not _inside(h, units)]
    # "bệnh nhân" amid the name of a topic is no chatter; by itself it is, though plans speak of patients.
    longer = [t for t in topics if t.end - t.start > _SHORTEST_NAME]
    hits = [h for h in hits if h.name != "elsewhere" or not _inside(h, longer)]
    return Features(sentence, context, tuple(hits), _corrected(numbers, hits), units)


def _sorted_out(sentence: Sentence, context: Context) -> Iterator[Number]:
    """`1,3` is no code where the tasks are known and none is called so; `1.3 80` is a code and a percentage."""
    code_ends = -1
    for number in read_numbers(sentence):
        written = sentence.row[number.end - 1]
        if (
            number.kind == "other"
            and _right_after(sentence, code_ends, number.start)
            and _PERCENT.fullmatch(number.value)
        ):
            yield Number("percent", int(number.value), number.start, number.end)
        elif number.kind == "task" and "," in written and context.codes and not _is_code(number.value, context.codes):
            yield Number("unknown_task", number.value, number.start, number.end)
        else:
            yield number
        code_ends = number.end if number.kind == "task" else -1


def _right_after(sentence: Sentence, code_ends: int, start: int) -> bool:
    return code_ends >= 0 and sentence.row[code_ends:start] in ((), (":",), ("-",))


def _corrected(numbers: tuple[Number, ...], hits: list[Hit]) -> tuple[Number, ...]:
    """`80, à không, 70`: a bare number behind a correction of a percentage is one too."""
    said = min((n.end for n in numbers if n.kind == "percent"), default=None)
    back = [h.end for h in hits if h.name == "correction" and said is not None and h.start >= said]
    return tuple(
        Number("percent", int(n.value), n.start, n.end)
        if n.kind == "other" and back and n.start >= back[0] and _PERCENT.fullmatch(str(n.value))
        else n
        for n in numbers
    )


def _is_code(typed: str, codes: Iterable[str]) -> bool:
    return any(code == typed or code.endswith(f".{typed}") for code in codes)


def _by_family(hits: Iterable[Hit], taken: set[int]) -> list[Hit]:
    """Hits of one family (before the dot) compete for the same words; words of codes are no phrases."""
    families: dict[str, list[Hit]] = defaultdict(list)
    for hit in hits:
        if hit.start not in taken:
            families[hit.name.split(".")[0]].append(hit)
    return [hit for family in families.values() for hit in strongest(family)]


def _with_topics(hits: list[Hit], known: Iterable[Hit]) -> list[Hit]:
    """With the topics of known tasks, where they are more than what people say of any task: `báo cáo`."""
    said = {i for h in hits if h.name not in _WITH_CONTENT for i in range(h.start, h.end)}
    fresh = [h for h in known if len(set(range(h.start, h.end)) - said) > 1]
    others = [h for h in hits if h.name != "topic"]
    return others + strongest([h for h in hits if h.name == "topic"] + fresh)


def _not_yet_late(hits: list[Hit]) -> list[Hit]:
    """`sắp hết hạn` is not `hết hạn`."""
    soon = [h for h in hits if h.name == "due_soon"]
    return [h for h in hits if h.name != "overdue" or not _inside(h, soon)]


def _meant(hits: list[Hit]) -> list[Hit]:
    """Without the hits that a longer phrase around them takes back: `not.about` is "mới về", no "về"."""
    taken_back = [h for h in hits if h.name.startswith("not.")]
    return [h for h in hits if not any(t.name == f"not.{h.name}" and _inside(h, [t]) for t in taken_back)]


def _spoken_of(context: Context, row: Sequence[str], hits: list[Hit], topics: list[Hit]) -> Iterator[Hit]:
    """The units named, but not inside a topic; a unit that says "Văn phòng" and not who it is addresses it."""
    of_itself = any(h.name in ("i_am", "link", "post") for h in hits)
    ours = [h for h in hits if h.name == "own"] if context.role == "unit" else []
    for unit in context.units.find_in(row):
        addressed = context.role == "unit" and row[unit.start : unit.start + 2] == OFFICE and not of_itself
        longer = [t for t in topics if t.end - t.start > unit.end - unit.start]
        # "ban giám đốc bên em" are the writer's own people.
        near = context.role == "unit" and (
            any(h.name == "own" and h.start == unit.end for h in hits) or row[unit.start : unit.end] == _BOARD
        )
        if not near and not _inside(unit, [*longer, *ours]) and (not addressed or int(unit.name) == context.own_unit):
            yield unit


def _overlap(one: Hit, other: Hit | Number) -> bool:
    return one.start < other.end and other.start < one.end


def _inside(hit: Hit, spans: Iterable[Hit | Number]) -> bool:
    return any(s.start <= hit.start and hit.end <= s.end for s in spans)
