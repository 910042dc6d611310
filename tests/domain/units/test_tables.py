"""The tables of units and people, as offices save them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.units.tables import BadTable, PersonRow, UnitRow, read_people_csv, read_units_csv
from locales import LANGUAGES, texts
from tests.places import DATA


def test_the_sample_department_has_21_units_in_three_groups() -> None:
    units, groups = read_units_csv((DATA / "units.csv").read_text("utf-8"))
    assert len(units) == 21
    assert units[2] == UnitRow(
        "Phòng Nghiệp vụ Y dược",
        "NVYD",
        "division",
        ("các phòng chức năng Sở",),
        ("Phòng Nghiệp vụ Y được", "Nghiệp vụ Y dược", "NVY"),
    )
    assert {group.name: len(group.members) for group in groups} == {
        "các phòng chức năng Sở": 5,
        "các đơn vị trực thuộc": 14,
        "các TTYT": 8,
    }


def test_the_order_of_columns_a_byte_order_mark_and_blank_lines_do_not_matter() -> None:
    text = "\ufeffkind,name,notes\r\n\r\ndivision, Thanh tra Sở ,x\r\n"
    units, groups = read_units_csv(text)
    assert units == (UnitRow("Thanh tra Sở", "", "division"),)
    assert groups == ()


def test_a_group_spelt_in_two_ways_is_one() -> None:
    _, groups = read_units_csv("name,kind,groups\nA,union,Các TTYT\nB,union,các ttyt\n")
    assert [(group.name, group.members) for group in groups] == [("Các TTYT", ("A", "B"))]


def test_excel_may_separate_cells_by_semicolons() -> None:
    units, _ = read_units_csv('name;kind;aliases\nA;union;"x;y"\n')
    assert units[0].aliases == ("x", "y")


def test_headers_and_kinds_may_be_vietnamese() -> None:
    units, _ = read_units_csv("Tên,Loại\nThanh tra,Phòng chức năng\n")
    assert units == (UnitRow("Thanh tra", "", "division"),)


@pytest.mark.parametrize(
    ("text", "key", "arguments"),
    [
        ("", "table-empty", {}),
        ("\ufeff \n", "table-empty", {}),
        ("name,short\nA,B\n", "table-columns-missing", {"columns": "kind"}),
        ("name,kind\nA,union\n,union\n", "table-cell-empty", {"line": 3, "column": "name"}),
        ("name,kind\nA\n", "table-cell-empty", {"line": 2, "column": "kind"}),
        ("name,kind\nA,union\na,union\n", "table-name-twice", {"line": 3, "value": "a"}),
        ("name,kind\nA,union,x\n", "table-cells-too-many", {"line": 2}),
    ],
)
def test_it_names_what_is_wrong_with_a_table_of_units(text: str, key: str, arguments: dict[str, object]) -> None:
    with pytest.raises(BadTable) as wrong:
        read_units_csv(text)
    assert (wrong.value.key, wrong.value.args_of_text) == (key, arguments)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "text",
    [
        "",
        "name\nA\n",
        "name,kind\n,union\n",
        "name,kind\nA,x\n",
        "name,kind\nA,union,y\n",
        "name,kind\nA,union\nA,union\n",
        'name,kind\n"A,union\n',
    ],
)
def test_what_is_wrong_can_be_said(text: str, language: str) -> None:
    with pytest.raises(BadTable) as wrong:
        read_units_csv(text)
    said = texts(language)(wrong.value.key, **wrong.value.args_of_text)
    assert all(str(value) in said for value in wrong.value.args_of_text.values())


def test_it_names_an_unknown_kind_with_those_that_it_knows() -> None:
    with pytest.raises(BadTable) as wrong:
        read_units_csv("name,kind\nA,union\nB,robot\n")
    assert wrong.value.key == "table-word-unknown"
    assert wrong.value.args_of_text == {
        "line": 3,
        "column": "kind",
        "value": "robot",
        "known": "division, subordinate, office, union, leadership",
    }


def test_people_are_read_with_their_roles_in_either_language() -> None:
    text = (
        "name,post,unit,role,phone\n"
        "Nguyễn Thị An,Giám đốc,TTYT Cư Jút,head,0900000001\n"
        "Trần Văn Bình,,TTYT Cư Jút,Đầu mối,\n"
        "Lê Chi,,VPS,văn phòng,\n"
        "Phạm Dung,,BGĐ,Lãnh đạo,\n"
        "Đỗ Em,,TTra,Trưởng đơn vị,\n"
    )
    people = read_people_csv(text)
    assert people[0] == PersonRow("Nguyễn Thị An", "Giám đốc", "TTYT Cư Jút", "head", "0900000001", 2)
    assert [person.role for person in people] == ["head", "staff", "office", "leader", "head"]
    assert [person.line for person in people] == [2, 3, 4, 5, 6]


def test_it_names_the_line_of_an_unknown_role() -> None:
    with pytest.raises(BadTable) as wrong:
        read_people_csv("name,unit,role\nA,VPS,king\n")
    assert wrong.value.key == "table-word-unknown"
    assert wrong.value.args_of_text["line"] == 2


def test_a_broken_quote_is_named() -> None:
    with pytest.raises(BadTable) as wrong:
        read_units_csv('name,kind\n"A,union\n')
    assert wrong.value.key == "table-unreadable"


def read(text: str) -> tuple[tuple[UnitRow, ...], str | None]:
    try:
        return read_units_csv(text)[0], None
    except BadTable as problem:
        return (), problem.key


@given(st.text() | st.text(alphabet='name,kind;"\n\tAunio').map("name,kind\n{}".format))
def test_any_text_is_read_or_refused_in_words(text: str) -> None:
    units, problem = read(text)
    assert problem is None or problem.startswith("table-")
    assert all(unit.name and unit.kind for unit in units)
