"""Names of units, as two real plans print them and as people type them."""

import csv
import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.units.directory import Directory, GroupName, UnitName
from tests.places import DATA

SUBORDINATE = "các đơn vị trực thuộc"
DIVISIONS = "các phòng chức năng Sở"

# What the variants of the plans mean, by the name under which the reference lists them.
OURS = {
    "Văn phòng Sở": "Văn phòng Sở",
    "Thanh tra Sở": "Thanh tra Sở",
    "Phòng Nghiệp vụ Y dược": "Phòng Nghiệp vụ Y dược",
    "Phòng Kế hoạch Tài chính": "Phòng Kế hoạch Tài chính",
    "Phòng Tổ chức Cán bộ": "Phòng Tổ chức Cán bộ",
    "Trung tâm Kiểm soát Bệnh tật tỉnh": "Trung tâm Kiểm soát Bệnh tật tỉnh",
    "Công đoàn Ngành Y tế tỉnh Đắk Nông": "Công đoàn Ngành Y tế",
    "Các trung tâm y tế": "các TTYT",
    "Các đơn vị trực thuộc Sở": SUBORDINATE,
    "Thủ trưởng các đơn vị trực thuộc": SUBORDINATE,
    "Các phòng chức năng Sở": DIVISIONS,
    "Lãnh đạo các phòng chức năng": DIVISIONS,
    "Lãnh đạo Sở Y tế": "Ban Giám đốc",
}
# Of ours, but too short to be sure of.
VAGUE = {"các đơn vị", "Các đơn vị"}


def split(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split(";") if part)


def department(nobody: tuple[str, ...] = (), further: tuple[str, ...] = ()) -> Directory:
    """The 21 units of the sample department; `further` are kept aliases of the divisions."""
    with (DATA / "units.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    units = [UnitName(n, row["name"], row["short"], split(row["aliases"])) for n, row in enumerate(rows, 1)]
    members: dict[str, list[int]] = {}
    for number, row in enumerate(rows, 1):
        for group in split(row["groups"]):
            members.setdefault(group, []).append(number)
    groups = [
        GroupName(number, name, further if name == DIVISIONS else (), tuple(ids))
        for number, (name, ids) in enumerate(members.items(), 1)
    ]
    return Directory(units, groups, nobody)


DEPARTMENT = department()
WORDS = ["các", "phòng", "chức năng", "Sở", "tỉnh", "theo", "TTYT", "Thủ trưởng", "đơn vị", "trực thuộc"]


def variants() -> list[tuple[str, str]]:
    plans = [json.loads((DATA / name).read_text("utf-8")) for name in ("papi-2020.json", "cchc-2020.json")]
    return sorted({(text, unit["name"]) for plan in plans for unit in plan["units"] for text in unit["variants"]})


def found(text: str) -> str | None:
    match = DEPARTMENT.find(text)
    return match.candidates[0].what.name if match.sure else None


@pytest.mark.parametrize(("text", "meant"), variants())
def test_what_the_plans_print_is_found_or_asked_and_never_wrong(text: str, meant: str) -> None:
    assert found(text) == (None if text in VAGUE else OURS.get(meant))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("các đơn vị trực thuộc trực thuộc", SUBORDINATE),
        ("Giám đốc các đơn vị trực thuộc Sở Y tế tỉnh Đắk Nông", SUBORDINATE),
        ("Trung tâm Kiểm soát Bệnh tật tỉnh Đắk Nông", "Trung tâm Kiểm soát Bệnh tật tỉnh"),
        ("cdc", "Trung tâm Kiểm soát Bệnh tật tỉnh"),
        ("ttyt cu jut", "Trung tâm Y tế huyện Cư Jút"),
        ("Trung tâm y tế Cư Jút", "Trung tâm Y tế huyện Cư Jút"),
        ("TTYT H. Đắk R’Lấp", "Trung tâm Y tế huyện Đắk R'lấp"),
        ("TTYT TP. Gia Nghĩa", "Trung tâm Y tế thành phố Gia Nghĩa"),
        ("phòng TCCB", "Phòng Tổ chức Cán bộ"),
        ("P. NVYD", "Phòng Nghiệp vụ Y dược"),
        ("Trưởng phòng KHTC", "Phòng Kế hoạch Tài chính"),
        ("lanh dao so", "Ban Giám đốc"),
        ("Văn phòng Sở theo chức năng, nhiệm vụ", "Văn phòng Sở"),
    ],
)
def test_people_write_names_in_many_ways(text: str, meant: str) -> None:
    assert found(text) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Thanh tra tỉnh",
        "Thanh tra Sở Nội vụ",
        "Văn phòng UBND tỉnh",
        "các đơn vị trực thuộc tỉnh",
        "Lãnh đạo tỉnh",
        "Lãnh đạo",
        "Trung tâm Kiểm soát Bệnh tật tỉnh Quảng Ninh",
        "Trung tâm Y tế",
        "Các phòng",
        "Phòng Kế hoạch",
        "Văn phòng Sở, Thanh tra Sở",
        "Văn phòng Sở theo phân công, Thanh tra Sở",
        "",
        "???",
    ],
)
def test_it_never_guesses_what_may_be_somebody_else(text: str) -> None:
    match = DEPARTMENT.find(text)
    assert not match.sure
    assert match.unit_ids == ()


