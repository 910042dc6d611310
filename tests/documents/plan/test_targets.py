"""Shares and counts that a plan sets itself."""

from datetime import date

import pytest

from documents.formats.text_reader import text_blocks
from documents.plan.interpreter import interpret
from documents.plan.targets import read_targets


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("đạt chỉ tiêu trên 80% người dân hài lòng", (">", 80, "%")),
        ("Kiểm tra ít nhất 30% đơn vị trực thuộc", (">=", 30, "%")),
        ("100 % TTHC được công khai", ("=", 100, "%")),
        ("Tỷ lệ từ 10% trở lên", (">=", 10, "%")),
        ("hồ sơ trễ hạn dưới 2,5%", ("<", 2.5, "%")),
        ("hồ sơ trễ hạn không quá 5%", ("<=", 5, "%")),
        ("đạt tối thiểu 90%", (">=", 90, "%")),
        ("Tỷ lệ tuân thủ đạt ≥ 85%", (">=", 85, "%")),
        ("Tỷ lệ trễ hạn <=2%", ("<=", 2, "%")),
        ("xây dựng ít nhất 04 bài viết về CCHC", (">=", 4, "bài viết")),
        ("Có đủ số lượng báo cáo (02 báo cáo quý, 6 tháng)", ("=", 2, "báo cáo quý")),
        ("thu hút trên 20.000 lượt người tham gia hưởng ứng", (">", 20000, "lượt người")),
        ("Điểm trung bình đạt từ 3,6 điểm trở lên", (">=", 3.6, "điểm")),
        ("Chỉ số PAPI của tỉnh đạt 43,25 điểm", ("=", 43.25, "điểm")),
        ("mỗi tháng có ít nhất 02 tin, bài tuyên truyền", (">=", 2, "tin, bài")),
        ("bố trí ít nhất 01 công chức chuyên trách CNTT", (">=", 1, "công chức chuyên trách CNTT")),
        ("đưa 02 vườn vào khai thác", ("=", 2, "vườn")),
        ("Phải xác định đầy đủ 6 nội dung CCHC trên các lĩnh vực", ("=", 6, "nội dung")),
        ("tổ chức tối thiểu 02 cuộc giám sát chuyên đề trong năm", (">=", 2, "cuộc giám sát chuyên đề")),
        ("cử ít nhất 60 bác sĩ đi đào tạo", (">=", 60, "bác sĩ")),
        ("có ít nhất 02 TTHC thuộc lĩnh vực quản lý", (">=", 2, "TTHC")),
        ("kiểm tra ít nhất 02 đơn vị trực thuộc Sở", (">=", 2, "đơn vị trực thuộc")),
        ("triển khai ít nhất 01 đề án cải tiến chất lượng", (">=", 1, "đề án cải tiến chất lượng")),
        ("Kiểm tra tại 16/16 trạm y tế", ("=", 16, "trạm y tế")),
        ("tại 13/13 xã, thị trấn", ("=", 13, "xã, thị trấn")),
        ("cắt giảm từ 25% thời gian trở lên", (">=", 25, "%")),
        ("người dân có Sổ sức khỏe điện tử đạt 95%", ("=", 95, "%")),
        ("phấn đấu tăng 5 bậc, xếp thứ 5/63 tỉnh, thành phố", ("=", 5, "bậc")),
    ],
)
def test_it_reads_the_number_its_comparison_and_what_it_counts(text: str, found: tuple[str, float, str]) -> None:
    (target,) = read_targets(text, 7)
    assert (target.op, target.value, target.unit, target.task) == (*found, 7)


def test_what_stands_right_behind_a_quantity_is_one_too() -> None:
    targets = read_targets("Tập huấn chuyên môn (01 lớp, 100 học viên)", None)
    assert [(target.value, target.unit) for target in targets] == [(1, "lớp"), (100, "học viên")]


def test_so_many_for_each_of_them_are_no_quantity_behind_another() -> None:
    targets = read_targets("Tập huấn chuyên môn (dự kiến 04 lớp, 50 người/lớp)", None)
    assert [(target.value, target.unit) for target in targets] == [(4, "lớp")]


def test_a_range_is_two_bounds() -> None:
    targets = read_targets("25% - 35% số lãnh đạo", None)
    assert [(target.op, target.value) for target in targets] == [(">=", 25), ("<=", 35)]


def test_each_share_has_its_own_words() -> None:
    text = "có 90% hồ sơ trực tuyến mức độ 3, trong đó 20% hồ sơ ở mức độ 4"
    assert [target.text for target in read_targets(text, None)] == [
        "90% hồ sơ trực tuyến mức độ 3",
        "20% hồ sơ ở mức độ 4",
    ]


def test_a_year_in_the_words_is_the_day_to_reach_it_by() -> None:
    (target,) = read_targets("trên 80% người dân hài lòng trong năm 2020", None)
    assert target.by == date(2020, 12, 31)


