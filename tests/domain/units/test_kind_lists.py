"""Units of one kind told by one word for all of them."""

import pytest

from domain.units.kind_lists import with_own_names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("các Sở: Nội vụ, Tài chính, Tư pháp", "Sở Nội vụ, Sở Tài chính, Sở Tư pháp"),
        ("Các phòng Tổ chức cán bộ, Nghiệp vụ Y", "Phòng Tổ chức cán bộ, Phòng Nghiệp vụ Y"),
        ("các Sở: Y tế và Nội vụ", "Sở Y tế, Sở Nội vụ"),
        ("các Sở: Khoa học và Công nghệ và Y tế", "Sở Khoa học và Công nghệ, Sở Y tế"),
        ("các Sở Văn hóa, Thể thao và Du lịch, Nội vụ", "Sở Văn hóa, Thể thao và Du lịch, Sở Nội vụ"),
        ("UBND các xã: Tân Điền, Gia Thuận", "UBND xã Tân Điền, UBND xã Gia Thuận"),
        ("các Sở: Y tế, Công an tỉnh và UBND các xã", "Sở Y tế, Công an tỉnh và UBND các xã"),
        ("các Bộ: Tài chính, Công an, Y tế", "Bộ Tài chính, Bộ Công an, Bộ Y tế"),
        ("các Sở: XD, TC; Công an tỉnh", "Sở XD, Sở TC; Công an tỉnh"),
        ("phối hợp với các Sở: Y tế, Nội vụ rà soát quy trình", "phối hợp với Sở Y tế, Sở Nội vụ rà soát quy trình"),
        ("UBND xã Tân An và xã Bình Đông 2 rà soát", "UBND xã Tân An, UBND xã Bình Đông 2 rà soát"),
        ("Công an phường Lê Lợi, phường Hai Bà Trưng", "Công an phường Lê Lợi, Công an phường Hai Bà Trưng"),
    ],
)
def test_each_is_called_by_its_own_name(text: str, names: str) -> None:
    assert with_own_names(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Các phòng chức năng Sở, các đơn vị trực thuộc",
        "các Sở, Ban, Ngành tỉnh",
        "các phòng CM, NV",
        "Các phòng Chuyên môn nghiệp vụ, Văn phòng Sở",
        "Các trường Đại học, Cao đẳng trên địa bàn tỉnh",
        "Các Sở gửi báo cáo, Văn phòng tổng hợp",
    ],
)
def test_groups_and_single_units_stay_as_they_are(text: str) -> None:
    assert with_own_names(text) == text
