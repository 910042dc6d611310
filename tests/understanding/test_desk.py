"""What the office says of single tasks is known by its beginning; nothing else of the corpora is taken for it."""

import json
from datetime import date
from pathlib import Path

import pytest

from domain.desk.audit import read_audit_question
from domain.desk.orders import read_order
from domain.desk.people import read_people_request
from domain.desk.requests import desk_request
from domain.desk.tasks import read_task_request
from domain.desk.units import read_unit_request
from domain.units.directory import Directory, GroupName
from tests.understanding.department import NAMED, UNITS

TODAY = date(2026, 11, 22)
CENTRES = GroupName(100, "các TTYT", ("các trung tâm y tế",), tuple(u.id for u in UNITS if u.short.startswith("TTYT")))
NAMES = Directory(UNITS, [CENTRES])
CORPORA = sorted(Path(__file__).parent.glob("*.jsonl"))


def said() -> list[str]:
    """Every sentence of the corpora, which mean other things."""
    lines = (line for path in CORPORA for line in path.read_text("utf-8").splitlines() if line.strip())
    return [json.loads(line)["text"] for line in lines]


@pytest.mark.parametrize(
    ("text", "who", "content", "due"),
    [
        ("giao các TTYT báo cáo tình hình sốt xuất huyết trước 20/12", ["các TTYT"],
         "Báo cáo tình hình sốt xuất huyết", "2026-12-19"),
        ("giao phòng KHTC rà soát danh mục trước ngày 15/12", ["KHTC"], "Rà soát danh mục", "2026-12-14"),
        ("giao nhiệm vụ cho TTYT Cư Jút và TTYT Đắk Mil: kiểm tra kho vắc xin, hạn 20/12",
         ["TTYT Cư Jút", "TTYT Đắk Mil"], "Kiểm tra kho vắc xin", "2026-12-20"),
        ("giao ttyt cu jut, dak mil bao cao so lieu tiem chung cham nhat 5/12",
         ["TTYT Cư Jút", "TTYT Đắk Mil"], "Bao cao so lieu tiem chung", "2026-12-05"),
        ("giao việc rà soát danh mục cho phòng KHTC trước thứ sáu", ["KHTC"], "Rà soát danh mục", "2026-11-26"),
        ("em giao giúp các TTYT rà soát trang thiết bị đến hết ngày 10/12 nhé", ["các TTYT"],
         "Rà soát trang thiết bị", "2026-12-10"),
        ("giao TTYT Cư Jút báo cáo dịch sởi trước 10h ngày mai", ["TTYT Cư Jút"], "Báo cáo dịch sởi", "2026-11-23"),
        ("giao các TTYT gửi báo cáo kinh phí trong tuần này", ["các TTYT"], "Gửi báo cáo kinh phí", "2026-11-27"),
        ("phân công phòng KHTC chuẩn bị hội nghị, xong trước 31/12/2026", ["KHTC"], "Chuẩn bị hội nghị", "2026-12-30"),
        ("giao văn phòng sở chuẩn bị hội nghị", ["VPS"], "Chuẩn bị hội nghị", None),
        ("yêu cầu các TTYT gửi báo cáo tình hình dịch sởi trước ngày 15/12", ["các TTYT"],
         "Gửi báo cáo tình hình dịch sởi", "2026-12-14"),
        ("de nghi phong KHTC bao cao quyet toan, han 15/12", ["KHTC"], "Bao cao quyet toan", "2026-12-15"),
    ],
)  # fmt: skip
def test_an_order_names_who_what_and_by_when(text: str, who: list[str], content: str, due: str | None) -> None:
    order = read_order(text, NAMES, TODAY, NAMED)
    assert order is not None
    assert [getattr(one, "short", "") or one.name for one in order.who] == who
    assert order.content == content
    assert order.due == (date.fromisoformat(due) if due else None)


