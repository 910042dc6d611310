"""Columns as offices word them, in tables that the program has never seen."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from documents.formats.text_reader import text_blocks
from documents.plan.columns.labels import column_of
from documents.plan.interpreter import interpret
from documents.reading import read_plan
from domain.plans.drafts import PlanDraft

TITLE = "KẾ HOẠCH\nCông tác năm 2026\n\n"


def _plan(table: str) -> PlanDraft:
    return interpret(list(text_blocks(TITLE + table)))


@pytest.mark.parametrize(
    ("label", "column"),
    [
        ("Mã nhiệm vụ", "code"),
        ("Mã việc", "code"),
        ("Mã tiêu chí", "other"),
        ("Tiến độ (%)", "other"),
        ("Tên mô hình", "content"),
        ("Tên TTHC", "content"),
        ("Sự kiện", "content"),
        ("Công tác", "content"),
        ("Công tác chuẩn bị", None),
        ("Chủ đầu tư", "units"),
        ("Lực lượng tham gia", "support"),
        ("Xã, phường", "units"),
        ("Thứ/ngày", "time"),
        ("Người kiểm tra", "units"),
        ("Số", "code"),
        ("Việc cần làm", "content"),
        ("Tên đề án", "content"),
        ("Phụ trách chính", "lead"),
        ("Đơn vị tham mưu", "lead"),
        ("Hỗ trợ", "support"),
        ("Tổ phụ trách", "units"),
        ("Sở, ngành chủ trì tham mưu", "lead"),
        ("Hoàn thành", "time"),
        ("Quý", "time"),
        ("Tháng 6/2026", "time"),
        ("Lộ trình", "time"),
        ("Năm thực hiện", "time"),
        ("Từ ngày", "start"),
        ("Đến ngày", "end"),
        ("Văn bản ban hành", "output"),
        ("Số tiền", "budget"),
        ("Địa điểm thực hiện", "other"),
        ("Hình thức thực hiện", "other"),
        ("Lãnh đạo UBND phụ trách", "other"),
        ("Hồ sơ, sản phẩm", "output"),
        ("Khoa, phòng được kiểm tra", "other"),
        ("Mã công việc", "code"),
        ("Việc phải làm", "content"),
        ("Hạng mục", "content"),
        ("Các hành động cụ thể", "content"),
        ("Đầu mối thực hiện", "lead"),
        ("Trách nhiệm chính", "lead"),
        ("Thành phần phối hợp", "support"),
        ("Các bên liên quan", "support"),
        ("Người/đơn vị phụ trách", "units"),
        ("Đối tượng thực hiện", "units"),
        ("Mốc hoàn thành", "time"),
        ("Quý thực hiện", "time"),
        ("Dự kiến hoàn thành", "time"),
        ("TG thực hiện", "time"),
        ("Triển khai từ", "start"),
        ("Hình thức sản phẩm", "output"),
        ("KPI", "indicator"),
        ("Chi phí", "budget"),
        ("Phó Chủ tịch phụ trách", "other"),
        ("Cơ quan giám sát", "other"),
        ("% hoàn thành", "other"),
    ],
)
def test_a_label_tells_its_column(label: str, column: str) -> None:
    assert column_of(label) == column


@pytest.mark.parametrize("label", ["Kế hoạch thực hiện", "Năm 2026", "Tổ chức thực hiện"])
def test_a_wide_label_leaves_it_to_those_under_it_what_their_columns_hold(label: str) -> None:
    (task,) = _plan(
        f"TT\tNhiệm vụ\t{label}\t\t\t\n\t\tLãnh đạo phụ trách\tThời gian\tChủ trì\tSản phẩm\n"
        "1\tTrồng cây\tÔng Bình\tQuý II\tSở Y tế\tRừng\n"
    ).tasks
    assert ([unit.name for unit in task.units], task.schedule_text, task.output) == (["Sở Y tế"], "Quý II", "Rừng")


def test_from_and_until_may_be_one_word_each_under_a_wide_label() -> None:
    (task,) = _plan("TT\tNhiệm vụ\tChủ trì\tThời gian\t\n\t\t\tTừ\tĐến\n1\tTrồng cây\tSở Y tế\t46054\t46142\n").tasks
    assert task.schedule_text == "01/02/2026 - 30/04/2026"


@pytest.mark.parametrize("label", ["Minh chứng", "Hồ sơ, tài liệu minh chứng"])
def test_evidence_is_the_product_where_no_column_has_that_name(label: str) -> None:
    (alone,) = _plan(f"TT\tViệc cần làm\tPhân công\tDeadline\t{label}\n1\tHọp\tVăn phòng\tQuý I\tBiên bản\n").tasks
    (beside,) = _plan(f"TT\tViệc cần làm\tHạn\tSản phẩm\t{label}\n1\tHọp\tQuý I\tNghị quyết\tẢnh\n").tasks
    assert (alone.output, beside.output) == ("Biên bản", "Nghị quyết")


@pytest.mark.parametrize("other", ["Sản phẩm đầu ra", "Sản phẩm"])
def test_results_to_reach_stand_beside_products(other: str) -> None:
    (task,) = _plan(
        f"TT\tNội dung\tChủ trì\tHạn\tKết quả cần đạt\t{other}\n1\tHọp\tVăn phòng\tQuý I\t100% dự họp\tBiên bản\n"
    ).tasks
    assert (task.indicator, task.output) == ("100% dự họp", "Biên bản")


def test_what_things_are_counted_in_is_no_unit() -> None:
    table = "TT\tNội dung\tĐơn vị\tSố lượng\tĐơn giá\n1\tNước uống\tthùng\t10\t100.000\n"
    assert _plan(table).tasks == ()


def test_ticks_under_months_and_quarters_are_times() -> None:
    plan = _plan(
        "STT\tNội dung\tĐơn vị thực hiện\tQuý I\tQuý II\tQuý III\tQuý IV\n"
        "1\tTập huấn\tPhòng Nội vụ\t\tx\tX\t\n"
        "2\tTổng kết\tVăn phòng\t\t\t\tx\n"
    )
    assert [[(w.start, w.due) for w in task.schedule.windows] for task in plan.tasks] == [
        [(date(2026, 4, 1), date(2026, 9, 30))],
        [(date(2026, 10, 1), date(2026, 12, 31))],
    ]


def test_ticks_may_stand_under_the_numbers_of_months(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet
    for row in (
        ["KẾ HOẠCH CÔNG TÁC NĂM 2026"],
        ["(Kèm theo Quyết định số 15/QĐ-TTYT ngày 05/01/2026)"],
        ["TT", "Công việc", "Bộ phận phụ trách", "Tháng", *[None] * 11],
        [None, None, None, *range(1, 13)],
        [1, "Kiểm tra", "Khoa Dược", None, None, "x", None, None, "x"],
    ):
        sheet.append(row)
    sheet.merge_cells("D3:O3")
    book.save(tmp_path / "kh.xlsx")
    plan = read_plan(tmp_path / "kh.xlsx")
    assert plan.title == "KẾ HOẠCH CÔNG TÁC NĂM 2026"
    (task,) = plan.tasks
    assert [window.due for window in task.schedule.windows] == [date(2026, 3, 31), date(2026, 6, 30)]


def test_ticks_under_short_names_below_a_role_are_units_in_that_role(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet
    for row in (
        ["KẾ HOẠCH CÔNG TÁC NĂM 2026"],
        ["TT", "Công việc", "Thời gian", "Đơn vị chủ trì", "Đơn vị phối hợp", None, None],
        [None, None, None, None, "TCCB", "KHTC", "Phòng NV"],
        [1, "Kiểm tra", "Quý I", "Thanh tra", None, "x", "x"],
        [2, "Tổng kết", "Quý IV", "Văn phòng", None, None, None],
    ):
        sheet.append(row)
    sheet.merge_cells("E2:G2")
    book.save(tmp_path / "kh.xlsx")
    assert [[(unit.name, unit.role) for unit in task.units] for task in read_plan(tmp_path / "kh.xlsx").tasks] == [
        [("Thanh tra", "lead"), ("KHTC", "support"), ("Phòng NV", "support")],
        [("Văn phòng", "lead")],
    ]


def test_persons_carry_out_what_no_unit_is_named_for() -> None:
    (task,) = _plan("STT\tCông việc\tNgười phụ trách\tHạn\n1\tHọp\tTrưởng khoa Dược\t30/6/2026\n").tasks
    assert [unit.name for unit in task.units] == ["Trưởng khoa Dược"]


@pytest.mark.parametrize("label", ["Người phụ trách", "Người chịu trách nhiệm"])
def test_persons_beside_units_do_not(label: str) -> None:
    table = f"STT\tCông việc\tKhoa/phòng thực hiện\t{label}\tHạn\n1\tHọp\tVăn phòng\tBS. Trần Văn A\t30/6/2026\n"
    assert [unit.name for unit in _plan(table).tasks[0].units] == ["Văn phòng"]


def test_tasks_without_numbers_are_numbered_by_their_places() -> None:
    plan = _plan(
        "| Hoạt động | Chỉ số | Phụ trách chính | Tiến độ |\n|---|---|---|---|\n| **A. Khám bệnh** | | | |\n"
        "| Lắp ghế chờ | 100% khu chờ | Phòng Hành chính<br>Phòng Tài chính | Quý I |\n"
        "| Khảo sát | | Văn phòng | Quý II |\n| **B. Nhân lực** | | | |\n| Đào tạo | | Văn phòng | Quý IV |\n"
    )
    assert [(task.section_code, task.code) for task in plan.tasks] == [(("A.",), "1"), (("A.",), "2"), (("B.",), "1")]
    assert [unit.name for unit in plan.tasks[0].units] == ["Phòng Hành chính", "Phòng Tài chính"]


def test_a_bare_number_of_excel_in_a_column_of_times_is_its_day() -> None:
    (task,) = _plan("STT\tCông việc\tĐơn vị\tBắt đầu\tKết thúc\n1\tRà soát\tVăn phòng\t46054\t46142\n").tasks
    assert [(w.start, w.due) for w in task.schedule.windows] == [(date(2026, 2, 1), date(2026, 4, 30))]
    assert task.schedule_text == "01/02/2026 - 30/04/2026"


def test_the_months_of_a_school_year_go_on_in_the_next_year() -> None:
    text = (
        "KẾ HOẠCH\nThực hiện nhiệm vụ năm học 2025 - 2026\n\n"
        "STT\tCông việc\tĐơn vị thực hiện\tThời gian\n"
        "1\tKhai giảng\tVăn phòng\t05/9\n2\tSơ kết\tVăn phòng\tTháng 01\n"
        "3\tTuyên truyền\tVăn phòng\tTừ tháng 9 đến tháng 5\n"
        "4\tThi thử\tVăn phòng\tHọc kỳ II\n5\tHọp\tVăn phòng\tTháng 6/2025\n\n"
        "Các tổ gửi báo cáo học kỳ I về Văn phòng trước ngày 10/01 và báo cáo cuối năm học trước ngày 25/5.\n"
    )
    plan = interpret(list(text_blocks(text)))
    assert [task.schedule.windows[0].due for task in plan.tasks] == [
        date(2025, 9, 5), date(2026, 1, 31), date(2026, 5, 31), date(2026, 5, 31), date(2025, 6, 30)
    ]  # fmt: skip
    assert plan.tasks[2].schedule.windows[0].start == date(2025, 9, 1)
    assert [deadline.due for deadline in plan.deadlines] == [date(2026, 1, 9), date(2026, 5, 24)]


@pytest.mark.parametrize("dash", ["", "- "])
@pytest.mark.parametrize("merged", [True, False])
def test_a_column_of_groups_stands_over_the_tasks_beside_it(tmp_path: Path, merged: bool, dash: str) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet
    for row in (
        ["KẾ HOẠCH CHUYỂN ĐỔI SỐ NĂM 2026"],
        ["STT", "Nhóm nhiệm vụ", "Nội dung cụ thể", "Đơn vị chủ trì", "Thời gian"],
        [1, "Hạ tầng", f"{dash}Nâng cấp đường truyền", "Văn phòng Sở", "Quý I"],
        [None, None, f"{dash}Trang bị máy tính", "Phòng Tài chính", "Quý II"],
        [2, "Dữ liệu", f"{dash}Số hóa học bạ", "Văn phòng Sở", "Quý III"],
        ["Tổng cộng: 3 nhiệm vụ"],
    ):
        sheet.append(row)
    if merged:
        sheet.merge_cells("A3:A4")
        sheet.merge_cells("B3:B4")
    book.save(tmp_path / "kh.xlsx")
    assert [
        (task.section_code, task.section, task.code, task.content, task.units[0].name)
        for task in read_plan(tmp_path / "kh.xlsx").tasks
    ] == [
        (("1",), ("Hạ tầng",), "1", f"{dash}Nâng cấp đường truyền", "Văn phòng Sở"),
        (("1",), ("Hạ tầng",), "2", f"{dash}Trang bị máy tính", "Phòng Tài chính"),
        (("2",), ("Dữ liệu",), "1", f"{dash}Số hóa học bạ", "Văn phòng Sở"),
    ]


def test_a_table_of_costs_right_under_the_tasks_is_none_of_them() -> None:
    plan = _plan(
        "Nội dung công việc\tCán bộ phụ trách\tĐơn vị phối hợp\tNgày hoàn thành\n"
        "Rà soát hộ nghèo\tCông chức Văn hóa - Xã hội\tCác thôn\t15/7/2026\n"
        "DỰ TOÁN KINH PHÍ\t\t\t\nNội dung\tSố lượng\tĐơn giá\tThành tiền\nLoa đài\t1\t500000\t500000\n"
    )
    (task,) = plan.tasks
    assert [unit.name for unit in task.units] == ["Công chức Văn hóa - Xã hội", "Các thôn"]


def test_a_table_keeps_its_column_of_tasks_whatever_stands_under_its_label() -> None:
    (task,) = _plan("TT\tNội dung\tPhân công\tHạn\n\tThời gian\t\t\n1\tHọp\tVăn phòng\tQuý I\n").tasks
    assert (task.content, task.schedule_text) == ("Họp", "Quý I")
