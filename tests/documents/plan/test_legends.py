"""Legends of short forms: where a document tells them, and which names they make full."""

import pytest

from documents.blocks import Block, Paragraph, TableRow
from documents.formats.text_reader import text_blocks
from documents.plan.interpreter import interpret
from documents.plan.legends import read_legend
from documents.plan.units.cells.legend import Legend

HEAD = "KẾ HOẠCH\nCải cách hành chính năm 2026\n\n"
OFFICE = "VP", "Văn phòng Sở"
LAND = "QLĐĐ", "Quản lý đất đai"


@pytest.mark.parametrize(
    "line",
    [
        "Ghi chú: VP: Văn phòng Sở; QLĐĐ: Quản lý đất đai.",
        "* Ghi chú: VP = Văn phòng Sở, QLĐĐ = Quản lý đất đai",
        "Chữ viết tắt: VP - Văn phòng Sở, QLĐĐ - Quản lý đất đai.",
        "(Các từ viết tắt trong Kế hoạch: VP là Văn phòng Sở; QLĐĐ là Quản lý đất đai)",
        "Các chữ viết tắt: VP: Văn phòng Sở (trụ sở); VP: Vụ Pháp chế; QLĐĐ: Quản lý đất đai",
        "Ghi chú: - VP: Văn phòng Sở. - QLĐĐ: Quản lý đất đai.",
        "Chú thích: Văn phòng Sở: VP. Quản lý đất đai: QLĐĐ.",
        "Ghi chú: CT: Chủ trì; PH: Phối hợp; UBND: Ủy ban nhân dân; VP: Văn phòng Sở; QLĐĐ: Quản lý đất đai",
    ],
)
def test_a_line_tells_what_short_forms_stand_for(line: str) -> None:
    legend, lines = read_legend([Paragraph(line, 1)])
    assert lines == {1}
    assert (dict(legend.units), dict(legend.words)) == (dict([OFFICE]), dict([LAND]))


@pytest.mark.parametrize(
    "rows",
    [
        [("Các từ viết tắt",), ("VP", "Văn phòng Sở"), ("QLĐĐ", "Quản lý đất đai")],
        [("Ghi chú:", "VP: Văn phòng Sở; TTr: Thanh tra Sở"), ("", "QLĐĐ: Quản lý đất đai")],
        [("Ghi chú", "VP", "Văn phòng Sở"), ("", "QLĐĐ", "Quản lý đất đai")],
        [("TT", "Chữ viết tắt", "Nghĩa"), ("1", "VP", "Văn phòng Sở"), ("2", "QLĐĐ", "Quản lý đất đai")],
        [("Cụm từ", "Viết tắt"), ("Văn phòng Sở", "VP"), ("Quản lý đất đai", "QLĐĐ")],
        [("Danh mục chữ viết tắt:",), ("- VP: Văn phòng Sở;",), ("- QLĐĐ: Quản lý đất đai.",), ("TTr: Thanh, tra.",)],
    ],
)
def test_a_list_or_a_small_table_tells_them_too(rows: list[tuple[str, ...]]) -> None:
    blocks: list[Block] = [TableRow(cells, at, 1) for at, cells in enumerate(rows)]
    legend, _ = read_legend(blocks)
    assert dict(legend.units)["VP"] == "Văn phòng Sở"
    assert dict(legend.words)["QLĐĐ"] == "Quản lý đất đai"


@pytest.mark.parametrize(
    "line",
    [
        "Ghi chú: Nhiệm vụ 3: Thực hiện theo Kế hoạch số 12.",
        "VP: Văn phòng Sở; QLĐĐ: Quản lý đất đai.",
        "Ghi chú: Nội dung I.2: Văn phòng Sở theo dõi.",
    ],
)
def test_other_lines_tell_none(line: str) -> None:
    assert read_legend([Paragraph(line, 1)]) == (Legend(), frozenset())


