"""What the pictures show, beside the count by SQL; that they can be drawn, and reach who asked."""

import struct
import sys
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from sqlalchemy import select

from documents.papers.charts import draw
from domain.days.periods import bounds
from domain.days.zone import local_day
from handlers.figures.charts import charts_of, heat_map, plan_burn_down, rate_by_quarter, status_by_unit, unit_names
from locales import texts
from storage.database import Database
from storage.figures.queries import statistics
from storage.schema import job, unit
from storage.store import Store
from tests.chat import Chat, Department
from tests.figures.counting import NOTHING, Counted, Counts
from tests.figures.life import NOW, QUARTERS

TODAY = local_day(NOW)
SAY = texts("vi")
Q1 = QUARTERS[4]
# Every letter with marks that a Vietnamese text may hold, and the longest names.
LETTERS = "ăâđêôơư ấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự ỳỵỷỹý ịỉĩọỏõụủũ ĂÂĐÊÔƠƯ ẤẬẮẶẾỆỐỘỚỢỨỰỲỴ “–” …"


def _due(one: Counts) -> int:
    return one.on_time + one.late + one.overdue


def _names(store: Store) -> dict[int, str]:
    return {int(row.id): str(row.short) for row in store.rows(select(unit.c.id, unit.c.short))}


def test_the_bars_are_what_sql_counts(two_years: Database) -> None:
    with two_years.begin(NOW, read_only=True) as store:
        counted = Counted(store, TODAY).by_unit(bounds(Q1, "calendar"))
        names = _names(store)
        spec = status_by_unit(SAY, statistics(store, Q1), unit_names(store), "")
    expected = {
        names[key]: [one.on_time, one.late, one.overdue, one.pending]
        for key, one in counted.items()
        if _due(one) + one.pending
    }
    assert {row["label"].partition(" – ")[0]: row["parts"] for row in spec["rows"]} == expected
    assert [one["name"] for one in spec["series"]] == ["đúng hạn", "trễ", "quá hạn", "chưa đến hạn"]
    shares = [Fraction(row["parts"][0], sum(row["parts"][:3])) for row in spec["rows"]]
    assert shares == sorted(shares, reverse=True)


def test_the_columns_and_the_heat_map_are_what_sql_counts(two_years: Database) -> None:
    with two_years.begin(NOW, read_only=True) as store:
        whole, names = statistics(store), _names(store)
        columns = rate_by_quarter(SAY, whole.by_quarter(), "", TODAY)["columns"]
        heat = heat_map(SAY, whole, unit_names(store), "")
        counted = Counted(store, TODAY)
        totals = [counted.total(bounds(one, "calendar")) for one in QUARTERS]
        by_unit = [counted.by_unit(bounds(one, "calendar")) for one in QUARTERS]
    assert [column["below"] for column in columns] == [f"{one.on_time}/{_due(one)}" for one in totals]
    assert [row["label"] for row in heat["rows"]] == sorted(row["label"] for row in heat["rows"])
    keys = {name: key for key, name in names.items()}
    for row in heat["rows"]:
        found = [quarter.get(keys[row["label"]], NOTHING) for quarter in by_unit]
        shares = [one.on_time / _due(one) if _due(one) else None for one in found]
        assert [cell["value"] for cell in row["cells"]] == pytest.approx(shares)
        assert [cell["text"] == "–" for cell in row["cells"]] == [share is None for share in shares]


def test_the_burn_down_ends_where_sql_counts(two_years: Database) -> None:
    with two_years.begin(NOW, read_only=True) as store:
        whole, counted = statistics(store), Counted(store, TODAY).by_plan()
    for plan_id, one in counted.items():
        points = plan_burn_down(SAY, whole.of_plan(plan_id), "")["points"]
        left = [point["left"] for point in points if point["left"] is not None]
        assert left[0] == _due(one) + one.pending
        assert left == sorted(left, reverse=True)
        assert left[-1] == one.overdue + one.pending
        assert points[-1]["planned"] == 0


