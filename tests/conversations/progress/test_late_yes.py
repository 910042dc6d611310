"""A yes counts for what was just asked; later it only brings the question back."""

from tests.chat import Chat, Department
from tests.databases import ONCE

pytestmark = ONCE


def test_a_yes_after_something_else_was_said_writes_nothing(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("I.1.4 được 60%").says("cảm ơn")
    cu_jut.says("ok")
    assert cu_jut.text.startswith("Tôi hiểu như sau")
    assert department.written() == []

    cu_jut.says("ok")
    assert cu_jut.text.startswith("Đã ghi")


def test_a_late_yes_to_a_report_asks_again(department: Department, cu_jut: Chat) -> None:
    cu_jut.says(f"/danop #{department.report('TTYT Cư Jút', 'Q1-2026')}").says("cảm ơn")
    asked = "Ghi nhận TTYT Cư Jút đã gửi “Báo cáo CCHC quý I”?"
    assert cu_jut.says("vâng").text == asked
    assert "Đã ghi nhận" in cu_jut.says("vâng").text
