"""What the columns of task tables hold, by their labels: numbers of parts and phases, means, who watches, products."""

from datetime import date

import pytest

from documents.blocks import Block, TableRow
from documents.formats.text_reader import text_blocks
from documents.plan.interpreter import interpret
from documents.plan.tables.cut_headers import with_whole_headers
from domain.plans.drafts import PlanDraft, TaskDraft

HEAD = ("KẾ HOẠCH", "Trồng rừng năm 2026", "")
MERGED = frozenset({2, 3, 4, 5})
PARTED = (("Stt", "", "Tên nhiệm vụ", "Chủ trì", "Sản phẩm", "Thời hạn"), ("TT", "Chi tiết", "", "", "", ""))


def _plan(*lines: str) -> PlanDraft:
    return interpret(list(text_blocks("\n".join((*HEAD, *lines)))))


def _table(*rows: tuple[str, ...]) -> tuple[TaskDraft, ...]:
    blocks = [TableRow(cells, line, 1) for line, cells in enumerate((*PARTED, *rows), 1)]
    return interpret(blocks).tasks


def _units(task: TaskDraft) -> list[tuple[str, str]]:
    return [(unit.name, unit.role) for unit in task.units]


def _places(tasks: tuple[TaskDraft, ...]) -> list[tuple[tuple[str, ...], str]]:
    return [(task.section_code, task.code) for task in tasks]


def test_beside_the_numbers_of_tasks_stand_those_of_their_parts() -> None:
    tasks = _table(
        ("", "1", "Ươm cây", "Sở Y tế", "Vườn ươm", "30/8/2026"),
        ("1", "a)", "Ươm thông", "Sở Y tế", "Vườn thông", "30/8/2026"),
        ("2", "b)", "Ươm keo", "Sở Nội vụ", "Vườn keo", "30/9/2026"),
        ("3", "2", "Trồng cây", "Sở Xây dựng", "Rừng", "30/10/2026"),
    )
    assert _places(tasks) == [(("1",), "1"), (("1",), "2"), ((), "3")]
    assert tasks[0].section == ("Ươm cây",)


def test_a_part_without_tasks_of_its_own_is_one() -> None:
    tasks = _table(
        ("", "1", "Ươm cây", "Sở Y tế", "Vườn ươm", "30/8/2026"),
        ("", "2", "Trồng cây", "Sở Nội vụ", "Rừng", "30/9/2026"),
    )
    assert [(task.code, _units(task)) for task in tasks] == [
        ("1", [("Sở Y tế", "lead")]),
        ("2", [("Sở Nội vụ", "lead")]),
    ]


def test_a_header_of_two_rows_on_every_page_is_no_task() -> None:
    header = TableRow(PARTED[0], 1, 1), TableRow(("TT", "Chi tiết", *PARTED[0][2:]), 2, 1, MERGED)
    row = TableRow(("1", "a)", "Ươm thông", "Sở Y tế", "Vườn", "30/8/2026"), 3, 1)
    rest = TableRow(("", "", "", "", "rộng 3 ha", ""), 6, 2)
    again = TableRow(PARTED[0], 4, 2), TableRow(("TT", "Chi tiết", *PARTED[0][2:]), 5, 2, MERGED)
    (task,) = interpret([*header, row, *again, rest]).tasks
    assert (task.content, task.output) == ("Ươm thông", "Vườn rộng 3 ha")


def test_a_header_that_is_said_again_and_cut_by_a_page_keeps_its_columns() -> None:
    labels = ("TT", "Nội dung nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian")
    row = TableRow(("1", "Ươm thông", "Sở Y tế", "Sở Nội vụ", "Quý I/2026"), 2, 1)
    again = TableRow(("TT", "Nội dung", "Đơn vị chủ", "Đơn vị", "Thời gian"), 3, 1)
    rest = TableRow(("", "nhiệm vụ", "trì", "phối hợp", ""), 4, 2)
    next_row = TableRow(("2", "Trồng thông", "Sở Y tế", "Sở Nội vụ", "Quý II/2026"), 5, 2)
    tasks = interpret([TableRow(labels, 1, 1), row, again, rest, next_row]).tasks
    assert [task.content for task in tasks] == ["Ươm thông", "Trồng thông"]
    assert [_units(task) for task in tasks] == [[("Sở Y tế", "lead"), ("Sở Nội vụ", "support")]] * 2