@pytest.mark.parametrize(
    "text",
    [
        "Nghị định số 90/2013/NĐ-CP ngày 08/8/2013",
        "Tháng 01 họp giao ban",
        "theo quy định tại điểm 02 mục III",
        "Đạt mức 3 trở lên",
        "Diện tích 0,5 ha",
        "dịch vụ công trực tuyến mức độ 2, 3 và 4",
        "Định kỳ 6 tháng báo cáo",
        "giai đoạn 2021 - 2030 của ngành Y tế",
        "Trong vòng 30 ngày kể từ ngày có kết luận",
        "Thời gian xử lý hồ sơ không quá 3 ngày",
        "Định kỳ 02 lần/năm tổ chức đối thoại",
        "Cán bộ vi phạm từ 2 lần trở lên",
        "Ít nhất một trong các hình thức sau",
        "Ngày Chuyển đổi số quốc gia 10/10 hằng năm",
        "Giảm phát thải về 0 vào năm 2050",
        "Mít tinh ngày 10/10 tại huyện",
        "Kỷ niệm 8/8 hằng năm",
        "Trực 24/24 giờ trong các ngày lễ",
        "Phát sóng từ 20 giờ 15 phút đến 20 giờ 45 phút",
        "theo Mẫu 06 theo quy định",
        "Tổ chức chính quyền địa phương 02 cấp",
        "Chỉ số năm 2023 đạt 86,42%, xếp thứ 11/19 sở, ngành; trong đó: tiếp cận dịch vụ 87,10%; công chức 86,95%",
    ],
)
def test_dates_levels_and_numbers_of_documents_are_no_targets(text: str) -> None:
    assert read_targets(text, None) == ()


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Đến hết năm 2026, 80% hồ sơ được số hóa", date(2026, 12, 31)),
        ("Đến năm 2025 có trên 90% người dân hài lòng", date(2025, 12, 31)),
        ("Giảm 10% so với năm 2025", None),
    ],
)
def test_the_year_to_reach_it_by_may_open_the_clause(text: str, by: date | None) -> None:
    (target,) = read_targets(text, None)
    assert target.by == by


def test_a_score_before_the_tasks_is_a_target_of_the_plan() -> None:
    text = "KẾ HOẠCH\nNăm 2025\nI. TÌNH HÌNH\nChỉ số PAPI phải đạt trên 43 điểm, có ít nhất 12 đơn vị dự."
    rows = "STT\tNội dung\tThời gian\tChủ trì\n1\tHọp\tQuý I\tVăn phòng Sở\n2\tTập huấn\tQuý II\tThanh tra Sở"
    (target,) = interpret(list(text_blocks(f"{text}\n\n{rows}"))).targets
    assert (target.op, target.value, target.unit, target.task) == (">", 43, "điểm", None)


AIMS = """KẾ HOẠCH
Trồng cây đến năm 2030

I. TÌNH HÌNH
- Đã trồng được ít nhất 12 vườn ươm.
II. MỤC TIÊU
1. Giai đoạn 2021 - 2025
- 80% xã có vườn ươm, mỗi xã có ít nhất 02 vườn ươm; 100% giống từ 3 sao.
2. Mục tiêu đến hết năm 2030
- Tối thiểu 3 mô hình rừng gỗ lớn.
- Đối với xã vùng cao có tỷ lệ dưới 30% có thể điều chỉnh.
- Tỷ lệ che phủ ít nhất vào năm 2028 đạt 45%.
- Giảm từ 23 vụ cháy xuống mức thấp nhất.
III. NHIỆM VỤ
1. Ươm giống
- Cấp giống cho các xã.
"""


def test_numbers_of_things_are_targets_where_the_aims_stand_and_are_to_be_reached_by_the_year_of_their_heading() -> (
    None
):
    targets = interpret(list(text_blocks(AIMS))).targets
    assert [(target.op, target.value, target.unit, target.by) for target in targets] == [
        ("=", 80, "%", date(2025, 12, 31)),
        (">=", 2, "vườn ươm", date(2025, 12, 31)),
        ("=", 100, "%", date(2025, 12, 31)),
        (">=", 3, "mô hình rừng gỗ lớn", date(2030, 12, 31)),
        (">=", 45, "%", date(2028, 12, 31)),
    ]


def test_a_section_of_aims_between_the_tasks_sets_targets_of_the_plan() -> None:
    text = "KẾ HOẠCH\nNăm 2026\n\nII. NỘI DUNG\n\n1. Tuyên truyền sâu rộng.\n\n"
    text += "2. Chỉ tiêu đến năm 2030\n\n- Trên 80% trạm y tế có bác sĩ.\n\nIII. NHIỆM VỤ\n\n1. Đào tạo bác sĩ.\n"
    (target,) = interpret(list(text_blocks(text))).targets
    assert (target.value, target.op, target.task, target.by) == (80.0, ">", None, date(2030, 12, 31))


