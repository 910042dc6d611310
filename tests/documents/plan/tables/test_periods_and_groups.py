"""Tables laid out by months or by units: what the heading, the label or the row above leaves out of a cell."""

from datetime import date

import pytest

from documents.blocks import Block, Paragraph, TableRow
from documents.formats.text_reader import text_blocks
from documents.plan.interpreter import interpret
from documents.plan.plan_json import plan_as_json
from domain.plans.drafts import Schedule, TaskDraft, Window


def _tasks(*lines: str) -> tuple[TaskDraft, ...]:
    return interpret(list(text_blocks("\n".join(("KẾ HOẠCH", "Công tác năm 2026", "", *lines))))).tasks


def _dues(tasks: tuple[TaskDraft, ...]) -> list[tuple[str, list[date]]]:
    return [(task.content, [window.due for window in task.schedule.windows]) for task in tasks]


def test_a_month_over_all_columns_is_a_heading_of_a_table_that_begins_with_times() -> None:
    tasks = _tasks(
        "Thời gian\tNội dung\tĐơn vị thực hiện",
        *("Tháng 9/2026\t\t", "Tuần 1\tKhai giảng\tVăn phòng", "Ngày 25\tHọp phụ huynh\tCông đoàn"),
        *("Tháng 10/2026\t\t", "05/10\tHội nghị\tCông đoàn"),
    )
    assert [task.section for task in tasks] == [("Tháng 9/2026",), ("Tháng 9/2026",), ("Tháng 10/2026",)]
    assert _dues(tasks) == [
        ("Khai giảng", [date(2026, 9, 7)]),
        ("Họp phụ huynh", [date(2026, 9, 25)]),
        ("Hội nghị", [date(2026, 10, 5)]),
    ]


@pytest.mark.parametrize("heading", ["I\tTHÁNG 9/2026\t", "THÁNG 9\t\t"])
def test_tasks_without_a_time_have_that_of_their_heading(heading: str) -> None:
    tasks = _tasks("STT\tNội dung\tĐơn vị thực hiện", heading, "1\tKhai giảng\tVăn phòng", "2\tTrồng cây\tVăn phòng")
    assert _dues(tasks) == [("Khai giảng", [date(2026, 9, 30)]), ("Trồng cây", [date(2026, 9, 30)])]


@pytest.mark.parametrize(
    ("label", "cell", "due"),
    [
        ("Tháng", "9", date(2026, 9, 30)),
        ("Thời gian (tháng)", "3, 4", date(2026, 4, 30)),
        ("Quý", "II", date(2026, 6, 30)),
        ("Quý", "I-III", date(2026, 9, 30)),
        ("Tháng", "20/9", date(2026, 9, 20)),
    ],
)
def test_a_bare_number_is_of_the_period_that_its_label_names(label: str, cell: str, due: date) -> None:
    tasks = _tasks(f"STT\tNội dung\tĐơn vị\t{label}", f"1\tTrồng cây\tVăn phòng\t{cell}")
    assert _dues(tasks) == [("Trồng cây", [due])]


def test_a_time_in_the_first_column_holds_until_the_next() -> None:
    tasks = _tasks(
        "Tháng\tNội dung\tĐơn vị", "9\tKhai giảng\tVăn phòng", "\tTrồng cây\tVăn phòng", "10\tHọp\tVăn phòng"
    )
    assert [due for _, due in _dues(tasks)] == [[date(2026, 9, 30)], [date(2026, 9, 30)], [date(2026, 10, 31)]]


def test_a_unit_with_its_number_may_have_several_tasks() -> None:
    tasks = _tasks(
        "STT\tĐơn vị\tNhiệm vụ\tThời gian",
        *("1\tVăn phòng\tTrồng cây\tQuý I", "\t\tTưới cây\tQuý II", "2\tPhòng Nội vụ\tChăm cây\tQuý III"),
    )
    assert [(task.content, task.units[0].name) for task in tasks] == [
        ("Trồng cây", "Văn phòng"),
        ("Tưới cây", "Văn phòng"),
        ("Chăm cây", "Phòng Nội vụ"),
    ]


