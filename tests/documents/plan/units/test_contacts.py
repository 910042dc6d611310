"""People among units: who works on a task in person, and how to call them, are no units."""

import pytest

from documents.plan.units.cells.contacts import is_contact


@pytest.mark.parametrize(
    "name",
    ["PCVP: Hoàng Thị Thủy", "CV Lê An", "TP Nguyễn Thị Thu", "PGĐ Phụ trách: Cù Ngọc Trang", "Giám đốc: Tú, SĐT"],
)
def test_a_person_with_a_post_is_none(name: str) -> None:
    assert is_contact(name)


@pytest.mark.parametrize("name", ["TP Hồ Chí Minh", "TP Hà Nội", "GĐ Sở Y tế", "Phòng Đào tạo", "TP Phan Thiết"])
def test_a_city_or_a_post_without_a_person_may_be_one(name: str) -> None:
    assert not is_contact(name)
