"""Whether what a message says of a task is meant as a report of what is, and if not, why."""

import re
from collections.abc import Iterator
from itertools import pairwise

from domain.understanding.features import Features
from domain.understanding.numbers import Number
from domain.understanding.phrases import Hit

_NEXT = frozenset(["lam", "bao", "gui", "nop", "toi", "moi", "se", "di", "tinh", "cap", "nhap", "bat", "thi"])
_SOMEBODY = frozenset(["em", "toi", "anh", "chi", "minh", "tui"])
_AFTERWARDS = frozenset(["nghi", "di", "an", "ve", "mung", "khao", "lo", "qua", "sang", "lam", "se", "moi", "tinh"])
_ASKED_FOR = frozenset(["bao", "nhan", "goi", "hay", "ghi", "cho", "giup", "duyet", "nop", "gui"])
_KEEPING = frozenset(["ghi", "nhap", "nhat", "luu", "cham", "voi"])
_FOREIGN = frozenset(["order", "press", "other_subject"])
_AWAITED = frozenset(["doi", "cho", "phai", "khi", "sau", "can", "duyet", "cap"])
# Words; news run on, and who reports a topic without its code is brief.
_LONG = 30
# Words that tell of days gone by, and those that stand before the last day of something.
_OVER = frozenset(["roi", "da", "qua", "vua", "moi", "hom", "nay", "som"])
_GONE_BY = frozenset((span, "truoc") for span in ("tuan", "thang", "bua", "ngay", "quy", "nam"))
_UNTIL = frozenset(["truoc", "den", "het", "han", "toi"])
_ORDERS = frozenset(["nghị", "nghi", "cầu", "cau", "giao", "bắt", "bat", "đợi", "đòi", "doi", "chờ", "phải", "phai"])
_FAVOURS = (("giup",), ("gium",), ("dum",), ("ho",))
_SPANS = frozenset(["xiu", "chut", "lat", "phut", "gio", "ngay", "hom", "bua", "tuan", "thang"])
_ALL_THE_SAME = frozenset(["van", "cung", "da", "lai", "moi", "chua"])
_INTO = (("sang",), ("thanh",), ("la",), ("de",))
_YEAR = re.compile(r"20[12]\d")
_QUOTES = frozenset('"“”')


def doubt_of(features: Features, start: int, end: int, value: Number | Hit) -> str:
    """Why what is said is no report of what is: a question, a plan, a condition, another's words, a guess."""
    if features.asks(start, end):
        return "question"
    if mood := _mood(features, start, end, value):
        return mood
    return next((why for why, holds in _reasons(features, start, end, value) if holds), "")


def _reasons(features: Features, start: int, end: int, value: Number | Hit) -> Iterator[tuple[str, bool]]:
    """Each doubt there may be and whether it is there; the first counts."""
    at, row = value.start, features.sentence.row
    yield "said", bool(_FOREIGN & features.names) or _not_to_be_kept(features)
    yield "said", _is_a_tale(features) or _of_another(features, start, end)
    yield "said", _is_of_no_task_named(features)
    yield "must", _is_ordered(features, start, at) or _is_to_be_done(features, value)
    yield "unsure", _of_another_year(features)
    yield "future", _in_a_while(row[start:at]) or _from_then_on(features, start, at)
    yield "future", _on_a_day_to_come(features, start, end) or _left_for_later(features, at)
    # Talk of other things makes the whole message talk: "con tôi sốt, 39 độ, uống thuốc xong rồi".
    yield "said", bool(features.all("elsewhere"))
    yield "said", any(value.end <= h.start < end for h in features.all("wrong")) or _is_called_wrong(features, end)
    yield "said", _told_by_mistake(features, start, at)
    yield "must", row[at - 1 : at] == ("phai",) and isinstance(value, Number)
    yield "condition", _not_before(features, start, end, value) or _on_condition(features, start, at)
    yield "condition", _calls_for(row[value.end : end]) or _comes_first(features, value, end)
    yield "said", is_quoted(row, at)


def _is_of_no_task_named(features: Features) -> bool:
    """`75% là của cả kế hoạch chứ không phải 2.6`: the only task that is named is the one that is not meant."""
    row = features.sentence.row
    return bool(features.codes) and all(row[max(0, n.start - 2) : n.start] == ("khong", "phai") for n in features.codes)


def _is_called_wrong(features: Features, end: int) -> bool:
    """`4.1 hiện hoàn thành, sai rồi`: the next clause says that what was said is wrong, and nothing instead."""
    start, stop = features.clause(end + 1)
    first = next((h for h in features.all("wrong") if start <= h.start < stop), None)
    return first is not None and first.start == start and not any(n.start > end for n in features.numbers)