def test_so_may_one_whose_cells_are_merged() -> None:
    header = TableRow(("STT", "Đơn vị", "Nhiệm vụ", "Thời gian"), 1, 1)
    first = TableRow(("1", "Văn phòng", "Trồng cây", "Quý I"), 2, 1)
    second = TableRow(("1", "Văn phòng", "Tưới cây", "Quý II"), 3, 1, frozenset({0, 1}))
    tasks = interpret([header, first, second]).tasks
    assert [(task.content, task.units[0].name, task.schedule_text) for task in tasks] == [
        ("Trồng cây", "Văn phòng", "Quý I"),
        ("Tưới cây", "Văn phòng", "Quý II"),
    ]


def test_units_may_stand_over_their_tasks_in_one_column() -> None:
    tasks = _tasks(
        "STT\tĐơn vị thực hiện/Nội dung nhiệm vụ\tThời gian\tSản phẩm",
        *("I\tPhòng Nội vụ\t\t", "1\tTrồng cây\tQuý I\tRừng", "II\tThanh tra huyện\t\t", "1\tTưới cây\tQuý II\tRừng"),
    )
    assert [(task.content, task.units[0].name) for task in tasks] == [
        ("Trồng cây", "Phòng Nội vụ"),
        ("Tưới cây", "Thanh tra huyện"),
    ]


def test_ticks_may_stand_under_years() -> None:
    tasks = _tasks(
        "STT\tNhiệm vụ\tĐơn vị chủ trì\tChỉ tiêu\tNăm 2026\tNăm 2027",
        *("1\tTrồng cây\tSở Y tế\t5 ha\tx\t", "2\tTưới cây\tSở Y tế\t\tx\tx", "3\tTỉa cây\tSở Y tế\t\t95%\t"),
    )
    assert _dues(tasks) == [
        ("Trồng cây", [date(2026, 12, 31)]),
        ("Tưới cây", [date(2027, 12, 31)]),
        ("Tỉa cây", []),
    ]


def test_ticks_may_stand_under_bare_years_of_a_time() -> None:
    header = (
        ("STT", "Nhiệm vụ", "Chủ trì", "Lộ trình thực hiện", "", "Điểm 2025"),
        ("", "", "", "2026", "2027", ""),
    )
    row = ("1", "Trồng cây", "Sở Y tế", "x", "x", "x")
    blocks = [TableRow(cells, line, 1) for line, cells in enumerate((*header, row), 1)]
    (task,) = interpret(blocks).tasks
    assert (task.schedule_text, task.schedule.windows[0].due) == ("Năm 2026 Năm 2027", date(2027, 12, 31))


@pytest.mark.parametrize(
    ("time", "due"), [("Cả tháng", date(2026, 9, 30)), ("Tuần 1 - Tuần 3", date(2026, 9, 21)), ("Tuần 1", None)]
)
def test_weeks_and_the_whole_of_a_month_are_those_of_the_heading(time: str, due: date | None) -> None:
    heading = "THÁNG 9/2026\t\t" if due else "ĐẦU NĂM\t\t"
    (task,) = _tasks("Thời gian\tNội dung\tĐơn vị thực hiện", heading, f"{time}\tKhai giảng\tVăn phòng")
    assert [window.due for window in task.schedule.windows] == ([due] if due else [])


def test_a_group_stands_under_the_part_whose_name_is_merged_over_other_columns() -> None:
    header = TableRow(("STT", "Chủ trì", "Nhóm nhiệm vụ", "Nội dung nhiệm vụ", "Thời gian"), 1, 1)
    part = TableRow(("A.", "BỘ Y TẾ", "", "", ""), 2, 1)
    first = TableRow(("1", "Bộ Y tế", "Sức khỏe", "Khám bệnh", "Quý I"), 3, 1)
    second = TableRow(("1", "Bộ Y tế", "Sức khỏe", "Tiêm phòng", "Quý II"), 4, 1, frozenset({0, 1, 2}))
    tasks = interpret([header, part, first, second]).tasks
    assert [(task.section, task.content) for task in tasks] == [
        (("BỘ Y TẾ", "Sức khỏe"), "Khám bệnh"),
        (("BỘ Y TẾ", "Sức khỏe"), "Tiêm phòng"),
    ]


