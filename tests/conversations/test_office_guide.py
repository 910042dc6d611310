"""The office's commonest jobs take what its guide says: the sentences stand there, at most three messages each."""

import re

import pytest

from tests.chat import Chat, Department
from tests.databases import ONCE
from tests.places import ROOT

GUIDE = (ROOT / "docs" / "huong-dan-van-phong.md").read_text("utf-8")
ROW = re.compile(r"^\| (\d+)\. ([^|]+) \| `([^`]+)` \| ([^|]*)\|$", re.MULTILINE)
JOBS = {int(number): (sentence, re.findall(r"`([^`]+)`", then)) for number, _, sentence, then in ROW.findall(GUIDE)}
# What is answered in the end.
DONE = {
    1: "Báo cáo CCHC quý I: đã nộp 1/14",
    2: "Đang gửi tới ",
    3: "Đang gửi tới 1 người của 1 đơn vị.",
    4: "TTYT Cư Jút: ",
    5: "Quá hạn: ",
    6: "Đã duyệt",
    7: "Đã gia hạn Báo cáo CCHC quý I đến 28/02/2026 cho TTYT Đắk Mil",
    8: "Đã gửi trả lời về I.1.4",
    9: "Đã yêu cầu ",
    10: "Đang gửi thông báo tới ",
}


@pytest.fixture
def busy(department: Department, office: Chat, cu_jut: Chat) -> Department:
    """After the day of the first quarter's report: one unit has sent it, and has a difficulty."""
    department.chat("TTYT Đắk Mil", name="Vũ Văn Nam")
    department.at("2026-02-24 09:00")
    cu_jut.says("I.1.4 vướng kinh phí").presses("Ghi")
    cu_jut.says("nộp báo cáo quý 1").presses("Nộp").says("có")
    return department


def test_the_guide_has_ten_jobs_of_at_most_three_messages() -> None:
    assert sorted(JOBS) == list(range(1, 11))
    assert all(1 + len(then) <= 3 for _, then in JOBS.values())


@ONCE
@pytest.mark.parametrize("number", sorted(DONE))
def test_a_job_is_done_with_the_sentences_of_the_guide(busy: Department, office: Chat, number: int) -> None:
    sentence, then = JOBS[number]
    office.says(sentence)
    for answer in then:
        office.says(answer)
    assert office.text.startswith(DONE[number]), office.text
