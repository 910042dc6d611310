"""Names of units that stand in a list: where marks, "và" and capitals part them."""

import re
from functools import cache

from documents.plan.units.cells.cell_lines import BULLET
from documents.plan.units.cells.compounds import kept_together
from documents.plan.units.cells.contacts import is_contact
from documents.plan.units.cells.groups_in_lists import goes_on_as_group
from documents.plan.units.cells.unit_starts import binds, opens_with_unit
from domain.plan_words import any_of, plain, plan_words
from domain.units.spelling import heads_of

# "Ngân hàng Nhà nước - Chi nhánh Khu vực II" is one body.
_BRANCH = re.compile(r"(?:chi nhanh|co quan thuong truc)(?!\w)")
# "Phòng Chính trị tư tưởng - Học sinh, sinh viên", "Phòng Bưu chính - Viễn thông": what else a division is for.
_DIVISION = re.compile(r"(?:^|;)\s*(?:phong|ban|khoa)\s[^;]*$")
_TEAM = re.compile(r"(?:^|;)\s*doi\s[^;]*$")
_FIELDS = re.compile(r"(?:hoc sinh|sinh vien|giao vien|can bo|vien thong|thanh tra(?=\s*(?:[;,.]|$)))(?!\w)")
# A cell may only say where it stands who is to do it.
_REFERENCE = re.compile(
    r"(?:thuc hien )?(?:theo|nhu) (?:su )?(?:phan cong|quyet dinh|phan nhiem|phuong an|phu luc|ke hoach|bieu)(?!\w)"
)
_AND = re.compile(r"\s*,\s*(?:va\s+)?|\s+va\s+|\s+cung\s+|\s+&\s+|(?<=\w\w)/(?=\w+ )")
_LETTERS = re.compile(r"[A-ZĐ]{2,}(?:[-–&.]?[A-ZĐ]+)*(?: [A-ZĐ]{2,})?")
_FIELD = re.compile(r"(?<!\w)[A-ZĐ]{1,3}$")
_EDGES = " .,:;-–+•*/"


def names_listed(text: str, whole: frozenset[str]) -> list[str]:
    """The names in a text, but no persons; those of `whole` (folded) are one though a comma stands in them."""
    pieces: list[str] = []
    for piece in (piece for item in items_of(text) for piece in names_of_item(item, whole)):
        if not _REFERENCE.match(plain(piece)):
            pieces += [piece] if plain(piece) in whole else _at_capitals(piece)
    return [name for piece in pieces if (name := _balanced(piece.strip(_EDGES))) and not is_contact(name)]


def _balanced(name: str) -> str:
    return name if "(" in name else name.rstrip(")")


def items_of(text: str) -> list[str]:
    """What stands between marks that always part units: semicolons and list dashes."""
    return [item for item in re.split(r"\s*;\s*", _at_bullets(_of_issuer().sub(r"\1", text))) if item]


@cache
def _of_issuer() -> re.Pattern[str]:
    """ "Phòng Tổ chức - Sở Y tế": the body behind its own division."""
    own = "|".join(head.capitalize() for head in heads_of("division", "office"))
    bodies = "|".join(plan_words("units")["divided"])
    return re.compile(rf"((?:{own})\s[^;.]*?)\s+[-–]\s+(?:{bodies})\s[^;,.]*")


def _at_bullets(text: str) -> str:
    """List dashes become ";"; a dash inside a name ("Kế hoạch - Tài chính") has no unit behind it."""

    folded = plain(text)

    def mark(bullet: re.Match[str]) -> str:
        before = text[: bullet.start()].rstrip()
        of_division = _FIELDS.match(folded, bullet.end()) and _DIVISION.search(folded, 0, len(before))
        one = _BRANCH.match(folded, bullet.end()) or of_division or _is_of_force(folded, bullet)
        opens = not before or before[-1] in ".;:," or (opens_with_unit(text[bullet.end() :]) and not one)
        return ";" if opens else bullet[0]

    return BULLET.sub(mark, text)


