"""Short answers to a question: a yes, a no, or neither."""

import pytest

from domain.replies.short import yes_or_no


@pytest.mark.parametrize("text", ["đúng", "Đúng ạ", "đúng rồi", "dạ đúng", "có", "co", "ok", "đồng ý nhé"])
def test_it_knows_a_yes(text: str) -> None:
    assert yes_or_no(text) == "yes"


@pytest.mark.parametrize("text", ["dừng", "Dừng nhé", "không", "khong", "sai rồi", "thôi ạ"])
def test_it_knows_a_no(text: str) -> None:
    assert yes_or_no(text) == "no"


@pytest.mark.parametrize("text", ["dung", "dung a", "đúng hạn", "không biết"])
def test_what_may_be_either_is_neither(text: str) -> None:
    assert yes_or_no(text) is None
