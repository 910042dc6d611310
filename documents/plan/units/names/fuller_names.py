"""Names of units with the plan's own words behind them, where a text has them so: "Công đoàn ngành Y tế"."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from documents.plan.units.names.full_name import full_name
from documents.plan.units.names.unit_keys import own_words
from domain.plan_words import plain, small, tidy

_ENDS = re.compile(r"(?: (?:và|thuộc))+$")
_FEWEST_WORDS = 2


def fuller_in(texts: Iterable[str], names: Iterable[str], issuer: str | None) -> tuple[str, ...]:
    """How the texts tell these names more fully by words of the issuer's, "Các phòng, ban" as "… Thành phố".

    What is all in capitals tells no name from the words behind it.
    """
    own = "|".join(sorted(own_words(issuer), key=len, reverse=True))
    # In "Ủy ban nhân dân tỉnh ban hành" the second "ban" is none of the issuer's words.
    tail = re.compile(rf"(?<=\w)(?: thuộc)?(?: (?:{own})(?!\w| hành\b))+")
    names = dict.fromkeys(names)
    known = _by_last_word([*names, *(full_name(name, issuer) for name in names)])
    return tuple(dict.fromkeys(found for text in dict.fromkeys(texts) for found in _fuller(tidy(text), tail, known)))


def _by_last_word(names: Iterable[str]) -> dict[str, set[str]]:
    """The folded names of more than one word, by the last of them."""
    known: dict[str, set[str]] = defaultdict(set)
    for name in names:
        folded = plain(tidy(name))
        if len(folded.split()) >= _FEWEST_WORDS:
            known[folded.rpartition(" ")[2]].add(folded)
    return known


def _fuller(text: str, tail: re.Pattern[str], known: dict[str, set[str]]) -> Iterator[str]:
    for found in tail.finditer(small(text)):
        folded = plain(text)
        end = found.start() + len(_ENDS.sub("", found[0]))
        for blank in re.finditer(" ", folded[found.start() : end]):
            before = folded[: found.start() + blank.start()]
            ends = (name for name in known.get(before.rpartition(" ")[2], ()) if before.endswith(name))
            name = max(ends, key=len, default="")
            fuller = text[len(before) - len(name) : end]
            if name and not (fuller.isupper() or before.removesuffix(name)[-1:].isalnum()):
                yield fuller