def _is_of_force(folded: str, dash: re.Match[str]) -> bool:
    """Whether a dash stands between a division and the force that it belongs to."""
    return bool(_DIVISION.search(folded, 0, dash.start()) and _force().match(folded, dash.end()))


def _is_team_of_force(folded: str, blank: re.Match[str]) -> bool:
    """Whether a team is that of the force named right behind it: "Đội PCCC Công an thành phố"."""
    return bool(_TEAM.search(folded, 0, blank.start()) and _force().match(folded, blank.end()))


@cache
def _force() -> re.Pattern[str]:
    return re.compile(any_of(plan_words("units")["divided_forces"]))


def names_of_item(item: str, whole: frozenset[str] = frozenset()) -> list[str]:
    """An item cut at "," and "và" where a unit begins behind it, and the two do not belong to one name."""
    kept = kept_together(item, whole)
    pieces, begin = [], 0
    for cut in _AND.finditer(plain(item)):
        inside = any(first <= cut.start() < last for first, last in kept)
        if not inside and _parts(item[begin : cut.start()], item[cut.end() :]):
            pieces.append(item[begin : cut.start()])
            begin = cut.end()
    return [piece.strip(_EDGES) for piece in (*pieces, item[begin:])]


def _parts(before: str, behind: str) -> bool:
    """Whether a comma between these parts two units."""
    opens = opens_with_unit(behind) or bool(_listed_head().match(behind))
    opens = opens or _both_letters(before, behind) or _is_body_of_letters(before, behind)
    return opens and not goes_on_as_group(before, behind)


@cache
def _listed_head() -> re.Pattern[str]:
    heads = "|".join(map(re.escape, plan_words("units")["listed_heads"]))
    return re.compile(rf"(?:{heads})(?!\w)")


def _both_letters(before: str, behind: str) -> bool:
    """Whether two names are nothing but abbreviations: "VTV, VOV", but not "UBND TX, TP" nor "Phòng VH, TT"."""
    behind = re.split(r"\s*,|\s+và\s", behind, maxsplit=1)[0]
    names = [name.strip(_EDGES) for name in (before, behind)]
    return all(map(_LETTERS.fullmatch, names)) and set(names).isdisjoint(plan_words("units")["letters_of_kinds"])


def _is_body_of_letters(before: str, behind: str) -> bool:
    """Whether letters that stand for a whole body follow: "Văn phòng Sở, VPĐKĐĐ tỉnh".

    In "Sở VH, TTDL", "Chi cục Trồng trọt và BVTV" they tell a field.
    """
    return bool(_body_of_letters().match(behind)) and not _FIELD.search(before)


@cache
def _body_of_letters() -> re.Pattern[str]:
    words = plan_words("units")
    fields = rf"(?:{'|'.join(words['letters_of_fields'])})(?!\w)"
    return re.compile(rf"(?!{fields})(?:{'|'.join(words['letter_heads'])})[A-ZĐ]{{2,}}")


def _at_capitals(piece: str) -> list[str]:
    """Cut where a unit begins with a capital though nothing parts it from the one before."""
    # "Sở Y tế Sở Nội vụ": the first word of the name again.
    first = piece.partition(" ")[0]
    pieces, begin = [], 0
    for blank in _blanks().finditer(piece):
        if not (blank["head"] or blank["word"] == first):
            continue
        before = piece[begin : blank.start()]
        apart = not binds(before) and not before.endswith((",", " -", " –")) and len(before.split(maxsplit=1)) > 1
        apart = apart and not _is_team_of_force(plain(piece), blank)
        if apart and opens_with_unit(piece[blank.end() :]):
            pieces.append(piece[begin : blank.start()])
            begin = blank.end()
    return [*pieces, piece[begin:]]


@cache
def _blanks() -> re.Pattern[str]:
    """What stands before each word but the last one; `head` where it begins a name with a capital."""
    heads = "|".join(plan_words("units")["capital_heads"])
    return re.compile(rf"(?<=\S)\s+(?=(?:(?P<head>{heads})|(?P<word>\S+))\s)")
