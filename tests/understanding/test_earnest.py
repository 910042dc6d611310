"""What looks like a write and is not meant as one, by the company its words are in."""

from datetime import date
from typing import Literal

import pytest

from domain.understanding import Context, understand
from domain.understanding.earnest import Earnest, is_earnest, known_warnings, manner_of, weighed
from domain.understanding.taking_apart import read_features
from tests.understanding.department import NAMED
from tests.understanding.learn_earnest import EARNEST, Counted, bound, is_told, learnt, warns

UNIT = Context(role="unit", units=NAMED)


def test_what_was_learnt_is_of_the_sentences_as_they_are_read_now() -> None:
    """Whoever changes sentences, phrases or how they are found runs `make likeness`."""
    assert EARNEST.read_text("utf-8") == learnt()


def test_a_trait_speaks_for_the_side_on_which_it_was_seen() -> None:
    counted = Counted([frozenset("ab"), frozenset("ab")], [frozenset("bc"), frozenset("c")])
    weights = counted.weights("abc")
    assert weights["a"] > weights["b"] > 0 > weights["c"]


def test_what_was_seen_once_says_nothing() -> None:
    assert Counted([frozenset("a")], [frozenset("b")]).weights("ab") == {}


def test_the_bound_is_what_all_but_a_few_have_when_weighed_by_the_others() -> None:
    meant = [frozenset("a")] * 99 + [frozenset("c")]
    counted = Counted(meant, [frozenset("c")] * 50)
    assert weighed(counted.weights("c"), frozenset("c")) < bound(counted, meant)
    assert bound(counted, meant) <= weighed(counted.weights("a"), frozenset("a"))


def test_an_intent_of_which_nothing_is_known_is_meant() -> None:
    assert Earnest({}, {}).is_meant("thanks", frozenset(["word a"]))


def test_who_names_the_task_needs_no_more_than_even_odds() -> None:
    earnest = Earnest({"nudge": {"word a": 0.5}}, {"nudge": 1.0})
    assert not earnest.is_meant("nudge", frozenset(["word a"]))
    assert earnest.is_meant("nudge", frozenset(["word a", "name task"]))


def test_a_rather_strange_report_is_offered_and_not_taken() -> None:
    read = understand("tụi em ngóng 1.3 xong từng ngày", UNIT)
    assert (read.effect, read.slots["doubt"]) == ("none", "unsure")
    assert read.slots["said"] == {"status": "done"}


def test_an_answer_to_a_task_just_shown_is_never_strange() -> None:
    said = "thấy người ta 1.3 xong mà ham"
    assert not is_earnest("update_progress", read_features(said, UNIT))
    assert is_earnest("update_progress", read_features(said, Context(role="unit", units=NAMED, about_task=True)))


@pytest.mark.parametrize("text", ["1.3 xong rồi", "cái băng rôn được 80%", "1.3 80% nha chị, còn khâu nghiệm thu"])
def test_a_plain_report_is_meant(text: str) -> None:
    assert known_warnings().is_meant("update_progress", manner_of(read_features(text, UNIT)))


def test_a_number_put_right_warns_of_nothing_else() -> None:
    row = {"text": "1.3 không phải 80, 60 thôi", "role": "unit", "must_not": "write_progress"}
    assert warns(row, "update_progress")
    assert not warns(row | {"must_not_with": {"percent": 80}}, "update_progress")
    assert not is_told(row, "update_progress")


