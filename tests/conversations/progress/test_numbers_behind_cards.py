"""A bare number right behind a task's card is its progress, shown for a yes; anywhere else it is none."""

import pytest

from tests.chat import Chat, Department
from tests.databases import ONCE

pytestmark = ONCE


@pytest.mark.parametrize("said", ["80", "80%", "được 80 phần trăm"])
def test_a_number_behind_a_card_is_offered_as_progress(department: Department, cu_jut: Chat, said: str) -> None:
    cu_jut.says("xem I.1.4").says(said)
    assert "I.1.4" in cu_jut.text
    assert "80%" in cu_jut.text
    assert department.written() == []
    cu_jut.presses("Ghi")
    assert "Đã ghi" in cu_jut.text


@pytest.mark.parametrize("before", ["nhiệm vụ của tôi", "trợ giúp"])
def test_a_number_behind_anything_else_writes_and_offers_nothing(
    department: Department, cu_jut: Chat, before: str
) -> None:
    cu_jut.says("xem I.1.4").says(before).says("80")
    assert "80%" not in cu_jut.text
    assert department.written() == []


@pytest.mark.parametrize("said", ["180", "9"])
def test_a_number_over_a_hundred_or_of_one_digit_is_no_progress(
    department: Department, cu_jut: Chat, said: str
) -> None:
    cu_jut.says("xem I.1.4").says(said)
    assert f"{said}%" not in cu_jut.text
    assert department.written() == []
