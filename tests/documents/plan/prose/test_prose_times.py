"""When duties in sentences are due, beyond what stands in a time line of their own."""

from datetime import date

import pytest

from documents.formats.text_reader import text_blocks
from documents.plan.interpreter import interpret
from documents.plan.plan_json import plan_as_json
from documents.plan.prose.sentence_times import time_of_sentence
from domain.plans.drafts import Schedule, Window


@pytest.mark.parametrize(
    ("text", "schedule"),
    [
        (
            "Rà soát quy chế khi Bộ Y tế ban hành thông tư mới.",
            Schedule("on_event", event="Bộ Y tế ban hành thông tư mới"),
        ),
        (
            "Gửi kế hoạch về tỉnh trong thời hạn 10 ngày kể từ ngày nhận văn bản này.",
            Schedule("relative", event="nhận văn bản này"),
        ),
        ("Cấp thuốc khi phát hiện ổ dịch mới.", Schedule("on_event", event="phát hiện ổ dịch mới")),
        ("Khi nước lên, di dời người dân đến nơi an toàn.", Schedule("on_event", event="nước lên")),
        ("Phun thuốc ngay khi nước rút.", Schedule("on_event", event="nước rút")),
        (
            "Thực hiện Tiểu dự án 2 (khi Bộ Y tế có văn bản triển khai).",
            Schedule("on_event", event="Bộ Y tế có văn bản triển khai"),
        ),
        ("Khử trùng giếng trong 24-48 giờ sau khi nước rút.", Schedule("relative", event="nước rút")),
        ("Báo cáo 02 lần/ngày về tình hình cấp phát.", Schedule("recurring")),
        ("Rà soát danh mục thuốc, cập nhật 6 tháng một lần.", Schedule("recurring")),
        ("Tổng hợp báo cáo kết quả quý, 6 tháng, 9 tháng, năm gửi Sở Y tế.", Schedule("recurring", "quarter")),
        ("Khảo sát hài lòng của nhân viên 6 tháng 1 lần.", Schedule("recurring")),
        ("Họp Hội đồng 03 tháng/lần; thư ký ghi biên bản.", Schedule("recurring", "quarter")),
        ("Giao ban đầu tháng với các trạm y tế.", Schedule("recurring", "month")),
        ("Thực hiện nghiêm việc xin lỗi khi để hồ sơ trễ hạn.", Schedule("on_event", event="để hồ sơ trễ hạn")),
        (
            "Kiểm tra chất lượng công trình; khi phát hiện sai phạm kịp thời báo cáo Sở.",
            Schedule("on_event", event="phát hiện sai phạm"),
        ),
        ("Tuyên truyền tại các chùa trong các dịp lễ, Tết.", Schedule("on_event", event="lễ, Tết")),
        ("Trực 24/24 giờ trong các ngày nghỉ lễ, Tết.", Schedule("on_event", event="các ngày nghỉ lễ, Tết")),
        (
            "Treo cờ nhân dịp lễ 30/4 và 01/5.",
            Schedule("window", windows=(Window(None, date(2025, 4, 30)), Window(None, date(2025, 5, 1)))),
        ),
        (
            "Thực hiện ít nhất 04 cuộc kiểm tra trong năm 2025.",
            Schedule("window", windows=(Window(date(2025, 1, 1), date(2025, 12, 31)),)),
        ),
        ("Gửi đề cương chậm nhất 07 ngày trước ngày kiểm tra.", Schedule("relative", event="kiểm tra")),
        ("Gửi hồ sơ trước khi họp 03 ngày làm việc.", Schedule("relative", event="họp")),
        (
            "Tập huấn cho cán bộ 16 trạm y tế: 01 lớp, tháng 4/2025.",
            Schedule("window", windows=(Window(date(2025, 4, 1), date(2025, 4, 30)),)),
        ),
        ("Xây dựng báo cáo 6 tháng, báo cáo năm gửi tỉnh.", Schedule("recurring")),
        ("Tập huấn kỹ năng ứng xử cho viên chức: 02 lớp/năm.", Schedule("recurring", "year")),
        ("Cập nhật liên tục tình hình ngập.", Schedule("continuous")),
        ("Cấp thuốc. Thường xuyên phối hợp với công an.", Schedule("continuous")),
        ("Các trạm y tế báo cáo hằng ngày về trung tâm.", Schedule("recurring")),
        ("Đài Truyền thanh thường xuyên phát thanh về dịch bệnh.", Schedule("continuous")),
        ("Định kỳ hằng năm (trước ngày 15 tháng 12) báo cáo kết quả.", Schedule("recurring", "year")),
        ("Báo cáo kết quả hằng năm chậm nhất ngày 17 tháng 12.", Schedule("recurring", "year")),
        ("Báo cáo trước ngày 15/6 hằng năm và báo cáo tổng kết trước ngày 15/11/2030.", Schedule("recurring", "year")),
        ("Tiếp công dân định kỳ của Bí thư Đảng ủy (ít nhất 01 ngày/tháng).", Schedule("recurring", "month")),
        ("Định kỳ phát sóng (mỗi tháng 02 chuyên mục).", Schedule("recurring", "month")),
        ("Đăng tin trên trang của khoa (02 bài/tuần).", Schedule("recurring", "week")),
        ("Sinh hoạt chi bộ định kỳ, sinh hoạt chuyên đề hằng quý.", Schedule("recurring", "quarter")),
        ("Định kỳ báo cáo để xác định chỉ số hằng năm.", Schedule("recurring")),
        (
            "Các phòng căn cứ kế hoạch công tác hằng năm của mình, định kỳ hằng tháng rà soát kết quả.",
            Schedule("recurring", "month"),
        ),
        ("Phối hợp cập nhật, số hóa hồ sơ thường xuyên vào hệ thống.", Schedule("continuous")),
        ("Các khoa có trách nhiệm thường xuyên rà soát danh mục.", Schedule("continuous")),
        (
            "Số hóa hồ sơ bệnh án và nối với hệ thống quốc gia (2026 - 2028).",
            Schedule("window", windows=(Window(date(2026, 1, 1), date(2028, 12, 31)),)),
        ),
        ("Hằng tuần giao ban và báo cáo định kỳ.", Schedule("recurring", "week")),
        ("Báo cáo đột xuất tình hình ngộ độc thực phẩm.", Schedule("on_event", event="đột xuất")),
        ("Đánh giá sự tiến bộ của học sinh vào cuối mỗi học kỳ.", Schedule("recurring")),
        ("Chi trả phụ cấp theo từng học kỳ.", Schedule("recurring")),
        ("Củng cố ban thanh tra; thường xuyên nắm dư luận.", Schedule("continuous")),
        ("Sơ kết cuối học kỳ I.", Schedule("on_event", event="Sơ kết cuối học kỳ I")),
        ("Điều tra ca phản ứng sau tiêm khi có báo cáo.", Schedule("on_event", event="báo cáo")),
        ("Trực dịch 24/24 giờ khi có dịch xảy ra; chuẩn bị xe.", Schedule("on_event", event="dịch xảy ra")),
        (
            "Đặt bàn hướng dẫn. Văn phòng Sở thực hiện thường xuyên trong năm 2025.",
            Schedule("continuous", windows=(Window(date(2025, 1, 1), date(2025, 12, 31)),)),
        ),
        (
            "Bắt muỗi tại 03 xã, mỗi tháng 01 lần từ tháng 4 đến tháng 11/2025.",
            Schedule("recurring", "month", windows=(Window(date(2025, 4, 1), date(2025, 11, 30)),)),
        ),
        ("Báo cáo tháng gửi khoa trước ngày 05 của tháng sau.", Schedule("recurring", "month")),
        (
            "Trong trường hợp có dịch bệnh, giáo viên dạy trực tuyến.",
            Schedule("on_event", event="Trong trường hợp có dịch bệnh"),
        ),
    ],
)
def test_a_sentence_tells_when(text: str, schedule: Schedule) -> None:
    assert time_of_sentence(text, 2025)[1] == schedule


