"""What the doctor looks at."""

from datetime import UTC, datetime

import pytest
import time_machine

from tests.cli.conftest import Run

pytestmark = pytest.mark.usefixtures("clock")


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


def test_the_doctor_reminds_of_next_year_in_november(dondoc: Run) -> None:
    with time_machine.travel(datetime(2026, 11, 2, tzinfo=UTC)):
        assert "đối chiếu lịch năm 2027" in dondoc("doctor").out


def test_the_doctor_reports_a_clock_from_before_the_program(dondoc: Run) -> None:
    with time_machine.travel(datetime(2020, 1, 1, tzinfo=UTC)):
        ran = dondoc("doctor")
    assert ran.code == 1
    assert "LỖI: đồng hồ" in ran.out
