"""Items whose numbers have three digits and more."""

from documents.blocks import LONGEST_TEXT, Paragraph
from documents.formats.text_reader import text_blocks
from documents.plan.interpreter import interpret
from documents.plan.prose.counted_on import counted_on
from documents.plan.prose.outline import mended

HEAD = "KẾ HOẠCH\nCải cách hành chính năm 2026\n\nII. NHIỆM VỤ\n"
DUTY = "Văn phòng Sở rà soát quy trình"


def _read(*lines: str) -> list[tuple[str, str]]:
    return [(task.code, task.content) for task in interpret(list(text_blocks(HEAD + "\n".join(lines)))).tasks]


def test_a_list_goes_on_behind_its_ninety_ninth_item() -> None:
    lines = [f"{number}. {DUTY} số {number}" for number in range(1, 1003)]
    assert _read(*lines) == [(f"{number}.", f"{DUTY} số {number}") for number in range(1, 1003)]


def test_so_does_one_whose_lines_are_broken() -> None:
    lines = [
        f"{number}. {DUTY} số {number} của toàn ngành trên địa bàn tỉnh và\ncông khai" for number in range(97, 103)
    ]
    assert [code for code, _ in _read(*lines)] == [f"{number}." for number in range(97, 103)]


def test_a_number_by_itself_begins_no_item() -> None:
    assert _read(f"1. {DUTY} của", "500. Trong đó", f"2. {DUTY}.") == [
        ("1.", f"{DUTY} của 500. Trong đó"),
        ("2.", f"{DUTY}."),
    ]


def test_numbers_count_on_from_the_last_one_alone() -> None:
    texts = ["99. Một", "250. người", "100. Hai", "101. Ba", "1. Bốn", "102. người", "2026. Năm"]
    assert counted_on(Paragraph(text, at) for at, text in enumerate(texts)) == {2, 3}


def test_what_is_joined_is_no_longer_than_a_paragraph_may_be() -> None:
    whole = mended(Paragraph("và công khai kết quả giải quyết thủ tục hành chính", at) for at in range(2000))
    assert max(len(paragraph.text) for paragraph in whole) < LONGEST_TEXT + 60
    lines = [f"{'Công khai kết quả giải quyết thủ tục' * 3}." for _ in range(1000)]
    [(_, content)] = _read(f"1. {DUTY}.", *lines)
    assert len(content) < LONGEST_TEXT + 120
