"""`dondoc report`: the figures of a period as a file."""

from pathlib import Path

import pytest

from tests.cli.conftest import DATA, Run

PNG = b"\x89PNG"


def test_it_draws_a_period_of_all_units_or_of_one(dondoc: Run, folder: Path) -> None:
    assert dondoc("units", "import", DATA / "units.csv").code == 0
    said = dondoc("report", "--period", "Q1-2026", "--format", "png", "--out", "quy1.png")
    assert (said.code, said.out) == (0, "Đã ghi quy1.png (quý I/2026).\n")
    assert (folder / "quy1.png").read_bytes().startswith(PNG)
    said = dondoc("report", "--period", "y-2026", "--unit", "TTYT Cư Jút", "--format", "png", "--out", "nam.png")
    assert said.code == 0
    assert (folder / "nam.png").read_bytes().startswith(PNG)


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
