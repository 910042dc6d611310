"""One answer for all of a list that was just shown."""

from datetime import date

import pytest
from sqlalchemy import update

from domain.replies.common import ForAll, answer_for_all, leaves_out
from storage.schema import obligation
from tests.chat import Chat, Department
from tests.databases import BOTH, ONCE

pytestmark = ONCE


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("Xong hết rồi ạ", ForAll("done")),
        ("xong het tru 1.3 va 2.1", ForAll("done", ("1.3", "2.1"))),
        ("dạ em xong hết rồi, trừ mục 1.3, I.2.1 ạ", ForAll("done", ("1.3", "i.2.1"))),
        ("xong hết, riêng 1.3 thì chưa xong", ForAll("done", ("1.3",))),
        ("xong hết chỉ còn cái treo băng rôn", ForAll("done", ("treo bang ron",))),
        ("tất cả đang làm", ForAll("going")),
        ("chưa làm cái nào", ForAll("none")),
        ("all done except 1.3", ForAll("done", ("1.3",))),
        ("xong", None),
        ("1.3 xong hết", None),
        ("xong hết trừ", None),
        ("khi nào thì xong hết?", None),
        ("chưa xong hết", None),
    ],
)
def test_only_what_speaks_of_all_is_an_answer_for_all(text: str, means: ForAll | None) -> None:
    assert answer_for_all(text) == means


def test_what_is_left_out_later_stands_alone() -> None:
    assert leaves_out("trừ 1.3 và 2.1") == ("1.3", "2.1")
    assert leaves_out("xong trừ 1.3") == ()


@pytest.fixture
def listed(department: Department, cu_jut: Chat) -> Chat:
    """The list of what is due at the end of the year."""
    department.at("2026-12-20 09:00")
    return cu_jut.says("/nhiemvu due:2026-12-31")


def shown_codes(chat: Chat) -> list[str]:
    """The codes of the numbered lines."""
    return [line.split()[2] for line in chat.text.split("\n") if line[:1].isdigit()]


def test_all_but_some_are_done_with_one_yes_and_undone_together(department: Department, listed: Chat) -> None:
    first, second, *_ = shown_codes(listed)
    count = int(listed.text.split("1–5/")[1].split()[0])
    listed.says(f"xong hết trừ {first} và {second}")
    assert listed.text.startswith(f"Trả lời chung cho {count - 2} nhiệm vụ, anh/chị kiểm tra giúp:\n• ")
    assert f"Không ghi gì cho: {first}, {second}." in listed.text
    assert department.written() == []

    listed.says("có")
    assert listed.text.startswith("Đã ghi lúc 09:00 20/12/2026:")
    written = department.written()
    assert len(written) == count - 2
    assert not {first, second} & {code for _, code, _ in written}
    assert {percent for _, _, percent in written} == {100}

    listed.says("hoàn tác").presses("Hoàn tác")
    assert department.written() == []


def test_the_choice_asks_what_to_leave_out(department: Department, listed: Chat) -> None:
    first = shown_codes(listed)[0]
    listed.presses("Xong hết, trừ một số việc")
    assert listed.text == "Trừ những việc nào? Anh/chị nhắn mã, ví dụ “1.3 và 2.1”."
    listed.says("9.9.9")
    assert listed.text.startswith("Trong danh sách này không thấy rõ: 9.9.9.\nTrừ những việc nào?")
    listed.says(first)
    assert f"Không ghi gì cho: {first}." in listed.text
    listed.presses("Không ghi")
    assert department.written() == []


def test_a_line_is_left_out_after_the_answer(department: Department, listed: Chat) -> None:
    first = shown_codes(listed)[0]
    label = next(choice for choice in listed.choices if choice.startswith("Xong hết "))
    listed.presses(label).says(f"trừ {first}")
    assert f"Không ghi gì cho: {first}." in listed.text
    listed.presses(next(choice for choice in listed.choices if choice.startswith("Ghi")))
    assert first not in [code for _, code, _ in department.written()]
    assert department.written()


