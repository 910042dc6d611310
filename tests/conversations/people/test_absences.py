"""Who stands in for a head gets the reminders and the rights; a former head gets nothing more."""

import pytest
from sqlalchemy import select

from domain.messages import Reply
from storage.schema import outbox, person
from storage.talk.outbox import tell
from tests.chat import Chat, Department
from tests.databases import BOTH, ONCE

pytestmark = ONCE

REPORT = "Báo cáo CCHC quý I"


@pytest.fixture
def lan(department: Department) -> Chat:
    """A deputy of the same unit."""
    return department.chat("TTYT Cư Jút", "staff", "Trần Thị Lan")


def person_id(department: Department, chat: Chat) -> int:
    ((found,),) = department.rows(select(person.c.id).where(person.c.full_name == chat.name))
    return int(found)


def digests(chat: Chat) -> int:
    return sum("Vì sao tôi nhận tin này?" in said.choices for said in chat.all)


def test_a_leave_in_one_sentence_is_kept_after_a_yes_and_told(
    department: Department, office: Chat, cu_jut: Chat, lan: Chat
) -> None:
    cu_jut.says("tôi nghỉ phép từ 3/2 đến 10/2, chị Lan thay")
    assert cu_jut.text.startswith(
        "Từ 03/02/2026 đến hết 10/02/2026: Trần Thị Lan thay Nguyễn Thị An (Thủ trưởng, Trung tâm Y tế huyện Cư Jút)"
    )
    cu_jut.presses("Ghi")
    assert cu_jut.text.startswith("Đã ghi nhận; người thay và Văn phòng Sở được báo:")
    assert "Trần Thị Lan thay Nguyễn Thị An" in lan.text
    assert "Người ghi: Nguyễn Thị An" in office.text

    department.at("2026-02-04 08:00")
    assert REPORT in lan.all[-1].text
    assert digests(cu_jut) == 0
    lan.says("vì sao tôi nhận tin này?")
    assert "đang thay Thủ trưởng" in lan.text
    department.at("2026-02-12 08:00")
    assert REPORT in cu_jut.all[-1].text


@BOTH
def test_who_stands_in_may_do_what_the_head_may(department: Department, cu_jut: Chat) -> None:
    other = department.chat("TTYT Đắk Mil", "staff", "Lê Văn Nam")
    cu_jut.says("tôi nghỉ phép từ 3/2 đến 10/2, anh Nam thay")
    assert cu_jut.text.startswith("Trung tâm Y tế huyện Cư Jút chưa có ai khác trong danh sách để thay")
    assert "Anh/chị chỉ xem được" in other.says("nhiệm vụ của TTYT Cư Jút").text


def test_without_a_known_name_the_colleagues_are_offered(department: Department, cu_jut: Chat, lan: Chat) -> None:
    department.chat("TTYT Cư Jút", "staff", "Phạm Văn Minh")
    cu_jut.says("tôi nghỉ phép từ 3/2 đến 10/2, chị Tuyết thay")
    assert "Ai thay Nguyễn Thị An?" in cu_jut.text
    cu_jut.presses("Trần Thị Lan").presses("Ghi")
    assert "Trần Thị Lan thay Nguyễn Thị An" in cu_jut.text


def test_the_office_notes_it_for_a_unit(department: Department, office: Chat, cu_jut: Chat, lan: Chat) -> None:
    office.says("TTYT Cư Jút: giám đốc nghỉ phép từ 3/2 đến 10/2, chị Lan thay").presses("Ghi")
    assert "Trần Thị Lan thay Nguyễn Thị An" in office.text
    assert "Người ghi: Trần Văn Bình" in cu_jut.text
    department.at("2026-02-04 08:00")
    assert digests(cu_jut) == 0


