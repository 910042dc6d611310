"""Tables laid out by months or by units: what the heading, the label or the row above leaves out of a cell."""

from datetime import date

import pytest

from documents.blocks import TableRow
from documents.formats.text_reader import text_blocks
from documents.plan.interpreter import interpret
from domain.plans.drafts import TaskDraft


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
