"""The office lays reports down in its own words; every unit owes them, and their cards say why they are due then."""

from sqlalchemy import func, select

from domain.progress import Mark
from storage.schema import audit, obligation, report_rule, unit
from storage.tasks.items import items_of_units
from tests.chat import Chat, Department
from tests.databases import BOTH, ONCE
from tests.department import unit_id

pytestmark = ONCE

QUARTERLY = "/chedo báo cáo tiêm chủng quý trước ngày 15 tháng thứ 2 của quý"


def owed(department: Department, short: str, topic: str) -> list[tuple[str, str]]:
    """Period and literal last day of what a unit owes about a topic."""
    found = (
        select(report_rule.c.period, obligation.c.due)
        .select_from(obligation.join(report_rule).join(unit))
        .where(unit.c.short == short, report_rule.c.what.contains(topic), obligation.c.state == "open")
        .order_by(obligation.c.due)
    )
    return [(period, f"{due:%d/%m/%Y}") for period, due in department.rows(found)]


@BOTH
def test_a_rule_is_written_after_a_yes_and_its_dates_are_seen_before(department: Department, office: Chat) -> None:
    office.says(QUARTERLY)
    assert office.text.startswith("Đặt chế độ báo cáo: “báo cáo tiêm chủng quý trước ngày 15 tháng thứ 2 của quý”?")
    assert "tất cả đơn vị (19)" in office.text
    assert (
        "• quý I/2026: hạn thứ Bảy, 14/02/2026 — kỳ 15/12/2025–14/03/2026, số liệu đến 12/02/2026; "
        "trùng ngày nghỉ, nên nộp trong thứ Sáu, 13/02/2026" in office.text
    )
    assert owed(department, "TTYT Cư Jút", "tiêm chủng") == []
    office.says("có")
    assert "4 kỳ trong 12 tháng tới cho 19 đơn vị" in office.text
    assert owed(department, "TTYT Cư Jút", "tiêm chủng") == [
        ("Q1-2026", "14/02/2026"),
        ("Q2-2026", "14/05/2026"),
        ("Q3-2026", "14/08/2026"),
        ("Q4-2026", "14/11/2026"),
    ]
    assert owed(department, "VPS", "tiêm chủng") == []
    ((count,),) = department.rows(select(func.count(audit.c.id)).where(audit.c.kind == "report_series"))
    assert count == 1


def test_the_office_need_not_know_a_command(department: Department, office: Chat) -> None:
    office.says("báo cáo quý trước ngày 15 tháng thứ 2 của quý")
    assert office.text.startswith("Đặt chế độ báo cáo: “báo cáo quý trước ngày 15 tháng thứ 2 của quý”?")
    assert "“Báo cáo CCHC quý I” (hạn 14/02/2026)" in office.text


def test_a_no_leaves_everything_as_it_was(department: Department, office: Chat) -> None:
    office.says(QUARTERLY).presses("Không đặt")
    assert "chưa có gì thay đổi" in office.text
    assert owed(department, "TTYT Cư Jút", "tiêm chủng") == []


def test_a_yes_after_something_else_shows_the_rule_again(department: Department, office: Chat) -> None:
    office.says(QUARTERLY).says("trợ giúp").says("có")
    assert office.text.startswith("Đặt chế độ báo cáo")
    assert owed(department, "TTYT Cư Jút", "tiêm chủng") == []


def test_pressing_twice_writes_once(department: Department, office: Chat) -> None:
    asked = office.says(QUARTERLY).last
    office.presses("Đặt chế độ này", on=asked).presses("Đặt chế độ này", on=asked)
    assert "đã được ghi lúc 09:00 05/01/2026" in office.text
    assert len(owed(department, "TTYT Cư Jút", "tiêm chủng")) == 4


def test_a_unit_cannot_lay_down_reports(department: Department, office: Chat, cu_jut: Chat) -> None:
    cu_jut.says(QUARTERLY)
    assert "do Văn phòng Sở đặt" in cu_jut.text
    office.says(QUARTERLY)
    cu_jut.says("/chedo ghi 1")
    assert owed(department, "TTYT Cư Jút", "tiêm chủng") == []
    leader = department.chat("Ban Giám đốc", "leader").says(QUARTERLY)
    assert "Chỉ Văn phòng Sở" in leader.text


