"""How a sentence begins."""

from domain.desk.rows import PhraseRows, begins, desk_rows, past_politeness, place_of

GIVES = PhraseRows(["Giao", "giao việc", "giao cho", "phân công"])


def test_the_longest_phrase_that_stands_there_counts() -> None:
    assert begins(("giao", "viec", "ra", "soat"), GIVES) == 2
    assert begins(("giao", "phong", "khtc"), GIVES) == 1
    assert begins(("em", "giao", "cho"), GIVES, 1) == 2


def test_half_a_phrase_and_the_end_of_the_sentence_are_none() -> None:
    assert begins(("phan", "viec"), GIVES) == 0
    assert begins(("phan",), GIVES) == 0
    assert begins(("giao",), GIVES, 1) == 0
    assert begins((), GIVES) == 0


def test_the_first_place_from_one_on_is_found() -> None:
    row = ("giao", "phong", "khtc", "giao", "cho")
    assert place_of(row, GIVES, 0) == (0, 1)
    assert place_of(row, GIVES, 1) == (3, 5)
    assert place_of(row, GIVES, 5) is None


def test_politeness_is_passed_over_with_its_commas() -> None:
    row = ("em", "oi", ",", "moi", "chi", "lan")
    assert row[past_politeness(row) :] == ("moi", "chi", "lan")


def test_phrases_are_all_there_the_longest_first() -> None:
    sizes = [len(row) for row in desk_rows("people", "invite")]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes
