"""What a message most likely means, from sentences whose meaning is known."""

import pytest

from domain.understanding import Context
from domain.understanding.likeness import Likeness, known_sentences, traits_of
from domain.understanding.reading import guesses
from domain.understanding.taking_apart import read_features
from tests.understanding.department import NAMED
from tests.understanding.learn import LEARNT, known, learn, learnt, rows

UNIT = Context(role="unit", units=NAMED)


def _traits(text: str) -> frozenset[str]:
    return traits_of(read_features(text, UNIT))


def _learnt(**sentences: list[str]) -> Likeness:
    return learn((intent, _traits(text)) for intent, texts in sentences.items() for text in texts)


def test_it_tells_intents_apart_by_their_words() -> None:
    learnt = _learnt(
        thanks=["cảm ơn em", "cảm ơn nhiều", "cám ơn nhé", "tốt quá cảm ơn", "cảm ơn cả nhà"],
        cancel=["thôi khỏi", "thôi không cần", "bỏ đi", "thôi bỏ qua", "không cần nữa"],
    )
    best, other = learnt.weigh(_traits("thôi bỏ nhé"))
    assert (best.intent, other.intent) == ("cancel", "thanks")
    assert best.probability > 0.9
    assert best.probability + other.probability == pytest.approx(1)


def test_an_intent_with_few_sentences_is_not_learnt() -> None:
    learnt = _learnt(thanks=["cảm ơn em", "cảm ơn nhiều", "cám ơn nhé", "tốt quá cảm ơn", "cảm ơn"], cancel=["bỏ đi"])
    assert [likely.intent for likely in learnt.weigh(_traits("bỏ đi"))] == ["thanks"]
    assert not learnt.knows_well("thanks")


def test_words_that_no_sentence_has_weigh_nothing() -> None:
    learnt = known_sentences()
    traits = _traits("cảm ơn")
    assert learnt.weigh(traits | {"word xyzzy", "pair on xyzzy"}) == learnt.weigh(traits)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1.3 xong rồi", "III.2.1 xong rồi"),
        ("Krông Nô đến đâu rồi", "Đắk Mil đến đâu rồi"),
        ("báo cáo quý 1", "báo cáo quý 3"),
    ],
)
def test_codes_units_and_periods_count_by_what_they_are(one: str, other: str) -> None:
    assert _traits(one) == _traits(other)


def test_sentences_set_aside_are_mostly_understood_by_the_others() -> None:
    said = list(known(row for row in rows("sentences") if row["who"] == "unit"))
    learnt = learn(row for at, row in enumerate(said) if at % 10)
    aside = [row for at, row in enumerate(said) if at % 10 == 0]
    right = sum(learnt.weigh(traits)[0].intent == intent for intent, traits in aside)
    assert right / len(aside) >= 0.9


def test_what_was_learnt_is_of_the_sentences_as_they_are_read_now() -> None:
    """Whoever changes sentences, phrases or how they are found runs `make likeness`."""
    assert LEARNT.read_text("utf-8") == learnt()


def test_words_that_nobody_says_are_like_nothing() -> None:
    assert not known_sentences().recognises(_traits("xyzzy qwfp"))
    assert guesses("xyzzy qwfp", UNIT) == []


def test_what_is_not_sure_is_offered_by_how_likely_it_is() -> None:
    assert "help" in guesses("em koong bieets duungf", UNIT)


def test_every_sentence_has_a_speaker_and_a_meaning() -> None:
    assert {row["who"] for row in rows("sentences")} == {"unit", "office", "leader"}
    assert all(row["intent"] and row["sentence"].strip() for row in rows("sentences"))
