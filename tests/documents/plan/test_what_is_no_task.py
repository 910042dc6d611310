"""Numbered lines that look like tasks and are none, and the steps of a plan."""

import pytest

from documents.formats.text_reader import text_blocks
from documents.plan.interpreter import interpret
from domain.plans.drafts import shown_code


def _codes(*lines: str) -> list[str]:
    plan = interpret(list(text_blocks("\n\n".join(("KẾ HOẠCH", "Kiểm tra năm 2026", *lines)))))
    return [shown_code(task.section_code, task.code) for task in plan.tasks]


def _dues(*lines: str) -> list[str]:
    plan = interpret(list(text_blocks("\n\n".join(("KẾ HOẠCH", "Kiểm tra năm 2026", *lines)))))
    return [window.due.isoformat() for task in plan.tasks for window in task.schedule.windows]


def test_a_line_that_tells_when_how_or_whom_is_no_task() -> None:
    lines = ["II. NỘI DUNG KIỂM TRA", "1. Kiểm tra kho.", "2. Thời gian kiểm tra: Quý II.", "3. Hình thức: đột xuất."]
    assert _codes(*lines, "4. Tổng hợp: gửi kết quả.") == ["II.1", "II.4"]


def test_what_everybody_may_tell_when_something_stands_in_the_way_is_nobodys_task() -> None:
    asked = "2. Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị phản ánh về Thanh tra Sở."
    assert _codes("III. TỔ CHỨC THỰC HIỆN", "1. Văn phòng Sở bố trí xe.", asked) == ["III.1"]


def test_steps_are_headings() -> None:
    lines = ["III. CÁC BƯỚC TIẾN HÀNH", "Bước 1. Chuẩn bị", "- Lập đoàn.", "Bước 2: Kết thúc", "- Viết kết luận."]
    assert _codes(*lines) == ["III.1.1", "III.2.1"]


def test_the_steps_of_a_procedure_tell_how_and_are_no_tasks() -> None:
    steps = ["Bước 1. Chuẩn bị", "- Lập đề kiểm tra.", "Bước 2: Kết thúc", "- Tổng hợp kết quả."]
    duties = ["III. TỔ CHỨC THỰC HIỆN", "1. Tổ văn phòng", "- In đề."]
    assert _codes("II. QUY TRÌNH TỔ CHỨC KIỂM TRA", *steps, *duties) == ["III.1.1"]
    assert _codes("II. CÁC BƯỚC TIẾN HÀNH", *steps, *duties) == ["II.1.1", "II.2.1", "III.1.1"]


def test_a_duty_of_units_that_a_semicolon_parts_is_one() -> None:
    duty = "1. Yêu cầu Thủ trưởng các phòng; Chủ tịch UBND các xã căn cứ Kế hoạch này tự kiểm tra."
    assert _codes("III. TỔ CHỨC THỰC HIỆN", duty) == ["III.1"]


def test_what_is_to_be_told_is_no_task_where_the_tasks_follow() -> None:
    told = ["II. NỘI DUNG TUYÊN TRUYỀN", "1. Các văn bản mới.", "III. NHIỆM VỤ", "1. Phát thanh hằng tuần."]
    assert _codes(*told) == ["III.1"]


def test_what_is_looked_at_in_a_round_with_its_days_is_done_then() -> None:
    looked_at = ("a) Nội dung kiểm tra (đối với các chợ):", "- Kiểm tra việc cân hàng.", "- Kiểm tra giá niêm yết.")
    plan = ("II. NỘI DUNG VÀ THỜI GIAN", "1. Đợt 1: Từ ngày 05/3/2026 đến ngày 20/3/2026:", *looked_at)
    assert _codes(*plan, *_DUTIES) == ["II.1.a.1", "II.1.a.2", "V.1.1"]
    assert _dues(*plan) == ["2026-03-20", "2026-03-20"]
    undated = ("II. NỘI DUNG VÀ THỜI GIAN", "1. Đợt 1", *looked_at)
    assert _codes(*undated, *_DUTIES) == ["V.1.1"]


_DUTIES = ("V. TỔ CHỨC THỰC HIỆN", "1. Sở Y tế", "- Chủ trì theo dõi Kế hoạch.")


