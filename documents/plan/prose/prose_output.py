"""What a duty in a sentence orders to be drawn up or sent, in its own words: its product, where no label names one."""

import re
from collections.abc import Iterator
from functools import cache

from domain.plan_words import any_of, exactly_any_of, plain, plan_words, small
from domain.units.spelling import begins_unit

_MOST_WORDS = 30
# A document that is cited, or this plan itself, is not to be drawn up.
_KNOWN = re.compile(r"\s*(?:này|nêu trên|số\s*\d|đã|ban hành kèm)")


def products_of(text: str) -> str | None:
    """The documents that a duty orders, several joined by "; "; None where it orders none."""
    found: list[tuple[int, str]] = []
    for begin, name in sorted([*_drawn_up(text), *_reported(text)]):
        inside = found and begin < found[-1][0] + len(found[-1][1])
        name = name if len(name.split()) <= _MOST_WORDS else name.partition(",")[0]
        if not inside and len(name.split()) <= _MOST_WORDS:
            found.append((begin, name))
    names = list(dict.fromkeys(name for _, name in found))
    told = [name for name in names if not any(_says_more(other, name) for other in names)]
    return "; ".join(told) or None


def _says_more(one: str, other: str) -> bool:
    """Whether one name tells of a report what another leaves open."""
    return one != other and plain(one).startswith(f"{plain(other)} ")


def _drawn_up(text: str) -> Iterator[tuple[int, str]]:
    spoken = small(text)
    for made in _made().finditer(spoken):
        before = plain(spoken[: made.start()])[-30:]
        if not re.search(rf"{any_of(plan_words('products')['only_proposed'])}\W*$", before):
            noun = _noun().match(spoken, made.end())
            if noun and not _KNOWN.match(spoken, noun.end()):
                yield made.end(), _phrase(text, made.end())


def _reported(text: str) -> Iterator[tuple[int, str]]:
    spoken = small(text)
    for found in re.finditer(r"(?<!\w)báo cáo(?!\w)(?! viên)", spoken):
        rest = text[found.end() :].lstrip()
        if re.match(r"(?:của|từ)(?!\w)", rest) or _names_a_period(plain(spoken[: found.start()])):
            continue
        if _is_for_somebody(rest):
            yield found.start(), text[found.start() : found.end()]
        else:
            yield found.start(), _phrase(text, found.start())


def _names_a_period(before: str) -> bool:
    """ "kỳ báo cáo", "thời gian báo cáo" are times."""
    return bool(re.search(rf"{any_of(plan_words('products')['of_times'])}\s+$", before[-20:]))


def _is_for_somebody(rest: str) -> bool:
    """Whether the receiver follows, or how: then the text does not say what is reported."""
    return begins_unit(rest) or bool(_manner().match(small(rest)))


def _phrase(text: str, begin: int) -> str:
    end = _end().search(small(text), begin)
    words = text[begin : end.start() if end else len(text)].strip(" ,.;:")
    words = words if "(" in words else words.rstrip(")")
    return re.sub(r"\s+(?:để|và|về|của|cho)$", "", words)


@cache
def _noun() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:các|những|một số)\s+)?{exactly_any_of(plan_words('products')['documents'])}")


@cache
def _made() -> re.Pattern[str]:
    words = plan_words("products")
    between = rf"(?:[,\s]+|{exactly_any_of(words['between'])}|\d+% nhiệm vụ của)*"
    return re.compile(rf"{exactly_any_of(words['making'])}{between}(?={_noun().pattern})")


@cache
def _manner() -> re.Pattern[str]:
    return re.compile(rf"[,;.(]|$|{exactly_any_of(plan_words('products')['manner'])}")


@cache
def _end() -> re.Pattern[str]:
    words = plan_words("products")
    # "tổ chức, đơn vị" are bodies, not a verb.
    verbs = rf"(?!tổ chức,){exactly_any_of(words['next_duties'])}"
    ends = exactly_any_of(words["ends"])
    return re.compile(rf"[.;:(]|,\s+(?={verbs})|,\s+trong đó|\s+và\s+(?={verbs})|\s+(?={ends})")
