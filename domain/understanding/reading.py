"""From a message to its meaning: `understand(text, context)`."""

import re
from functools import cache

from rapidfuzz import fuzz
from rapidfuzz.process import extract

from domain.answers import bare_percent, yes_or_no
from domain.messages import Reading
from domain.text import fold
from domain.understanding.commands import split_command
from domain.understanding.context import Context
from domain.understanding.doubts import is_of_no_work
from domain.understanding.features import Features, Slots
from domain.understanding.phrases import Hit, is_told_plainly
from domain.understanding.rules import decide, near
from domain.understanding.slots import slots_of
from domain.understanding.taking_apart import read_features
from domain.understanding.updates import difficulty, updates
from locales import language_data

# Invite codes avoid 0, O, 1 and I; a bare code must have a digit and a letter.
_CODE = r"(?=[a-z]*\d)(?=\d*[a-z])[a-hj-np-z2-9]{6,12}"
_LINK = re.compile(rf"(?:(?:lien ?ket|link|ma moi|ma)[ :]+)?(?P<code>{_CODE})", re.IGNORECASE)
_ID = re.compile(r"#(\d{1,18})(?!\w)")
_EFFECTS = {"submit_report": "submit_report", "nudge": "nudge", "export": "export"}
_PUT_OFF = frozenset(["mood.condition", "mood.said", "mood.future", "question", "past", "how_to"])
_OF_OTHERS = frozenset(["units_asked", "how_to"])
# By intent: the phrases that name the action, and what must not be there for it to be meant. What is asked for
# politely, "gia hạn được không", is a question too.
_WISHES = {
    "snooze": (("again", "put_off"), _OF_OTHERS | {"mood.condition"}),
    "reminder_settings": (("off", "change_time", "again"), _OF_OTHERS),
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
    "report_difficulty": ("", _PUT_OFF - {"past", "how_to"} | {"no_difficulty"}),
    "approve": ("approve", _PUT_OFF | {"put_off"}),
    # The reason may tell of what was and will be.
    "return_report": ("give_back", frozenset(["mood.condition", "how_to"])),
    "close_period": ("close", _PUT_OFF | {"put_off"}),
    "withdraw_report": ("take_back_report", _PUT_OFF | {"put_off"}),
}
_FOREIGN = frozenset(["elsewhere", "other_body", "mass", "press", "order"])
_NONE = (("khong",), ("chang",), ("cha",), ("het",))
_NOT_YET = (("chua",), ("khong",))
_ADDRESSEES = frozenset(["other_unit", "them", "all_units", "late"])
_DENIALS = frozenset(["dung", "khoan", "chua", "khoi", "not", "khong"])
_REFUSALS = frozenset(
    [
        *("đừng", "dung", "khoan", "chưa", "chua", "khỏi", "khoi", "not", "bị", "bi", "đã", "da", "quên", "quen"),
        *("sắp", "sap", "sợ", "định", "dinh", "hủy", "huỷ", "huy", "không", "khong"),
    ]
)
_FOR_ME = frozenset(["giup", "gium", "dum", "ho", "cho", "voi", "di", "nhe", "nha", "lai"])
_ALIKE = 86
_NEARLY_ALIKE = 74
_CLEARLY = 5
_WORTH_ASKING = 60
_MOST_ALIKE = 8
_READ_ONLY = frozenset(
    [
        *("my_tasks", "task_detail", "deadlines", "history", "late_units", "overview", "next_reminder", "why_reminded"),
        *("help", "greeting", "thanks", "reminder_settings"),
    ]
)
_LOW = 0.3


def understand(text: str, context: Context | None = None) -> Reading:
    """What a message means; never raises, and costs time in proportion to its length."""
    context = context or Context()
    if command := split_command(text):
        return _command(*command, context)
    if linked := _LINK.fullmatch(fold(text)):
        return Reading("link_unit", {"code": linked["code"].upper(), "args": linked["code"].upper()})
    return _answer(text, context) or _sentence(read_features(text, context))


def understand_as(text: str, intent: str, context: Context) -> Reading:
    """The reading of a message whose intent is known for certain, because its writer chose it."""
    slots = _slots(intent, read_features(text, context))
    return Reading(intent, slots, _effect(intent, slots))


def guesses(text: str, context: Context) -> list[str]:
    """The intents that a message may have though none is sure, the likeliest first; none for what is foreign."""
    features = read_features(text, context)
    if features.names & _FOREIGN:
        return []
    likely = near(features.names) or [intent for intent, _ in _nearest(features, _WORTH_ASKING)]
    return [intent for intent in likely if intent != "out_of_scope"]


def _command(intent: str, name: str, arguments: str, context: Context) -> Reading:
    if name == "start":
        intent = "link_unit" if _LINK.fullmatch(fold(arguments)) else "help"
    slots: Slots = {"args": arguments}
    if found := _ID.search(arguments):
        slots["id"] = int(found[1])
    if intent == "command":
        return Reading(intent, {"name": name, **slots})
    if intent == "link_unit":
        return Reading(intent, slots | {"code": arguments.upper()})
    said = read_features(_ID.sub("", arguments), context)
    slots = _slots(intent, said) | slots
    return Reading(intent, slots, _effect(intent, slots))