@pytest.mark.parametrize(
    "text",
    [
        "giao ban lúc mấy giờ", "giao thông tắc quá", "việc này giao cho ai?", "giao các TTYT làm gì?",
        "đã giao các TTYT báo cáo hôm qua", "ai giao việc này", "nhiệm vụ được giao của TTYT Cư Jút",
        "yêu cầu gia hạn", "yêu cầu gia hạn báo cáo quý 1 đến 28/2", "đề nghị TTYT Cư Jút nộp báo cáo quý 1 trước 15/2",
        "đề nghị phòng KHTC hỗ trợ kinh phí trước 15/12", "yêu cầu báo cáo", "đề nghị các TTYT báo cáo",
        "yêu cầu các TTYT báo cáo tiêm chủng hằng tháng trước ngày 20",
    ],
)  # fmt: skip
def test_what_only_speaks_of_giving_gives_nothing(text: str) -> None:
    assert read_order(text, NAMES, TODAY, NAMED) is None


@pytest.mark.parametrize(
    ("text", "what", "code", "day", "to"),
    [
        ("dời hạn 1.3 sang 30/12", "move", "1.3", date(2026, 12, 30), ""),
        ("đổi hạn nhiệm vụ I.1.4 thành ngày 15/12", "move", "I.1.4", date(2026, 12, 15), ""),
        ("doi han 2.1 den het thang", "move", "2.1", date(2026, 11, 30), ""),
        ("chuyển 2.1 cho phòng KHTC", "hand", "2.1", None, "KHTC"),
        ("giao lại nhiệm vụ I.1.4 của TTYT Cư Jút cho TTYT Đắk Mil", "hand", "I.1.4", None, "TTYT Đắk Mil"),
        ("bỏ nhiệm vụ 2.1", "drop", "2.1", None, ""),
        ("thu hồi việc D.12.1 vì trùng", "drop", "D.12.1", None, ""),
    ],
)
def test_a_change_names_the_task(text: str, what: str, code: str, day: date | None, to: str) -> None:
    found = read_task_request(text, NAMES, NAMED, TODAY)
    assert found is not None
    assert (found.what, found.code, found.day, found.to.short if found.to else "") == (what, code, day, to)


@pytest.mark.parametrize(
    "text",
    [
        "chuyển giờ nhắc qua 9h", "chuyển sang ngày mai nhắc", "bỏ qua", "rút lại cập nhật 2.1", "dời nhắc sang 15/4",
        "chuyển 2.1 sang hoàn thành", "bỏ nhiệm vụ 2.1 của ai vậy", "hủy cập nhật 1.3", "rút báo cáo quý 1",
        "dời hạn 1.3 được không?", "2.1 chuyển cho phòng KHTC rồi",
    ],
)  # fmt: skip
def test_what_is_no_change_of_a_task_is_left_alone(text: str) -> None:
    assert read_task_request(text, NAMES, NAMED, TODAY) is None


def test_no_sentence_of_the_corpora_is_taken_for_an_order_or_a_change() -> None:
    assert [text for text in said() if read_order(text, NAMES, TODAY, NAMED)] == []
    assert [text for text in said() if read_task_request(text, NAMES, NAMED, TODAY)] == []
    assert [text for text in said() if read_people_request(text, NAMES, NAMED)] == []
    assert [text for text in said() if read_unit_request(text, NAMES, NAMED)] == []