def test_how_things_stand_and_what_may_happen_is_no_task() -> None:
    state = ["II. ĐÁNH GIÁ NGUY CƠ SAU BÃO", "1. Nguồn nước", "- Giếng bị ngập.", "- Thiếu nước sạch."]
    assert _codes(*state, *_DUTIES) == ["V.1.1"]
    lines = ["II. NỘI DUNG", "1. Hiện trạng", "- Có 12 trạm hoạt động.", "2. Mở rộng", "- Lắp thêm trạm."]
    assert _codes(*lines) == ["II.2.1"]
    lacks = ["2. Những tồn tại, hạn chế", "- Chỉ đạo: Trừ 0,5 điểm do báo cáo chậm.", "- Còn 02 hồ sơ trễ hạn."]
    assert _codes("II. KẾT QUẢ CHỈ SỐ NĂM 2025", "1. Kết quả đạt được", "- 86 điểm.", *lacks, *_DUTIES) == ["V.1.1"]


def test_a_sentence_that_gives_out_what_stands_in_an_annex_is_no_task() -> None:
    general = ("II. NHIỆM VỤ", "1. Tuyên truyền", "- Viết tin, bài về cải cách hành chính.")
    given = "Ngoài các nhiệm vụ chung nêu trên, phân công các phòng thực hiện nhiệm vụ cụ thể tại Phụ lục kèm theo."
    assert _codes(*general, given) == ["II.1.1"]
    by_hand = "- Phân công công chức nhập số liệu theo biểu tại Phụ lục, gửi Văn phòng Sở tổng hợp."
    assert _codes(*general, by_hand) == ["II.1.1", "II.1.2"]


def test_who_may_be_awarded_and_how_many_is_no_task() -> None:
    awards = [
        "III. SỐ LƯỢNG ĐỀ NGHỊ KHEN THƯỞNG",
        "a) Cấp tỉnh",
        "- Ban Chỉ đạo: không quá 05 cá nhân;",
        "- Hồ sơ 01 bộ.",
    ]
    assert _codes(*awards, *_DUTIES) == ["V.1.1"]


def test_records_of_patients_are_no_papers_of_awards() -> None:
    records = ["II. NHIỆM VỤ", "1. Hồ sơ bệnh án điện tử", "- Mua máy chủ.", "2. Tiêu chuẩn kỹ thuật", "- Rà soát."]
    assert _codes(*records) == ["II.1.1", "II.2.1"]


def test_what_is_looked_at_or_competed_in_is_no_task_beside_the_duties_of_units() -> None:
    looked_at = ["III. NỘI DUNG GIÁM SÁT", "1. Theo dõi tiến độ giải ngân.", "2. Kiểm tra hồ sơ thanh toán."]
    assert _codes(*looked_at, *_DUTIES) == ["V.1.1"]
    amid = ["III. NỘI DUNG TRỌNG TÂM KIỂM TRA", "1. Chỉ đạo", "a) Việc ban hành kế hoạch.", "b) Kết quả thực hiện."]
    assert _codes(*amid, *_DUTIES) == ["V.1.1"]
    ways = ["IV. PHƯƠNG PHÁP KIỂM TRA", "1. Kiểm tra hồ sơ, tài liệu.", "2. Thông qua kết luận kiểm tra."]
    assert _codes(*ways, *_DUTIES) == ["V.1.1"]
    campaign = ["III. NỘI DUNG ĐỢT THI ĐUA", "1. Thi đua làm theo lời Bác.", "2. Thi đua xây dựng Đảng."]
    assert _codes(*campaign, *_DUTIES) == ["V.1.1"]
    competed_in = ["III. NỘI DUNG THI ĐUA, PHƯƠNG ÁN TRIỂN KHAI", "1. Nội dung thi đua", "- Đạt 85% số hộ."]
    done = ["2. Phương án triển khai", "- Rà soát số hộ.", "- Tổng kết."]
    assert _codes(*competed_in, *done, *_DUTIES) == ["III.2.1", "III.2.2", "V.1.1"]


def test_the_form_of_a_report_behind_the_signature_holds_no_tasks() -> None:
    form = [
        "Nơi nhận:",
        "Phụ lục",
        "ĐỀ CƯƠNG BÁO CÁO",
        "I. Nhiệm vụ đã làm",
        "1. Tổ chức thực hiện.",
        "Biểu 01: BÁO CÁO",
    ]
    assert _codes(*_DUTIES, *form, "1. Gửi số liệu.") == ["V.1.1"]


