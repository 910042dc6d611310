"""Whether two plans may be versions of one: by issuer, title and tasks."""

import pytest

from domain.plans.likeness import likeness, same_issuer

ISSUER = "Sở Y tế tỉnh Đắk Nông"
TITLE = "KẾ HOẠCH Triển khai công tác truyền thông y tế năm 2026"
TASKS = ["Viết tin bài", "Tập huấn", "Kiểm tra"]


@pytest.mark.parametrize(
    ("title", "like"),
    [
        ("Kế hoạch triển khai công tác truyền thông y tế Năm 2026", True),
        ("KẾ HOẠCH V/v triển khai công tác truyền thông y tế năm 2026", True),
        ("KẾ HOẠCH Triển khai công tác truyền thong y tê năm 2026 của Sở Y tế", True),
        ("KẾ HOẠCH Triển khai công tác truyền thông y tế", True),
        ("KẾ HOẠCH Triển khai công tác phòng, chống tham nhũng năm 2026", False),
        ("KẾ HOẠCH Cải cách hành chính năm 2026", False),
    ],
)
def test_titles_that_differ_by_little_are_alike(title: str, like: bool) -> None:
    assert likeness((TITLE, title), ISSUER, TASKS, []).like_title is like


@pytest.mark.parametrize(
    ("one", "other"), [("Kế hoạch CCHC năm 2026", "Kế hoạch PAPI năm 2026"), (TITLE, "Kế hoạch năm 2026")]
)
def test_what_every_title_has_makes_none_alike(one: str, other: str) -> None:
    assert not likeness((one, other), ISSUER, [], []).like_title


@pytest.mark.parametrize(
    ("coming", "shared", "like"),
    [
        (["VIẾT TIN BÀI.", "Tập huấn", "Mua sắm"], 2, True),
        (["Viết tin bài"], 1, True),
        (["Mua sắm", "Sửa chữa", "Kiểm tra"], 1, False),
        ([], 0, False),
    ],
)
def test_plans_with_mostly_the_same_tasks_are_alike(coming: list[str], shared: int, like: bool) -> None:
    found = likeness((TITLE, "Kế hoạch khác hẳn"), ISSUER, TASKS, coming)
    assert (found.shared, found.likely, found.sure) == (shared, like, False)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("SỞ Y TẾ TỈNH ĐẮK NÔNG", "Sở Y tế Đắk Nông", True),
        ("Sở Y tế", "", True),
        ("Sở Y tế tỉnh Đắk Nông", "Ủy ban nhân dân tỉnh Bắc Ninh", False),
    ],
)
def test_letterheads_of_one_office_are_known(one: str, other: str, same: bool) -> None:
    assert same_issuer(one, other) is same
