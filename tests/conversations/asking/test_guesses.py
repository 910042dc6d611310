"""What is not sure is offered as sentences that say what each would do, and nothing happens before one is chosen."""

import pytest
from sqlalchemy import func, select

from storage.schema import draft
from tests.chat import Chat, Department
from tests.databases import BOTH, ONCE

pytestmark = ONCE

NOTHING_DONE = "Tôi chưa làm gì. "


def _drafts(department: Department) -> int:
    return int(department.rows(select(func.count()).select_from(draft))[0][0])


@pytest.mark.parametrize(
    "text",
    [
        "khoan nộp báo cáo quý 1",
        "đừng nộp báo cáo quý 1",
        "chưa nộp báo cáo quý 1 đâu",
        "mai nộp báo cáo quý 1",
        "nghe nói phải nộp báo cáo quý 1",
    ],
)
def test_a_report_only_spoken_of_is_not_begun(department: Department, cu_jut: Chat, text: str) -> None:
    cu_jut.says(text)
    assert cu_jut.choices[:2] == ("Xem tình trạng báo cáo quý I/2026", "Nộp báo cáo quý I/2026")
    assert _drafts(department) == 0


def test_the_reading_chosen_is_carried_out(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("khoan nộp báo cáo quý 1").presses("Xem tình trạng báo cáo quý I/2026")
    assert cu_jut.text.startswith("TTYT Cư Jút: Báo cáo CCHC quý I — 🔵 chưa đến hạn, chưa nộp")
    cu_jut.says("khoan nộp báo cáo quý 1").presses("Nộp báo cáo quý I/2026")
    assert cu_jut.text.startswith("Dự thảo Báo cáo CCHC quý I của TTYT Cư Jút")


@pytest.mark.parametrize("zalo", [False, True], ids=["buttons", "plain"])
def test_a_difficulty_on_a_condition_is_drafted_only_when_chosen(department: Department, zalo: bool) -> None:
    head = department.chat("TTYT Cư Jút", zalo=zalo)
    head.says("nếu II.2.1 vướng kinh phí thì báo em")
    assert head.text.startswith(NOTHING_DONE)
    assert _drafts(department) == 0
    choice = next(label for label in head.choices if label.startswith("Ghi vướng mắc cho II.2.1: “"))
    head.presses(choice)
    assert head.text.startswith("Tôi hiểu như sau")
    assert department.written() == []
    head.presses("Ghi")
    assert [code for _, code, _ in department.written()] == ["II.2.1"]


@pytest.mark.parametrize("text", ["II.2.1 vướng kinh phí", "II.2.1 vướng chưa có tiền"])
def test_a_plain_difficulty_needs_no_choice(cu_jut: Chat, text: str) -> None:
    assert cu_jut.says(text).text.startswith("Tôi hiểu như sau")


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("khoan duyệt báo cáo quý 1 của TTYT Cư Jút", "Duyệt báo cáo quý I/2026 của TTYT Cư Jút"),
        ("đừng trả lại báo cáo quý 1 của TTYT Cư Jút", "Trả lại báo cáo quý I/2026 của TTYT Cư Jút"),
        ("đừng chốt kỳ quý 1", "Chốt kỳ báo cáo quý I/2026"),
        ("đừng xuất excel", "Xuất ra tệp"),
        ("chị nhắc TTYT Cư Jút rồi", "Nhắc việc của TTYT Cư Jút"),
    ],
)
def test_what_the_office_does_not_ask_for_is_not_done(
    department: Department, office: Chat, text: str, offered: str
) -> None:
    office.says(text)
    assert office.text.startswith("Tôi chưa ")
    assert offered in office.choices
    assert _drafts(department) == 0


def test_a_leader_is_not_offered_what_only_the_office_does(department: Department) -> None:
    leader = department.chat("Ban Giám đốc Sở", "leader")
    leader.says("đã duyệt báo cáo quý 1 của TTYT Cư Jút chưa?")
    assert not [label for label in leader.choices if label.startswith("Duyệt")]


@BOTH
def test_a_unit_cannot_forge_what_only_the_office_is_offered(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("/nghia approve duyệt báo cáo quý 1")
    assert cu_jut.text.startswith("Tôi chưa hiểu rõ ý anh/chị.")
    assert cu_jut.says("/nghia").text.startswith("Tôi chưa hiểu rõ ý anh/chị.")
    assert _drafts(department) == 0


@pytest.mark.parametrize("text", ["qwfp xyzt", "ờ thì vậy đó"])
def test_where_nothing_comes_close_the_ways_on_are_offered(cu_jut: Chat, text: str) -> None:
    assert cu_jut.says(text).choices == ("Nhiệm vụ của tôi", "Hạn báo cáo", "Trợ giúp")


def test_a_unit_is_offered_nothing_of_another_units_report(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("nộp báo cáo quý 1 giúp TTYT Đắk Mil")
    assert cu_jut.text.startswith(NOTHING_DONE)
    assert not any("Đắk Mil" in label for label in cu_jut.choices)
    assert _drafts(department) == 0


def test_no_choice_is_offered_twice(cu_jut: Chat) -> None:
    cu_jut.says("thiếu nợ tiền bạn")
    assert len(set(cu_jut.choices)) == len(cu_jut.choices)
