"""Where the name of a unit begins in a list or in a sentence, and where it only goes on."""

import re
from functools import cache

from documents.plan.units.names.name_style import without_number
from documents.plan.units.names.posts import behind_courtesy
from documents.plan.units.names.short_names import with_long_head
from domain.plan_words import CAPITAL, exactly_any_of, plan_words, small
from domain.units.spelling import begins_unit

# Letters before a name in which the words stand that bind it.
_NEAR = 200


def opens_with_unit(text: str) -> bool:
    """Whether a unit begins here; its first word may be short where the next has a capital ("P. Đào tạo")."""
    text = without_number(behind_courtesy(text))
    behind = re.match(r"\w+(?:\.\s*|\s+)(\w)", text)
    return begins_unit(with_long_head(text) if behind and behind[1].isupper() else text)


def stands_as_unit(text: str) -> bool:
    """Whether a unit is named in the middle of a sentence: with a capital, as a group, or as people of a school.

    What it is may be small before a name with a capital: "phòng TCHC".
    """
    if not begins_unit(text):
        return False
    return text[0].isupper() or text.startswith("các ") or bool(_small_head().match(text) or _is_person(text))


@cache
def _small_head() -> re.Pattern[str]:
    return re.compile(rf"{exactly_any_of(plan_words('units')['small_heads'])} {CAPITAL}")


def _is_person(text: str) -> bool:
    return bool(_persons().match(small(text)))


@cache
def _persons() -> re.Pattern[str]:
    return re.compile(exactly_any_of(plan_words("units")["persons"]))


def binds(before: str) -> bool:
    """Whether a name goes on after these words ("Lãnh đạo", "Thủ trưởng các").

    Their marks count: "trưởng" is not the end of "môi trường", nor "phó" that of "thành phố".
    """
    return bool(_binding().search(small(before[-_NEAR:]).rstrip(" :")))


@cache
def _binding() -> re.Pattern[str]:
    return re.compile(rf"{exactly_any_of(plan_words('units')['binding'])}$")