def test_shares_of_money_are_no_targets() -> None:
    text = "KẾ HOẠCH\nNăm 2026\n\nI. MỤC TIÊU\n\n- 80% trạm y tế có bác sĩ.\n\n"
    text += "II. NGUỒN KINH PHÍ\n\n- Ngân sách tỉnh 60%.\n\nIII. NHIỆM VỤ\n\n1. Đào tạo bác sĩ.\n"
    found = interpret(list(text_blocks(text))).targets
    assert [target.value for target in found] == [80.0]


def test_what_is_tallied_behind_a_colon_is_a_target() -> None:
    found = read_targets("Lắp mới trạm: 58 trạm (trong đó xã A: 25 trạm, xã B: 33 trạm).", 0)
    assert [(target.value, target.unit) for target in found] == [(58.0, "trạm"), (25.0, "trạm"), (33.0, "trạm")]


def test_where_a_change_begins_is_no_target() -> None:
    found = read_targets("giảm thời gian chờ khám từ 90 phút xuống dưới 60 phút", None)
    assert [(target.op, target.value, target.unit) for target in found] == [("<", 60.0, "phút")]


def test_a_rate_is_counted_with_its_thousands() -> None:
    (target,) = read_targets("Khống chế số ca mắc dưới 50 ca/100.000 dân.", None)
    assert (target.op, target.value, target.unit) == ("<", 50.0, "ca/100.000 dân")


@pytest.mark.parametrize(
    "text", ["Đạt 85 - 90% trẻ được tiêm.", "Từ 85% đến 90% trẻ được tiêm.", "Đạt 85%-90% trẻ được tiêm."]
)
def test_a_range_has_two_ends(text: str) -> None:
    assert [(target.op, target.value) for target in read_targets(text, None)] == [(">=", 85.0), ("<=", 90.0)]


def test_each_year_has_its_own_share() -> None:
    found = read_targets("Năm 2025 đạt 60%, năm 2026 đạt 70%, đến năm 2030 đạt 90%.", None)
    assert [(target.value, target.by) for target in found] == [
        (60.0, date(2025, 12, 31)), (70.0, date(2026, 12, 31)), (90.0, date(2030, 12, 31))
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "op", "value", "unit"),
    [
        ("Trên 90% trở lên hồ sơ được số hóa", ">=", 90, "%"),
        ("Tỷ lệ hồ sơ quá hạn từ 5% trở xuống", "<=", 5, "%"),
        ("Tỷ lệ hài lòng không thấp hơn 85%", ">=", 85, "%"),
        ("Tỷ lệ hồ sơ quá hạn không cao hơn 2%", "<=", 2, "%"),
        ("Điểm đánh giá đạt 8,5 điểm trở lên", ">=", 8.5, "điểm"),
        ("Tăng ít nhất 02 bậc so với năm 2024", ">=", 2, "bậc"),
        ("Tỷ lệ tử vong trẻ dưới 5 tuổi dưới 15‰", "<", 15, "‰"),
        ("Không để xảy ra vụ ngộ độc trên 30 người mắc", "<=", 30, "người mắc"),
        ("Không để trên 5% hồ sơ quá hạn", "<=", 5, "%"),
    ],
)
def test_a_comparison_may_stand_on_both_sides_of_its_number(text: str, op: str, value: float, unit: str) -> None:
    assert [(one.op, one.value, one.unit) for one in read_targets(text, 0)] == [(op, value, unit)]


def test_a_section_that_looks_back_sets_no_targets() -> None:
    text = "KẾ HOẠCH\nNăm 2026\n{}\n- Thu ngân sách đạt 52% kế hoạch.\nII. NHIỆM VỤ\n- Văn phòng họp."
    values = [
        [target.value for target in interpret(list(text_blocks(text.format(heading)))).targets]
        for heading in ("I. ĐÁNH GIÁ TÌNH HÌNH NĂM 2025", "I. KẾT QUẢ CẦN ĐẠT")
    ]
    assert values == [[], [52]]


def test_what_is_invested_in_is_not_counted_from_a_number_on() -> None:
    (target,) = read_targets("Đầu tư 02 bãi rác", None)
    assert (target.text, target.op) == ("02 bãi rác", "=")


