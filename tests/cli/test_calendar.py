"""The office's days come in from a table."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
import time_machine

from bot.commands import calendar
from tests.cli.conftest import Run, table

pytestmark = pytest.mark.usefixtures("clock")


def test_days_off_come_in_from_a_table(department: Run, folder: Path) -> None:
    days = table(folder, "date,kind,name,source\n2026-12-31,off,Nghỉ bù,QĐ 1\n28/02/2026,làm bù,,\n")
    ran = department("calendar", "import", days)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Lịch: thêm 2, sửa 0, giữ nguyên 0.\n")
    assert "thêm 0, sửa 0, giữ nguyên 2" in department("calendar", "import", days).out


def test_at_a_terminal_an_imported_calendar_is_shown_and_asked_about(
    department: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    days = table(folder, "date,kind,name,source\n2026-12-31,off,Nghỉ bù,QĐ 1\n")
    said = iter(["để xem", "không", "có"])
    monkeypatch.setattr(calendar, "is_terminal", lambda: True)
    monkeypatch.setattr(calendar, "ask", lambda _question: next(said, None))
    refused = department("calendar", "import", days)
    assert refused.out.startswith("Lịch sẽ thay đổi: thêm 1, sửa 0, giữ nguyên 0.\n")
    assert refused.out.endswith("Không nhập; lịch giữ nguyên.\n")
    assert "\nLịch: thêm 1, sửa 0, giữ nguyên 0.\n" in department("calendar", "import", days).out
    assert list(said) == []
    assert "Không nhập" in department("calendar", "import", days).out
    assert department("calendar", "import", days, "--yes").out.startswith("Lịch: thêm 0, sửa 0, giữ nguyên 1.\n")


def test_an_imported_calendar_that_is_whole_asks_for_no_check(department: Run, folder: Path) -> None:
    days = table(folder, "date,kind,name,source\n2027-02-05,off,Nghỉ Tết,QĐ 1\n")
    with time_machine.travel(datetime(2026, 11, 2, tzinfo=UTC)):
        assert department("calendar", "import", days, "--checked").code == 0
        assert "đối chiếu lịch năm 2027" not in department("doctor").out


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        ("date,kind\n31/2/2026,off\n", "Dòng 2: “31/2/2026” không phải là ngày."),
        ("date,kind\n2026-12-31,maybe\n", "Dòng 2: cột “kind” có giá trị “maybe”"),
        ("date,kind\n2026-12-31,off\n2026-12-31,off\n", "Dòng 3: tên “2026-12-31” đã có ở dòng trên."),
        ("date,name\n2026-12-31,x\n", "Bảng thiếu cột: kind."),
        ("date,kind\n1026-12-31,off\n", "Ngày 31/12/1026 không dùng được"),
    ],
)
def test_a_calendar_with_a_bad_line_changes_nothing(department: Run, folder: Path, lines: str, sentence: str) -> None:
    ran = department("calendar", "import", table(folder, lines))
    assert (ran.code, ran.out) == (2, "")
    assert sentence in ran.err
    assert ran.err.count("\n") == 1
