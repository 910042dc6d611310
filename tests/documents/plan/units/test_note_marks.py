"""Names of units beside marks of notes and running numbers in brackets, in cells, headings and sentences."""

import pytest

from documents.plan.units.cells.note_marks import without_note_marks
from documents.plan.units.cells.units_cell import read_units
from documents.plan.units.sentences.heading_units import units_of_heading
from documents.plan.units.sentences.sentence_units import units_of_sentence


@pytest.mark.parametrize(
    "cell",
    [
        "(1) Sở Nội vụ; (2) Sở Y tế",
        "Sở Nội vụ [3]; Sở Y tế[4]",
        "[1] Sở Nội vụ, [2] Sở Y tế",
        "(*) Sở Nội vụ\n(**) Sở Y tế",
        "Sở Nội vụ (2), Sở Y tế (*)",
    ],
)
def test_marks_are_no_words_of_a_name(cell: str) -> None:
    assert [unit.name for unit in read_units(cell, "lead")] == ["Sở Nội vụ", "Sở Y tế"]
    if "\n" not in cell:
        assert [unit.name for unit in units_of_heading(cell)] == ["Sở Nội vụ", "Sở Y tế"]


def test_a_sentence_may_mark_and_number_whom_it_names() -> None:
    told = units_of_sentence("Sở Nội vụ[3] chủ trì, phối hợp với (1) Sở Tài chính, (2) Sở Y tế tham mưu.")
    assert [(unit.name, unit.role) for unit in told] == [
        ("Sở Nội vụ", "lead"),
        ("Sở Tài chính", "support"),
        ("Sở Y tế", "support"),
    ]


@pytest.mark.parametrize("text", ["Sở Nội vụ (chủ trì)", "Chi cục Hải quan khu vực (XIII)", "Trường THCS (cơ sở 2)"])
def test_other_words_in_brackets_stay(text: str) -> None:
    assert without_note_marks(text) == text
