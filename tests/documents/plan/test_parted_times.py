"""Times of several tasks that set one of them apart."""

import pytest

from documents.formats.text_reader import text_blocks
from documents.plan.interpreter import interpret
from documents.plan.parted_times import time_for

_REST = "Hàng năm đối với kê khai tài sản, các nội dung còn lại thực hiện thường xuyên."
_APART = "Tháng 4 - 11/2026, riêng mít tinh ngày 15/6/2026"


@pytest.mark.parametrize(
    ("text", "content", "time"),
    [
        (_REST, "Công khai bản kê khai tài sản, thu nhập của người có chức vụ.", "Hàng năm"),
        (_REST, "Công khai kết quả tuyển dụng.", "thường xuyên"),
        (_APART, "Hưởng ứng Ngày ASEAN, tổ chức mít tinh tại thị trấn.", "ngày 15/6/2026"),
        (_APART, "Phát thanh trên loa truyền thanh xã.", "Tháng 4 - 11/2026"),
    ],
)
def test_a_time_for_one_task_is_not_that_of_the_others(text: str, content: str, time: str) -> None:
    assert time_for(text, content) == time


@pytest.mark.parametrize("text", ["Trước ngày 15/6, riêng đối với cấp xã trước ngày 10/6", "Tháng 3, quý II", ""])
def test_a_time_for_some_units_and_a_list_of_times_are_for_the_task(text: str) -> None:
    assert time_for(text, "Báo cáo kết quả") == text


def test_the_bullets_over_a_label_have_each_their_time() -> None:
    text = f"""KẾ HOẠCH
Năm 2026

II. NHIỆM VỤ
1. Phòng, chống tham nhũng
- Công khai bản kê khai tài sản của người có chức vụ.
- Công khai kết quả tuyển dụng viên chức.
* Thời gian: {_REST}
* Thực hiện: Phòng Nội vụ chủ trì.
"""
    assert [task.schedule.kind for task in interpret(list(text_blocks(text))).tasks] == ["recurring", "continuous"]
