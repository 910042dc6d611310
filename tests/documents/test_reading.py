"""The two sample plans, compared field by field with what a person read in them; and files that are no plans."""

import json
from pathlib import Path
from typing import Any

import pytest

from documents.plan.plan_json import plan_as_json
from documents.problems import UnreadablePlan
from documents.reading import read_plan
from domain.plans.drafts import Doubt
from locales import LANGUAGES, texts
from tests.places import DATA
from tests.plans import sample_plan

PLANS = ["papi-2020", "cchc-2020"]
TASK = "Nội dung\tThời gian\tĐơn vị chủ trì\nHọp\tQuý I\tVăn phòng Sở\n"


def _truth(name: str) -> dict[str, Any]:
    truth: dict[str, Any] = json.loads((DATA / f"{name}.json").read_text("utf-8"))
    return truth


def _read(name: str) -> dict[str, Any]:
    return plan_as_json(sample_plan(name))


@pytest.mark.parametrize("name", PLANS)
def test_it_reads_the_head_of_a_plan(name: str) -> None:
    assert _read(name)["plan"] == _truth(name)["plan"]


@pytest.mark.parametrize("name", PLANS)
def test_it_reads_every_field_of_every_task(name: str) -> None:
    read = [{field: value for field, value in task.items() if field != "sure"} for task in _read(name)["tasks"]]
    assert read == _truth(name)["tasks"]


@pytest.mark.parametrize("name", PLANS)
def test_it_reads_the_deadlines_with_their_sentences(name: str) -> None:
    fields = ("due", "phrase", "who", "to", "repeats")
    read, truth = _read(name)["deadlines"], _truth(name)["deadlines"]
    assert [[d[f] for f in fields] for d in read] == [[d[f] for f in fields] for d in truth]


@pytest.mark.parametrize("name", PLANS)
def test_it_reads_the_targets(name: str) -> None:
    fields = ("task", "value", "op", "unit")
    read, truth = _read(name)["targets"], _truth(name)["targets"]
    assert [[t[f] for f in fields] for t in read] == [[t[f] for f in fields] for t in truth]


@pytest.mark.parametrize("name", PLANS)
def test_it_brings_the_spellings_of_a_unit_together(name: str) -> None:
    truth = {variant: unit["kind"] for unit in _truth(name)["units"] for variant in unit["variants"]}
    read = {variant: unit["kind"] for unit in _read(name)["units"] for variant in unit["variants"]}
    assert {variant: kind for variant, kind in read.items() if truth.get(variant, kind) != kind} == {}
    printed = {unit["name"] for task in _truth(name)["tasks"] for unit in task["units"]}
    assert printed <= read.keys()


def test_the_reports_of_both_plans_are_about_the_same_duty() -> None:
    regimes = [[d for d in sample_plan(name).deadlines if d.period] for name in PLANS]
    duties = [{(d.period, d.subjects) for d in regime} for regime in regimes]
    assert duties[0] == duties[1] == {(period, ("CCHC",)) for period in ("Q1", "H1", "Q3", "Y")}


def test_a_period_that_is_listed_without_a_date_is_a_doubt() -> None:
    draft = sample_plan("cchc-2020")
    assert draft.doubts == (Doubt("I.1.3", "plan-doubt-period-without-date", "9 tháng"),)


def _file(folder: Path, content: str, name: str = "ke-hoach.txt") -> Path:
    path = folder / name
    path.write_text(content, "utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("trong.txt", "", "plan-file-empty"),
        ("trang.txt", "\n  \n", "plan-file-empty"),
        ("thu.txt", "Kính gửi Văn phòng Sở", "plan-without-tasks"),
        ("kh.doc", "x", "plan-old-word"),
        ("kh.PDF", "x", "plan-other-content"),
        ("kh.exe", "x", "plan-unknown-format"),
        ("khong-duoi", "x", "plan-unknown-format"),
        ("mat.txt", f"MẬT\n{TASK}", "plan-secret"),
        ("toi-mat.txt", f"**Tối mật**\n{TASK}", "plan-secret"),
        ("o-mat.txt", f"SỞ Y TẾ\tTUYỆT MẬT\n\n{TASK}", "plan-secret"),
        ("do-mat.txt", f"Độ mật: Mật\n{TASK}", "plan-secret"),
    ],
)
def test_it_refuses_what_is_no_readable_plan(tmp_path: Path, name: str, content: str, reason: str) -> None:
    with pytest.raises(UnreadablePlan) as refused:
        read_plan(_file(tmp_path, content, name))
    assert refused.value.reason_key == reason
    for language in LANGUAGES:
        assert name in texts(language)(reason, **refused.value.values)


def test_it_refuses_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(UnreadablePlan, match="plan-file-missing"):
        read_plan(tmp_path / "khong-co.txt")


@pytest.mark.parametrize("content", [b"\xff\xd8\xff\xe0JFIF", b"MZ\x90\x00\x03"])
def test_it_refuses_bytes_that_are_no_text(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "anh.txt"
    path.write_bytes(content)
    with pytest.raises(UnreadablePlan, match="plan-not-text"):
        read_plan(path)


def test_a_mention_of_secrecy_is_no_mark(tmp_path: Path) -> None:
    plan = read_plan(_file(tmp_path, f"Trừ các văn bản, tài liệu có độ mật.\nMất điện.\n{TASK}"))
    assert len(plan.tasks) == 1


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_it_reads_what_windows_saves(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "kh.txt"
    path.write_bytes(TASK.replace("\n", "\r\n").encode(encoding))
    assert [task.content for task in read_plan(path).tasks] == ["Họp"]


@pytest.mark.parametrize(
    "doubt", ["plan-doubt-no-unit", "plan-doubt-time", "plan-doubt-period-without-date", "plan-doubt-unread-page"]
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_doubt_has_its_question(language: str, doubt: str) -> None:
    assert "I.1.3" in texts(language)(doubt, about="I.1.3", detail="9 tháng")
