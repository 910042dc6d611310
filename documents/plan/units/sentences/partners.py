"""Units that the middle of a sentence names: with whom one works, who leads, who is told in brackets."""

import re
from collections.abc import Iterator

from documents.plan.units.cells.unit_starts import stands_as_unit
from documents.plan.units.sentences.duties import is_duty
from documents.plan.units.sentences.named_units import named
from domain.plan_words import any_of, plain, plan_words
from domain.plans.drafts import Role, UnitRole
from domain.units.name_ends import name_end
from domain.units.spelling import begins_unit

_HELPERS = re.compile(
    r"(?<!\w)(?:phoi hop(?:\s+(?:chat che|tot|hieu qua|thuong xuyen|lien nganh))*"
    r"(?:(?:\s+(?!giua )\w+){0,4}?\s+(?:voi|cung(?! cap)|cung voi))?|ket hop voi)\s+(?:dau moi (?:cua )?)?"
    r"|^hop tac (?:chat che )?voi\s+|(?:^|(?<=, ))cung(?: voi)?\s+"
    r"|(?<!\w)(?:voi|co) su (?:phoi hop|tham gia|ho tro) cua\s+"
)
# "Phối hợp với các cơ quan chủ trì …"
_LEADERS = re.compile(r"cac (?:co quan|don vi)(?:, don vi)? (?:duoc giao )?chu tri(?!\w|,)")
# "Kiểm tra việc phối hợp với …" is about others; "… trong việc phối hợp với" is not.
_INSPECTED = re.compile(r"(?<!\w)(?<!trong )viec (?:chu tri,? )?(?:va )?$")
# "Thực hiện Quy chế phối hợp với …" names a paper.
_PAPER = re.compile(r"(?<!\w)(?:quy che|chuong trinh|ke hoach|quy dinh|thoa thuan|bien ban|van ban) $")
_LONGEST_END = 40
_LEADER = re.compile(r"(?<!\w)(?:do|giao)\s+|[(\[]\s*|(?<=[.:;])\s+|\s[-–]\s+(?=[^-–]{1,80}$)")
_CLAUSE = re.compile(r"[,;.]\s+|\s+va\s+")
_HELPS = re.compile(r"\s*(?:cung )?(?:phoi hop|ho tro)(?: thuc hien)?\s*(?:[.;:,)]|$)")
# Right behind "X chủ trì," the others do their part by whatever words.
_LED = re.compile(r"(?<!\w)chu tri\s*$")
_DOES_PART = re.compile(
    r"\s*(?P<helps>(?:cung )?phoi hop(?! (?:voi|giua|cung(?! cap))(?!\w)))|\s*(?:to chuc |trien khai )?thuc hien(?!\w)"
)
# "Đoàn kiểm tra do Phòng Y tế làm trưởng đoàn"
_HEADS = re.compile(r"\s*lam truong doan(?!\w)")
_DONE_BY = re.compile(r"\s*(?:tham muu|thuc hien|phu trach|trien khai|chiu trach nhiem|to chuc|bo tri|dam nhan)(?!\w)")
_DOES = re.compile(r"\s*(?:tham muu|thuc hien|phu trach|trien khai|chiu trach nhiem)?\s*(?:[.;,]|$)")
# In brackets "Bộ X chủ trì dự án" tells whose projects are meant.
_WHAT = re.compile(r"\s+(?:cac |nhung )?(?:du an|tieu du an|chuong trinh|de an|noi dung|nhiem vu|chinh sach)(?!\w)")
_FORCES = re.compile(r"(?:cac )?(?:luc luong|nganh) (?=\w)")
_LIST = re.compile(r"\s*\(([^()]+)\)")
_SHARES = re.compile(r"\((?:[Tt]rong đó:?\s*)?([^()]+)\)[^()]*$")
_BRACKETS = re.compile(r"[(\[]((?:giao |do )?)([^()\[\]]+)[)\]]\s*[.;]?$")


def helpers(text: str) -> Iterator[UnitRole]:
    """Those whom a sentence works with: "phối hợp với X", "cùng với X", "với sự tham gia của X"."""
    folded = plain(text)
    for marker in _HELPERS.finditer(folded):
        # Whoever one works with is a unit, also by a first word that is not known as one ("Khu Quản lý đường bộ").
        forces = _FORCES.match(folded, marker.end())
        known = forces or begins_unit(text[marker.end() :]) or text[marker.end() : marker.end() + 1].isupper()
        if known and not _ends(folded, marker, _INSPECTED, _PAPER):
            if leaders := _LEADERS.match(folded, marker.end()):
                yield UnitRole(text[marker.end() : leaders.end()], "support")
            else:
                names = text[marker.end() : name_end(text, marker.end())]
                yield from _members(names, text[marker.end() + len(names) :]) or named(names, "support")


