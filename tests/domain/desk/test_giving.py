"""Which sentences give a plan's own task to whom, in which part; and which give something else."""

from datetime import date

import pytest

from domain.desk.giving import Giving, read_given, read_giving, role_said
from domain.desk.requests import desk_request
from domain.units.directory import Directory, GroupName
from tests.understanding.department import NAMED, UNITS

TODAY = date(2026, 1, 5)
CENTRES = GroupName(100, "các TTYT", ("các trung tâm y tế",), tuple(u.id for u in UNITS if u.short.startswith("TTYT")))
NAMES = Directory(UNITS, [CENTRES])
CU_JUT = ("TTYT Cư Jút", "")


def read(text: str) -> Giving | None:
    return read_giving(text, NAMES, NAMED, TODAY)


@pytest.mark.parametrize(
    ("text", "codes", "whom"),
    [
        ("giao nhiệm vụ 2.7 cho TTYT Cư Jút", ["2.7"], [CU_JUT]),
        ("em giao giúp 2.7 cho ttyt cu jut nhé", ["2.7"], [CU_JUT]),
        ("giao TTYT Cư Jút nhiệm vụ I.1.4", ["I.1.4"], [CU_JUT]),
        ("giao nhiệm vụ 5 cho TTYT Cư Jút", ["5"], [CU_JUT]),
        ("giao thêm D.12.1 cho các TTYT", ["D.12.1"], [("các TTYT", "")]),
        ("giao TTYT Cư Jút phối hợp 2.7", ["2.7"], [("TTYT Cư Jút", "support")]),
        ("giao 2.7 cho phòng KHTC chủ trì, TTYT Cư Jút phối hợp", ["2.7"],
         [("KHTC", "lead"), ("TTYT Cư Jút", "support")]),
        ("phân công KHTC phối hợp với TTYT Cư Jút, TTYT Đắk Mil thực hiện 2.7", ["2.7"],
         [("KHTC", ""), ("TTYT Cư Jút", "support"), ("TTYT Đắk Mil", "support")]),
        ("giao chủ trì: KHTC; phối hợp: TTYT Cư Jút nhiệm vụ 2.7", ["2.7"],
         [("KHTC", "lead"), ("TTYT Cư Jút", "support")]),
        ("thêm TTYT Cư Jút vào nhiệm vụ 2.7", ["2.7"], [CU_JUT]),
        ("giao 2.7 và 2.8 cho TTYT Cư Jút", ["2.7", "2.8"], [CU_JUT]),
        ("giao nhiệm vụ 2.7", ["2.7"], []),
    ],
)  # fmt: skip
def test_a_task_is_given_by_its_code(text: str, codes: list[str], whom: list[tuple[str, str]]) -> None:
    found = read(text)
    assert found is not None
    assert (found.codes, found.rest) == (codes, "")
    assert [(getattr(one.what, "short", "") or one.what.name, one.role) for one in found.whom] == whom
    assert desk_request(text, NAMES, NAMED, TODAY) == "task_change"


def test_what_stands_beside_is_told_apart() -> None:
    found = read("giao 2.7 Tập huấn kỹ năng của kế hoạch PAPI cho TTYT Cư Jút trước 20/12")
    assert found is not None
    assert (found.called, found.until, found.rest) == ("Tập huấn kỹ năng của kế hoạch PAPI", "trước 20/12", "")
    found = read("giao 2.7 của kế hoạch PAPI cho TTYT Cư Jút với kinh phí 5 triệu")
    assert found is not None
    assert (found.plan, found.rest) == ("PAPI", "kinh phí 5 triệu")


@pytest.mark.parametrize("text", ["giao 2.7 của KHTC cho TTYT Cư Jút", "giao TTYT Cư Jút 2.7 thay phòng KHTC"])
def test_from_whom_it_goes_is_no_one_who_gets_it(text: str) -> None:
    found = read(text)
    assert found is not None
    assert found.of is not None
    assert (found.of.short, len(found.whom)) == ("KHTC", 1)


@pytest.mark.parametrize(
    "text",
    [
        "giao phòng KHTC rà soát danh mục, hạn 15/2",
        "giao phòng KHTC báo cáo kết quả nhiệm vụ 2.7 trước 20/12",
        "giao nhiệm vụ đột xuất cho TTYT Cư Jút 2.7",
        "giao các TTYT báo cáo trước 20.12",
        "giao 5 máy tính cho TTYT Cư Jút",
        "giao nhiệm vụ 2.7 cho TTYT Cư Jút?",
        "giao ban 2.7",
        "thêm TTYT Cư Jút vào nhóm các TTYT",
        "thêm minh chứng 2.7 cho TTYT Cư Jút",
        "bổ sung 2.7",
        "2.7 cho TTYT Cư Jút",
    ],
)
def test_other_sentences_give_no_task_of_a_plan(text: str) -> None:
    assert read(text) is None


def test_what_is_to_be_done_may_be_a_task_of_a_plan() -> None:
    found = read_given("Nhiệm vụ 2.7", NAMES, NAMED, TODAY)
    assert found is not None
    assert found.codes == ["2.7"]
    assert read_given("Báo cáo kết quả nhiệm vụ 2.7", NAMES, NAMED, TODAY) is None
    assert read_given("", NAMES, NAMED, TODAY) is None


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("phối hợp", "support"),
        ("cho chủ trì nhé", "lead"),
        ("cùng thực hiện", "implement"),
        ("giao 2.8 cho TTYT Cư Jút phối hợp", ""),
        ("chủ trì, phối hợp", ""),
        ("chưa rõ", ""),
    ],
)
def test_an_answer_names_a_part(text: str, role: str) -> None:
    assert role_said(text) == role