@pytest.mark.parametrize(
    ("time", "windows"),
    [
        ("Hằng năm, 2027 - 2030", [{"start": "2027-01-01", "due": "2030-12-31"}]),
        ("2 lần/tháng, từ tháng 3 đến tháng 10", [{"start": "2026-03-01", "due": "2026-10-31"}]),
        ("Hằng tháng trong năm 2026", []),
        ("Tháng 12 hằng năm", []),
        ("Trước ngày 15/12 hằng năm", []),
    ],
)
def test_what_comes_again_is_told_with_the_years_or_months_in_which_it_does(
    time: str, windows: list[dict[str, str]]
) -> None:
    rows = ("KẾ HOẠCH", "Công tác năm 2026", "", "STT\tNội dung\tĐơn vị\tThời gian", f"1\tTrồng cây\tVăn phòng\t{time}")
    (task,) = plan_as_json(interpret(list(text_blocks("\n".join(rows)))))["tasks"]
    assert (task["schedule"]["kind"], task["schedule"]["windows"]) == ("recurring", windows)


@pytest.mark.parametrize(
    ("titles", "dues"),
    [
        (
            ("CHƯƠNG TRÌNH CÔNG TÁC QUÝ I NĂM 2026", "CHƯƠNG TRÌNH CÔNG TÁC QUÝ II NĂM 2026"),
            [date(2026, 3, 31), date(2026, 6, 30)],
        ),
        (("LỊCH TUYÊN TRUYỀN THÁNG 3", "LỊCH TUYÊN TRUYỀN THÁNG 4"), [date(2026, 3, 31), date(2026, 4, 30)]),
        (("KỶ NIỆM CÁCH MẠNG THÁNG 8", "KỶ NIỆM CÁCH MẠNG THÁNG 10"), []),
        (("CÔNG TÁC QUÝ I NĂM 2026", "CÔNG TÁC QUÝ I NĂM 2026"), []),
    ],
)
def test_each_of_several_tables_may_be_of_a_period_that_its_title_names(
    titles: tuple[str, str], dues: list[date]
) -> None:
    blocks: list[Block] = []
    for line, title in enumerate(titles):
        blocks.append(Paragraph(title, 10 * line))
        blocks.append(TableRow(("STT", "Nội dung", "Bộ phận tham mưu"), 10 * line + 1, line))
        blocks.append(TableRow(("1", f"Họp lần {line}", "Văn phòng"), 10 * line + 2, line))
    tasks = interpret([Paragraph("KẾ HOẠCH năm 2026", 0), *blocks]).tasks
    assert [window.due for task in tasks for window in task.schedule.windows] == dues
    assert [task.section for task in tasks] == ([(title,) for title in titles] if dues else [(), ()])


def test_under_months_may_stand_days_or_so_many_pieces() -> None:
    tasks = _tasks(
        "STT\tHoạt động\tPhụ trách\tT3\tT4\tT6\tGhi chú",
        *(
            "1\tGiám sát\tKhoa Nội\t15/3\t\t20/6\t",
            "2\tTập huấn\tKhoa Nội\t\t2 lớp\t\t",
            "3\tHọp\tKhoa Nội\tx\t\t\t2 buổi",
        ),
    )
    assert _dues(tasks) == [
        ("Giám sát", [date(2026, 3, 15), date(2026, 6, 20)]),
        ("Tập huấn", [date(2026, 4, 30)]),
        ("Họp", [date(2026, 3, 31)]),
    ]
    assert tasks[2].note == "2 buổi"


def test_the_roles_of_units_over_columns_may_be_written_out() -> None:
    tasks = _tasks(
        "STT\tNội dung\tPhòng Kế toán\tPhòng Kiểm soát chi\tThời hạn",
        *("1\tTriển khai\tPhối hợp\tChủ trì\tQuý II", "2\tNâng cấp\tThực hiện\t\tQuý III"),
    )
    assert [[(unit.name, unit.role) for unit in task.units] for task in tasks] == [
        [("Phòng Kiểm soát chi", "lead"), ("Phòng Kế toán", "support")],
        [("Phòng Kế toán", "implement")],
    ]


