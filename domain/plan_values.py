"""A PlanDraft as JSON values and back: how a draft is kept, and how it comes from the process that read it."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from domain.plans import (
    DeadlineDraft,
    Doubt,
    PlanDraft,
    Schedule,
    TargetDraft,
    TaskDraft,
    UnitRole,
    Window,
)

Values = Mapping[str, Any]


def draft_as_values(draft: PlanDraft) -> dict[str, Any]:
    """Every field; dates are ISO texts."""
    values: dict[str, Any] = _plain(asdict(draft))
    return values


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


def draft_of_values(values: Values) -> PlanDraft:
    """The inverse of `draft_as_values`."""
    parts = {
        "tasks": tuple(_task(one) for one in values["tasks"]),
        "deadlines": tuple(_deadline(one) for one in values["deadlines"]),
        "targets": tuple(TargetDraft(**{**one, "by": _day(one["by"])}) for one in values["targets"]),
        "units": tuple(values["units"]),
        "doubts": tuple(Doubt(**one) for one in values["doubts"]),
    }
    return PlanDraft(**{**values, **parts})


def _task(values: Values) -> TaskDraft:
    parts = {
        "section": tuple(values["section"]),
        "section_code": tuple(values["section_code"]),
        "units": tuple(UnitRole(**one) for one in values["units"]),
        "schedule": _schedule(values["schedule"]),
    }
    return TaskDraft(**{**values, **parts})


def _schedule(values: Values) -> Schedule:
    windows = tuple(Window(_day(one["start"]), date.fromisoformat(one["due"])) for one in values["windows"])
    return Schedule(**{**values, "windows": windows})


def _deadline(values: Values) -> DeadlineDraft:
    parts = {
        "due": date.fromisoformat(values["due"]),
        "who": tuple(values["who"]),
        "subjects": tuple(values["subjects"]),
    }
    return DeadlineDraft(**{**values, **parts})


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
