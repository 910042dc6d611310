"""What a message reports of one task or of several: percent, status, note, difficulty, and how sure it is meant."""

import itertools
from collections.abc import Iterator

from domain.understanding.doubts import doubt_of, words_of_other_things
from domain.understanding.earnest import is_earnest
from domain.understanding.features import Features, Slots
from domain.understanding.numbers import Number
from domain.understanding.phrases import Hit, polite_words
from domain.understanding.sentence import PUNCTUATION
from domain.understanding.slots import query

_STATUS = {"status.done": "done", "status.progress": "in_progress", "status.not_started": "not_started"}
_NOT_BEFORE_PERCENT = 3
_NOT_BEFORE_DONE = 5
_NOT = frozenset(["hong", "cha", "chua", "khong", "chang", "dau", "not"])
_BUT_NOT = (("chu", "chua"), ("ma", "chua"), ("nhung", "chua"))
_BEFORE = frozenset((day, "truoc") for day in ("bua", "hom", "tuan", "thang", "lan", "quy", "ky")) | {("hom", "qua")}
_LEFT = frozenset(["thieu", "hut", "kem", "con"])
_SHORT_CLAUSE = 5
_INSTEAD = frozenset(["ma", "la", "moi"])
_LEVELS = frozenset(["mức", "cấp", "hạng", "loại", "độ"])
_STILL = frozenset(["cho", "phai", "thieu", "doi", "vuong", "khau", "phan", "vai", "mot", "may", "moi"])


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
    codes = _codes(features)
    taken_back = [
        any(before.end < hit.start and hit.end <= after.start for hit in features.all("correction"))
        for before, after in itertools.pairwise(codes)
    ]
    return [s for s, gone in zip(segments, [*taken_back, False], strict=True) if not gone]


def _codes(features: Features) -> list[Number]:
    """The codes that are meant: not the one in `5.5, không phải 5.6`, where another is."""
    codes = [n for n in features.numbers if n.kind == "task"]
    row = features.sentence.row
    return [n for n in codes if row[max(0, n.start - 2) : n.start] != ("khong", "phai")] or codes


def _says_something(slots: Slots) -> bool:
    return bool({"percent", "status", "measured", "said", "note", "difficulty"} & slots.keys())


def _segments(features: Features) -> Iterator[tuple[int, int]]:
    """The words of each code: from its clause on, or from itself where the clause has the code before it too."""
    codes = _codes(features)
    starts = []
    for before, code in itertools.pairwise(codes):
        clause_start = features.clause(code.start)[0]
        starts.append(clause_start if clause_start >= before.end else code.start)
    return zip([0, *starts], [*starts, len(features.sentence.words)], strict=True)


def _one(features: Features, start: int, end: int) -> Slots:
    slots: Slots = {}
    codes = [n.value for n in _codes(features) if start <= n.start < end]
    if codes:
        slots["task"] = codes[0]
    elif words := query(features):
        slots["query"] = words
    said = _value(features, start, end)
    slots |= said[0]
    if note := _note(features, start, end, said[1]):
        slots["note"] = note
    elif not said[0] and (told := _told_without_value(features, start, end)):
        slots["note"] = told
    if blocked := next((h for h in features.all("difficulty") if start <= h.start < end), None):
        slots["difficulty"] = features.sentence.literal(blocked.start, min(end, features.clause(blocked.start)[1]))
    return slots


def _told_without_value(features: Features, start: int, end: int) -> str:
    """`1.2 đã treo 5 băng rôn`: what was done or counted, without its task's code where that opens it."""
    told = [n.start for n in features.counts] + [h.start for h in features.all("acted")]
    if not any(start <= at < end for at in told):
        return ""
    code = next((n for n in _codes(features) if start <= n.start < end), None)
    opens = code is not None and code.start - start <= _SHORT_CLAUSE
    row = features.sentence.row
    first = code.end if code and opens else start
    while first < end and (row[first] in PUNCTUATION or row[first] in ("thi", "la", "thì")):
        first += 1
    return features.sentence.literal(first, end)


