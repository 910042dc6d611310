"""Lines that only say who has the duties above them."""

import re

from documents.plan.units.sentences.assigning import without_assigning
from documents.plan.units.sentences.sentence_units import units_of_sentence
from domain.plan_words import any_of, bare, plan_words
from domain.plans.drafts import UnitRole

_IN_YEAR = re.compile(r"(?:thường xuyên )?(?:trong )?(?:cả )?[Nn]ăm(?: 20\d\d)?|[Tt]hường xuyên")


def assigned_in_general(text: str) -> tuple[UnitRole, ...]:
    """The units of a line that only gives away the duties above it: "Giao Phòng Nội vụ chủ trì … thực hiện".

    Empty where the line says what is to be done.
    """
    if without_assigning(text) == text or text.rstrip().endswith(":"):
        return ()
    units = units_of_sentence(text)
    return units if says_only_who(text, units) else ()


def leads_in_general(text: str) -> tuple[UnitRole, ...]:
    """The units of a line that only says who leads the duties above it, and when: "Sở A chủ trì … trong năm 2026"."""
    units = units_of_sentence(text)
    only = any(unit.role == "lead" for unit in units) and says_only_who(_IN_YEAR.sub(" ", text), units)
    return units if only else ()


def says_only_who(text: str, units: tuple[UnitRole, ...]) -> bool:
    """Whether a text names nothing but these units and their roles."""
    rest = bare(text)
    for unit in sorted(units, key=lambda unit: -len(unit.name)):
        rest = rest.replace(bare(unit.name), " ")
    return not re.sub(any_of(map(bare, plan_words("prose")["given_in_general"])), " ", rest).split()