def _answer(text: str, context: Context) -> Reading | None:
    """An answer to the open question; None where the message speaks of something else."""
    if not context.asking:
        return None
    word = yes_or_no(text)
    if word == "no":
        return Reading("cancel")
    if context.asking == "confirm" and word == "yes":
        return Reading("yes")
    percent = bare_percent(re.sub(r"^\s*(?:không|ko|khong|no)\s*,\s*", "", text, flags=re.IGNORECASE))
    if context.asking in ("percent", "confirm") and percent is not None:
        slots = {"percent": percent}
        return Reading("update_progress", slots, _effect("update_progress", slots))
    return None


def _sentence(features: Features) -> Reading:
    rule = decide(features.names)
    intent, confidence = (rule.intent, rule.confidence) if rule else _alike(features)
    slots = _slots(intent, features)
    if "one_task" in features.names and not {"task", "query"} & slots.keys():
        slots["that_task"] = True
    meant = _is_meant(intent, features)
    return Reading(intent, slots, _effect(intent, slots) if meant else "none", confidence, meant)


def _slots(intent: str, features: Features) -> Slots:
    if intent == "update_progress":
        found = updates(features)
        # The office may report for a unit.
        unit = slots_of("link_unit", features) if features.context.role != "unit" else {}
        return found[0] | unit | ({"updates": found} if len(found) > 1 else {})
    if intent == "report_difficulty":
        return difficulty(features)
    return slots_of(intent, features)


@cache
def _examples() -> tuple[tuple[str, ...], tuple[str, ...]]:
    rows = language_data("vi", "phrases")["examples"]
    pairs = [(intent, fold(text)) for intent, texts in rows.items() for text in texts]
    return tuple(intent for intent, _ in pairs), tuple(text for _, text in pairs)


def _alike(features: Features) -> tuple[str, float]:
    """The intent of the example that a short sentence is most like; none of them: out of scope."""
    if features.names & {"elsewhere", "other_body"}:
        return "out_of_scope", 0.6
    if "short" not in features.names:
        return "out_of_scope", _LOW
    found = _nearest(features, _ALIKE) or _only_one(_nearest(features, _NEARLY_ALIKE))
    return (found[0][0], found[0][1] / 200) if found else ("out_of_scope", _LOW)


def _nearest(features: Features, least: int) -> list[tuple[str, float]]:
    """The intents of the examples that are this much like the sentence, of 100, with how much; the most alike first."""
    intents, texts = _examples()
    found = extract(features.sentence.plain, texts, scorer=fuzz.ratio, score_cutoff=least, limit=_MOST_ALIKE)
    best: dict[str, float] = {}
    for _, alike, at in found:
        best.setdefault(intents[at], alike)
    return list(best.items())


def _only_one(found: list[tuple[str, float]]) -> list[tuple[str, float]]:
    """What only asks for something, and is clearly more like the sentence than anything else."""
    clear = len(found) == 1 or (len(found) > 1 and found[0][1] - found[1][1] >= _CLEARLY)
    return found if clear and found[0][0] in _READ_ONLY else []


def _is_meant(intent: str, features: Features) -> bool:
    """Whether an action is asked for: not a question about it, nor forbidden, nor put off, nor of other things."""
    if intent in _WISHES:
        families, against = _WISHES[intent]
        return against.isdisjoint(features.names) and not _denied(features, families)
    if intent not in _ACTS:
        return True
    family, against = _ACTS[intent]
    return (
        against.isdisjoint(features.names)
        and not _of_other_things(intent, features)
        and not _of_another_unit(intent, features)
        and not _refused(features, family)
        and not (intent == "report_difficulty" and (_has_none(features) or is_of_no_work(features)))
    )


def _has_none(features: Features) -> bool:
    """`bên em không thiếu người`: every difficulty named is one that there is not."""
    row = features.sentence.row
    hits = features.all("difficulty")
    return bool(hits) and all(row[max(0, h.start - 1) : h.start] in _NONE for h in hits)


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
    """`Đắk Mil nộp báo cáo quý 2 rồi`, `Đắk Mil thiếu bác sĩ`: a unit tells what another does."""
    who = features.other_unit
    if who is None or features.context.role != "unit" or features.all("own"):
        return False
    told = features.all({"submit_report": "give", "report_difficulty": "difficulty"}.get(intent, ""))
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


def _effect(intent: str, slots: Slots) -> str:
    """The write that a yes would cause."""
    if intent == "update_progress":
        return max((_progress_effect(s) for s in slots.get("updates", [slots])), key=_STRENGTH.index)
    if intent == "report_difficulty":
        return "write_difficulty"
    return _EFFECTS.get(intent, "none")


_STRENGTH = ("none", "write_progress", "write_done")


def _progress_effect(slots: Slots) -> str:
    if slots.get("status") == "done" or slots.get("percent") == 100:
        return "write_done"
    return "write_progress" if "status" in slots or 0 <= slots.get("percent", -1) < 100 else "none"
