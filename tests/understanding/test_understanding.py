"""Spelling, numbers, several tasks at once, answers and commands."""

import pytest

from domain.understanding import Command, Context, commands, understand
from domain.understanding.sentence import read_words
from tests.understanding.department import NAMED, OFFICE, UNIT


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("nhieemj vuj cuar tooi", "nhiem vu cua toi"),
        ("nhie6m5 vu5 cu3a to6i", "nhiem vu cua toi"),
        ("danh sahc nhiemvu", "danh sach nhiem vu"),
        ("báoc áo", "bao cao"),
        ("nv1.3 đc 80% r ạ", "nhiem vu 1.3 duoc 80% roi a"),
        ("bc q3, 6t", "bao cao quy 3 , 6 thang"),
        ("p.tccb", "phong tccb"),
        ("htành kphí tđộ", "hoan thanh kinh phi tien do"),
        ("ksát pcông cnhật", "khao sat phan cong cap nhat"),
        ("tchuc hnghị đgiá", "to chuc hoi nghi danh gia"),
    ],
)
def test_slips_and_abbreviations_are_undone(typed: str, meant: str) -> None:
    assert read_words(typed, NAMED.words).plain == meant


@pytest.mark.parametrize(
    ("text", "task"),
    [
        ("1,3 xong", "1.3"),
        ("mục 1.3 xong", "1.3"),
        ("nv1.3 xong", "1.3"),
        ("3 chấm 2 xong", "3.2"),
        ("mục ba chấm hai xong", "3.2"),
        ("iii.2.1 xong", "III.2.1"),
        ("mục III 2.1 xong", "III.2.1"),
        ("II.III.2 xong", "II.III.2"),
        ("xong a.ii.3", "A.II.3"),
        ("nhiệm vụ 5 xong", "5"),
    ],
)
def test_codes_are_read_however_they_are_written(text: str, task: str) -> None:
    assert understand(text, UNIT).slots["task"] == task


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("báo cáo quý 1 của cj sao rồi", "Trung tâm Y tế huyện Cư Jút"),
        ("nhắc đm nộp báo cáo quý 1", "Trung tâm Y tế huyện Đắk Mil"),
        ("duyệt gn quý 1", "Trung tâm Y tế thành phố Gia Nghĩa"),
    ],
)
def test_places_go_by_their_first_letters_where_a_unit_is_spoken_of(text: str, unit: str) -> None:
    assert understand(text, OFFICE).slots["unit"] == unit


@pytest.mark.parametrize("text", ["1.3 cj 80", "cj", "kn gn"])
def test_letters_alone_name_no_unit(text: str) -> None:
    assert "unit" not in understand(text, OFFICE).slots


@pytest.mark.parametrize(
    "text",
    [
        "ngày 1.3 họp",
        "kinh phí 1,3 tỷ",
        "1.300.000 đồng",
        "công văn 13/SYT-VP",
        "lúc 8.30 họp",
        "tỷ lệ 98,7%",
        "gọi 0912345678",
        "tăng 1,5 điểm",
        "tầng 1.3 hư thang máy",
        "quý 1/2026",
        "12/3/2026",
    ],
)
def test_other_numbers_are_no_codes(text: str) -> None:
    assert "task" not in understand(text, UNIT).slots


def test_a_number_that_no_task_is_called_by_is_no_code_where_tasks_are_known() -> None:
    known = Context(role="unit", units=NAMED, codes=frozenset({"I.1.3", "2.2"}))
    assert understand("1.3 xong", known).slots["task"] == "1.3"
    assert understand("9,9 xong", known).effect == "none"


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("1.3 tám mươi lăm phần trăm", 85),
        ("1.3 được 3/4 bài", 75),
        ("1.3 được một nửa", 50),
        ("1.3 8/10 việc", 80),
        ("1.3 duoc hai phan ba roi", 67),
        ("cập nhật 1.3 lên 90", 90),
        ("1.3 80", 80),
        ("1.3 không phải 80% mà 60%", 60),
    ],
)
def test_percentages_are_read_however_they_are_written(text: str, percent: int) -> None:
    assert understand(text, UNIT).slots["percent"] == percent


def test_words_before_a_code_in_its_own_clause_speak_of_that_code() -> None:
    first, second = understand("II.2.1 được 60% nhé, mai xong I.1.4", UNIT).slots["updates"]
    assert (first["percent"], "doubt" in first) == (60, False)
    assert (second["doubt"], "percent" in second) == ("future", False)

    first, second = understand("1.3 xong, chưa làm 2.1", UNIT).slots["updates"]
    assert (first["status"], second["status"]) == ("done", "not_started")


