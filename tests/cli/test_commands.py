"""The commands on a department of their own, with the clock at Monday, 5 January 2026."""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import time_machine

from bot.commands import calendar, importing, places
from domain.people.invites import is_code
from tests.cli.conftest import Run
from tests.places import DATA
from tests.telegram.standin import StandIn

PLAN = DATA / "papi-2020.txt"
MONDAY = datetime(2026, 1, 5, 2, tzinfo=UTC)
CU_JUT = "Trung tâm Y tế huyện Cư Jút"


@pytest.fixture(autouse=True)
def clock() -> Iterator[None]:
    """Commands run on that Monday."""
    with time_machine.travel(MONDAY, tick=False):
        yield


@pytest.fixture
def department(dondoc: Run) -> Run:
    """The command line with the 21 units in the database."""
    assert dondoc("units", "import", DATA / "units.csv").code == 0
    return dondoc


def table(folder: Path, text: str) -> Path:
    path = folder / "bang.csv"
    path.write_text(text, "utf-8")
    return path


def test_units_come_in_once(department: Run) -> None:
    assert department("units", "import", DATA / "units.csv").out == "Đơn vị: thêm 0, sửa 0, giữ nguyên 21.\n"


def test_people_get_codes_that_are_printed_once(department: Run, folder: Path) -> None:
    people = table(folder, "name,post,unit,role,phone\nLê An,Giám đốc,TTYT Cư Jút,head,09\nTrần Bình,,TTra,staff,\n")
    ran = department("people", "import", people)
    codes = [word for word in ran.out.split() if is_code(word)]
    assert (ran.code, len(set(codes))) == (0, 2)
    assert "2 dòng; cấp 2 mã mời, trong đó 0 mã cấp lại" in ran.err
    again = department("people", "import", people)
    assert "2 dòng; cấp 2 mã mời, trong đó 2 mã cấp lại" in again.err
    assert not set(codes) & set(again.out.split())


def test_a_person_with_two_posts_gets_one_code(department: Run, folder: Path) -> None:
    people = table(folder, "name,unit,role,phone\nLê An,TTYT Cư Jút,head,09\nLê An,VPS,office,09\n")
    assert "2 dòng; cấp 1 mã mời" in department("people", "import", people).err


def test_people_of_an_unknown_unit_are_refused_with_the_line_and_nobody_comes_in(department: Run, folder: Path) -> None:
    rows = "name,unit,role\nLê An,TTYT Cư Jút,head\nTrần Bình,Phòng Không Có,staff\n"
    ran = department("people", "import", table(folder, rows))
    assert (ran.code, ran.out) == (2, "")
    assert "bang.csv, dòng 3" in ran.err
    one = department("people", "import", table(folder, "name,unit,role\nLê An,TTYT Cư Jút,head\n"))
    assert "0 mã cấp lại" in one.err


def test_a_percent_for_a_role_is_refused_with_the_roles_that_there_are(department: Run, folder: Path) -> None:
    ran = department("people", "import", table(folder, "name,unit,role\nLê An,VPS,80%\n"))
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert "80%" in ran.err
    assert "head, staff, office, leader" in ran.err
    assert department("invite", "--unit", "VPS", "--role", "80%").code == 2


def test_an_invite_is_json_with_its_code_and_its_end(department: Run) -> None:
    ran = department("invite", "--unit", "ttyt cu jut", "--role", "head", "--name", "Lê An", "--json")
    answer = json.loads(ran.out)
    assert is_code(answer.pop("code"))
    assert answer == {"unit": CU_JUT, "role": "head", "name": "Lê An", "expires_at": "2026-01-12T02:00:00+00:00"}
    assert ran.err == ""