@pytest.mark.parametrize(
    ("text", "op", "value", "unit"),
    [
        ("Giảm tỷ lệ mắc lao xuống dưới 150/100.000 dân", "<", 150, "/100.000 dân"),
        ("Duy trì mức sinh thay thế 2,1 con/phụ nữ", "=", 2.1, "con/phụ nữ"),
        ("giảm từ 23 ca sinh/1.000 phụ nữ xuống 18 ca sinh/1.000 phụ nữ", "=", 18, "ca sinh/1.000 phụ nữ"),
        ("Số lượt khám tăng 1,5 lần so với năm 2025", "=", 1.5, "lần"),
        ("Kiểm tra ít nhất 02 lần/năm tại cơ sở", ">=", 2, "lần/năm"),
        ("Diễn tập tối thiểu một lần/năm", ">=", 1, "lần/năm"),
        ("Có ít nhất một cơ sở y tế cung cấp dịch vụ", ">=", 1, "cơ sở y tế"),
        ("Tuổi thọ trung bình đạt 75 tuổi", "=", 75, "tuổi"),
        ("Tăng 5 bậc so với năm 2025", "=", 5, "bậc"),
    ],
)
def test_rates_factors_and_changes_are_targets(text: str, op: str, value: float, unit: str) -> None:
    assert [(one.op, one.value, one.unit) for one in read_targets(text, None)] == [(op, value, unit)]


@pytest.mark.parametrize("change", ["Giảm tỷ lệ hộ nghèo từ 5% xuống còn 3%", "Nâng tỷ lệ từ 1% hồ sơ lên 3%"])
def test_a_share_at_which_a_change_begins_is_no_target(change: str) -> None:
    assert [one.value for one in read_targets(change, None)] == [3]


def test_a_target_tells_the_change_that_it_measures_and_a_range_both_its_ends() -> None:
    assert [one.text for one in read_targets("Giảm bình quân 15% chi phí", None)] == ["Giảm bình quân 15% chi phí"]
    lower, upper = read_targets("Tỷ lệ hài lòng từ 85 đến 90%", None)
    assert (lower.text, lower.op, upper.value, upper.op) == ("Tỷ lệ hài lòng từ 85 đến 90%", ">=", 90, "<=")


def test_rates_are_targets_of_the_aims_and_counts_that_nothing_compares_are_none() -> None:
    aims = "- Tỷ số giới tính khi sinh ở mức 107 bé trai/100 bé gái.\n\n- Toàn tỉnh hiện có 04 bệnh viện.\n\n"
    text = f"KẾ HOẠCH\nNăm 2026\n\nI. MỤC TIÊU\n\n{aims}II. NHIỆM VỤ\n\n1. Đào tạo bác sĩ.\n"
    assert [target.value for target in interpret(list(text_blocks(text))).targets] == [107.0]


@pytest.mark.parametrize(
    "text",
    [
        "Tỷ lệ thanh toán trực tuyến đạt tối thiểu 65%",
        "Mức độ hài lòng của người dân đạt từ 92% trở lên",
        "Tỷ lệ hồ sơ trực tuyến đạt 80% vào năm 2026",
    ],
)
def test_a_share_is_told_with_what_it_is_of_where_that_stands_before_it(text: str) -> None:
    assert [one.text for one in read_targets(f"{text}.", None)] == [text]


def test_what_a_share_is_of_is_not_told_with_another_one() -> None:
    text = "Tối thiểu 80% hồ sơ được số hóa, trong đó, tỷ lệ thanh toán trực tuyến đạt từ 30% trở lên."
    assert [one.text for one in read_targets(text, None)] == [
        "Tối thiểu 80% hồ sơ được số hóa",
        "tỷ lệ thanh toán trực tuyến đạt từ 30% trở lên",
    ]
    assert [one.text for one in read_targets("Phấn đấu 100% hồ sơ được giải quyết đúng hạn", None)] == [
        "100% hồ sơ được giải quyết đúng hạn"
    ]


def test_what_something_comes_to_under_an_aim_is_one_and_what_there_is_is_none() -> None:
    text = (
        "KẾ HOẠCH\nNăm 2026\n\nI. MỤC TIÊU\n\n- Giá trị xuất khẩu đạt 395 triệu USD.\n\n- Toàn tỉnh hiện có 12 cụm.\n"
    )
    text += "\nII. NHIỆM VỤ\n\n1. Xuất khẩu\n\n- Tổ chức tập huấn.\n"
    assert [(one.value, one.unit) for one in interpret(list(text_blocks(text))).targets] == [(395, "triệu USD")]


def test_what_a_note_asks_for_at_least_is_a_target_and_a_bare_number_in_it_is_none() -> None:
    text = "KẾ HOẠCH\nNăm 2026\n\nTT\tNội dung\tChủ trì\tThời gian\tGhi chú\n"
    text += "1\tRà soát TTHC\tVăn phòng\tQuý II\tÍt nhất 05 TTHC\n2\tTập huấn\tVăn phòng\tQuý III\t02 đợt\n"
    found = [(one.task, one.op, one.value, one.unit) for one in interpret(list(text_blocks(text))).targets]
    assert found == [(0, ">=", 5, "TTHC")]
