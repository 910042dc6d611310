"""Units inside sentences: "Sở X chủ trì, phối hợp với …", "Căn cứ …, Sở X xây dựng …"."""

import re
from collections.abc import Iterator
from functools import cache

from documents.plan.units.duties import is_duty
from documents.plan.units.named_units import named
from documents.plan.units.note_marks import without_note_marks
from documents.plan.units.partners import elsewhere, helpers, in_brackets, supporting
from documents.plan.units.posts import behind_courtesy
from documents.plan.units.short_names import with_long_divisions
from documents.plan.units.unit_starts import stands_as_unit
from domain.plan_words import CAPITAL, any_of, bare, exactly_any_of, plain, plan_words, small
from domain.plans.drafts import UnitRole
from domain.units.fixed_names import fixed_end
from domain.units.kind_lists import with_own_names
from domain.units.places import kinds_of_places
from domain.units.spelling import begins_unit, name_end

_IN_YEAR = re.compile(r"(?:thường xuyên )?(?:trong )?(?:cả )?[Nn]ăm(?: 20\d\d)?|[Tt]hường xuyên")
_TAIL = re.compile(r"(?:\s+(?:de|nham|cung|to chuc|trien khai|thuc hien))+\s*[.;]?$")
_FIRST_WORDS = 7
_LATER = re.compile(r"(?<!\w)(?:giao|de nghi|yeu cau)\s+|^[^.;:,]{1,100}:\s+")
# … and so is to give them out among its own people.
_OWN_PEOPLE = "giao vien|can bo|cong chuc|vien chuc|nhan vien|chuyen vien|bac si|dieu duong|lanh dao|ca nhan|nguoi"
_ASKING = re.compile(rf"(?:(?:yeu cau|khuyen khich)|(?:giao|phan cong)(?: cac)? (?:{_OWN_PEOPLE}))(?!\w)")
# "… văn bản của Chính phủ, Bộ, ngành và tỉnh, phối hợp …" lists who has issued something.
_AUTHORITY = re.compile(r"(?<!\w)(?:chinh phu|thu tuong chinh phu|quoc hoi|trung uong|tinh uy|thanh uy)$")
# "… kiến nghị với các cấp, các ngành": one list.
_GROUPS = re.compile(r"cac \w+(?: \w+)?, cac ")
# "Mỗi đơn vị …", "Người đứng đầu đơn vị …" under the heading of several units.
_EACH = re.compile(r"(?:moi|tung) .*|(?:thu truong|nguoi dung dau) (?:cac )?(?:co quan|don vi|co quan, don vi)")
# "Các sở được phân công chủ trì nhiệm vụ" tells which of them.
_ASSIGNED = re.compile(
    r"duoc (?:giao|phan cong)(?: nhiem vu)?(?: chu tri| phoi hop)(?!\w)"
    # So do others whom a duty only mentions: "các cơ quan chủ trì", "do Bộ A chủ trì", "chỉ đạo Chi cục B chủ trì".
    r"|(?<!\w)(?:(?:cac|voi|cua) (?:co quan|don vi|so|nganh|phong)(?:, (?:don vi|nganh|dia phuong))*"
    r"|(?:do|chi dao|huong dan|don doc|giao|yeu cau|de nghi) [^,;.]{2,60}?) chu tri(?!\w)"
)
# "Sở A - cơ quan thường trực Ban Chỉ đạo"
_POST = re.compile(r"\s+[-–]\s+(?:co quan|don vi|thuong truc)(?!\w)")
_SENTENCE = re.compile(rf"(?<=[^\W\d]\.)\s+(?={CAPITAL})|(?<=;)\s+(?=các |{CAPITAL})")
_ROLE = re.compile(r"\s*\((?:chu tri|dau moi|thuc hien|phoi hop)\)")
_REMARK = re.compile(r"\s*\([^()]*\)")
_ABOVE = re.compile(
    r"(?:chu tich |thuong truc )?(?:ubnd|uy ban nhan dan|hdnd)|chu tich|ban chi dao|giam doc|thu tuong|bo truong"
)
_ORDERS = re.compile(r"\s*(?:giao(?: cho)?|yeu cau|de nghi|phan cong|uy quyen(?: cho)?)\s+")
_BENEFITS = re.compile(r"(?:doi voi|rieng) (?:cac )?(?:hoc sinh|giao vien|cha me hoc sinh|phu huynh)(?!\w)")
_DIRECTS = re.compile(r"\s+(?:chi dao|giao)\s+")


