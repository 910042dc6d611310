"""Whether an action that a message names is asked for: not asked about, forbidden, put off, or of other things."""

from domain.understanding.doubts import is_quoted
from domain.understanding.earnest import is_earnest
from domain.understanding.features import Features
from domain.understanding.phrases import Hit, is_told_plainly
from domain.understanding.plainness import is_of_no_work

_PUT_OFF = frozenset(["mood.condition", "mood.said", "mood.future", "question", "past", "how_to", "unwanted"])
_OF_OTHERS = frozenset(["units_asked", "how_to", "asked_whether", "asked_if_done"])
# By intent: the phrases that name the action, and what must not be there for it to be meant. What is asked for
# politely, "gia hạn được không", is a question too.
_WISHES = {
    "snooze": (("again", "put_off"), _OF_OTHERS | {"mood.condition"}),
    "reminder_settings": (("off", "change_time", "again"), _OF_OTHERS | {"mood.condition"}),
    "extend": (("more_time",), _OF_OTHERS | {"mood.condition"}),
    "exempt": (("exempt", "waive"), _OF_OTHERS | {"mood.condition"}),
    # "lỡ" tells of a slip here and of no condition.
    "undo": (("undo", "erase"), _OF_OTHERS),
    "language": (("language",), _OF_OTHERS | {"mood.condition", "mood.said"}),
    "leave": (("leave",), _OF_OTHERS | {"mood.condition"}),
}
_ACTS = {
    "submit_report": ("give", _PUT_OFF | {"see", "mood.must", "put_off", "status.progress", "status.not_started"}),
    "nudge": ("nudge", _PUT_OFF),
    "export": ("export", _PUT_OFF | {"difficulty", "leave", "wrong"}),
    "report_difficulty": ("", _PUT_OFF - {"past", "how_to"} | {"no_difficulty", "press"}),
    "approve": ("approve", _PUT_OFF | {"put_off"}),
    # The reason may tell of what was and will be.
    "return_report": ("give_back", frozenset(["mood.condition", "how_to"])),
    "close_period": ("close", _PUT_OFF | {"put_off"}),
    "withdraw_report": ("take_back_report", _PUT_OFF | {"put_off"}),
}
_NONE = frozenset(["khong", "chang", "cha", "chua", "het"])
_FEARED = frozenset(["sợ", "so", "ngại", "e"])
_NOT_YET = (("chua",), ("khong",))
_ADDRESSEES = frozenset(["other_unit", "them", "all_units", "late"])
_DENIALS = frozenset(["dung", "khoan", "chua", "khoi", "not", "khong"])
_REFUSALS = frozenset(
    [
        *("đừng", "dung", "khoan", "chưa", "chua", "khỏi", "khoi", "not", "bị", "bi", "đã", "da", "quên", "quen"),
        *("sắp", "sap", "khất", "khat", "sợ", "định", "dinh", "hủy", "huỷ", "huy", "không", "khong"),
    ]
)
# How far behind "thì" the action may stand: "thì hãy duyệt", "thì em mới duyệt".
_NEAR_THEN = 3
_STATES = frozenset(["co", "xong", "duoc", "du", "dat", "on", "kip", "khi", "roi", "het", "can"])
_FOR_ME = frozenset(["giup", "gium", "dum", "ho", "cho", "voi", "di", "nhe", "nha", "lai"])


def is_asked_for(intent: str, features: Features) -> bool:
    """Whether an action is asked for: not a question about it, nor forbidden, nor put off, nor of other things."""
    if intent in _WISHES:
        families, against = _WISHES[intent]
        if _denied(features, families) or any(_hangs_on_something(features, family) for family in families):
            return False
        return against.isdisjoint(features.names)
    if intent not in _ACTS:
        return True
    family, against = _ACTS[intent]
    return (
        against.isdisjoint(features.names)
        and not _of_other_things(intent, features)
        and not _of_another_unit(intent, features)
        and not _refused(features, family)
        and not (intent == "export" and _not_wanted(features))
        and not _hangs_on_something(features, family)
        and not _for_another_time(features, family)
        and not (intent == "report_difficulty" and _is_no_difficulty(features))
        and is_earnest(intent, features)
    )


def _is_no_difficulty(features: Features) -> bool:
    hits = features.all("difficulty")
    quoted = bool(hits) and all(is_quoted(features.sentence.row, h.start) for h in hits)
    return quoted or _has_none(features) or is_of_no_work(features)


def _has_none(features: Features) -> bool:
    """`bên em không thiếu người`, `sợ thiếu tiền`: every difficulty named is one that there is not, or not yet."""
    words = features.sentence.words
    hits = features.all("difficulty")
    before = [words[h.start - 1] if h.start else None for h in hits]
    return bool(hits) and all(word and (word.plain in _NONE or word.typed in _FEARED) for word in before)


