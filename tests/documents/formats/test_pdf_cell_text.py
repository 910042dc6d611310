"""Words that a narrow cell of a PDF broke over its lines are whole again; words that only end a line are not joined."""

import pytest

from documents.formats.pdf_cell_text import cell_text
from documents.formats.pdf_lines import Word

LETTER, HEIGHT = 5.0, 10.0


def _read(width: int, *lines: str) -> str:
    """The text of a cell that is so many letters wide, without a blank at its edges."""
    words: list[Word] = []
    for number, line in enumerate(lines):
        at, top = 0.0, number * 12.0
        for word in line.split():
            words.append({"text": word, "x0": at, "x1": at + LETTER * len(word), "top": top, "bottom": top + HEIGHT})
            at += LETTER * (len(word) + 1)
    return cell_text(0.0, width * LETTER, words)


@pytest.mark.parametrize(
    ("width", "lines", "text"),
    [
        (3, ("202", "1"), "2021"),
        (7, ("Quý", "IV/202", "5"), "Quý IV/2025"),
        (2, ("K", "HT", "C"), "KHTC"),
        (2, ("TT", "r"), "TTr"),
        (2, ("VI", "I"), "VII"),
        (6, ("xã,", "phường", ", đặc", "khu"), "xã, phường, đặc khu"),
        (4, ("2021", "2022"), "2021 2022"),
        (4, ("UBND", "tỉnh"), "UBND tỉnh"),
        (3, ("Các", "CC"), "Các CC"),
        (5, ("Phòng", "Nội vụ"), "Phòng Nội vụ"),
        (9, ("Phòng KH", "TC"), "Phòng KH TC"),
    ],
)
def test_a_word_is_whole_where_a_cell_was_too_narrow_for_it(width: int, lines: tuple[str, ...], text: str) -> None:
    assert _read(width, *lines) == text
