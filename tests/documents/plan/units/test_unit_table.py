"""The spellings of units brought together: abbreviations of the plan's own names, groups by other words."""

import pytest

from documents.plan.units.names.short_names import full_names
from documents.plan.units.names.spelt_names import spelt_in
from documents.plan.units.names.unit_table import units_of_plan


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Phòng TC-KH", "Phòng Tài chính - Kế hoạch"),
        ("Phòng VH, KH&TT", "Phòng Văn hóa, Khoa học và Thông tin"),
        ("P. Điều dưỡng", "Phòng Điều dưỡng"),
        ("P.QLCL", "Phòng Quản lý chất lượng"),
        ("VP Sở", "Văn phòng Sở"),
        ("TT Y tế huyện", "Trung tâm Y tế huyện"),
        ("Khoa KSBT", "Khoa Kiểm soát bệnh tật"),
        ("CCBVMT", "Chi cục Bảo vệ môi trường"),
        ("TTDL&TTNT", "Trung tâm Dữ liệu và Trí tuệ nhân tạo"),
    ],
)
def test_a_short_name_stands_for_the_full_one_with_its_initials(short: str, full: str) -> None:
    names = ["Phòng Tổ chức Cán bộ", full, "Trung tâm Kiểm soát bệnh tật", short]
    assert full_names(names) == {short: full}


def test_initials_of_two_names_stand_for_neither() -> None:
    assert full_names(["Phòng Kế hoạch", "Phòng Khoa học", "Phòng Kho hàng", "Phòng KH"]) == {}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("UBND các xã, phường", "UBND xã, phường"),
        ("UBND các xã, phường, đặc khu", "UBND cấp xã"),
        ("UBND các đặc khu, xã, phường", "UBND cấp xã"),
        ("Các sở, ban, ngành tỉnh", "các sở, ban, ngành"),
        ("Các phòng chức năng Sở", "các phòng chức năng liên quan"),
        ("UBND các xã, phường", "UBND các xã, phường có liên quan"),
        ("Sở Công Thương", "Sở Sở Công thương"),
        ("Báo và Đài tỉnh Đắk Nông", "Báo và Đài Đắk Nông"),
    ],
)
def test_a_group_is_one_however_it_is_called(one: str, other: str) -> None:
    (unit,) = units_of_plan([one, other], "Sở Y tế tỉnh Đắk Nông")
    assert unit.variants == (one, other)


@pytest.mark.parametrize(
    ("names", "best"),
    [
        (["các sở, ban ngành", "các sở, ban ngành", "Các sở, ban, ngành"], "Các sở, ban, ngành"),
        (["các Sở, ban, ngành"] * 3 + ["Các sở, ban, ngành Thành phố"], "Các sở, ban, ngành Thành phố"),
        (["Đại diện Công an xã", "Công an xã"], "Công an xã"),
        (["các sở, ngành, đơn vị", "các sở, ngành, đơn vị", "các sở, ban, ngành, đơn vị"], "Các sở, ngành, đơn vị"),
        (["các tổ chức chính trị-xã hội", "các tổ chức chính trị-xã hội"], "Các tổ chức chính trị - xã hội"),
        (["Các trường cao đẳng trên địa bàn tỉnh"], "Các trường cao đẳng trên địa bàn tỉnh"),
        (["Các trường cao đẳng trên địa bàn tỉnh", "các trường cao đẳng"], "Các trường cao đẳng"),
    ],
)
def test_it_goes_by_the_words_that_are_usual_and_the_best_written_form_of_them(names: list[str], best: str) -> None:
    (unit,) = units_of_plan(names, "Sở Y tế tỉnh Đắk Nông")
    assert unit.name == best


