"""The words of roles in cells and lines, and the parts that they cut a cell into."""

import re
from functools import cache

from documents.plan.columns.labels import Column
from documents.plan.columns.ticks import role_of_tick
from domain.plan_words import any_of, bare, exactly_any_of, plain, plan_words
from domain.plans.drafts import Role
from domain.units.spelling import begins_unit

# The strongest first.
ROLES: tuple[Role, ...] = ("lead", "implement", "support")
_OF_COLUMN: dict[Column, Role] = {"lead": "lead", "units": "implement", "support": "support"}
# "Cơ quan được giao chủ trì" is a name.
_ASSIGNED = re.compile(r"(?:duoc (?:giao|phan cong)|hoi dong)\s+$")
_CLOSES = re.compile(r"\s*(?:[;.]|$)")
_EDGES = " ,;("
# "Phối hợp cung cấp" is no "phối hợp cùng".
_GIVES = r"cung cap(?!\w)"


def parts_by_role(text: str, default: Role) -> list[tuple[Role, str]]:
    """A text cut at its role words; `default` is the role of what stands before the first of them."""
    folded = plain(text)
    parts: list[tuple[Role, str]] = []
    role, begin, led = default, 0, False
    for found in _marker().finditer(folded):
        if _is_of_a_name(folded, found, led) or _is_of_a_team(text, folded, found) or _goes_on_as_name(text, found):
            continue
        named, colon = _role_of(found), found["colon"]
        led = not colon and (led or named == "lead")
        end = found.end() if colon or named != "support" else _behind_what_for(text, found.end())
        closes = not colon and _CLOSES.match(folded, end)
        before = _before(text, begin, found, bool(closes))
        if named == "support" and colon and begin and not (parts or before):
            named = role  # "Chủ trì, phối hợp: A, B"
        if closes and not led:
            # "Văn phòng Sở; các phòng phối hợp": the office does not help.
            first, _, before = before.rpartition(";")
            parts += [(role, first)] if first.strip(_EDGES) else []
        if before:
            parts.append((named if closes or (named == "lead" and not colon) else role, before))
        # "Phòng A chủ trì; Phòng B": who leads has been told.
        rest = "support" if named == "lead" and default == "lead" else default
        role, begin = rest if before and closes else named, end
    return [*parts, (role, text[begin:])]


def _behind_what_for(text: str, end: int) -> int:
    """Behind words that name nobody: "Phòng A phối hợp cung cấp thông tin; Phòng B"."""
    words = re.compile(r"[^;.]*").match(text, end)
    told = words[0].strip() if words else ""
    if not told or not told.islower() or any(map(begins_unit, _rests(told))):
        return end
    return end + len(words[0]) if words else end


def _rests(words: str) -> list[str]:
    """The words from each of them on."""
    return [words[word.start() :] for word in re.finditer(r"\S+", words)]


def _is_of_a_name(folded: str, found: re.Match[str], led: bool) -> bool:
    """Whether a role word tells of one unit alone, or which it is, or is a verb like any other.

    Where somebody leads already, "các khoa thực hiện" tells the role of these.
    """
    if _role_of(found) == "implement" and not found["colon"]:
        return not (led and _CLOSES.match(folded, found.end()))
    return _in_brackets(folded, found) or bool(_ASSIGNED.search(folded[: found.start()]))


def _is_of_a_team(text: str, folded: str, found: re.Match[str]) -> bool:
    """Whether a team is named after what it helps with: "Tổ hỗ trợ DVCTT", and not told to work with a unit."""
    if found[0] != found["support"] or not _team().search(folded, 0, found.start()):
        return False
    return bool(re.match(r"\s+\w", text[found.end() :])) and not begins_unit(text[found.end() :].lstrip())


def _goes_on_as_name(text: str, found: re.Match[str]) -> bool:
    """Whether a name goes on with a role word: "Trung tâm Xúc tiến đầu tư và Hỗ trợ doanh nghiệp"."""
    return not found["colon"] and text[found.start()].isupper() and text[: found.start()].endswith(" và ")


