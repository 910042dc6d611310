"""A measured result in a draft, in the confirmation and on a card: told apart from progress everywhere."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from domain.days.zone import local_day
from domain.messages import Choice
from domain.plans.targets import Goal, goals_meant, number_text, reached
from domain.progress import settle
from handlers.turn import Turn
from storage.tasks.items import Item
from storage.tasks.measured import MeasuredLine, goals_of_task, latest_measured

Data = dict[str, Any]
AS_PROGRESS = "tiendo"
AT_MOST = 3


def measured_part(turn: Turn, item: Item, update: Mapping[str, Any]) -> Data:
    """What a draft keeps of a measured result: the targets that it may be of; without any it is a note."""
    note, value = str(update.get("note") or ""), update.get("measured")
    if value is None or item.task_id is None:
        return {"measured": None, "goals": [], "words": "", "note": note}
    words = str(update.get("words") or "")
    goals = goals_meant(goals_of_task(turn.store, item.task_id), words)[:AT_MOST]
    kept = note if goals else note or words
    return {"measured": value, "goals": [asdict(goal) for goal in goals], "words": words, "note": kept}


def is_measured(data: Data) -> bool:
    """Whether a draft is one measured result and nothing else."""
    lines = data["lines"]
    return len(lines) == 1 and lines[0].get("measured") is not None and lines[0]["percent"] is None


def measured_text(turn: Turn, line: Mapping[str, Any]) -> str:
    """The result and its target, as they will be written."""
    if len(line["goals"]) > 1:
        return turn.say("line-measured-which", value=number_text(line["measured"]))
    goal = Goal(**line["goals"][0])
    return turn.say(
        "line-measured", value=number_text(line["measured"]), goal=goal.text, reached=_reached(turn, line, goal)
    )


def _reached(turn: Turn, line: Mapping[str, Any], goal: Goal) -> str:
    return turn.say("goal-reached" if reached(line["measured"], goal) else "goal-missed")


def unsettled(data: Data) -> Data | None:
    """The first line of which it is not clear what target its result is of."""
    return next((line for line in data["lines"] if len(line.get("goals", [])) > 1), None)


def goal_choices(turn: Turn, draft_id: int, line: Mapping[str, Any]) -> list[Choice]:
    """The targets that a result may be of."""
    say, value = turn.say, number_text(line["measured"])
    return [
        Choice(
            say("choice-measured-of", value=value, goal=goal["text"]),
            f"/chitieu {draft_id} {line['assignment']} {goal['id']}",
        )
        for goal in line["goals"]
    ]


def with_goal(data: Data, assignment_id: int | None, goal_id: int | None) -> Data:
    """The draft with the target that was chosen for one of its results."""
    return data | {"lines": [_settled(line, assignment_id, goal_id) for line in data["lines"]]}


def _settled(line: Data, assignment_id: int | None, goal_id: int | None) -> Data:
    chosen = [goal for goal in line.get("goals", []) if goal["id"] == goal_id]
    return line | {"goals": chosen} if chosen and line["assignment"] == assignment_id else line


def measured_choices(turn: Turn, draft_id: int, line: Mapping[str, Any]) -> list[Choice]:
    """To write it for what it is or, expressly, as progress."""
    value = number_text(line["measured"])
    result = turn.say("choice-write-measured", value=value) if line["goals"] else turn.say("choice-write-note")
    percent = turn.say("choice-write-percent", percents=f"{value}%")
    return [
        Choice(result, f"/ghi {draft_id}"),
        Choice(percent, f"/ghi {draft_id} {AS_PROGRESS}"),
        Choice(turn.say("choice-drop"), f"/bo {draft_id}"),
    ]


def as_progress(line: Data) -> Data:
    """A measured result taken for progress, because the person said so."""
    note = "" if line["note"] == line["words"] else line["note"]
    percent, status = settle(int(line["measured"]), None, 0)
    return line | {"percent": percent, "status": status, "note": note, "measured": None, "goals": []}


def written_of(line: Mapping[str, Any]) -> MeasuredLine:
    """What a line with one target writes."""
    return MeasuredLine(
        line["assignment"], line["goals"][0]["id"], float(line["measured"]), line["words"], line["for_unit"]
    )


def results(turn: Turn, items: Sequence[Item]) -> list[str]:
    """The newest results of a task, a line for each unit and target."""
    units = {item.id: item.unit for item in items}
    return [
        turn.say(
            "card-measured",
            unit=units[one.assignment_id],
            value=number_text(one.value),
            date=f"{local_day(one.at):%d/%m/%Y}",
            goal=one.goal.text,
            reached=turn.say("goal-reached" if reached(one.value, one.goal) else "goal-missed"),
        )
        for one in latest_measured(turn.store, list(units))
    ]
