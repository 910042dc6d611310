"""Task tables as others lay them out: columns in any order and wording, rows cut by pages, odd numbering."""

from datetime import date

import pytest

from documents.blocks import Paragraph, TableRow
from documents.formats.text_reader import text_blocks
from documents.plan.interpreter import interpret
from domain.plans.drafts import PlanDraft, TaskDraft, shown_code

HEADER = "STT\tNội dung\tThời gian\tĐơn vị chủ trì\tĐơn vị phối hợp"


def _plan(*lines: str) -> PlanDraft:
    return interpret(list(text_blocks("\n".join(("KẾ HOẠCH", "Công tác năm 2020", "", *lines)))))


def _codes(*lines: str) -> list[str]:
    return [shown_code(task.section_code, task.code) for task in _plan(*lines).tasks]


def _only(*lines: str) -> TaskDraft:
    (task,) = _plan(*lines).tasks
    return task


def _units(task: TaskDraft) -> list[tuple[str, str]]:
    return [(unit.name, unit.role) for unit in task.units]


def test_columns_may_stand_in_any_order() -> None:
    task = _only(
        "Đơn vị phối hợp\tThời gian hoàn thành\tTT\tCơ quan chủ trì\tNhiệm vụ",
        "Văn phòng Sở\tQuý I\t1.1\tThanh tra Sở\tThanh tra đột xuất",
    )
    assert (task.code, task.content, task.schedule_text) == ("1.1", "Thanh tra đột xuất", "Quý I")
    assert _units(task) == [("Thanh tra Sở", "lead"), ("Văn phòng Sở", "support")]


@pytest.mark.parametrize(
    "header",
    [
        "TT\tTên nhiệm vụ\tSản phẩm\tTiến độ\tPhân công thực hiện",
        "Số TT\tNội dung công việc\tKết quả đầu ra\tThời hạn\tTrách nhiệm",
        "STT\tCÁC HOẠT ĐỘNG\tDự kiến kết quả\tTHỜI GIAN THỰC HIỆN\tĐƠN VỊ THỰC HIỆN",
        "\tNhiệm vụ, giải pháp\tSản phẩm hoàn thành\tThời gian\tCơ quan, đơn vị thực hiện",
    ],
)
def test_headers_may_be_worded_otherwise(header: str) -> None:
    task = _only(header, "1\tTập huấn\tBáo cáo\tTháng 3\tVăn phòng Sở")
    assert (task.content, task.output, task.schedule_text) == ("Tập huấn", "Báo cáo", "Tháng 3")
    assert _units(task) == [("Văn phòng Sở", "lead")]


def test_a_heading_over_two_columns_is_read_with_what_stands_under_it() -> None:
    task = _only(
        "STT\tNội dung\tTrách nhiệm\t\tThời gian\t\tGhi chú",
        "\t\tChủ trì\tPhối hợp\tBắt đầu\tKết thúc\t",
        "(1)\t(2)\t(3)\t(4)\t(5)\t(6)\t(7)",
        "1\tTập huấn\tVăn phòng Sở\tThanh tra Sở\tTháng 3/2020\tTháng 5/2020\tgấp",
    )
    assert _units(task) == [("Văn phòng Sở", "lead"), ("Thanh tra Sở", "support")]
    assert (task.schedule_text, task.note) == ("Tháng 3/2020 - Tháng 5/2020", "gấp")


def test_the_end_stands_behind_its_beginning_whatever_their_columns() -> None:
    task = _only(
        "STT\tNội dung\tĐơn vị\tThời gian hoàn thành\tBắt đầu",
        "1\tTập huấn\tVăn phòng Sở\tTháng 5/2020\tTháng 3/2020",
    )
    assert task.schedule_text == "Tháng 3/2020 - Tháng 5/2020"


def test_beside_a_column_of_leaders_the_others_carry_out() -> None:
    task = _only(
        "STT\tNội dung\tĐơn vị chủ trì\tĐơn vị thực hiện\tThời gian",
        "1\tTập huấn\tVăn phòng Sở\tCác đơn vị trực thuộc\tQuý I",
    )
    assert _units(task) == [("Văn phòng Sở", "lead"), ("Các đơn vị trực thuộc", "implement")]


