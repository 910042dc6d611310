"""From a message to its meaning: `understand(text, context)`."""

import re
from collections.abc import Mapping

from domain.messages import Reading
from domain.replies.short import bare_percent, yes_or_no
from domain.text import fold
from domain.understanding.acts import is_asked_for
from domain.understanding.commands import split_command
from domain.understanding.context import Context
from domain.understanding.features import Features, Slots
from domain.understanding.likeness import known_sentences, traits_of
from domain.understanding.notes import difficulty
from domain.understanding.rules import Rule, decide, near
from domain.understanding.sentence import read_words
from domain.understanding.slots import slots_of
from domain.understanding.taking_apart import read_features
from domain.understanding.updates import updates

# Invite codes avoid 0, O, 1 and I; a bare code must have a digit and a letter.
_CODE = r"(?=[a-z]*\d)(?=\d*[a-z])[a-hj-np-z2-9]{6,12}"
_LINK = re.compile(rf"(?:(?:lien ?ket|link|ma moi|ma)[ :]+)?(?P<code>{_CODE})", re.IGNORECASE)
_ID = re.compile(r"#(\d{1,18})(?!\w)")
_EFFECTS = {"submit_report": "submit_report", "nudge": "nudge", "export": "export"}
_OF_NO_TASK = frozenset(["out_of_scope", "overview", "my_tasks", "greeting", "thanks"])
_WRITES = frozenset([*_EFFECTS, "update_progress", "report_difficulty"])
_FOREIGN = frozenset(["elsewhere", "other_body", "mass", "press", "order"])
# What a person in this role may not write, so that no yes would cause it.
_NOT_OF: Mapping[str, tuple[str, ...]] = {
    "unit": ("nudge",),
    "leader": ("write_progress", "write_done", "write_difficulty", "submit_report", "nudge"),
}
# A rule this sure gives way to a likeness this probable.
_WEAK = 0.7
_GIVES_WAY = ((_WEAK, 0.0), (0.85, 0.9), (0.95, 0.9999))
# Where no rule fits.
_PROBABLE = 0.8
_WORTH_ASKING = 0.05
_LIKELY = 0.55
_LOW = 0.3


def understand(text: str, context: Context | None = None) -> Reading:
    """What a message means; never raises, and costs time in proportion to its length."""
    context = context or Context()
    if command := split_command(text):
        return _command(*command, context)
    if linked := _LINK.fullmatch(fold(text)):
        return Reading("link_unit", {"code": linked["code"].upper(), "args": linked["code"].upper()})
    return _answer(text, context) or _sentence(read_features(text, context))


def as_read(reading: Reading) -> Slots:
    """The slots with what was read but is asked back, where only we are not sure of it and the writer was."""
    slots = dict(reading.slots)
    return slots | slots.pop("said", {}) if slots.get("doubt") == "unsure" else slots


def understand_as(text: str, intent: str, context: Context) -> Reading:
    """The reading of a message whose intent is known for certain, because its writer chose it."""
    slots = _slots(intent, read_features(text, context))
    return Reading(intent, slots, _effect(intent, slots))


def is_question(text: str) -> bool:
    """Whether a text asks something, whoever writes it."""
    return "question" in read_features(text, Context()).names


def as_meant(text: str) -> str:
    """The words of a text without marks, with slips and short forms put right: "vif sao z" is "vi sao vay"."""
    return " ".join(read_words(text, ()).row) or text


def guesses(text: str, context: Context) -> list[str]:
    """The intents that a message may have though none is sure, the likeliest first; none for what is foreign."""
    features = read_features(text, context)
    if features.names & _FOREIGN:
        return []
    known, traits = known_sentences(), traits_of(features)
    weighed = known.weigh(traits) if known.recognises(traits) else []
    likely = [one.intent for one in weighed if one.probability >= _WORTH_ASKING]
    return [intent for intent in dict.fromkeys([*near(features.names), *likely]) if intent != "out_of_scope"]


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
    intent, confidence = _decided(features, rule)
    slots = _slots(intent, features)
    if "one_task" in features.names and not {"task", "query"} & slots.keys():
        slots["that_task"] = True
    effect = _effect(intent, slots)
    if effect in _NOT_OF.get(features.context.role or "", ()):
        effect = "none"
    # What is only like other sentences that asked for a write is asked back.
    seen = effect == "none" or (rule is not None and rule.intent == intent)
    meant = seen and is_asked_for(intent, features)
    return Reading(intent, slots, effect if meant else "none", confidence, meant)


def _slots(intent: str, features: Features) -> Slots:
    if intent == "update_progress":
        found = updates(features)
        # The office may report for a unit.
        unit = slots_of("link_unit", features) if features.context.role != "unit" else {}
        return found[0] | unit | ({"updates": found} if len(found) > 1 else {})
    if intent == "report_difficulty":
        return difficulty(features)
    return slots_of(intent, features)


def _decided(features: Features, rule: Rule | None) -> tuple[str, float]:
    """What the rules say where they are sure; else what the message is most like."""
    known = known_sentences()
    likely = known.weigh(traits_of(features))[0]
    if rule is None:
        return (likely.intent, _LIKELY) if likely.probability >= _PROBABLE else ("out_of_scope", _LOW)
    needed = next((probability for sure, probability in _GIVES_WAY if rule.confidence <= sure), 2.0)
    # An action that is spoken of but not asked for was understood.
    other = known.knows_well(rule.intent) and rule.intent != likely.intent and is_asked_for(rule.intent, features)
    leap = rule.confidence > _WEAK and _is_a_leap(features, rule.intent, likely.intent)
    if other and likely.probability >= needed and not leap:
        return likely.intent, _LIKELY
    return rule.intent, rule.confidence


def _is_a_leap(features: Features, ruled: str, likely: str) -> bool:
    """Where a rule sees no write or no unit, likeness alone makes none; what names a task or its state is about it."""
    names = features.names
    of_its_state = ruled == "update_progress" and bool({"status", "percent"} & names)
    of_no_task = likely in _OF_NO_TASK and "task" in names
    return likely in _WRITES or of_its_state or of_no_task or (likely == "unit_tasks" and "unit_named" not in names)


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