def without_duty_tail(text: str) -> str:
    """A list of units without the words behind it that say what for ("… để triển khai thực hiện")."""
    tail = _TAIL.search(plain(text))
    return text[: tail.start()].rstrip(" ,") if tail else text


def without_assigning(text: str) -> str:
    """The text without "Giao", "Đối với", "Đồng chí" before a unit; "Đối với học sinh" tells for whom."""
    folded = plain(text)
    found = _assigning().match(folded)
    behind = text[found.end() :] if found and not _BENEFITS.match(folded) else behind_courtesy(text)
    return behind if begins_unit(behind) else text


@cache
def _assigning() -> re.Pattern[str]:
    return re.compile(rf"{any_of(plan_words('prose')['assigning'])}\s+")


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


def units_of_sentence(text: str, heading: tuple[UnitRole, ...] = ()) -> tuple[UnitRole, ...]:
    """The units that a duty names: its subject, and those to work with; without a subject those of its heading."""
    text = with_long_divisions(with_own_names(without_note_marks(text)))
    subject, rest = _subject(text, headed=bool(heading))
    own = _narrowed(subject, heading) if subject else heading
    leads = _leads(rest)
    acting = [UnitRole(unit.name, "lead") if leads and unit.role != "support" else unit for unit in own]
    taken = {bare(unit.name) for unit in acting}
    known = (*elsewhere(rest, not acting), *in_brackets(rest), *helpers(rest), *supporting(rest))
    if not own and all(unit.role == "support" for unit in known):
        known = (*_later_subject(rest), *known)
    if subject and not heading:
        known = (*known, *_in_further_sentences(rest))
    others = [unit for unit in known if bare(unit.name) not in taken]
    return tuple({bare(unit.name): unit for unit in (*others[::-1], *acting[::-1])}.values())[::-1]


def _in_further_sentences(rest: str) -> Iterator[UnitRole]:
    """Who acts by the sentences behind the first: "… . Căn cứ Kế hoạch này, các sở xây dựng …"."""
    for sentence in _SENTENCE.split(rest)[1:]:
        subject, behind = _subject(sentence, headed=False)
        leads = _leads(behind)
        yield from (UnitRole(unit.name, "lead" if leads else unit.role) for unit in subject)


def _subject(text: str, headed: bool) -> tuple[tuple[UnitRole, ...], str]:
    """The units that a sentence begins with, also behind what it rests on ("Căn cứ …, "), and what follows them.

    Under a heading of units, to ask others for something is the duty of those.
    """
    bare_text = text if headed and _ASKING.match(plain(text)) else without_assigning(text)
    if begins_unit(bare_text):
        found = _acting_at(bare_text, 0)
        return (not headed and _ordered(found)) or found or ((), text)
    for begin in _behind_openings(text):
        # "Theo đề xuất của Sở A, Sở B, tổng hợp …" is a list.
        found = _acting_at(text, begin)
        if found and not found[1].lstrip().startswith(","):
            return found
    return (), text


def _ordered(found: tuple[tuple[UnitRole, ...], str] | None) -> tuple[tuple[UnitRole, ...], str] | None:
    """ "UBND tỉnh giao Sở A chủ trì …" is the duty of Sở A."""
    orders = _ORDERS.match(plain(found[1])) if found else None
    if not found or not orders or not all(_ABOVE.match(plain(unit.name)) for unit in found[0]):
        return None
    return _acting_at(found[1], orders.end()) if stands_as_unit(found[1][orders.end() :]) else None


