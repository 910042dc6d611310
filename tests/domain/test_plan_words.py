"""Patterns for one of many phrases."""

import re

import pytest

from domain.plan_words import any_of, exactly_any_of

PHRASES = ("sở", "sở y tế", "văn phòng", "sở y", "văn phòng sở")


@pytest.mark.parametrize(("text", "found"), [("so y te", "so y te"), ("van phong, so y", "van phong"), ("so", "so")])
def test_the_longest_phrase_is_found_first(text: str, found: str) -> None:
    match = re.search(any_of(PHRASES), text)
    assert match is not None
    assert match[0] == found


@pytest.mark.parametrize("text", ["son", "co-van phongs", "y te", ""])
def test_parts_of_other_words_are_none(text: str) -> None:
    assert not re.search(any_of(PHRASES), text)


def test_marks_tell_phrases_apart() -> None:
    assert re.findall(exactly_any_of(["bộ", "bộ y tế", "bố"]), "bộ y tế bố bò bộ") == ["bộ y tế", "bố", "bộ"]