@pytest.mark.parametrize("page_break", [["", HEADER], [""], ["", "12", "", HEADER], []])
def test_a_row_cut_in_the_middle_is_joined(page_break: list[str]) -> None:
    task = _only(
        HEADER,
        "1.1\tRà soát quy chế, tổ\tQuý I/2020\tLãnh đạo các phòng chức\tCác bộ phận tham",
        *page_break,
        "\tchức kiểm tra\tQuý III/2020\tnăng; Thanh tra Sở\tmưu, giúp việc.",
    )
    assert task.content == "Rà soát quy chế, tổ chức kiểm tra"
    assert [window.due.month for window in task.schedule.windows] == [3, 9]
    assert _units(task) == [
        ("Lãnh đạo các phòng chức năng", "lead"),
        ("Thanh tra Sở", "lead"),
        ("Các bộ phận tham mưu, giúp việc", "support"),
    ]


def test_only_the_unit_may_go_on_after_a_page() -> None:
    task = _only(HEADER, "1\tHọp\tQuý I\tVăn phòng Sở\tcác đơn vị trực thuộc", "", HEADER, "\t\t\t\tliên quan:")
    assert _units(task)[-1] == ("các đơn vị trực thuộc liên quan", "support")


PARTED = ("STT\tNhiệm vụ\tCơ quan\t\tThời gian", "\t\tChủ trì\tPhối hợp\t")


@pytest.mark.parametrize("rest", ["phòng tỉnh", "kết quả tỉnh"])
@pytest.mark.parametrize("header", [PARTED, ("STT\tNhiệm vụ\tChủ trì\tPhối hợp\tThời gian",)])
def test_the_end_of_a_row_right_under_the_header_of_its_page_is_no_label(header: tuple[str, ...], rest: str) -> None:
    row = "1\tHọp\tSở Y tế\tBộ Chỉ huy Bộ đội Biên\tQuý I"
    task = _only(*header, row, "", *header, f"\t\t\t{rest}\t")
    assert _units(task) == [("Sở Y tế", "lead"), (f"Bộ Chỉ huy Bộ đội Biên {rest}", "support")]


def test_the_labels_of_a_header_may_be_counted_in_its_second_table_alone() -> None:
    row = "1\tHọp\tQuý I\tVăn phòng Sở\t"
    assert _codes(HEADER, row, "", HEADER, "(1)\t(2)\t(3)\t(4)\t(5)", row.replace("1", "2")) == ["1", "2"]


def test_a_task_cut_before_its_units_is_no_heading() -> None:
    task = _only(HEADER, "1.1\tRà soát toàn bộ\t\t\t", "", HEADER, "\tquy chế\tQuý I\tThanh tra Sở\t")
    assert (task.code, task.content, task.section) == ("1.1", "Rà soát toàn bộ quy chế", ())


def test_a_section_row_at_a_page_break_keeps_its_tasks_and_its_words() -> None:
    (task,) = _plan(
        HEADER, "I.\tCẢI CÁCH\t\t\t", "", HEADER, "\tTHỂ CHẾ\t\t\t", "1\tXây dựng quy chế\tQuý I\tVăn phòng Sở\t"
    ).tasks
    assert (task.section, task.section_code) == (("CẢI CÁCH THỂ CHẾ",), ("I.",))


def test_the_cells_tell_a_heading_from_a_task_not_the_code() -> None:
    assert _codes(
        HEADER,
        "IV.\tTỔ CHỨC BỘ MÁY\t\t\t",
        "1.\tKiện toàn\tQuý I\tVăn phòng Sở\t",
        "V.\tCÁN BỘ\t\t\t",
        "1.\tVị trí việc làm\tQuý I\tVăn phòng Sở\t",
        "2.\tĐào tạo\t\t\t",
        "2.1\tLập kế hoạch\tQuý I\tVăn phòng Sở\t",
        "3.\tTinh giản\tQuý I\tVăn phòng Sở\t",
    ) == ["IV.1", "V.1", "V.2.1", "V.3"]


def test_numbers_that_restart_under_a_heading_stay_under_it() -> None:
    assert _codes(
        HEADER,
        "1.\tThể chế\t\t\t",
        "1\tLập kế hoạch\tQuý I\tVăn phòng Sở\t",
        "2\tThực hiện\tQuý II\tVăn phòng Sở\t",
        "2.\tThủ tục\t\t\t",
        "1\tRà soát\tQuý I\tVăn phòng Sở\t",
    ) == ["1.1", "1.2", "2.1"]


