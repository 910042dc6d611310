"""Which units and groups are worth offering for a printed name that nobody has answered for yet."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from domain.text import fold
from domain.units.directory import Candidate, GroupName, Known
from domain.units.spelling import kind_of
from domain.units.words import Words, starts_with, vocabulary, words

_MANY = "cac"
_WORD = re.compile(r"[^\W_]+")
# "các TTYT" and "TTYT các huyện" have more in common than that both are many.
_ALIKE = 2


def names_many(name: str) -> bool:
    """Whether a name is of many units: "TTYT các huyện", "toàn thể các phòng"."""
    return _MANY in words(name) or kind_of(name) == "group"


def group_headed(name: str) -> str:
    """The name of a group where its heads are named.

    >>> group_headed("Thủ trưởng các đơn vị sự nghiệp"), group_headed("TTYT các huyện")
    ('các đơn vị sự nghiệp', 'TTYT các huyện')
    """
    head = starts_with(words(name), vocabulary().heads)
    rest = name.split()[len(head) :]
    return " ".join(rest) if head and rest and words(rest[0]) == (_MANY,) else name


def likeliest(name: str, candidates: Iterable[Candidate], known: Iterable[Known]) -> list[Known]:
    """The best first: of a name of many the groups that are called alike, then what has more in common than its kind.

    A group that is like none may be any of those that there are.
    """
    many = names_many(name)
    found = [one.what for one in candidates if (many and isinstance(one.what, GroupName)) or _tells(name, one.what)]
    written = set(words(name))
    if _MANY not in written:
        return found
    groups = [one for one in known if isinstance(one, GroupName)]
    common = {group: max(len(written & set(spelt)) for spelt in map(words, _names(group))) for group in groups}
    alike = sorted((group for group in groups if common[group] >= _ALIKE), key=lambda group: -common[group])
    if alike or found or kind_of(name) != "group":
        return list(dict.fromkeys([*alike, *found]))
    return list(groups)


def _tells(name: str, what: Known) -> bool:
    """Whether the name has a word of this unit's beside those that say what kind it is, and whose; if it has others."""
    own = {word for spelt in map(words, _names(what)) for word in spelt}
    written = set(words(name))
    common = own & ((written - _of_kinds()) or written)
    return any(_is_same(word, name, " ".join(_names(what))) for word in common)


def _is_same(word: str, text: str, other: str) -> bool:
    """Whether a word is the same with its marks too, where both texts have marks on it: "dục" is not "Đức"."""
    one, two = _marked(word, text), _marked(word, other)
    return not one or not two or word in one | two or bool(one & two)


def _marked(word: str, text: str) -> set[str]:
    found = _WORD.findall(unicodedata.normalize("NFC", text).casefold())
    return {row for row in found if fold(row) == word}


@cache
def _of_kinds() -> frozenset[str]:
    phrases: list[Words] = [*vocabulary().kinds, *(level for level, _ in vocabulary().levels)]
    return frozenset(word for phrase in phrases for word in phrase)


def _names(what: Known) -> list[str]:
    short = [] if isinstance(what, GroupName) or not what.short else [what.short]
    return [what.name, *short, *what.aliases]
