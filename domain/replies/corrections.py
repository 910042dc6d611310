"""What corrects something that waits for a yes: "không, 60", "1.3 là 70 chứ không phải 80"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from domain.replies.short import phrases
from domain.text import fold

_CODE = r"(?:[ivx]+\.)?\d{1,2}(?:\.\d{1,2})+"
_TOKEN = re.compile(rf"(?P<code>(?<![\w.]){_CODE}(?![\w%]))|(?P<number>(?<![\w.])\d{{1,3}}(?![\w.]))|(?P<word>\w+)")
_LONGEST = 100


@dataclass(frozen=True, slots=True)
class Correction:
    """A new percentage, of the task `code` where one is named; or `code` in place of `instead_of`, "" if unsaid."""

    code: str = ""
    percent: int | None = None
    instead_of: str | None = None


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    denied: bool = False


def corrections(text: str) -> list[Correction]:
    """What a whole text corrects; empty for anything that says more than that."""
    tokens = list(_tokens(text))
    if any(token.kind == "word" and token.text not in _words() for token in tokens) or _counts(tokens):
        return []
    values = list(_values(token for token in tokens if not token.denied))
    if values:
        return values
    meant = [token.text for token in tokens if token.kind == "code" and not token.denied]
    denied = [token.text for token in tokens if token.kind == "code" and token.denied]
    mistaken = denied or any(token.text in _mistaken() for token in tokens)
    if len(meant) == 1 and mistaken:
        return [Correction(meant[0], instead_of=next(iter(denied), ""))]
    return []


def _tokens(text: str) -> Iterator[_Token]:
    plain = re.sub(r"(\d),(?=\d)", r"\1.", fold(text)) if len(text) <= _LONGEST else "?"
    denied_at = {found.end() for found in _denying().finditer(plain)}
    for found in _TOKEN.finditer(plain):
        yield _Token(found.lastgroup or "", found[0], found.start() in denied_at)
    if len(text) > _LONGEST:
        yield _Token("word", "?")


def _counts(tokens: list[_Token]) -> bool:
    """`mới 3 việc`: a number of things."""
    nouns = {noun.split()[0] for noun in phrases("place_nouns")}
    return any(a.kind == "number" and b.text in nouns for a, b in pairwise(tokens))


def _values(tokens: Iterator[_Token]) -> Iterator[Correction]:
    """Each percentage with the code before it."""
    code = ""
    for token in tokens:
        if token.kind == "code":
            code = token.text
        elif token.kind == "number":
            yield Correction(code, int(token.text))
            code = ""


@cache
def _words() -> frozenset[str]:
    names = ("denying", "mistaken", "correcting")
    return frozenset(word for name in names for phrase in phrases(name) for word in phrase.split())


@cache
def _mistaken() -> frozenset[str]:
    return frozenset(word for phrase in phrases("mistaken") for word in phrase.split())


@cache
def _denying() -> re.Pattern[str]:
    """`không phải` and what may stand between it and what it denies."""
    said = "|".join(sorted(map(re.escape, phrases("denying")), key=len, reverse=True))
    return re.compile(rf"\b(?:{said})\s+(?:la\s+|muc\s+)*")
