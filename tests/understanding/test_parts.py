"""Questions about parts of plans are known by their beginning; nothing else of the corpora is taken for one."""

import json
from pathlib import Path

import pytest

from domain.desk.parts import read_part_question

CORPORA = sorted(Path(__file__).parent.glob("*.jsonl"))


@pytest.mark.parametrize(
    ("text", "what", "code"),
    [
        ("tỷ lệ theo mục", "sections", ""),
        ("ty le dung han theo tung muc", "sections", ""),
        ("chị xem giúp em tỷ lệ theo mục kế hoạch CCHC quý 3", "sections", ""),
        ("mục nào chậm nhất?", "sections", ""),
        ("các mục làm đến đâu rồi", "sections", ""),
        ("mục II làm đến đâu", "section", "II"),
        ("mục III của TTYT Cư Jút thế nào", "section", "III"),
        ("tiến độ mục iv", "section", "IV"),
        ("các kế hoạch làm tới đâu rồi", "plans", ""),
        ("tỷ lệ theo kế hoạch", "plans", ""),
        ("kế hoạch CCHC làm đến đâu", "plan", ""),
    ],
)
def test_a_question_about_a_part_says_which(text: str, what: str, code: str) -> None:
    found = read_part_question(text)
    assert found is not None
    assert (found.what, found.code) == (what, code)


@pytest.mark.parametrize(
    "text",
    [
        "các kế hoạch", "kế hoạch", "mục 1.3 làm đến đâu", "mục II được 60%", "tiến độ 1.3", "mục 2", "mục lục",
        "tình hình TTYT Cư Jút", "em làm theo mục II được 50%", "tỷ lệ đúng hạn", "tổng hợp", "mục tiêu thế nào",
        "tiến độ công việc thế nào", "làm đến đâu rồi", "kết quả", "tình hình chung",
    ],
)  # fmt: skip
def test_other_sentences_are_no_question_about_a_part(text: str) -> None:
    assert read_part_question(text) is None


def test_of_the_corpora_only_questions_of_figures_are_taken() -> None:
    lines = [json.loads(line) for path in CORPORA for line in path.read_text("utf-8").splitlines() if line.strip()]
    taken = {row["text"]: row["intent"] for row in lines if read_part_question(row["text"])}
    assert set(taken.values()) <= {"overview"}, taken