@pytest.mark.parametrize(
    ("text", "what", "name", "role", "unit"),
    [
        ("mời chị Lan làm đầu mối TTYT Cư Jút", "invite", "chị Lan", "staff", "TTYT Cư Jút"),
        ("mời anh Hùng làm thủ trưởng TTYT Đắk Mil 0905 123 456", "invite", "anh Hùng", "head", "TTYT Đắk Mil"),
        ("moi chi hoa cua ttyt cu jut", "invite", "chi hoa", "", "TTYT Cư Jút"),
        ("mời Trần Thị Lan làm phó giám đốc bệnh viện đa khoa tỉnh", "invite", "Trần Thị Lan", "staff", "BVĐK tỉnh"),
        ("ai chưa liên kết", "unlinked", "", "", ""),
        ("người của TTYT Cư Jút", "list", "", "", "TTYT Cư Jút"),
        ("ai xin tham gia?", "joins", "", "", ""),
        ("chuyển chị Lan sang TTYT Đắk Mil", "move", "chị Lan", "", "TTYT Đắk Mil"),
        ("chị Lan mất điện thoại", "unlink", "chị Lan", "", ""),
        ("anh Hùng đã chuyển công tác", "off", "anh Hùng", "", ""),
        ("chị Lan thôi làm đầu mối TTYT Cư Jút", "leave", "chị Lan", "staff", "TTYT Cư Jút"),
        ("chị Lan làm thủ trưởng TTYT Cư Jút", "head", "chị Lan", "head", "TTYT Cư Jút"),
    ],
)
def test_what_is_said_of_people_names_whom(text: str, what: str, name: str, role: str, unit: str) -> None:
    found = read_people_request(text, NAMES, NAMED)
    assert found is not None
    assert (found.what, found.name, found.role) == (what, name, role)
    assert (found.unit.short if found.unit else "") == unit


@pytest.mark.parametrize(
    "text",
    [
        "mời họp lúc 8h", "mời các đồng chí dự hội nghị", "chuyển chị 500 ngàn", "chị Lan nghỉ phép", "chị Lan thay",
        "anh nhắc TTYT Cư Jút giúp", "chị Lan nghỉ hưu chưa?", "chuyển khoản giùm chị", "danh sách việc của chị Lan",
    ],
)  # fmt: skip
def test_what_only_names_people_changes_none(text: str) -> None:
    assert read_people_request(text, NAMES, NAMED) is None


@pytest.mark.parametrize(
    ("text", "code", "dates", "person", "since", "until"),
    [
        ("ai đã sửa 1.3?", "1.3", False, "", None, None),
        ("ai đổi hạn nhiệm vụ 2.1?", "2.1", True, "", None, None),
        ("ai sửa mục 2.2 hôm qua", "2.2", False, "", "2026-11-21", "2026-11-21"),
        ("hôm qua ai làm gì?", "", False, "", "2026-11-21", "2026-11-21"),
        ("ai lam gi hom qua", "", False, "", "2026-11-21", "2026-11-21"),
        ("chị Lan đã làm gì tuần này?", "", False, "chị Lan", "2026-11-16", "2026-11-22"),
        ("hôm qua chị Lan làm gì", "", False, "chị Lan", "2026-11-21", "2026-11-21"),
        ("nhật ký tuần trước", "", False, "", "2026-11-09", "2026-11-15"),
        ("ngày 3/11 ai làm gì", "", False, "", "2026-11-03", "2026-11-03"),
    ],
)  # fmt: skip
def test_who_did_what_is_asked_of_a_task_a_person_or_a_time(
    text: str, code: str, dates: bool, person: str, since: str | None, until: str | None
) -> None:
    found = read_audit_question(text, NAMES, NAMED, TODAY)
    assert found is not None
    assert (found.code, found.dates, found.person) == (code, dates, person)
    assert (found.since and str(found.since), found.until and str(found.until)) == (since, until)


@pytest.mark.parametrize(
    "text",
    [
        "chị phải làm gì", "anh làm gì vậy", "tôi phải làm gì", "TTYT Cư Jút làm gì", "hôm nay tôi phải làm gì",
        "ai nộp quý 1 rồi", "ngày 31/2 ai làm gì",
    ],
)  # fmt: skip
def test_what_asks_for_work_to_do_is_no_question_of_who_did_what(text: str) -> None:
    assert read_audit_question(text, NAMES, NAMED, TODAY) is None