def _of_other_things(intent: str, features: Features) -> bool:
    """`nộp đảng phí quý 3`, `xuất kho`: words that reports, files and reminders are not spoken of with."""
    # "nhắc kn nộp báo cáo": who is to be reminded is not known.
    to_nobody = intent == "nudge" and _ADDRESSEES.isdisjoint(features.names)
    return (intent in ("submit_report", "export") or to_nobody) and not _of_reports(features, intent)


def _of_reports(features: Features, intent: str) -> bool:
    """Whether all the words with a content of their own are topics or such as reports are spoken of with."""
    topical = {i for h in features.all("topic") for i in range(h.start, h.end)}
    words = features.sentence.words
    return all(
        i in topical or (intent != "nudge" and is_told_plainly(words[i].plain, words[i].typed))
        for i in features.content
    )


def _of_another_unit(intent: str, features: Features) -> bool:
    """`nộp báo cáo quý 2 giúp Đắk Mil`, `nộp bên KHTC rồi`: a unit tells what another does, or was given."""
    subject = features.other_subject
    if subject and intent == "report_difficulty":
        return any(0 <= hit.start - subject.end <= 1 for hit in features.all("difficulty"))
    who = features.other_unit
    if who is None or features.context.role != "unit" or features.all("own") or features.is_office(who):
        return False
    # A unit's report is its own: neither given to another unit nor sent for it.
    if intent == "submit_report":
        return True
    told = features.all("difficulty") if intent == "report_difficulty" else []
    return any(0 <= hit.start - who.end <= 1 for hit in told)


def _denied(features: Features, families: tuple[str, ...]) -> bool:
    """`đừng tắt nhắc`, `chưa xin gia hạn`."""
    row = features.sentence.row
    return any(_DENIALS.intersection(row[max(0, h.start - 2) : h.start]) for h in features.all(*families))


def _refused(features: Features, family: str) -> bool:
    """`đừng nhắc họ`, `chưa gửi`, `chị nhắc rồi`, `Cư Jút nhắc chị`."""
    row = features.sentence.row
    hits = features.all(family)
    if family == "nudge" and any(_does_it_oneself(row, h.start) or _is_told(features, h) for h in hits):
        return True
    # A "da" at the head of a message is polite ("dạ"), not past ("đã").
    head = int(features.sentence.words[0].typed in ("dạ", "da"))
    typed = tuple(w.typed for w in features.sentence.words)
    if any(_REFUSALS.intersection(typed[max(head, h.start - 2) : h.start]) for h in hits):
        return True
    # "gửi chưa được" did not go off; "dung xuat excel" is read as "dựng … excel" too.
    if family == "give" and any(row[h.end : h.end + 1] in _NOT_YET for h in hits):
        return True
    return any(features.sentence.words[h.start].typed == "dung" for h in hits)


def _hangs_on_something(features: Features, family: str) -> bool:
    """`đủ phụ lục thì duyệt`, but not `của Cư Jút thì duyệt`: what stands before "thì" is more than what is meant."""
    row = features.sentence.row
    # "nếu được thì tắt giúp em" is only polite.
    polite = max((h.end for h in features.all("not.mood.condition")), default=0)
    for hit in features.all(family):
        start = max(features.clause(hit.start)[0], polite)
        then = next((i for i in range(hit.start - 1, max(start, hit.start - _NEAR_THEN) - 1, -1) if row[i] == "thi"), 0)
        if then and any(row[i] in _STATES or i in features.content for i in range(start, then)):
            return True
    return False


def _for_another_time(features: Features, family: str) -> bool:
    """`chiều nhắc Đắk Mil`, `để thứ 6 nộp`, but not `nhắc họ chiều nộp`: a later day stands before the action."""
    for hit in features.all(family):
        start = features.clause(hit.start)[0]
        if any(start <= h.start < hit.start for h in features.all("later")):
            return True
    return False


def _not_wanted(features: Features) -> bool:
    """`thôi khỏi file`, `không cần excel nữa`."""
    row = features.sentence.row
    return any(_DENIALS.intersection(row[max(0, h.start - 2) : h.start]) for h in features.all("file", "format"))


def _does_it_oneself(row: tuple[str, ...], verb: int) -> bool:
    """`chị nhắc Đắk Mil`, but not `giúp chị nhắc Đắk Mil`."""
    before = row[max(0, verb - 2) : verb]
    return before[-1:] in (("chi",), ("anh",), ("toi",), ("sep",)) and before[0] not in _FOR_ME


def _is_told(features: Features, verb: Hit) -> bool:
    """`Cư Jút vừa nhắn chị`: the unit itself does it; not so in `Cư Jút nhắc giúp chị`."""
    after = features.sentence.row[verb.end : verb.end + 1]
    near = any(
        0 <= verb.start - u.end <= 1 and features.clause(u.start) == features.clause(verb.start) for u in features.units
    )
    return near and not _FOR_ME.intersection(after)
