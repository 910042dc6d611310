"""Sentences put together from openings and objects, each as ten kinds of writers would type it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Any

import pytest

from domain.text import fold
from domain.understanding import Context, understand
from domain.understanding.context import Asker
from tests.understanding.department import NAMED, UNIT_IDS
from tests.understanding.writers import WRITERS

OWN = UNIT_IDS["Trung tâm Y tế huyện Cư Jút"]
WRITES = {"write_progress", "write_done", "write_difficulty", "submit_report", "nudge", "export"}


@dataclass(frozen=True)
class Family:
    """Sentences of one meaning: one of each row of parts, with what each part adds to the slots."""

    intent: str
    role: Asker
    parts: tuple[tuple[str | tuple[str, Mapping[str, Any]], ...], ...]
    effects: frozenset[str] = frozenset()

    def sentences(self) -> Iterator[tuple[str, dict[str, Any]]]:
        for chosen in product(*self.parts):
            pairs = [part if isinstance(part, tuple) else (part, {}) for part in chosen]
            slots: dict[str, Any] = {}
            for _, adds in pairs:
                slots |= adds
            yield " ".join(words for words, _ in pairs if words), slots


CODES = (("1.3", {"task": "1.3"}), ("nhiệm vụ 4.6", {"task": "4.6"}), ("mục III.2.1", {"task": "III.2.1"}))
PERIODS = (
    ("quý 1", {"period": "Q1"}),
    ("quý IV", {"period": "Q4"}),
    ("6 tháng", {"period": "H1"}),
    ("9 tháng", {"period": "9M"}),
    ("tháng 5", {"period": "month-05"}),
)
UNITS = (
    ("Đắk Mil", {"unit": "Trung tâm Y tế huyện Đắk Mil"}),
    ("Trung tâm Y tế Đắk Glong", {"unit": "Trung tâm Y tế huyện Đắk Glong"}),
    ("Chi cục Dân số", {"unit": "Chi cục Dân số"}),
)
FAMILIES = {
    "my tasks": Family(
        "my_tasks",
        "unit",
        (
            ("", "cho xem", "liệt kê", "gửi em"),
            ("nhiệm vụ", "danh sách việc", "các công việc"),
            ("của tôi", "của đơn vị em", "của trung tâm mình", "bên mình"),
        ),
    ),
    "late tasks": Family(
        "my_tasks",
        "unit",
        (
            ("việc nào", "những nhiệm vụ nào", "mấy việc"),
            ("của đơn vị em", "của trung tâm", "bên mình"),
            (("đang trễ", {"filter": "overdue"}), ("quá hạn", {"filter": "overdue"})),
        ),
    ),
    "percent": Family(
        "update_progress",
        "unit",
        (
            CODES,
            ("được", "đạt", "đã được khoảng"),
            (("80%", {"percent": 80}), ("45 phần trăm", {"percent": 45}), ("30%", {"percent": 30})),
            ("", "rồi"),
        ),
        frozenset({"write_progress"}),
    ),
    "done": Family(
        "update_progress",
        "unit",
        (
            ("", "đơn vị báo cáo"),
            CODES,
            (
                ("đã hoàn thành", {"status": "done"}),
                ("xong rồi", {"status": "done"}),
                ("đã làm xong", {"status": "done"}),
            ),
        ),
        frozenset({"write_done"}),
    ),
    "difficulty": Family(
        "report_difficulty",
        "unit",
        (CODES, ("gặp khó khăn", "đang vướng", "bị kẹt"), ("", "vì thiếu kinh phí", "do chưa có hướng dẫn")),
        frozenset({"write_difficulty"}),
    ),
    "report": Family(
        "submit_report",
        "unit",
        (("em nộp", "xin gửi", "đơn vị gửi"), ("báo cáo",), PERIODS),
        frozenset({"submit_report"}),
    ),
    "deadline": Family(
        "deadlines", "unit", (("bao giờ", "khi nào"), ("phải nộp", "hết hạn nộp"), ("báo cáo",), PERIODS)
    ),
    "deadline of a task": Family("deadlines", "unit", (("hạn của", "bao giờ tới hạn"), CODES)),
    "history": Family("history", "unit", (("lịch sử cập nhật", "ai đã cập nhật", "xem ai đã ghi"), CODES)),
    "late units": Family(
        "late_units", "office", (("đơn vị nào", "những đơn vị nào"), ("chưa nộp báo cáo", "chưa gửi báo cáo"), PERIODS)
    ),
    "tasks of a unit": Family("unit_tasks", "leader", (("xem", "cho biết"), ("nhiệm vụ của", "các việc của"), UNITS)),
    "nudge": Family(
        "nudge",
        "office",
        (("nhắc", "đôn đốc", "em giục"), UNITS, ("nộp báo cáo", "báo cáo"), PERIODS),
        frozenset({"nudge"}),
    ),
    "approve": Family(
        "approve", "office", (("duyệt", "phê duyệt", "chấp nhận"), ("báo cáo",), PERIODS, ("của",), UNITS)
    ),
    "return": Family(
        "return_report",
        "office",
        (("trả lại", "không duyệt", "không chấp nhận"), ("báo cáo",), PERIODS, ("của",), UNITS),
    ),
    "export": Family(
        "export",
        "office",
        (
            ("xuất", "kết xuất"),
            ("báo cáo",),
            PERIODS,
            (("ra excel", {"format": "xlsx"}), ("ra word", {"format": "docx"})),
        ),
        frozenset({"export"}),
    ),
    "percent put right": Family(
        "update_progress",
        "unit",
        (
            CODES,
            (
                ("không phải 80 mà 60", {"percent": 60}),
                ("không phải 80 mà là 60", {"percent": 60}),
                ("không phải 90 mà chỉ 45", {"percent": 45}),
                ("60 chứ không phải 80", {"percent": 60}),
            ),
            ("", "giúp em", "nghen"),
        ),
        frozenset({"write_progress"}),
    ),
    "percent raised": Family(
        "update_progress",
        "unit",
        (
            ("tăng", "nâng", "cập nhật"),
            (("1.3", {"task": "1.3"}), ("III.2.1", {"task": "III.2.1"})),
            (("lên 75", {"percent": 75}), ("lên 90", {"percent": 90})),
            ("giùm", "giúp", "luôn nghe"),
        ),
        frozenset({"write_progress"}),
    ),
    "somebody new": Family(
        "link_unit",
        "unit",
        (("em bên", "tôi ở", "mình thuộc"), UNITS, (", mới vô dùng", ", mới tham gia", ", vừa vào", ", lần đầu dùng")),
    ),
    "a unit and nothing else": Family("link_unit", "unit", (UNITS,)),
    "meaning": Family(
        "help",
        "unit",
        (
            ("hoàn tác", "gia hạn", "hoãn nhắc", "nhắc việc", "liên kết tài khoản"),
            ("là gì", "nghĩa là sao", "để làm gì"),
        ),
    ),
    "nudge called off": Family(
        "cancel",
        "office",
        (
            ("đừng nhắc", "khỏi nhắc", "thôi không cần nhắc", "khoan đôn đốc"),
            tuple(name for name, _ in UNITS),
            ("", "nữa"),
        ),
    ),
    "reminders to come": Family(
        "next_reminder",
        "unit",
        (("mai", "tuần này", "sắp tới"), ("có lịch nhắc", "còn nhắc"), ("gì không", "nào nữa không")),
    ),
    "who wrote": Family(
        "history", "unit", (("bữa nay", "tuần rồi", "hôm qua"), ("ai", "có ai"), ("vô cập nhật", "vào sửa", "vô ghi"))
    ),
    "totals": Family(
        "overview", "leader", (("cho anh", "xem"), ("số liệu tổng", "kết quả tổng", "báo cáo tổng"), PERIODS)
    ),
    "state of a review": Family(
        "report_state", "office", (("ai duyệt", "có ai duyệt"), ("báo cáo",), PERIODS, ("của",), UNITS, ("vậy", "chưa"))
    ),
    "overview": Family(
        "overview", "leader", (("tình hình chung", "tổng hợp kết quả", "tiến độ chung"), ("", *PERIODS))
    ),
}
# What must never be written, whoever types it: not done, a question, a wish, hearsay, a plan, an order forbidden.
NEVER: dict[str, tuple[Asker, tuple[str, ...], tuple[str, ...], str]] = {
    "not done": ("unit", ("1.3", "mục 4.6"), ("chưa xong", "chưa hoàn thành", "gần xong", "sắp xong"), "write_done"),
    "asked": ("unit", ("1.3", "mục 4.6"), ("xong chưa", "hoàn thành chưa", "được 80% chưa"), "write"),
    "planned": ("unit", ("mai", "tuần sau", "cuối tháng"), ("1.3 xong", "mục 4.6 mới hoàn thành"), "write"),
    "on condition": ("unit", ("nếu có tiền thì", "giá mà", "khi nào"), ("1.3 xong", "mục 4.6 hoàn thành"), "write"),
    "heard": ("unit", ("nghe nói", "họ bảo", "hình như"), ("1.3 xong rồi", "mục 4.6 hoàn thành"), "write"),
    "of others": ("unit", ("Đắk Mil", "Chi cục Dân số"), ("1.3 xong rồi", "mục 4.6 được 80%"), "write"),
    "forbidden": ("office", ("đừng", "khoan", "khỏi"), ("nhắc Đắk Mil", "đôn đốc Chi cục Dân số"), "nudge"),
    "asked whether to": ("office", ("nhắc Đắk Mil", "giục Chi cục Dân số"), ("chưa", "làm gì", "khi nào"), "nudge"),
    "no difficulty": ("unit", ("1.3", "mục 4.6"), ("không có khó khăn", "hết vướng rồi"), "write_difficulty"),
    "of other things": (
        "unit",
        ("bệnh nhân buồng", "vé máy bay hạng", "chương trình khuyến mãi", "điện thoại đời", "cháu thi Ielts"),
        ("3.2 xong rồi", "3.2 hoàn thành", "3.2 được 80%"),
        "write",
    ),
    "as others wish or boast": (
        "unit",
        ("sếp khen", "ông Tám cứ cãi", "đố ai", "thách em", "ráng lừa Sở"),
        ("1.3 xong rồi", "mục 4.6 được 80%"),
        "write",
    ),
    "what follows when it is done": (
        "unit",
        ("xong 1.3", "hoàn thành mục 4.6"),
        ("thì em báo liền", "là ăn mừng to", "rồi hãy tính sổ", "thì sếp thưởng", "mới rảnh tay", "thì gửi"),
        "write",
    ),
    "lacks of no work": (
        "unit",
        ("thiếu", "hết", "đang kẹt"),
        ("2 suất cơm trưa", "cái võng nằm trưa", "đôi dép đi mưa", "tiền đổ xăng xe máy"),
        "write",
    ),
    "yet to be done first": (
        "unit",
        ("1.3 80%", "mục 4.6 100%"),
        ("mới được nghiệm thu", "mới tính thi đua", "mới có thưởng"),
        "write",
    ),
    "on record": (
        "unit",
        ("theo biên bản thì", "theo hệ thống thì", "kế hoạch giao", "năm kia"),
        ("1.3 đạt 80%", "mục 4.6 hoàn thành"),
        "write",
    ),
    "not sure": (
        "unit",
        ("1.3 được 80%", "mục 4.6 xong"),
        ("mà em chưa chắc", ", em không dám chắc", ", để em kiểm tra lại đã"),
        "write",
    ),
    "not sent": ("unit", ("chưa nộp", "mai em nộp", "đừng gửi"), ("báo cáo quý 1", "báo cáo 6 tháng"), "submit_report"),
}  # fmt: skip


# What is asked for, by intent, and how the same is refused, asked about or told of others.
ASKED_FOR: dict[str, tuple[Asker, tuple[str, ...]]] = {
    "snooze": ("unit", ("hoãn nhắc đến mai", "dời nhắc sang thứ 6", "khất nhắc 2 ngày")),
    "reminder_settings": ("unit", ("tắt nhắc", "đổi giờ nhắc sang 8 giờ")),
    "extend": ("unit", ("gia hạn 2.3", "gia hạn báo cáo quý 1")),
    "undo": ("unit", ("hoàn tác", "rút lại cập nhật vừa rồi")),
    "exempt": ("office", ("miễn báo cáo quý 1 cho Cư Jút",)),
    "approve": ("office", ("duyệt báo cáo quý 1 của Cư Jút", "phê duyệt báo cáo 6 tháng của Đắk Mil")),
    "return_report": ("office", ("trả lại báo cáo quý 1 của Cư Jút",)),
    "nudge": ("office", ("nhắc Cư Jút nộp báo cáo", "đôn đốc Đắk Mil")),
    "export": ("office", ("xuất excel", "xuất danh sách nhiệm vụ ra word")),
    "submit_report": ("unit", ("gửi báo cáo quý 1", "nộp báo cáo 6 tháng")),
    "withdraw_report": ("unit", ("rút báo cáo quý 1",)),
    "close_period": ("office", ("chốt quý 1", "chốt kỳ báo cáo quý 2")),
    "language": ("unit", ("đổi sang tiếng Anh",)),
    "report_difficulty": ("unit", ("1.3 thiếu kinh phí", "vướng kinh phí")),
}
REFUSING = ("đừng {}", "khoan {}", "không cần {}")
ASKING = ("ai {}", "ai {} vậy", "cách {} thế nào")
ON_CONDITION = "nếu {}"


def _context(role: Asker) -> Context:
    return Context(role=role, own_unit=OWN if role == "unit" else None, units=NAMED)


def _agrees(expected: Mapping[str, Any], read: Mapping[str, Any]) -> bool:
    if "percent" not in expected and "percent" in read:
        return False
    return all(fold(str(read.get(name))) == fold(str(value)) for name, value in expected.items())


@pytest.mark.parametrize("name", FAMILIES)
def test_it_understands_a_family_of_sentences_whoever_types_them(name: str) -> None:
    family = FAMILIES[name]
    misses = []
    for (sentence, slots), write in product(family.sentences(), WRITERS):
        text = write(sentence)
        read = understand(text, _context(family.role))
        if (
            read.intent != family.intent
            or not _agrees(slots, read.slots)
            or (read.effect not in (family.effects or {"none"}))
        ):
            misses.append((text, read))
    assert misses == []


@pytest.mark.parametrize("name", NEVER)
def test_it_never_takes_for_a_write_what_is_none_whoever_types_it(name: str) -> None:
    role, openings, objects, unwanted = NEVER[name]
    taken = []
    for opening, rest, write in product(openings, objects, WRITERS):
        text = write(f"{opening} {rest}")
        effect = understand(text, _context(role)).effect
        if effect == unwanted or (unwanted == "write" and effect in WRITES):
            taken.append((text, effect))
    assert taken == []


@pytest.mark.parametrize("name", ASKED_FOR)
def test_it_knows_what_is_asked_for_from_what_is_refused_or_asked_about(name: str) -> None:
    role, sentences = ASKED_FOR[name]
    # "không cần thiếu kinh phí" is said of no difficulty.
    frames: tuple[str, ...] = ASKING if name == "report_difficulty" else REFUSING + ASKING
    frames += () if name in ("undo", "reminder_settings") else (ON_CONDITION,)
    assert [s for s in sentences if (read := understand(s, _context(role))).intent != name or not read.meant] == []
    taken = []
    for sentence, frame, write in product(sentences, frames, WRITERS):
        text = write(frame.format(sentence))
        read = understand(text, _context(role))
        if read.intent == name and read.meant:
            taken.append(text)
    assert taken == []