def test_letters_and_roman_numbers_are_told_apart() -> None:
    plan = _plan(
        HEADER,
        "B.\tCHUNG\t\t\t",
        "I.\tThể chế\t\t\t",
        "1\tLập kế hoạch\tQuý I\tVăn phòng Sở\t",
        "C.\tRIÊNG\t\t\t",
        "1\tRà soát\tQuý I\tVăn phòng Sở\t",
    )
    assert [task.section_code for task in plan.tasks] == [("B.", "I."), ("C.",)]


def test_a_numbered_row_with_nothing_under_it_is_a_task_to_ask_about() -> None:
    plan = _plan(HEADER, "1\tHọp\tQuý I\tVăn phòng Sở\t", "2\tSơ kết\t\t\t", "3\tTổng kết\tQuý IV\tVăn phòng Sở\t")
    assert [task.content for task in plan.tasks] == ["Họp", "Sơ kết", "Tổng kết"]
    assert [(doubt.about, doubt.question) for doubt in plan.doubts] == [("2", "plan-doubt-no-unit")]


@pytest.mark.parametrize("total", ["Tổng", "TỔNG CỘNG", "Cộng:", "Tổng kinh phí"])
def test_the_sum_is_no_task(total: str) -> None:
    plan = _plan(
        "STT\tNội dung\tKinh phí\tThời gian\tĐơn vị thực hiện",
        "1\tTổng hợp báo cáo\t1.250,5\tQuý I\tVăn phòng Sở",
        f"{total}\t\t1.250,5\t\t",
    )
    assert [(task.content, task.budget_million_vnd) for task in plan.tasks] == [("Tổng hợp báo cáo", 1250.5)]


def test_tables_without_a_task_header_are_passed_over() -> None:
    assert _codes(
        "SỞ Y TẾ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "",
        "STT\tHọ và tên\tChức vụ",
        "1\tNguyễn Văn A\tTrưởng ban",
        "",
        HEADER,
        "1.1\tHọp\tQuý I\tVăn phòng Sở\t",
        "",
        "Nơi nhận:\tGIÁM ĐỐC",
        "",
        "STT\tTên thiết bị\tSố lượng\tĐơn giá\tThành tiền",
        "1\tMáy in\t2\t3\t6",
    ) == ["1.1"]


def test_a_table_without_numbers_has_a_task_in_every_row() -> None:
    plan = _plan("Nhiệm vụ\tĐơn vị\tThời gian", "Họp giao ban\tVăn phòng Sở\tHàng tuần", "Sơ kết\tThanh tra Sở\tQuý II")
    assert [task.content for task in plan.tasks] == ["Họp giao ban", "Sơ kết"]


def test_the_number_may_stand_in_the_text_cell() -> None:
    plan = _plan("Nhiệm vụ\tĐơn vị\tThời gian", "I. Thể chế\t\t", "1.1 Họp giao ban\tVăn phòng Sở\tHàng tuần")
    (task,) = plan.tasks
    assert (task.section_code, task.section, task.code, task.content) == (("I.",), ("Thể chế",), "1.1", "Họp giao ban")


def test_markdown_tables_are_tables_too() -> None:
    task = _only(
        "| STT | Nội dung | Thời gian | Chủ trì |",
        "|---|:---|---:|---|",
        "| 1.1 | **Họp** giao ban | Hàng tuần | Văn phòng Sở |",
    )
    assert (task.code, task.content, task.schedule.every) == ("1.1", "Họp giao ban", "week")


def test_cells_lost_at_the_end_of_a_line_are_empty() -> None:
    assert _codes(HEADER, "I.\tCHUNG", "1\tHọp\tQuý I\tVăn phòng Sở") == ["I.1"]


def test_a_time_that_is_not_understood_is_a_doubt() -> None:
    (doubt,) = _plan(HEADER, "1\tHọp\tSớm nhất có thể\tVăn phòng Sở\t").doubts
    assert (doubt.about, doubt.question, doubt.detail) == ("1", "plan-doubt-time", "Sớm nhất có thể")