@pytest.mark.parametrize(
    ("names", "issuer", "best"),
    [
        (["Ủy ban nhân dân các xã, phường"], None, "Ủy ban nhân dân các xã, phường"),
        (["UBND tỉnh", "UBND tỉnh"], "Ủy ban nhân dân tỉnh Bến Tre", "Ủy ban nhân dân tỉnh Bến Tre"),
        (["Văn phòng UBND TP", "VP UBND TP"], None, "Văn phòng UBND thành phố"),
        (["nhà trường", "Trường THPT Lê Lợi"], "Trường THPT Lê Lợi", "Trường THPT Lê Lợi"),
        (["nhà trường"], "Sở Giáo dục và Đào tạo", "Nhà trường"),
        (["Đồng chí Phó Chủ tịch Thường trực"], None, "Phó Chủ tịch Thường trực"),
        (["Đồng chí Lê Văn Sáu"], None, "Đồng chí Lê Văn Sáu"),
        (["Thầy Hiệu trưởng Lê Văn Sáu", "Hiệu trưởng Lê Văn Sáu"], None, "Hiệu trưởng"),
        (["Thầy Phó Hiệu trưởng Lê Văn Sáu", "Phó Hiệu trưởng Lê Văn Sáu"], None, "Phó Hiệu trưởng Lê Văn Sáu"),
        (["Phòng Phổ biến và Theo dõi pháp luật"], None, "Phòng Phổ biến và Theo dõi pháp luật"),
        (["cơ quan liên quan"], None, "Cơ quan liên quan"),
        (["sở, ban, ngành tỉnh"], None, "Các sở, ban, ngành tỉnh"),
        (["Sở, ban, ngành có liên quan"], None, "Sở, ban, ngành có liên quan"),
        (["Công an tỉnh", "lực lượng Công an"], None, "Công an tỉnh"),
        (["Công an tỉnh", "Công an", "lực lượng Công an"], "UBND tỉnh Đồng Nai", "Công an tỉnh"),
        (["cơ quan Thuế", "Thuế tỉnh"], None, "Thuế tỉnh"),
        (["các sở, ngành", "các sở, ngành", "các sở, ban, ngành"], None, "Các sở, ban, ngành"),
        (["Sở Nội vụ"], None, "Sở Nội vụ"),
        (["Trưởng Ban Tổ chức", "Trưởng ban Tổ chức"], None, "Trưởng Ban Tổ chức"),
        (["Các phòng chức năng được giao chủ trì", "các phòng chức năng"], None, "Các phòng chức năng"),
        (["các Sở, ban, ngành", "Sở, ban, ngành Thành phố"], None, "Các Sở, ban, ngành Thành phố"),
    ],
)
def test_a_unit_goes_by_its_full_name(names: list[str], issuer: str | None, best: str) -> None:
    (unit,) = units_of_plan(names, issuer)
    assert unit.name == best


@pytest.mark.parametrize(
    ("texts", "best"),
    [
        (["UBND tỉnh giao", "Ủy ban nhân dân thành phố; UBND tỉnh"], "UBND cấp xã"),
        (["Ủy ban nhân dân tỉnh giao"], "Ủy ban nhân dân cấp xã"),
    ],
)
def test_where_a_unit_is_written_out_as_often_as_not_the_plan_decides(texts: list[str], best: str) -> None:
    (unit,) = units_of_plan(["Ủy ban nhân dân cấp xã", "UBND cấp xã"], None, texts=texts)
    assert unit.name == best


@pytest.mark.parametrize(
    ("text", "best"),
    [("Ủy ban nhân dân, hóa đơn", "Sở Văn hóa"), ("Uỷ ban nhân dân, hoá đơn", "Sở Văn hoá"), ("", "Sở Văn hoá")],
)
def test_names_are_spelt_as_the_plan_mostly_spells(text: str, best: str) -> None:
    (unit,) = units_of_plan(["Sở Văn hoá"], None, texts=[text])
    assert unit.name == best


def test_two_people_in_one_kind_of_post_are_two() -> None:
    names = ["Trưởng phòng Lê Văn Sáu", "Trưởng phòng Trần Thị Bảy"]
    assert [unit.name for unit in units_of_plan(names, None)] == names


@pytest.mark.parametrize(
    ("name", "text", "best"),
    [
        ("địa phương", "phối hợp với các địa phương tổ chức", "Các địa phương"),
        ("Tổ chuyên môn", "các tổ chuyên môn xây dựng kế hoạch", "Các tổ chuyên môn"),
        ("địa phương", "phối hợp với địa phương tổ chức", "Địa phương"),
        ("Phòng Kế hoạch", "các phòng Kế hoạch, Tài chính", "Phòng Kế hoạch"),
    ],
)
def test_a_group_goes_by_its_plural_where_the_plan_has_it(name: str, text: str, best: str) -> None:
    (unit,) = units_of_plan([name], None, texts=[text])
    assert unit.name == best


def test_a_unit_and_the_group_of_its_kind_are_two() -> None:
    assert len(units_of_plan(["Trung tâm y tế", "Các trung tâm y tế"], None)) == 2


def test_a_name_is_never_longer_than_any_that_is_printed() -> None:
    (unit,) = units_of_plan(["các phòng chuyên môn", "Các phòng chuyên môn thuộc Sở"], "Sở Nội vụ tỉnh Lâm Đồng")
    assert unit.name == "Các phòng chuyên môn thuộc Sở"


