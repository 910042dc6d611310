"""Progress: understood, shown, written on a yes, shown in the history, taken back."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select

from storage.schema import draft, identity
from storage.tasks.progress import Line, write_updates
from tests.chat import Chat, Department
from tests.databases import BOTH, ONCE

pytestmark = ONCE


@pytest.fixture(params=[False, True], ids=["buttons", "plain"])
def anyone(department: Department, request: pytest.FixtureRequest) -> Chat:
    """The head of Cư Jút, with buttons and without."""
    return department.chat("TTYT Cư Jút", name="Nguyễn Thị An", zalo=request.param)


def test_an_update_from_sentence_to_history_and_back(department: Department, anyone: Chat) -> None:
    anyone.says("I.1.4 được 60%, đã có dự thảo")
    assert "I.1.4 Ban hành và thực hiện kế hoạch" in anyone.text
    assert "tiến độ 60%; ghi chú “đã có dự thảo”" in anyone.text
    assert department.written() == []

    anyone.presses("Ghi")
    assert anyone.text.startswith("Đã ghi lúc 09:00 05/01/2026:")
    assert department.written() == [("TTYT Cư Jút", "I.1.4", 60)]
    assert "trong hạn, đến 31/12/2026, 60%" in anyone.says("xem I.1.4").text

    anyone.presses("Lịch sử")
    entry = "• 09:00 05/01/2026, TTYT Cư Jút (Nguyễn Thị An): 60%; ghi chú “đã có dự thảo”"
    assert entry in anyone.text

    anyone.says("hoàn tác")
    assert anyone.text.startswith("Rút lại cập nhật gần nhất của anh/chị (I.1.4)?")
    assert department.written() == [("TTYT Cư Jút", "I.1.4", 60)]
    anyone.presses("Hoàn tác")
    assert "Đã hoàn tác cập nhật của I.1.4" in anyone.text
    assert "chưa cập nhật" in anyone.says("xem I.1.4").text
    assert f"{entry}; đã hoàn tác" in anyone.says("lịch sử I.1.4").text


@pytest.mark.parametrize("yes", ["ghi", "ok", "Đúng rồi", "1", "vâng ạ"])
def test_a_yes_in_words_writes(department: Department, cu_jut: Chat, yes: str) -> None:
    cu_jut.says("I.1.4 được 60%").says(yes)
    assert department.written() == [("TTYT Cư Jút", "I.1.4", 60)]


@pytest.mark.parametrize("no", ["không", "thôi", "3", "/huy"])
def test_a_no_in_words_writes_nothing(department: Department, cu_jut: Chat, no: str) -> None:
    cu_jut.says("I.1.4 được 60%").says(no)
    assert cu_jut.text == "Đã bỏ, không ghi gì."
    assert department.written() == []


@BOTH
def test_several_updates_are_shown_line_by_line_and_written_together(department: Department, anyone: Chat) -> None:
    anyone.says("I.1.4 xong rồi, II.2.1 được 60% còn vướng kinh phí")
    assert "hoàn thành 100%" in anyone.text
    assert "tiến độ 60%; vướng mắc “vướng kinh phí”" in anyone.text
    assert anyone.choices == ("Ghi cả 2", "Chỉ ghi I.1.4", "Chỉ ghi II.2.1", "Sửa", "Không ghi")
    anyone.presses("Ghi cả 2")
    assert department.written() == [("TTYT Cư Jút", "I.1.4", 100), ("TTYT Cư Jút", "II.2.1", 60)]
    anyone.presses("Hoàn tác").presses("Hoàn tác")
    assert department.written() == []


def test_only_one_of_several_can_be_written(department: Department, anyone: Chat) -> None:
    anyone.says("I.1.4 xong, II.2.1 được 60%").presses("Chỉ ghi II.2.1")
    assert department.written() == [("TTYT Cư Jút", "II.2.1", 60)]


def test_no_and_another_number_changes_what_is_shown(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("I.1.4 được 80%, còn chờ góp ý").says("không, 60")
    assert "tiến độ 60%; ghi chú “còn chờ góp ý”" in cu_jut.text
    cu_jut.says("ok")
    assert department.written() == [("TTYT Cư Jút", "I.1.4", 60)]


def test_an_ambiguous_code_is_asked_before_the_yes(department: Department, anyone: Chat) -> None:
    anyone.says("1.1 được 60%")
    assert "“1.1” có ở 3 mục" in anyone.text
    anyone.says("II.1.1")
    assert "II.1.1 Xây dựng VBQPPL" in anyone.text
    assert department.written() == []
    anyone.presses("Ghi")
    assert department.written() == [("TTYT Cư Jút", "II.1.1", 60)]


@BOTH
def test_a_no_to_which_task_drops_it(department: Department, cu_jut: Chat) -> None:
    assert cu_jut.says("1.1 được 60%").says("không").text == "Đã bỏ, không ghi gì."
    assert department.rows(select(draft.c.state)) == [("dropped",)]


# --- the question how far it is


def test_a_bare_number_answers_the_question_just_asked(department: Department, anyone: Chat) -> None:
    anyone.says("xem I.1.4").presses("Cập nhật tiến độ")
    assert "đến nay được bao nhiêu phần trăm?" in anyone.text
    anyone.says("60")
    assert anyone.text.startswith("Đã ghi lúc")
    assert department.written() == [("TTYT Cư Jút", "I.1.4", 60)]


def test_a_number_after_something_else_was_said_asks_for_a_yes(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("xem I.1.4").presses("Cập nhật tiến độ").says("trợ giúp").says("60%")
    assert department.written() == []
    assert "tiến độ 60%" in cu_jut.text
    cu_jut.presses("Ghi")
    assert department.written() == [("TTYT Cư Jút", "I.1.4", 60)]


def test_a_number_over_100_is_asked_again(department: Department, anyone: Chat) -> None:
    anyone.says("xem I.1.4").presses("Cập nhật tiến độ").says("120")
    assert "Tiến độ “120” chưa đúng: chỉ ghi số từ 0 đến 100." in anyone.text
    anyone.says("70")
    assert department.written() == [("TTYT Cư Jút", "I.1.4", 70)]


def test_a_number_over_100_is_refused_also_later(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("xem I.1.4").presses("Cập nhật tiến độ").says("trợ giúp").says("120%")
    assert "Tiến độ “120” chưa đúng" in cu_jut.text


def test_a_number_that_two_messages_offer_is_asked(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("I.1.4 được 60%").says("nhiệm vụ của tôi").says("3")
    assert cu_jut.text == "Số 3 có ở hai tin, anh/chị chọn giúp:"
    assert cu_jut.choices == ("Không ghi", "Báo cáo")
    cu_jut.presses("Báo cáo")
    assert "Báo cáo CCHC quý I" in cu_jut.text


# --- drafts that are over, or overtaken


def test_a_second_press_says_what_was_written_and_when(department: Department, cu_jut: Chat) -> None:
    shown = cu_jut.says("I.1.4 được 60%").last
    cu_jut.presses("Ghi")
    department.passes(minutes=5)
    cu_jut.presses("Ghi", on=shown)
    assert "đã được ghi lúc 09:00 05/01/2026" in cu_jut.text
    assert "I.1.4" in cu_jut.text
    assert department.written() == [("TTYT Cư Jút", "I.1.4", 60)]


def test_a_draft_that_somebody_overtook_shows_the_change_and_asks_again(department: Department, cu_jut: Chat) -> None:
    deputy = department.chat("TTYT Cư Jút", "staff")
    cu_jut.says("I.1.4 được 60%")
    deputy.says("I.1.4 được 80%").presses("Ghi")
    cu_jut.presses("Ghi")
    assert "I.1.4 vừa có cập nhật mới (80%)" in cu_jut.text
    assert department.written() == [("TTYT Cư Jút", "I.1.4", 80)]
    cu_jut.presses("Ghi")
    assert department.written()[-1] == ("TTYT Cư Jút", "I.1.4", 60)


def test_a_draft_of_yesterday_is_not_written(department: Department, cu_jut: Chat) -> None:
    shown = cu_jut.says("I.1.4 được 60%").last
    department.passes(hours=24)
    cu_jut.presses("Ghi", on=shown)
    assert "không còn chờ ghi" in cu_jut.text
    assert department.written() == []


def test_a_draft_can_be_said_anew(department: Department, anyone: Chat) -> None:
    anyone.says("I.1.4 được 60%").presses("Sửa")
    assert "đến nay được bao nhiêu phần trăm?" in anyone.text
    anyone.says("40")
    assert department.written() == [("TTYT Cư Jút", "I.1.4", 40)]


def test_undo_stops_at_what_somebody_built_on(department: Department, cu_jut: Chat) -> None:
    deputy = department.chat("TTYT Cư Jút", "staff")
    cu_jut.says("I.1.4 được 60%").presses("Ghi")
    deputy.says("I.1.4 được 80%").presses("Ghi")
    cu_jut.says("hoàn tác").presses("Hoàn tác")
    assert "I.1.4 đã có cập nhật mới hơn" in cu_jut.text
    assert department.written()[-1] == ("TTYT Cư Jút", "I.1.4", 80)


def test_undo_goes_back_one_day(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("I.1.4 được 60%").presses("Ghi")
    department.passes(hours=24)
    assert "Không có cập nhật nào" in cu_jut.says("hoàn tác").text


@pytest.mark.parametrize("no", ["Giữ nguyên", "không", "thôi"])
def test_a_no_keeps_what_was_to_be_taken_back(department: Department, cu_jut: Chat, no: str) -> None:
    cu_jut.says("I.1.4 được 60%").presses("Ghi").says("hoàn tác").says(no)
    assert cu_jut.text == "Đã giữ nguyên, không rút lại gì."
    assert department.written() == [("TTYT Cư Jút", "I.1.4", 60)]


def test_a_yes_in_words_takes_back(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("I.1.4 được 60%").presses("Ghi").says("hoàn tác").says("đồng ý")
    assert department.written() == []


@BOTH
def test_two_who_write_at_once_write_one_after_the_other(department: Department, cu_jut: Chat) -> None:
    deputy = department.chat("TTYT Cư Jút", "staff")
    part, _ = department.assignment("TTYT Cư Jút", "I.1.4")
    deputy.says("I.1.4 được 80%")
    ((writer,),) = department.rows(select(identity.c.person_id).where(identity.c.id == 1))
    with ThreadPoolExecutor() as pool:
        with department.database.begin(department.now) as store:
            store.channel = "web"
            write_updates(store, writer, [Line(part, 60, "in_progress")])
            second = pool.submit(deputy.presses, "Ghi")
            time.sleep(0.3)
            assert not second.done()
        second.result()
    assert "I.1.4 vừa có cập nhật mới (60%)" in deputy.text
    assert department.written() == [("TTYT Cư Jút", "I.1.4", 60)]


# --- edited messages


@BOTH
def test_an_edit_replaces_the_unanswered_draft(department: Department, cu_jut: Chat) -> None:
    old = cu_jut.says("I.1.4 được 60%").last
    cu_jut.edits("I.1.4 được 70%")
    assert "tiến độ 70%" in cu_jut.text
    cu_jut.presses("Ghi", on=old)
    assert department.written() == []
    cu_jut.presses("Ghi", on=cu_jut.all[1])
    assert department.written() == [("TTYT Cư Jút", "I.1.4", 70)]


def test_an_edit_after_the_write_is_offered_as_a_correction(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("I.1.4 được 60%").presses("Ghi").edits("I.1.4 được 70%")
    assert cu_jut.text.startswith("Tin đã ghi trước đó được sửa")
    assert department.written() == [("TTYT Cư Jút", "I.1.4", 60)]
    cu_jut.presses("Ghi")
    assert department.written()[-1] == ("TTYT Cư Jút", "I.1.4", 70)


@BOTH
def test_an_edit_of_a_question_is_answered_anew(cu_jut: Chat) -> None:
    cu_jut.says("xem I.1.5").edits("xem I.1.4")
    assert cu_jut.text.startswith("Nhiệm vụ I.1.4")


# --- whose task it is


def test_somebody_of_two_units_is_asked_for_which(department: Department, anyone: Chat) -> None:
    anyone.says(f"lienket {department.invite('TTYT Đắk Mil')}").says("I.1.4 được 60%")
    assert [choice.split(":")[0] for choice in anyone.choices[:2]] == ["TTYT Cư Jút", "TTYT Đắk Mil"]
    anyone.presses(anyone.choices[1])
    assert "tiến độ 60%; của TTYT Đắk Mil" in anyone.text
    anyone.presses("Ghi")
    assert department.written() == [("TTYT Đắk Mil", "I.1.4", 60)]


@BOTH
def test_what_is_offered_to_somebody_of_two_units_names_the_unit(department: Department, cu_jut: Chat) -> None:
    cu_jut.says(f"lienket {department.invite('TTYT Đắk Mil')}").says("xem I.1.4")
    assert cu_jut.choices[:2] == ("Cập nhật tiến độ (TTYT Cư Jút)", "Cập nhật tiến độ (TTYT Đắk Mil)")
    cu_jut.says("/tiendo I.1.4")
    assert [choice.split(":")[0] for choice in cu_jut.choices] == ["TTYT Cư Jút", "TTYT Đắk Mil"]
    lines = cu_jut.says("hạn báo cáo").text.split("\n")[1:]
    assert len(lines) == len(set(lines)) == 5


def test_what_a_unit_says_of_another_is_no_report_of_its_own(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("TTYT Đắk Mil I.1.4 được 70%")
    assert cu_jut.text.startswith("Đây là lời dẫn lại")
    assert "tiến độ 70%" in cu_jut.says("I.1.4 được 70%").text
    assert department.written() == []