@pytest.mark.parametrize("mark", ["nt", "-nt-", "Như trên", '"', "″"])
def test_a_cell_that_says_the_same_has_the_text_above_it(mark: str) -> None:
    _, second, third = _plan(
        HEADER,
        "1\tHọp\tQuý I\tVăn phòng Sở\tThanh tra Sở",
        f"2\tSơ kết\t{mark}\t{mark}\tPhòng Tổ chức Cán bộ",
        f"3\tTổng kết\tQuý II\t{mark}\t{mark}",
    ).tasks
    assert _units(second) == [("Văn phòng Sở", "lead"), ("Phòng Tổ chức Cán bộ", "support")]
    assert (second.schedule_text, third.schedule_text) == ("Quý I", "Quý II")
    assert _units(third) == _units(second)


def test_a_heading_may_begin_in_any_column() -> None:
    assert _codes(
        "TT\tThời gian\tNội dung kiểm tra\tPhòng chủ trì",
        "I\tCÔNG TÁC CHUẨN BỊ\t\t",
        "1\tTháng 9/2020\tBan hành quyết định\tVăn phòng Sở",
        "II\tQUÝ IV\t\t",
        "1\tTháng 10/2020\tKiểm tra\tThanh tra Sở",
    ) == ["I.1", "II.1"]


def test_lists_of_people_and_empty_forms_hold_no_tasks() -> None:
    assert _codes(
        HEADER,
        "1.1\tHọp\tQuý I\tVăn phòng Sở\t",
        "",
        "STT\tHọ và tên\tĐơn vị công tác\tNhiệm vụ",
        "1\tNguyễn Văn A\tVăn phòng Sở\tTổ trưởng",
        "",
        "STT\tNhiệm vụ\tKết quả thực hiện\tThời gian\tGhi chú",
        "1\t\t\t\t",
        "2\t\t\t\t",
        "…\t\t\t\t",
    ) == ["1.1"]


def test_tables_under_headings_of_the_text_have_those_as_sections() -> None:
    plan = _plan(
        "III. NHIỆM VỤ CỤ THỂ", "", "1. Cải cách thể chế", "", HEADER, "1\tRà soát\tQuý I\tVăn phòng Sở\t", "",
        "2. Cải cách thủ tục", "", "Các nhiệm vụ như sau:", "", HEADER, "1\tNiêm yết\tQuý II\tVăn phòng Sở\t", "",
        "IV. TỔ CHỨC THỰC HIỆN", "", "1. Văn phòng Sở theo dõi.", "", "Nơi nhận:", "", "PHỤ LỤC", "",
        HEADER, "1\tHọp\tQuý II\tThanh tra Sở\t",
    )  # fmt: skip
    assert [(task.section_code, task.section) for task in plan.tasks] == [
        (("III.", "1."), ("NHIỆM VỤ CỤ THỂ", "Cải cách thể chế")),
        (("III.", "2."), ("NHIỆM VỤ CỤ THỂ", "Cải cách thủ tục")),
        ((), ()),
    ]


def test_parts_in_one_cell_and_letters_with_numbers_are_levels() -> None:
    plan = _plan(
        HEADER,
        "PHẦN A. NGƯỜI BỆNH\t\t\t\t",
        "A1\tChỉ dẫn\t\t\t",
        "1\tLắp biển\tQuý I\tVăn phòng Sở\t",
        "A2\tCơ sở vật chất\t\t\t",
        "2\tCải tạo\tQuý II\tVăn phòng Sở\t",
        "PHẦN B. NHÂN LỰC\t\t\t\t",
        "3\tĐào tạo\tQuý II\tVăn phòng Sở\t",
    )
    assert [task.section for task in plan.tasks] == [
        ("NGƯỜI BỆNH", "Chỉ dẫn"), ("NGƯỜI BỆNH", "Cơ sở vật chất"), ("NHÂN LỰC",)
    ]  # fmt: skip


def test_months_over_rows_tell_the_year_of_the_times_under_them() -> None:
    plan = _plan(
        "KẾ HOẠCH", "", "Năm học 2024 - 2025", "", HEADER,
        "I\tTHÁNG 9/2024\t\t\t", "1\tKhai giảng\tTrước 06/9\tVăn phòng Sở\t",
        "II\tTHÁNG 3 + 4/2025\t\t\t", "1\tThi thử\tTrước 16/4\tVăn phòng Sở\t",
    )  # fmt: skip
    assert [task.schedule.windows[0].due for task in plan.tasks] == [date(2024, 9, 5), date(2025, 4, 15)]


