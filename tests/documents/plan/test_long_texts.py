"""Paragraphs and cells of as many letters as one may have are read like short ones; `benchmarks` times such texts."""

import pytest

from documents.blocks import LONGEST_TEXT, Block, Paragraph, TableRow
from documents.formats.text_reader import text_blocks
from documents.plan.interpreter import interpret

HEADER = ("STT", "Nội dung", "Đơn vị chủ trì", "Sản phẩm")


def _long(phrase: str, between: str) -> str:
    count = LONGEST_TEXT // (len(phrase) + 4)
    return between.join(phrase.format(number % 28 + 1) for number in range(count))


def _tasks(units: str, product: str) -> int:
    rows = ((str(number), f"Rà soát quy trình {number}", units, product) for number in range(1, 4))
    blocks: list[Block] = [TableRow(cells, line, 1) for line, cells in enumerate([HEADER, *rows], 1)]
    return len(interpret(blocks).tasks)


@pytest.mark.parametrize("phrase", ["trước ngày {}/3/2026", "hằng năm trước ngày {}/3", "trong năm 2026 đạt trên {}%"])
@pytest.mark.parametrize("between", [", ", ". ", " "])
def test_a_long_paragraph_is_one_task(phrase: str, between: str) -> None:
    texts = ["KẾ HOẠCH", "Cải cách hành chính năm 2026", "II. NHIỆM VỤ"]
    texts += [f"{number}. Rà soát {_long(phrase, between)}" for number in range(1, 4)]
    assert len(interpret([Paragraph(text, at) for at, text in enumerate(texts, 1)]).tasks) == 3


@pytest.mark.parametrize("product", ["{} hồ sơ", "trên {}% hồ sơ", "từ {}% đến 90% năm 2026"])
def test_so_is_a_row_with_a_long_cell_of_targets(product: str) -> None:
    assert _tasks("Văn phòng Sở", _long(product, ", ")) == 3


@pytest.mark.parametrize("unit", ["(Sở Y tế {}", "Sở Y tế {}", "Trung tâm Y tế huyện A{}"])
def test_and_one_with_a_long_cell_of_units(unit: str) -> None:
    assert _tasks(_long(unit, " "), "Báo cáo") == 3


def test_lines_that_all_go_on_end_where_a_paragraph_has_room_for_no_more() -> None:
    line = "công khai kết quả giải quyết thủ tục hành chính của toàn ngành trên địa bàn"
    lengths = [
        len(block.text)
        for block in text_blocks("\n".join(["1. Rà soát", *[line] * 1000]))
        if isinstance(block, Paragraph)
    ]
    assert LONGEST_TEXT < max(lengths) < LONGEST_TEXT + 2 * len(line)