def test_a_sentence_may_spell_a_group_more_fully() -> None:
    texts = ["Phản hồi giữa các đơn vị với các phòng CMNV Sở; giữa người dân với Sở."]
    (unit,) = units_of_plan(["các phòng chuyên môn Sở"], "Sở Y tế", texts=texts)
    assert unit.name == "Các phòng chuyên môn, nghiệp vụ Sở"


@pytest.mark.parametrize(
    ("short", "text", "full"),
    [
        ("P. TC-HC", "4. Phòng Tổ chức - Hành chính theo dõi, đôn đốc.", "Phòng Tổ chức - Hành chính"),
        ("CCBVMT", "gửi về Chi cục Bảo vệ môi trường trước ngày 05.", "Chi cục Bảo vệ môi trường"),
        ("Phòng TN&MT các huyện", "báo cáo Bộ Tài nguyên và Môi trường", "Phòng Tài nguyên và Môi trường các huyện"),
        ("Phòng TCKT", "Phòng Tài chính, Kế toán lập dự toán", "Phòng Tài chính, Kế toán"),
        ("Phòng GD&ĐT", "Phòng Giáo dục và Đào tạo tham mưu", "Phòng Giáo dục và Đào tạo"),
    ],
)
def test_the_text_may_spell_out_a_short_name(short: str, text: str, full: str) -> None:
    assert spelt_in([text], [short]) == (full,)


@pytest.mark.parametrize(
    ("short", "text"),
    [
        ("Phòng TC", "Phòng Tài chính lập, Phòng Tổ chức trình"),
        ("Phòng TC", "các Tổ chức đoàn thể"),
        ("Phòng BVMT", "thực hiện bảo vệ môi trường, báo cáo về mặt tài chính"),
        ("Phòng TNMT", "PHÒNG TÀI NGUYÊN VÀ MÔI TRƯỜNG"),
        ("Phòng Đào tạo", "Phòng Đào tạo"),
        ("Sở GTVT", "Lĩnh vực Giao thông vận tải"),
        ("Khoa KT&KT", "các khoa Kế toán, Kỹ thuật điện"),
    ],
)
def test_it_spells_out_nothing_by_chance(short: str, text: str) -> None:
    assert spelt_in([text], [short]) == ()


def test_letters_beside_letters_are_one_abbreviation() -> None:
    (unit,) = units_of_plan(["Trung tâm VH, TT&TT"], None)
    assert unit.name == "Trung tâm VH, TT&TT"


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Sở LĐ-TB&XH", "Sở Lao động - Thương binh và Xã hội"),
        ("Sở VH,TT&DL", "Sở Văn hóa, Thể thao và Du lịch"),
        ("Phòng TC - HC", "Phòng Tổ chức - Hành chính"),
        ("BQL Khu kinh tế", "Ban Quản lý Khu kinh tế"),
        ("BCH Quân sự xã", "Ban Chỉ huy Quân sự xã"),
        ("Trung tâm CĐS", "Trung tâm Chuyển đổi số"),
        ("GVCN các lớp", "Giáo viên chủ nhiệm các lớp"),
        ("BVĐK tỉnh", "Bệnh viện Đa khoa tỉnh"),
        ("Phòng GDTrH-GDTX", "Phòng Giáo dục Trung học - Giáo dục thường xuyên"),
    ],
)
def test_what_the_whole_country_shortens_is_one_with_its_full_name(short: str, full: str) -> None:
    (unit,) = units_of_plan([short, full], None)
    assert unit.name == full


@pytest.mark.parametrize("short", ["Sở LĐTBXH", "Phòng KH-TC", "P. KHTC", "VP Bộ", "BQL Khu kinh tế", "03 khoa"])
def test_what_a_plan_never_spells_out_is_named_as_printed(short: str) -> None:
    (unit,) = units_of_plan([short], "Sở Y tế tỉnh Đắk Nông")
    assert unit.name == short


@pytest.mark.parametrize(
    ("short", "full"),
    [("VP", "Văn phòng Sở"), ("VPS", "Văn phòng Sở"), ("các phòng CMNV Sở", "Các phòng chuyên môn, nghiệp vụ Sở")],
)
def test_what_means_the_same_in_every_office_is_spelt_out(short: str, full: str) -> None:
    (unit,) = units_of_plan([short], "Sở Y tế tỉnh Đắk Nông")
    assert unit.name == full


