"""Sums of money as plans print them, in millions of đồng."""

import re
from functools import cache

from domain.plan_words import exactly_any_of, plan_words, small, tidy

DONG = 1e-6
_MILLION = 1.0
# No task costs a million millions: so large a number counts đồng.
_FEWEST_DONG = 1_000_000
_NUMBER = r"(?<![\d.,/-])(?:\d{1,3}(?:[.\s]\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3}){2,}|\d+(?:[.,]\d+)?)(?![\d/])"
_BRACKETS = re.compile(r"\([^()]*\)")
_PARTS = re.compile(r"(?<!\w)(?:trong đó|bao gồm|gồm)(?!\w).*")
_TIMES = re.compile(r"\d[^\d]{0,12}\s[x×*]\s*\d|/\s*(?:người|buổi|lớp|bài|đơn vị|xã|lần|cuộc)(?!\w)")
_LABELLED = re.compile(rf"(?:[^\d:]{{0,40}}:)?\s*({_NUMBER})\s*\.?")


def read_money(cell: str, scale: float | None = None) -> float | None:
    """The sum that a cell names; None where it names none. `scale` is what a bare number counts, in millions.

    Lines of one cell are added up ("NSNN: 100 triệu" and "Nguồn khác: 50 triệu").

    >>> read_money("1,5 tỷ"), read_money("120.000.000 đồng"), read_money("1.250,5"), read_money("300.000", 1e-3)
    (1500.0, 120.0, 1250.5, 300.0)
    """
    found = [sum_ for line in cell.split("\n") if (sum_ := _of_line(tidy(line), scale)) is not None]
    return round(sum(found), 6) if found else None


def scale_of(label: str) -> float | None:
    """What the numbers under a label count, in millions: "(triệu đồng)" is 1, "ĐVT: 1.000 đồng" a thousandth."""
    found = re.search(rf"(?P<thousand>1\.?000\s*)?{_unit()}", small(tidy(label)))
    return _scale(found) * (1000 if found["thousand"] else 1) if found else None


def scale_of_numbers(cells: list[str]) -> float:
    """What numbers without a unit count, by how large they are."""
    numbers = [
        number for cell in cells for line in cell.split("\n") if (number := _bare(small(tidy(line)))) is not None
    ]
    return DONG if max(numbers, default=0) >= _FEWEST_DONG else _MILLION


def _of_line(line: str, scale: float | None) -> float | None:
    text = _PARTS.sub("", _BRACKETS.sub("", small(line)))
    if _TIMES.search(text):
        return None
    named = [_number(found["number"]) * _scale(found) for found in _with_unit().finditer(text)]
    if named:
        return sum(named)
    number = _bare(text)
    return None if number is None else number * (scale or scale_of_numbers([line]))


def _bare(text: str) -> float | None:
    found = _LABELLED.fullmatch(text.strip())
    return _number(found[1]) if found else None


def _number(digits: str) -> float:
    """Points part thousands and a comma the rest; one point before one or two digits is a comma."""
    digits = digits.replace(" ", "")
    if re.fullmatch(r"\d+\.\d{1,2}", digits) or digits.count(",") > 1:
        return float(digits.replace(",", ""))
    return float(digits.replace(".", "").replace(",", "."))


@cache
def _unit() -> str:
    """A unit of money: each name of [money] is a group of its own."""
    words = plan_words("money")
    return "(?:" + "|".join(rf"(?P<{name}>{_after_digits(words[name])})" for name in words) + ")"


def _after_digits(names: list[str]) -> str:
    """The names with their marks ("đồng" is not "động"), which may stand right behind a number ("500đ")."""
    return exactly_any_of(names).replace(r"(?<!\w)", r"(?<![^\W\d])", 1)


@cache
def _with_unit() -> re.Pattern[str]:
    return re.compile(rf"(?P<number>{_NUMBER})\s*{_unit()}")


def _scale(found: re.Match[str]) -> float:
    scales = {"billion": 1000.0, "million": _MILLION, "thousand_dong": 1e-3, "dong": DONG}
    return next(scale for name, scale in scales.items() if found[name])
