"""What an answer about a doubtful place of a plan means, whether it was chosen or typed."""

from datetime import date
from typing import Any

from domain.plans.answers import NEW_DAY, NO_UNIT, TIME, is_time
from domain.units.directory import UnitName
from handlers.plans.steps import Data, PlanInHand, Step
from storage.plans.versions import in_force
from storage.store import Store
from storage.units import directory

YEARS = range(2000, 2101)


def option_said(store: Store, data: Data, step: Step, text: str) -> str:
    """What a typed text chooses; empty where it is no answer to this step."""
    text = text.strip()
    if step.kind == "year":
        return text if text.isascii() and text.isdecimal() and int(text) in YEARS else ""
    if step.kind == "doubt":
        doubt = PlanInHand(store, data).read.doubts[int(step.key)]
        if doubt.question in (TIME, NEW_DAY):
            return text if is_time(text, data["year"] or data["plan"]["year_from"]) else ""
        return _unit_said(store, text) if doubt.question == NO_UNIT else ""
    return _unit_said(store, text) if step.kind in ("name", "who") else ""


def _unit_said(store: Store, text: str) -> str:
    match = directory(store).find(text)
    if not match.sure or not match.candidates:
        return ""
    what = match.candidates[0].what
    return f"{'unit' if isinstance(what, UnitName) else 'group'}-{what.id}"


def noted(store: Store, data: Data, step: Step, option: str) -> Data | None:
    """What is known of the plan with this answer; None where the answer means nothing there."""
    kind, key = step.kind, step.key
    plan = PlanInHand(store, data)
    if kind == "year" and plan.read.year_from and option.isdecimal() and int(option) in YEARS:
        return data | {"year": int(option), "same": None}
    if kind == "same" and option.isdecimal():
        chosen = int(option)
        return data | {"same": chosen} if not chosen or in_force(store, chosen) else None
    if kind == "name" and key.isdecimal() and int(key) < len(plan.names):
        meant = _meant(option)
        known = meant and (len(meant) == 1 or _name_of(store, option))
        return data | {"names": data["names"] | {plan.names[int(key)]: meant}} if known else None
    if kind == "doubt" and key.isdecimal() and int(key) < len(plan.read.doubts):
        return data | {"fixes": data["fixes"] | {key: _fix(store, option)}}
    if kind == "who" and key.isdecimal() and int(key) < len(plan.draft.deadlines):
        return data | {"who": data["who"] | {key: _name_of(store, option)}}
    return data | {"days": data["days"] | {key: option}} if kind == "due" and _is_day(option) else None


def _meant(option: str) -> list[Any] | None:
    what, _, key = option.partition("-")
    if what in ("unit", "group") and key.isdecimal():
        return [what, int(key)]
    return [what] if option in ("new", "nobody") else None


def _fix(store: Store, option: str) -> dict[str, str]:
    if option == "skip":
        return {}
    name = _name_of(store, option)
    return {"unit": name} if name else {"time": option}


def _name_of(store: Store, option: str) -> str:
    """The name of the unit or group that an option stands for; empty for anything else."""
    meant = _meant(option)
    if meant is None or len(meant) != 2:
        return ""
    kind = UnitName if meant[0] == "unit" else None
    for what in directory(store).known:
        if what.id == meant[1] and isinstance(what, UnitName) == (kind is UnitName):
            return what.name
    return ""


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
