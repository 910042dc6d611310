"""Paragraphs and cells of as many letters as one may have: what they name so often is not looked for all over again.

Each is read in half a second; the worst of them took eight, four times as long with each doubling.
"""

import time

import pytest

from documents.blocks import LONGEST_TEXT, Block, Paragraph, TableRow
from documents.formats.text_reader import text_blocks
from documents.plan.interpreter import interpret

MOST_SECONDS = 4.0
HEADER = ("STT", "Nội dung", "Đơn vị chủ trì", "Sản phẩm")


def _seconds(blocks: list[Block]) -> float:
    """The time of the processor: other work on the machine is left out."""
    begun = time.process_time()
    interpret(blocks)
    return time.process_time() - begun


def _long(phrase: str, between: str) -> str:
    count = LONGEST_TEXT // (len(phrase) + 4)
    return between.join(phrase.format(number % 28 + 1) for number in range(count))


def _cells(units: str, product: str) -> list[Block]:
    rows = ((str(number), f"Rà soát quy trình {number}", units, product) for number in range(1, 4))
    return [TableRow(cells, line, 1) for line, cells in enumerate([HEADER, *rows], 1)]


@pytest.mark.parametrize("phrase", ["trước ngày {}/3/2026", "hằng năm trước ngày {}/3", "trong năm 2026 đạt trên {}%"])
@pytest.mark.parametrize("between", [", ", ". ", " "])
def test_a_long_paragraph_takes_no_time(phrase: str, between: str) -> None:
    texts = ["KẾ HOẠCH", "Cải cách hành chính năm 2026", "II. NHIỆM VỤ"]
    texts += [f"{number}. Rà soát {_long(phrase, between)}" for number in range(1, 4)]
    assert _seconds([Paragraph(text, at) for at, text in enumerate(texts, 1)]) < MOST_SECONDS


@pytest.mark.parametrize("product", ["{} hồ sơ", "trên {}% hồ sơ", "từ {}% đến 90% năm 2026"])
def test_neither_does_a_long_cell_of_targets(product: str) -> None:
    assert _seconds(_cells("Văn phòng Sở", _long(product, ", "))) < MOST_SECONDS


@pytest.mark.parametrize("unit", ["(Sở Y tế {}", "Sở Y tế {}", "Trung tâm Y tế huyện A{}"])
def test_nor_one_of_units(unit: str) -> None:
    assert _seconds(_cells(_long(unit, " "), "Báo cáo")) < MOST_SECONDS


def test_nor_lines_that_all_go_on() -> None:
    lines = "\n".join(["công khai kết quả giải quyết thủ tục hành chính của toàn ngành trên địa bàn"] * 30_000)
    begun = time.process_time()
    blocks = list(text_blocks(f"1. Rà soát\n{lines}"))
    assert time.process_time() - begun < 2 * MOST_SECONDS
    assert max(len(block.text) for block in blocks if isinstance(block, Paragraph)) > LONGEST_TEXT
