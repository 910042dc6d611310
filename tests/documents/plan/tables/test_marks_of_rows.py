"""What the rows of tables are by their marks: headings, labels of other tables, codes of their own."""

import pytest

from documents.formats.text_reader import text_blocks
from documents.plan.interpreter import interpret
from domain.plans.drafts import TaskDraft

HEADER = "STT\tNội dung\tThời gian\tĐơn vị chủ trì\tĐơn vị phối hợp"


def _tasks(*lines: str) -> tuple[TaskDraft, ...]:
    return interpret(list(text_blocks("\n".join(("KẾ HOẠCH", "Công tác năm 2020", "", *lines))))).tasks


@pytest.mark.parametrize("labels", ["TT\tĐơn vị\tSố hồ sơ đã tiếp nhận\tĐúng hạn\tTỷ lệ", "STT\tHọ tên\tChức vụ\t\t"])
def test_under_labels_of_something_else_stand_no_tasks(labels: str) -> None:
    rows = (HEADER, "1\tTập huấn\tQuý I\tVăn phòng Sở\t", labels, "1\tPhòng Nội vụ\t120\t118\t98,3%")
    assert [task.content for task in _tasks(*rows)] == ["Tập huấn"]


@pytest.mark.parametrize(
    ("cell", "code", "text"),
    [("II THỂ CHẾ", "II", "THỂ CHẾ"), ("C1 Dược", "C1", "Dược"), ("2.1 Hạ tầng số", "2.1", "Hạ tầng số")],
)
def test_a_heading_merged_over_all_columns_has_its_number_without_a_point(cell: str, code: str, text: str) -> None:
    (task,) = _tasks(HEADER, f"{cell}\t\t\t\t", "1\tTập huấn\tQuý I\tVăn phòng Sở\t")
    assert (task.section_code, task.section) == ((code,), (text,))
