"""`dondoc report`: the figures of a period as a file."""

import json
from pathlib import Path

import pytest
from docx import Document

from documents.plan.plan_json import plan_as_json
from tests.cli.conftest import Run
from tests.places import DATA
from tests.plans import sample_plan

PNG = b"\x89PNG"


def test_it_draws_a_period_of_all_units_or_of_one(department: Run, folder: Path) -> None:
    said = department("report", "--period", "Q1-2026", "--format", "png", "--out", "quy1.png")
    assert (said.code, said.out) == (0, "Đã ghi quy1.png (quý I/2026).\n")
    assert (folder / "quy1.png").read_bytes().startswith(PNG)
    said = department("report", "--period", "y-2026", "--unit", "TTYT Cư Jút", "--format", "png", "--out", "nam.png")
    assert said.code == 0
    assert (folder / "nam.png").read_bytes().startswith(PNG)


def test_a_plan_that_is_reported_on_is_read_back_from_its_workbook(department: Run, folder: Path) -> None:
    assert department("plan", "import", DATA / "truong-hoc-2026.txt", "--yes").code == 0
    said = department("report", "--period", "Q1-2026", "--format", "xlsx", "--out", "quy1.xlsx")
    assert (said.code, said.out) == (0, "Đã ghi quy1.xlsx (quý I/2026).\n")
    read = json.loads(department("plan", "read", "quy1.xlsx", "--json").out)
    printed = plan_as_json(sample_plan("truong-hoc-2026"))
    fields = ("section", "section_code", "code", "content", "units", "schedule_text", "output")
    assert [[task[name] for name in fields] for task in read["tasks"]] == [
        [task[name] for name in fields] for task in printed["tasks"]
    ]


def test_it_writes_a_letter_of_all_or_of_one_unit(department: Run, folder: Path) -> None:
    for unit, body in (("", "SỞ"), ("TTYT Cư Jút", "TRUNG TÂM Y TẾ HUYỆN CƯ JÚT")):
        said = department("report", "--period", "Q1-2026", "--unit", unit, "--format", "docx", "--out", "quy1.docx")
        assert (said.code, said.err) == (0, "")
        head = Document(str(folder / "quy1.docx")).tables[0].cell(0, 0).text
        assert body in head or not unit


def test_a_broken_template_of_the_office_is_one_sentence(department: Run, folder: Path) -> None:
    (folder / "data" / "mau").mkdir()
    (folder / "data" / "mau" / "bao-cao.docx").write_bytes(b"no document")
    said = department("report", "--period", "Q1-2026", "--format", "docx", "--out", "quy1.docx")
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("Mẫu báo cáo của cơ quan")


@pytest.mark.parametrize(
    ("option", "value", "told"),
    [
        ("--period", "Q5-2026", "“Q5-2026” không phải là kỳ báo cáo"),
        ("--period", "Q1-9999", "“Q1-9999” không phải là kỳ báo cáo"),
        ("--format", "bmp", "không có dạng “bmp”"),
        ("--out", "chua-co/quy1.png", "không có thư mục chua-co"),
        ("--unit", "Sở Xây dựng", "Sở Xây dựng"),
    ],
)
def test_it_says_in_one_sentence_what_cannot_be(dondoc: Run, folder: Path, option: str, value: str, told: str) -> None:
    asked = {"--period": "Q1-2026", "--format": "png", "--out": "quy1.png", option: value}
    said = dondoc("report", *[word for pair in asked.items() for word in pair])
    assert (said.code, said.out) == (2, "")
    assert told in said.err
    assert not (folder / "quy1.png").exists()