def _value(features: Features, start: int, end: int) -> tuple[Slots, tuple[int, int]]:
    """Percent or status, with doubts about them, and the clause that says so."""
    spans: list[Number | Hit] = [
        n for n in features.numbers if n.kind == "percent" and start <= n.start < end and not _denied(features, n)
    ]
    statuses = [h for h in features.all("status") if h.name in _STATUS and start <= h.start < end]
    if not spans and not statuses:
        return {}, (start, start)
    # "xong nhưng chưa xong phần cuối" is not done.
    chosen = _told(features, spans) if spans else _least_done(features, statuses)
    clause = features.clause(chosen.start)
    if _taken_back(features, chosen):
        return {"doubt": "said"}, clause
    slots = _percent(features, chosen) if isinstance(chosen, Number) else _status(features, chosen)
    doubt = "question" if _torn(features, spans) else ""
    span = max(start, clause[0]), min(end, clause[1])
    doubt = doubt or doubt_of(features, *span, chosen)
    if not doubt and "measured" not in slots and words_of_other_things(features, *span, chosen):
        doubt = "unsure"
    if doubt:
        slots = {"said": slots, "doubt": doubt}
    return slots, span


def _taken_back(features: Features, chosen: Number | Hit) -> bool:
    """`80%, à nhầm`: what is put right, and nothing said instead."""
    return any(
        h.start >= chosen.end and features.clause(h.start) != features.clause(chosen.start)
        for h in features.all("correction")
    )


def _torn(features: Features, percents: list[Number | Hit]) -> bool:
    """`80 hay 90%`: the writer does not know."""
    row = features.sentence.row
    starts = [n for n in features.numbers if n.kind in ("percent", "other")]
    return bool(percents) and any(row[a.end : b.start] in (("hay",), ("hoac",)) for a, b in itertools.pairwise(starts))


def _least_done(features: Features, statuses: list[Hit]) -> Hit:
    return min(statuses, key=lambda h: _status(features, h)["status"] == "done")


def _told(features: Features, percents: list[Number | Hit]) -> Number | Hit:
    """The last percentage told, but not one that is only near or of before: `gần 100%`, `bữa trước báo 80%`."""
    row = features.sentence.row
    sure = [p for p in percents if row[max(0, p.start - 1) : p.start] not in (("gan",), ("sap",))]
    now = [p for p in sure if not _BEFORE.intersection(itertools.pairwise(row[features.clause(p.start)[0] : p.start]))]
    return (now or sure or percents)[-1]


def _denied(features: Features, percent: Number) -> bool:
    """`không phải 80%`, `còn 30%`: the number that it is not."""
    row = features.sentence.row
    before = row[max(0, percent.start - _NOT_BEFORE_PERCENT) : percent.start]
    # "một nửa cũng chưa"
    not_even = row[percent.end : percent.end + 2] in (("cung", "chua"), ("cung", "khong"), ("con", "chua"))
    denied = "khong phai" in " ".join(before) or _is_not_so(features, percent)
    return not_even or denied or (before[-1:] != () and before[-1] in _LEFT)


def _is_not_so(features: Features, percent: Number) -> bool:
    """`không phải 5.3 được 65% đâu`, but not `không phải 5.2 mà 5.3 được 65%`."""
    start, end = features.clause(percent.start)
    row = features.sentence.row
    denied = ("khong", "phai") in itertools.pairwise(row[start : percent.start])
    return denied and not _INSTEAD.intersection(row[start : percent.start]) and "dau" in row[percent.end : end]


def _percent(features: Features, percent: Number) -> Slots:
    if _is_measured(features, percent):
        return {"measured": percent.value}
    row = features.sentence.row
    before = row[max(0, percent.start - _NOT_BEFORE_PERCENT) : percent.start]
    after = row[percent.end : features.clause(percent.start)[1]]
    if any(pair in _BUT_NOT for pair in itertools.pairwise(after)):
        return {"status": "in_progress"}
    if "chua" in before or "khong" in before:
        return {"status": "in_progress"}
    return {"percent": percent.value}