def test_the_label_of_the_numbers_may_be_broken_by_its_narrow_column() -> None:
    rows = "ST T\tNhiệm vụ\tChủ trì\tThời gian\n7\tƯơm giống\tSở Nội vụ\tQuý I\n8\tTrồng cây\tSở Nội vụ\tQuý II"
    assert [task.code for task in interpret(list(text_blocks(rows))).tasks] == ["7", "8"]


def test_a_header_said_again_beside_the_number_of_a_section_changes_nothing() -> None:
    again = "\tNội dung\tThời gian\tĐơn vị chủ trì\tĐơn vị phối hợp"
    rows = (HEADER, "I\tY tế\t\t\t", again, "1.1\tMua thuốc\tQuý I\tSở Y tế\tSở Nội vụ")
    assert _codes(*rows) == ["I.1.1"]


def test_two_duties_that_share_a_number_are_two_tasks() -> None:
    header = TableRow(tuple(HEADER.split("\t")), 1, 1)
    first = TableRow(("1", "Mua máy", "Quý I", "Sở Y tế", "Sở Nội vụ"), 2, 1)
    second = TableRow(("1", "Lắp máy", "Quý I", "Sở Xây dựng", "Sở Nội vụ"), 3, 1, frozenset({0, 2, 4}))
    tasks = interpret([header, first, second]).tasks
    assert [(task.code, task.content, _units(task)[0]) for task in tasks] == [
        ("1", "Mua máy", ("Sở Y tế", "lead")),
        ("1", "Lắp máy", ("Sở Xây dựng", "lead")),
    ]


def test_what_a_part_costs_is_not_in_its_heading() -> None:
    header = "STT\tNội dung\tĐơn vị chủ trì\tThời gian\tKinh phí"
    (task,) = _plan(header, "I\tPhòng dịch\t\t\t450.000", "1\tTiêm phòng\tSở Y tế\tQuý I\t200.000").tasks
    assert task.section == ("Phòng dịch",)


