"""A cell that names units -> the units with their roles."""

import re
from functools import cache, lru_cache

from documents.plan.columns.labels import Column
from documents.plan.columns.ticks import role_of_tick
from documents.plan.units.compounds import kept_together
from documents.plan.units.contacts import is_contact
from documents.plan.units.groups_in_lists import goes_on_as_group
from documents.plan.units.name_style import without_number
from documents.plan.units.note_marks import without_note_marks
from documents.plan.units.numbered_lists import with_parted_items
from documents.plan.units.posts import behind_courtesy
from documents.plan.units.short_names import with_long_head
from domain.plan_words import any_of, exactly_any_of, plain, plan_words, small, tidy
from domain.plans.drafts import Role, UnitRole
from domain.units.kind_lists import with_own_names
from domain.units.places import kinds_of_places
from domain.units.spelling import begins_unit, name_end

_STRENGTH: dict[Role, int] = {"lead": 0, "implement": 1, "support": 2}
_BULLET = re.compile(r"(?:^|(?<=\s))[-+•–*]\s+(?=\w)")
_NUMBER = re.compile(r"(?:^|(?<=;))\s*(?:\d{1,2}|[a-zđ])[.)]\s+(?=\w)")
# "VTV, VOV", but not "UBND TX, TP" nor "Phòng VH, TT".
_SHORT = re.compile(r"(?!(?:TP|TX|TT)$)[A-ZĐ]{2,}(?:[-–&.]?[A-ZĐ]+)*(?: [A-ZĐ]{2,})?")
# The letters of what it is, and of its name.
_SHORT_BODY = re.compile(r"(?:TT|VP|CN|CC|BV|BQL|PK|TYT)[A-ZĐ]{2,}")
_FIELD = re.compile(r"(?<!\w)[A-ZĐ]{1,3}$")
_OF_ISSUER = re.compile(r"((?:Phòng|Văn phòng|Thanh tra)\s[^;.]*?)\s+[-–]\s+(?:Sở|UBND|Công an)\s[^;,.]*")
# "Cơ quan được giao chủ trì" is a name.
_ASSIGNED = re.compile(r"(?:duoc (?:giao|phan cong)|hoi dong)\s+$")
# "Ngân hàng Nhà nước - Chi nhánh Khu vực II" is one body.
_BRANCH = re.compile(r"(?:chi nhanh|co quan thuong truc)(?!\w)")
_CLOSES = re.compile(r"\s*(?:[;.]|$)")
# An office has no division in its name: these are two.
_OFFICE_AND_ROOM = re.compile(r"văn phòng (?:các )?(?:phòng|khoa) \w[^;]*$")
# "Văn phòng chủ trì", "Bộ Quốc phòng phối hợp": the word before the role is the name's, not the role's.
_ENDS_A_NAME = re.compile(r"(?<=\w )phòng ")
_LONG_NAME = 16
_SHORT_NAME = 8
# "Các trạm y tế triển khai"
_DOES = re.compile(r"(?<=\w\w)(?:\s+(?:cung|to chuc|trien khai|thuc hien))+$")
_OF_COLUMN: dict[Column, Role] = {"lead": "lead", "units": "implement", "support": "support"}
_MARKS = " .,:;-–+•*/"
_ASIDE = re.compile(r"\s*\((?P<aside>[^()]*)\)(?=\s*(?:[,;.\n]|$|và\s))")
# A cell may only say where it stands who is to do it.
_REFERENCE = re.compile(
    r"(?:thuc hien )?(?:theo|nhu) (?:su )?(?:phan cong|quyet dinh|phan nhiem|phuong an|phu luc|ke hoach|bieu)(?!\w)"
)
_AND = re.compile(r"\s*,\s*(?:va\s+)?|\s+va\s+|\s+cung\s+|\s+&\s+|(?<=\w\w)/(?=\w+ )")


