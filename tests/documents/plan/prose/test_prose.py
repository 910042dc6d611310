"""Plans in prose as other offices write them: their labels, numbers and ways of naming who has to act."""

import pytest

from documents.formats.text_reader import text_blocks
from documents.plan.interpreter import interpret
from domain.plans.drafts import PlanDraft, TaskDraft, shown_code
from tests.plans import sample_plan

HEAD = "KẾ HOẠCH\nCông tác năm 2025\n\n"


def _plan(text: str) -> PlanDraft:
    return interpret(list(text_blocks(HEAD + text)))


def _line(task: TaskDraft) -> str:
    units = ", ".join(f"{unit.name} {unit.role}" for unit in task.units)
    dues = " ".join(window.due.isoformat() for window in task.schedule.windows)
    when = " ".join(filter(None, (task.schedule.kind, task.schedule.every, dues)))
    return f"{shown_code(task.section_code, task.code)} | {units} | {when}"


def _lines(plan: PlanDraft) -> list[str]:
    return [_line(task) for task in plan.tasks]


def test_a_province_with_labelled_blocks_and_labelled_bullets() -> None:
    assert _lines(sample_plan("tthc-lam-dong-2025")) == [
        "II.1.1 | Các sở, ban, ngành lead, Văn phòng UBND tỉnh support, UBND các huyện, thành phố support | continuous",
        "II.2.1 | Văn phòng UBND tỉnh lead, Các sở, ban, ngành support, UBND cấp huyện support | window 2025-02-28",
        "II.2.2 | Các sở, ban, ngành lead, UBND các huyện, thành phố lead | window 2025-08-14",
        "II.3.1 | Sở Thông tin và Truyền thông lead, Báo Lâm Đồng support, "
        "Đài Phát thanh và Truyền hình tỉnh support | recurring quarter",
        "II.3.2 | Văn phòng UBND tỉnh implement | window 2025-06-30",
        "III.1 | Văn phòng UBND tỉnh implement | window 2025-12-19",
        "III.2.a | Các sở, ban, ngành implement, UBND các huyện, thành phố implement | window 2025-02-27",
        "III.2.b | Các sở, ban, ngành implement, UBND các huyện, thành phố implement | recurring quarter",
        "III.3 | Sở Tài chính implement | none",
    ]


def test_a_health_centre_with_units_in_brackets_behind_colons_and_over_starred_lists() -> None:
    assert _lines(sample_plan("truong-hoc-2026")) == [
        "C.I.1 | Phòng Kế hoạch - Nghiệp vụ implement | window 2026-01-31",
        "C.I.2 | Phòng Tổ chức - Hành chính implement | window 2026-03-31",
        "C.II.1 | Khoa Kiểm soát bệnh tật lead, các Trạm Y tế xã, phường support | window 2026-10-30",
        "C.II.2 | các trường học support | continuous",
        "C.II.3.1 | Khoa Y tế công cộng lead, Phòng Giáo dục và Đào tạo support, "
        "Trạm Y tế các xã, phường support | window 2026-09-30",
        "D.1.1 | Phòng Kế hoạch - Nghiệp vụ implement | none",
        "D.1.2 | Phòng Kế hoạch - Nghiệp vụ implement | window 2026-12-14",
        "D.2.1 | Các khoa, phòng liên quan implement | none",
        "D.3.1 | Trạm Y tế xã, phường implement | window 2026-01-19",
    ]


def test_sections_that_duties_refer_to_by_number_are_led_by_those_units() -> None:
    lines = _lines(sample_plan("chuyen-doi-so-2025"))
    assert [line.split(" | ")[1] for line in lines if line.startswith("II.")] == [
        *["Văn phòng Sở lead"] * 4,
        *["Phòng Công chức, viên chức lead"] * 4,
    ]
    assert "IV.1.2 | Văn phòng Sở implement | window 2025-06-14 2025-12-14" in lines


@pytest.mark.parametrize(
    "heading",
    ["1. Văn phòng Sở", "1/ Văn phòng Sở:", "1- Giao Văn phòng Sở:", "a) Đối với Văn phòng Sở", "Văn phòng Sở:"],
)
def test_duties_stand_under_their_unit_however_its_heading_is_numbered(heading: str) -> None:
    plan = _plan(
        f"III. TỔ CHỨC THỰC HIỆN\n\n{heading}\n\n- Theo dõi, đôn đốc việc thực hiện.\n\nNơi nhận:\n- Sở Nội vụ;"
    )
    assert [[unit.name for unit in task.units] for task in plan.tasks] == [["Văn phòng Sở"]]


