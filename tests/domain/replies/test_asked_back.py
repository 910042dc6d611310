"""Questions back about what is asked: known from what they are made of, and told from what speaks of anything else."""

import unicodedata

import pytest

from domain.replies.asked_back import asked_back, asks_others_first, points_at_it
from domain.understanding import as_meant

ASKED = "“Phòng Thanh tra” (ở 2 nhiệm vụ) là đơn vị hoặc nhóm nào? Ở nhiệm vụ II.3 “Kiểm tra cải cách hành chính”."


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("vì sao có hai hạn?", "why"),
        ("vi sao co 2 han", "why"),
        ("sao lại hỏi đơn vị này?", "why"),
        ("ý là sao", "why"),
        ("không hiểu", "why"),
        ("giải thích giúp", "why"),
        ("nếu để trống thì sao?", "why"),
        ("số 3 là gì", "why"),
        ("?", "why"),
        ("dòng này ở trang nào?", "where"),
        ("nguyên văn thế nào", "where"),
        ("theo kế hoạch nào?", "where"),
        ("tên này ở đâu ra", "where"),
        ("cái nào đúng hơn?", "which"),
        ("nên chọn cái nào", "which"),
        ("hạn nào đúng", "which"),
        ("cái nào cũng được", "which"),
        ("tuỳ em", "which"),
        ("còn mấy chỗ nữa?", "left"),
        ("còn nhiều không", "left"),
        ("xem lại câu trước", "before"),
        ("sao Phòng Thanh tra không có trong nhóm", "why"),
    ],
)
def test_what_is_asked_about_the_question_is_known(text: str, about: str) -> None:
    assert asked_back(text, ASKED) == about
    assert asked_back(unicodedata.normalize("NFD", text).upper(), ASKED) == about


@pytest.mark.parametrize("text", ["vif sao hỏi caasu nafy", "tai sao hoi cho nay z", "cái này là j vậy"])
def test_slips_of_the_keyboard_do_not_hide_it(text: str) -> None:
    assert asked_back(as_meant(text), ASKED) == "why"


@pytest.mark.parametrize(
    "text",
    [
        "nhiệm vụ của tôi là gì",
        "phòng gì đó",
        "một đơn vị nào đó",
        "ai trễ hạn?",
        "vì sao TTYT Cư Jút trễ",
        "vì sao tôi nhận tin này",
        "hạn nộp báo cáo quý 1 là ngày nào",
        "CCHC là gì",
        "30/6 là thứ mấy?",
        "còn bao nhiêu nhiệm vụ chưa xong",
        "danh sách đơn vị",
        "có gì mới không",
        "không sao",
        "Phòng Thanh tra",
        "để trống",
        "đơn vị mới",
        "quý II",
    ],
)
def test_what_speaks_of_anything_else_is_not(text: str) -> None:
    assert asked_back(text, ASKED) is None


def test_it_points_at_the_place_only_where_it_says_so() -> None:
    assert points_at_it("vì sao có hai hạn?")
    assert points_at_it("nhiệm vụ này là nhiệm vụ gì")
    assert not points_at_it("là sao")
    assert not points_at_it("việc nào quá hạn")


@pytest.mark.parametrize(
    "text",
    [
        "để tôi hỏi lại đã",
        "để em hỏi phòng TCCB",
        "đang chờ ý kiến lãnh đạo",
        "tôi phải hỏi lại",
        "hỏi lãnh đạo sở đã",
        "để anh gọi điện đã",
    ],
)
def test_who_asks_others_first_says_so(text: str) -> None:
    assert asks_others_first(text)


@pytest.mark.parametrize("text", ["cho tôi hỏi ai trễ", "để CDC hỏi", "hỏi CDC", "để trống", "để tôi hỏi được không?"])
def test_who_asks_something_or_leaves_it_to_others_does_not(text: str) -> None:
    assert not asks_others_first(text)
