"""A plan as read goes through JSON whole."""

import json
from dataclasses import replace
from datetime import date

import pytest

from documents.reading import read_plan
from domain.plans.answers import PlaceAnswers, amended
from domain.plans.drafts import Doubt, PlanDraft, Schedule, TargetDraft, TaskDraft, UnitRole, Window
from domain.plans.values import draft_as_values, draft_of_values
from tests.places import DATA


@pytest.mark.parametrize("name", ["papi-2020.txt", "cchc-2020.txt"])
def test_a_plan_comes_back_as_it_was(name: str) -> None:
    draft = read_plan(DATA / name)
    assert draft_of_values(json.loads(json.dumps(draft_as_values(draft)))) == draft


def test_every_kind_of_field_comes_back() -> None:
    windows = (Window(None, date(2026, 6, 30)), Window(date(2026, 7, 1), date(2026, 7, 31)))
    task = TaskDraft("1", "Việc", ("I",), ("1",), budget_million_vnd=1.5, schedule=Schedule("window", None, windows))
    target = TargetDraft("trên 80%", 80.0, ">", "%", 0, date(2026, 12, 31))
    draft = PlanDraft("KH", tasks=(task,), targets=(target,), doubts=(Doubt("1", "plan-doubt-time", "x"),))
    assert draft_of_values(json.loads(json.dumps(draft_as_values(draft)))) == draft


DOUBTFUL = PlanDraft(
    "KH",
    year_from=2024,
    year_to=2024,
    tasks=(TaskDraft("1", "Việc một", schedule_text="khi thuận lợi"), TaskDraft("1", "Việc hai")),
    doubts=(Doubt("1", "plan-doubt-time", "khi thuận lợi"), Doubt("1", "plan-doubt-no-unit", "Việc hai")),
)


def test_answers_go_to_the_task_that_the_doubt_is_about() -> None:
    draft = amended(DOUBTFUL, 2026, PlaceAnswers({"0": {"time": "Quý II"}, "1": {"unit": "CDC"}}, {}))
    first, second = draft.tasks
    assert (draft.year_from, draft.printed_year) == (2026, 2024)
    assert [window.due for window in first.schedule.windows] == [date(2026, 6, 30)]
    assert (first.units, second.units) == ((), (UnitRole("CDC", "lead"),))


def test_what_may_stand_as_it_was_read_is_not_changed() -> None:
    assert amended(DOUBTFUL, None, PlaceAnswers({"0": {}, "1": {}}, {})) == DOUBTFUL
    assert amended(DOUBTFUL, 2024, PlaceAnswers({}, {})) == replace(DOUBTFUL)
