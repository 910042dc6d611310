"""Words that give a duty away, before the unit that gets it."""

import re
from functools import cache

from documents.plan.units.names.posts import behind_courtesy
from domain.plan_words import any_of, plain, plan_words
from domain.units.spelling import BEGINNING, begins_unit

_BENEFITS = re.compile(r"(?:doi voi|rieng) (?:cac )?(?:hoc sinh|giao vien|cha me hoc sinh|phu huynh)(?!\w)")


def without_assigning(text: str) -> str:
    """The text without "Giao", "Đối với", "Đồng chí" before a unit; "Đối với học sinh" tells for whom."""
    folded = plain(text[:BEGINNING])
    found = _assigning().match(folded)
    behind = text[found.end() :] if found and not _BENEFITS.match(folded) else behind_courtesy(text)
    return behind if begins_unit(behind) else text


@cache
def _assigning() -> re.Pattern[str]:
    return re.compile(rf"{any_of(plan_words('prose')['assigning'])}\s+")
