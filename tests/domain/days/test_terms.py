"""Lengths of time in words, and the days they end on."""

from datetime import date

import pytest

from domain.days.terms import Term, last_day, read_term
from domain.days.working_days import Calendar

# Tet of 2026.
TET = Calendar(frozenset(date(2026, 2, day) for day in range(14, 23)))


@pytest.mark.parametrize(
    ("words", "term"),
    [
        ("trong vòng 30 ngày kể từ khi có kết luận thanh tra", Term(30, "days")),
        ("Chậm nhất 15 ngày làm việc sau khi nhận được văn bản", Term(15, "working_days")),
        ("sau 05 ngày làm việc", Term(5, "working_days")),
        ("30 (ba mươi) ngày", Term(30, "days")),
        ("trong 2 tuần", Term(2, "weeks")),
        ("trong thời hạn 03 tháng kể từ ngày ban hành", Term(3, "months")),
        ("5 ngày", Term(5, "days")),
        ("10 working days", Term(10, "working_days")),
        ("khi có kết luận thanh tra", None),
        ("ngày 30 tháng 6", None),
        ("quý 2", None),
        ("tháng 3", None),
        ("sau 0 ngày", None),
        ("999 ngày", None),
    ],
)
def test_a_term_is_read_from_words(words: str, term: Term | None) -> None:
    assert read_term(words) == term


@pytest.mark.parametrize(
    ("term", "last"),
    [
        (Term(30, "days"), date(2026, 3, 12)),
        (Term(1, "weeks"), date(2026, 2, 17)),
        # 11, 12 and 13 February, then Tet, then 23 February.
        (Term(4, "working_days"), date(2026, 2, 23)),
        (Term(2, "months"), date(2026, 4, 10)),
    ],
)
def test_the_first_day_is_not_counted(term: Term, last: date) -> None:
    assert last_day(date(2026, 2, 10), term, TET) == last


def test_a_month_that_is_too_short_ends_a_term_on_its_last_day() -> None:
    assert last_day(date(2026, 1, 31), Term(1, "months"), TET) == date(2026, 2, 28)
    assert last_day(date(2026, 11, 30), Term(3, "months"), TET) == date(2027, 2, 28)
