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


def test_criteria_by_a_letter_and_a_number_stand_under_those_of_the_letter() -> None:
    headings = [f"{heading}\t\t\t\t" for heading in ("A. NGƯỜI BỆNH", "A1. Chỉ dẫn", "A2. Cơ sở vật chất")]
    rows = (
        HEADER,
        *headings[:2],
        "1\tTập huấn\tQuý I\tVăn phòng Sở\t",
        headings[2],
        "2\tSơ kết\tQuý I\tVăn phòng Sở\t",
    )
    assert [task.section for task in _tasks(*rows)] == [("NGƯỜI BỆNH", "Chỉ dẫn"), ("NGƯỜI BỆNH", "Cơ sở vật chất")]


@pytest.mark.parametrize("code", ["1", "1.", "I.1", "a)"])
def test_a_short_row_with_a_number_is_a_task_though_its_words_could_be_labels(code: str) -> None:
    rows = (HEADER, f"{code}\tHoạt động hè\tQuý I\tVăn phòng Sở\t", "2\tTập huấn\tQuý I\tVăn phòng Sở\t")
    assert [task.content for task in _tasks(*rows)] == ["Hoạt động hè", "Tập huấn"]


@pytest.mark.parametrize(
    "rows",
    [
        (
            "Nội dung\tĐơn vị chủ trì\tThời gian\tGhi chú",
            "Hoạt động hè\tVăn phòng Sở\tQuý I\t",
            "Nhiệm vụ khác\tPhòng Nội vụ\tQuý II\t",
        ),
        ("Tháng\tNội dung\tPhân công", "Tháng 9\tHoạt động hè\tVăn phòng Sở", "Tháng 10\tNhiệm vụ khác\tPhòng Nội vụ"),
        (HEADER, "\tHoạt động hè\tQuý I\tVăn phòng Sở\t", "2\tNhiệm vụ khác\tQuý I\tPhòng Nội vụ\t"),
    ],
)
def test_a_row_that_names_a_period_and_an_office_is_no_header(rows: tuple[str, ...]) -> None:
    tasks = _tasks(*rows)
    assert [task.content for task in tasks] == ["Hoạt động hè", "Nhiệm vụ khác"]
    assert [unit.name for task in tasks for unit in task.units] == ["Văn phòng Sở", "Phòng Nội vụ"]


@pytest.mark.parametrize(
    ("content", "units", "time"),
    [
        ("Nội dung khác", "Các phòng, đơn vị", ""),
        ("Nhiệm vụ thường xuyên", "Trung tâm Y tế", "Khi có yêu cầu"),
        ("STT hồ sơ", "Các phòng, đơn vị", "30/6"),
        ("xây dựng kế hoạch", "Hiệu trưởng", "Hàng quý"),
        ("Đơn vị sự nghiệp", "BGH", "Theo KH của tỉnh"),
    ],
)
def test_no_row_ends_a_table_by_the_words_with_which_it_begins(content: str, units: str, time: str) -> None:
    header = "Sản phẩm\tThời gian\tNội dung công việc\tĐơn vị chủ trì"
    rows = (
        "Báo cáo\tQuý I\tHọp\tSở Y tế",
        f"Kế hoạch\t{time}\t{content}\t{units}",
        "Văn bản\tQuý II\tHọp tiếp\tSở Y tế",
    )
    assert [(task.content, task.units[0].name) for task in _tasks(header, *rows)] == [
        ("Họp", "Sở Y tế"),
        (content, units),
        ("Họp tiếp", "Sở Y tế"),
    ]


def test_the_labels_of_what_is_paid_end_a_table_without_numbers() -> None:
    header = "Nội dung công việc\tThời gian\tĐơn vị chủ trì\tSản phẩm"
    rows = (
        "Họp\tQuý I\tSở Y tế\tBáo cáo",
        "Nội dung chi\tSố lượng\tĐơn vị tính\tThành tiền",
        "Nước uống\t20\tchai\t100.000",
    )
    assert [task.content for task in _tasks(header, *rows)] == ["Họp"]


def test_a_header_without_numbers_may_have_months_or_units_for_labels() -> None:
    (first,) = _tasks("Nội dung\tĐơn vị thực hiện\tTháng 3\tTháng 4", "Trồng cây\tVăn phòng\tx\t")
    (other,) = _tasks("Nội dung\tPhòng Nội vụ\tPhòng Y tế\tThời hạn", "Trồng cây\tCT\tPH\tQuý I")
    assert (first.schedule_text, [unit.role for unit in other.units]) == ("Tháng 3", ["lead", "support"])


KEYED = "STT\tMã nhiệm vụ\tTên nhiệm vụ\tĐơn vị chủ trì\tPhòng, đơn vị chủ trì\tThời hạn\tKết quả cần đạt\tSản phẩm"


def test_beside_a_running_count_tasks_have_codes_of_their_own() -> None:
    tasks = _tasks(
        KEYED,
        "I\tKH_N1\tHạ tầng\tSở Y tế\t\t\t100% xã\t",
        "\tKH_N1.1\tMạng\tSở Y tế\t\tQuý I\t\t",
        "1\tKH_N1.1.1\tKéo cáp\tSở Y tế\t- PGĐ Trần Văn A; SĐT: 0912345678\tQuý I\t100 km cáp\tBáo cáo",
        "2\tKH_N1.2\tMua máy\tSở Nội vụ\tPhòng Tài chính\tQuý II\t\tMáy",
        "3\tTB_N1\tBáo cáo\tSở Y tế\t\tQuý III\t\t",
        "\tKH_N2\tDữ liệu\t\t\t\t\t",
        "4\tKH_N2.1\tSố hóa\tSở Y tế\t\tQuý IV\t\t",
        "\tKH_N3\tAn toàn\tSở Y tế\t\tQuý IV\t\t",
    )
    assert [(task.section_code, task.code) for task in tasks] == [
        (("I", "KH_N1.1"), "KH_N1.1.1"),
        (("I",), "KH_N1.2"),
        (("I",), "TB_N1"),
        (("KH_N2",), "KH_N2.1"),
        ((), "KH_N3"),
    ]
    assert (tasks[0].indicator, tasks[0].output) == ("100 km cáp", "Báo cáo")
    assert [[unit.name for unit in task.units] for task in tasks[:2]] == [["Sở Y tế"], ["Sở Nội vụ", "Phòng Tài chính"]]


@pytest.mark.parametrize(
    "row",
    [
        "\tTổng cộng (I+II)\t\t\t",
        "\tBằng chữ: Mười triệu đồng\t\t\t",
        "Ghi chú: kinh phí chi thường xuyên\t\t\t\t",
        "\tNgười lập biểu\t\tThủ trưởng đơn vị\t\n\t(Ký tên)\t\t(Ký tên)\t\n\tNguyễn Văn A\t\tTrần Thị B\t",
    ],
)
def test_sums_remarks_and_signatures_under_the_tasks_are_none(row: str) -> None:
    (task,) = _tasks(HEADER, "1\tTập huấn\tQuý I\tThủ trưởng đơn vị\t", row)
    assert (task.content, task.schedule_text, task.units[0].name) == ("Tập huấn", "Quý I", "Thủ trưởng đơn vị")


def test_weeks_may_number_the_rows_of_a_table() -> None:
    tasks = _tasks("Tuần\tTừ ngày - đến ngày\tNội dung\tNgười phụ trách", "1\t01/9 - 07/9\tKhai giảng\tHiệu trưởng")
    assert [(task.code, task.content, task.schedule_text) for task in tasks] == [("1", "Khai giảng", "01/9 - 07/9")]