@cache
def _team() -> re.Pattern[str]:
    return re.compile(rf"(?:^|[;,.]|(?<!\w)va)\s*(?:[-+•]\s+)?{any_of(plan_words('roles')['heads'])}\s+$")


def _before(text: str, begin: int, found: re.Match[str], closes: bool) -> str:
    """What stands before a role word, and before the noun that goes with it: "phòng phối hợp", "đơn vị chủ trì"."""
    role = found.start(_role_of(found))
    # "Văn phòng chủ trì", "Bộ Quốc phòng phối hợp": the noun is the name's.
    before = text[begin : role if _ends_a_name().match(text, found.start()) else found.start()].rstrip()
    # "Các phòng phối hợp" is all of a name and its role, also behind another name.
    whole = closes and (not before or before.endswith((";", ",")))
    return (text[begin:role] if whole else before).strip(_EDGES)


@cache
def _ends_a_name() -> re.Pattern[str]:
    return re.compile(rf"(?<=\w ){exactly_any_of(plan_words('roles')['name_ends'])} ")


def _in_brackets(folded: str, found: re.Match[str]) -> bool:
    """Whether a role stands alone in brackets; "(phối hợp Sở A)" names who has it."""
    return folded[: found.start()].rstrip().endswith("(") and folded[found.end() :].lstrip().startswith(")")


def _role_of(found: re.Match[str]) -> Role:
    return next(role for role in ROLES if found[role])


@cache
def _marker() -> re.Pattern[str]:
    """A role word: with a colon, at the beginning, or behind a name ("X chủ trì, phối hợp với Y")."""
    words = plan_words("roles")
    before = any_of(words["before"])
    after = any_of(words["after"])
    roles = "|".join(rf"(?P<{role}>{any_of(words[role])})" for role in ROLES)
    return re.compile(
        rf"(?:(?:cac\s+)?{before}\s+)?(?:{roles})(?:\s*,?\s*(?={any_of(words['support'])})|\s+(?!{_GIVES}){after})*(?P<colon>\s*:)?"
    )


def with_whole_roles(text: str) -> str:
    """ "CT: Sở Y tế; PH: Sở Nội vụ": words for the letters of a role before a colon."""
    return _role_letters().sub(lambda found: f"{plan_words('role_marks')[found[1]]}:", text)


@cache
def _role_letters() -> re.Pattern[str]:
    return re.compile(rf"(?:^|(?<=[;.,-] ))({'|'.join(plan_words('role_marks'))})\s*:")


def is_labelled(line: str) -> bool:
    """Whether a line begins with a role: the last word of the one above ("Bộ Quốc phòng") is no part of it."""
    marker = _marker().match(plain(line))
    return bool(marker and marker["colon"])


def tells_a_role(aside: str) -> bool:
    """Whether what stands in brackets behind a name is its role, be it in letters: "(chủ trì)", "(CT)"."""
    return bool(_marker().match(plain(aside)) or role_of_tick(aside))


def parted_from_role(name: str) -> tuple[str, Role | None]:
    """ "Văn phòng Sở (chủ trì)": the name and the role in brackets behind it."""
    found = re.search(r"\s*\(([^()]*)\)\s*$", name)
    if not found:
        return name, None
    if marker := _marker().match(plain(found[1])):
        return name[: found.start()], _role_of(marker)
    letters = role_of_tick(found[1])
    return name[: found.start()] or name, _OF_COLUMN.get(letters) if letters else None


def is_role(text: str) -> bool:
    """Whether a line says in what role whoever is named above it acts: "Chủ trì, phối hợp với …:"."""
    return bool(re.match(r"(?:chu tri|phoi hop)(?!\w)", plain(text)))


def leaves_partners_open(text: str) -> bool:
    """Whether a line ends before it says with whom: "Chủ trì, phối hợp với:"."""
    return bool(re.fullmatch(r"chu tri (?:va )?phoi hop(?: voi| cung)?", bare(text)))