@lru_cache(maxsize=1024)
def read_units(cell: str, default: Role, whole: frozenset[str] = frozenset()) -> tuple[UnitRole, ...]:
    """The units that a cell names, in its order; `default` is the role of those before the first role word.

    Beside one that leads by its brackets, those that only the column makes leaders carry out.
    Units are parted by ";", line breaks, list dashes, and by "," or "và" where a unit begins after it, but not in
    the names of `whole` (folded). A unit that is named twice keeps its strongest role.
    """
    text = _with_whole_roles(_one_line(cell))
    found: dict[str, UnitRole] = {}
    roles = _by_role(text, default)
    if (
        len(roles) == 1
        and "(" in text
        and any(own == "lead" for own in map(_role_in_brackets, _names(roles[0][1], whole)))
    ):
        roles = [("implement", roles[0][1])]
    for role, part in roles:
        for piece in _names(part, whole):
            name, own = _with_role_behind(_without_duty(piece))
            unit = UnitRole(name, own or role)
            before = found.get(plain(name))
            if name and (before is None or _STRENGTH[unit.role] < _STRENGTH[before.role]):
                found[plain(name)] = unit
    return tuple(found.values())


@cache
def _role_marks() -> re.Pattern[str]:
    """ "CT: Sở Y tế; PH: Sở Nội vụ": the letters of a role before a colon."""
    return re.compile(rf"(?:^|(?<=[;.,-] ))({'|'.join(plan_words('role_marks'))})\s*:")


def _with_whole_roles(text: str) -> str:
    return _role_marks().sub(lambda found: f"{plan_words('role_marks')[found[1]]}:", text)


def without_asides(cell: str) -> str:
    """The cell without what stands in brackets behind names, unless that is a role: it says what for."""
    return _ASIDE.sub(lambda found: found[0] if _tells_a_role(found["aside"]) else "", cell)


def _tells_a_role(aside: str) -> bool:
    return bool(_marker().match(plain(aside)) or role_of_tick(aside))


def _one_line(cell: str) -> str:
    """Line breaks before which a name ends become ";", the others are blanks; each unit stands by its own name."""
    text = ""
    for line in filter(None, map(tidy, without_note_marks(with_parted_items(cell)).split("\n"))):
        numbered = _NUMBER.match(line)
        line = line[numbered.end() :] if numbered else line
        joint = "; " if numbered or _BULLET.match(line) or _is_labelled(line) or _begins_a_unit(line, text) else " "
        text = f"{text}{joint}{line}" if text else line
    for mark in (*_level().finditer(plain(text)), *_NUMBER.finditer(text))[::-1]:
        text = text[: mark.start()] + " " + text[mark.end() :]
    return with_own_names(text.strip())


@cache
def _level() -> re.Pattern[str]:
    """ "Cấp tỉnh: Sở Y tế; cấp huyện: UBND huyện": whose units follow."""
    level = any_of((*kinds_of_places(), "trung ương", "cơ sở"))
    return re.compile(rf"(?:^|(?<=;))\s*(?:[-+•–]\s+)?(?:cap|tuyen) {level}\s*:\s*(?=\w)")


def _is_labelled(line: str) -> bool:
    """Whether a line begins with a role: the last word of the one above ("Bộ Quốc phòng") is no part of it."""
    marker = _marker().match(plain(line))
    return bool(marker and marker["colon"])


def _begins_a_unit(line: str, above: str) -> bool:
    capital = line[0].isupper() or line.startswith("các ")
    headed = re.match(any_of(plan_words("units")["heads"]), plain(line)) or (capital and _opens_with_unit(line))
    bound = _binds(above) and not _OFFICE_AND_ROOM.search(f"{small(above)} {small(line)}")
    return bool(headed) and len(line.split()) > 1 and not above.endswith(",") and not bound


