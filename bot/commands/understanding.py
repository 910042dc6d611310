"""`dondoc understand`: what the bot takes sentences for; needs neither settings nor a database."""

import json
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from typing import Any, Literal

from bot.clock import now
from bot.commands.terminal import note, out
from bot.language import say
from bot.refusals import WrongUse
from domain.days.zone import local_day
from domain.desk.requests import desk_request
from domain.messages import Reading
from domain.understanding import Context, NamedUnits, understand
from domain.understanding.earnest import known_warnings, manner_of
from domain.understanding.features import Features
from domain.understanding.likeness import known_sentences, traits_of
from domain.understanding.plainness import strange_words
from domain.understanding.reading import as_read
from domain.understanding.rules import decide
from domain.understanding.taking_apart import read_features
from domain.units.directory import Directory, UnitName
from domain.units.tables import read_units_csv

_ROLES: Mapping[str, Literal["unit", "office", "leader"]] = {
    "unit": "unit",
    "coordinator": "office",
    "leader": "leader",
}


MOST_LIKELY = 3
MOST_AGAINST = 5


def understand_text(text: str, why: bool) -> None:
    """One sentence, as the head of a unit would write it."""
    context = _context({})
    out(_line(understand(text, context)))
    if why:
        note(*_reasons(text, context))


def understand_lines(why: bool) -> None:
    """Each line of stdin is {"text", "role", "unit"}; each line of stdout is what is understood."""
    for number, line in enumerate(sys.stdin.buffer, 1):
        if not line.strip():
            continue
        asked = _asked(line, number)
        context = _context(asked)
        out(_line(understand(asked["text"], context)))
        if why:
            note(*_reasons(asked["text"], context))


def _asked(line: bytes, number: int) -> dict[str, Any]:
    try:
        asked = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise WrongUse("cli-line-not-json", line=number) from None
    if not isinstance(asked, dict) or not isinstance(asked.get("text"), str):
        raise WrongUse("cli-line-without-text", line=number)
    if _role(asked) not in _ROLES:
        raise WrongUse("cli-line-role", line=number, value=_role(asked), known=", ".join(_ROLES))
    return asked


def _role(asked: Mapping[str, Any]) -> str:
    return str(asked.get("role") or "unit")


def _context(asked: Mapping[str, Any]) -> Context:
    own = _sample().find(str(asked.get("unit") or "")).unit_ids
    return Context(role=_ROLES[_role(asked)], own_unit=own[0] if own else None, units=_spoken())


@cache
def _units() -> tuple[UnitName, ...]:
    """The units of the sample department: sentences name units, and there is no database to ask."""
    rows, _ = read_units_csv((resources.files("examples") / "units.csv").read_text("utf-8"))
    return tuple(UnitName(number, row.name, row.short, row.aliases) for number, row in enumerate(rows, 1))


@cache
def _sample() -> Directory:
    return Directory(_units())


@cache
def _spoken() -> NamedUnits:
    return NamedUnits(_units())


def _line(reading: Reading) -> str:
    return json.dumps(
        {
            "intent": reading.intent,
            "slots": as_read(reading),
            "effect": reading.effect,
            "confidence": reading.confidence,
        },
        ensure_ascii=False,
    )


def _reasons(text: str, context: Context) -> Iterator[str]:
    """What was found in which words, what holds of the whole message, and the rule that decided, with its words."""
    found = read_features(text, context)
    if context.role != "unit" and (kind := desk_request(text, _sample(), _spoken(), local_day(now()))):
        yield say()("cli-why-desk", kind=kind)
    rule = decide(found.names)
    yield say()("cli-why-words", words=found.sentence.plain)
    yield say()("cli-why-found", names=", ".join(_quoted(name, words) for name, words in found.evidence()))
    yield say()("cli-why-whole", names=", ".join(found.whole))
    if rule is None:
        yield say()("cli-why-no-rule")
    else:
        needed = [_led_by(found, term) for term in rule.needed]
        yield say()("cli-why-rule", intent=rule.intent, terms=" + ".join(needed))
        yield say()("cli-why-without", terms=", ".join(sorted(rule.unwanted)) or "—")
    intent, manner = understand(text, context).intent, manner_of(found)
    if not known_warnings().is_meant(intent, manner):
        against = known_warnings().against(intent, manner)[:MOST_AGAINST]
        yield say()("cli-why-warning", traits=", ".join(f"“{trait}”" for trait in against))
    likely = known_sentences().weigh(traits_of(found))[:MOST_LIKELY]
    yield say()("cli-why-like", likely=", ".join(f"{one.intent} {one.probability:.2f}" for one in likely))
    if doubt := understand(text, context).slots.get("doubt"):
        moods = [_quoted(name, words) for name, words in found.evidence() if name == f"mood.{doubt}"]
        strange = [f"“{word}”" for word in strange_words(found)] if doubt == "unsure" else []
        yield say()("cli-why-doubt", doubt=str(doubt), words=", ".join([*moods, *strange]) or "—")


def _led_by(found: Features, term: frozenset[str]) -> str:
    """The words that meet one term of a rule; a term that the whole message meets has none."""
    met = [_quoted(name, words) for name, words in found.evidence() if {name, name.split(".")[0]} & term]
    return " / ".join(met or sorted(term & found.names))


def _quoted(name: str, words: str) -> str:
    return f"{name} “{words}”"
