"""Names that are the same all over the country: departments, ministries, people's committees."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from domain.plan_words import CAPITAL, any_of, exactly_any_of, plain, plan_words, small
from domain.units.places import kinds_of_places

_PLACE = re.compile(rf"(?: {CAPITAL}\w*)*")
_NEXT_WORD = re.compile(r" (?P<word>[^\W\d_]+)")


def fixed_end(text: str, begin: int) -> int | None:
    """Where the first name of a fixed form ends behind which a sentence goes on in small letters; None for none.

    >>> fixed_end("Sở Khoa học và Công nghệ vươn lên", 0), fixed_end("UBND các xã, phường dựng lều", 0)
    (24, 19)
    """
    return next((end for start, end in _ends(text) if start >= begin), None)


@lru_cache(maxsize=512)
def _ends(text: str) -> tuple[tuple[int, int], ...]:
    """Where such names begin and end, and the words for places behind which a verb stands, in the text's order."""
    orders = ((found.start(), found.end()) for found in _order_behind_place().finditer(small(text)))
    return tuple(sorted((*_names(text), *orders), key=lambda span: span[1]))


def _names(text: str) -> Iterator[tuple[int, int]]:
    for found in _fixed().finditer(plain(text)):
        place = _PLACE.match(text, found.end())
        end = place.end() if place else found.end()
        behind = _NEXT_WORD.match(text, end)
        if behind and behind["word"][0].islower() and behind["word"] not in plan_words("units")["going_on"]:
            yield found.start(), end


@cache
def _fixed() -> re.Pattern[str]:
    departments = any_of(plan_words("units")["departments"])
    # "cơ sở y tế", "cán bộ tư pháp" are others.
    heads = r"(?:(?<!co )(?<!tru )so|(?<!can )(?<!noi )bo)"
    offices = r"phong (?:y te|tu phap|noi vu|dan toc|giao duc va dao tao|van hoa va thong tin)"
    whose = rf"(?: (?:thuoc |cua )?{any_of(kinds_of_places('province'))})?"
    place = any_of((*kinds_of_places(), "cấp tỉnh", "cấp huyện", "cấp xã"))
    committees = rf"(?:ubnd|uy ban nhan dan|hdnd) (?:cac )?{place}(?:(?:,| va|/) ?(?:cac )?{place})*"
    return re.compile(rf"(?<!\w)(?:{heads} {departments}{whose}|{offices}|{committees})(?!\w)")


@cache
def _order_behind_place() -> re.Pattern[str]:
    """A verb right behind the word for a place: "… các khu công nghiệp tỉnh đầu tư"; not "ngành cấp tỉnh"."""
    places = exactly_any_of(("địa phương", *kinds_of_places()))
    return re.compile(rf"{places}(?= (?!cấp ){exactly_any_of(plan_words('prose')['orders'])})")
