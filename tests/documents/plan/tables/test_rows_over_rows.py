"""Rows of a task table that stand under another row, and leave it to that who acts and when."""

from datetime import date

from documents.formats.text_reader import text_blocks
from documents.plan.interpreter import interpret
from domain.plans.drafts import TaskDraft

HEADER = "STT\tNội dung\tThời gian\tĐơn vị chủ trì\tĐơn vị phối hợp"
OVER = "1\tXây dựng văn bản\tQuý I\tSở Nội vụ\tSở Tư pháp"


def _tasks(*lines: str) -> tuple[TaskDraft, ...]:
    return interpret(list(text_blocks("\n".join(("KẾ HOẠCH", "Công tác năm 2026", "", HEADER, *lines))))).tasks


def _who(task: TaskDraft) -> list[tuple[str, str]]:
    return [(unit.name, unit.role) for unit in task.units]


def _names(*lines: str) -> list[tuple[str, list[str]]]:
    return [(task.code, [unit.name for unit in task.units]) for task in _tasks(*lines)]


def test_a_row_has_who_and_when_of_the_row_over_it() -> None:
    _, first, second, third = _tasks(
        OVER, "1.1\tLập danh mục\t\t\t", "1.2\tRà soát\tTháng 2\t\t", "1.3\tBáo cáo\t\tVăn phòng\t"
    )
    assert (first.code, first.section_code, first.schedule_text) == ("1.1", (), "Quý I")
    assert _who(first) == _who(second) == [("Sở Nội vụ", "lead"), ("Sở Tư pháp", "support")]
    assert second.schedule.windows[0].due == date(2026, 2, 28)
    assert _who(third) == [("Văn phòng", "lead")]


def test_who_only_works_with_others_has_the_leader_of_the_row_above() -> None:
    _, task = _tasks(OVER, "1.1\tLập danh mục\t\t\tVăn phòng")
    assert _who(task) == [("Sở Nội vụ", "lead"), ("Văn phòng", "support")]


def test_what_is_left_to_a_row_above_is_less_sure_than_what_is_printed() -> None:
    over, task = _tasks(OVER, "1.1\tLập danh mục\t\t\t")
    assert over.sure.units > task.sure.units > 0
    assert over.sure.schedule > task.sure.schedule > 0


def test_rows_pass_on_what_they_have_from_above_themselves() -> None:
    found = _names(
        OVER, "1.1\tLập danh mục\tTháng 2\t\t", "1.1.1\tThu thập\t\t\t", "1.1.2\tLọc\t\t\t", "2\tHọp\tQuý I\t\t"
    )
    assert found[1:] == [
        ("1.1", ["Sở Nội vụ", "Sở Tư pháp"]),
        ("1.1.1", ["Sở Nội vụ", "Sở Tư pháp"]),
        ("1.1.2", ["Sở Nội vụ", "Sở Tư pháp"]),
        ("2", []),
    ]


def test_a_row_without_cells_between_two_others_passes_on_too() -> None:
    task = _tasks(OVER, "1.1\tLập danh mục\t\t\t", "1.1.1\tThu thập\tTháng 2\t\t")[-1]
    assert (task.code, task.section_code) == ("1.1.1", ("1.1",))
    assert _who(task) == [("Sở Nội vụ", "lead"), ("Sở Tư pháp", "support")]


def test_nothing_goes_from_one_row_to_its_neighbour_or_from_one_section_to_another() -> None:
    assert _names("I\tThể chế\t\t\t", OVER, "2\tHọp\tQuý I\t\t", "II\tKhác\t\t\t", "1.1\tLập danh mục\tQuý I\t\t") == [
        ("1", ["Sở Nội vụ", "Sở Tư pháp"]),
        ("2", []),
        ("1.1", []),
    ]