def is_quoted(row: tuple[str, ...], at: int) -> bool:
    """Whether a word stands between quotation marks."""
    opened = sum(word in _QUOTES for word in row[:at])
    return bool(opened % 2) and any(word in _QUOTES for word in row[at:])


def _not_to_be_kept(features: Features) -> bool:
    """`1.4 tầm 70% gì đó, em khoan nhập`, wherever it stands."""
    return any(features.sentence.row[hit.end - 1] in _KEEPING for hit in features.all("unwanted"))


def _told_by_mistake(features: Features, start: int, at: int) -> bool:
    """`hôm bữa báo nhầm 1.7 80%`, but not `báo nhầm 1.7, sửa thành 80%`."""
    slips = [h.end for h in features.all("undo") if start <= h.start < at]
    return bool(slips) and not any(slips[0] <= h.start <= at for h in features.all("update", "correction"))


def _is_a_tale(features: Features) -> bool:
    """A message that names no task and points at none, and is long as news are or tells of places far away."""
    if {"task", "unknown_task", "one_task", "task_known", "own"} & features.names:
        return False
    return "far" in features.names or len(features.sentence.words) > _LONG


def _mood(features: Features, start: int, end: int, value: Number | Hit) -> str:
    """The first mood that bears on the value: a joke wherever it stands, conditions and hearsay from before it."""
    row = features.sentence.row
    # What stands before a colon is said of what follows: "ngưỡng 3.2: 70%".
    start = features.clause(start - 2)[0] if start > 1 and row[start - 1] == ":" else start
    # What stands behind it in brackets is said of it too: "90% (số dự kiến)".
    end = features.clause(end + 1)[1] if row[end : end + 1] == ("(",) else end
    for hit in features.all("mood"):
        if hit.name == "mood.guess" and not isinstance(value, Hit) and row[value.end : value.end + 1] != ("qua",):
            continue
        if hit.name == "mood.joke":
            return "said"
        # "1.7 80%, mà em chưa chắc"
        if hit.name == "mood.unsure":
            return "unsure"
        in_clause = start <= hit.start < end
        if in_clause and hit.name == "mood.guess":
            return "unsure"
        if in_clause or (hit.name in ("mood.condition", "mood.said") and hit.start < value.start):
            return hit.name.removeprefix("mood.")
    return ""


def _in_a_while(before: tuple[str, ...]) -> bool:
    """`họp bữa nữa là xong`, `chút nữa 2.4 xong`: some time has to pass; what is still left is told of now."""
    if "con" in before:
        return False
    return any(second == "nua" and first in _SPANS for first, second in pairwise(before)) or (
        ("nua", "la") in pairwise(before)
    )


def _from_then_on(features: Features, start: int, at: int) -> bool:
    """`qua tháng 12 là xong`."""
    if features.sentence.row[at - 1 : at] not in (("la",), ("thi",), ("moi",)):
        return False
    times = [n.start for n in features.numbers if n.kind in ("period", "date", "days")]
    return any(start <= t < at for t in [*times, *(h.start for h in features.all("later"))])


def _on_a_day_to_come(features: Features, start: int, end: int) -> bool:
    """`thứ 2 em báo xong`, `trước 30/6 hoàn thành`: a day is named, and nothing says that it is over."""
    days = [d for d in features.days if start <= d[0] < end]
    row = features.sentence.row
    if not days or _OVER.intersection(row[start:end]) or _GONE_BY.intersection(pairwise(row[start:end])):
        return False
    named = [day for day in days if row[day[0] - 1 : day[0]] not in (("tu",), ("tinh",))]
    later = {h.start for h in features.all("later")}
    return any(first in later or _UNTIL.intersection(row[max(start, first - 1) : first + 1]) for first, _ in named)


def _left_for_later(features: Features, at: int) -> bool:
    """`họp chi bộ xong, 1.3 để mai làm`: the task stands in a clause of its own, which puts it off."""
    later = [h.start for h in features.all("later")]
    if not later:
        return False
    own = [features.clause(n.start) for n in features.numbers if n.kind == "task"]
    elsewhere = [(start, end) for start, end in own if not start <= at < end]
    return len(elsewhere) == len(own) and any(start <= h < end for start, end in elsewhere for h in later)


def _of_another(features: Features, start: int, end: int) -> bool:
    """Whether a unit speaks of another's work: `Đắk Mil 1.8 xong rồi`."""
    other = features.other_unit
    if features.context.role != "unit":
        # "mấy đơn vị xong 1.3 rồi": it is no unit in particular that has.
        return other is None and any(start <= h.start < end for h in features.all("units_asked", "all_units"))
    if any(start <= h.start < end for h in features.all("all_units")) or _of_somebody(features, start, end):
        return True
    if other is None or not start <= other.start < end:
        return False
    return not features.is_office(other)