def _opens_with_unit(text: str) -> bool:
    """Whether a unit begins here; its first word may be short where the next has a capital ("P. Đào tạo")."""
    text = without_number(behind_courtesy(text))
    behind = re.match(r"\w+(?:\.\s*|\s+)(\w)", text)
    return begins_unit(with_long_head(text) if behind and behind[1].isupper() else text)


def _binds(before: str) -> bool:
    """Whether a name goes on after these words ("Lãnh đạo", "Thủ trưởng các").

    Their marks count: "trưởng" is not the end of "môi trường", nor "phó" that of "thành phố".
    """
    return bool(_binding().search(small(before).rstrip(" :")))


@cache
def _binding() -> re.Pattern[str]:
    return re.compile(rf"{exactly_any_of(plan_words('units')['binding'])}$")


@cache
def _marker() -> re.Pattern[str]:
    """A role word: with a colon, at the beginning, or behind a name ("X chủ trì, phối hợp với Y")."""
    words = plan_words("roles")
    before = any_of(words["before"])
    after = any_of(words["after"])
    roles = "|".join(rf"(?P<{role}>{any_of(words[role])})" for role in _STRENGTH)
    return re.compile(
        rf"(?:(?:cac\s+)?{before}\s+)?(?:{roles})(?:\s*,?\s*(?={any_of(words['support'])})|\s+{after})*(?P<colon>\s*:)?"
    )


def _by_role(text: str, default: Role) -> list[tuple[Role, str]]:
    """The cell cut at its role words."""
    folded = plain(text)
    parts: list[tuple[Role, str]] = []
    role, begin = default, 0
    for found in _marker().finditer(folded):
        named = next(role for role in _STRENGTH if found[role])
        start = found.start(named) if _ENDS_A_NAME.match(text, found.start()) else found.start()
        before = text[begin:start].strip(" ,;(")
        if not before and not found["colon"] and _CLOSES.match(folded, found.end()):
            # "Các phòng phối hợp" is all of a name and its role.
            before = text[begin : found.start(named)].strip(" ,;(")
        if (
            _in_brackets(folded, found)
            or _ASSIGNED.search(folded[: found.start()])
            or (named == "implement" and not found["colon"])
        ):
            continue
        if named == "support" and found["colon"] and not parts and not before and begin:
            named = role  # "Chủ trì, phối hợp: A, B"
        closing = before and not found["colon"] and _CLOSES.match(folded, found.end())
        behind = closing or (named == "lead" and not found["colon"])
        if before:
            parts.append((named if behind else role, before))
        role, begin = default if closing else named, found.end()
    return [*parts, (role, text[begin:])]


def _in_brackets(folded: str, found: re.Match[str]) -> bool:
    """Whether a role stands alone in brackets; "(phối hợp Sở A)" names who has it."""
    return folded[: found.start()].rstrip().endswith("(") and folded[found.end() :].lstrip().startswith(")")


def _role_in_brackets(name: str) -> Role | None:
    return _with_role_behind(name)[1]


def _with_role_behind(name: str) -> tuple[str, Role | None]:
    """ "Văn phòng Sở (chủ trì)": the name and the role in brackets behind it."""
    found = re.search(r"\s*\(([^()]*)\)\s*$", name)
    if not found:
        return name, None
    marker = _marker().match(plain(found[1]))
    short = role_of_tick(found[1])
    if not marker:
        return name[: found.start()] or name, _OF_COLUMN.get(short) if short else None
    return name[: found.start()], next(role for role in _STRENGTH if marker[role])


def _without_duty(name: str) -> str:
    """Without the words behind a name that say what its unit does there; in a short one they are its own."""
    end = name_end(name) if len(name.split()) >= _LONG_NAME else len(name)
    if len(name.split()) <= _SHORT_NAME and (tail := _DOES.search(plain(name))):
        end = tail.start()
    return name[:end].rstrip() if len(name[:end].split()) > 1 else name