def test_a_number_of_bodies_is_the_group_where_a_plan_has_that() -> None:
    (unit,) = units_of_plan(["02 Chi cục", "các Chi cục"], "Sở Y tế tỉnh Đắk Nông")
    assert unit.name == "Các Chi cục"


def test_letters_that_stand_for_words_of_their_own_are_no_short_form() -> None:
    names = ["Văn phòng UBND tỉnh"] * 3 + ["Văn phòng Ủy ban nhân dân tỉnh"]
    (unit,) = units_of_plan(names, "Ủy ban nhân dân tỉnh Lâm Đồng")
    assert unit.name == "Văn phòng UBND tỉnh"


@pytest.mark.parametrize(
    ("names", "name"),
    [
        (["UBND các xã", "UBND các xã"], "UBND các xã"),
        (["UBND xã, phường", "Ủy ban nhân dân các xã, phường"], "UBND xã, phường"),
        (["UBND xã, phường", *["Ủy ban nhân dân các xã, phường"] * 2], "Ủy ban nhân dân các xã, phường"),
        (
            ["Các sở, ban, ngành tỉnh", "sở, ngành thuộc UBND tỉnh", "các sở, ban, ngành tỉnh"],
            "Các sở, ban, ngành tỉnh",
        ),
        (
            ["các cơ quan, đơn vị, địa phương liên quan", "Các cơ quan, đơn vị, địa phương"],
            "Các cơ quan, đơn vị, địa phương",
        ),
        (["các cơ quan chuyên môn có liên quan"], "Các cơ quan chuyên môn có liên quan"),
        (["các bộ, ngành, địa phương", "Các bộ, ngành và địa phương"], "Các bộ, ngành, địa phương"),
    ],
)
def test_a_group_goes_by_a_name_that_is_printed(names: list[str], name: str) -> None:
    (unit,) = units_of_plan(names, None)
    assert unit.name == name


@pytest.mark.parametrize(
    ("duties", "name"),
    [
        (["Báo cáo Ủy ban nhân dân tỉnh"] * 3, "Ủy ban nhân dân các xã"),
        (["Báo cáo UBND tỉnh"] * 3, "UBND các xã"),
        ([], "UBND các xã"),
    ],
)
def test_the_chair_is_written_as_the_plan_mostly_writes_it(duties: list[str], name: str) -> None:
    names = [*["UBND các xã"] * 2, "Ủy ban nhân dân các xã"]
    (unit,) = units_of_plan(names, None, texts=duties)
    assert unit.name == name


def test_what_can_mean_one_thing_only_is_spelt_out() -> None:
    assert [unit.name for unit in units_of_plan(["Phòng QL Công nghiệp"], None)] == ["Phòng Quản lý Công nghiệp"]
    assert [unit.name for unit in units_of_plan(["Phòng QLVH"], None)] == ["Phòng QLVH"]


def test_others_that_are_concerned_are_not_the_group() -> None:
    assert len(units_of_plan(["các đơn vị liên quan", "các cơ quan, đơn vị liên quan", "các đơn vị"], None)) == 3


def test_the_units_that_are_inspected_are_not_all_units() -> None:
    assert len(units_of_plan(["các đơn vị", "các đơn vị được kiểm tra"], None)) == 2


def test_departments_that_are_concerned_are_not_all_of_them() -> None:
    names = ["các sở, ban, ngành", "các sở, ngành", "các sở, ngành liên quan", "Các sở, ngành có liên quan"]
    assert len(units_of_plan(names, None)) == 2


def test_a_force_is_no_body_where_the_plan_names_several_or_none() -> None:
    assert len(units_of_plan(["Công an tỉnh", "Công an xã", "lực lượng Công an"], None)) == 3
    assert len(units_of_plan(["cơ quan chuyên môn", "Chuyên môn tỉnh"], None)) == 2


def test_a_group_goes_by_how_it_is_first_told_to_be_concerned() -> None:
    names = ["các đơn vị có liên quan", "các đơn vị liên quan", "các đơn vị liên quan"]
    (unit,) = units_of_plan(names, None)
    assert unit.name == "Các đơn vị có liên quan"