def test_a_header_whose_lines_a_page_parted_is_whole() -> None:
    top = TableRow(("TT", "Nội", "Phân", "", "Thời"), 1, 1)
    rest = TableRow(("", "dung nhiệm vụ", "công thực hiện", "", "gian"), 2, 2)
    under = TableRow(("", "", "Chủ trì", "Phối hợp", ""), 3, 2)
    row = TableRow(("1", "Ươm thông", "Sở Y tế", "Sở Nội vụ", "Quý I/2026"), 4, 2)
    (task,) = interpret([top, rest, under, row]).tasks
    assert (task.content, _units(task)) == ("Ươm thông", [("Sở Y tế", "lead"), ("Sở Nội vụ", "support")])


def test_a_row_without_cells_is_no_rest_of_a_header() -> None:
    rows: list[Block] = [TableRow(("TT", "Nội dung", "Chủ trì", "Thời gian"), 1, 1), TableRow((), 2, 2)]
    assert with_whole_headers(rows) == rows


def test_a_section_right_below_the_header_of_another_page_is_no_part_of_it() -> None:
    header = TableRow(("TT", "Nội dung", "Chủ trì", "Thời gian"), 1, 1)
    section = TableRow(("", "Cải cách thể chế", "", ""), 2, 2)
    row = TableRow(("1", "Ươm thông", "Sở Y tế", "Quý I/2026"), 3, 2)
    (task,) = interpret([header, section, row]).tasks
    assert task.section == ("Cải cách thể chế",)


def test_what_a_page_left_of_a_row_is_no_header_by_the_office_in_it() -> None:
    header = TableRow(("TT", "Nội dung", "Sản phẩm", "Chủ trì", "Phối hợp", "Thời gian"), 1, 1)
    row = TableRow(("2", "Điều chỉnh", "Quyết định", "Văn phòng", "Trung tâm", "Quý I/2026"), 2, 1)
    rest = TableRow(("", "bản mô tả công việc", "phê duyệt", "Sở", "Xúc tiến thương mại, các phòng", ""), 3, 2)
    (task,) = interpret([header, row, rest]).tasks
    assert (task.content, task.output) == ("Điều chỉnh bản mô tả công việc", "Quyết định phê duyệt")


@pytest.mark.parametrize(
    "label",
    ["Phương thức thực hiện", "Cơ chế, nguồn lực thực hiện", "Hình thức tổ chức thực hiện", "Địa điểm thực hiện"],
)
def test_how_and_by_what_means_is_not_who(label: str) -> None:
    (task,) = _plan(
        f"STT\tNhiệm vụ\t{label}\tThời gian\tCơ quan chủ trì; phối hợp",
        "1\tTrồng thông\tDự án của doanh nghiệp; vốn của tỉnh\t2026\tChủ trì: Sở Y tế. Phối hợp: Sở Nội vụ",
    ).tasks
    assert _units(task) == [("Sở Y tế", "lead"), ("Sở Nội vụ", "support")]


@pytest.mark.parametrize("label", ["Đơn vị theo dõi, đôn đốc", "Cơ quan kiểm tra, giám sát", "Bộ phận theo dõi"])
def test_who_watches_over_a_task_does_not_do_it(label: str) -> None:
    (task,) = _plan(
        f"STT\tNhiệm vụ\tThời gian\tCơ quan chủ trì\t{label}", "1\tTrồng thông\tQuý I\tSở Y tế\tSở Nội vụ"
    ).tasks
    assert _units(task) == [("Sở Y tế", "lead")]


@pytest.mark.parametrize("label", ["Giai đoạn", "Bước", "Đợt"])
def test_phases_are_numbers_where_another_column_tells_their_times(label: str) -> None:
    tasks = _plan(
        f"{label}\tThời gian\tNội dung trọng tâm\tSản phẩm / Kết quả",
        "1\t09 - 10/2026\tƯơm cây giống\tVườn ươm",
        "2\t11 - 12/2026\tTrồng cây\tRừng",
    ).tasks
    assert [(task.code, task.content, task.output) for task in tasks] == [
        ("1", "Ươm cây giống", "Vườn ươm"),
        ("2", "Trồng cây", "Rừng"),
    ]
    assert [window.due for task in tasks for window in task.schedule.windows] == [
        date(2026, 10, 31),
        date(2026, 12, 31),
    ]


def _merged(*second: str) -> list[tuple[str, str | None, list[tuple[str, str]]]]:
    """The tasks of two rows that share number and text; what the second row leaves out is merged as well."""
    header = TableRow(("STT", "Nhiệm vụ", "Sản phẩm", "Thời gian", "Chủ trì"), 1, 1)
    first = TableRow(("2", "Trồng cây", "Kế hoạch của tỉnh", "Quý I", "Sở Y tế"), 2, 1)
    repeated = frozenset({0, 1, *(2 + at for at, cell in enumerate(second) if not cell)})
    cells = tuple(cell or first.cells[2 + at] for at, cell in enumerate(second))
    tasks = interpret([header, first, TableRow(("2", "Trồng cây", *cells), 3, 1, repeated)]).tasks
    return [(task.content, task.output, _units(task)) for task in tasks]


