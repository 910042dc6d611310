"""What the chat answers of figures, beside the count by SQL; who sees what; weights with a yes."""

import re
from datetime import date
from fractions import Fraction

import pytest
from sqlalchemy import select

from domain.days.periods import Period, bounds
from domain.days.zone import local_day
from domain.figures.formula import DEFAULT
from storage.figures.weights import weights_kept
from storage.schema import audit, unit
from tests.chat import Chat, Department
from tests.figures.counting import EVER, Counted, Counts
from tests.figures.life import NOW

TODAY = local_day(NOW)
Q1 = bounds(Period("Q1", 2026), "calendar")
YEAR = bounds(Period("Y", 2025), "calendar")


def counted(department: Department, span: tuple[date, date]) -> tuple[Counts, dict[str, Counts]]:
    """The count by SQL: everything, and each unit by its short name."""
    names: dict[int, str] = {int(key): str(short) for key, short in department.rows(select(unit.c.id, unit.c.short))}
    with department.database.begin(department.now, read_only=True) as store:
        asked = Counted(store, TODAY)
        return asked.total(span), {names[key]: one for key, one in asked.by_unit(span).items()}


def rate(part: int, whole: int) -> str:
    """A share as people write it, worked out anew."""
    tenths = (2000 * part + whole) // (2 * whole)
    return f"{tenths // 10}%" if tenths % 10 == 0 else f"{tenths // 10},{tenths % 10}%"


def due(one: Counts) -> int:
    """What had to be done by now."""
    return one.on_time + one.late + one.overdue


@pytest.mark.parametrize(
    ("says", "span", "head"),
    [
        ("tình hình chung", EVER, "Toàn ngành: 20 đơn vị, "),
        ("tổng hợp quý 1", Q1, "Toàn ngành, quý I/2026: 20 đơn vị, "),
        ("tổng hợp năm 2025", YEAR, "Toàn ngành, năm 2025: 20 đơn vị, "),
    ],
)
def test_the_overview_says_what_sql_counts(
    department: Department, leader: Chat, says: str, span: tuple[date, date], head: str
) -> None:
    one, _ = counted(department, span)
    text = leader.says(says).text
    dated = due(one) + one.pending
    assert text.startswith(f"{head}{dated + one.undated} việc và báo cáo")
    assert f"Nộp báo cáo: {one.came}/{one.reports} ({rate(one.came, one.reports)})" in text
    assert f"Đúng hạn: {one.on_time}/{due(one)} việc đã đến hạn ({rate(one.on_time, due(one))})" in text
    done = one.on_time + one.late
    assert f"Hoàn thành: {done}/{dated} việc có hạn ({rate(done, dated)})" in text
    assert f"🔴 quá hạn {one.overdue} · 🟠 hoàn thành trễ {one.late} · 🟢 hoàn thành đúng hạn {one.on_time}" in text
    assert f"Được miễn, không tính: {one.excused} việc" in text
    assert f"Đã gia hạn {one.extended} việc; hoàn thành đúng hạn nhờ gia hạn {one.saved}" in text
    told = f"đã hoàn thành {one.undated_done}" if span == EVER else f"trong kỳ có cập nhật {one.undated_told}"
    assert f"Không hạn (tính riêng): {one.undated}, {told}" in text


def test_the_ranking_lists_every_unit_in_its_place(department: Department, office: Chat) -> None:
    _, by_unit = counted(department, Q1)
    shares = {name: Fraction(one.on_time, due(one)) for name, one in by_unit.items() if due(one)}
    office.says("xếp hạng các đơn vị quý 1")
    lines = re.findall(r"^\d\. (.*)$", office.text, re.M)
    while any(choice.startswith("Xem tiếp") for choice in office.choices):
        office.presses(next(choice for choice in office.choices if choice.startswith("Xem tiếp")))
        lines += re.findall(r"^\d\. (.*)$", office.text, re.M)
    assert len(lines) == len(shares)
    for line in lines:
        name, _, said = line.partition(" — ")
        one, mine = by_unit[name], shares[name]
        ties = sum(other == mine for other in shares.values())
        place = f"hạng {1 + sum(other > mine for other in shares.values())}"
        place += f" (đồng hạng {ties} đơn vị)" if ties > 1 else ""
        assert said.startswith(f"{place}: {rate(one.on_time, due(one))} ({one.on_time}/{due(one)} việc đã đến hạn)")
        assert (f"miễn {one.excused}" in said) == bool(one.excused)
        assert (f"gia hạn {one.extended}" in said) == bool(one.extended)
    assert "1 đơn vị chưa có việc đến hạn nên chưa xếp hạng." in office.text