def test_who_of_the_leaders_looks_after_a_section_is_no_task() -> None:
    lines = ["III. NHIỆM VỤ", "1. Rà soát", "- Lãnh đạo phụ trách: Phó Giám đốc Trần Văn A.", "- Rà soát dự án."]
    assert _codes(*lines) == ["III.1.1"]


def test_a_numbered_line_that_begins_with_a_body_gives_it_a_duty() -> None:
    lines = [
        "V. TỔ CHỨC THỰC HIỆN",
        "1. Các cơ sở đào tạo ngành y nêu gương người tốt, việc tốt, xứng danh thầy thuốc như mẹ hiền.",
    ]
    assert _codes(*lines, "2. Sở Y tế theo dõi.") == ["V.1", "V.2"]


def test_a_heading_that_tells_nothing_stands_over_tasks_where_its_lines_are_orders() -> None:
    orders = ["II. NÔNG NGHIỆP", "- Mở rộng vùng trồng.", "- Phát triển giống mới.", "- Giá cả ổn định."]
    assert _codes(*orders, *_DUTIES) == ["II.1", "II.2", "II.3", "V.1.1"]
    facts = ["II. NÔNG NGHIỆP", "- Vùng trồng 300 ha.", "- Giống cũ chiếm đa số.", "- Mở rộng còn chậm."]
    assert _codes(*facts, *_DUTIES) == ["V.1.1"]


def test_the_parts_of_a_paper_are_no_tasks() -> None:
    lines = [
        "II. NHIỆM VỤ",
        "1. Hồ sơ",
        "- Lập hồ sơ theo mẫu của Sở:",
        "+ Phần I: Thông tin chung.",
        "+ Phần II & III: Mục tiêu.",
    ]
    assert _codes(*lines, "- Lưu hồ sơ.") == ["II.1.1", "II.1.2"]
    assert _codes("II. NHIỆM VỤ", "1. Hồ sơ", "- Rà soát:", "+ Phần mềm.", "+ Phần cứng.") == [
        "II.1.1",
        "II.1.1.1",
        "II.1.1.2",
    ]


_PROGRAMME = (
    "PHỤ LỤC",
    "Thời gian\tNội dung\tThực hiện\n8h00 - 8h10\tĐón tiếp đại biểu\tVăn phòng\n8g10\tKhai mạc hội nghị\tBan Giám đốc",
)


def test_the_points_of_a_days_programme_are_no_tasks_beside_duties() -> None:
    assert _codes(*_DUTIES, *_PROGRAMME) == ["V.1.1"]
    dated = (_PROGRAMME[0], _PROGRAMME[1].replace("8h00 - 8h10", "Ngày 08/5/2026").replace("8g10", "Quý II/2026"))
    assert len(_codes(*_DUTIES, *dated)) == 2


def test_the_points_of_a_programme_in_the_text_are_tasks_of_their_day() -> None:
    days = (
        *("II. CHƯƠNG TRÌNH", "Ngày thứ nhất: 24/8/2026", "Thời gian\tNội dung\tNgười phụ trách"),
        *("Buổi sáng - tập trung dưới sân cờ\t\t", "7h00 - 7h15\tỔn định tổ chức\tCông đoàn"),
        *("", "Ngày thứ hai: 25/8/2026", "Thời gian\tNội dung\tNgười phụ trách", "8h00\tTrồng cây\tCông đoàn", ""),
    )
    text = "\n".join(("KẾ HOẠCH", "Sinh hoạt đầu năm 2026", "", *days, *_DUTIES))
    tasks = interpret(list(text_blocks(text))).tasks
    assert [(task.content, [window.due.day for window in task.schedule.windows]) for task in tasks[:2]] == [
        ("Ổn định tổ chức", [24]),
        ("Trồng cây", [25]),
    ]
    assert len(tasks) == 3


def test_a_document_that_is_a_programme_keeps_its_points() -> None:
    assert len(_codes(*_PROGRAMME)) == 2


def test_a_label_of_units_may_be_followed_by_a_person() -> None:
    who = "- Đơn vị chủ trì: Đồng chí Phó Chủ tịch Thường trực, phụ trách lĩnh vực Giám sát và Phản biện xã hội"
    lines = ["II. NỘI DUNG", "1. Ban hành hướng dẫn", "- Xây dựng dự thảo hướng dẫn.", who]
    assert _codes(*lines) == ["II.1.1"]


