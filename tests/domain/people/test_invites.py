"""Invite codes: hard to misread, easy to type."""

import itertools

import pytest

from domain.people.invites import ALPHABET, LENGTH, hash_code, is_code, new_code, normal_code


def test_a_code_draws_each_letter_from_the_clear_alphabet() -> None:
    numbers = itertools.count(3)
    drawn = new_code(lambda below: next(numbers) % below)
    assert drawn == "56789B"
    assert not set("01OIL") & set(ALPHABET)


def test_a_code_reaches_the_ends_of_the_alphabet() -> None:
    assert new_code(lambda below: 0) == "222222"
    assert new_code(lambda below: below - 1) == "ZZZZZZ"


@pytest.mark.parametrize("typed", ["7KQ4MP", "7kq4mp", " 7kq 4mp ", "7KQ-4MP", "7kq4mp."])
def test_however_it_is_typed_it_is_the_same_code(typed: str) -> None:
    assert normal_code(typed) == "7KQ4MP"
    assert hash_code(typed) == hash_code("7KQ4MP")
    assert is_code(typed)


@pytest.mark.parametrize("text", ["", "xin chào", "7KQ4M", "7KQ4MPP", "7KQ4M0", "xong"])
def test_other_words_are_not_taken_for_codes(text: str) -> None:
    assert not is_code(text)


def test_the_hash_tells_codes_apart_and_hides_them() -> None:
    assert hash_code("7KQ4MP") != hash_code("7KQ4MQ")
    assert len(hash_code("7KQ4MP")) == 64
    assert LENGTH == 6
