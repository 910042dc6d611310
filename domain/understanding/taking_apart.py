"""Taking a message apart: which words are numbers, units, topics and phrases, and which of these win."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from domain.understanding.context import Context
from domain.understanding.features import OFFICE, WITH_CONTENT, Features, overlap
from domain.understanding.numbers import Number, read_numbers
from domain.understanding.phrases import Hit, concepts, strongest
from domain.understanding.sentence import Sentence, read_words
from domain.understanding.spelling import is_short

_SHORTEST_NAME = 2
# A unit's own heads, where a unit speaks of them.
_KINDS = (("benh", "vien"), ("trung", "tam"), ("chi", "cuc"), ("bv",), ("phong",))
_BOARD = ("ban", "giam", "doc")
_PERCENT = re.compile(r"\d{1,2}|100")


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
    known = [t for t in context.topics.find_in(row) if not any(overlap(t, n) for n in numbers)]
    hits = _with_topics(hits, known)
    topics = [h for h in hits if h.name == "topic" and h.end - h.start > 1]
    units = tuple(_spoken_of(context, sentence, hits, topics))
    hits = [h for h in hits if h.name != "topic" or not _inside(h, units)]
    times = [n for n in numbers if n.kind == "time"]
    hits = [h for h in hits if h.name != "later" or not any(overlap(h, n) for n in times)]
    # "cuối năm" in "6 tháng cuối năm" puts nothing off.
    periods = [n for n in numbers if n.kind == "period"]
    hits = [h for h in hits if h.name != "mood.future" or not _inside(h, periods)]
    # "tắc" in "quy tắc ứng xử" is no difficulty.
    hits = [h for h in hits if h.name != "difficulty" or h.end - h.start > 1 or not _inside(h, topics)]
    # "của chi cục" opens the name of another unit in "của Chi cục Dân số".
    hits = [h for h in hits if h.name not in ("own", "org", "remind_me") or not any(overlap(h, u) for u in units)]
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
    said = {i for h in hits if h.name not in WITH_CONTENT for i in range(h.start, h.end)}
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


def _spoken_of(context: Context, sentence: Sentence, hits: list[Hit], topics: list[Hit]) -> Iterator[Hit]:
    """The units named, but not inside a topic; a unit that says "Văn phòng" and not who it is addresses it."""
    row = sentence.row
    of_itself = any(h.name in ("i_am", "link", "post") for h in hits)
    ours = [h for h in hits if h.name == "own"] if context.role == "unit" else []
    for unit in context.units.find_in(row):
        addressed = context.role == "unit" and row[unit.start : unit.start + 2] == OFFICE and not of_itself
        longer = [t for t in topics if t.end - t.start > unit.end - unit.start]
        # "ban giám đốc bên em" are the writer's own people.
        near = context.role == "unit" and (
            any(h.name == "own" and h.start == unit.end for h in hits) or row[unit.start : unit.end] == _BOARD
        )
        if _is_anothers(context, sentence, unit):
            continue
        if not near and not _inside(unit, [*longer, *ours]) and (not addressed or int(unit.name) == context.own_unit):
            yield unit


def _is_anothers(context: Context, sentence: Sentence, unit: Hit) -> bool:
    """`Bệnh viện Nhi`, where only "bệnh viện" is known: a name goes on that none of our units has."""
    if unit.end >= len(sentence.words) or not sentence.marked:
        return False
    word = sentence.words[unit.end]
    named = sentence.text[word.start].isupper() and not sentence.text[word.start : word.end].isupper()
    only_kind = sentence.row[unit.start : unit.end] in _KINDS
    return only_kind and named and word.plain not in context.units.words


def _inside(hit: Hit, spans: Iterable[Hit | Number]) -> bool:
    return any(s.start <= hit.start and hit.end <= s.end for s in spans)
