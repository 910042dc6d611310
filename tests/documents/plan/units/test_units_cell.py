"""Cells that name units: how they part them, and who leads."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.plan.units.cells.comma_names import names_with_commas
from documents.plan.units.cells.units_cell import read_units, without_asides
from documents.plan.units.sentences.duty_cells import units_told
from documents.plan.units.sentences.sentence_units import units_of_sentence
from domain.plan_words import plain

LEAD_AND_TWO = [
    ("Văn phòng Sở", "lead"),
    ("các phòng chức năng", "implement"),
    ("các đơn vị trực thuộc", "implement"),
]


def test_a_name_may_break_off_before_what_sounds_like_a_division() -> None:
    guard = "Công an tỉnh\nBộ Chỉ huy Bộ đội Biên\nphòng tỉnh"
    assert [name for name, _ in _read(guard)] == ["Công an tỉnh", "Bộ Chỉ huy Bộ đội Biên phòng tỉnh"]
    assert [name for name, _ in _read("Bộ Chỉ huy Quân sự tỉnh\nphòng Tổng hợp")] == [
        "Bộ Chỉ huy Quân sự tỉnh",
        "phòng Tổng hợp",
    ]


def _read(cell: str) -> list[tuple[str, str]]:
    return [(unit.name, unit.role) for unit in read_units(cell, "lead")]


@pytest.mark.parametrize(
    "cell",
    [
        "Văn phòng Sở; Thanh tra Sở; Phòng Tổ chức Cán bộ",
        "Văn phòng Sở, Thanh tra Sở, Phòng Tổ chức Cán bộ.",
        "Văn phòng Sở, Thanh tra Sở và Phòng Tổ chức Cán bộ",
        "Văn phòng Sở\nThanh tra Sở\nPhòng Tổ chức\nCán bộ",
        "- Văn phòng Sở. - Thanh tra Sở. - Phòng Tổ chức Cán bộ.",
        "Văn phòng Sở Thanh tra Sở Phòng Tổ chức Cán bộ",
    ],
)
def test_units_are_parted_however_they_are_listed(cell: str) -> None:
    assert _read(cell) == [("Văn phòng Sở", "lead"), ("Thanh tra Sở", "lead"), ("Phòng Tổ chức Cán bộ", "lead")]


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        (
            "Sở Nông nghiệp và Môi trường\nSở Giáo dục và Đào tạo",
            ["Sở Nông nghiệp và Môi trường", "Sở Giáo dục và Đào tạo"],
        ),
        ("Công an thành phố\nHiệp hội Du lịch tỉnh", ["Công an thành phố", "Hiệp hội Du lịch tỉnh"]),
        ("Văn phòng\nPhòng Nội vụ\nKhoa Dược", ["Văn phòng", "Phòng Nội vụ", "Khoa Dược"]),
        ("Phó\nTrưởng phòng Nội vụ", ["Phó Trưởng phòng Nội vụ"]),
        ("Văn phòng\nUBND tỉnh", ["Văn phòng UBND tỉnh"]),
    ],
)
def test_a_line_is_a_unit_of_its_own_unless_the_one_above_is_open(cell: str, names: list[str]) -> None:
    assert [name for name, _ in _read(cell)] == names


@pytest.mark.parametrize("name", ["Văn phòng", "Bộ Quốc phòng", "Văn phòng Sở"])
def test_the_role_behind_a_name_takes_no_word_of_it(name: str) -> None:
    assert _read(f"{name} chủ trì, phối hợp với Sở Y tế") == [(name, "lead"), ("Sở Y tế", "support")]


@pytest.mark.parametrize(
    "cell",
    ["CT: Sở Y tế; PH: Sở Nội vụ", "* Chủ trì: Sở Y tế\n* Phối hợp: Sở Nội vụ", "- CT: Sở Y tế\n- PH: Sở Nội vụ"],
)
def test_roles_may_be_short_and_stand_behind_stars(cell: str) -> None:
    assert _read(cell) == [("Sở Y tế", "lead"), ("Sở Nội vụ", "support")]


def test_the_role_on_the_next_line_takes_no_word_of_a_name() -> None:
    assert _read("Chủ trì: Sở Y tế; Bộ Quốc phòng\nPhối hợp: Sở Tài chính") == [
        ("Sở Y tế", "lead"),
        ("Bộ Quốc phòng", "lead"),
        ("Sở Tài chính", "support"),
    ]


@pytest.mark.parametrize(
    "name",
    [
        "Các bộ phận tham mưu, giúp việc",
        "các phòng CM, NV",
        "Các cơ quan, đơn vị trực thuộc",
        "Các sở, ban, ngành",
        "UBND các huyện, thị xã, thành phố",
        "Lãnh đạo Phòng Tổ chức Cán bộ",
        "Sở Giáo dục và Đào tạo",
        "Các phòng chức năng theo chức năng, nhiệm vụ tham mưu triển khai thực hiện",
    ],
)
def test_a_comma_inside_a_name_parts_nothing(name: str) -> None:
    assert _read(f"{name}.") == [(name, "lead")]


@pytest.mark.parametrize(
    "cell",
    [
        "Chủ trì: Văn phòng Sở Thực hiện: các phòng chức năng và các đơn vị trực thuộc",
        "Đơn vị chủ trì: Văn phòng Sở. Đơn vị thực hiện: các phòng chức năng, các đơn vị trực thuộc",
        "CHỦ TRÌ : Văn phòng Sở\nThực hiện: các phòng chức năng; các đơn vị trực thuộc:",
    ],
)
def test_role_words_open_a_list(cell: str) -> None:
    assert _read(cell) == LEAD_AND_TWO


@pytest.mark.parametrize(
    "cell",
    [
        "Văn phòng Sở phối hợp các đơn vị trực thuộc",
        "Văn phòng Sở chủ trì, phối hợp với các đơn vị trực thuộc",
        "Văn phòng Sở chủ trì; các đơn vị trực thuộc phối hợp",
        "Văn phòng Sở (chủ trì), các đơn vị trực thuộc (phối hợp)",
        "Chủ trì: Văn phòng Sở; Phối hợp: các đơn vị trực thuộc",
    ],
)
def test_role_words_stand_between_and_behind_names_too(cell: str) -> None:
    assert _read(cell) == [("Văn phòng Sở", "lead"), ("các đơn vị trực thuộc", "support")]


def test_the_first_word_of_a_short_name_is_none_of_its_role() -> None:
    assert _read("Văn phòng Sở chủ trì; Các phòng phối hợp") == [("Văn phòng Sở", "lead"), ("Các phòng", "support")]


def test_two_units_after_one_role_word_share_it() -> None:
    cell = "Chủ trì: Văn phòng Sở và các đơn vị trực thuộc"
    assert _read(cell) == [("Văn phòng Sở", "lead"), ("các đơn vị trực thuộc", "lead")]


def test_a_unit_named_twice_keeps_its_strongest_role() -> None:
    cell = "Phối hợp: Văn phòng Sở, Thanh tra Sở; Chủ trì: văn phòng Sở"
    assert _read(cell) == [("văn phòng Sở", "lead"), ("Thanh tra Sở", "support")]


# The first cell pays for the patterns that all others share.
@settings(deadline=None)
@given(st.text(max_size=40) | st.lists(st.sampled_from([*"-;:,. (", "chủ trì", "và", "Phòng"])).map(" ".join))
def test_it_never_fails_on_any_cell(cell: str) -> None:
    assert all(unit.name for unit in read_units(cell, "lead"))


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Phòng Quản lý chất lượng\nTổ Công nghệ thông tin", ["Phòng Quản lý chất lượng", "Tổ Công nghệ thông tin"]),
        ("Khoa Dược Khoa Xét nghiệm", ["Khoa Dược", "Khoa Xét nghiệm"]),
        ("Trưởng Khoa Dược", ["Trưởng Khoa Dược"]),
        ("Ban Thanh tra nhân dân", ["Ban Thanh tra nhân dân"]),
        ("Chi nhánh Văn phòng Đăng ký đất đai", ["Chi nhánh Văn phòng Đăng ký đất đai"]),
        ("Bệnh viện Đa Khoa tỉnh", ["Bệnh viện Đa Khoa tỉnh"]),
        ("Phòng Tổ chức\nTổng hợp", ["Phòng Tổ chức Tổng hợp"]),
        ("UBND các xã, thị trấn, Huyện đoàn", ["UBND các xã, thị trấn", "Huyện đoàn"]),
        ("Văn phòng HĐND và UBND huyện", ["Văn phòng HĐND và UBND huyện"]),
        ("Báo và Phát thanh, Truyền hình Hưng Yên", ["Báo và Phát thanh, Truyền hình Hưng Yên"]),
        ("VNPT Hưng Yên, Viettel Hưng Yên", ["VNPT Hưng Yên", "Viettel Hưng Yên"]),
    ],
)
def test_names_of_other_offices(cell: str, names: list[str]) -> None:
    assert [name for name, _ in _read(cell)] == names


TWO = "Phòng Nghiệp vụ, Thanh tra chuyên ngành"
ALWAYS_TOGETHER = [TWO, TWO, f"{TWO}\nPhòng Đăng ký", "Sở Công Thương, Công an tỉnh"]


def test_two_units_that_only_ever_stand_together_are_one_name() -> None:
    whole = names_with_commas(ALWAYS_TOGETHER)
    read = [[unit.name for unit in read_units(cell, "lead", whole)] for cell in ALWAYS_TOGETHER[2:]]
    assert read == [[TWO, "Phòng Đăng ký"], ["Sở Công Thương", "Công an tỉnh"]]


@pytest.mark.parametrize(
    "cells",
    [
        [*ALWAYS_TOGETHER, "Thanh tra chuyên ngành"],
        [*ALWAYS_TOGETHER, "Phòng Nghiệp vụ và Văn phòng"],
        [*ALWAYS_TOGETHER, f"Sở Y tế, {TWO}"],
        [TWO, TWO, TWO],
        ["Sở Tài chính, Sở Nội vụ; Công an tỉnh"] * 3,
    ],
)
def test_otherwise_a_comma_parts_units(cells: list[str]) -> None:
    assert names_with_commas(cells) == frozenset()


@pytest.mark.parametrize(
    "cell", ["P. Kế hoạch\nTT. Thư viện", "P. Kế hoạch, TT. Thư viện", "P. Kế hoạch và TT Thư viện"]
)
def test_a_unit_begins_with_the_short_form_of_its_first_word_too(cell: str) -> None:
    assert [plain(name.replace("TT ", "TT. ")) for name, _ in _read(cell)] == ["p. ke hoach", "tt. thu vien"]


def test_letters_that_stand_for_other_words_before_a_small_word_begin_no_unit() -> None:
    assert _read("Phòng VH, TT và Du lịch") == [("Phòng VH, TT và Du lịch", "lead")]


def test_a_group_goes_on_where_its_kind_is_named_again_in_small_letters() -> None:
    group = "Các doanh nghiệp viễn thông, doanh nghiệp bưu chính"
    assert [unit.name for unit in read_units(f"{group}; Sở Y tế", "lead")] == [group, "Sở Y tế"]
    assert [unit.name for unit in units_of_sentence(f"{group} lắp trạm phát sóng.")] == [group]
    two = "Các trung tâm y tế, Trung tâm Kiểm soát bệnh tật"
    assert [unit.name for unit in read_units(two, "lead")] == two.split(", ")


def test_what_is_listed_with_a_capital_behind_others_is_a_group_of_its_own() -> None:
    found = read_units("Doanh nghiệp, Sở, ban, ngành có liên quan", "support")
    assert [unit.name for unit in found] == ["Doanh nghiệp", "Sở, ban, ngành có liên quan"]


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Các sở, ban, ngành và địa phương liên quan", ["Các sở, ban, ngành và địa phương liên quan"]),
        ("Các sở, ngành, địa phương", ["Các sở, ngành, địa phương"]),
        ("Các cơ quan, đơn vị, địa phương", ["Các cơ quan, đơn vị, địa phương"]),
        ("Ngân hàng Nhà nước - Chi nhánh Khu vực II", ["Ngân hàng Nhà nước - Chi nhánh Khu vực II"]),
        (
            "Báo Y tế, Tạp chí Y tế và hệ thống truyền thanh cơ sở",
            ["Báo Y tế", "Tạp chí Y tế", "hệ thống truyền thanh cơ sở"],
        ),
        ("Hạt Kiểm lâm Hạt Quản lý đường bộ", ["Hạt Kiểm lâm", "Hạt Quản lý đường bộ"]),
        ("Hạt Kiểm lâm Đội Cơ động", ["Hạt Kiểm lâm Đội Cơ động"]),
    ],
)
def test_bodies_in_a_row_are_parted_and_names_are_not(cell: str, names: list[str]) -> None:
    assert [unit.name for unit in read_units(cell, "support")] == names


def _names(cell: str) -> list[str]:
    return [unit.name for unit in read_units(without_asides(cell), "support")]


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Sở Y tế (đất đai, thuê rừng), Sở Nội vụ (chính sách hỗ trợ).", ["Sở Y tế", "Sở Nội vụ"]),
        ("Sở Y tế (giống cây; phân bón: 3.000); Sở Nội vụ", ["Sở Y tế", "Sở Nội vụ"]),
        ("Sở Y tế (Văn phòng và các Chi nhánh)", ["Sở Y tế"]),
        ("Các khoa (phòng) chuyên môn", ["Các khoa (phòng) chuyên môn"]),
    ],
)
def test_what_stands_in_brackets_behind_a_name_says_what_for(cell: str, names: list[str]) -> None:
    assert _names(cell) == names


def test_a_role_in_brackets_stays() -> None:
    assert without_asides("Sở Y tế (chủ trì); Sở Nội vụ (PH)") == "Sở Y tế (chủ trì); Sở Nội vụ (PH)"


@pytest.mark.parametrize(
    "cell",
    [
        "Theo phân công tại Quyết định số 12/QĐ-UBND ngày 5/3/2026 của Chủ tịch UBND tỉnh",
        "Thực hiện theo Kế hoạch số 7/KH-UBND của UBND tỉnh",
        "Như phân công tại Phụ lục II",
    ],
)
def test_a_cell_that_only_refers_to_another_document_names_no_unit(cell: str) -> None:
    assert _names(cell) == []


def test_behind_a_reference_units_may_still_be_named() -> None:
    assert _names("Theo phân công tại Phụ lục II; Sở Y tế") == ["Sở Y tế"]


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Sở Y tế, Thuế tỉnh, Thống kê tỉnh", ["Sở Y tế", "Thuế tỉnh", "Thống kê tỉnh"]),
        ("Sở Y tế, cơ sở đào tạo, chuyên gia", ["Sở Y tế", "cơ sở đào tạo", "chuyên gia"]),
        ("BQL Khu kinh tế tỉnh, BQL các KCN tỉnh", ["BQL Khu kinh tế tỉnh", "BQL các KCN tỉnh"]),
        ("Sở Nội vụ, Báo và Đài PT-TH tỉnh", ["Sở Nội vụ", "Báo và Đài PT-TH tỉnh"]),
        ("UBND các xã, phường, doanh nghiệp", ["UBND các xã, phường", "doanh nghiệp"]),
        ("Các sở, ngành, doanh nghiệp", ["Các sở, ngành, doanh nghiệp"]),
        ("Các doanh nghiệp, các thôn trên địa bàn", ["Các doanh nghiệp", "các thôn trên địa bàn"]),
        ("Đề nghị phối hợp với các Bộ, ngành liên quan", ["các Bộ, ngành liên quan"]),
    ],
)
def test_bodies_of_other_kinds_stand_in_the_list_too(cell: str, names: list[str]) -> None:
    assert _names(cell) == names


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Các cơ quan, đơn vị trực tiếp sử dụng ngân sách nhà nước", None),
        ("Các cơ quan có nguồn thu nộp ngân sách nhà nước", None),
        ("Các cơ sở kinh doanh dịch vụ ăn uống", None),
        ("UBND các xã trực tiếp triển khai trồng rừng tại chỗ.", ["UBND các xã"]),
        ("Các sở, ngành tham mưu xây dựng kế hoạch trồng rừng", ["Các sở, ngành"]),
    ],
)
def test_in_a_column_of_leaders_all_lead_whatever_is_said_of_them(cell: str, names: list[str] | None) -> None:
    found = units_told(cell, "lead", doing="lead")
    assert [(unit.name, unit.role) for unit in found] == [(name, "lead") for name in names or [cell]]


@pytest.mark.parametrize("name", ["Đảng uỷ xã", "Đảng ủy xã", "Uỷ ban nhân dân xã", "Tỉnh uỷ"])
def test_one_word_may_be_spelt_in_two_ways(name: str) -> None:
    assert _names(f"Sở Nội vụ, {name}") == ["Sở Nội vụ", name]


def test_who_works_on_it_in_person_and_their_telephones_are_no_units() -> None:
    cell = "- GĐ Lê Ngọc An; SĐT: 0912345678\n- Phòng Chiến lược\n- CV Trần Thị Bích Hà, SĐT: 0987 654 321"
    assert [unit.name for unit in read_units(cell, "lead")] == ["Phòng Chiến lược"]
    names = ["Tổ CV Đảng ủy", "Giám đốc Sở Y tế", "Ban Chỉ đạo 35 2024 - 2025"]
    assert [unit.name for unit in read_units("; ".join(names), "lead")] == names


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Văn phòng Sở, Ban Thi đua - Khen thưởng", ["Văn phòng Sở", "Ban Thi đua - Khen thưởng"]),
        ("Sở GTVT, Khu Quản lý đường bộ III", ["Sở GTVT", "Khu Quản lý đường bộ III"]),
        ("Ban Giám hiệu, GVCN các lớp", ["Ban Giám hiệu", "GVCN các lớp"]),
        ("Các Sở, Ban, Ngành", ["Các Sở, Ban, Ngành"]),
        ("Các sở, Ban Ngành tỉnh", ["Các sở, Ban Ngành tỉnh"]),
        ("Các chi bộ, đảng bộ trực thuộc", ["Các chi bộ, đảng bộ trực thuộc"]),
        ("Phòng CSGT - Công an tỉnh; UBND huyện", ["Phòng CSGT - Công an tỉnh", "UBND huyện"]),
        ("Phòng Tổ chức - Sở Y tế; Công an tỉnh", ["Phòng Tổ chức", "Công an tỉnh"]),
        ("Văn phòng Sở - Công an tỉnh", ["Văn phòng Sở", "Công an tỉnh"]),
        ("Chi cục Trồng trọt và BVTV; Sở Y tế", ["Chi cục Trồng trọt và BVTV", "Sở Y tế"]),
        ("Sở Y tế và BVĐK tỉnh", ["Sở Y tế", "BVĐK tỉnh"]),
        ("Đội PCCC Công an huyện; Phòng Y tế", ["Đội PCCC Công an huyện", "Phòng Y tế"]),
        ("Phòng Tư pháp Công an huyện", ["Phòng Tư pháp", "Công an huyện"]),
        ("Sở Y tế [3]; Sở Nội vụ[12]", ["Sở Y tế", "Sở Nội vụ"]),
        ("Hiệu trưởng, Trưởng ban Thanh tra nhân dân", ["Hiệu trưởng", "Trưởng ban Thanh tra nhân dân"]),
    ],
)
def test_a_name_of_its_own_behind_a_comma_is_another_unit(cell: str, names: list[str]) -> None:
    assert _names(cell) == names


@pytest.mark.parametrize(
    "name",
    [
        "Phòng Đấu thầu, thẩm định và giám sát đầu tư",
        "Phòng Quản lý xây dựng công trình",
        "Phòng Giáo dục thường xuyên",
        "Phòng Quản lý chất lượng và CNTT",
        "Trung tâm Xúc tiến đầu tư và Hỗ trợ doanh nghiệp",
    ],
)
def test_verbs_may_name_the_fields_of_a_unit(name: str) -> None:
    assert [unit.name for unit in units_told(name, "lead", doing="lead")] == [name]
    told = units_told("Sở Tài chính, thẩm định dự toán của các đơn vị", "lead", doing="lead")
    assert [unit.name for unit in told] == ["Sở Tài chính"]


@pytest.mark.parametrize("name", ["Đoàn giám sát HĐND tỉnh", "Đoàn kiểm tra liên ngành tỉnh", "Tổ thẩm định hồ sơ"])
def test_a_team_is_named_after_what_it_does(name: str) -> None:
    assert [unit.name for unit in units_told(name, "lead", doing="lead")] == [name]


@pytest.mark.parametrize(
    ("cell", "roles"),
    [
        ("Công an phường (chủ trì), các tổ dân phố, Đội QLTTĐT", ["lead", "implement", "implement"]),
        ("Công an phường, các tổ dân phố (phối hợp)", ["lead", "support"]),
        ("Công an phường (CT); Phòng Nội vụ (PH); Phòng Y tế", ["lead", "support", "implement"]),
        ("Công an phường; Phòng Nội vụ", ["lead", "lead"]),
    ],
)
def test_beside_one_that_leads_by_its_brackets_the_others_do_not(cell: str, roles: list[str]) -> None:
    assert [unit.role for unit in read_units(cell, "lead")] == roles


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Văn phòng Sở, VPĐKĐĐ tỉnh", ["Văn phòng Sở", "VPĐKĐĐ tỉnh"]),
        ("Các phòng, ban, TTVHTT&TT", ["Các phòng, ban", "TTVHTT&TT"]),
        ("các phòng chức năng, 02 Chi cục", ["các phòng chức năng", "02 Chi cục"]),
        ("Sở VH, TTDL", ["Sở VH, TTDL"]),
    ],
)
def test_the_letters_and_the_number_of_bodies_begin_a_unit(cell: str, names: list[str]) -> None:
    assert [unit.name for unit in read_units(cell, "support")] == names


@pytest.mark.parametrize(
    ("cell", "roles"),
    [
        ("Phòng Y tế chủ trì; các khoa lâm sàng, cận lâm sàng thực hiện", ["lead", "implement"]),
        ("Sở Y tế chủ trì; Sở Nội vụ phối hợp; các xã triển khai thực hiện", ["lead", "support", "implement"]),
        ("Các trạm y tế thực hiện; các xã", ["lead", "lead"]),
    ],
)
def test_beside_who_leads_others_carry_out_by_the_word_behind_them(cell: str, roles: list[str]) -> None:
    assert [role for _, role in _read(cell)] == roles


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Phòng Chính trị tư tưởng - Học sinh, sinh viên", ["Phòng Chính trị tư tưởng - Học sinh, sinh viên"]),
        ("- Giáo viên - Học sinh", ["Giáo viên", "Học sinh"]),
        ("Hiệu trưởng, CTCĐ, TPT Đội", ["Hiệu trưởng", "CTCĐ", "TPT Đội"]),
        ("Các trưởng khoa, các trưởng phòng", ["Các trưởng khoa", "các trưởng phòng"]),
    ],
)
def test_people_of_schools_and_hospitals_are_named_as_units_are(cell: str, names: list[str]) -> None:
    assert [name for name, _ in _read(cell)] == names


def test_who_works_with_others_to_give_something_helps_with_it() -> None:
    cell = "Văn phòng Sở chủ trì; Phòng Vận tải phối hợp cung cấp thông tin; Thanh tra Sở phối hợp"
    helps = [("Phòng Vận tải", "support"), ("Thanh tra Sở", "support")]
    assert _read(cell) == [("Văn phòng Sở", "lead"), *helps]
    assert _read("Văn phòng Sở phối hợp cùng Thanh tra Sở") == [("Văn phòng Sở", "lead"), ("Thanh tra Sở", "support")]


def test_an_office_stands_beside_the_divisions_that_follow_it() -> None:
    cell = "Văn phòng, các phòng chuyên môn, nghiệp vụ; các đơn vị trực thuộc"
    assert [name for name, _ in _read(cell)] == [
        "Văn phòng",
        "các phòng chuyên môn, nghiệp vụ",
        "các đơn vị trực thuộc",
    ]


def test_only_those_behind_the_last_semicolon_help() -> None:
    assert _read("Văn phòng Sở; các phòng phối hợp") == [("Văn phòng Sở", "lead"), ("các phòng", "support")]
    assert _read("Phòng Kinh tế, Phòng Nội vụ phối hợp.") == [("Phòng Kinh tế", "support"), ("Phòng Nội vụ", "support")]


@pytest.mark.parametrize(
    "name", ["Phòng Bưu chính - Viễn thông", "Phòng Bưu chính, Viễn thông", "Phòng Pháp chế - Thanh tra"]
)
def test_the_last_field_of_a_division_is_no_unit_of_its_own(name: str) -> None:
    assert [read for read, _ in _read(f"{name}; Văn phòng")] == [name, "Văn phòng"]
    assert [read for read, _ in _read("Văn phòng Sở - Thanh tra Sở")] == ["Văn phòng Sở", "Thanh tra Sở"]


def test_who_stands_behind_one_that_leads_without_a_role_helps() -> None:
    assert _read("Phòng Nội vụ chủ trì; Trung tâm Chính trị") == [
        ("Phòng Nội vụ", "lead"),
        ("Trung tâm Chính trị", "support"),
    ]
    assert _read("Sở Y tế chủ trì; Sở Nội vụ chủ trì") == [("Sở Y tế", "lead"), ("Sở Nội vụ", "lead")]
