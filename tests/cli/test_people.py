"""Units and people come in from tables; invites are made for them."""

import json
from pathlib import Path

import pytest

from domain.people.invites import is_code
from tests.cli.conftest import Run, table
from tests.places import DATA
from tests.telegram.standin import StandIn

pytestmark = pytest.mark.usefixtures("clock")
CU_JUT = "Trung tâm Y tế huyện Cư Jút"


def test_units_come_in_once(department: Run) -> None:
    assert department("units", "import", DATA / "units.csv").out == "Đơn vị: thêm 0, sửa 0, giữ nguyên 21.\n"


def test_people_get_codes_that_are_printed_once(department: Run, folder: Path) -> None:
    people = table(folder, "name,post,unit,role,phone\nLê An,Giám đốc,TTYT Cư Jút,head,09\nTrần Bình,,TTra,staff,\n")
    ran = department("people", "import", people)
    codes = [word for word in ran.out.split() if is_code(word)]
    assert (ran.code, len(set(codes))) == (0, 2)
    assert "2 dòng; cấp 2 mã mời, trong đó 0 mã cấp lại" in ran.err
    again = department("people", "import", people)
    assert "2 dòng; cấp 2 mã mời, trong đó 2 mã cấp lại" in again.err
    assert not set(codes) & set(again.out.split())


def test_a_person_with_two_posts_gets_one_code(department: Run, folder: Path) -> None:
    people = table(folder, "name,unit,role,phone\nLê An,TTYT Cư Jút,head,09\nLê An,VPS,office,09\n")
    assert "2 dòng; cấp 1 mã mời" in department("people", "import", people).err


def test_people_of_an_unknown_unit_are_refused_with_the_line_and_nobody_comes_in(department: Run, folder: Path) -> None:
    rows = "name,unit,role\nLê An,TTYT Cư Jút,head\nTrần Bình,Phòng Không Có,staff\n"
    ran = department("people", "import", table(folder, rows))
    assert (ran.code, ran.out) == (2, "")
    assert "bang.csv, dòng 3" in ran.err
    one = department("people", "import", table(folder, "name,unit,role\nLê An,TTYT Cư Jút,head\n"))
    assert "0 mã cấp lại" in one.err


def test_a_percent_for_a_role_is_refused_with_the_roles_that_there_are(department: Run, folder: Path) -> None:
    ran = department("people", "import", table(folder, "name,unit,role\nLê An,VPS,80%\n"))
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert "80%" in ran.err
    assert "head, staff, office, leader" in ran.err
    assert department("invite", "--unit", "VPS", "--role", "80%").code == 2


def test_an_invite_is_json_with_its_code_and_its_end(department: Run) -> None:
    ran = department("invite", "--unit", "ttyt cu jut", "--role", "head", "--name", "Lê An", "--json")
    answer = json.loads(ran.out)
    assert is_code(answer.pop("code"))
    assert answer == {"unit": CU_JUT, "role": "head", "name": "Lê An", "expires_at": "2026-01-12T02:00:00+00:00"}
    assert ran.err == ""


def test_where_the_bot_can_be_asked_for_its_name_an_invite_is_a_link_too(
    department: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    with StandIn() as telegram:
        monkeypatch.setenv("DONDOC_TELEGRAM_TOKEN", telegram.token)
        monkeypatch.setenv("DONDOC_TELEGRAM_API_URL", telegram.url)
        answer = json.loads(department("invite", "--unit", "VPS", "--role", "office", "--json").out)
        assert "@dondoc_bot" in department("doctor").out
    assert answer["start"] == f"https://t.me/dondoc_bot?start={answer['code']}"


@pytest.mark.parametrize(
    ("name", "said"), [("Phòng Không Có", "Phòng Không Có"), ("TTYT", CU_JUT), ("các TTYT", "nhóm")]
)
def test_an_invite_to_what_is_not_one_unit_is_refused(department: Run, name: str, said: str) -> None:
    ran = department("invite", "--unit", name, "--role", "head")
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_an_invite_names_the_address_of_the_web_chat(department: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    invite = ("invite", "--unit", "Trung tâm Y tế huyện Cư Jút", "--role", "head")
    assert "web" not in json.loads(department(*invite, "--json").out)
    monkeypatch.setenv("DONDOC_WEB", "on")
    monkeypatch.setenv("DONDOC_PUBLIC_URL", "https://dondoc.example.vn")
    assert "mở https://dondoc.example.vn/chat rồi nhập mã này" in department(*invite).out
    assert json.loads(department(*invite, "--json").out)["web"] == "https://dondoc.example.vn/chat"
