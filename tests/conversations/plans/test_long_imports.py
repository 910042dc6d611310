"""A long plan on its way in holds nobody up: it is tried as a whole to be shown, not for each answer."""

from typing import Any

import pytest

from handlers.plans import steps
from storage.plans.taking_in import Tried, try_plan
from tests.chat import Chat
from tests.conversations.plans.test_answers_in_words import HEAD, NAMES, begins
from tests.conversations.plans.test_import_by_chat import sends
from tests.databases import ONCE

pytestmark = ONCE

UNOWED = "\nIII. TỔ CHỨC THỰC HIỆN\nBáo cáo kết quả trước ngày 10/6/2026.\n"


@pytest.fixture
def tried(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The titles of the plans that were tried."""
    titles = []

    def noted(*args: Any) -> Tried:
        titles.append(getattr(args[1], "title", ""))
        return try_plan(*args)

    monkeypatch.setattr(steps, "try_plan", noted)
    return titles


def test_names_are_answered_for_without_trying_the_plan_each_time(office: Chat, tried: list[str]) -> None:
    begins(office, NAMES)
    assert len(tried) == 1
    office.says("đơn vị mới").says("bỏ qua").says("quay lại").says("bỏ qua")
    assert "Chỗ 3/4" in office.text
    assert len(tried) == 1
    office.says("xem lại")
    assert len(tried) == 2


def test_places_that_only_a_trial_finds_are_counted_from_the_first_one_on(office: Chat, tried: list[str]) -> None:
    rows = "1\tTreo băng rôn\tĐội Bảo hộ lưu động\tQuý II/2026\n2\tViết tin bài\tVăn phòng Sở\tQuý II/2026\n"
    begins(office, f"{HEAD}{rows}{UNOWED}")
    assert "Chỗ 1/2" in office.text
    office.says("bỏ qua")
    assert "Chỗ 2/2" in office.text
    assert "ai phải thực hiện?" in office.text
    assert len(tried) == 2
    office.says("Văn phòng Sở")
    assert "Nhập kế hoạch này?" in office.text


def test_a_yes_tries_a_plan_no_more_than_once(office: Chat, tried: list[str]) -> None:
    sends(office, "a.txt", f"{HEAD}1\tTreo băng rôn\tVăn phòng Sở\tQuý II/2026\n")
    before = len(tried)
    office.says("có")
    assert "Đã nhập" in office.text
    assert len(tried) == before + 1


def test_a_row_taken_out_of_a_plan_is_told_alone(office: Chat) -> None:
    units = {"A": "Văn phòng Sở", "B": "Thanh tra Sở", "C": "Chi cục Dân số"}
    rows = [f"Tập huấn nghiệp vụ cho cán bộ đợt {name}\t{unit}\tQuý II/2026" for name, unit in units.items()]
    numbered = [f"{number}\t{row}" for number, row in enumerate(rows, 1)]
    sends(office, "a.txt", HEAD + "\n".join(numbered) + "\n").says("có")
    without = [f"{number}\t{row}" for number, row in enumerate(rows[1:], 1)]
    sends(office, "b.txt", HEAD + "\n".join(without) + "\n")
    assert "0 nhiệm vụ mới, 2 sửa nội dung, 0 đổi thời hạn, 1 không còn" in office.text
    assert "Không còn: 1 Tập huấn nghiệp vụ cho cán bộ đợt A" in office.text