def test_why_shows_every_row_that_counts_and_opens_each(department: Department, cu_jut: Chat) -> None:
    one = counted(department, Q1)[1]["TTYT Cư Jút"]
    assert "hạng" in cu_jut.says("xếp hạng quý 1").text
    cu_jut.says("vì sao đơn vị tôi xếp hạng này?")
    assert cu_jut.text.startswith("TTYT Cư Jút, quý I/2026: hạng ")
    assert f"Tỷ lệ tính trên {due(one)} việc đã đến hạn. Từng việc, dòng 1–5 trong " in cu_jut.text
    rows = re.findall(r"^\d\. (\S+) (.*)$", cu_jut.text, re.M)
    while any(choice.startswith("Xem tiếp") for choice in cu_jut.choices):
        cu_jut.presses(next(choice for choice in cu_jut.choices if choice.startswith("Xem tiếp")))
        rows += re.findall(r"^\d\. (\S+) (.*)$", cu_jut.text, re.M)
    marks = [mark for mark, _ in rows]
    assert marks.count("🔴") == one.overdue
    assert marks.count("🟠") == one.late
    assert marks.count("🟢") == one.on_time
    assert sum("được miễn, không tính: mới lập" in said for _, said in rows) == one.excused
    assert sum("đã gia hạn, hạn gốc" in said for _, said in rows) == one.extended
    assert cu_jut.says("/visaohang Q1-2026").presses("3.3").text.startswith(("Lịch sử", "3.3 chưa có cập nhật"))
    assert cu_jut.says("/visaohang Q1-2026").presses("Báo cáo").text.startswith("TTYT Cư Jút: ")


def test_a_unit_sees_its_own_place_and_nobody_elses(department: Department, cu_jut: Chat) -> None:
    _, by_unit = counted(department, Q1)
    others = [name for name in by_unit if name != "TTYT Cư Jút" and len(name) > 3]
    said = ("tổng hợp quý 1", "xếp hạng các đơn vị quý 1", "vì sao đơn vị tôi xếp hạng này?", "tình hình chung")
    for sentence in said:
        text = cu_jut.says(sentence).text
        assert text.startswith("TTYT Cư Jút")
        assert not any(name in text for name in others)
    for command in ("/visaohang Q1-2026 #1", "/visaohang Q1-2026 #99999", "vì sao TTYT Đắk Mil xếp hạng này"):
        assert cu_jut.says(command).text.startswith("Anh/chị chỉ xem được nhiệm vụ của TTYT Cư Jút")


@pytest.mark.parametrize(
    "command", ["/xephang Q1-2026 999", "/xephang xyz -3", "/visaohang #", "/tonghop Q9", "/bieudo kehoach #0"]
)
def test_a_crooked_command_is_answered_all_the_same(leader: Chat, command: str) -> None:
    assert leader.says(command).text


def test_a_period_without_anything_due_has_no_ranking(department: Department, leader: Chat, cu_jut: Chat) -> None:
    assert leader.says("/xephang Q1-2027").text.startswith("Chưa có việc nào đến hạn trong quý I/2027")
    assert "không có việc nào được tính trong quý I/2027" in cu_jut.says("/visaohang Q1-2027").text


def test_a_period_without_a_year_is_the_latest_that_has_begun(department: Department, leader: Chat) -> None:
    assert "quý IV/2026" in leader.says("tổng hợp quý 4").text
    department.at("2027-01-05 09:00")
    assert "quý IV/2026" in leader.says("tổng hợp quý 4").text
    assert "quý I/2027" in leader.says("tổng hợp quý 1").text


# --- weights


def kept(department: Department) -> object:
    """The weights as they stand."""
    with department.database.begin(department.now, read_only=True) as store:
        return weights_kept(store)


def test_the_office_changes_weights_with_a_yes_and_takes_them_back(department: Department, office: Chat) -> None:
    before = office.says("xếp hạng quý 1").text
    office.says("đặt trọng số phối hợp 0,5")
    assert "• phối hợp: từ 0 thành 0,5" in office.text
    assert kept(department) == DEFAULT
    office.says("có")
    assert "Trọng số: chủ trì 1, thực hiện 1, phối hợp 0,5." in office.text
    assert "Trọng số: chủ trì 1, thực hiện 1, phối hợp 0,5." in office.says("xếp hạng quý 1").text
    assert office.text != before
    written = select(audit.c.before, audit.c.after).where(audit.c.kind == "figures")
    assert [after["support"] for _, after in department.rows(written)] == ["1/2"]
    office.says("hoàn tác").presses("Hoàn tác")
    assert kept(department) == DEFAULT
    assert office.says("xếp hạng quý 1").text == before


def test_of_two_officers_the_second_is_told_that_weights_moved(department: Department, office: Chat) -> None:
    second = department.chat("Văn phòng Sở", "office", "Phạm Thị Dung")
    office.says("trọng số chủ trì 2")
    second.says("trọng số chủ trì và thực hiện 3").says("có")
    office.says("có")
    assert office.text.startswith("Trọng số vừa được người khác đổi")
    assert "chủ trì 3, thực hiện 3, phối hợp 0" in office.text


@pytest.mark.parametrize("who", ["cu_jut", "leader"])
def test_nobody_else_changes_weights(department: Department, request: pytest.FixtureRequest, who: str) -> None:
    chat: Chat = request.getfixturevalue(who)
    assert chat.says("trọng số phối hợp 0,5").text.startswith("Chỉ Văn phòng Sở đổi được trọng số")
    assert chat.choices == ()
    assert "chủ trì 1" in chat.says("xem trọng số").text


@pytest.mark.parametrize("said", ["11", "0,555", "100"])
def test_a_weight_that_nobody_may_set_is_refused(department: Department, office: Chat, said: str) -> None:
    assert office.says(f"trọng số phối hợp {said}").text.startswith(f"Trọng số “{said}” không dùng được")
    assert kept(department) == DEFAULT
