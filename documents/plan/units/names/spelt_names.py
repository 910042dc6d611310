"""The words of a document that its abbreviations stand for: "TN&MT" is its "Tài nguyên và Môi trường"."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from documents.plan.units.names.short_names import SILENT, WORD, with_long_head
from domain.plan_words import bare, plain, tidy
from domain.units.spelling import begins_unit

_JOINED = re.compile(r"[^\W\d_]+(?:\s?[-&,]\s?[^\W\d_]+)*")
# Words of one name: nothing but blanks, commas, dashes and "&" between them.
_RUN = re.compile(r"[^\W\d_]+(?:(?:\s*,\s*|\s+[-–&]\s+|\s*[-–&]\s*|\s+)[^\W\d_]+)*")
# Fewer letters are the initials of too many words.
_SURE = 4
_MANY = frozenset(("cac", "nhung"))


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that a short form may stand for, with the folded word before them; `named` where they name a body."""

    words: str
    before: str
    named: bool


def spelt_in(texts: Iterable[str], names: Iterable[str]) -> tuple[str, ...]:
    """The full forms of those names that are short, in the words of the texts, in the order of the names."""
    wanted = {name: [(found, _letters(found[0])) for found in _acronyms(name)] for name in dict.fromkeys(names)}
    phrases = _phrases(texts, {letters for parts in wanted.values() for _, letters in parts})
    full = (_spelt(name, parts, phrases) for name, parts in wanted.items() if parts)
    return tuple(dict.fromkeys(name for name in full if name))


def _acronyms(name: str) -> list[re.Match[str]]:
    """Where a name has letters instead of words; one that is all in capitals, of several words, has none."""
    name = with_long_head(tidy(name))
    if name.isupper() and " " in name:
        return []
    return [found for found in _JOINED.finditer(name) if found[0].isupper() and len(_letters(found[0])) > 1]


def _letters(acronym: str) -> str:
    return bare(acronym).replace(" ", "")


def _spelt(name: str, parts: list[tuple[re.Match[str], str]], phrases: Mapping[str, set[Phrase]]) -> str | None:
    """The name with each abbreviation in words; nothing where one of them has none, or several."""
    full = with_long_head(tidy(name))
    for found, letters in reversed(parts):
        before = full[: found.start()].split()
        known = _unequivocal(phrases.get(letters, set()), before[-1] if before else None, len(letters))
        if known is None:
            return None
        full = full[: found.start()] + known + full[found.end() :]
    return full if begins_unit(full) else None


def _unequivocal(phrases: set[Phrase], head: str | None, length: int) -> str | None:
    """The one phrase that is meant: behind the same word; longer initials also in the name of another body."""
    behind = {phrase.words for phrase in phrases if head and phrase.before == bare(head)}
    elsewhere = {phrase.words for phrase in phrases if phrase.named} if length >= _SURE else set()
    meant = {bare(words): words for words in sorted(behind or elsewhere)}
    return next(iter(meant.values())) if len(meant) == 1 else None


def _phrases(texts: Iterable[str], wanted: set[str]) -> dict[str, set[Phrase]]:
    """For each wanted row of initials the phrases that have them and begin with a capital."""
    found: dict[str, set[Phrase]] = defaultdict(set)
    lengths = set(map(len, wanted))
    for run in _runs(texts) if wanted else ():
        letters = plain(run)
        folded = [(word, letters[word.start() : word.end()]) for word in WORD.finditer(run)]
        spoken = [word for word, spelt in folded if spelt not in SILENT]
        initials = "".join(spelt[:1] for _, spelt in folded if spelt not in SILENT)
        for at in (at for at, word in enumerate(spoken) if word[0][0].isupper()):
            for short in wanted.intersection(initials[at : at + length] for length in lengths):
                first, last = spoken[at], spoken[at + len(short) - 1]
                if phrase := _phrase(run, first.start(), last.end()):
                    found[short].add(phrase)
    return found


def _phrase(run: str, begin: int, end: int) -> Phrase | None:
    """The words from `begin` to `end`; nothing where they are two names: "các khoa Kế toán, Kỹ thuật"."""
    words = run[begin:end]
    *_, many, before = ("", "", *run[:begin].split())
    if "," in words and bare(many) in _MANY:
        return None
    return Phrase(words, bare(before), begins_unit(words) or begins_unit(f"{before} {words}"))


def _runs(texts: Iterable[str]) -> Iterator[str]:
    """The pieces of the texts that may hold a name; what is all in capitals tells no name from another."""
    for text in dict.fromkeys(texts):
        yield from (run[0] for run in _RUN.finditer(tidy(text)) if not (run[0].isupper() or run[0].islower()))
