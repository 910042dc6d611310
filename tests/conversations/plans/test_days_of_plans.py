"""Reports that two plans want on different days: one answer may serve all of them, by whose day or which day counts."""

import pytest
from sqlalchemy import select

from storage.schema import report_rule
from tests.chat import Chat, Department
from tests.conversations.plans.test_answers_in_words import begins
from tests.conversations.plans.test_import_by_chat import CLASH
from tests.databases import ONCE

pytestmark = ONCE

# Held are 14/02, 14/05, 14/08 and 14/11; of the second the new plan wants the earlier day.
CLASHES = CLASH.replace(
    "trước ngày 10/3/2026.",
    "trước ngày 10/3/2026. Báo cáo CCHC 6 tháng gửi trước ngày 10/4/2026. "
    "Báo cáo CCHC quý III gửi trước ngày 10/9/2026. Báo cáo CCHC năm gửi trước ngày 10/12/2026.",
)


def days(department: Department) -> list[str]:
    """The days that were chosen, in their order."""
    chosen = select(report_rule.c.due).where(report_rule.c.due_by != "").order_by(report_rule.c.due)
    return [f"{due:%d/%m}" for (due,) in department.rows(chosen)]


@pytest.mark.parametrize("said", ["theo kế hoạch này hết", "tất cả theo KH mới", "theo kh moi, cac cho sau cung vay"])
def test_the_plan_that_comes_in_may_be_followed_everywhere(department: Department, office: Chat, said: str) -> None:
    begins(office, CLASHES).says(said)
    assert office.text.startswith(
        "Đã nhận: hạn Báo cáo CCHC quý I → 09/03/2026, theo kế hoạch này (cùng 3 chỗ khác).\nKẾ HOẠCH"
    )
    office.says("có")
    assert days(department) == ["09/03", "09/04", "09/09", "09/12"]


@pytest.mark.parametrize("said", ["theo KH cũ hết", "giữ hạn cũ cho các chỗ còn lại"])
def test_the_days_held_before_may_be_kept_everywhere(department: Department, office: Chat, said: str) -> None:
    begins(office, CLASHES).says(said)
    assert "→ 14/02/2026, hạn cũ (cùng 3 chỗ khác)." in office.text
    office.says("có")
    assert days(department) == ["14/02", "14/05", "14/08", "09/11"]


@pytest.mark.parametrize(
    ("said", "chosen"),
    [
        ("ngày sớm hơn hết", ["14/02", "09/04", "14/08", "09/11"]),
        ("lấy hạn muộn hơn cho tất cả", ["09/03", "15/05", "09/09", "09/12"]),
        ("theo KH PAPI hết", ["15/02", "15/05", "15/08", "09/11"]),
    ],
)
def test_the_first_or_last_day_and_a_named_plan_serve_all_too(
    department: Department, office: Chat, said: str, chosen: list[str]
) -> None:
    begins(office, CLASHES).says(said).says("có")
    assert days(department) == chosen


def test_the_next_places_may_be_answered_as_the_one_before(department: Department, office: Chat) -> None:
    begins(office, CLASHES).presses("09/03/2026").says("giống vậy")
    assert "Đã nhận: hạn Báo cáo CCHC 6 tháng → 09/04/2026, theo kế hoạch này.\nChỗ 3/4" in office.text
    office.says("giống vậy cho các chỗ sau")
    assert "→ 09/09/2026, theo kế hoạch này (cùng 1 chỗ khác)." in office.text
    office.says("có")
    assert days(department) == ["09/03", "09/04", "09/09", "09/12"]


def test_one_answer_for_all_is_offered_and_taken_back_as_one(department: Department, office: Chat) -> None:
    begins(office, CLASHES).presses("Theo kế hoạch này: cả 4 chỗ như vậy").says("quay lại")
    assert "Chỗ 1/4: Báo cáo CCHC quý I" in office.text
    office.presses("Giữ hạn cũ: cả 4 chỗ như vậy").says("có")
    assert days(department) == ["14/02", "14/05", "14/08", "09/11"]


@pytest.mark.parametrize(
    "said", ["giống vậy cho các chỗ sau", "theo kế hoạch cũ à?", "theo KH CCHC hết", "theo kế hoạch nào cũng được"]
)
def test_what_tells_no_one_day_is_asked_again(department: Department, office: Chat, said: str) -> None:
    begins(office, CLASHES).says(said)
    assert "Đã nhận" not in office.text
    assert office.says("9/3").text.startswith("Đã nhận: hạn Báo cáo CCHC quý I → 09/03/2026.\nChỗ 2/4")


def test_a_day_with_until_before_it_is_meant_for_its_report_alone(office: Chat) -> None:
    begins(office, CLASHES).says("đến hết 9/3/2026")
    assert office.text.startswith("Đã nhận: hạn Báo cáo CCHC quý I → 09/03/2026.\nChỗ 2/4")
