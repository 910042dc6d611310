"""At a terminal the doubtful places of a plan are asked about as they are in chat."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.commands import importing, places, reading
from tests.cli.conftest import UNITS, Prepared, Run
from tests.places import DATA

pytestmark = pytest.mark.usefixtures("clock")
PLAN = """SỞ Y TẾ TỈNH ĐẮK NÔNG

KẾ HOẠCH
Cải cách hành chính bổ sung năm 2026

1. Chế độ báo cáo: Báo cáo CCHC quý I gửi trước ngày 10/3/2026.

TT\tNội dung nhiệm vụ\tĐơn vị chủ trì\tThời gian thực hiện
1\tViết tin bài về cải cách hành chính trên trang thông tin điện tử\tTrung tâm Y tế huyện Cư Jút\tKhoảng giữa mùa mưa
2\tTập huấn kỹ năng truyền thông cho cán bộ đầu mối\tThanh tra Sở\tTháng 9/2026
"""


@pytest.fixture
def plan(prepared: Prepared, folder: Path) -> Path:
    """A plan to take in, after another that asks for the same report."""
    prepared(UNITS, ("plan", "import", DATA / "cchc-2020.txt", "--year", "2026", "--yes"))
    file = folder / "ke-hoach.txt"
    file.write_text(PLAN, "utf-8")
    return file


def types(monkeypatch: pytest.MonkeyPatch, *lines: str) -> Iterator[str]:
    """A person at the terminal types these lines and then ends the input; what is left of them."""
    left = iter(lines)
    monkeypatch.setattr(importing, "is_terminal", lambda: True)
    for module in (importing, places):
        monkeypatch.setattr(module, "ask", lambda _question: next(left, None))
    return left


def test_a_time_and_a_day_are_asked_for_until_they_are_understood(
    dondoc: Run, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = types(monkeypatch, "hỏi anh Bình", "30/6/2026", "2", "có")
    ran = dondoc("plan", "import", plan)
    assert (ran.code, list(left)) == (0, [])
    assert "Khoảng giữa mùa mưa" in ran.err
    assert "“hỏi anh Bình” chưa rõ" in ran.err
    assert "được yêu cầu với các hạn khác nhau" in ran.err
    said = dondoc("remind", "--at", "2026-06-30", "--json").out
    assert '"due": "2026-06-30"' in said


def test_a_question_back_is_answered_and_an_answer_waited_for(
    dondoc: Run, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = types(monkeypatch, "vì sao hỏi chỗ này?", "30/6/2026", "vì sao có hai hạn?", "ai trễ hạn?", "2", "có")
    ran = dondoc("plan", "import", plan)
    assert (ran.code, list(left)) == (0, [])
    assert "Lời văn này không cho biết ngày hạn" in ran.err
    assert "mỗi đơn vị chỉ nộp một lần nên cần một hạn" in ran.err
    assert "“ai trễ hạn?” chưa rõ" in ran.err


def test_the_preview_stands_before_the_first_place_and_before_the_yes(
    dondoc: Run, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    types(monkeypatch, "30/6/2026", "1", "có")
    ran = dondoc("plan", "import", plan)
    assert "Đọc được 2 nhiệm vụ" in ran.err.partition("Khoảng giữa mùa mưa")[0]
    # The earlier of the two days, which was chosen.
    assert "14/02/2026 Báo cáo CCHC quý I" in ran.out
    assert "Không có chỗ nào cần hỏi thêm" in ran.out


def test_the_whole_is_shown_again_and_the_sure_parts_taken_when_asked_for_in_words(
    dondoc: Run, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = types(monkeypatch, "năm 2027 tết là ngày nào", "xem lại", "nhập luôn phần đã rõ", "có")
    ran = dondoc("plan", "import", plan)
    assert (ran.code, list(left)) == (0, [])
    assert "tết là ngày nào” chưa rõ" in ran.err
    assert ran.err.count("Cần anh/chị xem 2 chỗ") == 2
    assert "Còn 2 chỗ chưa rõ" in ran.out


def test_the_place_of_an_answer_that_is_taken_back_is_asked_about_again_at_once(
    dondoc: Run, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan.write_text(PLAN.replace("Thanh tra Sở", "Đội Bảo hộ lưu động"), "utf-8")
    left = types(monkeypatch, "", "30/6/2026", "sửa lại", "quý III", "1", "có")
    ran = dondoc("plan", "import", plan)
    assert (ran.code, list(left)) == (0, [])
    asked_again = ran.err.partition("Đã bỏ câu trả lời vừa rồi")[2]
    assert asked_again.index("Khoảng giữa mùa mưa") < asked_again.index("mục 1 → hạn 30/09/2026")


def test_a_department_without_groups_chooses_all_units_of_a_kind(
    dondoc: Run, prepared: Prepared, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    units = folder / "don-vi.csv"
    units.write_text("name,kind\nVăn phòng Sở,office\nPhòng Đất đai,division\nPhòng Môi trường,division\n", "utf-8")
    prepared(("units", "import", units))
    file = folder / "ke-hoach.txt"
    file.write_text(
        PLAN.replace("Thanh tra Sở", "Các phòng thuộc Sở").replace("Khoảng giữa mùa mưa", "Quý II"), "utf-8"
    )
    left = types(monkeypatch, "", "1", "", "có")
    ran = dondoc("plan", "import", file)
    assert "[1] Cả 2 phòng" in ran.err
    assert "“Các phòng thuộc Sở” → Phòng Đất đai; Phòng Môi trường." in ran.err
    assert (ran.code, list(left)) == (0, [])
    assert "“Các phòng thuộc Sở” (ở" not in ran.out


def test_places_without_an_answer_stay_open_and_are_listed(
    dondoc: Run, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = types(monkeypatch, "", "", "có")
    ran = dondoc("plan", "import", plan)
    assert (ran.code, list(left)) == (0, [])
    assert "Còn 2 chỗ chưa rõ" in ran.out
    assert "“Khoảng giữa mùa mưa”, chưa hiểu được" in ran.out.partition("Còn 2 chỗ chưa rõ")[2]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (("30/6/2026", "3"), ("2", "có")),  # “Để sau”
        (("30/6/2026",), ("2", "có")),  # the input ends
        (("30/6/2026", "2"), ("có",)),
    ],
)
def test_an_import_may_be_stopped_and_gone_on_with(
    dondoc: Run, plan: Path, monkeypatch: pytest.MonkeyPatch, before: tuple[str, ...], after: tuple[str, ...]
) -> None:
    types(monkeypatch, *before)
    stopped = dondoc("plan", "import", plan)
    assert stopped.code == 0
    assert "Đã giữ lại các câu đã trả lời" in stopped.out
    left = types(monkeypatch, *after)
    ran = dondoc("plan", "import", plan)
    assert (ran.code, list(left)) == (0, [])
    assert "Tiếp tục lần nhập “ke-hoach.txt”" in ran.err
    assert "chưa hiểu được" not in ran.err
    assert '"due": "2026-06-30"' in dondoc("remind", "--at", "2026-06-30", "--json").out


def test_a_no_keeps_nothing(dondoc: Run, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    types(monkeypatch, "3")
    assert "Không nhập; chưa có gì được ghi" in dondoc("plan", "import", plan).out
    types(monkeypatch, "", "", "không")
    ran = dondoc("plan", "import", plan)
    assert "Tiếp tục" not in ran.err
    assert "Không nhập; chưa có gì được ghi" in ran.out


def test_what_was_answered_is_not_asked_again_when_the_plan_comes_again(
    dondoc: Run, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    types(monkeypatch, "30/6/2026", "2", "có")
    dondoc("plan", "import", plan)
    again = dondoc("plan", "import", plan, "--yes")
    assert (again.code, again.out) == (2, "")
    assert "không có gì khác" in again.err


def test_places_left_open_may_be_answered_by_the_same_file(
    dondoc: Run, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dondoc("plan", "import", plan, "--yes")
    left = types(monkeypatch, "30/6/2026", "2", "có")
    ran = dondoc("plan", "import", plan)
    assert (ran.code, list(left)) == (0, [])
    assert "thời hạn — → 30/06/2026" in ran.out


def test_a_day_that_was_left_open_may_be_chosen_by_the_same_file(
    dondoc: Run, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dondoc("plan", "import", plan, "--yes")
    left = types(monkeypatch, "", "2", "có")
    ran = dondoc("plan", "import", plan)
    assert (ran.code, list(left)) == (0, [])
    assert "Đã ghi hạn anh/chị chọn cho 1 báo cáo" in ran.out
    types(monkeypatch, "", "có")
    assert "các hạn khác nhau" not in dondoc("plan", "import", plan).err


def test_an_answer_is_told_back_and_may_be_taken_back(dondoc: Run, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    left = types(monkeypatch, "30/6/2026", "5", "30/7/2026", "quay lại", "28/8/2026", "2", "có")
    ran = dondoc("plan", "import", plan)
    assert (ran.code, list(left)) == (0, [])
    assert "Chỗ 1/2: " in ran.err
    assert "Chỗ 2/2: " in ran.err
    assert "Đã nhận: mục 1 → hạn 30/06/2026." in ran.err
    assert ran.err.count("Đã bỏ câu trả lời vừa rồi") == 2
    assert '"due": "2026-08-28"' in dondoc("remind", "--at", "2026-08-28", "--json").out


OLD = PLAN.replace("2026", "2024").replace("Khoảng giữa mùa mưa", "Quý II/2024")


def test_a_plan_of_a_past_year_is_asked_about(dondoc: Run, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plan.write_text(OLD, "utf-8")
    left = types(monkeypatch, "", "1", "1", "có")
    ran = dondoc("plan", "import", plan)
    assert (ran.code, list(left)) == (0, [])
    assert "là kế hoạch năm 2024, đã qua. Áp dụng cho năm nào?" in ran.err
    assert "Theo kế hoạch năm 2024, áp dụng cho 2026" in ran.out


RETITLED = PLAN.replace("Cải cách hành chính bổ sung năm 2026", "V/v Cải cách hành chính bổ xung Năm 2026")


def test_a_plan_under_almost_the_same_title_may_be_a_new_version(
    dondoc: Run, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dondoc("plan", "import", plan, "--yes")
    plan.write_text(RETITLED, "utf-8")
    left = types(monkeypatch, "", "1", "", "", "có")
    ran = dondoc("plan", "import", plan)
    assert (ran.code, list(left)) == (0, [])
    assert "là bản mới của kế hoạch đó hay là kế hoạch khác?" in ran.err
    assert "2/2 nhiệm vụ trùng" in ran.err
    assert "0 nhiệm vụ mới" in ran.out
    assert "V/v Cải cách hành chính bổ xung Năm 2026”" in ran.out


def test_with_yes_a_sure_version_is_taken_for_one(dondoc: Run, plan: Path) -> None:
    dondoc("plan", "import", plan, "--yes")
    plan.write_text(RETITLED.replace("Tháng 9/2026", "Tháng 10/2026"), "utf-8")
    ran = dondoc("plan", "import", plan, "--yes")
    assert "thời hạn 30/09/2026 → 31/10/2026" in ran.out
    assert "2 nhiệm vụ, 2 phân công, thêm 0 việc và báo cáo có hạn" in ran.out


def test_with_yes_an_unsure_version_comes_in_by_itself_and_is_listed(dondoc: Run, plan: Path) -> None:
    dondoc("plan", "import", plan, "--yes")
    plan.write_text(PLAN.replace("Cải cách hành chính bổ sung", "Truyền thông và thi đua"), "utf-8")
    ran = dondoc("plan", "import", plan, "--yes")
    assert ran.code == 0
    assert "là bản mới của kế hoạch đó hay là kế hoạch khác?" in ran.out.partition("Còn ")[2]


def test_yes_asks_nothing_and_lists_what_is_open(dondoc: Run, plan: Path) -> None:
    ran = dondoc("plan", "import", plan, "--yes")
    assert ran.code == 0
    assert "“Khoảng giữa mùa mưa”, chưa hiểu được" in ran.out
    assert "gộp làm một" in ran.out


def works(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """The worker runs this instead of reading."""
    monkeypatch.setattr(reading, "WORKER", (sys.executable, "-c", code))


def test_a_long_reading_is_told_of(dondoc: Run, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "PATIENCE", 60)
    assert "Vẫn đang đọc" not in dondoc("plan", "read", plan).err
    monkeypatch.setattr(reading, "PATIENCE", 0.5)
    page = 'print(\'{"page": 3, "of": 40}\', flush=True)'
    works(monkeypatch, f"import time; {page}; time.sleep(0.8); import bot.processes.worker as w; w.main()")
    ran = dondoc("plan", "read", plan, "--json")
    assert ran.code == 0
    assert f"Vẫn đang đọc tệp “{plan}” (đã 0 giây, đang ở trang 3/40)…\n" in ran.err
    assert json.loads(ran.out)["plan"]["year_from"] == 2026


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("import os; os.abort()", "việc đọc dừng giữa chừng"),
        ("print('no json')", "việc đọc dừng giữa chừng"),
        (
            "import bot.processes.worker as w; w.read_plan = lambda path: bytearray(400 << 20); w.main()",
            "quá nhiều dữ liệu",
        ),
        ("import bot.processes.worker as w; w.MOST_TASKS = 1; w.main()", "quá nhiều dữ liệu"),
        ("import bot.processes.worker as w; w.MOST_ANSWERED = 1; w.main()", "quá nhiều dữ liệu"),
    ],
)
@pytest.mark.parametrize("command", ["read", "import"])
def test_whatever_a_file_does_to_its_reader_is_one_sentence(
    dondoc: Run, plan: Path, monkeypatch: pytest.MonkeyPatch, command: str, code: str, told: str
) -> None:
    works(monkeypatch, code)
    ran = dondoc("plan", command, plan)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert told in ran.err


@pytest.mark.parametrize("command", ["read", "import"])
def test_a_reader_that_hangs_is_ended(dondoc: Run, plan: Path, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    monkeypatch.setattr(reading, "LONGEST", 0.5)
    works(monkeypatch, "import time; time.sleep(60)")
    ran = dondoc("plan", command, plan)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "đọc quá lâu nên đã dừng" in ran.err


@pytest.mark.parametrize("command", ["read", "import"])
def test_a_secret_plan_is_refused_and_leaves_nothing(dondoc: Run, folder: Path, plan: Path, command: str) -> None:
    plan.write_text(f"TỐI MẬT\n{PLAN}", "utf-8")
    ran = dondoc("plan", command, plan)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "có dấu “TỐI MẬT”" in ran.err
    left = [path for path in (folder / "data").rglob("*") if path.is_file()]
    assert not [path for path in left if "bổ sung năm 2026".encode() in path.read_bytes()]


@pytest.mark.parametrize("command", ["read", "import"])
def test_a_plan_over_20_mb_is_refused(dondoc: Run, plan: Path, command: str) -> None:
    with plan.open("ab") as file:
        file.truncate(20 * 1024 * 1024 + 1)
    ran = dondoc("plan", command, plan)
    assert (ran.code, ran.out) == (2, "")
    assert "vượt quá 20 MB" in ran.err


def test_a_changed_plan_shows_what_is_different(dondoc: Run, plan: Path) -> None:
    dondoc("plan", "import", plan, "--yes")
    plan.write_text(PLAN.replace("Tháng 9/2026", "Tháng 10/2026"), "utf-8")
    ran = dondoc("plan", "import", plan, "--yes")
    assert ran.code == 0
    assert "thời hạn 30/09/2026 → 31/10/2026" in ran.out


def test_a_version_that_asks_for_less_adds_nothing(dondoc: Run, plan: Path) -> None:
    dondoc("plan", "import", plan, "--yes")
    plan.write_text(PLAN.replace("Tháng 9/2026", "Thường xuyên"), "utf-8")
    assert "thêm 0 việc và báo cáo có hạn" in dondoc("plan", "import", plan, "--yes").out


def test_a_changed_target_is_told(dondoc: Run, plan: Path) -> None:
    with_target = PLAN.replace(
        "TT\tNội", "2. Chỉ tiêu: trên 80% người dân hài lòng đối với dịch vụ y tế công.\n\nTT\tNội"
    )
    plan.write_text(with_target, "utf-8")
    dondoc("plan", "import", plan, "--yes")
    plan.write_text(with_target.replace("trên 80%", "trên 85%"), "utf-8")
    ran = dondoc("plan", "import", plan, "--yes")
    assert "Thêm chỉ tiêu: trên 85%" in ran.out
    assert "Bỏ chỉ tiêu: trên 80%" in ran.out


def test_the_last_question_has_numbers_and_is_asked_until_it_is_answered(
    dondoc: Run, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = types(monkeypatch, "", "", "gì cơ", "2")
    ran = dondoc("plan", "import", plan)
    assert (ran.code, list(left)) == (0, [])
    assert "“gì cơ” chưa rõ" in ran.err
    assert "Đã giữ lại các câu đã trả lời" in ran.out
    types(monkeypatch, "", "", "1")
    assert "Đã nhập" in dondoc("plan", "import", plan).out
