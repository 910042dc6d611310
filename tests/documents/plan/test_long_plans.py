"""Long plans: twice the rows are twice the work, whatever the rows have in common."""

import re
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import FrameType

import pytest

from documents.blocks import Block, Paragraph, TableRow
from documents.plan.interpreter import interpret
from documents.plan.reporting import same_duty_once
from documents.plan.units.cells.units_cell import read_units
from documents.plan.units.sentences.sentence_units import units_of_sentence
from domain.plans.drafts import DeadlineDraft
from domain.reports.phrases import Around, read_deadlines

_PATTERNS = f"{Path(re.__file__).parent}/"
HEADER = ("STT", "Nội dung", "Sản phẩm", "Thời gian", "Đơn vị chủ trì", "Đơn vị phối hợp")
Row = tuple[str, ...]


def _letters(number: int) -> str:
    return "".join(chr(ord("A") + number // 26**power % 26) for power in range(3))


def _plain(number: int) -> Row:
    return str(number), f"Rà soát quy trình số {number}", "Báo cáo", "Tháng 3/2025", "Văn phòng Sở", "Thanh tra Sở"


def _numbers(number: int) -> Row:
    return *_plain(number)[:2], f"{number % 90 + 10}% hồ sơ; ít nhất {number} lượt người", *_plain(number)[3:]


def _units(number: int) -> Row:
    place = f"xã Tân {_letters(number).title()}"
    return *_plain(number)[:4], f"UBND {place}", f"Trạm Y tế {place}"


def _short_names(number: int) -> Row:
    return *_plain(number)[:4], f"Phòng {_letters(number)}H", "Phòng Kế hoạch"


def _parts_of_nobody(number: int) -> Row:
    if number % 3 == 1:
        return str(number // 3 + 1), f"Công tác cải cách lĩnh vực {number}", "", "", "", ""
    last = ("", "") if number % 3 == 2 else _plain(number)[4:]
    return f"{number // 3 + 1}.{number % 3 + 1}", *_plain(number)[1:4], *last


def _without_numbers(number: int) -> Row:
    return "", *_plain(number)[1:]


def _calls(action: Callable[[], object]) -> int:
    """How many calls something takes: the clock tells less, where others use the machine.

    Patterns that were forgotten meanwhile are compiled anew, whatever the length of the text: that is left out.
    """
    calls = 0

    def count(frame: FrameType, event: str, _of: object) -> None:
        nonlocal calls
        calls += event.endswith("call") and not frame.f_code.co_filename.startswith(_PATTERNS)

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        action()
    finally:
        sys.setprofile(before)
    return calls


def _compiled(action: Callable[[], object]) -> int:
    """How many patterns something compiles."""
    compiled = 0

    def count(frame: FrameType, event: str, _of: object) -> None:
        nonlocal compiled
        code = frame.f_code
        compiled += event == "call" and code.co_name == "compile" and code.co_filename.endswith("re/_compiler.py")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        action()
    finally:
        sys.setprofile(before)
    return compiled


def _plan(row: Callable[[int], Row], numbers: range) -> list[Block]:
    return [TableRow(cells, line, 1) for line, cells in enumerate([HEADER, *map(row, numbers)], 1)]


@pytest.mark.parametrize("row", [_plain, _numbers, _units, _short_names, _parts_of_nobody, _without_numbers])
def test_twice_the_rows_are_twice_the_work(row: Callable[[int], Row]) -> None:
    first, *others = (_plan(row, numbers) for numbers in (range(1, 10), range(100, 250), range(1000, 1300)))
    interpret(first)
    once, twice = (_calls(lambda blocks=blocks: interpret(blocks)) for blocks in others)
    assert twice < 2.5 * once


def test_names_never_read_before_need_no_patterns_of_their_own() -> None:
    def read(numbers: range) -> None:
        for name in (_letters(number).title() for number in numbers):
            read_units(f"{name} Kiểm lâm, {name} Thú y", "lead")
            units_of_sentence(f"Phối hợp với Phòng {name} Y, {name} Dược rà soát quy trình.")

    read(range(10))
    assert _compiled(lambda: read(range(100, 150))) < 10


@pytest.mark.parametrize("name", ["Sở {}, ", "Sở {} (phòng Tổ chức), ", "Sở {}; ", "phối hợp với Sở {}, "])
@pytest.mark.parametrize("line", ["{}", "1. Rà soát quy trình: giao {} thực hiện."])
def test_twice_the_names_of_one_paragraph_are_twice_the_work(name: str, line: str) -> None:
    def work(numbers: range) -> int:
        names = "".join(name.format(_letters(number).title()) for number in numbers).strip(" ,;")
        texts = ["KẾ HOẠCH", "Cải cách hành chính năm 2025", "I. NHIỆM VỤ", "1. Rà soát", line.format(names)]
        paragraphs: list[Block] = [Paragraph(text, at) for at, text in enumerate(texts, 1)]
        return _calls(lambda: interpret(paragraphs))

    work(range(2000, 2400))
    assert work(range(1000, 1400)) < 2.5 * work(range(100, 300))


@pytest.mark.parametrize("line", ["- Sở Y tế tỉnh {}:", "- Sở Y tế tỉnh xây dựng kế hoạch số {} trước ngày 15/3/2025."])
def test_twice_the_lines_that_say_who_acts_are_twice_the_work(line: str) -> None:
    def work(numbers: range) -> int:
        texts = ["KẾ HOẠCH", "Cải cách hành chính năm 2025", "I. NHIỆM VỤ", "1. Rà soát:", "- Văn phòng Sở rà soát."]
        texts += [line.format(number) for number in numbers]
        paragraphs: list[Block] = [Paragraph(text, at) for at, text in enumerate(texts, 1)]
        return _calls(lambda: interpret(paragraphs))

    work(range(2000, 2010))
    assert work(range(1000, 1800)) < 2.3 * work(range(100, 500))


def test_twice_the_days_of_one_clause_are_twice_the_work() -> None:
    def work(days: int) -> int:
        clause = ". ".join(f"báo cáo số {number} trước ngày {number % 28 + 1}/3/2025" for number in range(days))
        return _calls(lambda: read_deadlines(clause, Around(2025)))

    work(5)
    assert work(200) < 2.5 * work(100)


@pytest.mark.parametrize("phrase", ["Phòng số {} báo cáo kết quả trước ngày 15/6/2025", "Gửi trước ngày 15/6, số {}"])
def test_twice_the_duties_of_one_day_are_twice_the_work(phrase: str) -> None:
    def work(count: int) -> int:
        duties = [DeadlineDraft("", date(2025, 6, 15), phrase.format(number)) for number in range(count)]
        return _calls(lambda: same_duty_once(duties))

    assert work(800) < 2.5 * work(400)


def test_a_duty_told_again_without_who_has_it_is_one_among_many() -> None:
    day = date(2025, 6, 15)
    others = [f"Phòng số {number} báo cáo kết quả rà soát trước ngày 15/6/2025" for number in range(30)]
    told = DeadlineDraft("", day, "Báo cáo kết quả rà soát quy trình trước ngày 15/6/2025", ("Sở Y tế",))
    again = DeadlineDraft("", day, "7. Báo cáo kết quả rà soát quy trình trước ngày 15/6/2025")
    duties = [again, *(DeadlineDraft("", day, phrase) for phrase in others), told]
    assert same_duty_once(duties) == (told, *duties[1:-1])
    assert same_duty_once(duties[::-1]) == tuple(duties[:0:-1])