@pytest.mark.parametrize(
    "text",
    [
        "Hướng dẫn người dân đeo khẩu trang khi có triệu chứng.",
        "Cấp đủ thuốc; bổ sung cho các trạm khi có yêu cầu.",
        "Chuẩn bị thuốc để cấp cứu khi có ngộ độc xảy ra.",
        "Cân đối kinh phí chi thường xuyên năm 2025.",
        "Số hóa hồ sơ ngay khi tiếp nhận.",
        "Bố trí vốn của địa phương (khi không được hỗ trợ).",
        "Xây dựng lộ trình thực hiện cho từng xã.",
        "Hoàn thành đúng tiến độ, bảo đảm chất lượng.",
        "Rà soát tiến độ trong 6 tháng và năm học tới.",
        "Triển khai bệnh án điện tử; đến 31/12/2025 có tối thiểu 90% lượt khám dùng căn cước.",
        "Phân bổ ngân sách; phấn đấu đến hết tháng 9/2025 giải ngân đạt ít nhất 70%.",
        "Thực hiện thường xuyên, đồng bộ các giải pháp.",
        "Phấn đấu 20% xã đạt chuẩn ngay trong năm 2025.",
        "Đổi mật khẩu khi cần thiết.",
        "Kiểm tra đột xuất các chợ.",
        "Kiểm tra việc chấp hành kỷ luật, kỷ cương đột xuất tại các phòng.",
        "Xử lý người đứng đầu khi phát hiện vi phạm mà không ngăn chặn.",
        "Giải ngân vốn đạt trên 95% kế hoạch đến ngày 31/12/2025.",
        "Theo dõi, đôn đốc; tổ chức kiểm tra ít nhất 08 xã trong năm.",
        "Thông báo kết quả kiểm tra đợt 1, đợt 2 năm 2025.",
        "Củng cố mạng lưới; cập nhật đầy đủ, thường xuyên dữ liệu.",
        "Lồng ghép với Chương trình mục tiêu quốc gia về y tế (2021 - 2025).",
        "Đôn đốc các nhiệm vụ đột xuất được giao.",
        "Kiểm tra thường xuyên và đột xuất các bếp ăn.",
        "Hướng dẫn hồ sơ trợ cấp xã hội hằng tháng.",
        "Biên soạn đề kiểm tra định kỳ.",
        "Lồng ghép vào giáo án hằng ngày.",
        "Hướng dẫn chi trả mức lương mới (từ ngày 01/7/2025) cho viên chức.",
        "Kết nối với cơ sở dữ liệu về cư trú sau khi được triển khai.",
        "Đưa kết quả thực hiện vào tiêu chí bình xét thi đua cuối năm.",
        "Đối với các công trình khởi công trong năm 2025, chủ đầu tư lập hồ sơ lưu trữ.",
    ],
)
def test_what_a_sentence_is_about_is_no_time(text: str) -> None:
    assert time_of_sentence(text, 2025)[1] == Schedule()


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "Tự kiểm tra theo 83 tiêu chí: đợt 1 từ 01/6 đến 15/6/2025; đợt 2 từ 01/11 đến 20/11/2025.",
            Window(date(2025, 6, 1), date(2025, 6, 15)),
            Window(date(2025, 11, 1), date(2025, 11, 20)),
        ),
        (
            "Tổ chức 02 lớp: lớp 1 tháng 4, lớp 2 tháng 9/2025 (khoa Hồi sức chủ trì).",
            Window(date(2025, 4, 1), date(2025, 4, 30)),
            Window(date(2025, 9, 1), date(2025, 9, 30)),
        ),
    ],
)
def test_numbered_rounds_have_their_own_times(text: str, first: Window, second: Window) -> None:
    assert time_of_sentence(text, 2025)[1] == Schedule("window", windows=(first, second))