@pytest.mark.parametrize(
    ("cell", "full"),
    [
        ("VP, TTr", "Văn phòng Sở, Thanh tra Sở"),
        ("VP và Phòng QLĐĐ", "Văn phòng Sở và Phòng Quản lý đất đai"),
        ("- VP\n- P.KHTC; phòng KHTC", "- Văn phòng Sở\n- Phòng Kế hoạch - Tài chính; phòng Kế hoạch - Tài chính"),
        ("VP chủ trì, phối hợp với TTr", "Văn phòng Sở chủ trì, phối hợp với Thanh tra Sở"),
        ("Chủ trì: VP (TTr)", "Chủ trì: Văn phòng Sở (TTr)"),
        ("Các phòng QLĐĐ, KS", "Các phòng Quản lý đất đai, Khoáng sản"),
        ("phòng Nước - KS", "phòng Nước - Khoáng sản"),
        ("VP UBND tỉnh; Lãnh đạo VP", "VP UBND tỉnh; Lãnh đạo VP"),
        ("Các đơn vị có KS", "Các đơn vị có KS"),
        ("QLĐĐ; VPĐKĐĐ", "QLĐĐ; VPĐKĐĐ"),
        ("Phòng QLĐĐ&KS", "Phòng QLĐĐ&KS"),
    ],
)
def test_a_short_form_of_a_unit_is_full_only_where_it_is_all_of_a_name(cell: str, full: str) -> None:
    units = "VP: Văn phòng Sở; TTr: Thanh tra Sở; P. KHTC: Phòng Kế hoạch - Tài chính"
    legend, _ = read_legend([Paragraph(f"Ghi chú: {units}; QLĐĐ: Quản lý đất đai; KS: Khoáng sản", 1)])
    assert legend.spelt(cell) == full


def test_a_table_names_its_units_by_the_legend_under_it() -> None:
    rows = "1\tTập huấn\tVP\tTTr, VTPT\n2\tKiểm tra\tTTr\tPhòng QLĐĐ, VP UBND tỉnh"
    legend = "Ghi chú: VP: Văn phòng Sở; TTr: Thanh tra Sở; QLĐĐ: Quản lý đất đai; VTPT: Phòng Vận tải, phương tiện."
    assert _units(f"TT\tNội dung\tChủ trì\tPhối hợp\n{rows}\n\n{legend}\n") == [
        ["Văn phòng Sở lead", "Thanh tra Sở support", "Phòng Vận tải, phương tiện support"],
        ["Thanh tra Sở lead", "Phòng Quản lý đất đai support", "VP UBND tỉnh support"],
    ]


def test_a_blank_behind_a_point_is_none_of_a_short_form() -> None:
    for short in ("P.TC", "P. TC"):
        legend, _ = read_legend([Paragraph(f"Ghi chú: {short}: Phòng Tài chính", 1)])
        assert legend.spelt("P. TC, P.TC") == "Phòng Tài chính, Phòng Tài chính"


def test_a_legend_may_go_on_in_the_next_line() -> None:
    lines = ["Ghi chú: VP: Văn phòng Sở; CC BVMT: Chi cục Bảo", "vệ môi trường; TTr: Thanh tra Sở.", "Kinh phí: Quỹ."]
    legend, told_in = read_legend([Paragraph(line, at) for at, line in enumerate(lines)])
    assert told_in == {0}
    assert dict(legend.units) == dict([OFFICE, ("CC BVMT", "Chi cục Bảo vệ môi trường"), ("TTr", "Thanh tra Sở")])
    assert legend.spelt("các Chi cục BVMT") == "các Chi cục Bảo vệ môi trường"


def test_a_heading_and_a_duty_name_theirs_by_it_and_keep_their_words() -> None:
    text = "II. NHIỆM VỤ\n\n1. TTr\n\n- Kiểm tra công vụ.\n\n2. Công tác khác\n\n"
    text += "- VP chủ trì, phối hợp với TTr tập huấn.\n"
    plan = interpret(list(text_blocks(f"{HEAD}{text}\nGhi chú: VP: Văn phòng Sở; TTr: Thanh tra Sở.\n")))
    assert [[f"{unit.name} {unit.role}" for unit in task.units] for task in plan.tasks] == [
        ["Thanh tra Sở implement"],
        ["Văn phòng Sở lead", "Thanh tra Sở support"],
    ]
    assert plan.tasks[1].content == "VP chủ trì, phối hợp với TTr tập huấn."


def _units(text: str) -> list[list[str]]:
    plan = interpret(list(text_blocks(HEAD + text)))
    return [[f"{unit.name} {unit.role}" for unit in task.units] for task in plan.tasks]
