"""What looks like a write and is not meant as one, by the company its words are in."""

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