@pytest.mark.parametrize(
    ("issuer", "short", "full"),
    [
        ("Sở Y tế tỉnh Lào Cai", "Trung tâm Kiểm soát bệnh tật", "Trung tâm Kiểm soát bệnh tật tỉnh"),
        ("Bệnh viện Đa khoa tỉnh Hà Tĩnh", "Công đoàn cơ sở", "Công đoàn cơ sở bệnh viện"),
        ("UBND huyện Kim Sơn", "Phòng Nội vụ", "Phòng Nội vụ huyện"),
        ("Trung tâm Y tế huyện Đồng Hỷ", "các trạm y tế", "Các trạm y tế xã, thị trấn"),
        ("Trung tâm Y tế huyện Đồng Hỷ", "Công đoàn", "Công đoàn cơ sở"),
        ("Sở Y tế", "Trung tâm Kiểm soát bệnh tật", "Trung tâm Kiểm soát bệnh tật tỉnh"),
        ("Sở Y tế tỉnh Lào Cai", "Trung tâm Y tế huyện, thị xã", "Các Trung tâm Y tế huyện, thị xã"),
    ],
)
def test_a_body_of_the_plans_own_level_is_one_with_and_without_it(issuer: str, short: str, full: str) -> None:
    (unit,) = units_of_plan([short, full], issuer)
    assert unit.name == full


def test_bodies_of_two_levels_are_two_beside_the_one_without() -> None:
    names = ["Công an tỉnh", "Công an huyện", "Công an"]
    assert len(units_of_plan(names, "Sở Y tế tỉnh Lào Cai")) == 3
    assert len(units_of_plan(["Trung tâm Y tế huyện", "Trung tâm Y tế"], "Sở Y tế tỉnh Lào Cai")) == 2


def test_divisions_and_units_that_are_concerned_are_not_those_of_the_department() -> None:
    names = ["các phòng, đơn vị thuộc Sở", "các phòng, đơn vị liên quan"]
    assert len(units_of_plan(names, "Sở Công Thương tỉnh Điện Biên")) == 2
    rooms = ["các khoa, phòng", "các khoa, phòng liên quan"]
    assert len(units_of_plan(rooms, "Bệnh viện Đa khoa tỉnh Hà Tĩnh")) == 1


def test_the_divisions_are_those_of_their_kind_whatever_lists_name_beside_them() -> None:
    names = ["các phòng chuyên môn thuộc Sở", "các phòng thuộc Sở", "các phòng, đơn vị thuộc Sở"]
    units = units_of_plan(names, "Sở Công Thương tỉnh Điện Biên")
    assert [unit.name for unit in units] == ["Các phòng chuyên môn thuộc Sở", "Các phòng, đơn vị thuộc Sở"]


def test_an_issuer_that_shortens_its_own_name_is_one_unit() -> None:
    names = ["Sở", "Sở Nông nghiệp và PTNT tỉnh Phú Thọ"]
    assert len(units_of_plan(names, "Sở Nông nghiệp và PTNT tỉnh Phú Thọ")) == 1


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("BHXH huyện", "Bảo hiểm xã hội huyện"),
        ("UBMTTQ Việt Nam huyện", "Ủy ban Mặt trận Tổ quốc Việt Nam huyện"),
        ("CDC tỉnh", "Trung tâm Kiểm soát bệnh tật tỉnh"),
        ("Chi cục An toàn VSTP", "Chi cục An toàn vệ sinh thực phẩm"),
        ("CĐ ngành Y tế", "Công đoàn ngành Y tế"),
        ("TTra huyện", "Thanh tra huyện"),
        ("Phòng QL Lao động", "Phòng Quản lý Lao động"),
        ("Thường trực HĐND tỉnh", "Thường trực Hội đồng nhân dân tỉnh"),
    ],
)
def test_bodies_that_everybody_knows_by_their_letters_are_one_with_their_full_names(short: str, full: str) -> None:
    (unit,) = units_of_plan([short, full], "UBND huyện Tri Tôn")
    assert unit.name == full


def test_a_short_form_stands_for_one_that_is_less_short() -> None:
    (unit,) = units_of_plan(["Phòng QLLĐ", "Phòng QL Lao động"], None)
    assert unit.name == "Phòng Quản lý Lao động"
    assert len(units_of_plan(["Phòng QLLĐ", "Phòng QL Lao động", "Phòng QL Liên đoàn"], None)) == 3


def test_the_first_field_of_a_name_stands_for_all_of_it_where_one_name_begins_so() -> None:
    full = "Trung tâm Khuyến công và Tư vấn phát triển công nghiệp"
    (unit,) = units_of_plan([full, "Trung tâm Khuyến công"], None)
    assert unit.name == full
    assert len(units_of_plan(["Khoa Nội", "Khoa Nội - Nhi"], None)) == 2
    assert len(units_of_plan([full, "Trung tâm Khuyến công và Xúc tiến", "Trung tâm Khuyến công"], None)) == 3
