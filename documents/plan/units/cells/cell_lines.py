"""The lines of a cell as one, in which marks part the units."""

import re
from functools import cache

from documents.plan.units.cells.note_marks import without_note_marks
from documents.plan.units.cells.numbered_lists import with_parted_items
from documents.plan.units.cells.role_words import is_labelled
from documents.plan.units.cells.unit_starts import binds, opens_with_unit
from documents.plan.units.names.posts import is_person
from domain.plan_words import any_of, exactly_any_of, plain, plan_words, small, tidy
from domain.units.kind_lists import with_own_names
from domain.units.places import kinds_of_places

BULLET = re.compile(r"(?:^|(?<=\s))[-+•–*](?:\s+(?=\w)|(?=[A-ZĐ]\w+ ))")
_NUMBER = re.compile(r"(?:^|(?<=;))\s*(?:\d{1,2}|[a-zđ])[.)]\s+(?=\w)")


def one_line(cell: str) -> str:
    """Line breaks before which a name ends become ";", the others are blanks; each unit stands by its own name."""
    people = [name for name in map(tidy, re.split(r"[\n,;]", cell)) if name]
    if all(map(is_person, people)):
        return "; ".join(people)
    text = ""
    for line in filter(None, map(tidy, without_note_marks(with_parted_items(cell)).split("\n"))):
        numbered = _NUMBER.match(line)
        line = line[numbered.end() :] if numbered else line
        joint = "; " if numbered or BULLET.match(line) or is_labelled(line) or _begins_a_unit(line, text) else " "
        text = f"{text}{joint}{line}" if text else line
    return with_own_names(_level().sub(" ", _NUMBER.sub(" ", text)).strip())


@cache
def _level() -> re.Pattern[str]:
    """ "Cấp tỉnh: Sở Y tế; cấp huyện: UBND huyện": whose units follow."""
    level = exactly_any_of((*kinds_of_places(), "trung ương", "cơ sở"))
    return re.compile(rf"(?:^|(?<=;))\s*(?:[-+•–]\s+)?(?:cấp|tuyến) {level}\s*:\s*(?=\w)", re.IGNORECASE)


def _begins_a_unit(line: str, above: str) -> bool:
    capital = line[0].isupper() or line.startswith("các ")
    headed = re.match(any_of(plan_words("units")["heads"]), plain(line)) or (capital and opens_with_unit(line))
    bound = binds(above) and not _office_and_room().search(f"{small(above)} {small(line)}")
    return bool(headed) and len(line.split()) > 1 and not above.endswith(",") and not bound


@cache
def _office_and_room() -> re.Pattern[str]:
    """An office has no division in its name: these are two."""
    return re.compile(rf"văn phòng (?:các )?{exactly_any_of(plan_words('units')['rooms'])} \w[^;]*$")
