"""One answer for all of a list: "xong hết", "xong hết trừ 1.3 và 2.1", "tất cả đang làm", "trừ 1.3"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from domain.replies.short import phrases, without_politeness
from domain.text import fold

Word = Literal["done", "going", "none"]
WORDS: tuple[Word, ...] = ("done", "going", "none")

_BETWEEN = re.compile(r"[,;&+]| va | voi | and ")
_NOUN = re.compile(r"^(?:cac |nhung )?(?:cai |viec |muc |nhiem vu |nv |ma |so |task |item )+")
_POLITE = ("da em ", "da ", "vang ", "em ")
_CODE = re.compile(r"(?:[ivx]+\.)*\d+(?:\.\d+)*|[ivx]+")


@dataclass(frozen=True, slots=True)
class ForAll:
    """What is said of all, and what it is not said of: codes or a few words, as typed and folded."""

    word: Word
    except_for: tuple[str, ...] = ()


def answer_for_all(text: str) -> ForAll | None:
    """What the whole text says of every line of a list; None where it says anything else."""
    head, tail = _cut(fold(text))
    bare = _bare(head)
    word = next((word for word in WORDS if bare in phrases(f"all_{word}")), None)
    if word is None or (tail is not None and not (left_out := named(tail))):
        return None
    return ForAll(word, left_out if tail is not None else ())


def leaves_out(text: str) -> tuple[str, ...]:
    """What a text takes out of the answer that is being asked about: "trừ 1.3 và 2.1"; empty where it does not."""
    head, tail = _cut(fold(text))
    return named(tail) if tail is not None and not head.strip(" ,") else ()


def named(text: str) -> tuple[str, ...]:
    """The codes, or words for tasks, that a text is a list of."""
    parts = [_without_noun(part) for part in _BETWEEN.split(f" {without_politeness(text)} ")]
    return tuple(part for part in parts if part)


def _without_noun(part: str) -> str:
    """ "muc 1.3 thi chua" is 1.3."""
    plain = _NOUN.sub("", part.strip(" .!?"))
    ends = sorted(phrases("not_yet"), key=len, reverse=True)
    return next((plain.removesuffix(f" {end}").strip() for end in ends if plain.endswith(f" {end}")), plain)


def is_code(part: str) -> bool:
    """Whether a part of what is left out is a code."""
    return bool(_CODE.fullmatch(part))


def _cut(plain: str) -> tuple[str, str | None]:
    """What stands before the word for "except", and what behind it."""
    found = _excepting().search(f"{plain} ")
    return (plain[: found.start()], plain[found.end() :]) if found else (plain, None)


@cache
def _excepting() -> re.Pattern[str]:
    words: Sequence[str] = sorted(phrases("excepting"), key=len, reverse=True)
    return re.compile(rf"(?:^|(?<=[ ,;]))(?:{'|'.join(map(re.escape, words))}) ")


def _bare(head: str) -> str:
    """Without politeness around it."""
    plain = without_politeness(head.strip(" ,;")).removesuffix(" roi").strip(" ,")
    return next((plain.removeprefix(start) for start in _POLITE if plain.startswith(start)), plain)
