"""From a message to its meaning: `understand(text, context)`."""

import re
from functools import cache

from rapidfuzz import fuzz
from rapidfuzz.process import extract

from domain.answers import bare_percent, yes_or_no
from domain.messages import Reading
from domain.text import fold
from domain.understanding.acts import is_asked_for
from domain.understanding.commands import split_command
from domain.understanding.context import Context
from domain.understanding.features import Features, Slots
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
_FOREIGN = frozenset(["elsewhere", "other_body", "mass", "press", "order"])
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
    meant = is_asked_for(intent, features)
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
