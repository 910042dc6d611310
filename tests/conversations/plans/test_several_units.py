"""Places of a plan answered with a list of units: who a group is, who carries out a task, who owes a report."""

import pytest
from sqlalchemy import func, select

from storage.schema import obligation, plan, report_source, unit
from tests.chat import Chat, Department
from tests.conversations.plans.test_answers_in_words import NAMES, begins, plan_of
from tests.conversations.plans.test_import_by_chat import SMALL, newest_plan, sends
from tests.databases import ONCE

pytestmark = ONCE

MANY = plan_of(
    ("Thủ trưởng các trạm kiểm dịch", "Quý II/2026"),
    ("các trạm kiểm dịch", "Quý II/2026"),
    ("Thanh tra Sở", "Quý III/2026"),
)


def test_a_group_that_nobody_knows_is_told_by_its_units(department: Department, office: Chat) -> None:
    begins(office, MANY)
    assert "nhiều đơn vị thì cách nhau bằng dấu phẩy" in office.text
    office.says("TTYT Cư Jút, TTYT Đắk Mil và CDC")
    assert "→ Trung tâm Y tế huyện Cư Jút; Trung tâm Y tế huyện Đắk Mil; Trung tâm Kiểm soát" in office.text
    office.says("giống vậy").says("có")
    units = ["CDC", "TTYT Cư Jút", "TTYT Đắk Mil"]
    assert sorted(unit for code, unit in newest_plan(department) if code == "1") == units
    assert sorted(unit for code, unit in newest_plan(department) if code == "2") == units
    assert "Không có thay đổi" in office.says("thay đổi đơn vị").text
    sends(office, "sau.txt", MANY.replace("Vệ sinh lao động", "An toàn lao động"))
    assert "chưa rõ" not in office.text


def test_a_list_may_have_a_name_with_a_comma_or_an_and_in_it(office: Chat) -> None:
    office.says("thêm đơn vị Chi cục Biển và Hải đảo").says("có")
    office.says("thêm đơn vị Phòng Văn hóa, Khoa học và Thông tin").says("có")
    begins(office, MANY).says("Phòng Văn hóa, Khoa học và Thông tin, CDC và chi cục biển và hải đảo")
    assert "→ Phòng Văn hóa, Khoa học và Thông tin; Trung tâm Kiểm soát Bệnh tật tỉnh; Chi cục Biển" in office.text


def test_a_list_with_a_unit_that_nobody_knows_is_no_group(office: Chat) -> None:
    assert "Tôi chưa rõ" in begins(office, MANY).says("TTYT Cư Jút, Cục Kiểm dịch").text


def test_a_name_that_is_of_one_unit_asks_for_one(office: Chat) -> None:
    assert "dấu phẩy" not in begins(office, NAMES).text


LISTED = "Phòng NVY, TTYT Cư Jút và VP Sở"
THREE = {"NVYD", "TTYT Cư Jút", "VPS"}
UNOWED = SMALL + "\nIII. TỔ CHỨC THỰC HIỆN\nBáo cáo kết quả trước ngày 10/6/2026.\n"


def owing(department: Department) -> set[str]:
    """Who owes the reports that only the newest plan asks for."""
    newest = select(func.max(plan.c.id)).scalar_subquery()
    rules = select(report_source.c.rule_id).where(report_source.c.plan_id == newest)
    rows = select(unit.c.short).join(obligation).where(obligation.c.rule_id.in_(rules), obligation.c.gone_at.is_(None))
    return {short for (short,) in department.rows(rows)}


def test_those_who_owe_what_names_nobody_are_listed(department: Department, office: Chat) -> None:
    begins(office, UNOWED.replace("Trung tâm Y tế huyện Cư Jút", "Văn phòng Sở")).says("bỏ qua")
    assert "ai phải thực hiện?" in office.text
    assert "nhiều đơn vị thì cách nhau bằng dấu phẩy" in office.text
    assert "Tôi chưa rõ" in office.says("TTYT Cư Jút, Cục Kiểm dịch").text
    office.says(LISTED)
    assert "→ Phòng Nghiệp vụ Y dược; Trung tâm Y tế huyện Cư Jút; Văn phòng Sở" in office.text
    office.says("có")
    assert owing(department) == THREE


def test_a_task_without_a_unit_is_given_to_those_who_are_listed(department: Department, office: Chat) -> None:
    text = plan_of(("Thanh tra Sở", "Quý II/2026"), ("", "Quý III/2026"), ("", "Quý IV/2026"))
    begins(office, text).says(LISTED)
    assert office.choices[0].startswith("Phòng Nghiệp vụ Y dược; Trung tâm Y tế huyện Cư Jút; Văn phòng Sở")
    office.says("giống vậy").says("có")
    assert {unit for code, unit in newest_plan(department) if code == "2"} == THREE
    assert {unit for code, unit in newest_plan(department) if code == "3"} == THREE
    sends(office, "lai.txt", text)
    assert "không có gì khác" in office.text


def test_many_are_asked_about_also_where_one_unit_alone_is_called_so(office: Chat) -> None:
    office.says("thêm đơn vị Bệnh viện Sở").says("có")
    begins(office, plan_of(("Các bệnh viện", "Quý II/2026"), ("Bệnh viện Sở", "Quý III/2026")))
    assert "“Các bệnh viện” (ở 1 nhiệm vụ) là đơn vị hoặc nhóm nào?" in office.text
    assert "→ Bệnh viện Sở" in office.says("bệnh viện sở").text


@pytest.mark.parametrize(
    ("said", "units"),
    [
        ("giao cho Văn phòng Sở nhé", {"VPS"}),
        ("giao CDC", {"CDC"}),
        ("do Phòng NVY và VP Sở thực hiện", {"NVYD", "VPS"}),
        ("là cdc ạ", {"CDC"}),
        ("nhóm gồm cdc, tccb", {"CDC", "TCCB"}),
        ("các đơn vị: CDC, VP Sở", {"CDC", "VPS"}),
    ],
)
def test_what_is_said_around_units_is_none_of_their_names(
    department: Department, office: Chat, said: str, units: set[str]
) -> None:
    begins(office, plan_of(("Thanh tra Sở", "Quý II/2026"), ("", "Quý III/2026"))).says(said).says("có")
    assert {unit for code, unit in newest_plan(department) if code == "2"} == units


@pytest.mark.parametrize("said", ["giao cho CDC soạn báo cáo", "giao cho Cục Kiểm dịch", "cho"])
def test_a_request_that_only_begins_as_an_answer_is_none(department: Department, office: Chat, said: str) -> None:
    begins(office, plan_of(("Thanh tra Sở", "Quý II/2026"), ("", "Quý III/2026"))).says(said)
    assert "Đã nhận" not in office.text