def test_aims_means_without_owners_and_closing_words_are_no_tasks() -> None:
    plan = _plan(
        "I. MỤC ĐÍCH, YÊU CẦU\n- Nâng cao trách nhiệm.\nII. GIẢI PHÁP THỰC HIỆN\n1. Nâng cao nhận thức.\n"
        "III. KINH PHÍ\n- Ngân sách nhà nước.\nIV. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở tổng hợp báo cáo.\n\n"
        "Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị báo cáo Sở.\n\nTrên đây là Kế hoạch./."
    )
    assert [task.content for task in plan.tasks] == ["Văn phòng Sở tổng hợp báo cáo."]


@pytest.mark.parametrize("above", ["Xây dựng kế hoạch tuyên truyền của", "Xây dựng kế hoạch tuyên truyền cho"])
def test_a_sentence_that_a_page_breaks_is_one(above: str) -> None:
    plan = _plan(f"II. NHIỆM VỤ\n\n1. Tuyên truyền\n\n- {above}\n\nngành y tế trong tháng 3/2025.\n\n- Sơ kết.")
    assert [task.content for task in plan.tasks] == [f"{above} ngành y tế trong tháng 3/2025.", "Sơ kết."]


def test_examples_to_choose_from_are_no_tasks() -> None:
    plan = _plan(
        "IV. TỔ CHỨC THỰC HIỆN\n1. Các đơn vị trực thuộc\n- Treo băng rôn với các khẩu hiệu sau:\n"
        "+ Chung tay cải cách;\n- Báo cáo."
    )
    assert [task.code for task in plan.tasks] == ["1.1", "1.2"]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Thực hiện Quyết định số 15/QĐ-UBND ngày 20/02/2025 của UBND tỉnh.", "none"),
        ("Rà soát nhiệm vụ chưa hoàn thành trong năm 2024 để triển khai.", "none"),
        ("Bố trí kinh phí từ nguồn chi thường xuyên.", "none"),
        ("Thường xuyên kiểm tra.", "continuous"),
        ("Lập lại trật tự; thực hiện thường xuyên, không để tái diễn.", "continuous"),
        ("Bảo đảm thực hiện thường xuyên các quy định.", "none"),
        ("Kiểm tra khi có đề nghị của đơn vị.", "on_event"),
        ("Thực hiện nhiệm vụ khác khi Lãnh đạo Cục giao.", "on_event"),
        ("Họp phân tích Chỉ số PAPI ngay sau khi Chương trình Phát triển (UNDP) công bố kết quả.", "on_event"),
        ("Sau khi Bộ Y tế ban hành hướng dẫn, tham mưu kế hoạch triển khai.", "relative"),
        ("Xây dựng quy chế làm việc sau khi sắp xếp tổ chức bộ máy.", "none"),
        ("Hoàn thành trong quý II/2025.", "window"),
        ("Báo cáo trước ngày 10 tháng cuối quý.", "recurring"),
        ("Triển khai theo đúng lộ trình.", "external"),
    ],
)
def test_only_the_time_of_the_duty_counts(sentence: str, kind: str) -> None:
    (task,) = _plan(f"II. NHIỆM VỤ\n1. Cải cách\n- {sentence}").tasks
    assert task.schedule.kind == kind


def test_duties_over_several_paragraphs_under_a_unit_may_close_the_plan() -> None:
    (task,) = _plan("III. TỔ CHỨC THỰC HIỆN\n1. Thanh tra Sở\nKiểm tra việc thực hiện./.").tasks
    assert task.content == "Kiểm tra việc thực hiện./."


def test_lines_of_a_width_are_paragraphs() -> None:
    (task,) = _plan(
        "II. NHIỆM VỤ\n1. Tuyên truyền\n- Tổ chức tuyên truyền về cải cách hành chính trên Trang tin điện tử của\n"
        "Ngành và trên các phương tiện thông tin đại chúng của tỉnh, của Trung ương\nĐài Phát thanh trong tháng 3."
    ).tasks
    assert task.content.endswith(
        "của Ngành và trên các phương tiện thông tin đại chúng của tỉnh, của Trung ương Đài Phát thanh trong tháng 3."
    )


def test_what_is_listed_under_a_duty_with_a_colon_is_done_by_all_it_names() -> None:
    plan = _plan(
        "II. NHIỆM VỤ\n\n1. Khám bệnh\n\n"
        "- Giao Sở Y tế chủ trì, phối hợp với Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh, UBND các xã, phường:\n\n"
        "+ Chấn chỉnh thái độ phục vụ.\n\n+ Công khai kết quả trong quý III/2025."
    )
    who = "Sở Y tế lead, Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh support, UBND các xã, phường support"
    assert _lines(plan) == [
        f"II.1.1 | {who} | none",
        f"II.1.1.1 | {who} | none",
        f"II.1.1.2 | {who} | window 2025-09-30",
    ]


