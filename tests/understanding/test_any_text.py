"""What holds for any text at all: it is read, soon, and noise writes nothing."""

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.text import fold
from domain.understanding import Context, understand
from domain.understanding.context import Asker, Asking
from tests.understanding.department import NAMED, OFFICE, UNIT


@pytest.mark.parametrize(
    "text", ["nhiệm vụ của tôi", "1.3 đã hoàn thành 80%", "báo cáo quý 1 nộp khi nào", "Đắk R'lấp"]
)
def test_composed_and_decomposed_text_read_alike(text: str) -> None:
    decomposed = understand(unicodedata.normalize("NFD", text), OFFICE)
    assert decomposed == understand(unicodedata.normalize("NFC", text), OFFICE)


_WORDS = st.sampled_from(
    [
        "1.3",
        "80%",
        "xong",
        "chưa",
        "nhiệm",
        "vụ",
        "báo",
        "cáo",
        "quý",
        "1",
        "không",
        "nếu",
        "mai",
        "của",
        "tôi",
        "Đắk",
        "Mil",
        "“",
        "”",
        ",",
        ".",
        "?",
        "/",
        "#",
        "%",
        "(",
        "1/0",
        "0",
    ]
)

_TEXTS = st.one_of(st.text(max_size=300), st.lists(_WORDS, max_size=30).map(" ".join))


@given(
    _TEXTS, st.sampled_from(["unit", "office", "leader", None]), st.sampled_from([None, "confirm", "percent", "text"])
)
def test_no_text_is_too_strange(text: str, role: Asker | None, asking: Asking | None) -> None:
    read = understand(text, Context(role=role, units=NAMED, asking=asking))
    assert 0 <= read.confidence <= 1


@given(st.text(alphabet=st.characters(exclude_categories=("N", "Lu", "Ll")), max_size=200))
def test_noise_never_leads_to_a_write(text: str) -> None:
    assert understand(text, UNIT).effect == "none"


@given(_TEXTS)
def test_composed_and_decomposed_are_one_whatever_is_said(text: str) -> None:
    assert understand(unicodedata.normalize("NFD", text), UNIT) == understand(unicodedata.normalize("NFC", text), UNIT)


@given(st.text(max_size=200))
def test_folding_what_is_folded_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    "piece",
    [
        "1.3 xong ",
        "“",
        "1,",
        "a1",
        "về ",
        "trung tâm y tế ",
        "mười ",
        "9.9.9.",
        "không ",
        "chưa xong nữa ",
        "i.1.",
        "kroong5 ",
        "aaaa",
        "ngày 1/1 ",
        "quý ",
        "1 chấm ",
        "i'm ",
        "nhắc Đắk Mil ",
        "đang ",
        "- ",
        "ừ\n",
        "á" * 50 + " ",
    ],
)
def test_long_messages_take_no_more_than_their_length(piece: str) -> None:
    started = time.process_time()
    understand(piece * (10_000 // len(piece)), OFFICE)
    assert time.process_time() - started < 0.5
