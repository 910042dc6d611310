"""Text made comparable: people type Vietnamese with and without its marks."""

import unicodedata
from functools import lru_cache

# Ð (eth) stands for Đ in many documents that were converted from older fonts.
_LETTERS = str.maketrans({"đ": "d", "ð": "d"})


# One message is looked at by many, and names come again with every message.
@lru_cache(maxsize=2048)
def fold(text: str) -> str:
    """Casefolded text without Vietnamese marks, its blanks single; the same for NFC and NFD input.

    >>> fold("  Phòng  TCCB, Đắk Mil ")
    'phong tccb, dak mil'
    """
    if not text.isascii():
        text = _without_marks(text)
    return " ".join(text.casefold().split())


def _without_marks(text: str) -> str:
    letters = unicodedata.normalize("NFD", text.casefold()).translate(_LETTERS)
    return "".join(letter for letter in letters if unicodedata.category(letter) != "Mn")
