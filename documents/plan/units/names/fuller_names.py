"""Names of units with the plan's own words behind them, where a text has them so: "Công đoàn ngành Y tế"."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import takewhile

from documents.plan.units.names.full_name import full_name
from documents.plan.units.names.unit_keys import own_words
from domain.plan_words import exactly_any_of, plain, small, tidy
from domain.units.places import kinds_of_places
from domain.units.spelling import unit_phrases

_ENDS = re.compile(r"(?: (?:và|thuộc))+$")
_FEWEST_WORDS = 2


def fuller_in(texts: Iterable[str], names: Iterable[str], issuer: str | None) -> tuple[str, ...]:
    """How the texts tell these names more fully by words of the issuer's, "Các phòng, ban" as "… Thành phố".

    What is all in capitals tells no name from the words behind it. In small letters a word is none of a place's name:
    "Trung tâm Y tế tuyên truyền" in Tuyên Quang.
    """
    own = "|".join(sorted(own_words(issuer), key=len, reverse=True))
    # In "Ủy ban nhân dân tỉnh ban hành" the second "ban" is none of the issuer's words.
    verbs = f"(?!{unit_phrases('duties').pattern})"
    tail = re.compile(rf"(?<=\w)(?: thuộc)?(?: {verbs}(?:{own})(?!\w))+")
    place = frozenset(_place_of(issuer))
    names = dict.fromkeys(names)
    known = _by_last_word([*names, *(full_name(name, issuer) for name in names)])
    return tuple(
        dict.fromkeys(found for text in dict.fromkeys(texts) for found in _fuller(tidy(text), tail, known, place))
    )


def _by_last_word(names: Iterable[str]) -> dict[str, set[str]]:
    """The folded names of more than one word, by the last of them."""
    known: dict[str, set[str]] = defaultdict(set)
    for name in names:
        folded = plain(tidy(name))
        if len(folded.split()) >= _FEWEST_WORDS:
            known[folded.rpartition(" ")[2]].add(folded)
    return known


def _place_of(issuer: str | None) -> list[str]:
    """The words, in small letters, of the place's name in that of the issuer."""
    found = re.search(rf"{exactly_any_of(kinds_of_places())} (.+)$", small(issuer or ""))
    return found[1].split() if found else []


def _fuller(text: str, tail: re.Pattern[str], known: dict[str, set[str]], place: frozenset[str]) -> Iterator[str]:
    for found in tail.finditer(small(text)):
        folded = plain(text)
        words = takewhile(lambda word: word not in place, text[found.start() : found.end()].split(" "))
        end = found.start() + len(_ENDS.sub("", " ".join(words)))
        for blank in re.finditer(" ", folded[found.start() : end]):
            before = folded[: found.start() + blank.start()]
            ends = (name for name in known.get(before.rpartition(" ")[2], ()) if before.endswith(name))
            name = max(ends, key=len, default="")
            fuller = text[len(before) - len(name) : end]
            if name and not (fuller.isupper() or before.removesuffix(name)[-1:].isalnum()):
                yield fuller
