"""What the short forms of a document stand for, by its own legend: "Ghi chú: VP: Văn phòng Sở; KS: Khoáng sản"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from documents.plan.units.cells.role_words import tells_a_role
from documents.plan.units.names.short_names import with_long_head
from domain.plan_words import bare, exactly_any_of, plain, plan_words
from domain.units.spelling import begins_unit

_MOST_TOKENS = 6
_FULL = range(2, 17)
_LONGEST = 20
# As good as words: a plan that has both goes by the one that it has more often.
_AS_WORDS = ("UBND", "HĐND", "MTTQ")
# What stands before a short form that is a unit's whole name, and behind it.
_BEFORE = r"(?P<before>^|[;,:+/•\n]\s*|(?:^|\s)[-–*]\s+|(?:^|[\s(])\d{1,2}[.)]\s*|(?:^|\s)(?:và|với|cùng|do|giao)\s+)"
_ENDS = r"\s*(?:$|[;,.:()\n+/])|\s+(?:[-–]\s|(?:và|cùng)(?!\w))"
# "Các phòng có TTHC" says which of them.
_WHICH = re.compile(r"(?:có|về|làm|trong|theo|xử lý|giải quyết|tiếp nhận|thực hiện) $", re.IGNORECASE)


@dataclass(frozen=True)
class Legend:
    """Full forms by the short ones, as printed: of whole `units`, and of `words` in names of units."""

    units: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)

    def spelt(self, names: str) -> str:
        """Names of units with what this legend tells of them.

        A whole unit's short form counts only where it is all of a name: "VP UBND tỉnh" is another office.
        """
        if self.units:
            names = self._units.sub(lambda found: f"{found['before']}{self._full(found['short'])}", names)
        return "".join(map(self._with_words, re.split(r"(?<=[;\n])", names))) if self.words else names

    def is_all_short(self, line: str) -> bool:
        """Whether a line names units by nothing but their short forms: "VP, TTr:"."""
        return bool(self.units) and not re.sub(r"[\s;,.:]|và", "", self._units.sub("", line))

    @cached_property
    def whole(self) -> frozenset[str]:
        """The full forms, folded, in which a comma or "và" parts nothing."""
        return frozenset(plain(full) for full in (*self.units.values(), *self.words.values()) if _may_be_cut(full))

    def _full(self, short: str) -> str:
        return next(full for known, full in self.units.items() if _unspaced(known) == _unspaced(short))

    def _with_words(self, part: str) -> str:
        listed = part.lstrip(" -–+•*").lower().startswith("các ")

        def full(found: re.Match[str]) -> str:
            before = part[: found.start()]
            stands_behind_a_head = before[-1:] == " " and re.search(r"(?!và )\w+ $|[-–] $", before[-12:])
            wanted = (listed or stands_behind_a_head) and not _WHICH.search(before)
            return self.words[found[0]] if wanted else found[0]

        return self._words.sub(full, part)

    @cached_property
    def _units(self) -> re.Pattern[str]:
        short = "|".join(map(_spaced, _longest_first(self.units)))
        duty = exactly_any_of(plan_words("units")["duties"])
        return re.compile(rf"{_BEFORE}(?P<short>{short})(?={_ENDS}|\s+{duty})")

    @cached_property
    def _words(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w&-])(?:{'|'.join(map(re.escape, _longest_first(self.words)))})(?![\w&]|-\w)")


def _longest_first(shorts: Mapping[str, str]) -> list[str]:
    return sorted(shorts, key=len, reverse=True)


def _spaced(short: str) -> str:
    """A pattern for a short form, with or without the blank behind its points: "P. KHTC", "P.KHTC"."""
    tokens = re.sub(r"(?<=\.)(?=\w)", " ", short).split()
    return r"\s+".join(map(re.escape, tokens)).replace(r"\.\s+", r"\.\s*")


def _unspaced(short: str) -> str:
    return "".join(short.split())


def _may_be_cut(full: str) -> bool:
    return "," in full or " và " in full


def legend_from(pairs: list[tuple[str, str]]) -> Legend:
    """The legend with these short and full forms, of which the first counts; the others are passed over."""
    units: dict[str, str] = {}
    words: dict[str, str] = {}
    for short, full in pairs:
        if not is_short(short, full) or short in _AS_WORDS or tells_a_role(full):
            continue
        if begins_unit(full):
            units.setdefault(short, full)
            words = _behind_head(short, full) | words
        else:
            words.setdefault(short, full)
    return Legend(units, words)


def _behind_head(short: str, full: str) -> dict[str, str]:
    """ "P. KHTC" for "Phòng Kế hoạch - Tài chính" tells of "KHTC" in other names: "phòng KHTC"."""
    head, _, letters = with_long_head(short).rpartition(" ")
    own = head and letters != short and full.startswith(f"{head} ")
    return {letters: full[len(head) + 1 :]} if own else {}


def is_short(short: str, full: str) -> bool:
    """Whether the first is letters for the second, perhaps behind one of its own words: "Sở TT&TT"."""
    tokens, words = with_long_head(short).split(), full.split()
    if len(tokens) > _MOST_TOKENS or len(words) not in _FULL or len(short) >= len(full) or are_letters(words[0]):
        return False
    own = {bare(word) for word in words}
    return any(map(are_letters, tokens)) and all(are_letters(token) or bare(token) in own for token in tokens)


def are_letters(token: str) -> bool:
    """Whether a word is an abbreviation: "TTr", "TN&MT", "KTAT-MT"."""
    letters = re.sub(r"(?<=\w)[&-](?=\w)", "", token)
    capitals = sum(letter.isupper() for letter in letters)
    return letters.isalnum() and letters[0].isupper() and 1 < capitals >= len(letters) / 2 and len(token) <= _LONGEST
