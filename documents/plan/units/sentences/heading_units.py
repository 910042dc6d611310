"""Headings that name whose duties stand under them."""

import re
from functools import lru_cache

from documents.plan.units.cells.note_marks import without_note_marks
from documents.plan.units.names.posts import behind_courtesy
from documents.plan.units.sentences.assigning import without_assigning
from documents.plan.units.sentences.duties import is_duty
from documents.plan.units.sentences.named_units import named
from domain.plan_words import any_of, plain, plan_words, small
from domain.plans.drafts import UnitRole
from domain.units.kind_lists import with_own_names
from domain.units.name_ends import name_end
from domain.units.spelling import begins_unit

_MOST_WORDS = 40
_MOST_WORDS_OF_ONE = 12
_MOST_WORDS_AMONG = 18
_MOST_WORDS_OF_GROUP = 26
_MATTERS = ("aims", "money", "tasks", "organise", "means", "fields", "dates")
_REMARK = re.compile(r"\s*\([^()]*\)$|\s+[-–]\s+(?:co quan|don vi) (?:thuong truc|dau moi|chu tri)(?!\w).*$")
# "Các sở chủ trì, quản lý dự án …" tells which of them.
_WHICH = re.compile(
    r"\s*(?:chu tri|tham gia|quan ly)(?:, (?:chu tri|tham gia|quan ly))+(?!\w)[^.;:]*$|\s*duoc giao[^.;:]*$"
)
# "Phó Giám đốc phụ trách khối ngoại": what somebody is in charge of tells which of several it is.
_IN_CHARGE = re.compile(r"(?:cac )?(?:pho|can bo|chuyen vien|cong chuc|uy vien|lanh dao)(?!\w)[^,.;:()]* phu trach \w")
_FOR = re.compile(r"^[Đđ]ối với\s+")
# "Chủ tịch UBND cấp xã chỉ đạo:", but not "Ban Chỉ đạo".
_DIRECTS = re.compile(r"(?<!\b[Bb]an) chỉ đạo(?: (?:thực hiện|triển khai|tổ chức thực hiện))?$")
_DIRECTING = re.compile(r"\s+(?:chi dao|giao)\s+")
_OF_WHOM = re.compile(r"trach nhiem cua\s+")


@lru_cache(maxsize=64)
def units_of_heading(text: str) -> tuple[UnitRole, ...]:
    """The units whose duties stand under a heading; empty where it is no heading of units."""
    text = without_note_marks(text).rstrip(" .:;,")
    text = _DIRECTS.sub("", with_own_names(without_assigning(_without_remarks(text))))
    folded = plain(text)
    if _IN_CHARGE.match(plain(behind_courtesy(text))) and len(text.split()) <= _MOST_WORDS_AMONG:
        return (UnitRole(text, "implement"),)
    behind = re.search(rf"\s+{any_of(plan_words('prose')['heading_ends'])}$", folded)
    leads = behind and "chu tri" in behind[0]
    text = _without_remarks(text[: behind.start()] if behind else text)
    if not _names_units_only(text):
        return _responsible(text)
    return named(text, "lead" if leads else "implement")


def bodies_of_heading(text: str) -> tuple[UnitRole, ...]:
    """ "Các doanh nghiệp hoạt động trong lĩnh vực xây dựng": a group by what it does, where the line is a heading."""
    text = without_assigning(_without_remarks(text.rstrip()))
    if not text.startswith(("Các ", "các ")) or not begins_unit(text) or len(text.split()) > _MOST_WORDS_OF_GROUP:
        return ()
    says_more = re.search(any_of(plan_words("prose")["heading_ends"]), plain(text)) or text.endswith((":", ".", ";"))
    only_which = _WHICH.match(plain(text), name_end(text))
    return () if says_more and not only_which else (UnitRole(text, "implement"),)


def body_among_units(text: str) -> tuple[UnitRole, ...]:
    """A short heading among headings of units names one too, unless it says what is to be done or what it is about."""
    text = _FOR.sub("", _without_remarks(text.rstrip(" .:;,")))
    words = plan_words("prose")
    matters = any_of(word for name in _MATTERS for word in words[name])
    if is_duty(text) or re.match(matters, plain(text)) or len(text.split()) > _MOST_WORDS_AMONG:
        return ()
    return named(text, "implement")


def units_of_section(text: str) -> tuple[UnitRole, ...]:
    """The units over the rows of a table; a name that is a topic as well is none."""
    units = units_of_heading(text)
    return () if all(is_topic(unit.name) for unit in units) else units


def is_topic(name: str) -> bool:
    """Whether a name is a topic as well: "Doanh nghiệp số", beside "Dữ liệu số", are no unit."""
    return bool(re.match(r"(?:cac )?(?:doanh nghiep|nganh|to chuc|hop tac xa) ", plain(name)))


def is_list_for_all(text: str) -> bool:
    """Whether a heading lists units of one kind: "Các Sở: Xây dựng, Công Thương"."""
    return with_own_names(text) != text and bool(units_of_heading(text))


def directed(heading: str) -> tuple[UnitRole, ...]:
    """ "Sở A chỉ đạo Chi cục B thực hiện:" stands over what both of them have to do."""
    found = _DIRECTING.search(plain(heading))
    if not found or not (begins_unit(heading) and begins_unit(heading[found.end() :])):
        return ()
    below = heading[found.end() : name_end(heading, found.end())]
    return (*named(heading[: found.start()], "implement"), *named(below, "implement"))


def names_places(text: str) -> bool:
    """Whether words behind a colon only name places: "UBND các xã: Tân An, Bình Đông"."""
    words = re.sub(r"\s+và\s+", ", ", text.strip(" .;:")).split()
    return bool(words) and all(word[0].isupper() for word in words)


def _without_remarks(text: str) -> str:
    """ "Sở Nội vụ (Cơ quan thường trực …)", "Sở Tài chính - Cơ quan thường trực …": the name alone."""
    may_have_one = text.rstrip().endswith(")") or "-" in text or "–" in text
    remark = _REMARK.search(plain(text)) if may_have_one else None
    return text[: remark.start()] if remark else text


def _responsible(text: str) -> tuple[UnitRole, ...]:
    """ "Trách nhiệm của người học": whoever it is."""
    found = _OF_WHOM.match(plain(text))
    whose = text[found.end() :] if found else ""
    one = whose and not re.search(r"[,;:]", whose) and len(whose.split()) <= _MOST_WORDS_OF_ONE
    return (UnitRole(whose, "implement"),) if one else ()


def _names_units_only(text: str) -> bool:
    names = [name.strip() for name in text.split(";")]
    return len(text.split()) <= _MOST_WORDS and all(begins_unit(name) and _is_all_name(name) for name in names)


def _is_all_name(text: str) -> bool:
    """Whether no duty begins in a heading; unlike in a sentence, a comma there only parts what the units are for.

    A verb without what it is done to is the last word of a name.
    """
    end = name_end(text)
    while text[end : end + 1] == "," and not is_duty(text[end + 1 :]):
        end = name_end(text, end + 1)
    return end == len(text) or small(text[end:]) in plan_words("units")["verbs_of_fields"]
