"""Short forms of units ("P. KHTC", "Phòng VH, KH&TT") and the full names of the same plan that they stand for."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from domain.plan_words import CAPITAL, bare, plan_words

WORD = re.compile(r"[^\W\d_]+")
# These have no letter in the initials of a name.
SILENT = frozenset(("va", "cua", "cac"))
_SHORTEST = 2
# As good as words: a plan that has both goes by the one that it has more often.
_CHAIR = "UBND"


def full_names(names: Iterable[str]) -> dict[str, str]:
    """For each short name the one full name among all of them that begins alike and has its initials.

    >>> full_names(["Phòng Tài chính - Kế hoạch", "Phòng TC-KH", "P. Tư pháp", "Phòng Tư pháp"])
    {'Phòng TC-KH': 'Phòng Tài chính - Kế hoạch', 'P. Tư pháp': 'Phòng Tư pháp'}
    """
    known = dict.fromkeys(names)
    alike: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for name in known:
        alike[_initials(name)][bare(name)] = name
        if not _is_short(name):
            alike[_all_initials(name)][bare(name)] = name
    found = {name: _fuller(name, alike[_initials(name)].values()) for name in known if _is_short(name)}
    return {name: same[0] for name, same in found.items() if len(same) == 1}


def _fuller(name: str, others: Iterable[str]) -> list[str]:
    """Those of these names, of the same initials, that spell all words of a short one and more.

    A full name is meant before one that is only less short: "Phòng QL Lao động" for "Phòng QLLĐ".
    """
    spelt = _spelt_words(name)
    meant = [other for other in others if spelt <= _words(other) and not _is_short(other)]
    return meant or [other for other in others if spelt < _spelt_words(other)]


def _is_short(name: str) -> bool:
    return with_long_head(name) != name or any(
        map(_is_acronym, [_run_together(name), *WORD.findall(_behind_head(name))])
    )


def with_long_head(name: str) -> str:
    """The name with the short form of its first word spelt out: "P. Điều dưỡng" is "Phòng Điều dưỡng"."""
    found = _short_head().match(name)
    return f"{plan_words('units')['short_heads'][found[1]]} {name[found.end() :]}" if found else name


def with_long_divisions(text: str) -> str:
    """The text with "Phòng" for "P." before a name or its letters: "P.TCHC", "P. Đào tạo"."""
    return _short_division().sub("Phòng ", text)


@cache
def _short_division() -> re.Pattern[str]:
    short = "|".join(short for short, head in plan_words("units")["short_heads"].items() if head == "Phòng")
    return re.compile(rf"(?<!\w)(?:{short})\.\s?(?={CAPITAL}{CAPITAL}|{CAPITAL}\w+ )")


@cache
def _short_head() -> re.Pattern[str]:
    heads = sorted(plan_words("units")["short_heads"], key=len, reverse=True)
    return re.compile(rf"({'|'.join(map(re.escape, heads))})(?:\.\s*|\s+)(?=\w)")


def _head(name: str) -> str:
    """What a unit is: its first word, or the two of "Trung tâm" and "Văn phòng"."""
    long = plan_words("units")["short_heads"].values()
    return next((head for head in long if bare(name).startswith(f"{bare(head)} ")), name.partition(" ")[0])


def _behind_head(name: str) -> str:
    name = with_long_head(name)
    return name[len(_head(name)) :]


def _is_acronym(word: str) -> bool:
    return len(word) >= _SHORTEST and word.isupper() and word.isalpha() and word != _CHAIR


def _run_together(name: str) -> str:
    """An abbreviation without the marks in it: "TTDL&TTNT"."""
    return re.sub(r"(?<=\w)[&-](?=\w)", "", name)


def _initials(name: str) -> tuple[str, str]:
    """What a unit is, and the first letters of the words behind that; an abbreviation is all letters.

    A name that is one abbreviation ("CCBVMT", "TTDL&TTNT") has only letters.
    """
    if _is_acronym(letters := _run_together(name)):
        return "", bare(letters)
    words = [word for word in WORD.findall(_behind_head(name)) if bare(word) not in SILENT]
    firsts = (bare(word) if _is_acronym(word) else bare(word)[:1] for word in words)
    return bare(_head(with_long_head(name))), "".join(firsts)


def _all_initials(name: str) -> tuple[str, str]:
    """The first letters of all words of a full name, as a name of letters alone has them."""
    return "", "".join(bare(word)[:1] for word in WORD.findall(name) if bare(word) not in SILENT)


def _words(name: str) -> set[str]:
    return {bare(word) for word in WORD.findall(name)}


def _spelt_words(name: str) -> set[str]:
    """The words behind the head of a short name that are not short themselves."""
    return {bare(word) for word in WORD.findall(_behind_head(name)) if not _is_acronym(word)}
