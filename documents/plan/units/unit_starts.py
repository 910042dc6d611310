"""Where the name of a unit begins in a cell, and where it only goes on."""

import re
from functools import cache

from documents.plan.units.name_style import without_number
from documents.plan.units.posts import behind_courtesy
from documents.plan.units.short_names import with_long_head
from domain.plan_words import exactly_any_of, plan_words, small
from domain.units.spelling import begins_unit


def opens_with_unit(text: str) -> bool:
    """Whether a unit begins here; its first word may be short where the next has a capital ("P. Đào tạo")."""
    text = without_number(behind_courtesy(text))
    behind = re.match(r"\w+(?:\.\s*|\s+)(\w)", text)
    return begins_unit(with_long_head(text) if behind and behind[1].isupper() else text)


def binds(before: str) -> bool:
    """Whether a name goes on after these words ("Lãnh đạo", "Thủ trưởng các").

    Their marks count: "trưởng" is not the end of "môi trường", nor "phó" that of "thành phố".
    """
    return bool(_binding().search(small(before).rstrip(" :")))


@cache
def _binding() -> re.Pattern[str]:
    return re.compile(rf"{exactly_any_of(plan_words('units')['binding'])}$")