@BOTH
def test_only_those_named_owe_it(department: Department, office: Chat) -> None:
    office.says("/chedo các TTYT báo cáo bệnh truyền nhiễm tháng trước ngày 20")
    assert "Ai nộp: các TTYT (8 đơn vị)" in office.text
    office.says("có")
    assert len(owed(department, "TTYT Cư Jút", "bệnh truyền nhiễm")) == 12
    assert owed(department, "CDC", "bệnh truyền nhiễm") == []


def test_what_the_office_sends_it_to_does_not_owe_it(department: Department, office: Chat) -> None:
    office.says("/chedo CDC báo cáo bệnh truyền nhiễm tháng gửi về Văn phòng Sở trước ngày 20").says("có")
    assert len(owed(department, "CDC", "bệnh truyền nhiễm")) == 12
    assert owed(department, "VPS", "bệnh truyền nhiễm") == []


@BOTH
def test_the_office_chooses_that_days_off_move_the_last_day(department: Department, office: Chat, cu_jut: Chat) -> None:
    office.says(QUARTERLY).presses("Lùi sang ngày làm việc sau")
    assert "lùi đến thứ Hai, 23/02/2026" in office.text
    office.says("có")
    report = department.rows(
        select(obligation.c.id)
        .select_from(obligation.join(report_rule).join(unit))
        .where(unit.c.short == "TTYT Cư Jút", report_rule.c.what == "Báo cáo tiêm chủng quý I")
    )[0][0]
    cu_jut.says(f"/baocao #{report}")
    assert "người chọn: Trần Văn Bình" in cu_jut.text
    assert "nộp đến hết thứ Hai, 23/02/2026" in cu_jut.text
    department.at("2026-02-23 09:00")
    cu_jut.says(f"/baocao #{report}").presses("Đã gửi báo cáo này").says("có")
    assert "đúng hạn" in cu_jut.text


@BOTH
def test_what_was_not_moved_is_late_on_the_day_after(department: Department, office: Chat) -> None:
    office.says(QUARTERLY).says("có")
    office.says("/chedo báo cáo dân số quý trước ngày 15 tháng thứ 2 của quý")
    office.presses("Lùi sang ngày làm việc sau").says("có")
    department.at("2026-02-16 09:00")
    with department.database.begin(department.now, read_only=True) as store:
        items = items_of_units(store, [unit_id(store, "TTYT Cư Jút")])
    late = {item.title for item in items if item.mark is Mark.OVERDUE}
    assert "Báo cáo tiêm chủng quý I" in late
    assert "Báo cáo dân số quý I" not in late


def test_the_card_of_a_report_shows_its_four_dates_and_how_its_words_were_read(
    department: Department, cu_jut: Chat
) -> None:
    cu_jut.says(f"/baocao #{department.report('TTYT Cư Jút', 'Q3-2026')}")
    assert "Kỳ báo cáo: 15/06/2026–14/09/2026; số liệu đến 12/08/2026, phần còn lại của kỳ là ước" in cu_jut.text
    assert "Hạn cuối: thứ Sáu, 14/08/2026" in cu_jut.text
    assert "“trước ngày 15/08” nên hạn cuối là 14/08/2026" in cu_jut.text


@BOTH
def test_the_same_report_of_a_plan_is_one_duty_due_on_the_earlier_day_until_the_office_decides(
    department: Department, office: Chat
) -> None:
    before = owed(department, "TTYT Cư Jút", "CCHC")
    office.says("/chedo báo cáo CCHC quý trước ngày 20 tháng thứ 2 của quý")
    assert "Trùng với báo cáo đã có (2)" in office.text
    assert "• Báo cáo CCHC quý I: hạn đang có 14/02/2026, theo câu này 19/02/2026" in office.text
    office.says("có")
    assert "2 kỳ trùng với kế hoạch có ngày sớm hơn" in office.text
    standing = dict(owed(department, "TTYT Cư Jút", "CCHC"))
    assert set(before) < set(standing.items())
    assert standing["Q1-2026"] == "14/02/2026"
    office.presses("Lấy ngày theo quy định này")
    assert dict(owed(department, "TTYT Cư Jút", "CCHC"))["Q1-2026"] == "19/02/2026"


def test_a_report_without_a_subject_can_be_said_to_be_that_of_the_plan(department: Department, office: Chat) -> None:
    count = len(owed(department, "TTYT Cư Jút", "Báo cáo"))
    office.says("/chedo báo cáo quý trước ngày 15 tháng thứ 2 của quý")
    assert "Nếu là cùng một báo cáo" in office.text
    office.presses("Cùng là báo cáo CCHC").says("có")
    # Q1 and Q3 stand in the plans, Q2 and Q4 are new.
    assert len(owed(department, "TTYT Cư Jút", "Báo cáo")) == count + 2