def test_a_misspelt_name_is_asked_with_the_likeliest_first() -> None:
    match = DEPARTMENT.find("Phong Ke hoach Tai chin")
    assert match.certainty == "close"
    assert match.candidates[0].what.name == "Phòng Kế hoạch Tài chính"
    scores = [candidate.score for candidate in match.candidates]
    assert scores == sorted(scores, reverse=True)
    assert scores[0] < 100


def test_a_vague_group_is_asked_with_the_groups_that_begin_so() -> None:
    match = DEPARTMENT.find("các đơn vị liên quan")
    assert [candidate.what.name for candidate in match.candidates] == [SUBORDINATE]
    assert not match.sure


def test_a_group_means_its_units() -> None:
    assert DEPARTMENT.find("các phòng chức năng").unit_ids == (1, 2, 3, 4, 5)
    assert DEPARTMENT.find("Các TTYT").unit_ids == tuple(range(8, 16))
    assert DEPARTMENT.find("Thanh tra").unit_ids == (2,)


def test_it_says_whether_the_name_or_another_was_used() -> None:
    assert DEPARTMENT.find("THANH TRA SỞ").certainty == "exact"
    assert DEPARTMENT.find("TTra").certainty == "exact"
    assert DEPARTMENT.find("Thanh tra").certainty == "alias"
    assert DEPARTMENT.find("cơ quan BHXH").certainty == "none"


def test_an_answer_that_was_kept_is_not_asked_again() -> None:
    asked_once = department(nobody=("Công đoàn cơ sở trực thuộc",), further=("các phòng CMNV", "Các bộ phận tham mưu"))
    assert asked_once.find("Các phòng CMNV Sở").unit_ids == (1, 2, 3, 4, 5)
    assert asked_once.find("các phòng CM, NV").unit_ids == (1, 2, 3, 4, 5)
    assert asked_once.find("các bộ phận tham mưu").sure
    outsider = asked_once.find("công đoàn cơ sở trực thuộc")
    assert (outsider.certainty, outsider.sure, outsider.unit_ids) == ("nobody", True, ())


def test_two_units_of_one_name_are_asked_unless_the_marks_tell_them_apart() -> None:
    twins = Directory(
        [UnitName(1, "Trạm Bình An"), UnitName(2, "Trạm Bình Ân"), UnitName(3, "Kho"), UnitName(4, "Kho")]
    )
    assert twins.find("Trạm Bình Ân").unit_ids == (2,)
    assert [candidate.what.id for candidate in twins.find("tram binh an").candidates] == [1, 2]
    assert not twins.find("tram binh an").sure
    assert not twins.find("Kho").sure


@pytest.mark.parametrize("name", ["Trung tâm Y tế huyện Đắk Mil", "các phòng chức năng Sở"])
def test_composed_and_decomposed_names_are_one(name: str) -> None:
    assert found(unicodedata.normalize("NFD", name)) == name


def test_a_department_without_units_finds_nobody() -> None:
    assert Directory([]).find("Văn phòng Sở").certainty == "none"


@given(st.text(max_size=60) | st.lists(st.sampled_from(WORDS)).map(" ".join))
def test_any_text_gets_an_answer(text: str) -> None:
    match = DEPARTMENT.find(text)
    assert match.sure == (match.certainty not in ("close", "none"))
    assert bool(match.candidates) == (match.certainty != "none")


@pytest.mark.parametrize("name", ["Trung tâm Y tế huyện, thị xã, thành phố", "Trung tâm Y tế các huyện và thành phố"])
def test_what_every_place_of_several_kinds_has_is_the_group(name: str) -> None:
    match = department().find(name)
    assert (match.certainty, [found.what.name for found in match.candidates]) == ("alias", ["các TTYT"])


@pytest.mark.parametrize("name", ["UBND các huyện, thị xã, thành phố", "Trung tâm Y tế thành phố"])
def test_bodies_of_places_that_are_none_of_ours_are_asked_about(name: str) -> None:
    assert department().find(name).certainty in ("close", "none")


SMALL = Directory(
    [
        UnitName(1, "Phòng khám tỉnh", "Phòng"),
        UnitName(2, "Bệnh viện Sở Y tế", aliases=("Các khoa",)),
        UnitName(3, "Trung tâm Y tế", "TTYT"),
        UnitName(4, "Thanh tra Sở"),
    ]
)


@pytest.mark.parametrize(
    "name",
    [
        "Các phòng",
        "các bệnh viện",
        "Tất cả các TTYT",
        "Thủ trưởng các TTYT",
        "Trung tâm Y tế huyện, thị xã, thành phố",
        "phòng liên quan",
    ],
)
def test_what_says_many_is_never_one_unit_without_asking(name: str) -> None:
    found = SMALL.find(name)
    assert not found.sure
    assert found.unit_ids == ()
    assert found.candidates


@pytest.mark.parametrize(
    ("name", "unit"), [("phòng", 1), ("bệnh viện", 2), ("thủ trưởng TTYT", 3), ("Các khoa", 2), ("tất cả các khoa", 2)]
)
def test_one_unit_is_found_by_its_kind_or_by_what_the_office_said_of_many(name: str, unit: int) -> None:
    assert SMALL.find(name).unit_ids == (unit,)
