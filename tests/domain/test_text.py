"""Names and sentences compare the same with and without Vietnamese marks."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.text import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Nhiệm vụ của tôi", "nhiem vu cua toi"),
        ("  TTYT\u00a0Đắk   Mil\n", "ttyt dak mil"),
        ("Ðắk Nông", "dak nong"),
        ("ĐƯỜNG PHỐ", "duong pho"),
        ("plain  ASCII", "plain ascii"),
        ("", ""),
    ],
)
def test_it_strips_marks_case_and_spare_blanks(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_composed_and_decomposed_text_fold_alike() -> None:
    text = "Phòng Nghiệp vụ Y dược, Trung tâm Y tế huyện Đắk R'lấp"
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@given(st.text())
def test_folding_again_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