def _of_somebody(features: Features, start: int, end: int) -> bool:
    """`bên chị Thu 4.1 55%`: a unit is named by one of its people."""
    row = features.sentence.row
    return any(row[i - 2] == "ben" and features.is_somebody(i) for i in range(start + 2, end))


def _is_ordered(features: Features, start: int, at: int) -> bool:
    """`đề nghị Cư Jút hoàn thành 1.3`, `giao Cư Jút 1.3 đạt 80%`: the office tells a unit what to reach."""
    typed = [word.typed for word in features.sentence.words]
    told = [u.start for u in features.units if start <= u.start < at]
    return features.context.role != "unit" and any(_ORDERS.intersection(typed[max(start, t - 2) : t]) for t in told)


def _is_to_be_done(features: Features, value: Number | Hit) -> bool:
    """`hoàn thành giúp 1.3 nhé`: a favour is asked, but not the one of writing it down."""
    if (
        not isinstance(value, Hit)
        or value.name != "status.done"
        or features.all("update")
        or len(features.all("status.done")) > 1
    ):
        return False
    row = features.sentence.row
    return row[value.end : value.end + 1] in _FAVOURS and row[value.start - 1 : value.start] not in _INTO


def _of_another_year(features: Features) -> bool:
    """`1.3 năm 2025 được 95%`: a year is named, and it is not this one."""
    today = features.context.today
    years = {str(n.value).partition("-")[2] for n in features.numbers if n.kind == "period"} - {""}
    years |= {n.value for n in features.numbers if n.kind == "other" and _YEAR.fullmatch(n.value)}
    return bool(years - {str(today.year) if today else ""})


def _not_before(features: Features, start: int, end: int, value: Number | Hit) -> bool:
    """`1.2 80% mới được nghiệm thu`, `đợi Sở duyệt 1.2 mới hoàn thành`, but not `1.2 mới hoàn thành`."""
    row = features.sentence.row
    after = row[value.end : min(end, value.end + 2)]
    # "66% mới đúng" puts a value right.
    if after[:1] == ("moi",) and after[1:] not in ((), ("dung",), ("phai",), ("chinh",)):
        return True
    before = row[start : value.start]
    # "còn thiếu 10% nữa mới đủ 90%", "em ước 3.4 xong"
    if "nua" in before and "moi" in before[before.index("nua") :]:
        return True
    if isinstance(value, Hit) and "uoc" in before:
        return True
    return before[-1:] == ("moi",) and bool(_AWAITED.intersection(before))


def _on_condition(features: Features, start: int, at: int) -> bool:
    """`có tiền thì 1.8 xong`: what stands before "thì" is neither the task nor its topic."""
    row = features.sentence.row
    # "1.3 mà được 80% em khao"
    codes = [n.end for n in features.numbers if n.kind == "task" and start < n.end < at]
    if any(row[end] == "ma" and row[end + 1] not in _ALL_THE_SAME for end in codes):
        return True
    if "thi" not in row[start:at]:
        return False
    then = row.index("thi", start)
    starts = [n.start for n in features.numbers if n.kind == "task"]
    starts += [h.start for h in features.all("topic", "one_task", "task_noun")]
    return not any(start <= s < then for s in starts)


def _calls_for(after: tuple[str, ...]) -> bool:
    """`được 80% thì báo em`, `80% thì mới đạt`: what is said is when something else is to be done or to be so."""
    return after[:1] == ("thi",) and after[1:2] != () and (after[1] in _ASKED_FOR or after[1] == "moi")


def _comes_first(features: Features, done: Number | Hit, end: int) -> bool:
    """`ăn xong em làm 1.8`, `xong 1.8 mới tới 1.9`: what is done is told as the time of something else."""
    row = features.sentence.row
    if not isinstance(done, Hit) or done.name != "status.done":
        return False
    if any(_leads_on(features, at) for at in range(done.end, end)):
        return True
    code = next((n for n in features.numbers if n.kind == "task" and done.end <= n.start < end), None)
    if code is None:
        return False
    # "xong 1.3 em nghỉ luôn"
    then = [row[at + 1] for at in range(code.end, end - 1) if row[at] in _SOMEBODY]
    return bool(_NEXT & set(row[done.end : code.start]) or "moi" in row[code.start : end] or _AFTERWARDS & set(then))


def _leads_on(features: Features, at: int) -> bool:
    """`xong 1.3 thì em báo liền`, `1.3 xong là ăn mừng`, but not `xong rồi, là 1.3`, `xong 1.3 thì phải`."""
    row = features.sentence.row
    if row[at] == "thi":
        return row[at + 1 : at + 2] not in (("phai",), ())
    return row[at] == "la" and not any(n.start == at + 1 for n in features.numbers)