@pytest.mark.parametrize(
    ("who", "text", "doubt"),
    [
        ("office", "đề nghị Cư Jút hoàn thành 1.3", "must"),
        ("office", "yêu cầu Cư Jút báo 1.3 80%", "must"),
        ("unit", "hoàn thành giúp 1.3 nhé", "must"),
        ("unit", "ngưỡng 3.2: 70%", "must"),
        ("unit", "1.3 năm 2025 được 95%", "unsure"),
        ("unit", "3.2 70% theo kế hoạch 2024", "unsure"),
        ("unit", "chắc 1.3 được 80% quá", "unsure"),
        ("unit", "5.4 khoa Ngoại 90%, khoa Nội 20%", "unsure"),
        ("unit", "5.4: 90% (số dự kiến)", "future"),
        ("unit", "chút xíu nữa 2.4 xong", "future"),
        ("unit", "1.3 mà được 80% em khao", "condition"),
        ("unit", "3.2 70% thì mới được nghiệm thu", "condition"),
        ("unit", "4.1 hiện hoàn thành, sai rồi", "said"),
        ("unit", "bên chị Thu 4.1 55%", "said"),
        ("unit", "75% là nói cả kế hoạch chứ không phải 2.6", "said"),
    ],
)
def test_it_says_why_what_sounds_like_a_report_is_none(who: Literal["unit", "office"], text: str, doubt: str) -> None:
    read = understand(text, Context(role=who, units=NAMED))
    assert (read.effect, read.slots["doubt"]) == ("none", doubt)


def test_this_year_is_no_other_year() -> None:
    context = Context(role="unit", units=NAMED, today=date(2026, 3, 4))
    assert understand("1.3 năm 2026 được 95%", context).effect == "write_progress"
    assert understand("1.3 năm 2025 được 95%", context).effect == "none"


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("5.3 lên 88% rồi nhé, bữa trước em báo có 80%", {"task": "5.3", "percent": 88}),
        ("1.9 được 2 trên 4 bài", {"task": "1.9", "percent": 50}),
        ("phiếu khảo sát tuần này: 182/200 phiếu hài lòng, tức 91%", {"measured": 91}),
        ("mục 5.6 hồ sơ trực tuyến mức 3 đạt 67%", {"task": "5.6", "measured": 67}),
        ("5.2 còn chút xíu nữa là xong", {"task": "5.2", "status": "in_progress"}),
        ("1.3 không phải 80% mà 60%", {"task": "1.3", "percent": 60}),
    ],
)
def test_numbers_are_told_apart_by_what_they_count(text: str, slots: dict[str, object]) -> None:
    read = understand(text, UNIT).slots
    assert {name: read.get(name) for name in slots} == slots
    assert "doubt" not in read


@pytest.mark.parametrize(
    ("who", "text"),
    [
        ("unit", "nộp báo cáo quý 1 giúp TTYT Đắk Mil"),
        ("unit", "nhắc các đơn vị nộp báo cáo quý 1 đi em"),
        ("leader", "nhắc Đắk Mil nộp báo cáo quý 1"),
        ("leader", "1.3 của Đắk Mil xong rồi, ghi giúp anh"),
    ],
)
def test_no_yes_would_write_what_the_person_has_no_right_to(who: Literal["unit", "leader"], text: str) -> None:
    assert understand(text, Context(role=who, own_unit=8, units=NAMED)).effect == "none"


def test_a_unit_that_names_the_office_hands_in_its_own_report() -> None:
    assert understand("đơn vị nộp báo cáo quý 1 nhé anh chị VP", UNIT).effect == "submit_report"


def test_difficulties_that_are_quoted_feared_or_private_are_none() -> None:
    for text in (
        "nhà em đang vướng kiện tụng đất đai",
        "cho em xin mẫu báo vướng mắc",
        "bỏ chữ “thiếu nhân lực” của 6.4 giùm chị",
        "1.3 sợ thiếu kinh phí",
        "thiếu người thì 1.4 mới chậm",
    ):
        assert understand(text, UNIT).effect == "none"


def test_it_tells_what_speaks_against_a_write() -> None:
    earnest = Earnest({"nudge": {"word a": -0.5, "word b": 0.5, "word c": -2.0}}, {"nudge": 0.0})
    assert earnest.against("nudge", frozenset(["word a", "word b", "word c", "word d"])) == ["word c", "word a"]


@pytest.mark.parametrize("text", ["ghi 70% đi", "lên 70 đi", "đúng ra là 70%", "thật ra mới 70%"])
def test_a_value_for_the_draft_that_waits_is_never_strange(text: str) -> None:
    read = understand(text, Context(role="unit", units=NAMED, asking="confirm"))
    assert (read.slots.get("percent"), "doubt" in read.slots) == (70, False)
