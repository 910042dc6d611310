"""Whether all words of a message are such as work is reported with, and which are not."""

from domain.understanding.features import Features
from domain.understanding.numbers import Number
from domain.understanding.phrases import Hit, is_told_plainly, topic_words
from domain.understanding.sentence import PUNCTUATION

# Concepts that a report of progress is made of.
_REPORTED = frozenset(
    [
        *("topic", "measured", "rate", "progress_of", "status", "working", "greeting", "own", "update", "task_noun"),
        *("give", "report", "i_am", "correction", "one_task", "difficulty", "no_difficulty", "just", "post", "file"),
    ]
)


def words_of_other_things(features: Features, start: int, end: int, value: Number | Hit) -> list[str]:
    """`bệnh nhân phòng 3.2 truyền xong rồi`: the words beside the value that no report of progress has."""
    return [
        *_unexplained(features, start, value.start, after=False),
        *_unexplained(features, value.end, end, after=True),
    ]


def _unexplained(features: Features, start: int, end: int, *, after: bool) -> list[str]:
    told = {i for h in features.hits if h.name.split(".")[0] in _REPORTED for i in range(h.start, h.end)}
    spans: list[Number | Hit] = [*features.numbers, *features.units]
    named = {i for s in spans for i in range(s.start, s.end)}
    others = [i for i in range(start, end) if i not in told and i not in named and not features.is_somebody(i)]
    strange = [i for i in others if not _told_plainly(features, i, after=after)]
    return [features.sentence.literal(i, i + 1) for i in strange]


def is_of_no_work(features: Features) -> bool:
    """`thiếu 2 suất cơm trưa`: a lack that names no task, topic or unit, in words that work is not spoken of with."""
    if features.names & {"task", "unknown_task", "topic", "org", "unit_named", "one_task"}:
        return False
    return len(unexplained(features)) > 1


def unexplained(features: Features) -> list[str]:
    """All the words of a message that work is not spoken of with."""
    return _unexplained(features, 0, len(features.sentence.words), after=True)


def strange_words(features: Features) -> list[str]:
    """All such words of a message, for who asks why a value was doubted."""
    values: list[Number | Hit] = [n for n in features.numbers if n.kind == "percent"] + list(features.all("status"))
    found = (words_of_other_things(features, *features.clause(v.start), v) for v in values)
    return list(dict.fromkeys(word for words in found for word in words))


def _told_plainly(features: Features, at: int, *, after: bool) -> bool:
    word = features.sentence.words[at]
    # "ghi 70% đi"
    if after and word.plain == "di" and at + 1 == features.clause(at)[1]:
        return True
    if word.plain in PUNCTUATION or is_told_plainly(word.plain, word.typed, features.sentence.marked, after):
        return True
    # Without a code the topic stands in the same clause.
    return "task" not in features.names and (word.plain in topic_words() or word.plain in features.context.topics.words)