def _members(group: str, rest: str) -> tuple[UnitRole, ...]:
    """The units that a bracket behind a group lists: "với các nhà mạng (Viettel, VNPT) phủ sóng"."""
    bracket = _LIST.match(rest) if group.startswith("các ") else None
    names = re.split(r",\s*", bracket[1]) if bracket else ()
    whole = len(names) > 1 and all(begins_unit(name) and name_end(name) == len(name) for name in names)
    return tuple(UnitRole(name, "support") for name in names) if whole else ()


def sharing(text: str) -> tuple[UnitRole, ...]:
    """Those among whom the last bracket of a duty parts its number: "… 58 trạm (VNPT: 25 trạm, Viettel: 33 trạm)"."""
    found = _SHARES.search(text)
    shares = re.split(r"[,;]\s*", found[1]) if found else ()
    parts = [share.partition(":") for share in shares]
    whole = len(parts) > 1 and all(begins_unit(name) and re.match(r"\s*\d", number) for name, _, number in parts)
    return tuple(UnitRole(name.strip(), "implement") for name, _, _ in parts) if whole else ()


def supporting(text: str) -> Iterator[UnitRole]:
    """Units that a clause of their own says work with others or under a leader: "…, Văn phòng phối hợp"."""
    folded = plain(text)
    for marker in _CLAUSE.finditer(folded):
        if stands_as_unit(text[marker.end() :]):
            end = name_end(text, marker.end())
            part = _DOES_PART.match(folded, end) if _ends(folded, marker, _LED) else None
            if _HELPS.match(folded, end) or (part and part["helps"]):
                yield from named(text[marker.end() : end], "support")
            elif part:
                yield from named(text[marker.end() : end], "implement")


def _ends(folded: str, marker: re.Match[str], *endings: re.Pattern[str]) -> bool:
    """Whether what stands before a marker ends like this; a sentence may have many: no more is read."""
    return any(found.search(folded, max(0, marker.start() - _LONGEST_END), marker.start()) for found in endings)


def in_brackets(text: str) -> tuple[UnitRole, ...]:
    """The units in brackets behind a duty: "(Phòng Tổng hợp, quý III)" as in a cell, "(giao Văn phòng Sở)"."""
    found = _BRACKETS.search(text)
    if not found or not begins_unit(found[2]):
        return ()
    names = found[2][: name_end(found[2])]
    # Who works with others there leads: "(Văn phòng phối hợp Phòng Y; quý III)".
    alone = re.match(r"\s*(?:[,;]|$|phoi hop(?!\w))", plain(found[2])[len(names) :])
    return named(names, "implement" if found[1] else "lead") if alone else ()


def elsewhere(text: str, nobody_yet: bool) -> Iterator[UnitRole]:
    """Units that act by the middle of a sentence: "do X chủ trì", "… : X chủ trì", "(X tham mưu)".

    Where somebody acts already, "các dự án do X chủ trì" only tells which projects.
    """
    folded = plain(text)
    for marker in _LEADER.finditer(folded):
        if _may_act(text, marker, nobody_yet):
            end = name_end(text, marker.end())
            if role := _role_behind(text, folded, marker, end):
                yield from named(text[marker.end() : end], role)


def _may_act(text: str, marker: re.Match[str], nobody_yet: bool) -> bool:
    behind = text[marker.end() :]
    if _opens(marker):
        return stands_as_unit(behind)
    return begins_unit(behind) and (nobody_yet or not marker[0].startswith("do"))


def _role_behind(text: str, folded: str, marker: re.Match[str], end: int) -> Role | None:
    """What a unit that ends here does by the words behind it."""
    if leads := re.match(rf"\s*,?\s*{any_of(plan_words('prose')['leading'])}", folded[end:]):
        return None if _opens(marker) and _WHAT.match(folded, end + leads.end()) else "lead"
    if marker[0].startswith("do") and _HEADS.match(folded, end):
        return "lead"
    does = (_opens(marker) and text[end : end + 1].isalpha()) or _after_colon(folded, marker, end)
    # "Tham gia hội nghị do Sở A tổ chức" names nobody.
    by = marker[0].startswith("do") and _DONE_BY.match(folded, end) and not is_duty(text)
    return "implement" if does or by else None


def _opens(marker: re.Match[str]) -> bool:
    return marker[0].startswith(("(", "["))


def _after_colon(folded: str, marker: re.Match[str], end: int) -> bool:
    """Whether a unit stands behind the colon of a duty: "Xây dựng thể lệ: Phòng Khoa giáo tham mưu"."""
    counts = re.search(r"\d", folded[marker.end() : end])
    # "Cán bộ phụ trách: Thường trực tại điểm trường" names who acts before it.
    duty = folded[: marker.start()].strip()
    return not counts and duty.endswith(":") and duty != ":" and bool(_DOES.match(folded, end))
