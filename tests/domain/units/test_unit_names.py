"""Names of units spelt out, and the kinds that they tell."""

import pytest

from domain.units.name_ends import name_end
from domain.units.spelling import UnitKind, begins_unit, kind_of, spelt_out


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("VPS", "Văn phòng Sở"),
        ("Các TTYT", "Các trung tâm y tế"),
        ("các phòng CM, NV", "các phòng chuyên môn, nghiệp vụ"),
        ("các phòng CMNV Sở", "các phòng chuyên môn, nghiệp vụ Sở"),
        ("Ủy ban nhân dân tỉnh", "Ủy ban nhân dân tỉnh"),
        ("Thanh tra Sở", "Thanh tra Sở"),
    ],
)
def test_abbreviations_are_spelt_out(name: str, full: str) -> None:
    assert spelt_out(name) == full


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Văn phòng Sở", "office"),
        ("Phòng Tổ chức Cán bộ", "division"),
        ("Thanh tra Sở", "division"),
        ("Trung tâm Y tế huyện Cư Jút", "subordinate"),
        ("Các đơn vị trực thuộc", "group"),
        ("Thủ trưởng các đơn vị trực thuộc", "leadership"),
        ("Công đoàn Ngành Y tế", "union"),
        ("UBND tỉnh", "external"),
    ],
)
def test_the_first_words_tell_the_kind(name: str, kind: UnitKind) -> None:
    assert kind_of(name) == kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("các đơn vị liên quan trong việc thẩm tra hồ sơ", "các đơn vị liên quan"),
        ("các sở, ngành có liên quan hằng năm mở lớp", "các sở, ngành có liên quan"),
        ("UBND các xã, phường dựng lều tạm", "UBND các xã, phường"),
        ("Cục Lâm nghiệp kiểm kê rừng", "Cục Lâm nghiệp"),
        ("UBND cấp xã, phường nêu cao trách nhiệm", "UBND cấp xã, phường"),
        ("Chủ tịch Hội Nông dân lãnh đạo, chỉ đạo trồng cây", "Chủ tịch Hội Nông dân"),
        ("Ban Thường vụ và lãnh đạo Hội Nông dân", "Ban Thường vụ và lãnh đạo Hội Nông dân"),
        ("Trung tâm Kiểm soát bệnh tật kiểm soát dịch", "Trung tâm Kiểm soát bệnh tật"),
    ],
)
def test_a_name_ends_where_it_is_told_what_is_done(text: str, name: str) -> None:
    assert text[: name_end(text)].strip() == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sở Khoa học và Công nghệ vươn lên dẫn đầu.", "Sở Khoa học và Công nghệ"),
        ("Sở Y tế tỉnh Lào Cai dựng trạm.", "Sở Y tế tỉnh Lào Cai"),
        ("UBND các xã, phường dựng nhà bạt.", "UBND các xã, phường"),
        ("Ủy ban nhân dân xã Tân An và Sở Nội vụ gặp gỡ dân.", "Ủy ban nhân dân xã Tân An và Sở Nội vụ"),
        ("Ban Quản lý khu kinh tế tỉnh đầu tư hạ tầng.", "Ban Quản lý khu kinh tế tỉnh"),
        ("Ban Quản lý chợ quận đầu tư hạ tầng.", "Ban Quản lý chợ quận"),
    ],
)
def test_a_name_of_a_fixed_form_ends_before_any_verb(text: str, name: str) -> None:
    assert text[: name_end(text)] == name


@pytest.mark.parametrize(
    "text", ["Lãnh đạo, chỉ đạo rà soát pháp luật", "Lãnh đạo thực hiện nghị quyết", "Bộ luật Hình sự"]
)
def test_what_only_sounds_like_a_unit_is_none(text: str) -> None:
    assert not begins_unit(text)