def test_whom_one_works_with_is_a_unit_by_whatever_first_word() -> None:
    plan = _plan(
        "II. NHIỆM VỤ\n\n1. Đường bộ\n\n"
        "- Sở Giao thông vận tải phối hợp với Khu Quản lý đường bộ III, Công an tỉnh rà soát các điểm đen."
    )
    who = "Sở Giao thông vận tải implement, Khu Quản lý đường bộ III support, Công an tỉnh support"
    assert _lines(plan) == [f"II.1.1 | {who} | none"]


@pytest.mark.parametrize(
    "heading",
    [
        "Trung tâm Trợ giúp pháp lý nhà nước tỉnh",
        "Các tổ chức hành nghề luật sư, công chứng, tư vấn pháp luật",
        "Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
        "Báo và Phát thanh, Truyền hình Hưng Yên",
    ],
)
def test_a_heading_of_duties_is_a_name_to_its_end(heading: str) -> None:
    plan = _plan(f"II. TỔ CHỨC THỰC HIỆN\n\n5. {heading}\n\n- Biên soạn tài liệu.")
    assert _lines(plan) == [f"II.5.1 | {heading.removeprefix('Đề nghị ')} implement | none"]


def test_a_sentence_may_name_several_last_days_and_a_label_behind_a_comma() -> None:
    plan = _plan(
        "II. NHIỆM VỤ\n\n1. Báo cáo\n\n"
        "- Văn phòng Sở gửi báo cáo 6 tháng trước ngày 10/6/2025 và báo cáo năm trước ngày 10/11/2025.\n\n"
        "- Sở Nội vụ tuyên truyền về bầu cử, thời gian thực hiện: tháng 3, 4/2025."
    )
    assert _lines(plan) == [
        "II.1.1 | Văn phòng Sở implement | window 2025-06-09 2025-11-09",
        "II.1.2 | Sở Nội vụ implement | window 2025-04-30",
    ]


def test_a_page_number_on_a_line_of_its_own_is_no_duty() -> None:
    plan = _plan("III. NHIỆM VỤ\n1. Sở Y tế\n- Tổ chức tập huấn.\n\n2\n\n- Kiểm tra các trạm y tế.\n")
    assert [(task.code, task.content) for task in plan.tasks] == [
        ("1.1", "Tổ chức tập huấn."), ("1.2", "Kiểm tra các trạm y tế.")
    ]  # fmt: skip


def test_a_wrapped_line_goes_on_behind_a_semicolon_where_it_begins_small() -> None:
    plan = _plan(
        "III. NHIỆM VỤ\n1. Sở Y tế\n"
        "- Thường xuyên kiểm tra điều kiện hành nghề của các phòng khám tư nhân trong tỉnh;\n"
        "xử lý nghiêm các cơ sở vi phạm.\n"
        "- Tổ chức tập huấn cho nhân viên.\n"
    )
    assert [task.content.split()[-2:] for task in plan.tasks] == [["vi", "phạm."], ["nhân", "viên."]]


@pytest.mark.parametrize(
    ("duty", "read"),
    [
        (
            "Họp báo cáo viên. Giao Phòng Tuyên truyền - Báo chí chủ trì, Văn phòng phối hợp. Thời gian: tháng 3.",
            "Phòng Tuyên truyền - Báo chí lead, Văn phòng support | window 2025-03-31",
        ),
        (
            "Xây dựng thể lệ: Phòng Khoa giáo tham mưu, hoàn thành trước 31/3.",
            "Phòng Khoa giáo implement | window 2025-03-30",
        ),
        ("Phát động cuộc thi: quý II/2025.", " | window 2025-06-30"),
        ("Kiểm tra tại 3 huyện (Phòng Tổng hợp, quý III)", "Phòng Tổng hợp lead | window 2025-09-30"),
        ("Ghi nhận: Phòng họp trực tuyến phục vụ 12 cuộc họp.", " | none"),
        ("Tổng kết (quý III năm trước đã sơ kết).", " | none"),
    ],
)
def test_who_and_when_may_stand_behind_a_colon_or_in_brackets(duty: str, read: str) -> None:
    plan = _plan(f"II. NỘI DUNG VÀ PHÂN CÔNG THỰC HIỆN\n\n1. Tuyên truyền\n\n- {duty}")
    assert _lines(plan) == [f"II.1.1 | {read}"]


