"""Duties that name parts of the plan by their numbers: "Chủ trì nội dung tại điểm 1, 2 mục II"."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, product

from domain.plan_words import any_of, plain, plan_words, small
from domain.units.name_ends import name_end
from domain.units.spelling import begins_unit

# The codes of a part of the plan and of some of those that it stands under, the outermost first.
Path = tuple[str, ...]

# What parts are called, from the outermost on.
_NOUNS = ("phan", "chuong", "muc", "tieu muc", "khoan", "diem", "nhiem vu", "noi dung")
_NOUN = rf"(?:{'|'.join(_NOUNS)})(?: so)?"
_CODE = r"(?:[ivx]+(?:\.\d{1,2})*|\d{1,2}(?:\.\d{1,2})*|[a-h])(?!\w|/\d)"
_PLACE = rf"{_NOUN}\s+{_CODE}(?:\s*(?:,|;|va|den|-|–)\s*(?:{_NOUN}\s+)?{_CODE})*"
_REFERENCE = re.compile(rf"(?<!\w){_PLACE}(?:[,\s]+(?:va |cua |tai |thuoc )?{_PLACE})*")
_PART = re.compile(
    rf"(?P<up_to>(?:den|-|–)\s*)?(?:(?P<noun>{'|'.join(_NOUNS)})(?: so)?\s+)?(?<![\w.])(?P<code>{_CODE})"
)
_SENTENCE = re.compile(r"[.;:]\s+")
_DOES = re.compile(
    r"(?:chu tri|chu dong|to chuc|trien khai|thuc hien|chiu trach nhiem|(?:la )?(?:don vi |co quan )?dau moi)(?!\w)"
)
_LEADS = re.compile(r"(?<!\w)chu tri(?!\w)")
# "Tổ chức kiểm tra việc thực hiện …": what is looked at there is another's duty.
_OF_OTHERS = re.compile(r"(?<!\w)(?:viec|theo doi|don doc|kiem tra|giam sat|danh gia|tong hop|bao cao)(?!\w)")
_OTHER_PAPER = re.compile(
    r"\W*(?:cua |theo |tai |ban hanh kem theo )?"
    r"(?:ke hoach|chuong trinh|de an|quyet dinh|cong van|chi thi|nghi quyet|nghi dinh|thong tu|luat|thong bao)"
    r"(?! nay)(?!\s*(?:[.;,]|$))(?!\w)"
)
# "mục (IV) (4.1) (4.2)", "mục (IV)(3.4)(a)"
_IN_BRACKETS = re.compile(
    r"(?<!\w)mục\s*\((?P<outer>[IVX]+)\)(?P<inner>(?:\s*\(\d{1,2}(?:\.\d{1,2})*\))*)(?:\s*\((?P<letter>[a-h])\))?"
)


def parts_carried_out(duty: str) -> list[Path]:
    """The parts of the plan that whoever has this duty carries out, by the numbers that it names.

    A whole section, of which only one number is told, is taken only where the duty says "chủ trì".
    """
    duty = _IN_BRACKETS.sub(_from_within, duty)
    folded = plain(duty)
    found: list[Path] = []
    for reference in _REFERENCE.finditer(folded):
        clause = _clause_before(duty[: reference.start()])
        theirs = _DOES.match(clause) and not _OF_OTHERS.search(clause)
        if theirs and not _OTHER_PAPER.match(folded, reference.end()):
            paths = _paths(duty[reference.start() : reference.end()])
            found += [path for path in paths if len(path) > 1 or _LEADS.match(clause)]
    return found


def _from_within(bracketed: re.Match[str]) -> str:
    """ "mục (IV) (4.1) (4.2)" as "mục 4.1, 4.2 mục IV"."""
    inner = ", ".join(re.findall(r"[\d.]+", bracketed["inner"]))
    return " ".join(f"mục {part}" for part in (bracketed["letter"], inner, bracketed["outer"]) if part)


def is_part(path: Path, codes: Sequence[str]) -> bool:
    """Whether what stands under these printed codes is in that part, told by all of them but those within longer ones.

    >>> is_part(("ii", "1"), ("II.", "1.", "a)")), is_part(("ii", "1.2"), ("II.", "1.", "1.2."))
    (True, True)
    >>> is_part(("ii", "1"), ("II.", "2.", "1."))
    False
    """
    printed = [code.strip(" .):/-–(").casefold() for code in codes]
    # "Phần thứ hai" over them is seldom said.
    printed = printed[1:] if " " in printed[0] else printed
    for code in path:
        while printed and code.startswith(f"{printed[0]}."):
            printed.pop(0)
        if not printed or printed.pop(0) != code:
            return False
    return True


def _clause_before(text: str) -> str:
    """What a sentence says before a reference, folded, without its subject and what it only rests on."""
    clause = _without_unit(text[max((end.end() for end in _SENTENCE.finditer(text)), default=0) :])
    opening = re.match(any_of(plan_words("units")["openings"]), plain(clause))
    if opening and not _DOES.match(plain(clause)):
        clause = _without_unit(clause.partition(",")[2].lstrip())
    return plain(clause)


def _without_unit(text: str) -> str:
    return text[name_end(text) :].lstrip(" ,:") if begins_unit(text) else text


def _paths(reference: str) -> Iterator[Path]:
    """The parts that a reference names: "điểm 1, 2 mục II" the parts 1 and 2 of II, "mục II.1" the part 1 of II."""
    levels = [list(level) for _, level in groupby(_codes(reference), key=lambda named: _kind(named[1]))]
    if _is_said_from_within([level[0] for level in levels]):
        levels.reverse()
    for parts in product(*(dict.fromkeys(code for _, code in level) for level in levels)):
        yield tuple(piece for part in parts for piece in _pieces(part))


def _is_said_from_within(levels: Sequence[tuple[str, str]]) -> bool:
    """Whether the inner part stands first: "mục 1 phần II", but "phần II, mục 1"; a Roman number is the outer one."""
    (noun, code), (last, _) = levels[0], levels[-1]
    if noun == last or not (noun and last):
        return _kind(code) != "roman"
    return _NOUNS.index(noun) > _NOUNS.index(last)


def _codes(reference: str) -> list[tuple[str, str]]:
    """The numbers of a reference, each behind what it is called, if anything; a range with all that it holds."""
    codes: list[tuple[str, str]] = []
    for found in _PART.finditer(plain(reference)):
        code = small(reference)[found.start("code") : found.end("code")]
        before = codes[-1][1] if codes else ""
        if found["up_to"] and before.isdigit() and code.isdigit():
            codes += (("", str(between)) for between in range(int(before) + 1, int(code)))
        codes.append((found["noun"] or "", code))
    return codes


def _kind(code: str) -> str:
    if code[0].isdigit():
        return "decimal"
    return "roman" if not code.split(".")[0].strip("ivx") else "letter"


def _pieces(code: str) -> Path:
    outer, point, inner = code.partition(".")
    return (outer, inner) if point and _kind(code) == "roman" else (code,)
