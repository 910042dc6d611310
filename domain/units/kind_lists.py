"""Units of one kind told by one word for all: "các Sở: Nội vụ, Tài chính, Khoa học và Công nghệ"."""

import re
from functools import cache

from domain.plan_words import CAPITAL, exactly_any_of, plan_words, small
from domain.units.name_ends import name_end
from domain.units.places import kinds_of_places
from domain.units.spelling import begins_unit

_FEWEST = 2
_COMMA = re.compile(r"\s*,\s*(?:và\s+)?|\s+và\s+")
_SHORT = r"(?:[A-ZĐ]{3,}(?:[-&][A-ZĐ]+)*|[A-ZĐ]{2}(?:[-&][A-ZĐ]+)+)"
# Where no comma parts them.
_SEMICOLON = re.compile(r"\s*;\s*(?:và\s+)?|\s+và\s+")


def with_own_names(text: str) -> str:
    """The text with each unit of such a list by its own name.

    >>> with_own_names("các Sở: Nội vụ, Khoa học và Công nghệ và UBND huyện")
    'Sở Nội vụ, Sở Khoa học và Công nghệ, UBND huyện'
    """
    text = _short_names().sub(_each_short, _places().sub(_each_place, text))
    done, begin = "", 0
    for opening in _openings().finditer(text) if "ác" in text else ():
        if opening.start() < begin:
            continue
        names, end = _names(text, opening.end(), opening["kind"])
        if len(names) < (1 if opening["colon"] else _FEWEST):
            continue
        done += text[begin : opening.start()] + _each_by_name(opening, names)
        begin = end
        if joint := re.match(r"\s+và\s+(?=\S)", text[end:]):
            done, begin = f"{done}, ", end + joint.end()
    return done + text[begin:]


def _each_by_name(opening: re.Match[str], names: list[str]) -> str:
    before, head = (opening[name] or "" for name in ("before", "kind"))
    kind = head if before else head[:1].upper() + head[1:]
    return ", ".join(f"{before}{kind} {name}" for name in names)


def _each_place(found: re.Match[str]) -> str:
    """ "UBND xã Tân An và xã Bình Đông" are two."""
    return ", ".join(f"{found['body']} {place}" for place in _COMMA.split(found["places"]))


@cache
def _short_names() -> re.Pattern[str]:
    """ "Các phòng TCCB, KHTC": letters alone behind those of a unit are more of its kind."""
    return re.compile(
        r"\b(?<![Vv]ăn )(?<![Tt]rưởng )(?P<many>[Cc]ác )?"
        rf"(?P<kind>{_kinds(plan_words('units')['told_for_letters'])}) "
        rf"(?P<names>{_SHORT}(?:(?:{_COMMA.pattern}){_SHORT})+)(?![\w-])"
    )


def _each_short(found: re.Match[str]) -> str:
    """Letters that are known as a body ("UBND", "CDC") stand for themselves.

    Two without "các" may be one unit's: "Phòng CCHC, VTLT".
    """
    first, *others = _COMMA.split(found["names"])
    if len(others) < _FEWEST and not found["many"]:
        return found[0]
    named = [name if begins_unit(f"{name} ") else f"{found['kind']} {name}" for name in others]
    return ", ".join([f"{found['kind']} {first}", *named])


@cache
def _places() -> re.Pattern[str]:
    """A body of several places, each with the word for its kind."""
    words = plan_words("units")
    bodies = "|".join(map(re.escape, words["before_for_all"]))
    place = rf"{exactly_any_of(kinds_of_places('district', 'commune'))}(?: (?:{CAPITAL}\w*|\d+))+"
    return re.compile(rf"\b(?P<body>{bodies}) (?P<places>{place}(?:(?:{_COMMA.pattern}){place})+)")


def _is_ministry(kind: str, name: str) -> bool:
    """ "các Bộ: Tài chính, Công an": the ministry, where "Công an tỉnh" would be a body of its own."""
    return kind.lower() in ("bộ", "ngành") and name in plan_words("units")["departments"]


def _names(text: str, begin: int, kind: str) -> tuple[list[str], int]:
    """The names that stand behind the word for all, and where the last of them ends."""
    names, end = [], begin
    part = _COMMA
    while (found := _name().match(text, begin)) and not _gives_a_duty(part, found[0]):
        if begins_unit(found[0]) and not (_paired().match(small(found[0])) or _is_ministry(kind, found[0])):
            break
        end = begin + _length(text[begin : found.end()])
        names.append(text[begin:end])
        part = _SEMICOLON if len(names) == 1 and text[end:].lstrip().startswith(";") else part
        joint = part.match(text, end)
        if joint is None:
            break
        begin = joint.end()
    return names, end


def _gives_a_duty(part: re.Pattern[str], name: str) -> bool:
    """Whether a sentence goes on behind a semicolon with what is to be done."""
    return part is _SEMICOLON and bool(re.match(exactly_any_of(plan_words("units")["duties"]), small(name)))


def _length(name: str) -> int:
    """Where a name ends before what its unit has to do."""
    return len(name[: name_end(f"Sở {name}") - len("Sở ")].rstrip())


@cache
def _openings() -> re.Pattern[str]:
    words = plan_words("units")
    kinds, bare_kinds = (_kinds(words[name]) for name in ("told_for_all", "told_for_all_unmarked"))
    before = rf"(?P<before>(?:{'|'.join(map(re.escape, words['before_for_all']))})\s+)?"
    # "các phòng CM, NV" are no two units.
    return re.compile(
        rf"\b{before}[Cc]ác\s+(?P<kind>{kinds}(?=\s*:)|{bare_kinds}(?=\s+(?:{CAPITAL}\w*[a-zà-ỹđ]|Y )))"
        rf"\s*(?P<colon>:)?\s*(?={CAPITAL})"
    )


def _kinds(words: list[str]) -> str:
    either = [f"[{word[0].upper()}{word[0]}]{re.escape(word[1:])}" for word in sorted(words, key=len, reverse=True)]
    return f"(?:{'|'.join(either)})"


@cache
def _name() -> re.Pattern[str]:
    """One name: one of those that hold "và" or a comma, else up to the next of these."""
    pairs = "|".join(re.escape(name) for name in sorted(_paired_names(), key=len, reverse=True))
    return re.compile(rf"(?={CAPITAL})(?:(?i:{pairs})(?!\w)|(?:(?!\s+và\s)[^,;:.()\n])+)")


@cache
def _paired() -> re.Pattern[str]:
    return re.compile(exactly_any_of(map(small, _paired_names())))


def _paired_names() -> list[str]:
    """What units are called by several words with "và" or a comma between them."""
    words = plan_words("units")
    return [name for name in (*words["departments"], *words["paired_names"]) if " và " in name or "," in name]