def test_several_tasks_come_as_several_updates() -> None:
    read = understand("I.1.4 xong rồi, II.2.1 được 60% còn vướng kinh phí", UNIT)
    assert [u["task"] for u in read.slots["updates"]] == ["I.1.4", "II.2.1"]
    assert [u.get("status", u.get("percent")) for u in read.slots["updates"]] == ["done", 60]
    assert read.slots["updates"][1]["difficulty"] == "vướng kinh phí"
    assert read.slots["task"] == "I.1.4"
    assert read.effect == "write_done"


@pytest.mark.parametrize("text", ["1.3, 1.4 và 1.5 xong rồi", "xong 1.3, 1.4 và 1.5"])
def test_one_value_for_several_tasks_goes_to_each(text: str) -> None:
    updates = understand(text, UNIT).slots["updates"]
    assert [(u["task"], u["status"]) for u in updates] == [("1.3", "done"), ("1.4", "done"), ("1.5", "done")]


def test_done_is_not_done_where_the_same_message_takes_it_back() -> None:
    assert understand("1.3 xong nhưng chưa xong phần cuối", UNIT).slots["status"] == "in_progress"


def test_a_measured_value_is_no_progress() -> None:
    read = understand("4.6 đạt 85% hài lòng", UNIT)
    assert (read.slots["task"], read.slots["measured"], read.effect) == ("4.6", 85, "none")


def test_a_minus_in_front_is_no_progress() -> None:
    assert understand("1.3 -5%", UNIT).effect == "none"
    assert understand("1.3 - 5%", UNIT).slots["percent"] == 5


@pytest.mark.parametrize("text", ["english", "speak English please", "đổi sang tiếng Anh"])
def test_a_language_is_asked_for_in_words(text: str) -> None:
    read = understand(text, UNIT)
    assert (read.intent, read.slots["args"]) == ("language", "en")


def test_more_than_all_is_never_written() -> None:
    assert understand("1.3 được 150%", UNIT).effect == "none"


def test_a_percentage_answers_the_question_for_it() -> None:
    asked = Context(role="unit", units=NAMED, asking="percent")
    assert understand("80", asked).slots == {"percent": 80}
    assert understand("không, 60", asked).slots == {"percent": 60}
    assert understand("thôi", asked).intent == "cancel"
    assert understand("nhiệm vụ của tôi", asked).intent == "my_tasks"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("wats left 4 us to do", "my_tasks"),
        ("turn off remindrs pls", "reminder_settings"),
        ("em koong bieets duungf cai nay sao", "help"),
        ("cảm ơm em nhiuu", "thanks"),
        ("cho em mượn cái kéo", "out_of_scope"),
        ("cảnh báo mưa bão", "out_of_scope"),
        ("who has stolen it", "out_of_scope"),
    ],
)
def test_what_the_rules_leave_over_is_read_as_the_sentences_that_it_is_like(text: str, intent: str) -> None:
    read = understand(text, UNIT)
    assert (read.intent, read.effect) == (intent, "none")
    # Such a reading is never as sure as one that a rule led to.
    assert read.confidence < 0.6 or intent == "out_of_scope"


def test_yes_is_an_answer_only_where_something_was_asked() -> None:
    assert understand("ok", Context(asking="confirm")).intent == "yes"
    assert understand("ok", Context()).intent != "yes"


@pytest.mark.parametrize("command", commands(), ids=lambda c: c.vi_name)
def test_every_command_is_known_by_both_names(command: Command) -> None:
    for name in (command.vi_name, command.en_name):
        arguments = " 7KQ4MP" if name == "start" else ""
        assert understand(f"/{name}@DonDocBot{arguments}").intent == command.intent


def test_commands_carry_ids_and_what_is_said_behind_them() -> None:
    assert understand("/viec #12").slots == {"args": "#12", "id": 12}
    assert understand("/tiendo 1.3 80%", UNIT).slots == {"task": "1.3", "percent": 80, "args": "1.3 80%"}
    assert understand("/co 5").intent == "command"
    assert understand("/co 5").slots == {"name": "co", "args": "5"}


@pytest.mark.parametrize("text", ["/start 7KQ4MP", "LIENKET 7kq4mp", "lien ket 7KQ4MP", "7KQ4MP", "/lienket 7kq4mp"])
def test_an_invite_code_is_known_however_it_is_sent(text: str) -> None:
    read = understand(text)
    assert (read.intent, read.slots["code"]) == ("link_unit", "7KQ4MP")


def test_a_bare_start_asks_for_help() -> None:
    assert understand("/start").intent == "help"