def _acting_at(text: str, begin: int) -> tuple[tuple[UnitRole, ...], str] | None:
    end = _end_of_list(text, begin)
    post = _POST.search(plain(text[:end]), begin)
    # "Văn phòng Sở (chủ trì), các phòng (phối hợp)": the role of the last stands behind it too.
    role = _ROLE.match(plain(text), end)
    names = text[begin : post.start() if post else role.end() if role else end]
    if (remark := _REMARK.match(text, end)) and is_duty(text[remark.end() :]):
        end = remark.end()
    if end == len(text) or not (is_duty(text[end:]) or end == fixed_end(text, begin)):
        return None
    return named(names, "implement"), text[end:]


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
        if _AUTHORITY.search(before) or _GROUPS.match(first, before.rfind(" cac ") + 1):
            continue
        if stands_as_unit(text[comma.end() :]):
            yield comma.end()


def _later_subject(text: str) -> tuple[UnitRole, ...]:
    """Who acts by a later part of the sentence: "…: UBND xã phối hợp với …", "giao Sở Y tế thành lập …"."""
    for marker in _LATER.finditer(plain(text)):
        if stands_as_unit(text[marker.end() :]) and (found := _acting_at(text, marker.end())):
            return found[0]
    return ()


def begins_order(text: str) -> bool:
    """Whether a line begins with what is to be done, or with whoever has to do it."""
    text = without_assigning(text)
    if begins_unit(text):
        return is_duty(text[_end_of_list(text, 0) :].removeprefix(":"))
    return is_duty(text) or bool(_order().match(small(text)))


@cache
def _order() -> re.Pattern[str]:
    return re.compile(exactly_any_of(plan_words("prose")["orders"]))


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


def _narrowed(subject: tuple[UnitRole, ...], heading: tuple[UnitRole, ...]) -> tuple[UnitRole, ...]:
    """Where a sentence repeats units of its heading, or each of them or their heads, they go by its names."""
    if heading and all(_EACH.fullmatch(plain(unit.name)) for unit in subject):
        return heading
    same = [unit for unit in heading if any(_alike(unit.name, own.name) for own in subject)]
    return tuple(same) or subject


def _alike(full: str, short: str) -> bool:
    """Whether a subject is a unit of the heading, not one of its kinds: "Giáo viên chủ nhiệm" is no "Giáo viên"."""
    headed, own = bare(full), bare(short)
    if headed.startswith(own):
        return not headed[len(own) :].startswith(" va ")
    kind = short.split()[len(headed.split()) :] if own.startswith(headed) else [""]
    return own.startswith(headed) and not (kind[0].islower() and kind[0] not in plan_words("units")["going_on"])


def is_role(text: str) -> bool:
    """Whether a line says in what role whoever is named above it acts: "Chủ trì, phối hợp với …:"."""
    return bool(re.match(r"(?:chu tri|phoi hop)(?!\w)", plain(text)))


def directed(heading: str) -> tuple[UnitRole, ...]:
    """ "Sở A chỉ đạo Chi cục B thực hiện:" stands over what both of them have to do."""
    found = _DIRECTS.search(plain(heading))
    if not found or not (begins_unit(heading) and begins_unit(heading[found.end() :])):
        return ()
    below = heading[found.end() : name_end(heading, found.end())]
    return (*named(heading[: found.start()], "implement"), *named(below, "implement"))


def leaves_partners_open(text: str) -> bool:
    """Whether a line ends before it says with whom: "Chủ trì, phối hợp với:"."""
    return bool(re.fullmatch(r"chu tri (?:va )?phoi hop(?: voi| cung)?", bare(text)))


def _leads(rest: str) -> bool:
    folded = _ASSIGNED.sub("", plain(rest))
    begin = " ".join(folded.split()[:_FIRST_WORDS])
    leading = any_of(plan_words("prose")["leading"])
    return bool(re.search(leading, begin) or re.search(rf"[;,.]\s(?:dong thoi )?{leading}", folded))
