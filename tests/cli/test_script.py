"""The console script as people start it: exit codes, what goes where, bad input of every kind."""

import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.places import DATA

PLAN = DATA / "papi-2020.txt"


def test_a_plan_is_read_as_json_alone_without_settings_or_a_database(script: Run, folder: Path) -> None:
    ran = script("plan", "read", PLAN, "--json", env={"DONDOC_WEB_PORT": "wrong"})
    assert (ran.code, ran.err) == (0, "")
    assert set(json.loads(ran.out)) == {"plan", "tasks", "deadlines", "units", "targets"}
    assert list(folder.iterdir()) == []


def test_it_speaks_utf8_on_a_machine_that_does_not(script: Run) -> None:
    assert "KẾ HOẠCH" in script("plan", "read", PLAN).out


def test_a_missing_file_and_a_file_of_junk_are_named_in_one_sentence(script: Run, folder: Path) -> None:
    (folder / "rac.txt").write_bytes(bytes(range(128, 256)) * 40)
    missing, junk = script("plan", "read", "khong-co.txt"), script("plan", "read", "rac.txt", "--json")
    assert [(ran.code, ran.out, ran.err.count("\n")) for ran in (missing, junk)] == [(2, "", 1), (2, "", 1)]
    assert "khong-co.txt" in missing.err
    assert "rac.txt" in junk.err


def test_wrong_use_is_told_in_our_words_and_without_a_traceback(script: Run) -> None:
    ran = script("invite", "--unit", "Thanh tra", "--roll", "head")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "Lệnh “dondoc invite” không có tùy chọn --roll. Xem: dondoc invite --help\n"


def test_all_wrong_settings_are_named_at_once(script: Run, folder: Path) -> None:
    (folder / ".env").write_text("DONDOC_WEB_PORT=cổng\nDONDOC_WEBHOOK=on\nDONDOC_WEB_PROT=1\n", "utf-8")
    ran = script("units", "import", DATA / "units.csv", env={"DONDOC_TELEGRAM_TOKEN": "khong-phai-ma"})
    assert (ran.code, ran.out) == (2, "")
    assert {line.partition(":")[0] for line in ran.err.splitlines()} == {
        "DONDOC_WEB_PORT", "DONDOC_WEB_PROT", "DONDOC_TELEGRAM_TOKEN", "DONDOC_PUBLIC_URL", "DONDOC_WEBHOOK_SECRET",
    }  # fmt: skip
    assert "khong-phai-ma" not in ran.err


def test_sentences_are_understood_line_by_line_without_a_database(script: Run, folder: Path) -> None:
    asked = [
        {"text": "nhiệm vụ của tôi", "role": "unit", "unit": "Trung tâm Y tế huyện Cư Jút"},
        {"text": "1.3 được 80%", "role": "coordinator"},
    ]
    ran = script("understand", "--jsonl", stdin="\n".join(map(json.dumps, asked)).encode())
    answers = [json.loads(line) for line in ran.out.splitlines()]
    assert [set(answer) for answer in answers] == [{"intent", "slots", "effect", "confidence"}] * 2
    assert [answer["intent"] for answer in answers] == ["my_tasks", "update_progress"]
    assert answers[1]["slots"] == {"task": "1.3", "percent": 80}
    assert (ran.err, list(folder.iterdir())) == ("", [])


def test_it_shows_which_words_led_to_a_reading(script: Run) -> None:
    ran = script("understand", "--why", "mai mục 1.3 xong 80%")
    assert json.loads(ran.out)["slots"]["doubt"] == "future"
    for led in ("task “1.3”", "percent “80%”", "mood.future “mai”"):
        assert led in ran.err


def test_it_tells_which_words_made_a_value_doubtful(script: Run) -> None:
    ran = script("understand", "--why", "sếp khen 1.3 xong 80%")
    assert "unsure “khen”" in ran.err


def test_a_line_that_is_no_message_is_refused_by_its_number(script: Run) -> None:
    ran = script("understand", "--jsonl", stdin=b'{"text": "xin ch\xc3\xa0o"}\n{"text": 5}\n')
    assert (ran.code, len(ran.out.splitlines())) == (2, 1)
    assert "2" in ran.err


def test_an_unusable_database_is_a_sentence_and_not_a_fault(script: Run, folder: Path) -> None:
    (folder / "data").mkdir()
    (folder / "data" / "dondoc.db").write_bytes(b"not a database" * 100)
    ran = script("remind", "--at", "2026-02-13", "--json")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("DONDOC_DATA_DIR: ")
    assert "Traceback" not in ran.err