@pytest.mark.parametrize(
    ("years", "time", "schedule"),
    [
        ("giai đoạn 2026 - 2030", "Trước ngày 31/01 năm liền kề", Schedule("recurring", "year")),
        ("giai đoạn 2026 - 2030", "Quý IV năm trước liền kề", Schedule("recurring", "year")),
        (
            "giai đoạn 2026 - 2030",
            "Trước ngày 01/02/2027",
            Schedule("window", windows=(Window(None, date(2027, 1, 31)),)),
        ),
        (
            "năm 2026",
            "Trước ngày 31/01 năm liền kề",
            Schedule("window", windows=(Window(None, date(2027, 1, 30)),)),
        ),
    ],
)
def test_the_next_year_of_a_plan_of_several_is_that_of_each(years: str, time: str, schedule: Schedule) -> None:
    text = f"KẾ HOẠCH\nCải cách hành chính {years}\n\nTT\tNội dung\tĐơn vị chủ trì\tThời gian\n"
    tasks = interpret(list(text_blocks(f"{text}1\tCông bố danh mục văn bản hết hiệu lực\tSở Tư pháp\t{time}\n"))).tasks
    assert [task.schedule for task in tasks] == [schedule]


STARTS = "TT\tNội dung công việc\tĐơn vị chủ trì\tBắt đầu\tKết thúc"


@pytest.mark.parametrize(
    ("start", "end", "kind"),
    [
        ("15/01/2026", "", "continuous"),
        ("15/01/2026", "Chưa xác định", "none"),
        ("Đầu năm", "Chưa rõ thời gian", "none"),
        ("15/01/2026", "Khi có kinh phí", "on_event"),
    ],
)
def test_what_begins_without_a_last_day_is_not_due_on_its_first(start: str, end: str, kind: str) -> None:
    (task,) = _tasks(STARTS, f"1\tGiám sát véc tơ sốt xuất huyết\tVăn phòng Sở\t{start}\t{end}")
    assert (task.schedule.kind, task.schedule.windows) == (kind, ())


@pytest.mark.parametrize(
    ("start", "end", "due"),
    [
        ("15/01/2026", "15/5/2026", date(2026, 5, 15)),
        ("", "15/5/2026", date(2026, 5, 15)),
        ("Quý II/2026", "", date(2026, 6, 30)),
        ("Quý I", "Quý II", date(2026, 6, 30)),
    ],
)
def test_what_has_a_last_day_beside_its_first_is_due_then(start: str, end: str, due: date) -> None:
    tasks = _tasks(STARTS, f"1\tGiám sát véc tơ sốt xuất huyết\tVăn phòng Sở\t{start}\t{end}")
    assert _dues(tasks) == [("Giám sát véc tơ sốt xuất huyết", [due])]


def test_cells_that_each_line_of_a_page_cuts_are_whole_in_a_table_with_groups() -> None:
    tasks = _tasks(
        "TT\tNội dung\tGiải pháp\tĐơn vị thực hiện\tThời gian",
        *("1\tTham gia của người\t- Phổ biến quy định về dân chủ ở\tVăn phòng\tHàng tháng", "\tdân\tcơ sở.\tSở\t"),
        *("\t\t- Thực hiện Nghị định số\tPhòng Kế hoạch\tQuý I", "\t\t04/2015/NĐ-CP.\t- Tài chính\t"),
        *("2\tCông khai\t- Niêm yết giá.\tThanh tra\tQuý II", "\t\t- Tiếp dân.\tThanh tra\tQuý III"),
    )
    assert [(task.section, task.content, task.units[0].name) for task in tasks] == [
        (("Tham gia của người dân",), "- Phổ biến quy định về dân chủ ở cơ sở.", "Văn phòng Sở"),
        (("Tham gia của người dân",), "- Thực hiện Nghị định số 04/2015/NĐ-CP.", "Phòng Kế hoạch - Tài chính"),
        (("Công khai",), "- Niêm yết giá.", "Thanh tra"),
        (("Công khai",), "- Tiếp dân.", "Thanh tra"),
    ]
