"""Who did what: asked in words, answered in sentences, and nobody hears of what is not theirs to see."""

import re

import pytest

from locales import texts
from tests.chat import Chat, Department
from tests.databases import ONCE
from tests.places import ROOT


@pytest.fixture
def dak_mil(department: Department) -> Chat:
    """The head of another unit, on a channel without buttons."""
    return department.chat("TTYT Đắk Mil", name="Vũ Văn Bí Mật", zalo=True)


def lines(chat: Chat) -> list[str]:
    """The sentences of the newest page."""
    return [line for line in chat.text.splitlines() if line.startswith("• ")]


def test_who_changed_a_task_is_told_with_before_and_after(
    department: Department, office: Chat, cu_jut: Chat, dak_mil: Chat
) -> None:
    cu_jut.says("I.1.4 được 40%").presses("Ghi")
    department.at("2026-01-06 10:30")
    cu_jut.says("I.1.4 được 60%").presses("Ghi")
    dak_mil.says("I.1.4 được 30%").says("1")
    office.says("ai đã sửa I.1.4?")
    assert office.text.startswith("Ai đã làm gì với I.1.4 (3 lần), mới nhất trước:")
    newest, second, oldest = lines(office)
    assert newest.startswith("• 10:30 06/01/2026, Vũ Văn Bí Mật (Zalo): I.1.4 Ban hành")
    assert newest.endswith("— TTYT Đắk Mil: tiến độ 0% → 30%")
    assert second.endswith("— TTYT Cư Jút: tiến độ 40% → 60%")
    assert oldest.startswith("• 09:00 05/01/2026, Nguyễn Thị An (Telegram)")


@ONCE
def test_a_unit_hears_of_its_own_part_alone(department: Department, cu_jut: Chat, dak_mil: Chat) -> None:
    dak_mil.says("I.1.4 được 30%").says("1")
    cu_jut.says("I.1.4 được 40%").presses("Ghi")
    department.passes(days=1)
    commands = ("/nhatky nguoi 2", "/nhatky donvi 9", "/nhatky tatca 0", "/nhatky viec 1", "/nhatky", "/nhatky viec x")
    for text in ("ai đã sửa I.1.4?", "hôm qua ai làm gì?", "anh Mật hôm qua làm gì", "nhật ký tuần này", *commands):
        cu_jut.says(text)
        assert "Bí Mật" not in cu_jut.text
        assert "Đắk Mil" not in cu_jut.text
        assert "mã L-" not in cu_jut.text
    assert len(lines(cu_jut.says("ai đã sửa I.1.4?"))) == 1


@ONCE
def test_a_task_of_others_has_no_history_for_a_unit(cu_jut: Chat) -> None:
    assert cu_jut.says("ai đã sửa VII.1.2?").text.startswith("Không tìm thấy nhiệm vụ “VII.1.2” của đơn vị anh/chị")


@ONCE
def test_a_day_a_person_and_a_unit_are_asked_about(
    department: Department, office: Chat, cu_jut: Chat, dak_mil: Chat
) -> None:
    cu_jut.says("I.1.4 được 40%").presses("Ghi")
    dak_mil.says("I.1.4 được 30%").says("1")
    department.passes(days=1)
    assert office.says("hôm qua ai làm gì?").text.startswith("Toàn ngành, 05/01/2026: 2 thay đổi")
    assert office.says("chị An đã làm gì tuần này?").text.startswith(
        "Nguyễn Thị An, từ 05/01 đến 06/01/2026: 1 thay đổi"
    )
    assert office.says("TTYT Đắk Mil đã làm gì hôm qua").text.startswith("TTYT Đắk Mil, 05/01/2026: 1 thay đổi")
    assert office.says("hôm nay ai làm gì").text == "Toàn ngành, 06/01/2026: không có thay đổi nào."


@ONCE
def test_a_leader_may_ask_too(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("I.1.4 được 40%").presses("Ghi")
    leader = department.chat("Ban Giám đốc", "leader")
    assert "Nguyễn Thị An" in leader.says("hôm nay ai làm gì?").text


@ONCE
def test_who_moved_a_day_leaves_progress_aside(department: Department, office: Chat, cu_jut: Chat) -> None:
    office.says("giao các TTYT rà soát sốt xuất huyết trước 20/1").says("có")
    cu_jut.says("D.1.1 được 40%").presses("Ghi")
    office.says("dời hạn D.1.1 về 15/1").says("có").says("dời hạn D.1.1 sang 30/1 vì chờ số liệu")
    office.says("có").says("ai đổi hạn D.1.1?")
    assert office.text.startswith("Ai đã làm gì với D.1.1 (9 lần)")
    assert lines(office.says("tiếp"))[-1].endswith("đổi hạn D.1.1 Rà soát sốt xuất huyết: 19/01/2026 → 15/01/2026")


@ONCE
def test_long_answers_come_in_pages(department: Department, office: Chat, cu_jut: Chat) -> None:
    for percent in range(10, 80, 10):
        cu_jut.says(f"I.1.4 được {percent}%").presses("Ghi")
    first = lines(office.says("ai đã sửa I.1.4?"))
    second = lines(office.says("tiếp"))
    assert (len(first), len(second)) == (5, 2)
    assert second[-1].endswith("tiến độ 0% → 10%")
    assert not set(first) & set(second)


@ONCE
@pytest.mark.parametrize(
    "text", ["ai đã sửa đơn vị TTYT Cư Jút?", "ai đã cập nhật TTYT Cư Jút", "nhật ký thay đổi của TTYT Cư Jút"]
)
def test_what_was_done_with_a_unit_is_asked_by_its_name(
    department: Department, office: Chat, cu_jut: Chat, text: str
) -> None:
    cu_jut.says("I.1.4 được 60%").presses("Ghi")
    assert office.says(text).text.startswith("Ai đã làm gì với TTYT Cư Jút (")
    assert "I.1.4" in office.text
    mil = department.chat("TTYT Đắk Mil", name="Vũ Văn Nam")
    assert "I.1.4" not in mil.says(text).text


def test_every_kind_of_row_has_a_sentence_of_its_own() -> None:
    rows = re.compile(r'\.audit\(\s*"([a-z_ ]+)",\s*"([a-z_]+)"')
    sources = [path for folder in ("storage", "handlers", "bot") for path in (ROOT / folder).rglob("*.py")]
    found = {pair for path in sources for pair in rows.findall(path.read_text("utf-8"))}
    assert len(found) > 50
    for action, kind in found:
        key = f"audit-{kind}-{action}".replace("_", "-").replace(" ", "-")
        assert texts("vi")(key, subject="I.1.4", before="1", after="2"), key
