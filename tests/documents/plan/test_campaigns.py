from datetime import date

import pytest

from documents.formats.text_reader import text_blocks
from documents.plan.interpreter import interpret
from domain.plans.drafts import WORKED_OUT, Schedule, Window

_PLAN = """KẾ HOẠCH
Triển khai “Tháng hành động vì an toàn thực phẩm” năm 2024

II. CHỦ ĐỀ, THỜI GIAN

1. Chủ đề: Bảo đảm an ninh, an toàn thực phẩm.

2. Thời gian triển khai: {time}.

III. NỘI DUNG

1. Hoạt động truyền thông

- Treo băng rôn tại trụ sở cơ quan {when}.

- Tổ chức lễ phát động trước ngày 20/4/2024.
"""
_MONTH = "từ ngày 15/4/2024 đến ngày 15/5/2024"


def _schedules(when: str, time: str = _MONTH) -> list[Schedule]:
    return [task.schedule for task in interpret(list(text_blocks(_PLAN.format(when=when, time=time)))).tasks]


@pytest.mark.parametrize(
    "when", ["trong suốt Tháng hành động", "trong Tháng hành động", "suốt thời gian diễn ra Tháng hành động"]
)
def test_what_is_done_during_a_campaign_has_its_days(when: str) -> None:
    during, before = _schedules(when)
    assert during == Schedule("window", windows=(Window(date(2024, 4, 15), date(2024, 5, 15)),))
    assert before == Schedule("window", windows=(Window(None, date(2024, 4, 19)),))


def test_a_label_may_say_so_too_and_the_days_are_worked_out() -> None:
    text = _PLAN.format(when="", time=_MONTH) + "\nThời gian thực hiện: Trong suốt Tháng hành động.\n"
    task = interpret(list(text_blocks(text))).tasks[0]
    assert task.schedule.windows == (Window(date(2024, 4, 15), date(2024, 5, 15)),)
    assert task.sure.schedule == WORKED_OUT


@pytest.mark.parametrize(
    ("when", "time"),
    [
        ("về Tháng hành động", _MONTH),
        ("trong Tuần lễ Biển và Hải đảo Việt Nam", _MONTH),
        ("trong Tháng hành động", "năm 2024"),
    ],
)
def test_what_is_about_a_campaign_or_in_another_one_has_no_days_of_it(when: str, time: str) -> None:
    assert _schedules(when, time)[0] == Schedule()