def test_a_section_row_that_names_nobody_leaves_its_tasks_without_units() -> None:
    assert _names("I\tThể chế\t\t\t", "1\tHọp\tQuý I\t\t", "1.1\tMời họp\tQuý I\t\t") == [("1", []), ("1.1", [])]


def test_a_section_row_that_says_who_and_when_says_it_for_its_tasks() -> None:
    own, other = _tasks("I\tThể chế\tQuý I\tSở Tư pháp\t", "1\tHọp\t\t\t", "2\tKiểm tra\t\tSở Nội vụ\t")
    assert [task.section for task in (own, other)] == [("Thể chế",), ("Thể chế",)]
    assert [task.schedule_text for task in (own, other)] == ["Quý I", "Quý I"]
    assert [_who(task) for task in (own, other)] == [[("Sở Tư pháp", "lead")], [("Sở Nội vụ", "lead")]]


def test_tasks_with_roman_numbers_are_no_sections() -> None:
    assert _names("I\tHọp\tQuý I\tVăn phòng\t", "II\tKiểm tra\tQuý II\tSở Y tế\t") == [
        ("I", ["Văn phòng"]),
        ("II", ["Sở Y tế"]),
    ]


def test_rows_without_cells_hold_none_that_go_on_counting_before_them() -> None:
    tasks = _tasks(
        OVER, "1.1\tLập danh mục\t\t\t", "1.2\tRà soát\t\t\t", "2\tHọp\tQuý II\tVăn phòng\t",
        "a)\tMời họp\t\t\t", "b)\tGhi biên bản\t\t\t", "3\tKiểm tra\tQuý II\tThanh tra Sở\t",
        "3.1\tLập đoàn\t\t\t", "4\tĐào tạo\t\t\t", "4.1\tMở lớp\tQuý IV\tSở Y tế\t",
    )  # fmt: skip
    assert [(task.section_code, task.code) for task in tasks] == [
        *(((), code) for code in ("1", "1.1", "1.2", "2", "a)", "b)", "3", "3.1")),
        (("4",), "4.1"),
    ]


def test_numbers_may_begin_anew_under_a_row_of_a_longer_number() -> None:
    tasks = _tasks(
        "1\tThể chế\t\t\t", "1.1\tVăn bản\t\t\t", "1\tHọp\tQuý I\tVăn phòng\t", "2\tKiểm tra\tQuý I\tVăn phòng\t"
    )
    assert [(task.section_code, task.code) for task in tasks] == [(("1", "1.1"), "1"), (("1", "1.1"), "2")]


def test_tasks_may_be_counted_through_all_sections() -> None:
    tasks = _tasks(
        "1. Người bệnh\t\t\t\t", "1\tKhảo sát\tQuý I\tVăn phòng\t", "2\tSửa phòng chờ\tQuý I\tVăn phòng\t",
        "2. Nhân lực\t\t\t\t", "3\tMở lớp\tQuý I\tVăn phòng\t", "4\tThi tay nghề\tQuý I\tVăn phòng\t",
    )  # fmt: skip
    assert [(task.section_code, task.code) for task in tasks] == [
        (("1.",), "1"),
        (("1.",), "2"),
        (("2.",), "3"),
        (("2.",), "4"),
    ]


def test_rows_that_print_no_number_have_their_places_behind_the_one_above() -> None:
    lines = ("1\tHọp\tQuý I\tVăn phòng\t", "-\tMời họp\tTháng 1\tVăn phòng\t", "\tGhi biên bản\tTháng 2\tVăn phòng\t")
    assert [code for code, _ in _names(*lines, "2\tKiểm tra\tQuý I\tVăn phòng\t")] == ["1", "1.1", "1.2", "2"]


def test_as_above_means_also_what_the_row_above_leaves_to_another() -> None:
    task = _tasks(OVER, "1.1\tLập danh mục\t\t\t", "2\tHọp\tnt\tnt\t")[-1]
    assert (task.schedule_text, _who(task)) == ("Quý I", [("Sở Nội vụ", "lead")])
