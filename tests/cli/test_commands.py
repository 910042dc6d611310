"""The commands on a department of their own, with the clock at Monday, 5 January 2026."""

import json
import re
from pathlib import Path

import pytest

from bot.commands import importing, places
from tests.cli.conftest import Run, table
from tests.places import DATA

PLAN = DATA / "papi-2020.txt"

pytestmark = pytest.mark.usefixtures("clock")


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
    (mine,) = [m for m in json.loads(ran.out)["messages"] if m["unit"] == "Trung tâm Y tế huyện Cư Jút"]
    assert (mine["role"], mine["person"], mine["reachable"]) == ("head", None, False)
    assert {"due": "2026-02-15", "step": 0}.items() <= mine["items"][0].items()
    assert json.loads(department("remind", "--at", "2026-02-13T07:59", "--json").out) == {"messages": []}
    assert re.search(r"\+0 ngày làm việc", department("remind", "--at", "2026-02-13T08:00").out)


@pytest.mark.parametrize("moment", ["mai", "2026-02-30", "2026-02-13T25:00", "9999-12-31", "0001-01-01T00:00Z"])
def test_a_moment_that_is_none_is_refused(dondoc: Run, moment: str) -> None:
    ran = dondoc("remind", "--at", moment, "--json")
    assert (ran.code, ran.out) == (2, "")
    assert f"“{moment}”" in ran.err


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


def test_a_backup_is_written_and_restored_into_an_empty_folder_only(
    department: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "kept.zip" in department("backup", folder / "kept.zip").out
    assert department("restore", folder / "kept.zip").code == 2
    monkeypatch.setenv("DONDOC_DATA_DIR", str(folder / "new"))
    assert department("restore", folder / "kept.zip").code == 0
    assert "21" in department("units", "import", DATA / "units.csv").out
    assert department("restore", folder / "missing.zip").code == 2


def test_a_plan_of_a_year_gone_by_is_told_of_first_and_with_the_way_to_this_year(department: Run) -> None:
    ran = department("plan", "import", PLAN, "--yes")
    assert ran.code == 0
    assert "kế hoạch của năm 2020" in ran.err
    assert "rút kế hoạch" in ran.out.splitlines()[-1]
    assert "--year 2026" in ran.out.splitlines()[-1]
    assert "rút kế hoạch" not in department("plan", "import", PLAN, "--year", "2026", "--yes").out
