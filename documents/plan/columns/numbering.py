"""The numbers of headings and tasks: "IV.", "2.", "3.1", "a)"."""

import re
from dataclasses import dataclass
from functools import lru_cache

_ROMAN = re.compile(r"(?=[IVXL])(?:X{0,3}|XL|L)(?:IX|IV|V?I{0,3})")
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}
_IN_TEXT = re.compile(
    r"(?:(?:PHẦN|Phần|MỤC|Mục|CHƯƠNG|Chương)\s+)?"
    r"(?P<code>(?:\d{1,3}(?:\.\d{1,3})*[.)]?|[IVXL]+\.|[A-ZĐ]\d{0,2}\.|[a-zđ]\)))\s+(?P<text>\S.*)"
)

_IN_COLUMN = re.compile(r"(?P<code>[IVXL]+|[A-ZĐ]\d{0,2}|\d{1,3}(?:\.\d{1,3})*)\s+(?P<text>[^\W\d_].*)")


@dataclass(frozen=True, slots=True)
class Number:
    """A number in its style: upper, roman, lower, or d1, d2 … by how many parts it has; `parts` are its values."""

    style: str
    parts: tuple[int, ...]

    def follows(self, other: "Number") -> bool:
        """Whether this comes right after the other in one list."""
        return (
            self.style == other.style and self.parts[:-1] == other.parts[:-1] and self.parts[-1] == other.parts[-1] + 1
        )

    def ends(self, other: "Number") -> bool:
        """Whether this follows the other, or one that the other is a part of: "2" is behind "1.3"."""
        over = other.parts[: len(self.parts)]
        decimal = self.style[1:].isdigit() and other.style[1:].isdigit()
        return self.follows(Number(self.style, over) if decimal and len(over) == len(self.parts) else other)


@lru_cache(maxsize=1024)
def read_number(code: str, after: Number | None = None) -> Number | None:
    """The number that a printed code is; a letter that could be Roman is a letter where it follows `after`."""
    core = code.strip(" .)(-:")
    if re.fullmatch(r"\d+(?:\.\d+)*", core):
        parts = tuple(int(part) for part in core.split("."))
        return Number(f"d{len(parts)}", parts)
    if len(core) == 1 and core.isalpha():
        letter = Number("upper" if core.isupper() else "lower", (ord(core),))
        roman_too = core in "IVXL"
        if not roman_too or (after and letter.follows(after)):
            return letter
    if re.fullmatch(r"[A-ZĐ]\d{1,2}", core):
        return Number("letter and number", (ord(core[0]), int(core[1:])))
    return Number("roman", (_roman(core),)) if core and _ROMAN.fullmatch(core) else None


def _roman(core: str) -> int:
    values = [_VALUES[letter] for letter in core]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))


def split_code_cell(text: str) -> tuple[str, str]:
    """The code that a cell in a column of codes begins with, though no point parts it from its text."""
    found = _IN_COLUMN.fullmatch(text)
    return (found["code"], found["text"]) if found else split_code(text)


def split_code(text: str) -> tuple[str, str]:
    """The code that a text begins with, or "", and the rest."""
    found = _IN_TEXT.fullmatch(text)
    return (found["code"], found["text"]) if found else ("", text)