def _is_measured(features: Features, percent: Number) -> bool:
    """85% of people, of files, … is a result of the task, not how much of it is done."""
    start, end = features.clause(percent.start)
    # "182/200 phiếu hài lòng, tức 91%"
    if features.sentence.row[start : percent.start] in (("tuc",), ("tuc", "la")):
        start = features.clause(start - 2)[0] if start > 1 else start
    if any(percent.end <= h.start <= percent.end + 1 for h in features.all("progress_of")):
        return False
    # "6/10 thủ tục" tells how much of the work is done, "45/60 người" whom it reached.
    share = {"/", "tren"}.intersection(features.sentence.row[percent.start : percent.end])
    counted = "people" if share or "/" in features.sentence.row[percent.start] else "measured"
    follows = any(percent.end <= h.start <= min(end, percent.end + 1) for h in features.all(counted))
    rates = [h for h in features.all("rate") if start <= h.start < end and not _raises(features, h, percent)]
    return follows or bool(rates) or _of_a_level(features, start, percent.start)


def _of_a_level(features: Features, start: int, at: int) -> bool:
    """`hồ sơ trực tuyến mức 3 đạt 67%`, but not `đạt mức 67%`; without marks a "muc" behind a code is one too."""
    words = features.sentence.words
    code = next((n.end for n in _codes(features)), at)
    levels = ((i, words[i].typed) for i in range(start, at - 1) if words[i + 1].typed.isdigit())
    return any(word in _LEVELS or (word == "muc" and code <= i) for i, word in levels)


def _raises(features: Features, rate: Hit, percent: Number) -> bool:
    """`tăng 1.2 lên 75`, `1.2 tăng lên 75%` speak of the task; `tỷ lệ tăng lên 75%` does not."""
    row = features.sentence.row
    return row[rate.start] == "tang" and "len" in row[rate.end : percent.end]


def _status(features: Features, hit: Hit) -> Slots:
    status = _STATUS[hit.name]
    first = max(features.clause(hit.start)[0], hit.start - _NOT_BEFORE_DONE)
    # "đánh dấu 1.3 hoàn thành" denies nothing.
    marked = {h.end - 1 for h in features.all("update")}
    denied = any(features.sentence.row[i] in _NOT and i not in marked for i in range(first, hit.start))
    if status == "done" and (denied or _is_nearly(features, hit)):
        status = "in_progress"
    return {"status": status}


def _is_nearly(features: Features, done: Hit) -> bool:
    """`còn một khoa nữa là xong`, `xong hết mà còn thiếu`, `xong 1.3 đâu`."""
    row = features.sentence.row
    start, end = features.clause(done.start)
    before, after = row[start : done.start], row[done.end : end]
    if any(done.end < h.start and not features.asks(*features.clause(h.start)) for h in _open_ends(features, done)):
        return True
    if before[-1:] == ("dang",) or before[-1:] == ("gan",):
        return True
    if any(pair[0] == "con" and pair[1] in _STILL for pair in itertools.pairwise(after)):
        return True
    if "nua" in before and {"la", "thi", "moi"}.intersection(before):
        return True
    if after[:2] == ("dau", "do"):
        return False
    if "dau" in before[-1:] or "dau" in _without_politeness(after)[-1:]:
        return True
    return any(done.end <= h.start < end for h in features.all("status") if h.name == "status.open") and not (
        features.asks(start, end)
    )


def _open_ends(features: Features, done: Hit) -> list[Hit]:
    """`in xong tờ rơi, chưa phát`: what is still open of the same task."""
    next_code = min((n.start for n in _codes(features) if n.start >= done.end), default=len(features.sentence.words))
    return [h for h in features.all("status") if h.name == "status.open" and h.start < next_code]


def _without_politeness(row: tuple[str, ...]) -> tuple[str, ...]:
    while row and row[-1] in polite_words():
        row = row[:-1]
    return row


def _note(features: Features, start: int, end: int, said: tuple[int, int]) -> str:
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
