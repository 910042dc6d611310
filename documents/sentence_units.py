"""Units inside sentences: "Sở X chủ trì, phối hợp với …", and headings that name whose duties follow."""

import re
from functools import cache

from documents.units_cell import read_units
from domain.plan_words import any_of, bare, exactly_any_of, plain, plan_words, small
from domain.plans import Role, UnitRole
from domain.unit_names import begins_unit, name_end

_TAIL = re.compile(r"(?:\s+(?:de|nham|cung|to chuc|trien khai|thuc hien))+\s*[.;]?$")
_FIRST_WORDS = 7
_MOST_WORDS = 40
_HELPERS = re.compile(r"(?<!\w)phoi hop(?:\s+chat che)?(?:\s+(?:voi|cung|cung voi))?\s+")
_LEADER = re.compile(r"(?<!\w)(?:do|giao)\s+|\(\s*|(?<=[.:;])\s+")
_CLAUSE = re.compile(r"[,;.]\s+|\s+va\s+")
_HELPS = re.compile(r"\s*(?:cung )?phoi hop(?: thuc hien)?\s*(?:[.;,)]|$)")
_DOES = re.compile(r"\s*(?:tham muu|thuc hien|phu trach|trien khai|chiu trach nhiem)?\s*(?:[.;,]|$)")
_PLACES = re.compile(r"(?:\s*,\s*(?:thi xa|thi tran|thi|thanh pho|thanh|quan|huyen|xa|phuong|dac khu)(?: uy)?(?!\w))+")
_BRACKETS = re.compile(r"\(([^()]+)\)\s*[.;]?$")


def units_of_heading(text: str) -> tuple[UnitRole, ...]:
    """The units whose duties stand under a heading; empty where it is no heading of units."""
    text = without_assigning(text).rstrip(" .:;,")
    folded = plain(text)
    behind = re.search(rf"\s+{any_of(plan_words('prose')['heading_ends'])}$", folded)
    leads = behind and "chu tri" in behind[0]
    text = text[: behind.start()] if behind else text
    if not _names_units_only(text):
        return ()
    return _named(text, "lead" if leads else "implement")


def _names_units_only(text: str) -> bool:
    names = [name.strip() for name in text.split(";")]
    return len(text.split()) <= _MOST_WORDS and all(begins_unit(name) and _is_all_name(name) for name in names)


def _is_all_name(text: str) -> bool:
    """Whether no duty begins in a heading; unlike in a sentence, a comma there only parts what the units are for."""
    end = name_end(text)
    while text[end : end + 1] == "," and not _is_duty(text[end + 1 :]):
        end = name_end(text, end + 1)
    return end == len(text)


def without_duty_tail(text: str) -> str:
    """A list of units without the words behind it that say what for ("… để triển khai thực hiện")."""
    tail = _TAIL.search(plain(text))
    return text[: tail.start()].rstrip(" ,") if tail else text


def without_assigning(text: str) -> str:
    """The text without "Giao", "Đề nghị", "Đối với" before a unit."""
    found = _assigning().match(plain(text))
    return text[found.end() :] if found and begins_unit(text[found.end() :]) else text


@cache
def _assigning() -> re.Pattern[str]:
    return re.compile(rf"{any_of(plan_words('prose')['assigning'])}\s+")


def _named(text: str, role: Role) -> tuple[UnitRole, ...]:
    return tuple(UnitRole(name, role) for name in _with_heads([unit.name for unit in read_units(text, role)]))


def _with_heads(names: list[str]) -> list[str]:
    """ "Phòng Nghiệp vụ Y, Nghiệp vụ Dược": a name that repeats the words behind the head of one is a second."""
    whole: list[str] = []
    for name in names:
        head, _, rest = name.partition(" ")
        again = re.search(rf",\s*(?={re.escape(rest.split()[0])}\s)", rest) if rest else None
        whole += [f"{head} {rest[: again.start()]}", f"{head} {rest[again.end() :]}"] if again else [name]
    return whole


def assigned_in_general(text: str) -> tuple[UnitRole, ...]:
    """The units of a line that only gives away the duties above it: "Giao Phòng Nội vụ chủ trì … thực hiện".

    Empty where the line says what is to be done.
    """
    if without_assigning(text) == text or text.rstrip().endswith(":"):
        return ()
    units = units_of_sentence(text)
    rest = bare(text)
    for unit in sorted(units, key=lambda unit: -len(unit.name)):
        rest = rest.replace(bare(unit.name), " ")
    said = re.sub(any_of(map(bare, plan_words("prose")["given_in_general"])), " ", rest)
    return () if said.split() else units