def test_classes_of_a_school_are_no_rounds() -> None:
    text = "Tuyển sinh lớp 1, lớp 6 từ ngày 01/6/2025 đến ngày 31/7/2025."
    assert time_of_sentence(text, 2025)[0] == "từ ngày 01/6/2025 đến ngày 31/7/2025"


def test_what_an_event_will_end_is_a_window_without_a_last_day() -> None:
    text = "KẾ HOẠCH\nNăm 2025\n\nTT\tNội dung\tCơ quan chủ trì\tThời gian\n"
    text += "1\tĐiều tra\tSở Y tế\tTừ tháng 11/2025 đến khi kết thúc điều tra\n"
    (task,) = plan_as_json(interpret(list(text_blocks(text))))["tasks"]
    windows = [{"start": "2025-11-01", "due": None}]
    assert task["schedule"] == {"kind": "window", "every": None, "windows": windows, "event": "kết thúc điều tra"}


@pytest.mark.parametrize(
    ("text", "words", "schedule"),
    [
        (
            "Tuyển dụng viên chức (Phòng Tổ chức chủ trì; thực hiện sau khi được Sở Y tế phê duyệt kế hoạch).",
            "sau khi được Sở Y tế phê duyệt kế hoạch",
            Schedule("relative", event="được Sở Y tế phê duyệt kế hoạch"),
        ),
        (
            "Công khai kết luận thanh tra sau khi ban hành kết luận.",
            "sau khi ban hành kết luận",
            Schedule("relative", event="ban hành kết luận"),
        ),
        (
            "Thanh toán viện phí không dùng tiền mặt (Phòng Tài chính chủ trì; từ quý II/2024).",
            "từ quý II/2024",
            Schedule("continuous"),
        ),
        (
            "Chuẩn bị Hội nghị triển khai, thời gian dự kiến ngày 12/4/2024.",
            "thời gian dự kiến ngày 12/4/2024",
            Schedule("window", windows=(Window(None, date(2024, 4, 12)),)),
        ),
        ("Các phòng gửi ít nhất 01 tin, bài/quý về Văn phòng Sở.", "01 tin, bài/quý", Schedule("recurring", "quarter")),
        (
            "Báo cáo UBND tỉnh: báo cáo quý trước ngày 18 của tháng cuối quý, báo cáo năm trước ngày 18/12/2024.",
            "trước ngày 18 của tháng cuối quý",
            Schedule("recurring", "quarter"),
        ),
        (
            "Báo cáo định kỳ về Thanh tra Sở: 6 tháng gửi trước ngày 10/6, năm gửi trước ngày 10/12/2024.",
            "định kỳ",
            Schedule("recurring"),
        ),
        (
            "Xây dựng kế hoạch xong trong tháng 2/2024. Định kỳ báo cáo kết quả hằng năm (trước ngày 15 tháng 11).",
            "xong trong tháng 2/2024",
            Schedule("window", windows=(Window(date(2024, 2, 1), date(2024, 2, 29)),)),
        ),
        ("Niêm yết thủ tục tại trụ sở (Văn phòng Sở, thường xuyên).", "thường xuyên", Schedule("continuous")),
        (
            "Kiểm kê tài sản (phòng HC chủ trì, các phòng phối hợp, tháng 12/2024)",
            "tháng 12/2024",
            Schedule("window", windows=(Window(date(2024, 12, 1), date(2024, 12, 31)),)),
        ),
        ("Thăm hỏi hộ nghèo (hộ gia đình, thường xuyên khó khăn).", "", Schedule()),
    ],
)
def test_a_sentence_tells_its_time_beside_others(text: str, words: str, schedule: Schedule) -> None:
    assert time_of_sentence(text, 2024) == (words, schedule)


