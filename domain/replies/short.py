"""Short answers to a question that was just asked: yes, no, a number of a choice, a number."""

import re
import unicodedata
from functools import cache
from typing import Literal

from domain.text import fold
from locales import LANGUAGES, language_data

YesNo = Literal["yes", "no"]
_AROUND = " .!,?"
# "dạ em chọn số 1".
_BARE_NUMBER = re.compile(
    r"(?:(?:da|ok|vang) )?(?:(?:(?:em|toi|anh|chi|minh) )?(?:chon|lay|lua chon) )?(?:so |cau )?(\d{1,3})[.)]?"
)
# "mục 2" is a task.
_CODE_NOUN = re.compile(r"(?:chon )?(?:muc|viec|nhiem vu)")
_BARE_CODE = re.compile(r"(?:(?:muc|nv|nhiem vu|so|ma|viec|task) ?)?(?:[ivx]+[.,]){0,2}\d+(?:[.,]\d+)*\.?")
_PERCENT = re.compile(r"(?:duoc |dat |khoang |moi |moi duoc )*(\d{1,3}) ?(?:%|phan tram)?(?: roi| a| thoi| nhe)*")

_WITH_WORDS = re.compile(
    r"\s*(?:(?:được|đạt|khoảng|mới|duoc|dat|khoang|moi)\s+)*(\d{1,3})(\s*(?:%|phần trăm)|)(\s*[,;:.–-]|)\s+(\w.*)",
    re.IGNORECASE | re.DOTALL,
)


@cache
def _marked_words() -> dict[str, YesNo]:
    """The words with their marks."""
    rows = [language_data(language, "answers") for language in LANGUAGES]
    answers: tuple[YesNo, ...] = ("yes", "no")
    return {_marked(word): answer for row in rows for answer in answers for word in row[answer]}


@cache
def _words() -> dict[str, YesNo]:
    """The words without marks, where these do not tell a yes from a no: "đúng" and "dừng"."""
    rows = [(fold(word), answer) for word, answer in _marked_words().items()]
    unclear = {word for word, answer in rows if (word, "no" if answer == "yes" else "yes") in rows}
    return {word: answer for word, answer in rows if word not in unclear}


def yes_or_no(text: str) -> YesNo | None:
    """Whether the whole text is a yes or a no, give or take politeness at its end."""
    plain = without_politeness(text)
    # What is only polite stands behind, so that as many letters with marks are left.
    return _marked_words().get(_marked(text)[: len(plain)]) or _words().get(plain)


def _marked(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split()).strip(_AROUND)


def without_politeness(text: str) -> str:
    """The folded text without what only is polite at its end."""
    plain = fold(text).strip(_AROUND)
    for tail in (" a", " nhe", " em", " ban", " di"):
        plain = plain.removesuffix(tail)
    return plain


def puts_off(text: str) -> bool:
    """Whether the whole text leaves what was asked for later: "để mai"."""
    return without_politeness(text) in phrases("later")


def goes_back(text: str) -> bool:
    """Whether the whole text asks for what was left: "quay lại"."""
    return without_politeness(text) in phrases("resume")


def pages_on(text: str) -> bool:
    """Whether the whole text asks for the next page: "xem tiếp"."""
    return without_politeness(text) in phrases("next_page")


def pages_back(text: str) -> bool:
    """Whether the whole text asks for the page before: "trang trước"."""
    return without_politeness(text) in phrases("page_before")


def is_urgent(text: str) -> bool:
    """Whether the text tells of somebody in danger, which is nothing for this channel."""
    plain = f" {fold(text)} "
    return any(f" {sign} " in plain for sign in phrases("urgent"))


def speaks_of_reports(text: str) -> bool:
    """Whether the text has a word for a report of a period in it."""
    return _has(text, "reports")


def means_all_units(text: str) -> bool:
    """Whether the text speaks of all units: "cho tất cả các đơn vị", "toàn ngành"."""
    return _has(text, "all_units")


def _has(text: str, name: str) -> bool:
    plain = f" {fold(text)} "
    return any(f" {phrase} " in plain for phrase in phrases(name))


@cache
def phrases(name: str) -> frozenset[str]:
    """The folded phrases of this name in every language."""
    return frozenset(fold(phrase) for language in LANGUAGES for phrase in language_data(language, "answers")[name])


def place(text: str) -> int | None:
    """Which of several the whole text chooses by its place, from 1; 0 is the last: "cái đầu", "mục cuối"."""
    plain = without_politeness(text)
    noun = max((n for n in phrases("place_nouns") if plain.startswith(f"{n} ")), key=len, default="")
    rest = plain.removeprefix(noun).strip()
    if noun and not _CODE_NOUN.fullmatch(noun) and (number := _BARE_NUMBER.fullmatch(rest)):
        return int(number[1])
    # "thứ hai" alone is a day of the week.
    return _places().get(rest) if noun or not rest.startswith("thu ") else None


@cache
def _places() -> dict[str, int]:
    rows = [language_data(language, "answers")["places"] for language in LANGUAGES]
    return {fold(phrase): int(at) for row in rows for at, said in row.items() for phrase in said}


def bare_number(text: str) -> int | None:
    """The number where the text is nothing else: "1", "số 1", "1.", "chọn 1", "dạ 1 ạ"."""
    found = None if "?" in text else _BARE_NUMBER.fullmatch(without_politeness(text))
    return int(found[1]) if found else None


def chooses_expressly(text: str) -> bool:
    """Whether a bare number is said to be a choice: "chọn 1", "lấy số 1"."""
    return any(f" {word} " in f" {fold(text)} " for word in ("chon", "lay"))


def bare_percent(text: str) -> int | None:
    """The number where the text is only a percentage, as an answer to "how far is it?"; may exceed 100."""
    found = _PERCENT.fullmatch(fold(text))
    return int(found[1]) if found else None


def percent_and_words(text: str) -> tuple[int, str] | None:
    """The percentage that opens an answer to "how far is it?", and the words behind it: "60, còn chờ in".

    Without a % or a comma only some words can follow: "3 ngày nữa" counts days.
    """
    found = _WITH_WORDS.fullmatch(unicodedata.normalize("NFC", text))
    if not found:
        return None
    percent, sign, comma, words = found.groups()
    known = fold(words).split()[0] in phrases("after_percent")
    return (int(percent), words.strip()) if sign or comma or known else None


def names_only_a_code(text: str) -> bool:
    """Whether the text is a task's code and nothing else: "1.3", "mục 1.3"."""
    return bool(_BARE_CODE.fullmatch(fold(text)))
