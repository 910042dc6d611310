"""Units that the middle of a sentence names: with whom one works, who leads, who is told in brackets."""

import re
from collections.abc import Iterator

from documents.plan.units.named_units import is_duty, named, stands_as_unit
from domain.plan_words import any_of, plain, plan_words
from domain.plans.drafts import UnitRole
from domain.units.spelling import begins_unit, name_end

_HELPERS = re.compile(
    r"(?<!\w)(?:phoi hop(?:\s+(?:chat che|tot|hieu qua|thuong xuyen|lien nganh))*"
    r"(?:(?:\s+(?!giua )\w+){0,4}?\s+(?:voi|cung|cung voi))?|ket hop voi)\s+(?:dau moi (?:cua )?)?"
    r"|(?:^|(?<=, ))cung(?: voi)?\s+|(?<!\w)(?:voi|co) su (?:phoi hop|tham gia|ho tro) cua\s+"
)
# "Phối hợp với các cơ quan chủ trì …"
_LEADERS = re.compile(r"cac (?:co quan|don vi)(?:, don vi)? (?:duoc giao )?chu tri(?!\w|,)")
# Whom one directs works with others of his own.
_DIRECTING = re.compile(
    r"(?<!\w)(?:chi dao|huong dan|don doc|yeu cau|van dong|huy dong)(?:(?:,| va) (?:\w+ ){2})?\s*(?=\w)"
)
# "Kiểm tra việc phối hợp với …" is about others; "… trong việc phối hợp với" is not.
_INSPECTED = re.compile(r"(?<!\w)(?<!trong )viec (?:chu tri,? )?(?:va )?$")
_ALSO = re.compile(r"\s*(?:chu tri(?: va|,)?|chu dong|tich cuc|tang cuong)?\s*")
_LEADER = re.compile(r"(?<!\w)(?:do|giao)\s+|\(\s*|(?<=[.:;])\s+|\s[-–]\s+(?=[^-–]{1,80}$)")
_CLAUSE = re.compile(r"[,;.]\s+|\s+va\s+")
_HELPS = re.compile(r"\s*(?:cung )?phoi hop(?: thuc hien)?\s*(?:[.;:,)]|$)")
_DONE_BY = re.compile(r"\s*(?:tham muu|thuc hien|phu trach|trien khai|chiu trach nhiem|to chuc|bo tri|dam nhan)(?!\w)")
_DOES = re.compile(r"\s*(?:tham muu|thuc hien|phu trach|trien khai|chiu trach nhiem)?\s*(?:[.;,]|$)")
# In brackets "Bộ X chủ trì dự án" tells whose projects are meant.
_WHAT = re.compile(r"\s+(?:cac |nhung )?(?:du an|tieu du an|chuong trinh|de an|noi dung|nhiem vu|chinh sach)(?!\w)")
_FORCES = re.compile(r"(?:cac )?(?:luc luong|nganh) (?=\w)")
_BRACKETS = re.compile(r"[(\[]((?:giao |do )?)([^()\[\]]+)[)\]]\s*[.;]?$")


def helpers(text: str) -> Iterator[UnitRole]:
    """Those whom a sentence works with: "phối hợp với X", "cùng với X", "với sự tham gia của X"."""
    folded = plain(text)
    for marker in _HELPERS.finditer(folded):
        # Whoever one works with is a unit, also by a first word that is not known as one ("Khu Quản lý đường bộ").
        forces = _FORCES.match(folded, marker.end())
        known = forces or begins_unit(text[marker.end() :]) or text[marker.end() : marker.end() + 1].isupper()
        if known and not _INSPECTED.search(folded, 0, marker.start()) and not _is_directed(text, marker.start()):
            if leaders := _LEADERS.match(folded, marker.end()):
                yield UnitRole(text[marker.end() : leaders.end()], "support")
            else:
                yield from named(text[marker.end() : name_end(text, marker.end())], "support")


def _is_directed(text: str, end: int) -> bool:
    """Whether those who are said to work with others are only told to: "Chỉ đạo các trường phối hợp với …"."""
    clause = max(text.rfind(mark, 0, end) for mark in ".;")
    for found in _DIRECTING.finditer(plain(text[:end]), max(clause, 0)):
        named_to = name_end(text, found.end())
        if begins_unit(text[found.end() :]) and _ALSO.fullmatch(plain(text[named_to:end])):
            return True
    return False


def supporting(text: str) -> Iterator[UnitRole]:
    """Units that a clause of their own says work with others: "…, Văn phòng phối hợp"."""
    folded = plain(text)
    for marker in _CLAUSE.finditer(folded):
        if stands_as_unit(text[marker.end() :]):
            end = name_end(text, marker.end())
            if _HELPS.match(folded, end):
                yield from named(text[marker.end() : end], "support")


def in_brackets(text: str) -> tuple[UnitRole, ...]:
    """The units in brackets behind a duty: "(Phòng Tổng hợp, quý III)", "(giao Văn phòng Sở)"."""
    found = _BRACKETS.search(text)
    if not found or not begins_unit(found[2]):
        return ()
    names = found[2][: name_end(found[2])]
    return named(names, "implement") if re.match(r"\s*(?:[,;]|$)", found[2][len(names) :]) else ()


def elsewhere(text: str, nobody_yet: bool) -> Iterator[UnitRole]:
    """Units that act by the middle of a sentence: "do X chủ trì", "… : X chủ trì", "(X tham mưu)".

    Where somebody acts already, "các dự án do X chủ trì" only tells which projects.
    """
    folded = plain(text)
    told = is_duty(text)
    for marker in _LEADER.finditer(folded):
        opens = marker[0].startswith("(")
        if not begins_unit(text[marker.end() :]) or (marker[0].startswith("do") and not nobody_yet):
            continue
        if opens and not stands_as_unit(text[marker.end() :]):
            continue
        end = name_end(text, marker.end())
        leads = re.match(rf"\s*,?\s*{any_of(plan_words('prose')['leading'])}", folded[end:])
        if leads and not (opens and _WHAT.match(folded, end + leads.end())):
            yield from named(text[marker.end() : end], "lead")
        elif not leads and (
            _does_in_brackets(text, opens, end)
            or _after_colon(folded, marker, end)
            # "Tham gia hội nghị do Sở A tổ chức" names nobody.
            or (marker[0].startswith("do") and not told and _DONE_BY.match(folded, end))
        ):
            yield from named(text[marker.end() : end], "implement")


def _does_in_brackets(text: str, opens: bool, end: int) -> bool:
    return opens and end < len(text) and text[end].isalpha()


def _after_colon(folded: str, marker: re.Match[str], end: int) -> bool:
    """Whether a unit stands behind the colon of a duty: "Xây dựng thể lệ: Phòng Khoa giáo tham mưu"."""
    counts = re.search(r"\d", folded[marker.end() : end])
    return not counts and folded[: marker.start()].endswith(":") and bool(_DOES.match(folded, end))