def units_of_sentence(text: str, heading: tuple[UnitRole, ...] = ()) -> tuple[UnitRole, ...]:
    """The units that a duty names: its subject, and those to work with; without a subject those of its heading."""
    subject, rest = _subject(text)
    own = _narrowed(subject, heading) if subject else heading
    leads = _leads(rest)
    acting = [UnitRole(unit.name, "lead" if leads else unit.role) for unit in own]
    taken = {bare(unit.name) for unit in acting}
    named = (*_elsewhere(rest), *_in_brackets(rest), *_helpers(rest), *_supporting(rest))
    others = [unit for unit in named if bare(unit.name) not in taken]
    return tuple({bare(unit.name): unit for unit in (*others[::-1], *acting[::-1])}.values())[::-1]


def _subject(text: str) -> tuple[tuple[UnitRole, ...], str]:
    """The units that a sentence begins with, and what follows them."""
    bare_text = without_assigning(text)
    if not begins_unit(bare_text):
        return (), text
    end = _end_of_list(bare_text)
    rest = bare_text[end:]
    if end == len(bare_text) or not _is_duty(rest):
        return (), text
    return _named(bare_text[:end], "implement"), rest


@cache
def _duty() -> re.Pattern[str]:
    return re.compile(rf"\s*[:,(]?\s*{exactly_any_of(plan_words('units')['duties'])}|\s*:")


def _is_duty(rest: str) -> bool:
    return bool(_duty().match(small(rest)))


def _end_of_list(text: str) -> int:
    """Where the subject of a sentence ends, also where a comma parts only places: "… các huyện, thị, thành ủy"."""
    end = name_end(text)
    places = _PLACES.match(plain(text), end)
    return places.end() if places and _is_duty(text[places.end() :]) else end


def _narrowed(subject: tuple[UnitRole, ...], heading: tuple[UnitRole, ...]) -> tuple[UnitRole, ...]:
    """Where a sentence repeats units of its heading, they go by the heading's names."""
    same = [unit for unit in heading if any(_alike(unit.name, own.name) for own in subject)]
    return tuple(same) or subject


def _alike(full: str, short: str) -> bool:
    return bare(full).startswith(bare(short)) or bare(short).startswith(bare(full))


def _leads(rest: str) -> bool:
    begin = " ".join(plain(rest).split()[:_FIRST_WORDS])
    return bool(re.search(any_of(plan_words("prose")["leading"]), begin))


def _helpers(text: str) -> list[UnitRole]:
    folded = plain(text)
    found: list[UnitRole] = []
    for marker in _HELPERS.finditer(folded):
        # Whoever one works with is a unit, also by a first word that is not known as one ("Khu Quản lý đường bộ").
        if begins_unit(text[marker.end() :]) or text[marker.end() : marker.end() + 1].isupper():
            names = text[marker.end() : name_end(text, marker.end())]
            found += [UnitRole(unit.name, "support") for unit in _named(names, "support")]
    return found


def _after_colon(folded: str, marker: re.Match[str], end: int) -> bool:
    """Whether a unit stands behind the colon of a duty: "Xây dựng thể lệ: Phòng Khoa giáo tham mưu"."""
    named = not re.search(r"\d", folded[marker.end() : end])
    return named and folded[: marker.start()].endswith(":") and bool(_DOES.match(folded, end))


def _supporting(text: str) -> list[UnitRole]:
    """Units that a clause of their own says work with others: "…, Văn phòng phối hợp"."""
    folded = plain(text)
    found: list[UnitRole] = []
    for marker in _CLAUSE.finditer(folded):
        named = text[marker.end() :]
        if begins_unit(named) and (named[0].isupper() or named.startswith("các ")):
            end = name_end(text, marker.end())
            if _HELPS.match(folded, end):
                found += _named(text[marker.end() : end], "support")
    return found


def _in_brackets(text: str) -> list[UnitRole]:
    """The units in brackets behind a duty: "(Phòng Tổng hợp, quý III)"."""
    found = _BRACKETS.search(text)
    if not found or not begins_unit(found[1]):
        return []
    names = found[1][: name_end(found[1])]
    return list(_named(names, "implement")) if re.match(r"\s*(?:,|$)", found[1][len(names) :]) else []


def _elsewhere(text: str) -> list[UnitRole]:
    """Units that act by the middle of a sentence: "do X chủ trì", "… : X chủ trì", "(X tham mưu)"."""
    found: list[UnitRole] = []
    folded = plain(text)
    for marker in _LEADER.finditer(folded):
        if not begins_unit(text[marker.end() :]):
            continue
        end = name_end(text, marker.end())
        if re.match(rf"\s*,?\s*{any_of(plan_words('prose')['leading'])}", folded[end:]):
            found += _named(text[marker.end() : end], "lead")
        elif (marker[0].startswith("(") and end < len(text) and text[end].isalpha()) or _after_colon(
            folded, marker, end
        ):
            found += _named(text[marker.end() : end], "implement")
    return found