def test_of_the_corpora_only_histories_of_tasks_are_taken_for_it() -> None:
    found = [question for text in said() if (question := read_audit_question(text, NAMES, NAMED, TODAY))]
    assert found
    assert all(question.code for question in found)


@pytest.mark.parametrize(
    ("text", "what", "unit", "to", "name"),
    [
        ("thêm đơn vị Trạm Y tế xã Nam Dong", "add", "", "", "Trạm Y tế xã Nam Dong"),
        ("thêm phòng y tế dự phòng", "add", "", "", "Phòng y tế dự phòng"),
        ("đổi tên TTYT Cư Jút thành TTYT khu vực Cư Jút", "rename", "TTYT Cư Jút", "", "TTYT khu vực Cư Jút"),
        ("sáp nhập TTYT Cư Jút vào TTYT Đắk Mil", "merge", "TTYT Cư Jút", "TTYT Đắk Mil", ""),
        ("TTYT Cư Jút sáp nhập vào TTYT Đắk Mil", "merge", "TTYT Cư Jút", "TTYT Đắk Mil", ""),
        ("gop ttyt cu jut voi ttyt dak mil", "merge", "TTYT Cư Jút", "TTYT Đắk Mil", ""),
        ("đóng đơn vị Trung tâm Kiểm nghiệm", "close", "TTKN", "", ""),
        ("danh sách đơn vị", "list", "", "", ""),
    ],
)
def test_what_is_said_of_units_names_them(text: str, what: str, unit: str, to: str, name: str) -> None:
    found = read_unit_request(text, NAMES, NAMED)
    assert found is not None
    assert (found.what, found.name) == (what, name)
    assert (found.unit.short if found.unit else "", found.to.short if found.to else "") == (unit, to)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("đưa TTYT Cư Jút vào nhóm các TTYT", "join"),
        ("em thêm đơn vị CDC vào nhóm các trung tâm y tế nhé", "join"),
        ("đưa TTYT Cư Jút ra khỏi nhóm các TTYT", "leave"),
        ("rút ttyt cu jut khỏi nhóm các ttyt", "leave"),
    ],
)
def test_a_unit_joins_or_leaves_a_group(text: str, what: str) -> None:
    found = read_unit_request(text, NAMES, NAMED)
    assert found is not None
    assert found.unit is not None
    assert (found.what, found.group) == (what, CENTRES)


@pytest.mark.parametrize(
    "text",
    [
        "miễn báo cáo quý 1 cho TTYT Đắk Mil vì mới sáp nhập", "đóng dấu giúp", "gộp báo cáo quý 1 với quý 2",
        "đổi tên tệp giúp", "sáp nhập TTYT Cư Jút vào TTYT Đắk Mil khi nào?", "chốt kỳ", "vướng vì sáp nhập đơn vị",
        "thêm TTYT Cư Jút vào nhóm Zalo", "thêm chị Lan vào nhóm các TTYT", "bỏ 1.3 ra khỏi nhóm nhiệm vụ",
        "TTYT Cư Jút có trong nhóm các TTYT không?",
    ],
)  # fmt: skip
def test_what_only_mentions_units_changes_none(text: str) -> None:
    assert read_unit_request(text, NAMES, NAMED) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("giao phòng KHTC rà soát danh mục trước ngày 15/12", "order"),
        ("dời hạn 1.3 sang 30/12", "task_change"),
        ("danh sách đơn vị", "units"),
        ("mời chị Lan làm đầu mối TTYT Cư Jút", "people"),
        ("hôm qua ai làm gì?", "trail"),
        ("nhắc TTYT Cư Jút nộp báo cáo", ""),
        ("đơn vị nào chưa nộp báo cáo quý 1", ""),
        ("1.3 xong rồi", ""),
    ],
)
def test_the_office_is_told_how_its_own_requests_are_read(text: str, kind: str) -> None:
    assert desk_request(text, NAMES, NAMED, TODAY) == kind
