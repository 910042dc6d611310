"""Title, issuer, years and signer, as heads of plans give them."""

import pytest

from documents.blocks import Paragraph
from documents.plan.letterhead.head import Head, read_head


def _head(*lines: str) -> Head:
    return read_head([Paragraph(line, number) for number, line in enumerate(lines)])


def test_the_title_is_the_kind_of_document_and_what_stands_under_it() -> None:
    head = _head(
        "SỞ Y TẾ", "KẾ HOẠCH", "Tuyên truyền CCHC", "của Sở Y tế năm 2023.", "Căn cứ Quyết định số 82", "I. MỤC ĐÍCH"
    )
    assert head.title == "KẾ HOẠCH Tuyên truyền CCHC của Sở Y tế năm 2023"


def test_a_title_may_begin_like_a_sentence() -> None:
    head = _head("KẾ HOẠCH", "Thực hiện cải cách hành chính năm 2024", "Căn cứ Quyết định số 91")
    assert head.title == "KẾ HOẠCH Thực hiện cải cách hành chính năm 2024"


@pytest.mark.parametrize(
    ("title", "years"),
    [
        ("Cải cách hành chính năm 2020", (2020, 2020)),
        ("CẢI CÁCH HÀNH CHÍNH NĂM 2026", (2026, 2026)),
        ("Khắc phục kết quả năm 2023 và triển khai trong năm 2024", (2024, 2024)),
        ("Cải cách hành chính giai đoạn 2021 - 2030", (2021, 2030)),
    ],
)
def test_the_years_are_those_of_the_title(title: str, years: tuple[int, int]) -> None:
    head = _head("KẾ HOẠCH", title, "Thực hiện Chương trình giai đoạn 2011-2020 và Kế hoạch năm 2019;")
    assert (head.year_from, head.year_to) == years


def test_without_a_year_in_the_title_the_text_tells_it() -> None:
    head = _head("KẾ HOẠCH", "Tuyên truyền", "Nhiệm vụ năm 2023;", "Kinh phí năm 2023;", "Kết quả năm 2022;")
    assert head.year_from == 2023


def test_a_plan_without_any_year_has_none() -> None:
    assert _head("KẾ HOẠCH", "Tuyên truyền").year_from is None


@pytest.mark.parametrize(
    ("sentence", "issuer"),
    [
        ("Sở Y tế tỉnh Đắk Nông ban hành Kế hoạch năm 2020 như sau:", "Sở Y tế tỉnh Đắk Nông"),
        ("Để tăng cường; Sở Y tế xây dựng Kế hoạch như sau:", "Sở Y tế tỉnh Đắk Nông"),
        ("(Kèm theo Kế hoạch số: /KH-SYT, ngày /1/2020 của Sở Y tế tỉnh Đắk Nông)", "Sở Y tế tỉnh Đắk Nông"),
        ("Trên đây là Kế hoạch năm 2020 của Sở Y tế tỉnh Đắk Nông./.", "Sở Y tế tỉnh Đắk Nông"),
        ("các đơn vị xây dựng kế hoạch riêng", None),
        ("Sở Y tế yêu cầu các cơ quan xây dựng kế hoạch riêng", None),
    ],
)
def test_the_issuer_is_who_the_text_says_made_the_plan(sentence: str, issuer: str | None) -> None:
    assert _head("Đắk Nông, ngày tháng 12 năm 2019", "KẾ HOẠCH", "Y tế tỉnh Đắk Nông", sentence).issuer == issuer


@pytest.mark.parametrize(("line", "number"), [("Số: 123/KH-SYT", "123/KH-SYT"), ("Số: /KH-SYT", None)])
def test_a_blank_number_is_none(line: str, number: str | None) -> None:
    assert _head(line, "KẾ HOẠCH", "Công tác năm 2020").number == number


def test_the_signer_is_quoted_as_printed() -> None:
    head = _head(
        "KẾ HOẠCH",
        "Công tác năm 2020",
        "Giám đốc các đơn vị thực hiện.",
        "**KT. GIÁM ĐỐC",
        "PHÓ GIÁM ĐỐC**",
        "Hà Văn Hùng",
    )
    assert head.signed_by_title == "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC"


def test_the_place_stands_before_the_date() -> None:
    assert _head("Số: 5/KH-SYT", "Đắk Nông, ngày 03 tháng 01 năm 2020", "KẾ HOẠCH").place == "Đắk Nông"


def test_a_title_ends_before_an_annex() -> None:
    head = _head("KẾ HOẠCH", "Nâng cao Chỉ số PAPI năm 2023", "PHỤ LỤC: PHÂN CÔNG NHIỆM VỤ", "Các đơn vị báo cáo")
    assert head.title == "KẾ HOẠCH Nâng cao Chỉ số PAPI năm 2023"