@pytest.mark.parametrize("name", ["Phạm Minh Tuấn", "TS. Lê An", "ThS.BS CKII Lê An", "(Đã ký)"])
def test_who_signs_under_the_last_task_is_none(name: str) -> None:
    lines = ("KẾ HOẠCH", "Năm 2026", "II. NHIỆM VỤ", "1. Văn phòng", "- Theo dõi, đôn đốc.", "HIỆU TRƯỞNG", name)
    assert [task.content for task in interpret(list(text_blocks("\n\n".join(lines)))).tasks] == ["Theo dõi, đôn đốc."]


def test_a_post_in_capitals_takes_no_section_for_the_name_of_who_has_it() -> None:
    assert _codes("I. HỘI ĐỒNG", "HIỆU TRƯỞNG", "II. NHIỆM VỤ", "- Họp.") == ["II.1"]


def test_under_money_only_what_orders_a_unit_to_do_something_is_a_task() -> None:
    lines = (
        "III. KINH PHÍ KIỂM TRA",
        "1. Kinh phí do ngân sách cấp theo dự toán của các phòng.",
        "2. Phòng Kế toán chủ trì cân đối nguồn chi.",
        "3. Các phòng được phân công chủ trì nhiệm vụ có trách nhiệm lập dự toán.",
        "4. Nguồn tài trợ; nguồn hợp pháp khác.",
        "Văn phòng Sở tổng hợp chứng từ.",
        "IV. TỔ CHỨC THỰC HIỆN",
        "1. Văn phòng Sở bố trí xe.",
    )
    assert _codes(*lines) == ["III.2", "III.3", "IV.1"]


def test_under_money_a_unit_may_head_its_duties() -> None:
    duties = ("1. Nguồn chi", "- Ngân sách xã.", "2. Phòng Kế toán", "- Cân đối nguồn chi.")
    assert _codes("III. NGUỒN KINH PHÍ", *duties) == ["III.2.1"]


def test_a_marked_line_in_brackets_is_a_remark() -> None:
    lines = ("II. NHIỆM VỤ", "1. Kho tàng", "- Kiểm tra kho (kể cả kho lạnh)", "* (Chi tiết tại Phụ lục kèm theo).")
    assert _codes(*lines, "2. Xe cộ", "- Kiểm tra xe.") == ["II.1.1", "II.2.1"]


def test_among_methods_only_who_is_named_in_the_steps_has_something_to_do() -> None:
    steps = (
        "III. PHƯƠNG PHÁP, CÁC BƯỚC KIỂM TRA",
        "1. Phương pháp",
        "- Các phòng đối chiếu sổ sách.",
        "2. Các bước kiểm tra",
        "- Ở kho",
        "+ Chọn ngẫu nhiên một kho.",
        "+ Thanh tra Sở lập biên bản.",
        "- Ở sở: tổng hợp kết quả.",
    )
    assert _codes(*steps, "IV. TỔ CHỨC THỰC HIỆN", "1. Văn phòng Sở bố trí xe.") == ["III.2.1.2", "IV.1"]


def test_a_list_of_projects_holds_tasks_where_it_names_whose_they_are() -> None:
    projects = ("2. Danh mục dự án", "- Xây dựng kho lạnh.", "- Sở Xây dựng chủ trì mở rộng bãi xe.")
    assert _codes("II. NỘI DUNG", "1. Kho tàng", "- Kiểm tra kho.", *projects) == ["II.1.1", "II.2.2"]
    duties = ("2. Danh mục nhiệm vụ", "- Xây dựng kho lạnh.", "- Mở rộng bãi xe.")
    assert _codes("II. NỘI DUNG", "1. Kho tàng", "- Kiểm tra kho.", *duties) == ["II.1.1", "II.2.1", "II.2.2"]


def test_contents_that_order_nothing_are_no_tasks() -> None:
    heading = "II. NỘI DUNG KẾ HOẠCH"
    things = ["1. Thông số", "- Nhiệt độ nước.", "- Độ mặn.", "- Mẫu trầm tích.", "- Thuốc bảo vệ thực vật."]
    orders = ["1. Nước", "- Lấy mẫu nước.", "- Phân tích mẫu.", "- Báo cáo kết quả."]
    duties = ["III. TỔ CHỨC THỰC HIỆN", "1. Chi cục Thủy sản", "- Chủ trì quan trắc."]
    assert _codes(heading, *things, *duties) == ["III.1.1"]
    assert _codes(heading, *orders, *duties) == ["II.1.1", "II.1.2", "II.1.3", "III.1.1"]