@pytest.mark.parametrize(
    ("second", "kind"),
    [("báo cáo năm trước ngày 18/12/2024", "recurring"), ("lập dự toán trước ngày 15/3/2024", "window")],
)
def test_behind_reports_of_quarters_a_yearly_one_sets_no_time_and_other_work_does(second: str, kind: str) -> None:
    text = f"Tổng hợp gửi Thanh tra tỉnh báo cáo quý trước ngày 18 tháng cuối quý; {second}."
    assert time_of_sentence(text, 2024)[1].kind == kind


def test_reports_of_which_only_days_are_told_are_due_on_these() -> None:
    text = "Báo cáo kết quả 6 tháng trước ngày 10/6/2024, báo cáo năm trước ngày 25/11/2024."
    windows = (Window(None, date(2024, 6, 9)), Window(None, date(2024, 11, 24)))
    assert time_of_sentence(text, 2024)[1] == Schedule("window", windows=windows)


def test_what_is_listed_behind_a_colon_is_due_when_its_sentence_says() -> None:
    text = """KẾ HOẠCH
Năm 2025

III. NHIỆM VỤ

1. Tham gia các dự án

- Thực hiện các dự án sau (khi Bộ Y tế triển khai):

+ Dự án 1.

+ Dự án 2.
"""
    tasks = interpret(list(text_blocks(text))).tasks
    assert [task.schedule.event for task in tasks] == ["Bộ Y tế triển khai"] * 3


