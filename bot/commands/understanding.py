"""`dondoc understand`: what the bot takes sentences for; needs neither settings nor a database."""

import json
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from typing import Any, Literal

from bot.commands.terminal import note, out
from bot.language import say
from bot.refusals import WrongUse
from domain.messages import Reading
from domain.tables import read_units_csv
from domain.understanding import Context, NamedUnits, understand
from domain.understanding.features import read_features
from domain.understanding.rules import decide
from domain.units import Directory, UnitName

_ROLES: Mapping[str, Literal["unit", "office", "leader"]] = {
    "unit": "unit",
    "coordinator": "office",
    "leader": "leader",
}


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
            "slots": dict(reading.slots),
            "effect": reading.effect,
            "confidence": reading.confidence,
        },
        ensure_ascii=False,
    )


def _reasons(text: str, context: Context) -> Iterator[str]:
    """What was found in the sentence, and the rule that decided."""
    found = read_features(text, context)
    rule = decide(found.names)
    yield say()("cli-why-words", words=found.sentence.plain)
    yield say()("cli-why-found", names=", ".join(sorted(found.names)))
    if rule is None:
        yield say()("cli-why-no-rule")
    else:
        needed = [" | ".join(sorted(term)) for term in rule.needed]
        unwanted = [f"!{name}" for name in sorted(rule.unwanted)]
        yield say()("cli-why-rule", intent=rule.intent, terms=", ".join([*needed, *unwanted]))
