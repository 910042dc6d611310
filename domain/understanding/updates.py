"""What a message reports of one task or of several: percent, status, note, difficulty, and how sure it is meant."""

import itertools
from collections.abc import Iterator

from domain.understanding.doubts import doubt_of
from domain.understanding.earnest import is_earnest
from domain.understanding.features import Features, Slots
from domain.understanding.notes import note, told_without_value
from domain.understanding.numbers import Number
from domain.understanding.phrases import Hit
from domain.understanding.plainness import words_of_other_things
from domain.understanding.slots import query
from domain.understanding.values import (
    STATUS,
    is_denied,
    is_parted,
    is_taken_back,
    is_torn,
    least_done,
    percent_told,
    status_told,
    told,
)


def updates(features: Features) -> list[Slots]:
    """One set of slots for each task spoken of, in their order; a value said once for several goes to each."""
    found = [_one(features, start, end) for start, end in _standing(features, list(_segments(features)))]
    for here, after in reversed(list(itertools.pairwise(found))):
        if not _says_something(here):
            here |= {k: v for k, v in after.items() if k in ("percent", "status", "doubt", "measured")}
    if len(found) > 1 and not any(_says_something(f) for f in found[1:]):
        for later in found[1:]:
            later |= {k: v for k, v in found[0].items() if k in ("percent", "status", "doubt")}
    # Where one task is in doubt, or a value put right, the message says more than this likeness knows.
    known = any("doubt" in one for one in found) or _puts_right(features) or not any(_claims(one) for one in found)
    return found if known or is_earnest("update_progress", features) else [_doubted(one) for one in found]


def _claims(slots: Slots) -> bool:
    """Whether it is said that something was achieved: that a task is not done is no claim."""
    return "percent" in slots or slots.get("status") == "done"


def _puts_right(features: Features) -> bool:
    """`1.3 80, à không, 60%`: a value stands before the correction, or another code."""
    said = [n.start for n in features.numbers if n.kind in ("percent", "other", "task")]
    return any(start < h.start for h in features.all("correction") for start in said)


def _doubted(slots: Slots) -> Slots:
    """What is said with a doubt of ours: only that the whole message is rather like such as report nothing."""
    said = {name: slots[name] for name in ("percent", "status") if name in slots}
    rest = {name: value for name, value in slots.items() if name not in said}
    return rest | {"said": said, "doubt": "unsure"} if said else slots


def _standing(features: Features, segments: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Without what the writer takes back in the same breath: `2.1 xong, à không phải, là 2.2`."""
    codes = features.codes
    taken_back = [
        any(before.end < hit.start and hit.end <= after.start for hit in features.all("correction"))
        for before, after in itertools.pairwise(codes)
    ]
    return [s for s, gone in zip(segments, [*taken_back, False], strict=True) if not gone]


def _says_something(slots: Slots) -> bool:
    return bool({"percent", "status", "measured", "said", "note", "difficulty"} & slots.keys())


def _segments(features: Features) -> Iterator[tuple[int, int]]:
    """The words of each code: from its clause on, or from itself where the clause has the code before it too."""
    codes = features.codes
    starts = []
    for before, code in itertools.pairwise(codes):
        clause_start = features.clause(code.start)[0]
        starts.append(clause_start if clause_start >= before.end else code.start)
    return zip([0, *starts], [*starts, len(features.sentence.words)], strict=True)


def _one(features: Features, start: int, end: int) -> Slots:
    slots: Slots = {}
    codes = [n.value for n in features.codes if start <= n.start < end]
    if codes:
        slots["task"] = codes[0]
    elif words := query(features):
        slots["query"] = words
    said = _value(features, start, end)
    slots |= said[0]
    if added := note(features, start, end, said[1]):
        slots["note"] = added
    elif not said[0] and (acted := told_without_value(features, start, end)):
        slots["note"] = acted
    if blocked := next((h for h in features.all("difficulty") if start <= h.start < end), None):
        slots["difficulty"] = features.sentence.literal(blocked.start, min(end, features.clause(blocked.start)[1]))
    return slots


def _value(features: Features, start: int, end: int) -> tuple[Slots, tuple[int, int]]:
    """Percent or status, with doubts about them, and the clause that says so."""
    spans: list[Number | Hit] = [
        n for n in features.numbers if n.kind == "percent" and start <= n.start < end and not is_denied(features, n)
    ]
    statuses = [h for h in features.all("status") if h.name in STATUS and start <= h.start < end]
    if not spans and not statuses:
        return {}, (start, start)
    # "xong nhưng chưa xong phần cuối" is not done.
    chosen = told(features, spans) if spans else least_done(features, statuses)
    clause = features.clause(chosen.start)
    if is_taken_back(features, chosen):
        return {"doubt": "said"}, clause
    slots = percent_told(features, chosen) if isinstance(chosen, Number) else status_told(features, chosen)
    doubt = "question" if is_torn(features, spans) else ""
    span = max(start, clause[0]), min(end, clause[1])
    doubt = doubt or doubt_of(features, *span, chosen)
    strange = is_parted(features, spans) or bool(words_of_other_things(features, *span, chosen))
    if not doubt and "measured" not in slots and strange:
        doubt = "unsure"
    if doubt:
        slots = {"said": slots, "doubt": doubt}
    return slots, span