def test_a_rule_said_anew_shows_which_days_move_and_moves_what_is_open(department: Department, office: Chat) -> None:
    office.says(QUARTERLY).says("có").says("/chedo").says("1").presses("Sửa")
    office.says("báo cáo tiêm chủng quý trước ngày 20 tháng thứ 2 của quý")
    assert "Hạn thay đổi (4):" in office.text
    assert "• quý II/2026: 14/05/2026 → thứ Ba, 19/05/2026" in office.text
    office.says("có")
    assert ("Q2-2026", "19/05/2026") in owed(department, "TTYT Cư Jút", "tiêm chủng")
    office.says("hoàn tác").says("có")
    assert ("Q2-2026", "14/05/2026") in owed(department, "TTYT Cư Jút", "tiêm chủng")


@BOTH
def test_of_two_who_change_a_rule_the_second_is_told_who_was_first(department: Department, office: Chat) -> None:
    second = department.chat("Văn phòng Sở", "office", "Lê Thị Cúc")
    office.says(QUARTERLY).says("có").says("/chedo #1").presses("Sửa")
    office.says("báo cáo tiêm chủng quý trước ngày 20 tháng thứ 2 của quý")
    second.says("/chedo #1").presses("Sửa").says("báo cáo tiêm chủng quý trước ngày 25 tháng thứ 2 của quý").says("có")
    office.says("có")
    assert "Trong lúc chờ, Lê Thị Cúc đã đặt lại" in office.text
    assert ("Q2-2026", "24/05/2026") in owed(department, "TTYT Cư Jút", "tiêm chủng")


@BOTH
def test_a_rule_that_ends_asks_for_nothing_more_and_may_come_back(department: Department, office: Chat) -> None:
    office.says(QUARTERLY).says("có")
    department.at("2026-03-02 09:00")
    office.says("/chedo #1").presses("Kết thúc")
    assert "sắp tới sẽ không phải nộp" in office.text
    office.says("có")
    assert owed(department, "TTYT Cư Jút", "tiêm chủng") == [("Q1-2026", "14/02/2026")]
    assert "chưa đặt chế độ báo cáo nào" in office.says("chế độ báo cáo").text
    office.says("hoàn tác").says("có")
    assert len(owed(department, "TTYT Cư Jút", "tiêm chủng")) == 5


@BOTH
def test_a_yes_taken_back_leaves_no_report(department: Department, office: Chat) -> None:
    office.says(QUARTERLY).says("có").presses("Hoàn tác").says("có")
    assert "đã rút lại" in office.text.casefold()
    assert owed(department, "TTYT Cư Jút", "tiêm chủng") == []


def test_the_year_rolls_on_and_nothing_past_comes_back(department: Department, office: Chat) -> None:
    office.says(QUARTERLY).says("có")
    department.at("2026-02-16 09:00")
    found = owed(department, "TTYT Cư Jút", "tiêm chủng")
    assert found[0] == ("Q1-2026", "14/02/2026")
    assert found[-1] == ("Q1-2027", "14/02/2027")


def test_words_without_a_day_are_answered_with_what_to_say(department: Department, office: Chat) -> None:
    office.says("/chedo báo cáo quý trước ngày 10")
    assert "Chưa thấy ngày hạn của từng kỳ nên chưa đặt gì" in office.text
    office.says("báo cáo quý trước ngày 10 tháng cuối quý")
    assert office.text.startswith("Đặt chế độ báo cáo")


def test_the_presets_of_the_decree_are_sentences_to_choose(department: Department, office: Chat) -> None:
    office.says("/chedo theo NĐ 09/2019")
    office.presses("báo cáo quý chậm nhất ngày 25 tháng cuối quý")
    assert "• quý I/2026: hạn thứ Tư, 25/03/2026 — kỳ 15/12/2025–14/03/2026, số liệu đến 14/03/2026" in office.text


def test_it_works_by_numbers_alone(department: Department) -> None:
    office = department.chat("Văn phòng Sở", "office", "Phạm Thị Dung", zalo=True)
    office.says(QUARTERLY).says("1")
    assert "Đã đặt" in office.text