def test_without_such_a_list_nothing_is_answered_for_all(department: Department, cu_jut: Chat) -> None:
    for before in ("nhiệm vụ của tôi", "xem 3.3", "trợ giúp"):
        cu_jut.says(before).says("xong hết")
        assert "Trả lời chung" not in cu_jut.text, before
    cu_jut.says("/nhiemvu due:2026-12-31").says("trợ giúp").says("xong hết")
    assert "Trả lời chung" not in cu_jut.text
    assert department.written() == []


def test_a_card_after_the_list_is_spoken_of_alone(department: Department, listed: Chat) -> None:
    listed.presses(next(choice for choice in listed.choices if choice.startswith(shown_codes(listed)[0])))
    assert "Trả lời chung" not in listed.says("xong hết").text


@BOTH
def test_what_has_begun_is_not_said_to_be_untouched(department: Department, listed: Chat) -> None:
    first = shown_codes(listed)[0]
    listed.says(f"{first} được 40%").presses("Ghi").says("/nhiemvu due:2026-12-31").says("chưa làm cái nào")
    assert f"Không ghi gì cho: {first}." in listed.text
    listed.says("có")
    assert (first, 40) in [(code, percent) for _, code, percent in department.written()]


def test_another_units_list_cannot_be_answered(department: Department, cu_jut: Chat) -> None:
    key = department.report("TTYT Cư Jút", "Q1-2026")
    other = department.chat("TTYT Đắk Mil")
    assert "Trả lời chung" not in other.says(f"/tatca gaps:{key} done").text
    assert "Trả lời chung" not in other.says(f"/tatca gaps:{key}").text
    cu_jut.says("/nhiemvu due:2026-12-31").says("xong hết")
    assert "Nội dung này không còn chờ ghi" in other.says("/tatca xem 1").text
    assert "Nội dung này không còn chờ ghi" in other.says("/tatca tru 1").text
    assert department.written() == []


def test_a_second_yes_says_what_was_written(department: Department, listed: Chat) -> None:
    listed.says("xong hết")
    question = listed.last
    listed.says("có")
    count = len(department.written())
    listed.presses(question.choices[0], on=question)
    assert listed.text.startswith("Nội dung này đã được ghi lúc 09:00 20/12/2026")
    assert len(department.written()) == count


@pytest.fixture
def reminded(department: Department, cu_jut: Chat) -> Chat:
    """The head on 22 December, reminded of the 33 tasks of the year's end and of nothing else."""
    with department.database.begin(department.now) as store:
        earlier = update(obligation).where(obligation.c.due < date(2026, 12, 31))
        store.change(earlier.values(state="met", met_at=department.now, next_remind_at=None))
    department.at("2026-12-22 08:00")
    assert "1. 33 nhiệm vụ hạn 31/12/2026" in cu_jut.all[-1].text
    return cu_jut


@BOTH
def test_a_reminder_of_many_tasks_is_answered_at_once(department: Department, reminded: Chat) -> None:
    reminded.says("xong hết trừ I.1.4")
    assert reminded.text.startswith("Trả lời chung cho 32 nhiệm vụ")
    assert "Không ghi gì cho: I.1.4." in reminded.text
    reminded.says("có")
    assert len(department.written()) == 32


def test_the_line_of_many_opens_their_list_which_is_answered_at_once(department: Department, reminded: Chat) -> None:
    reminded.presses(reminded.all[-1].choices[0])
    assert "1–5/33" in reminded.text
    reminded.presses("Xong hết 33 việc").presses("Ghi cả 33")
    assert len(department.written()) == 33


def test_of_a_reminder_only_what_it_shows_is_answered_for(department: Department, cu_jut: Chat) -> None:
    department.at("2026-12-22 08:00")
    assert "1. Kế hoạch năm 2020" in cu_jut.all[-1].text
    assert "Trả lời chung" not in cu_jut.says("xong hết").text
