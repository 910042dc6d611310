"""What the office asks of one unit, cut down to what it asked for."""

import pytest

from tests.chat import Chat, Department
from tests.databases import ONCE

pytestmark = ONCE


@pytest.fixture
def one_done(department: Department, cu_jut: Chat) -> None:
    """Cư Jút has finished one task."""
    cu_jut.says("I.1.4 xong").presses("Ghi")


@pytest.mark.usefixtures("one_done")
@pytest.mark.parametrize("text", ["việc đã xong của TTYT Cư Jút", "cac viec da hoan thanh cua TTYT Cu Jut"])
def test_only_what_is_done_is_shown(office: Chat, text: str) -> None:
    office.says(text)
    assert office.text.startswith("TTYT Cư Jút — đã hoàn thành: 1–1/1 việc\n1. 🟢 I.1.4 ")
    office.presses("Tất cả việc của TTYT Cư Jút")
    assert office.text.startswith("TTYT Cư Jút: ")


@pytest.mark.usefixtures("one_done")
def test_what_is_not_asked_to_be_cut_down_is_shown_whole(office: Chat) -> None:
    assert " việc và báo cáo\n" in office.says("nhiệm vụ của TTYT Cư Jút").text


def test_nothing_of_the_kind_is_said_so(office: Chat) -> None:
    office.says("việc quá hạn của TTYT Cư Jút")
    assert office.text == "TTYT Cư Jút không có việc nào thuộc mục “quá hạn”."
    assert office.choices == ("Tất cả việc của TTYT Cư Jút",)


def test_a_part_is_paged_as_a_part(office: Chat) -> None:
    office.says("việc chưa làm của TTYT Cư Jút")
    assert "chưa thực hiện: 1–5/" in office.text
    office.presses(next(choice for choice in office.choices if choice.startswith("Xem tiếp")))
    assert "chưa thực hiện: 6–10/" in office.text