def test_the_end_of_a_label_that_a_new_page_draws_in_its_first_row_is_no_part_of_it() -> None:
    labels = ("STT", "Nội dung", "Thời gian thực hiện, hoàn thành", "Đơn vị chủ trì")
    again = ("STT", "Nội dung", "Thời gian thực hiện, hoàn", "Đơn vị chủ trì")
    rows = (
        labels,
        ("1", "Rà soát văn bản", "Thường xuyên trong năm", "Sở Tư pháp"),
        again,
        ("", "quy phạm pháp luật", "thành", ""),
        ("2", "Họp", "Hoàn thành quý II", "Sở Tư pháp"),
        again,
        ("3", "Kiểm tra", "Quý III", "Sở Tư pháp"),
    )
    blocks = [TableRow(cells, line, line // 3) for line, cells in enumerate(rows, 1)]
    assert [(task.content, task.schedule_text) for task in interpret(blocks).tasks] == [
        ("Rà soát văn bản quy phạm pháp luật", "Thường xuyên trong năm"),
        ("Họp", "Hoàn thành quý II"),
        ("Kiểm tra", "Quý III"),
    ]


def test_the_tables_of_a_programme_stand_under_its_days_and_count_on() -> None:
    header = "Thời gian\tNội dung\tĐơn vị phụ trách"
    plan = _plan(
        "II. THỜI GIAN, CHƯƠNG TRÌNH", "", "2. Chương trình chi tiết", "",
        "NGÀY 1: THỨ HAI, NGÀY 24/8/2020", "", header, "7h00 - 7h15\tKhai mạc\tĐoàn trường", "",
        "NGÀY 2: THỨ BA, NGÀY 25/8/2020", "", header, "7h00 - 7h15\tĐiểm danh\tĐoàn trường", "",
    )  # fmt: skip
    assert [(task.section[-1], task.code, task.schedule.windows[0].due) for task in plan.tasks] == [
        ("NGÀY 1: THỨ HAI, NGÀY 24/8/2020", "2.1", date(2020, 8, 24)),
        ("NGÀY 2: THỨ BA, NGÀY 25/8/2020", "2.2", date(2020, 8, 25)),
    ]
    assert {task.section_code for task in plan.tasks} == {("II.", "2.", "")}


def test_a_cell_of_units_may_tell_the_time_and_the_product_with_their_labels() -> None:
    told = "Chủ trì: Sở Y tế; Phối hợp: UBND các xã; Thời gian: Quý II; Sản phẩm: Báo cáo"
    (task,) = _plan("STT\tNội dung\tTổ chức thực hiện", f"1\tTiêm phòng\t{told}").tasks
    assert (task.schedule_text, task.output) == ("Quý II", "Báo cáo")
    assert _units(task) == [("Sở Y tế", "lead"), ("UBND các xã", "support")]


def test_what_a_column_of_its_own_tells_is_not_taken_from_a_label() -> None:
    told = "Chủ trì: Sở Y tế; Phối hợp: UBND các xã; Sản phẩm: Báo cáo"
    (task,) = _plan("STT\tNội dung\tTổ chức thực hiện\tSản phẩm", f"1\tTiêm phòng\t{told}\tVắc xin").tasks
    assert task.output == "Vắc xin"


@pytest.mark.parametrize(
    ("cell", "dues"),
    [
        ("- Quý III\n- Quý II", [date(2026, 9, 30), date(2026, 6, 30)]),
        ("- Tháng 3\n- Tháng 5;", [date(2026, 3, 31), date(2026, 5, 31)]),
        ("Tháng 3\n- Tháng 5", [date(2026, 5, 31)]),
        ("- Xây dựng các quy định và hướng dẫn từ tháng 3\n- đến hết tháng 5 thì xong", [date(2026, 5, 31)]),
    ],
)
def test_lines_with_dashes_are_so_many_times(cell: str, dues: list[date]) -> None:
    header = TableRow(("STT", "Nội dung", "Đơn vị chủ trì", "Thời gian thực hiện năm 2026"), 1, 1)
    (task,) = interpret(
        [Paragraph("KẾ HOẠCH năm 2026", 0), header, TableRow(("1", "Họp", "Sở Y tế", cell), 2, 1)]
    ).tasks
    assert [window.due for window in task.schedule.windows] == dues


def test_a_dash_among_the_numbers_is_none() -> None:
    plan = _plan(
        HEADER,
        "2\tChăm lo đoàn viên\t\t\t",
        *(
            "-\tTặng quà\tTháng 5\tVăn phòng Sở\t",
            "-\tTrao nhà\tQuý II\tVăn phòng Sở\t",
            "3\tHọp\tQuý I\tVăn phòng Sở\t",
        ),
    )
    assert [(task.section_code, task.code) for task in plan.tasks] == [(("2",), "1"), (("2",), "2"), ((), "3")]


@pytest.mark.parametrize("page_break", [[], [""], ["", "12", "", HEADER]])
def test_a_heading_without_a_number_parts_tasks_whose_numbers_begin_anew(page_break: list[str]) -> None:
    plan = _plan(
        HEADER, "\tPhối hợp công tác\t\t\t",
        "1\tTrồng cây\tQuý I\tVăn phòng Sở\t", "2\tTưới cây\tQuý I\tVăn phòng Sở\t",
        *page_break, "\tBáo cáo, thống kê\t\t\t", "1\tĐếm cây\tQuý II\tVăn phòng Sở\t",
    )  # fmt: skip
    assert [(task.section, task.code, task.content) for task in plan.tasks] == [
        (("Phối hợp công tác",), "1", "Trồng cây"),
        (("Phối hợp công tác",), "2", "Tưới cây"),
        (("Báo cáo, thống kê",), "1", "Đếm cây"),
    ]


@pytest.mark.parametrize(("text", "code"), [("Đăng video", "2"), ("- Đăng video", "1"), ("đăng video", "1")])
def test_what_only_goes_on_stays_with_its_task(text: str, code: str) -> None:
    (first, _) = _plan(
        HEADER, "1\tTuyên truyền\tQuý I\tVăn phòng Sở\t", f"\t{text}\t\t\t", f"{code}\tHọp\tQuý II\tVăn phòng Sở\t"
    ).tasks
    assert first.content == f"Tuyên truyền {text}"
