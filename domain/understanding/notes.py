"""What a message tells beside a value: notes, difficulties, and what was done or counted without a value."""

from collections.abc import Iterator

from domain.understanding.features import Features, Slots
from domain.understanding.sentence import PUNCTUATION

_SHORT_CLAUSE = 5


def told_without_value(features: Features, start: int, end: int) -> str:
    """`1.2 đã treo 5 băng rôn`: what was done or counted, without its task's code where that opens it."""
    told = [n.start for n in features.counts] + [h.start for h in features.all("acted")]
    if not any(start <= at < end for at in told):
        return ""
    code = next((n for n in features.codes if start <= n.start < end), None)
    opens = code is not None and code.start - start <= _SHORT_CLAUSE
    row = features.sentence.row
    first = code.end if code and opens else start
    while first < end and (row[first] in PUNCTUATION or row[first] in ("thi", "la", "thì")):
        first += 1
    return features.sentence.literal(first, end)


def note(features: Features, start: int, end: int, said: tuple[int, int]) -> str:
    """The clauses that add something to the one with the value."""
    parts = []
    for first, last in _clauses(features, start, end):
        if first < said[1] and last > said[0]:
            continue
        first = _after_naming(features, first, last)
        if _adds_something(features, first, last):
            parts.append((first, last))
    if not parts:
        return ""
    runs = [parts[0]]
    for first, last in parts[1:]:
        if first - runs[-1][1] <= 1:
            runs[-1] = runs[-1][0], last
        else:
            runs.append((first, last))
    return "; ".join(features.sentence.literal(*run) for run in runs)


def _after_naming(features: Features, start: int, end: int) -> int:
    """`mục 1.3 phần mềm văn phòng thì các khoa dùng hết rồi`: where what is said of the task named begins."""
    named = any(n.kind == "task" and start <= n.start < end for n in features.numbers)
    row = features.sentence.row[start:end]
    return start + row.index("thi") + 1 if named and "thi" in row[:-1] else start


def _clauses(features: Features, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end:
        clause = features.clause(start)
        if clause[1] > start:
            yield start, min(end, clause[1])
        start = max(start, clause[1]) + 1


def _adds_something(features: Features, start: int, end: int) -> bool:
    """Neither a greeting nor who one is nor the task's own name, but words with content."""
    names = {h.name for h in features.hits if start <= h.start < end}
    if names & {"greeting", "thanks", "i_am", "undo"}:
        return False
    if any(n.kind == "task" and start <= n.start < end for n in features.numbers):
        return False
    if "update" in names and end - start <= _SHORT_CLAUSE:
        return False
    return bool({"measured", "status.progress"} & names) or any(start <= i < end for i in features.content)


def difficulty(features: Features) -> Slots:
    """The task, if named, and what stands in its way, in the writer's own words."""
    codes = [n for n in features.numbers if n.kind == "task"]
    slots: Slots = {"task": codes[0].value} if codes else {}
    # A code that opens the message is no part of the note; one further on stands amid the story.
    told_before = bool(codes) and any(h.start < codes[0].start for h in features.all("difficulty"))
    opens = (
        codes
        and not told_before
        and codes[0].start <= _SHORT_CLAUSE
        and codes[0].end < len(features.sentence.words) - 1
    )
    start = _after_heading(features, codes[0].end if opens else 0)
    row = features.sentence.row
    while start < len(row) and (row[start] in PUNCTUATION or row[start] in ("bi", "thi", "la", "dang")):
        start += 1
    return slots | {"note": features.sentence.literal(start, len(row))}


def _after_heading(features: Features, start: int) -> int:
    """Past "khó khăn:" and "tình hình bên em:"."""
    row = features.sentence.row
    if ":" in row[start:-1]:
        return row.index(":", start) + 1
    return start
