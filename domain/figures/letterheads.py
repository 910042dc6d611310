"""Who writes a letter: what a department's full name tells of the body over it, its place and its letters."""

import re
import unicodedata

from domain.figures.papers import Letterhead
from domain.plan_words import tidy
from domain.units.places import kinds_of_places

_CHAIR = "Ủy ban nhân dân"


def letterhead_of(full: str, parent: str = "", place: str = "") -> Letterhead:
    """The head of the letters of a body; what is given outweighs what its name tells.

    >>> letterhead_of("Sở Y tế tỉnh Đắk Nông")["parent"]
    'Ủy ban nhân dân tỉnh Đắk Nông'
    """
    name = tidy(full)
    body, province = _parted(name)
    _, _, named = province.rpartition("tỉnh ") if "tỉnh " in province else province.rpartition("thành phố ")
    return Letterhead(
        parent=parent or (f"{_CHAIR} {province}" if province else ""),
        body=body,
        full=name,
        place=place or named,
        symbol="".join(word[0] for word in unicodedata.normalize("NFD", body).replace("đ", "d").split()).upper(),
    )


def _parted(name: str) -> tuple[str, str]:
    """ "Sở Y tế tỉnh Đắk Nông": the body, and the province that it belongs to."""
    kinds = "|".join(kinds_of_places("province"))
    found = re.search(rf"^(?P<body>.+?)\s+(?P<province>(?:{kinds})\s+.+)$", name, re.IGNORECASE)
    return (found["body"], found["province"]) if found else (name, "")
