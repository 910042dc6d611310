"""Who acts by a sentence: the units that it begins with, or that stand behind what it rests on."""

import re
from collections.abc import Iterator
from functools import cache

from documents.plan.units.cells.unit_starts import stands_as_unit
from documents.plan.units.sentences.assigning import without_assigning
from documents.plan.units.sentences.duties import is_duty
from documents.plan.units.sentences.named_units import named
from domain.plan_words import any_of, exactly_any_of, plain, plan_words, small
from domain.plans.drafts import UnitRole
from domain.units.fixed_names import fixed_end
from domain.units.name_ends import name_end
from domain.units.places import kinds_of_places
from domain.units.spelling import begins_unit

_LATER = re.compile(r"(?<!\w)(?:giao|de nghi|yeu cau)\s+|^[^.;:,]{1,100}:\s+")
# Under a heading of units, to give duties out among one's own people is a duty, as is to ask others for something.
_OWN_PEOPLE = "giao vien|can bo|cong chuc|vien chuc|nhan vien|chuyen vien|bac si|dieu duong|lanh dao|ca nhan|nguoi"
_ASKING = re.compile(rf"(?:(?:yeu cau|khuyen khich)|(?:giao|phan cong)(?: cac)? (?:{_OWN_PEOPLE}))(?!\w)")
# "… văn bản của Chính phủ, Bộ, ngành và tỉnh, phối hợp …" lists who has issued something.
_AUTHORITY = re.compile(r"(?<!\w)(?:chinh phu|thu tuong chinh phu|quoc hoi|trung uong|tinh uy|thanh uy)$")
# "… kiến nghị với các cấp, các ngành": one list.
_GROUPS = re.compile(r"cac \w+(?: \w+)?, cac ")
# "Sở A - cơ quan thường trực Ban Chỉ đạo"
_POST = re.compile(r"\s+[-–]\s+(?:co quan|don vi|thuong truc)(?!\w)")
# "Văn phòng Sở (chủ trì), các phòng (phối hợp)"
_ROLE = re.compile(r"\s*\((?:chu tri|dau moi|thuc hien|phoi hop)\)")
_REMARK = re.compile(r"\s*\([^()]*\)")
# These give duties to others.
_ABOVE = re.compile(
    r"(?:chu tich |thuong truc )?(?:ubnd|uy ban nhan dan|hdnd)|chu tich|ban chi dao|giam doc|thu tuong|bo truong"
)
_ORDERS = re.compile(r"\s*(?:giao(?: cho)?|yeu cau|de nghi|phan cong|uy quyen(?: cho)?)\s+")

# The units that act, and what the sentence says behind them.
Acting = tuple[tuple[UnitRole, ...], str]


def subject_of(text: str, headed: bool) -> Acting:
    """The units that a sentence begins with, also behind what it rests on ("Căn cứ …, "), and what follows them.

    Under a heading of units, to ask others for something is the duty of those.
    """
    told = text if headed and _ASKING.match(plain(text)) else without_assigning(text)
    if begins_unit(told):
        found = _acting_at(told, 0)
        return (not headed and _ordered(found)) or found or ((), text)
    for begin in _behind_openings(text):
        # "Theo đề xuất của Sở A, Sở B, tổng hợp …" is a list.
        found = _acting_at(text, begin)
        if found and not found[1].lstrip().startswith(","):
            return found
    return (), text


def acting_later(text: str) -> Acting:
    """Who acts by a later part of the sentence, and what: "…: UBND xã phối hợp với …", "giao Sở Y tế thành lập …"."""
    for marker in _LATER.finditer(plain(text)):
        if stands_as_unit(text[marker.end() :]) and (found := _acting_at(text, marker.end())):
            return found
    return (), ""


def begins_order(text: str) -> bool:
    """Whether a line begins with what is to be done, or with whoever has to do it."""
    text = without_assigning(text)
    if begins_unit(text):
        return is_duty(text[_end_of_list(text, 0) :].removeprefix(":"))
    return is_duty(text) or bool(_order().match(small(text)))


@cache
def _order() -> re.Pattern[str]:
    return re.compile(exactly_any_of(plan_words("prose")["orders"]))


def _ordered(found: Acting | None) -> Acting | None:
    """ "UBND tỉnh giao Sở A chủ trì …" is the duty of Sở A."""
    orders = _ORDERS.match(plain(found[1])) if found else None
    if not found or not orders or not all(_ABOVE.match(plain(unit.name)) for unit in found[0]):
        return None
    return _acting_at(found[1], orders.end()) if stands_as_unit(found[1][orders.end() :]) else None


def _acting_at(text: str, begin: int) -> Acting | None:
    """The units that are named from here, where what stands behind them is what they do."""
    end = behind = _end_of_list(text, begin)
    if (remark := _REMARK.match(text, end)) and is_duty(text[remark.end() :]):
        behind = remark.end()
    if behind == len(text) or not (is_duty(text[behind:]) or behind == fixed_end(text, begin)):
        return None
    return named(text[begin : _end_with_role(text, begin, end)], "implement"), text[behind:]


def _end_with_role(text: str, begin: int, end: int) -> int:
    """Where the names of a list end, without the post of a body, but with the role in brackets behind the last."""
    if post := _POST.search(plain(text), begin, end):
        return post.start()
    role = _ROLE.match(plain(text), end)
    return role.end() if role else end


def _behind_openings(text: str) -> Iterator[int]:
    """Where a unit stands behind a comma of a sentence that opens with "Căn cứ …" and the like."""
    folded = plain(text)
    if not re.match(exactly_any_of(plan_words("units")["openings"]), small(text)):
        return
    first = re.split(r"[.;:](?:\s|$)", folded)[0]
    for comma in re.finditer(r",\s+(?:de nghi |yeu cau |giao (?!vien)(?!duc))?", first):
        if is_duty(text[comma.end() :]):
            return
        before = first[: comma.start()]
        if (
            before.count("(") > before.count(")")
            or _AUTHORITY.search(before)
            or _GROUPS.match(first, before.rfind(" cac ") + 1)
        ):
            continue
        if stands_as_unit(text[comma.end() :]):
            yield comma.end()


def _end_of_list(text: str, begin: int) -> int:
    """Where the subject of a sentence ends, also where a comma parts only places: "… các huyện, thị, thành ủy"."""
    end = name_end(text, begin)
    # "Thủ trưởng các sở; Chủ tịch UBND cấp xã xây dựng …"
    while text[end : end + 2] == "; " and begins_unit(text[end + 2 :]):
        end = name_end(text, end + 2)
    places = _further_places().match(plain(text), end)
    return places.end() if places and is_duty(text[places.end() :]) else end


@cache
def _further_places() -> re.Pattern[str]:
    place = any_of((*kinds_of_places(), *plan_words("units")["short_places"]))
    return re.compile(rf"(?:\s*,\s*{place}(?: uy)?(?!\w))+")