def test_a_letterhead_may_set_the_place_on_a_line_of_its_own() -> None:
    head = _head("ỦY BAN NHÂN DÂN", "HUYỆN LẠC DƯƠNG", "Số: 12/KH-UBND", "KẾ HOẠCH", "Nâng cao Chỉ số PAPI năm 2023")
    assert head.issuer == "Ủy ban nhân dân huyện Lạc Dương"


def test_a_number_may_stand_without_a_colon() -> None:
    assert _head("Số 08-KH/BTGTU", "KẾ HOẠCH", "Tuyên truyền năm 2024").number == "08-KH/BTGTU"


def test_a_title_ends_before_a_table() -> None:
    lines = [Paragraph("KẾ HOẠCH", 1), Paragraph("Truyền thông năm 2025", 2), Paragraph("Các khoa gửi báo cáo", 9)]
    assert read_head(lines, [4, 5]).title == "KẾ HOẠCH Truyền thông năm 2025"


def test_the_plan_behind_a_decision_is_read_by_its_own_title_and_the_decisions_letterhead() -> None:
    head = _head(
        "ỦY BAN NHÂN DÂN",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "TỈNH HÒA AN",
        "Số: 88/QĐ-UBND",
        "Hòa An, ngày 05 tháng 3 năm 2026",
        "QUYẾT ĐỊNH",
        "Ban hành",
        "KẾ HOẠCH TRỒNG CÂY",
        "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH",
        "Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017;",
        "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch trồng cây.",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
        "Nơi nhận:",
        "- Như Điều 2;",
        "KẾ HOẠCH",
        "Trồng cây phân tán",
        "(Kèm theo Quyết định số 88/QĐ-UBND ngày 05/3/2026 của Chủ tịch Ủy ban nhân dân tỉnh)",
    )
    assert head.title == "KẾ HOẠCH Trồng cây phân tán"
    assert (head.issuer, head.number, head.year_from) == ("Ủy ban nhân dân tỉnh Hòa An", "88/QĐ-UBND", 2026)
    assert head.signed_by_title == "KT. CHỦ TỊCH PHÓ CHỦ TỊCH"


@pytest.mark.parametrize(
    ("title", "years"),
    [
        ("PHÁT TRIỂN DU LỊCH ĐẾN NĂM 2030", (2025, 2030)),
        ("PHÁT TRIỂN DU LỊCH ĐẾN NĂM 2030, TẦM NHÌN ĐẾN NĂM 2050", (2025, 2030)),
        ("THỰC HIỆN CHỈ THỊ SỐ 5/CT-TTG NGÀY 15 THÁNG 8 NĂM 2023 CỦA THỦ TƯỚNG CHÍNH PHỦ", (2025, 2025)),
        ("THỰC HIỆN CHỈ THỊ SỐ 5/CT-TTG NGÀY 15/8/2023 CỦA THỦ TƯỚNG CHÍNH PHỦ", (2025, 2025)),
        ("THỰC HIỆN CHỈ THỊ SỐ 5/CT-TTG NGÀY 15/8/2023, NĂM 2026", (2026, 2026)),
    ],
)
def test_a_date_of_another_document_or_a_far_goal_is_no_year_of_the_plan(title: str, years: tuple[int, int]) -> None:
    head = _head("Hòa An, ngày 24", "tháng 11 năm 2025", "KẾ HOẠCH", title, "Căn cứ Luật Du lịch;")
    assert (head.year_from, head.year_to) == years


def test_late_in_a_year_a_plan_without_a_year_in_its_title_is_for_the_year_that_its_text_names() -> None:
    text = "Căn cứ các nhiệm vụ năm 2026; báo cáo năm 2026 và kết quả năm 2025."
    assert _head("Hòa An, ngày 24 tháng 12 năm 2025", "KẾ HOẠCH", "Tuyên truyền", text).year_from == 2026
    assert _head("Hòa An, ngày 24 tháng 3 năm 2025", "KẾ HOẠCH", "Tuyên truyền", text).year_from == 2025


def test_an_annex_alone_has_the_number_year_and_issuer_of_the_plan_it_came_with() -> None:
    head = _head(
        "PHỤ LỤC", "NHIỆM VỤ", "(Kèm theo Kế hoạch số 7/KH-UBND ngày 18 tháng 11 năm 2025 của UBND tỉnh Hòa An)"
    )
    assert (head.number, head.year_from, head.issuer) == ("7/KH-UBND", 2025, "UBND tỉnh Hòa An")


def test_the_issuer_goes_by_the_name_of_the_letterhead() -> None:
    lines = (
        "ỦY BAN NHÂN DÂN",
        "TỈNH HÒA AN",
        "Số: 5/KH-UBND",
        "Hòa An, ngày 3 tháng 3 năm 2025",
        "KẾ HOẠCH",
        "Trồng cây",
    )
    assert _head(*lines, "UBND tỉnh ban hành Kế hoạch như sau:").issuer == "Ủy ban nhân dân tỉnh Hòa An"


