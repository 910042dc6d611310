"""The names of units as plans print them: spelt out, and what kind of unit a name tells of."""

import re
from functools import cache
from typing import Literal

from domain.plan_words import any_of, bare, exactly_any_of, plain, plan_words, small

# What may stand between the letters of an abbreviation: "LĐ-TB&XH".
_MARK = r"\s?[-&,]?\s?"
# Characters in which the head of a name stands.
BEGINNING = 120
UnitKind = Literal["office", "division", "subordinate", "group", "leadership", "union", "external"]


def spelt_out(name: str) -> str:
    """The name with its abbreviations spelt out.

    >>> spelt_out("Các TTYT"), spelt_out("VPS"), spelt_out("Phòng KH-TC")
    ('Các trung tâm y tế', 'Văn phòng Sở', 'Phòng Kế hoạch Tài chính')
    """
    return _with_spelt(name, _spelt())


def with_house_words(name: str) -> str:
    """The name with only those abbreviations spelt out that mean the same in the house of every office.

    As other parts of the name they may mean others: "VP Bộ".

    >>> with_house_words("VPS"), with_house_words("các phòng CMNV Sở"), with_house_words("Phòng KH-TC")
    ('Văn phòng Sở', 'các phòng chuyên môn, nghiệp vụ Sở', 'Phòng KH-TC')
    """
    is_house = plain(name).strip() in plan_words("units")["house_names"]
    return _with_spelt(name, _spelt() if is_house else _spelt_house_words())


def _with_spelt(name: str, table: dict[str, str]) -> str:
    folded = plain(name)
    if full := table.get(folded.strip()):
        return full
    for short, full in table.items() if _marked(*table).search(folded) else ():
        found = _marked(short).search(folded)
        if found and bare(full) not in bare(name) and not _within_longer(name, found):
            name = name[: found.start()] + full + name[found.end() :]
            folded = plain(name)
    return name


def with_short_chair(words: str) -> str:
    """Folded words with "UBND" for "ủy ban nhân dân": plans write either."""
    return words.replace("uy ban nhan dan", "ubnd")


def _within_longer(name: str, found: re.Match[str]) -> bool:
    """Whether more letters stand beside an abbreviation, behind a mark: "VH, TT&TT" is one."""
    before = re.search(r"(\w+)\s?[-&,]\s?$", name[: found.start()])
    behind = re.match(r"\s?[-&,]\s?(\w+)", name[found.end() :])
    return any(beside is not None and len(beside[1]) > 1 and beside[1].isupper() for beside in (before, behind))


@cache
def _marked(*shorts: str) -> re.Pattern[str]:
    """These short forms with or without marks between their letters; those of several words as they are."""
    forms = (_MARK.join(short) if short.isalpha() else re.escape(short) for short in shorts)
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)")


@cache
def _spelt() -> dict[str, str]:
    spelt = plan_words("units")["spelt"]
    return {plain(short): full for short, full in sorted(spelt.items(), key=lambda pair: -len(pair[0]))}


@cache
def _spelt_house_words() -> dict[str, str]:
    return {short: _spelt()[short] for short in plan_words("units")["house_words"]}


def kind_of(name: str) -> UnitKind:
    """The kind that the first words of a name tell; what tells none is a subordinate unit."""
    folded = plain(name)
    return next((kind for kind in _kinds() if re.match(any_of(heads_of(kind)), folded)), "subordinate")


def heads_of(*kinds: UnitKind) -> list[str]:
    """The words with which the names of units of these kinds begin."""
    return [head for kind in kinds for head in _kinds()[kind]]


def _kinds() -> dict[UnitKind, list[str]]:
    kinds: dict[UnitKind, list[str]] = plan_words("units")["kinds"]
    return kinds


def begins_unit(text: str) -> bool:
    """Whether a text begins with the name of a unit, and not with words that only sound like one.

    >>> begins_unit("Phòng Tổ chức cán bộ"), begins_unit("Phòng, chống dịch"), begins_unit("Các giải pháp")
    (True, False, False)
    """
    spoken = small(text[:BEGINNING])
    if unit_phrases("sure_heads").match(spoken):
        return True
    if not unit_phrases("heads", "rare_heads").match(spoken) or unit_phrases("not_units").match(spoken):
        return False
    many = unit_phrases("all_of").match(spoken)
    return not many or bool(unit_phrases("group_nouns").match(spoken, many.end() + 1))


@cache
def unit_phrases(*names: str) -> re.Pattern[str]:
    """A pattern for one of the phrases, with their marks, of these lists of words about units."""
    words = plan_words("units")
    return re.compile(exactly_any_of(phrase for name in names for phrase in words[name]))
