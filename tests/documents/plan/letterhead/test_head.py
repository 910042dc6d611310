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


def test_grounds_in_brackets_are_no_part_of_the_title_and_tell_no_year() -> None:
    grounds = "(Căn cứ Thông tư số 19/2013/TT-BYT; kết quả kiểm tra năm 2023)"
    head = _head("KẾ HOẠCH", "Cải tiến chất lượng bệnh viện năm 2024", grounds, "I. MỤC ĐÍCH")
    assert (head.title, head.year_from) == ("KẾ HOẠCH Cải tiến chất lượng bệnh viện năm 2024", 2024)


def test_a_title_may_begin_like_a_sentence() -> None:
    head = _head("KẾ HOẠCH", "Thực hiện cải cách hành chính năm 2024", "Căn cứ Quyết định số 91")
    assert head.title == "KẾ HOẠCH Thực hiện cải cách hành chính năm 2024"


def test_what_begins_small_goes_on_with_the_title() -> None:
    head = _head("KẾ HOẠCH", "Phát triển công nghiệp", "theo hướng xanh giai đoạn 2026-2030", "Căn cứ Luật Điện lực;")
    assert head.title == "KẾ HOẠCH Phát triển công nghiệp theo hướng xanh giai đoạn 2026-2030"
    assert _head("KẾ HOẠCH", "Phát triển", "Theo đề nghị của Sở Y tế,").title == "KẾ HOẠCH Phát triển"


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
        ("Trên đây là Kế hoạch của Sở Y tế tỉnh Đắk Nông về trồng cây thuốc./.", "Sở Y tế tỉnh Đắk Nông"),
        ("Trên đây là Kế hoạch thực hiện Chỉ thị của Sở Nội vụ về trồng cây./.", None),
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


def test_a_title_ends_before_its_targets() -> None:
    lines = ("KẾ HOẠCH", "Phổ biến pháp luật năm 2026", "Chỉ tiêu: trên 90% cán bộ được phổ biến.")
    assert _head(*lines).title == "KẾ HOẠCH Phổ biến pháp luật năm 2026"
    mentioned = ("KẾ HOẠCH", "Thực hiện các chỉ tiêu", "Mục tiêu quốc gia năm 2026")
    assert _head(*mentioned).title.endswith("Mục tiêu quốc gia năm 2026")


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
        ("Bầu cử đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2026-2031", (2025, 2025)),
        ("Thực hiện Nghị quyết Đại hội Đảng bộ xã nhiệm kỳ 2025-2030", (2025, 2030)),
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


@pytest.mark.parametrize(
    ("lines", "title", "issuer"),
    [
        (
            ("ỦY BAN NHÂN DÂN", "TỈNH ĐỒNG NAI", "PHỤ LỤC", "DANH MỤC NHIỆM VỤ NĂM 2026"),
            "PHỤ LỤC DANH MỤC NHIỆM VỤ NĂM 2026",
            "Ủy ban nhân dân tỉnh Đồng Nai",
        ),
        (
            ("ĐẢNG ỦY PHƯỜNG PHÚ XUÂN", "BẢNG PHÂN CÔNG NHIỆM VỤ NĂM 2026"),
            "BẢNG PHÂN CÔNG NHIỆM VỤ NĂM 2026",
            "Đảng ủy phường Phú Xuân",
        ),
        (
            ("UBND TỈNH CÀ MAU", "Số: /UBND-NC", "V/v cải thiện các chỉ số năm 2026", "Cà Mau, ngày tháng 5 năm 2026"),
            "V/v cải thiện các chỉ số năm 2026",
            "UBND tỉnh Cà Mau",
        ),
        (("NHIỆM VỤ NĂM 2026", "SỞ Y TẾ"), "NHIỆM VỤ NĂM 2026 SỞ Y TẾ", None),
    ],
)
def test_without_the_kind_of_a_plan_the_title_stands_under_the_letterhead(
    lines: tuple[str, ...], title: str, issuer: str | None
) -> None:
    head = _head(*lines)
    assert (head.title.startswith(title), head.issuer) == (True, issuer)