def _names(part: str, whole: frozenset[str]) -> list[str]:
    pieces: list[str] = []
    for piece in (piece for listed in _listed(part) for piece in _at_commas(listed, whole)):
        if not _REFERENCE.match(plain(piece.strip(_MARKS))):
            pieces += [piece] if plain(piece.strip(_MARKS)) in whole else _at_capitals(piece)
    return [name for piece in pieces if (name := _balanced(piece.strip(_MARKS))) and not is_contact(name)]


def _balanced(name: str) -> str:
    return name if "(" in name else name.rstrip(")")


def _listed(part: str) -> list[str]:
    return re.split(r"\s*;\s*", _at_bullets(_OF_ISSUER.sub(r"\1", part)))


def listed_units(cell: str) -> list[list[tuple[str, ...]]]:
    """What each role of a cell lists between marks that always part units, cut where "," or "và" may part two."""
    return [[_cut_at_commas(text) for text in _listed(part) if text] for _, part in _by_role(_one_line(cell), "lead")]


def _cut_at_commas(text: str) -> tuple[str, ...]:
    return tuple(piece.strip(_MARKS) for piece in _at_commas(text, frozenset()))


def _at_bullets(part: str) -> str:
    """List dashes become ";"; a dash inside a name ("Kế hoạch - Tài chính") has no unit behind it."""

    def mark(bullet: re.Match[str]) -> str:
        before = part[: bullet.start()].rstrip()
        behind = part[bullet.end() :]
        opens = not before or before[-1] in ".;:," or (_opens_with_unit(behind) and not _BRANCH.match(plain(behind)))
        return ";" if opens else bullet[0]

    return _BULLET.sub(mark, part)


def _at_commas(listed: str, whole: frozenset[str]) -> list[str]:
    """Cut at "," and "và" where a unit begins after it, and the two do not belong to one name."""
    folded = plain(listed)
    kept = kept_together(listed, whole)
    pieces, begin = [], 0
    for cut in _AND.finditer(folded):
        inside = any(first <= cut.start() < last for first, last in kept)
        before, behind = listed[begin : cut.start()], listed[cut.end() :]
        opens = (
            _opens_with_unit(behind)
            or _listed_head().match(behind)
            or _both_short(before, behind)
            or _is_short_body(before, behind)
        )
        if not inside and opens and not goes_on_as_group(before, behind):
            pieces.append(listed[begin : cut.start()])
            begin = cut.end()
    return [*pieces, listed[begin:]]


@cache
def _listed_head() -> re.Pattern[str]:
    heads = "|".join(map(re.escape, plan_words("units")["listed_heads"]))
    return re.compile(rf"(?:{heads})(?!\w)")


def _both_short(before: str, behind: str) -> bool:
    """Whether two names are nothing but abbreviations: "VTV, VOV"."""
    behind = re.split(r"\s*,|\s+và\s", behind, maxsplit=1)[0]
    return all(_SHORT.fullmatch(name.strip(_MARKS)) for name in (before, behind))


def _is_short_body(before: str, behind: str) -> bool:
    """Whether letters that stand for a whole body follow: "Văn phòng Sở, VPĐKĐĐ tỉnh", but not "Sở VH, TTDL"."""
    return bool(_SHORT_BODY.match(behind)) and not _FIELD.search(before)


def _at_capitals(piece: str) -> list[str]:
    """Cut where a unit begins with a capital though nothing parts it from the one before."""
    # "Sở Y tế Sở Nội vụ": the first word of the name again.
    heads = "|".join([*plan_words("units")["capital_heads"], re.escape(piece.strip(_MARKS).partition(" ")[0])])
    pieces, begin = [], 0
    for head in re.finditer(rf"(?<=\S)\s+(?=(?:{heads})\s)", piece):
        before = piece[begin : head.start()]
        apart = not _binds(before) and not before.endswith(",") and len(before.split()) > 1
        if apart and _opens_with_unit(piece[head.end() :]):
            pieces.append(piece[begin : head.start()])
            begin = head.end()
    return [*pieces, piece[begin:]]