def test_rows_under_one_text_with_product_time_and_unit_each_are_two_tasks() -> None:
    assert _merged("Kế hoạch của xã", "Quý II", "UBND các xã") == [
        ("Trồng cây", "Kế hoạch của tỉnh", [("Sở Y tế", "lead")]),
        ("Trồng cây", "Kế hoạch của xã", [("UBND các xã", "lead")]),
    ]


@pytest.mark.parametrize("second", [("", "Quý II", "Sở Nội vụ"), ("", "", "Sở Nội vụ"), ("Báo cáo", "Quý II", "")])
def test_rows_under_one_text_that_share_more_are_one_task(second: tuple[str, ...]) -> None:
    assert [content for content, _, _ in _merged(*second)] == ["Trồng cây"]


def test_a_table_may_be_one_of_the_sections_of_tasks() -> None:
    tasks = _plan(
        *("I. NHIỆM VỤ", "", "- Chọn đất trồng rừng.", "", "- Rà soát giống cây.", "", "- Tập huấn người trồng.", ""),
        *("II. LỘ TRÌNH THỰC HIỆN", "", "Rừng được trồng dần.", "", "Các bước cụ thể như sau:", ""),
        *("| Bước | Thời gian | Nội dung | Sản phẩm |", "|---|---|---|---|", "| 1 | Quý I | Ươm cây | Vườn ươm |", ""),
        *("III. TỔ CHỨC THỰC HIỆN", "", "1. Sở Y tế", "", "- Tổng hợp kết quả trồng rừng."),
    ).tasks
    assert [(task.section_code, task.content) for task in tasks] == [
        (("I.",), "Chọn đất trồng rừng."),
        (("I.",), "Rà soát giống cây."),
        (("I.",), "Tập huấn người trồng."),
        (("II.",), "Ươm cây"),
        (("III.", "1."), "Tổng hợp kết quả trồng rừng."),
    ]


@pytest.mark.parametrize(
    ("title", "windows"), [("năm 2026", [(date(2026, 1, 1), date(2026, 3, 31))]), ("giai đoạn 2026 - 2030", [])]
)
def test_all_through_a_quarter_is_that_of_a_plan_of_one_year(title: str, windows: list[tuple[date, date]]) -> None:
    text = (
        f"KẾ HOẠCH\nTrồng rừng {title}\n\nSTT\tNhiệm vụ\tThời gian\tChủ trì\n1\tTưới\tThường xuyên trong Quý I\tSở Y tế"
    )
    (task,) = interpret(list(text_blocks(text))).tasks
    assert task.schedule.kind == "continuous"
    assert [(window.start, window.due) for window in task.schedule.windows] == windows


@pytest.mark.parametrize(
    ("output", "found"),
    [
        ("100% xã có vườn ươm; tối thiểu 80% cây sống", [("=", 100), (">=", 80)]),
        ("Ít nhất 03 vườn ươm", [(">=", 3)]),
        ("Kế hoạch số 12/KH-UBND; báo cáo 6 tháng", []),
    ],
)
def test_a_product_may_set_numbers_to_reach(output: str, found: list[tuple[str, float]]) -> None:
    plan = _plan("STT\tNhiệm vụ\tSản phẩm\tThời gian\tChủ trì", f"1\tTrồng cây\t{output}\tQuý I\tSở Y tế")
    assert [(target.op, target.value) for target in plan.targets] == found


def test_a_table_whose_first_column_names_groups_may_have_a_label_of_its_own() -> None:
    header = "Nhóm nhiệm vụ\tNhiệm vụ cụ thể\tChủ trì/Phối hợp\tThời gian hoàn thành\tKết quả dự kiến\tTheo dõi"
    rows = (
        "Quảng bá\tTổ chức ngày hội\tSở Du lịch / UBND quận Ninh Kiều; Công an quận\tTháng 11\tNgày hội\tÔ. Tâm",
        "\tIn ấn phẩm\tHiệp hội Du lịch\tQuý II\t5.000 ấn phẩm\tB. Thảo",
    )
    tasks = _plan(header, *rows).tasks
    assert [(task.section, task.content) for task in tasks] == [
        (("Quảng bá",), "Tổ chức ngày hội"),
        (("Quảng bá",), "In ấn phẩm"),
    ]
    assert _units(tasks[0]) == [
        ("Sở Du lịch", "lead"),
        ("UBND quận Ninh Kiều", "support"),
        ("Công an quận", "support"),
    ]
    assert _units(tasks[1]) == [("Hiệp hội Du lịch", "lead")]


