"""Short answers to a question: a yes, a no, or neither."""

import pytest

from domain.replies.short import bare_number, place, yes_or_no


@pytest.mark.parametrize("text", ["đúng", "Đúng ạ", "đúng rồi", "dạ đúng", "có", "co", "ok", "đồng ý nhé"])
def test_it_knows_a_yes(text: str) -> None:
    assert yes_or_no(text) == "yes"


@pytest.mark.parametrize("text", ["dừng", "Dừng nhé", "không", "khong", "sai rồi", "thôi ạ"])
def test_it_knows_a_no(text: str) -> None:
    assert yes_or_no(text) == "no"


@pytest.mark.parametrize("text", ["dung", "dung a", "đúng hạn", "không biết"])
def test_what_may_be_either_is_neither(text: str) -> None:
    assert yes_or_no(text) is None


@pytest.mark.parametrize(
    "text", ["2", "2.", "số 2", "chọn 2", "chọn số 2", "2 nhé", "dạ 2 ạ", "em chọn câu 2", "lay so 2"]
)
def test_a_number_with_little_around_it_chooses(text: str) -> None:
    assert bare_number(text) == 2


@pytest.mark.parametrize("text", ["2?", "2 việc", "mục 2", "anh 2", "1,2", "1 và 2", "2 ngày", "không chọn 2"])
def test_a_number_with_more_around_it_does_not(text: str) -> None:
    assert bare_number(text) is None


@pytest.mark.parametrize(
    ("text", "at"),
    [("phương án 2", 2), ("chọn phương án số 2", 2), ("chọn cái số hai", 2), ("cái đầu tiên", 1), ("mục 2", None)],
)
def test_a_place_in_a_list_is_told_from_what_names_something(text: str, at: int | None) -> None:
    assert place(text) == at
