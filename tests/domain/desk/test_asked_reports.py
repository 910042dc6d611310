"""Which report that is asked for once a message names, and what it wants of it."""

from datetime import date

import pytest

from domain.desk.reports import is_list_of_reports, read_about_report

TODAY = date(2026, 1, 5)
NAMED = {
    1: "Báo cáo tình hình sốt xuất huyết",
    2: "Báo cáo kết quả triển khai tiêm chủng sởi đợt 2",
    3: "Báo cáo tình hình dịch sởi",
}
OTHERS = ("Báo cáo CCHC quý I", "Báo cáo PAPI 6 tháng")


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("ai chưa nộp báo cáo sốt xuất huyết", "missing"),
        ("Đơn vị nào chưa gửi báo cáo tình hình sốt xuất huyết?", "missing"),
        ("ai chua nop bao cao sot xuat huyet", "missing"),
        ("đôn đốc báo cáo sốt xuất huyết", "urge"),
        ("nhắc các đơn vị chưa gửi báo cáo sốt xuất huyết", "urge"),
        ("nộp báo cáo sốt xuất huyết", "make"),
        ("báo cáo sốt xuất huyết nộp rồi em nhé", "sent"),
        ("đã gửi báo cáo sốt xuất huyết", "sent"),
        ("báo cáo sốt xuất huyết không phát sinh", "nothing"),
        ("bỏ yêu cầu báo cáo sốt xuất huyết", "drop"),
        ("duyệt báo cáo sốt xuất huyết của TTYT Cư Jút", "approve"),
        ("chốt báo cáo sốt xuất huyết", "close"),
        ("ngừng nhận báo cáo sốt xuất huyết", "close"),
        ("tổng hợp báo cáo sốt xuất huyết bản word", "paper"),
        ("xuất word báo cáo sốt xuất huyết", "paper"),
        ("xuất excel báo cáo sốt xuất huyết", "sheet"),
        ("tải tệp báo cáo sốt xuất huyết", "files"),
        ("gia hạn báo cáo sốt xuất huyết đến 25/1 vì chưa có bản word", "move"),
        ("báo cáo sốt xuất huyết", ""),
    ],
)
def test_a_report_is_named_by_words_of_its_name(text: str, act: str) -> None:
    found = read_about_report(text, NAMED, OTHERS, TODAY)
    assert found is not None
    assert (found.reports, found.act) == ((1,), act)


@pytest.mark.parametrize(
    "text",
    [
        "sốt xuất huyết tăng",
        "báo cáo quý 1",
        "nộp báo cáo CCHC",
        "báo cáo tình hình",
        "báo cáo kết quả",
        "báo cáo anh là đã xong",
    ],
)
def test_what_names_none_is_left_alone(text: str) -> None:
    named = {**NAMED, 4: "Báo cáo CCHC chuyên đề", 5: "Báo cáo hình ảnh tuyên truyền"}
    assert read_about_report(text, named, OTHERS, TODAY) is None


def test_the_longest_name_wins_and_a_tie_is_left_to_ask() -> None:
    def reports(text: str) -> tuple[int, ...]:
        found = read_about_report(text, NAMED, OTHERS, TODAY)
        return found.reports if found else ()

    assert reports("báo cáo tiêm chủng sởi") == (2,)
    assert reports("báo cáo dịch sởi") == (3,)
    assert reports("báo cáo sởi") == (2, 3)


def test_the_new_day_and_the_reason_stand_behind_their_words() -> None:
    found = read_about_report("gia hạn báo cáo sốt xuất huyết đến 25/1 vì chờ số liệu", NAMED, OTHERS, TODAY)
    assert found is not None
    assert (found.act, found.day, found.why) == ("move", date(2026, 1, 25), "chờ số liệu")


@pytest.mark.parametrize("text", ["các báo cáo đột xuất", "Báo cáo đột xuất", "danh sách báo cáo đột xuất"])
def test_the_list_is_asked_for(text: str) -> None:
    assert is_list_of_reports(text)


def test_a_new_request_is_no_list() -> None:
    assert not is_list_of_reports("giao các TTYT báo cáo đột xuất")