def test_what_goes_on_from_a_day_has_a_first_and_no_last() -> None:
    text = "KẾ HOẠCH\nNăm 2025\n\nTT\tNội dung\tCơ quan chủ trì\tThời gian\n1\tTập huấn\tSở Y tế\tTừ 01/7/2025\n"
    text += "2\tTư vấn\tSở Y tế\tNăm 2025 và các năm tiếp theo\n3\tTrực\tSở Y tế\tThường xuyên\n"
    tasks = plan_as_json(interpret(list(text_blocks(text))))["tasks"]
    times = [(task["schedule"]["kind"], task["schedule"]["windows"]) for task in tasks]
    assert times == [("window", [{"start": "2025-07-01", "due": None}]), ("continuous", []), ("continuous", [])]


def test_a_time_before_several_headings_is_for_all_that_stands_under_them() -> None:
    text = """KẾ HOẠCH
Năm 2025

II. NỘI DUNG

1. Tháng hành động

a) Thời gian: Từ ngày 15/11/2025 đến ngày 15/12/2025.

b) Các hoạt động

- Mít tinh.

- Treo băng rôn.
"""
    plan = interpret(list(text_blocks(text)))
    assert [window.due for task in plan.tasks for window in task.schedule.windows] == [date(2025, 12, 15)] * 2


def test_what_comes_back_every_year_is_first_due_after_the_plan_was_signed() -> None:
    text = """Số: 9/KH-SYT
Kon Tum, ngày 20 tháng 11 năm 2025

KẾ HOẠCH
Tiêm chủng năm 2025

II. TỔ CHỨC THỰC HIỆN

1. Các trạm y tế

b) Báo cáo Sở Y tế trước ngày 16/11 hằng năm.

c) Báo cáo Sở Y tế trước ngày 16/12 hằng năm.
"""
    deadlines = interpret(list(text_blocks(text))).deadlines
    assert [(one.due, one.phrase[:15]) for one in deadlines] == [
        (date(2026, 11, 15), "Báo cáo Sở Y tế"),
        (date(2025, 12, 15), "Báo cáo Sở Y tế"),
    ]


def test_the_label_of_a_time_may_lack_its_colon() -> None:
    text = "KẾ HOẠCH\nNăm 2025\n\nII. NỘI DUNG\n\n1. Tổ chức triển khai Chiến lược\n\n"
    (task,) = interpret(list(text_blocks(f"{text}Thời gian thực hiện sau khi Chiến lược được ban hành.\n"))).tasks
    assert (task.content, task.schedule.kind) == ("Tổ chức triển khai Chiến lược", "relative")


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Quán triệt trong sinh hoạt định kỳ tháng 6/2025.", date(2025, 6, 30)),
        ("Lập hồ sơ trong tháng 9 năm 2025 (hoàn thành trước ngày 20/9/2025).", date(2025, 9, 19)),
        ("Lập hồ sơ trong quý II/2025, chậm nhất ngày 10/6/2025.", date(2025, 6, 10)),
        ("Đối với các hồ sơ năm 2024, các phòng nộp lưu trong tháng 6/2025.", date(2025, 6, 30)),
        ("Số hóa hồ sơ, đến ngày 30/6/2025 hoàn thành tối thiểu 80%.", date(2025, 6, 30)),
        ("Tuyên truyền nhân ngày Chuyển đổi số quốc gia 10/10.", date(2025, 10, 10)),
        ("Ra quân nhân dịp Ngày Môi trường thế giới (05/6).", date(2025, 6, 5)),
    ],
)
def test_a_sentence_names_the_last_day(text: str, due: date) -> None:
    assert [window.due for window in time_of_sentence(text, 2025)[1].windows] == [due]


def test_a_time_in_brackets_behind_a_heading_is_that_of_its_duties() -> None:
    text = """KẾ HOẠCH
Tuyển quân năm 2026

I- CÁC BƯỚC TIẾN HÀNH

Bước 1: Đăng ký (từ ngày 01/4 đến ngày 15/4/2026)

- Công an xã rà soát nhân khẩu.

- Trạm Y tế xã khám sơ tuyển trước ngày 10/4/2026.

T/M ĐẢNG ỦY
"""
    plan = interpret(list(text_blocks(text)))
    assert plan.title == "KẾ HOẠCH Tuyển quân năm 2026"
    assert [task.schedule.windows[0].due for task in plan.tasks] == [date(2026, 4, 15), date(2026, 4, 9)]
    assert plan.tasks[-1].content == "Trạm Y tế xã khám sơ tuyển trước ngày 10/4/2026."
