"""Short names for lists: of a task by its content, of a plan by its title."""

import re
from functools import cache
from unicodedata import normalize

from domain.plan_words import any_of, plain, plan_words, tidy

MOST = 70
_SHORT_ENOUGH = 40
_MARK = 26
_SENTENCE = re.compile(r"[.;:](?=\s)|\n")
_WORD = re.compile(r"[^\W\d_]+")
_ACRONYM = re.compile(r"[A-ZĐ]{3,8}")
_ROMAN = "IVXLC"
_VOWELS = re.compile("[AEIOUY]")
_EDGES = " .,;:-–("


def list_title(content: str, most: int = MOST) -> str:
    """The first clause of a text, cut between words where it is longer than `most` characters.

    >>> list_title("Định kỳ họp đánh giá công tác CCHC. Mỗi quý một lần.")
    'Định kỳ họp đánh giá công tác CCHC'
    >>> list_title("Duy trì và phát huy hiệu quả số điện thoại đường dây nóng", 30)
    'Duy trì và phát huy hiệu quả…'
    """
    text = tidy(content)
    first = next((piece.strip(_EDGES) for piece in _SENTENCE.split(text) if piece.strip(_EDGES)), text)
    if len(first) <= most:
        return first
    # One place for the mark, and the letter behind the cut tells whether a word ends there.
    cut = first.rfind(" ", 0, most)
    return f"{first[: cut if cut > 0 else most - 1].rstrip(_EDGES)}…"


def short_title(title: str, year: int | None, last: int | None = None) -> str:
    """The name of a plan in lists: its kind, what it is about, its year or years.

    >>> short_title("KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NGÀNH Y TẾ TỈNH ĐẮK NÔNG NĂM 2020", 2026)
    'KH CCHC 2026'
    >>> short_title("KẾ HOẠCH Hành động nâng cao Chỉ số PAPI năm 2020 của Sở Y tế Đắk Nông", 2026)
    'KH PAPI 2026'
    >>> short_title("KẾ HOẠCH Cải cách hành chính giai đoạn 2021 - 2030", 2021, 2030)
    'KH CCHC 2021-2030'
    """
    text = tidy(title)
    kind = _kind(text)
    years = f"{year}-{last}" if year and last and last > year else str(year or "")
    about = subject_of_title(text) or list_title(_without_year(text[len(kind) :]), _SHORT_ENOUGH)
    return " ".join(part for part in (_initials(kind), about, years) if part)


def title_mark(title: str) -> str:
    """How the title of a plan begins, to tell it from another one that is about the same.

    >>> title_mark("KẾ HOẠCH Tuyên truyền công tác cải cách hành chính của Sở Y tế")
    'Tuyên truyền công tác cải…'
    """
    text = tidy(title)
    return list_title(_without_year(text[len(_kind(text)) :]), _MARK)


def _kind(text: str) -> str:
    return next((k for k in plan_words("document")["kinds"] if plain(text).startswith(plain(k))), "")


def _initials(kind: str) -> str:
    """The first letters without their tones: "ĐỀ ÁN" is ĐA."""
    return "".join(normalize("NFD", word)[0] for word in kind.split())


def _without_year(text: str) -> str:
    """The year that a plan was written for is not always the one it is used in."""
    word = re.escape(plan_words("reports")["names"]["Y"])
    phase = "|".join(map(re.escape, plan_words("table")["phases"]))
    years = rf"(?<!\w)(?:{word}\s+\d{{4}}|(?:(?:{phase})\s+)?\d{{4}}\s*[-–]\s*\d{{4}})(?!\w)"
    return re.sub(years, "", text, flags=re.IGNORECASE).strip(_EDGES)


def subject_of_title(title: str) -> str:
    """The abbreviation of what a plan is about, whether it stands in the title or is spelt out there; else empty."""
    text = tidy(title)
    found = _acronyms(text)
    found += [(spelt.start(), short) for pattern, short in _subjects() if (spelt := re.search(pattern, plain(text)))]
    return min(found)[1] if found else ""


@cache
def _subjects() -> tuple[tuple[str, str], ...]:
    return tuple((any_of([words]), short) for words, short in plan_words("reports")["subjects"].items())


def _acronyms(text: str) -> list[tuple[int, str]]:
    """Words in capitals: without a vowel, or alone among words that are not; others are only set in capitals."""
    words = list(_WORD.finditer(text))
    found = []
    for index, word in enumerate(words):
        beside = [*words[max(0, index - 1) : index], *words[index + 1 : index + 2]]
        alone = not any(other[0].isupper() for other in beside)
        if _ACRONYM.fullmatch(word[0]) and word[0].strip(_ROMAN) and (alone or not _VOWELS.search(word[0])):
            found.append((word.start(), word[0]))
    return found