def _size(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def _spec(kind: str, **data: Any) -> dict[str, Any]:
    return {"kind": kind, "title": LETTERS, "subtitle": LETTERS, "note": LETTERS, **data}


_ONE = {"label": LETTERS, "cells": [{"value": 1.0, "text": "100"}]}
_TODAY = {"at": 0, "name": "hôm nay"}


@pytest.mark.parametrize(
    "spec",
    [
        _spec("bars", rows=[], series=[]),
        _spec("bars", rows=[{"label": LETTERS, "parts": [0]}], series=[{"name": LETTERS, "style": "late"}]),
        _spec("columns", columns=[]),
        _spec("columns", columns=[{"label": LETTERS, "value": None, "text": "–", "below": "0/0"}]),
        _spec("heat", columns=[], rows=[], scale=["0", "1"]),
        _spec("heat", columns=["I"], rows=[_ONE], scale=["", ""]),
        _spec("burn", points=[{"planned": 0, "left": 0, "label": "01/10"}], names=["a", "b"], today=None),
        _spec("burn", points=[{"planned": 9, "left": None, "label": ""}], names=["a", "b"], today=_TODAY),
    ],
)  # fmt: skip
def test_any_picture_can_be_drawn_with_every_letter(spec: dict[str, Any]) -> None:
    """A letter that the font lacks is a warning, and warnings are errors."""
    width, height = _size(draw(spec))
    assert width == 1080
    assert 300 < height < 1500


def test_the_sheets_of_all_and_of_one_unit_can_be_drawn(two_years: Database) -> None:
    with two_years.begin(NOW, read_only=True) as store:
        everybody = charts_of(store, SAY, Q1, None)
        one = charts_of(store, SAY, Q1, 8)
    assert [part["kind"] for part in everybody["parts"]] == ["bars", "columns", "heat"]
    assert _size(draw(everybody))[0] == 1080
    assert [part["kind"] for part in one["parts"]] == ["bars", "columns"]
    assert _size(draw(one))[0] == 1080


# --- asked for in chat


@pytest.mark.parametrize(
    ("says", "kind"),
    [
        ("biểu đồ tình hình các đơn vị", "bars"),
        ("vẽ biểu đồ xếp hạng quý 1", "bars"),
        ("biểu đồ tỷ lệ đúng hạn theo quý", "columns"),
        ("bản đồ nhiệt các đơn vị", "heat"),
    ],
)
def test_a_leader_gets_the_picture_that_the_words_name(
    department: Department, leader: Chat, says: str, kind: str
) -> None:
    assert leader.says(says).text == "Đang vẽ hình, anh/chị chờ vài giây."
    ((data,),) = department.rows(select(job.c.data))
    assert data["what"]["kind"] == kind
    assert "Tất cả các đơn vị" in data["what"]["subtitle"]


def test_the_picture_comes_with_its_words(department: Department, leader: Chat) -> None:
    leader.says("tổng hợp quý 1").presses("Xem bằng hình")
    department.tick()
    assert "Tình trạng công việc theo đơn vị\nTất cả các đơn vị, quý I/2026" in "\n".join(
        s.text for s in leader.replies
    )
    pictures = [said.file for said in leader.replies if said.file]
    assert _size(pictures[0])[0] == 1080


def test_a_plan_is_asked_for_where_there_are_several(department: Department, cu_jut: Chat) -> None:
    assert cu_jut.says("biểu đồ kế hoạch").text == "Anh/chị muốn xem hình của kế hoạch nào?"
    cu_jut.presses("KH PAPI 2026")
    ((data,),) = department.rows(select(job.c.data))
    assert data["what"]["kind"] == "burn"
    assert data["what"]["subtitle"].startswith("KH PAPI 2026, TTYT Cư Jút")


@pytest.mark.parametrize("command", ["/bieudo donvi Q1-2026", "/bieudo quy", "/bieudo nhiet", "/bieudo kehoach #5"])
def test_a_units_picture_shows_its_own_alone(department: Department, cu_jut: Chat, command: str) -> None:
    cu_jut.says(command)
    ((data,),) = department.rows(select(job.c.data))
    said = str(data["what"])
    assert "TTYT Cư Jút" in said
    assert "Đắk" not in said
    if data["what"]["kind"] == "burn":
        with department.database.begin(department.now, read_only=True) as store:
            own = statistics(store).of_plan(5).of_units([8]).total
        assert data["what"]["points"][0]["left"] == own.dated


def test_a_picture_that_cannot_be_drawn_is_a_sentence(department: Department, leader: Chat) -> None:
    leader.says("/bieudo quy")
    department.app.jobs.worker = (sys.executable, "-c", "import os; os.abort()")
    department.tick()
    assert any(said.text.startswith("Chưa lập được tệp ty-le-theo-quy.png") for said in leader.replies)


def test_on_a_channel_without_files_the_words_say_how_to_get_it(department: Department) -> None:
    leader = department.chat("Văn phòng Sở", "leader", zalo=True)
    leader.says("/bieudo quy")
    department.tick()
    assert any("Tỷ lệ đúng hạn theo quý" in said.text for said in leader.replies)


def test_today_is_told_in_every_picture(two_years: Database) -> None:
    with two_years.begin(NOW, read_only=True) as store:
        parts = charts_of(store, SAY, Q1, None)["parts"]
    assert all(f"số liệu đến {date(2026, 11, 16):%d/%m/%Y}" in part["subtitle"] for part in parts)
