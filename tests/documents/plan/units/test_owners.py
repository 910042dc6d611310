"""Who leads a duty on which a unit is only told to work with its owner."""

from documents.formats.text_reader import text_blocks
from documents.plan.interpreter import interpret

HEAD = "KẾ HOẠCH\nChợ phiên năm 2026\n\nIII. TỔ CHỨC THỰC HIỆN\n\n"
TOGETHER = "2. Phòng Nội vụ\n\n- Phối hợp với Phòng Kinh tế {what}.\n"
WHAT = "khảo sát, lập danh sách các gian hàng đặc sản của xã"


def _told(owner: str, what: str = WHAT) -> list[str]:
    plan = interpret(list(text_blocks(f"{HEAD}1. Phòng Kinh tế\n\n- {owner}\n\n{TOGETHER.format(what=what)}")))
    return [f"{unit.name} {unit.role}" for unit in plan.tasks[1].units]


def test_the_owner_of_the_same_duty_leads_it() -> None:
    owner = "Chủ trì khảo sát, lập danh sách các gian hàng đặc sản của xã tham gia chợ phiên."
    assert _told(owner) == ["Phòng Nội vụ implement", "Phòng Kinh tế lead"]
    assert _told(f"Chủ trì, phối hợp với Phòng Nội vụ {WHAT}.") == ["Phòng Nội vụ implement", "Phòng Kinh tế lead"]


def test_who_has_another_duty_of_its_own_is_a_partner() -> None:
    other = "Chủ trì khảo sát giá thuê các gian hàng và lập dự toán kinh phí."
    assert _told(other) == ["Phòng Nội vụ implement", "Phòng Kinh tế support"]


def test_two_who_are_told_to_work_with_each_other_are_partners() -> None:
    joint = f"Phối hợp với Phòng Nội vụ {WHAT}."
    assert _told(joint) == ["Phòng Nội vụ implement", "Phòng Kinh tế support"]


def test_a_few_words_are_too_few_to_tell() -> None:
    assert _told("Kiểm tra chợ phiên.", "kiểm tra chợ phiên") == ["Phòng Nội vụ implement", "Phòng Kinh tế support"]
