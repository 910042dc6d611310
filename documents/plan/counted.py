"""What a number of a target counts: "ít nhất 02 sáng kiến về cải cách hành chính" are two "sáng kiến"."""

import re
from functools import cache
from itertools import takewhile

from domain.plan_words import any_of, exactly_any_of, plain, plan_words, small

_MOST_WORDS = 6
# "trẻ sơ sinh trai/100 trẻ sơ sinh gái"
_MOST_WORDS_OF_RATE = 10
OFTEN = re.compile(r"lan(?:\s*/\s*\w+)?(?!\w)")


def counted(after: str) -> str:
    """The name of the things that are counted, at the beginning of what stands behind a number; "" for none.

    >>> counted("bác sĩ đi đào tạo"), counted("cuộc giám sát chuyên đề trong năm"), counted("theo quy định")
    ('bác sĩ', 'cuộc giám sát chuyên đề', '')
    """
    folded = plain(after)
    if often := OFTEN.match(folded):
        return after[: often.end()]
    if _ends().match(f" {small(after)}"):
        return ""
    pair = re.match(any_of(plan_words("targets")["pairs"]), folded)
    end = _ends().search(small(after), pair.end() if pair else 0)
    words = after[: end.start() if end else len(after)].split()
    capital = next((at for at, word in enumerate(words) if at and _is_name(word)), len(words))
    longest = _MOST_WORDS_OF_RATE if re.search(r"/\s?1", after[: end.start() if end else len(after)]) else _MOST_WORDS
    most = min(capital, longest + (len(pair[0].split()) if pair else 0))
    # An abbreviation is as much a part of the name as a word: "công chức chuyên trách CNTT".
    return " ".join([*words[:most], *takewhile(str.isupper, words[most:])])


def _is_name(word: str) -> bool:
    """Whether a word begins a name, and is no abbreviation ("báo cáo ADR/năm")."""
    return word[0].isupper() and not word.partition("/")[0].isupper()


@cache
def _ends() -> re.Pattern[str]:
    """Where the name ends: words with their marks ("để" is not the "đề" of "chuyên đề"), or punctuation."""
    words = exactly_any_of(plan_words("targets")["count_ends"])
    return re.compile(rf"\s(?=(?<!trực ){words})|[,;:()]|\.(?!\d)")