@pytest.mark.parametrize(
    "header",
    [
        "Nội dung họp\tĐơn vị báo cáo\tThời gian\tMai\tLan",
        "Hoạt động của tổ\tThời gian\tmột vài điều đã rút ra trong kỳ\tKết quả",
    ],
)
def test_labels_of_other_things_than_tasks_begin_no_table_of_them(header: str) -> None:
    assert _plan(header, "Họp giao ban\tVăn phòng Sở\tQuý I\t1\t2").tasks == ()


def test_under_a_wide_label_stands_who_leads_and_beside_an_index_what_is_to_be_done() -> None:
    header = (
        ("STT", "Chỉ số thành phần/ Nhiệm vụ", "Điểm năm 2025", "Đơn vị chịu trách nhiệm", "", "Thời gian"),
        ("", "", "", "Chính", "Phối hợp", ""),
    )
    rows = (
        ("I", "Chỉ đạo, điều hành", "8,5", "", "", ""),
        ("1", "Ban hành kế hoạch", "1", "Sở Nội vụ", "Sở Tài chính", "Quý I"),
    )
    blocks = [TableRow(cells, line, 1) for line, cells in enumerate((*header, *rows), 1)]
    (task,) = interpret(blocks).tasks
    assert (task.section, task.content) == (("Chỉ đạo, điều hành",), "Ban hành kế hoạch")
    assert _units(task) == [("Sở Nội vụ", "lead"), ("Sở Tài chính", "support")]


def test_a_table_of_marks_for_what_was_done_holds_no_tasks() -> None:
    header = "STT\tTiêu chí, nội dung đánh giá\tĐiểm tối đa\tĐơn vị thẩm định"
    assert _plan(header, "1\tKế hoạch ban hành đúng hạn\t2\tSở Nội vụ").tasks == ()


def test_figures_that_are_given_out_are_tasks() -> None:
    row = "1\tTỷ lệ hồ sơ trực tuyến đạt 80%\tSở Nội vụ"
    (task,) = _plan("STT\tChỉ tiêu\tChủ trì", row).tasks
    assert (task.content, _units(task)) == ("Tỷ lệ hồ sơ trực tuyến đạt 80%", [("Sở Nội vụ", "lead")])
    assert _plan("STT\tChỉ tiêu\tNăm 2026", "1\tTỷ lệ hồ sơ trực tuyến\t80%").tasks == ()
    assert _plan("STT\tTiêu chí\tĐiểm tối đa\tChủ trì", f"{row[:-10]}\t2\tSở Nội vụ").tasks == ()


def test_a_mark_under_who_approves_names_no_doer() -> None:
    header = (
        ("TT", "Nội dung đề án", "Cơ quan chuẩn bị", "Cấp trình", "", "", "Thời gian"),
        ("", "", "", "HĐND", "UBND", "CT UBND", ""),
    )
    row = ("1", "Dự toán ngân sách", "Phòng Kinh tế", "x", "x", "", "05/12")
    blocks = [TableRow(cells, line, 1) for line, cells in enumerate((*header, row), 1)]
    (task,) = interpret(blocks).tasks
    assert _units(task) == [("Phòng Kinh tế", "lead")]


@pytest.mark.parametrize(
    ("header", "content", "indicator"),
    [
        ("STT\tMã tiêu chí\tNội dung tiêu chí\tGiải pháp\tKhoa thực hiện\tThời gian", "Lắp ghế", "Chờ khám tiện nghi"),
        ("STT\tMã\tNội dung công việc\tGiải pháp\tKhoa thực hiện\tThời gian", "Chờ khám tiện nghi", None),
    ],
)
def test_beside_what_is_looked_at_the_means_are_to_be_done(header: str, content: str, indicator: str | None) -> None:
    (task,) = _plan(header, "1\tA1.1\tChờ khám tiện nghi\tLắp ghế\tKhoa Khám bệnh\tQuý I").tasks
    assert (task.content, task.indicator) == (content, indicator)


def test_the_share_that_is_done_is_no_time_and_who_checks_carries_out() -> None:
    header = "Mã việc\tTên công việc\tNgười kiểm tra\tNgày bắt đầu\tTiến độ (%)\tTrạng thái"
    (task,) = _plan(
        header, "CV-01\tKiểm tra bếp ăn\tHiệu trưởng, Trưởng ban Thanh tra nhân dân\t01/02/2026\t40\tĐang làm"
    ).tasks
    assert (task.code, task.schedule_text) == ("CV-01", "01/02/2026")
    assert _units(task) == [("Hiệu trưởng", "lead"), ("Trưởng ban Thanh tra nhân dân", "lead")]