def test_where_the_bot_can_be_asked_for_its_name_an_invite_is_a_link_too(
    department: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    with StandIn() as telegram:
        monkeypatch.setenv("DONDOC_TELEGRAM_TOKEN", telegram.token)
        monkeypatch.setenv("DONDOC_TELEGRAM_API_URL", telegram.url)
        answer = json.loads(department("invite", "--unit", "VPS", "--role", "office", "--json").out)
        assert "@dondoc_bot" in department("doctor").out
    assert answer["start"] == f"https://t.me/dondoc_bot?start={answer['code']}"


@pytest.mark.parametrize(
    ("name", "said"), [("Phòng Không Có", "Phòng Không Có"), ("TTYT", CU_JUT), ("các TTYT", "nhóm")]
)
def test_an_invite_to_what_is_not_one_unit_is_refused(department: Run, name: str, said: str) -> None:
    ran = department("invite", "--unit", name, "--role", "head")
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_a_plan_is_shown_and_not_kept_without_a_yes(department: Run) -> None:
    ran = department("plan", "import", PLAN, "--year", "2026")
    assert ran.code == 2
    assert "--yes" in ran.err
    assert "Các bộ phận tham mưu, giúp việc" in ran.out.partition("Tên đơn vị chưa rõ")[2]
    assert department("plan", "import", PLAN, "--year", "2026", "--yes").code == 0


def test_a_plan_is_kept_once_for_a_year(department: Run) -> None:
    assert department("plan", "import", PLAN, "--year", "2026", "--yes").code == 0
    again = department("plan", "import", PLAN, "--year", "2026", "--yes")
    assert (again.code, again.out) == (2, "")
    assert "papi-2020.txt" in again.err
    assert department("plan", "import", PLAN, "--year", "2027", "--yes").code == 0


def test_a_year_that_is_none_is_refused(department: Run) -> None:
    assert department("plan", "import", PLAN, "--year", "20266", "--yes").code == 2
    assert "--year" in department("plan", "import", PLAN, "--year", "nay", "--yes").err


def test_answers_of_a_file_are_kept_for_the_next_plan(department: Run, folder: Path) -> None:
    given = table(
        folder, 'name,means\n"Các bộ phận tham mưu, giúp việc",\ncác phòng chuyên môn Sở,các phòng chức năng Sở\n'
    )
    ran = department("plan", "import", PLAN, "--year", "2026", "--yes", "--answers", given)
    assert "các phòng chuyên môn Sở → các phòng chức năng Sở (5 đơn vị)" in ran.out
    assert "Các bộ phận tham mưu" not in ran.out.partition("Tên đơn vị chưa rõ")[2]
    later = department("plan", "import", PLAN, "--year", "2027", "--yes").out
    assert "các phòng chuyên môn Sở → các phòng chức năng Sở (5 đơn vị)" in later


def test_an_answer_that_means_nothing_is_refused_with_its_line(department: Run, folder: Path) -> None:
    given = table(folder, "name,means\nCác đội,Phòng Không Có\n")
    ran = department("plan", "import", PLAN, "--year", "2026", "--yes", "--answers", given)
    assert (ran.code, ran.out) == (2, "")
    assert "bang.csv, dòng 2" in ran.err


def test_at_a_terminal_every_unclear_name_is_asked_and_then_the_yes(
    department: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = iter(["phòng gì đó", "1", "", "", "có"])
    monkeypatch.setattr(importing, "is_terminal", lambda: True)
    monkeypatch.setattr(importing, "ask", lambda _question: next(said))
    monkeypatch.setattr(places, "ask", lambda _question: next(said))
    ran = department("plan", "import", PLAN, "--year", "2026")
    assert (ran.code, list(said)) == (0, [])
    assert "“phòng gì đó” chưa rõ" in ran.err
    again = department("plan", "import", PLAN, "--year", "2027", "--yes").out
    assert "các phòng chuyên môn Sở → các phòng chức năng Sở" in again


def test_two_plans_that_ask_for_one_report_are_shown_with_both_lines(department: Run) -> None:
    department("plan", "import", PLAN, "--year", "2026", "--yes")
    merged = department("plan", "import", DATA / "cchc-2020.txt", "--year", "2026", "--yes").out
    merged = merged.partition("gộp làm một")[2]
    assert "KH PAPI 2026: “" in merged
    assert "KH CCHC 2026: “" in merged


def test_reminders_are_told_for_a_moment_with_their_steps(department: Run) -> None:
    department("plan", "import", PLAN, "--year", "2026", "--yes")
    ran = department("remind", "--at", "2026-02-13", "--json")
    (mine,) = [m for m in json.loads(ran.out)["messages"] if m["unit"] == CU_JUT]
    assert (mine["role"], mine["person"], mine["reachable"]) == ("head", None, False)
    assert {"due": "2026-02-15", "step": 0}.items() <= mine["items"][0].items()
    assert json.loads(department("remind", "--at", "2026-02-13T07:59", "--json").out) == {"messages": []}
    assert re.search(r"\+0 ngày làm việc", department("remind", "--at", "2026-02-13T08:00").out)


@pytest.mark.parametrize("moment", ["mai", "2026-02-30", "2026-02-13T25:00", "9999-12-31", "0001-01-01T00:00Z"])
def test_a_moment_that_is_none_is_refused(dondoc: Run, moment: str) -> None:
    ran = dondoc("remind", "--at", moment, "--json")
    assert (ran.code, ran.out) == (2, "")
    assert f"“{moment}”" in ran.err


def test_the_doctor_finds_a_new_department_well(dondoc: Run) -> None:
    ran = dondoc("doctor")
    assert (ran.code, ran.err) == (0, "")
    assert "lịch năm 2026 có" in ran.out
    assert "LỖI" not in ran.out


def test_the_doctor_reports_a_telegram_that_does_not_answer(dondoc: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DONDOC_TELEGRAM_TOKEN", "7000000001:AA_a-token-that-is-nobodys-0123456789")
    monkeypatch.setenv("DONDOC_TELEGRAM_API_URL", "http://127.0.0.1:9")
    ran = dondoc("doctor")
    assert ran.code == 1
    assert "LỖI: DONDOC_TELEGRAM_TOKEN" in ran.out
    assert "nobodys" not in ran.out + ran.err


@pytest.mark.parametrize(
    ("url", "well", "said"),
    [
        ("https://dondoc.example.vn", True, "mở tại https://dondoc.example.vn/chat."),
        ("http://127.0.0.1:8080/", True, "mở tại http://127.0.0.1:8080/chat."),
        ("http://192.0.2.7:8080", False, "cần https://"),
    ],
)
def test_the_doctor_looks_at_the_address_of_the_web_chat(
    dondoc: Run, monkeypatch: pytest.MonkeyPatch, url: str, well: bool, said: str
) -> None:
    assert "chưa mở trang trò chuyện trên web" in dondoc("doctor").out
    monkeypatch.setenv("DONDOC_WEB", "on")
    monkeypatch.setenv("DONDOC_PUBLIC_URL", url)
    ran = dondoc("doctor")
    assert said in ran.out
    assert (ran.code == 0) == well


def test_an_invite_names_the_address_of_the_web_chat(department: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    invite = ("invite", "--unit", "Trung tâm Y tế huyện Cư Jút", "--role", "head")
    assert "web" not in json.loads(department(*invite, "--json").out)
    monkeypatch.setenv("DONDOC_WEB", "on")
    monkeypatch.setenv("DONDOC_PUBLIC_URL", "https://dondoc.example.vn")
    assert "mở https://dondoc.example.vn/chat rồi nhập mã này" in department(*invite).out
    assert json.loads(department(*invite, "--json").out)["web"] == "https://dondoc.example.vn/chat"


def test_the_doctor_reminds_of_next_year_in_november(dondoc: Run) -> None:
    with time_machine.travel(datetime(2026, 11, 2, tzinfo=UTC)):
        assert "đối chiếu lịch năm 2027" in dondoc("doctor").out


def test_the_doctor_reports_a_clock_from_before_the_program(dondoc: Run) -> None:
    with time_machine.travel(datetime(2020, 1, 1, tzinfo=UTC)):
        ran = dondoc("doctor")
    assert ran.code == 1
    assert "LỖI: đồng hồ" in ran.out


def test_running_without_a_channel_is_refused(dondoc: Run) -> None:
    ran = dondoc("run")
    assert ran.code == 2
    assert "DONDOC_TELEGRAM_TOKEN" in ran.err


def test_the_demo_opens_on_this_machine_only(dondoc: Run) -> None:
    ran = dondoc("demo", "--host", "0.0.0.0")
    assert ran.code == 2
    assert "0.0.0.0" in ran.err


def test_a_fault_is_one_sentence_with_an_id_and_a_log_with_the_traceback(
    dondoc: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret = "7000000001:AA_a-token-that-is-nobodys-0123456789"

    def fail(*_: object) -> None:
        raise RuntimeError(f"asked with {secret}")

    monkeypatch.setenv("DONDOC_TELEGRAM_TOKEN", secret)
    monkeypatch.setattr("bot.commands.reading.read_file", fail)
    ran = dondoc("plan", "read", PLAN)
    fault = re.search(r"L-[0-9A-F]{4}", ran.err)
    log = (folder / "data" / "dondoc.log").read_text("utf-8")
    assert (ran.code, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert fault is not None
    assert fault[0] in log
    assert "RuntimeError: asked with ***" in log


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


def test_a_backup_is_written_and_restored_into_an_empty_folder_only(
    dondoc: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert dondoc("units", "import", DATA / "units.csv").code == 0
    assert "kept.zip" in dondoc("backup", folder / "kept.zip").out
    assert dondoc("restore", folder / "kept.zip").code == 2
    monkeypatch.setenv("DONDOC_DATA_DIR", str(folder / "new"))
    assert dondoc("restore", folder / "kept.zip").code == 0
    assert "21" in dondoc("units", "import", DATA / "units.csv").out
    assert dondoc("restore", folder / "missing.zip").code == 2
