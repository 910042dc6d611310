"""People who are named by their posts: the courtesies before these, the names behind them."""

import re
from collections.abc import Iterable
from functools import cache

from domain.people.names import family_names
from domain.plan_words import CAPITAL, exactly_any_of, plain, plan_words

_POST = re.compile(r"(?:[Pp]hó|[Cc]hủ tịch|[Gg]iám đốc|[Tt]rưởng|[Bb]í thư|[Hh]iệu trưởng)(?!\w)")
# "Đồng chí Ủy viên Ban Thường vụ Đảng ủy, Chủ tịch UBND xã": the last of somebody's posts is the one that acts.
_FURTHER = re.compile(rf"(?:[^,.;:]*(?:[Ủủ]y|[Uu]ỷ) viên|(?:Phó )?Bí thư)(?!\w)[^.;:]*?,\s+(?={_POST.pattern})")
# Of deputies there are several.
_HELD = re.compile(
    rf"(?P<post>{_POST.pattern}(?<!hó)(?:.* [a-zà-ỹđ]+)?) (?P<person>(?P<family>{CAPITAL}\w+)(?: {CAPITAL}\w+){{1,3}})$"
)

_PERSON = re.compile(rf"(?P<family>{CAPITAL}\w+)(?: {CAPITAL}\w*){{1,4}}")


def behind_courtesy(text: str) -> str:
    """What stands behind a courtesy at the beginning of a text, else all of it.

    >>> behind_courtesy("Các đồng chí Phó Giám đốc Sở")
    'Phó Giám đốc Sở'
    """
    found = _courtesy().match(text)
    behind = text[found.end() :] if found else text
    further = _FURTHER.match(behind) if found and not found["many"] else None
    return behind[further.end() :] if further else behind


def without_courtesy(name: str) -> str:
    """ "Đồng chí Phó Chủ tịch Thường trực" goes by the post; "Đồng chí Nguyễn Văn A" has none."""
    found = _courtesy().match(name)
    return f"{found['many']}{name[found.end() :]}" if found and _POST.match(name, found.end()) else name


def is_person(name: str) -> bool:
    """Whether this is a person's whole name, with a courtesy or without: "Vũ Thị Lan", "Đ/c Vũ Thị Lan"."""
    found = _PERSON.fullmatch(_courtesy().sub("", name, count=1))
    return found is not None and plain(found["family"]) in family_names()


def posts_of(names: Iterable[str]) -> dict[str, str]:
    """Posts for names that tell who holds them, where only one does: "Hiệu trưởng Nguyễn Văn A"."""
    held: dict[str, dict[str, str]] = {}
    for name in names:
        found = _HELD.match(without_courtesy(name))
        if found and plain(found["family"]) in family_names():
            held.setdefault(found["post"], {})[name] = found["person"]
    return {name: post for post, people in held.items() if len(set(people.values())) == 1 for name in people}


@cache
def _courtesy() -> re.Pattern[str]:
    words = exactly_any_of(plan_words("units")["courtesies"])
    return re.compile(rf"(?P<many>(?:các )?){words}\s+(?=\w)", re.IGNORECASE)
