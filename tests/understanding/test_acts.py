"""What asks for an action and what only speaks of it: conditions, refusals and questions are not carried out."""

import pytest

from domain.messages import Reading
from domain.understanding import understand
from tests.understanding.department import OFFICE, UNIT


def _read(who: str, text: str) -> Reading:
    return understand(text, OFFICE if who == "office" else UNIT)


@pytest.mark.parametrize(
    ("who", "text", "intent"),
    [
        ("office", "khoan duyệt báo cáo quý 1 của Cư Jút", "approve"),
        ("office", "nếu đủ phụ lục thì duyệt báo cáo quý 1 của Cư Jút", "approve"),
        ("office", "đủ phụ lục thì duyệt Cư Jút", "approve"),
        ("office", "duyệt báo cáo quý 1 của Cư Jút được không", "approve"),
        ("unit", "có nên tắt nhắc việc không em", "reminder_settings"),
        ("unit", "tắt nhắc việc thì có sao không", "reminder_settings"),
        ("unit", "nếu tắt nhắc việc thì có bị trừ điểm không", "reminder_settings"),
        ("unit", "khỏi để mai, nhắc luôn", "snooze"),
        ("unit", "xin gia hạn 2.3 có được không", "extend"),
        ("unit", "có được gia hạn 2.3 không", "extend"),
        ("office", "từ đầu năm đã gia hạn cho ai rồi", "extend"),
        ("office", "đã gia hạn cho Cư Jút chưa", "extend"),
        ("office", "có nên gia hạn cho Cư Jút không", "extend"),
    ],
)
def test_what_only_speaks_of_an_action_asks_for_none(who: str, text: str, intent: str) -> None:
    read = _read(who, text)
    assert (read.intent, read.meant, read.effect) == (intent, False, "none")


@pytest.mark.parametrize(
    ("who", "text", "intent"),
    [
        ("office", "của Cư Jút thì duyệt", "approve"),
        ("office", "báo cáo quý 1 của Cư Jút thì duyệt đi em", "approve"),
        ("office", "ai trễ thì nhắc hết", "nudge"),
        ("office", "bên nào chưa nộp thì nhắc giúp chị", "nudge"),
        ("office", "quá hạn thì nhắc các đơn vị", "nudge"),
        ("office", "gia hạn cho Cư Jút đến 15/4", "extend"),
        ("unit", "em xin gia hạn 2.3 đến 15/4 được không ạ", "extend"),
        ("unit", "tắt nhắc việc được không", "reminder_settings"),
        ("unit", "nếu được thì tắt nhắc giúp em", "reminder_settings"),
        ("unit", "nếu tiện thì nhắc em trước 3 ngày", "reminder_settings"),
    ],
)
def test_what_is_asked_for_politely_is_asked_for(who: str, text: str, intent: str) -> None:
    read = _read(who, text)
    assert (read.intent, read.meant) == (intent, True)


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("1.3 tiếp 120 bệnh nhân", "tiếp 120 bệnh nhân"),
        ("1.2 đã treo 5 băng rôn", "đã treo 5 băng rôn"),
        ("mục 4.6 phát 200 phiếu thu về 180", "phát 200 phiếu thu về 180"),
        ("1.3 tháng này tiếp 45 lượt công dân", "tháng này tiếp 45 lượt công dân"),
        ("2.1 tập huấn 2 lớp 60 người", "tập huấn 2 lớp 60 người"),
    ],
)
def test_what_was_counted_is_a_note_and_no_progress(text: str, note: str) -> None:
    read = _read("unit", text)
    assert (read.intent, read.slots.get("note"), read.effect) == ("update_progress", note, "none")
    assert not {"percent", "status"} & read.slots.keys()


@pytest.mark.parametrize("text", ["1.3", "xem 1.3", "1.3 có mấy người làm vậy?", "1.3 và 2.1", "1.3 làm tới đâu rồi"])
def test_what_counts_nothing_is_no_note(text: str) -> None:
    assert "note" not in _read("unit", text).slots


@pytest.mark.parametrize(
    ("text", "percent"), [("2.4 is at 10% now", 10), ("1.3 now 70%", 70), ("2.4 is already at 45%", 45)]
)
def test_english_words_are_no_slips_for_vietnamese_ones(text: str, percent: int) -> None:
    assert _read("unit", text).slots == {"task": "2.4" if "2.4" in text else "1.3", "percent": percent}