def test_what_stands_in_brackets_under_a_duty_belongs_to_it() -> None:
    plan = _plan("II. NHIỆM VỤ\n\n5. Kiểm tra công tác tuyên truyền\n(Phòng Tổng hợp, quý III)\n\n6. Sơ kết\n\n- Họp.")
    assert _lines(plan)[0] == "II.5 | Phòng Tổng hợp lead | window 2025-09-30"


def test_a_label_may_stand_behind_the_value_of_another() -> None:
    plan = _plan(
        "II. NHIỆM VỤ\n\n4. Treo băng rôn tại trụ sở\nĐơn vị thực hiện: Văn phòng. Hoàn thành: trước ngày 28/02/2025."
    )
    assert _lines(plan) == ["II.4 | Văn phòng lead | window 2025-02-27"]


def test_places_behind_commas_belong_to_the_unit_that_acts() -> None:
    plan = _plan(
        "III. TỔ CHỨC THỰC HIỆN\n\n- Ban tuyên giáo các huyện, thị, thành ủy báo cáo kết quả trước ngày 15/6/2025."
    )
    assert _lines(plan) == ["III.1 | Ban tuyên giáo các huyện, thị, thành ủy implement | window 2025-06-14"]


def test_a_line_that_only_gives_away_the_duties_above_it_is_no_duty() -> None:
    plan = _plan(
        "II. NHIỆM VỤ\n\n1. Tham gia của người dân\n\n- Lấy ý kiến Nhân dân.\n\n- Bầu Trưởng thôn.\n\n"
        "Giao Phòng Nội vụ chủ trì; các phòng, ban chuyên môn, UBND các xã phối hợp thực hiện."
    )
    who = "Phòng Nội vụ lead, các phòng, ban chuyên môn support, UBND các xã support"
    assert _lines(plan) == [f"II.1.1 | {who} | none", f"II.1.2 | {who} | none"]


def test_a_line_that_gives_a_duty_of_its_own_is_one() -> None:
    plan = _plan(
        "II. NHIỆM VỤ\n\n1. Tham gia của người dân\n\n- Lấy ý kiến Nhân dân.\n\n"
        "- Giao Phòng Nội vụ chủ trì, phối hợp với UBND các xã kiểm tra hương ước."
    )
    assert _lines(plan)[1] == "II.1.2 | Phòng Nội vụ lead, UBND các xã support | none"


def test_a_long_numbered_line_without_a_full_stop_heads_the_paragraphs_under_it() -> None:
    long = (
        "1. Phát huy vai trò giám sát, phản biện xã hội của Mặt trận Tổ quốc, các đoàn thể chính trị - xã hội, các hội "
        "và Nhân dân trên địa bàn"
    )
    digital = "2. Thực hiện nghiêm các quy định về kiểm soát quyền lực, cải cách hành chính và chuyển đổi số"
    text = f"III. NHIỆM VỤ\n\n{long}\n\nRà soát quy chế.\n\nBảo vệ người tố giác.\n\n{digital}\n\nSố hóa hồ sơ.\n"
    assert [line.partition(" |")[0] for line in _lines(_plan(text))] == ["III.1.1", "III.1.2", "III.2.1"]


def test_a_bracket_that_is_closed_on_the_next_line_joins_the_two() -> None:
    text = "III. NHIỆM VỤ\n1. Các phòng\n\t- Xây dựng kế hoạch tuyên truyền năm 2024 của đơn vị, gửi về Sở (qua\n"
    (task,) = _plan(f"{text}Văn phòng Sở) chậm nhất ngày 05/3/2024.\n").tasks
    assert task.content.endswith("gửi về Sở (qua Văn phòng Sở) chậm nhất ngày 05/3/2024.")


def test_a_bracket_that_nothing_closes_joins_no_lines() -> None:
    text = "III. NHIỆM VỤ\n1. Các phòng\n\t- Xây dựng kế hoạch tuyên truyền năm 2024 của đơn vị, gửi về Sở (qua\n"
    assert len(_plan(f"{text}\t- Tổ chức tập huấn (02 lớp).\n").tasks) == 2


def test_a_line_that_breaks_off_before_a_number_goes_on_in_the_next() -> None:
    broken = "- Rà soát, cập nhật các danh mục thủ tục theo quy định tại Quyết định số"
    plan = _plan(f"III. NHIỆM VỤ\n\n1. Rà soát\n\n{broken}\n\n12 của tỉnh.\n")
    assert [task.content for task in plan.tasks] == [f"{broken[2:]} 12 của tỉnh."]
