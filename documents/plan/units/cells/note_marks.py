"""Marks of notes and running numbers in brackets, which stand beside names and are no words of them."""

import re

# "Sở Nội vụ[3]", "UBND các xã (*)", "(1) Sở Tài chính"
_MARK = re.compile(r"[ \t]*(?:\[\d{1,3}\]|\(\*{1,3}\)|\(\d{1,2}\))")
_LOOSE = re.compile(r"(?m:^ +)| +(?=[ ,;.:\n]|$)")


def without_note_marks(text: str) -> str:
    """The text without them.

    >>> without_note_marks("(1) Sở Nội vụ[3], (2) Sở Y tế (*); quý II (năm 2026)")
    'Sở Nội vụ, Sở Y tế; quý II (năm 2026)'
    """
    found = _MARK.search(text)
    return _LOOSE.sub("", _MARK.sub(" ", text)) if found else text