@BOTH
def test_two_leaves_of_one_post_at_a_time_are_refused(department: Department, cu_jut: Chat, lan: Chat) -> None:
    cu_jut.says("tôi nghỉ phép từ 3/2 đến 10/2, chị Lan thay").presses("Ghi")
    cu_jut.says("tôi nghỉ phép từ 9/2 đến 12/2, chị Lan thay")
    assert cu_jut.text.startswith("Đã có ghi nhận trùng thời gian")
    cu_jut.presses("Kết thúc việc thay Nguyễn Thị An")
    assert cu_jut.text.startswith("Đã kết thúc: Trần Thị Lan không còn thay Nguyễn Thị An")
    department.at("2026-02-04 08:00")
    assert digests(cu_jut) == 1


def test_undo_takes_a_leave_back(department: Department, cu_jut: Chat, lan: Chat) -> None:
    cu_jut.says("tôi nghỉ phép từ 3/2 đến 10/2, chị Lan thay").presses("Ghi").says("hoàn tác").presses("Hoàn tác")
    assert cu_jut.text.startswith("Đã hoàn tác: việc thay Nguyễn Thị An")
    department.at("2026-02-04 08:00")
    assert digests(cu_jut) == 1


def test_days_that_cannot_be_are_refused(cu_jut: Chat, lan: Chat) -> None:
    cu_jut.says("tôi nghỉ phép từ 10/2 đến 3/2, chị Lan thay")
    assert "chưa đúng" in cu_jut.text


def test_nobody_ends_the_leave_of_another_unit(department: Department, cu_jut: Chat, lan: Chat) -> None:
    cu_jut.says("tôi nghỉ phép từ 3/2 đến 10/2, chị Lan thay").presses("Ghi")
    other = department.chat("TTYT Đắk Mil")
    assert other.says("/nghiphep bo #1").text == "Việc thay này đã kết thúc trước đó."
    assert "chưa ghi ai" not in other.says("/nghiphep #1").text
    department.at("2026-02-04 08:00")
    assert digests(cu_jut) == 0


# --- a new head


@BOTH
def test_a_former_head_gets_nothing_more_not_even_what_waits(
    department: Department, office: Chat, cu_jut: Chat, lan: Chat
) -> None:
    department.at("2026-02-03 19:00")
    with department.database.begin(department.now) as store:
        tell(store, person_id(department, cu_jut), Reply("Việc riêng của Thủ trưởng"), department.now)
        store.change(outbox.update().values(not_before=department.now.replace(day=4, hour=1)))
    office.says("/bangiao TTYT Cư Jút")
    assert office.text.startswith("Thủ trưởng mới của Trung tâm Y tế huyện Cư Jút (hiện nay: Nguyễn Thị An) là ai?")
    office.presses("Trần Thị Lan")
    assert "Người thôi giữ vai trò này: Nguyễn Thị An" in office.text
    office.presses("Đồng ý")
    assert office.text.startswith("Đã ghi: Trần Thị Lan là Thủ trưởng")
    seen = len(cu_jut.all)
    department.at("2026-02-04 08:00")
    assert len(cu_jut.all) == seen
    assert digests(lan) == 1
    dropped = department.rows(select(outbox.c.state, outbox.c.reason).where(outbox.c.state == "dropped"))
    assert ("dropped", "no longer theirs") in dropped
    assert "không giữ vai trò nào" in cu_jut.says("nhiệm vụ của tôi").text


def test_a_hand_over_can_be_taken_back(department: Department, office: Chat, cu_jut: Chat, lan: Chat) -> None:
    office.says("/bangiao TTYT Cư Jút").presses("Trần Thị Lan").presses("Đồng ý")
    office.says("hoàn tác").presses("Hoàn tác")
    assert office.text.startswith("Đã hoàn tác: việc đổi Thủ trưởng")
    department.at("2026-02-04 08:00")
    assert digests(cu_jut) == 1


def test_only_the_office_hands_a_post_over(department: Department, cu_jut: Chat, lan: Chat) -> None:
    assert lan.says("/bangiao TTYT Cư Jút").text.startswith("Chỉ Văn phòng Sở")
    assert lan.says(f"/bangiao #1 #{person_id(department, lan)}").text.startswith("Chỉ Văn phòng Sở")
