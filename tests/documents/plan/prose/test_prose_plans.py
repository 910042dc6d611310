"""The three sample plans in prose, compared with what a person read in them."""

import json
from typing import Any

import pytest

from documents.plan.plan_json import plan_as_json
from domain.plans.drafts import Sureness, shown_code
from domain.text import fold
from tests.places import DATA
from tests.plans import sample_plan

PLANS = ["cai-thien-2024", "tuyen-truyen-2023", "cchc-2030"]


def _truth(name: str) -> dict[str, Any]:
    truth: dict[str, Any] = json.loads((DATA / f"{name}.json").read_text("utf-8"))
    return truth


def _read(name: str) -> dict[str, Any]:
    return plan_as_json(sample_plan(name))


def _schedule(task: dict[str, Any]) -> tuple[Any, ...]:
    schedule = task["schedule"]
    return schedule["kind"], schedule["every"], [window["due"] for window in schedule["windows"]]


def _canonical(units: list[dict[str, Any]]) -> dict[str, str]:
    return {form.casefold(): unit["name"].casefold() for unit in units for form in (unit["name"], *unit["variants"])}


def _numbers(targets: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    return sorted((t["task"] or "", float(t["value"]), t["op"], t["unit"]) for t in targets)


@pytest.mark.parametrize("name", PLANS)
def test_it_finds_every_task_in_its_section(name: str) -> None:
    fields = ("section_code", "code", "content", "section")
    read, truth = _read(name)["tasks"], _truth(name)["tasks"]
    assert [[task[f] for f in fields] for task in read] == [[task[f] for f in fields] for task in truth]


@pytest.mark.parametrize("name", PLANS)
def test_it_reads_when_each_task_is_to_be_done(name: str) -> None:
    read, truth = _read(name)["tasks"], _truth(name)["tasks"]
    assert [_schedule(task) for task in read] == [_schedule(task) for task in truth]


@pytest.mark.parametrize("name", PLANS)
def test_it_knows_who_has_to_act(name: str) -> None:
    read, truth = _read(name), _truth(name)
    names = _canonical(truth["units"]) | _canonical(read["units"])
    said = [
        {(names.get(u["name"].casefold(), u["name"].casefold()), u["role"]) for u in task["units"]}
        for task in read["tasks"]
    ]
    true = [{(u["name"].casefold(), u["role"]) for u in task["units"]} for task in truth["tasks"]]
    wrong = [(task["code"], a ^ b) for task, a, b in zip(truth["tasks"], said, true, strict=True) if a != b]
    assert wrong == []


@pytest.mark.parametrize("name", PLANS)
def test_it_reads_the_targets(name: str) -> None:
    read, truth = _read(name)["targets"], _truth(name)["targets"]
    assert _numbers(read) == _numbers(truth)


@pytest.mark.parametrize("name", PLANS)
def test_it_reads_the_dated_duties(name: str) -> None:
    fields = ("due", "who", "repeats")
    read, truth = _read(name)["deadlines"], _truth(name)["deadlines"]
    assert [[d[f] for f in fields] for d in read] == [[d[f] for f in fields] for d in truth]
    assert [bool(d["evidence"]) for d in read] == [bool(d["evidence"]) for d in truth]


@pytest.mark.parametrize("name", PLANS)
def test_it_reads_the_head(name: str) -> None:
    read, truth = _read(name)["plan"], _truth(name)["plan"]
    # One of them spells its province in two ways: "Đăk" and "Đắk".
    assert {field: fold(str(read[field])) for field in truth} == {field: fold(str(truth[field])) for field in truth}


def test_leads_that_are_worked_out_are_doubts() -> None:
    doubts = sample_plan("cchc-2030").doubts
    inferred = {doubt.about: doubt.detail for doubt in doubts if doubt.question == "plan-doubt-inferred-unit"}
    assert inferred["III.4"] == "Phòng Tổ chức cán bộ"
    assert len(inferred) == 6


def test_each_field_tells_how_sure_the_reader_is() -> None:
    sure = {shown_code(task.section_code, task.code): task.sure for task in sample_plan("cchc-2030").tasks}
    assert (sure["III.4.1"].units, sure["IV.3.a.1"].units) == (0.6, 0.8)
    assert (sure["III.1.2.1"].schedule, sure["III.1.1"].schedule) == (0.8, 0.0)
    assert sample_plan("cai-thien-2024").tasks[0].sure == Sureness(1.0, 1.0, 1.0)
