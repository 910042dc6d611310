"""Weights of roles as the office says them, and periods without a year."""

from datetime import date
from fractions import Fraction

import pytest

from domain.days.periods import Period, period_named
from domain.desk.weights import BadWeight, weights_said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("đặt trọng số phối hợp 0,5", {"support": Fraction(1, 2)}),
        ("trong so chu tri 2, phoi hop 0.25", {"lead": Fraction(2), "support": Fraction(1, 4)}),
        ("trọng số chủ trì và thực hiện là 3", {"lead": Fraction(3), "implement": Fraction(3)}),
        ("weights lead 1, support 0", {"lead": Fraction(1), "support": Fraction(0)}),
        ("xem trọng số", {}),
        ("trọng số phối hợp", {}),
        ("trọng số 2", {}),
    ],
)
def test_it_reads_the_weights_of_the_roles_named(text: str, said: dict[str, Fraction]) -> None:
    assert weights_said(text) == said


@pytest.mark.parametrize("text", ["phối hợp 11", "chủ trì 0,123", "phối hợp 999999999999"])
def test_it_refuses_weights_that_nobody_may_set(text: str) -> None:
    with pytest.raises(BadWeight):
        weights_said(text)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Q1-2025", Period("Q1", 2025)),
        ("month-03-2026", Period("month-03", 2026)),
        ("Q1", Period("Q1", 2026)),
        ("Q4", Period("Q4", 2025)),
        ("month-11", Period("month-11", 2025)),
        ("H1", Period("H1", 2026)),
        ("", None),
        ("Q5", None),
        ("xyz-2026", None),
    ],
)
def test_a_period_without_a_year_is_the_latest_that_has_begun(text: str, period: Period | None) -> None:
    assert period_named(text, date(2026, 3, 20)) == period