@pytest.mark.parametrize(
    ("letterhead", "text", "issuer"),
    [
        ("THỦ TƯỚNG CHÍNH PHỦ", "Quyết định của Thủ tướng Chính phủ", "Thủ tướng Chính phủ"),
        ("BỘ XÂY DỰNG", "Ban hành kèm theo Quyết định này Kế hoạch của Bộ Xây dựng", "Bộ Xây dựng"),
    ],
)
def test_a_letterhead_in_capitals_is_spelt_as_in_the_text(letterhead: str, text: str, issuer: str) -> None:
    assert _head(letterhead, "Số: 5/QĐ", "KẾ HOẠCH", "Trồng cây", text).issuer == issuer


def test_a_district_goes_by_its_letterhead_with_its_place_and_a_rule_under_the_title_is_no_part_of_it() -> None:
    lines = ("ỦY BAN NHÂN DÂN", "HUYỆN BÌNH SƠN", "Số: 5/KH-UBND", "Bình Sơn, ngày 3 tháng 3 năm 2025", "KẾ HOẠCH")
    head = _head(
        *lines, "Trồng cây", "-----", "UBND huyện ban hành Kế hoạch như sau:", "T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"
    )
    assert (head.issuer, head.title) == ("Ủy ban nhân dân huyện Bình Sơn", "KẾ HOẠCH Trồng cây")
    assert head.signed_by_title == "PHÓ BÍ THƯ"


def test_the_place_in_a_letterhead_keeps_its_capitals() -> None:
    assert (
        _head("SỞ Y TẾ HÒA AN", "Hòa An, ngày 3 tháng 3 năm 2025", "KẾ HOẠCH", "Trồng cây").issuer == "Sở Y tế Hòa An"
    )
    assert _head("ỦY BAN NHÂN DÂN HUYỆN BÌNH SƠN", "KẾ HOẠCH", "Trồng cây").issuer == "Ủy ban nhân dân huyện Bình Sơn"


def test_heads_of_units_who_are_to_make_their_own_plans_are_no_issuers() -> None:
    asked = "Thủ trưởng các đơn vị trực thuộc căn cứ Kế hoạch này xây dựng kế hoạch của đơn vị."
    assert _head("KẾ HOẠCH", "Trồng cây của Sở Y tế tỉnh Hòa An", "I. MỤC ĐÍCH", asked).issuer == "Sở Y tế tỉnh Hòa An"


def test_the_head_of_a_ministry_decides_for_it() -> None:
    head = _head("BỘ Y TẾ", "KẾ HOẠCH", "Trồng cây", "(Kèm theo Quyết định số 7/QĐ-BYT của Bộ trưởng Bộ Y tế)")
    assert head.issuer == "Bộ Y tế"


def test_the_social_insurance_is_no_commune() -> None:
    assert _head("BẢO HIỂM XÃ HỘI TỈNH", "KẾ HOẠCH", "Trồng cây").issuer == "Bảo hiểm xã hội tỉnh"


@pytest.mark.parametrize(
    ("letterhead", "issuer"),
    [
        ("SỞ Y TẾ TỈNH VÂN LĨNH", "Sở Y tế tỉnh Vân Lĩnh"),
        ("TRUNG TÂM Y TẾ HUYỆN LẠC DƯƠNG", "Trung tâm Y tế huyện Lạc Dương"),
        ("BAN QUẢN LÝ KHU CÔNG NGHIỆP", "Ban quản lý khu công nghiệp"),
        ("UBND XÃ EA PÔ", "UBND xã Ea Pô"),
        ("TTYT HUYỆN KRÔNG NÔ", "TTYT huyện Krông Nô"),
        ("PHÒNG GD&ĐT", "Phòng GD&ĐT"),
        ("BỆNH VIỆN K", "Bệnh viện K"),
        ("TRƯỜNG THCS & THPT LÊ LỢI", "Trường THCS & THPT Lê Lợi"),
        ("TRƯỜNG TIỂU HỌC KIM ĐỒNG", "Trường Tiểu học Kim Đồng"),
    ],
)
def test_a_place_in_a_letterhead_has_its_capitals(letterhead: str, issuer: str) -> None:
    assert _head(letterhead, "KẾ HOẠCH", "Vệ sinh lao động năm 2026").issuer == issuer


@pytest.mark.parametrize("deciding", ["Ban Thường vụ", "Ban Chấp hành"])
def test_who_decides_for_a_party_committee_is_not_its_issuer(deciding: str) -> None:
    sentence = f"(Kèm theo Kế hoạch số 5-KH/ĐU của {deciding} Đảng uỷ xã Hòa An)"
    assert _head("PHỤ LỤC", "Trồng cây", sentence).issuer == "Đảng uỷ xã Hòa An"
