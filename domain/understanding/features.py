"""What a sentence holds: phrases, numbers, units and moods, under the names that the rules speak of."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

from domain.understanding.context import Context
from domain.understanding.numbers import Number
from domain.understanding.phrases import Hit, is_frame, polite_words
from domain.understanding.sentence import PUNCTUATION, Sentence

Slots = dict[str, Any]

_CLAUSE_MARKS = frozenset(",;:.!?\n()")
_SHORT = 6
_SHORT_SPANS = frozenset(["phut", "gio", "tieng"])
OFFICE = ("van", "phong")
_ADDRESSED = frozenset(["anh", "chi", "co", "chu", "bac", "em"])
# 123/BC-TTYT: the number of a letter.
_LETTER = re.compile(r"(?<![\w/.-])\d{1,6}/[\w./Đđ-]*[A-Za-zĐđ]")
_FROM_TO = (("den",), ("toi",), ("-",), ("qua",), ("len",), ("sang",), ("xuong",))
_BEFORE_SUBJECT = frozenset(["ben", "phia", "da", "em", "anh", "chi", "oi", "a", "thay", "nghe", "con", "the", ","])
WITH_CONTENT = frozenset(
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
        "countable",
        "people",
        "over_channel",
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
            "asked_if_done": asks and self._ends_not_yet,
            "counted": bool(self.counts),
            "says_who": any(self.is_somebody(u.start - 1) for u in self.units if u.start > 1),
            "difficulty_told": self._told_of_difficulty,
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
        return any(h.end - h.start > 1 and not any(overlap(h, o) for o in others) for h in self.all("topic"))

    @property
    def _ends_not_yet(self) -> bool:
        """`đã gia hạn cho Cư Jút chưa em`: it is asked whether something was done already."""
        row = [word for word in self.sentence.row if word not in PUNCTUATION]
        while row and row[-1] in polite_words():
            row.pop()
        return row[-1:] == ["chua"]

    @property
    def _told_of_difficulty(self) -> bool:
        """`chưa tổ chức được, anh xem có giãn ra được không ạ`: a clause that asks nothing, though another does."""
        return any(not self.asks(*self.clause(h.start)) for h in self.all("difficulty"))

    @cached_property
    def counts(self) -> list[Number]:
        """`treo 5 băng rôn`, `tiếp 120 bệnh nhân`: numbers that say how many of what people count."""
        whole = [n for n in self.numbers if n.kind == "other" and n.value.isdigit()]
        things = {h.start for h in self.all("measured", "countable", "topic")} if whole else set()
        return [n for n in whole if {n.end, n.end + 1} & things]

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
        row = self.sentence.row
        for span in sorted(spans, key=lambda s: (s.start, s.end)):
            # "từ 5/3 đến 10/3" names two days.
            if runs and span.start <= runs[-1][1] and row[span.start] not in ("den", "toi"):
                runs[-1] = runs[-1][0], max(runs[-1][1], span.end)
            else:
                # "30 phút nữa"
                counted = row[span.start] in _SHORT_SPANS and span.start > 0 and row[span.start - 1].isdigit()
                runs.append((span.start - counted, span.end))
        return runs

    @cached_property
    def other_unit(self) -> Hit | None:
        """The unit that is named, where it is not the writer's own."""
        return next((u for u in self.units if int(u.name) != self.context.own_unit), None)

    def is_office(self, unit: Hit) -> bool:
        """Whether the unit is the office, whom units write to: "Văn phòng", "VP Sở"."""
        row = self.sentence.row
        return row[unit.start : unit.start + len(OFFICE)] == OFFICE or row[unit.start] == "vp"

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

    @cached_property
    def codes(self) -> list[Number]:
        """The codes that are meant: not the one in `5.5, không phải 5.6`, where another is."""
        codes = [n for n in self.numbers if n.kind == "task"]
        row = self.sentence.row
        return [n for n in codes if row[max(0, n.start - 2) : n.start] != ("khong", "phai")] or codes

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
        ) or any(end < hit.end <= last for hit in self.all("ask_tag"))

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
            *(h for h in self.hits if h.name not in WITH_CONTENT),
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


def overlap(one: Hit, other: Hit | Number) -> bool:
    """Whether two phrases share a word."""
    return one.start < other.end and other.start < one.end