@pytest.mark.parametrize(
    ("lines", "issuer"),
    [
        (
            ("SỞ GDĐT CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "TRƯỜNG THCS VÀ THPT", "ĐỐC BINH KIỀU", "Số: 3/KH-BK"),
            "Trường THCS và THPT Đốc Binh Kiều",
        ),
        (("UBND TỈNH CỘNG HÒA XÃ HỘI CHỦ NGHĨA", "SỞ Y TẾ VIỆT NAM", "Số: 3/KH-SYT"), "Sở Y tế"),
        (("UBND TỈNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA", "SỞ Y TẾ", "VIỆT NAM", "Số: 3/KH-SYT"), "Sở Y tế"),
        (("CÔNG ĐOÀN Y TẾ", "VIỆT NAM", "Số: 3/KH-CĐ"), "Công đoàn Y tế Việt Nam"),
        (("TỈNH ỦY LÀO CAI", "ĐẢNG CỘNG SẢN VIỆT NAM", "*", "Số 104-CTr/TU"), "Tỉnh ủy Lào Cai"),
        (("HUYỆN ỦY KRÔNG NÔ", "BAN THƯỜNG VỤ", "Số 104-KH/HU"), "Huyện ủy Krông Nô"),
        (
            ("ỦY BAN MTTQ VIỆT NAM TỈNH", "BAN THƯỜNG TRỰC", "Số: 16/KH"),
            "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Lào Cai",
        ),
        (("UBND QUẬN TÂY HỒ", "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO", "Số: 77/KH"), "Phòng Giáo dục và Đào tạo"),
    ],
)
def test_a_name_may_go_on_under_its_line_or_stand_beside_the_motto(lines: tuple[str, ...], issuer: str) -> None:
    head = _head(*lines, "Lào Cai, ngày 30 tháng 8 năm 2026", "KẾ HOẠCH", "Công tác năm 2026", "Căn cứ Luật số 1")
    assert head.issuer == issuer


@pytest.mark.parametrize(
    ("lines", "signer"),
    [
        (("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"), "KT. HIỆU TRƯỞNG PHÓ HIỆU TRƯỞNG"),
        (("CHI CỤC TRƯỞNG",), "CHI CỤC TRƯỞNG"),
        ((), None),
    ],
)
def test_a_school_does_not_sign_but_its_head_does(lines: tuple[str, ...], signer: str | None) -> None:
    head = _head("TRƯỜNG THPT NGUYỄN DU", "KẾ HOẠCH", "Công tác năm 2026", "Căn cứ Luật số 1", *lines)
    assert head.signed_by_title == signer


def test_an_annex_names_who_sent_it_whatever_kind_of_body_that_is() -> None:
    head = _head(
        "PHỤ LỤC",
        "DANH MỤC NHIỆM VỤ",
        "(Kèm theo Kế hoạch số 05-KH/TGV ngày 19/5/2026 của Tổ giúp việc Ban Chỉ đạo 152)",
    )
    assert head.issuer == "Tổ giúp việc Ban Chỉ đạo 152"


def test_an_annex_may_name_the_kind_of_plan_behind_its_number() -> None:
    head = _head("CHI CỤC THÚ Y", "PHỤ LỤC 01: KẾ HOẠCH CÔNG TÁC NĂM 2025", "(Ban hành kèm theo Kế hoạch số 07/KH-TY)")
    assert (head.title, head.issuer) == ("PHỤ LỤC 01: KẾ HOẠCH CÔNG TÁC NĂM 2025", "Chi cục Thú y")


@pytest.mark.parametrize(
    ("above", "issuer"),
    [
        (("UBND TỈNH LÂM ĐỒNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), "Sở Tư pháp tỉnh Lâm Đồng"),
        (("ỦY BAN NHÂN DÂN", "THÀNH PHỐ CẦN THƠ"), "Sở Tư pháp thành phố Cần Thơ"),
        (("BỘ TƯ PHÁP",), "Sở Tư pháp"),
    ],
)
def test_a_department_that_signs_elsewhere_is_of_the_province_above_it(above: tuple[str, ...], issuer: str) -> None:
    head = _head(
        *above, "SỞ TƯ PHÁP", "Số: 9/KH-STP", "Đà Lạt, ngày 22 tháng 01 năm 2025", "KẾ HOẠCH", "Công tác tư pháp"
    )
    assert head.issuer == issuer


@pytest.mark.parametrize(
    ("above", "name", "issuer"),
    [
        ("SỞ Y TẾ TỈNH ĐẠI LỘC", "BỆNH VIỆN ĐA KHOA ĐẠI LỘC", "Bệnh viện Đa khoa Đại Lộc"),
        ("UBND TỈNH LÂM HÀ", "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "Sở Nông nghiệp và Môi trường tỉnh Lâm Hà"),
        ("TỈNH ỦY LÂM HÀ", "SỞ NỘI VỤ", "Sở Nội vụ"),
    ],
)
def test_a_place_is_known_from_the_line_above(above: str, name: str, issuer: str) -> None:
    assert _head(above, name, "KẾ HOẠCH", "Cải tiến năm 2026").issuer == issuer
