"""The value that is told of a task: which percentage or status, whether it is denied, and what it counts."""

import itertools

from domain.understanding.features import Features, Slots
from domain.understanding.numbers import Number
from domain.understanding.phrases import Hit, polite_words

STATUS = {"status.done": "done", "status.progress": "in_progress", "status.not_started": "not_started"}
_NOT_BEFORE_PERCENT = 3
_NOT_BEFORE_DONE = 5
_NOT = frozenset(["hong", "cha", "chua", "khong", "chang", "dau", "not"])
_BUT_NOT = (("chu", "chua"), ("ma", "chua"), ("nhung", "chua"))
_BEFORE = frozenset((day, "truoc") for day in ("bua", "hom", "tuan", "thang", "lan", "quy", "ky")) | {("hom", "qua")}
_LEFT = frozenset(["thieu", "hut", "kem", "con"])
_INSTEAD = frozenset(["ma", "la", "moi"])
_LEVELS = frozenset(["mức", "cấp", "hạng", "loại", "độ"])
_STILL = frozenset(["cho", "phai", "thieu", "doi", "vuong", "khau", "phan", "vai", "mot", "may", "moi"])


def is_taken_back(features: Features, chosen: Number | Hit) -> bool:
    """`80%, à nhầm`: what is put right, and nothing said instead."""
    return any(
        h.start >= chosen.end and features.clause(h.start) != features.clause(chosen.start)
        for h in features.all("correction")
    )


def is_torn(features: Features, percents: list[Number | Hit]) -> bool:
    """`80 hay 90%`: the writer does not know."""
    row = features.sentence.row
    starts = [n for n in features.numbers if n.kind in ("percent", "other")]
    return bool(percents) and any(row[a.end : b.start] in (("hay",), ("hoac",)) for a, b in itertools.pairwise(starts))


def least_done(features: Features, statuses: list[Hit]) -> Hit:
    return min(statuses, key=lambda h: status_told(features, h)["status"] == "done")


def told(features: Features, percents: list[Number | Hit]) -> Number | Hit:
    """The last percentage told, but not one that is only near or of before: `gần 100%`, `bữa trước báo 80%`."""
    return (_of_now(features, percents) or percents)[-1]


def _of_now(features: Features, percents: list[Number | Hit]) -> list[Number | Hit]:
    row = features.sentence.row
    sure = [p for p in percents if row[max(0, p.start - 1) : p.start] not in (("gan",), ("sap",))]
    now = [p for p in sure if not _BEFORE.intersection(itertools.pairwise(row[features.clause(p.start)[0] : p.start]))]
    return now or sure


def is_parted(features: Features, percents: list[Number | Hit]) -> bool:
    """`khoa Ngoại 90%, khoa Nội 20%`: parts of the task, each with a percentage of its own."""
    whole = [
        p for p in _of_now(features, percents) if isinstance(p, Number) and "/" not in features.sentence.row[p.start]
    ]
    clauses = {features.clause(p.start) for p in whole}
    return len(clauses) > 1 and len({p.value for p in whole}) > 1 and not features.all("correction")


def is_denied(features: Features, percent: Number) -> bool:
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


def percent_told(features: Features, percent: Number) -> Slots:
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
    code = next((n.end for n in features.codes), at)
    levels = [i for i in range(start, at - 1) if words[i + 1].typed.isdigit()]
    unmarked = any(code <= i and "muc" in (words[i].typed, words[i - 1].typed) for i in levels)
    return unmarked or any(words[i].typed in _LEVELS for i in levels)


def _raises(features: Features, rate: Hit, percent: Number) -> bool:
    """`tăng 1.2 lên 75`, `1.2 tăng lên 75%` speak of the task; `tỷ lệ tăng lên 75%` does not."""
    row = features.sentence.row
    return row[rate.start] == "tang" and "len" in row[rate.end : percent.end]


def status_told(features: Features, hit: Hit) -> Slots:
    status = STATUS[hit.name]
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
    next_code = min((n.start for n in features.codes if n.start >= done.end), default=len(features.sentence.words))
    return [h for h in features.all("status") if h.name == "status.open" and h.start < next_code]


def _without_politeness(row: tuple[str, ...]) -> tuple[str, ...]:
    while row and row[-1] in polite_words():
        row = row[:-1]
    return row
