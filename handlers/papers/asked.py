"""Papers in chat: "xuất excel kế hoạch CCHC", "xuất báo cáo word quý 1", "tải minh chứng 1.3"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from domain.days.periods import Period, parse_period
from domain.messages import Choice, Reply
from domain.people.rights import is_office, may_see_unit
from handlers.asking.named_plans import plans_named
from handlers.asking.own_units import own_only
from handlers.figures.chart_requests import chart
from handlers.figures.wording import period_name
from handlers.papers.contents import Asked, file_of, says
from handlers.tasks.naming import find_tasks, one_per_task
from handlers.turn import Turn
from storage.figures.books import periods_reported
from storage.jobs import add_job
from storage.reports.asked import single_report
from storage.reports.versions import owed_of_rule
from storage.tasks.access import access_task
from storage.units import all_units, unit_named

PAPER = "paper"
MAKERS = ("xlsx", "docx", "zip")
MOST = 5
_LONGEST_ID = 10
_GIVEN = re.compile(r"(plan|period|unit|task|originals|rule)=(\S+)")


def export(turn: Turn) -> Reply:
    """What is asked for in words; where that leaves anything open, one question."""
    if turn.slot("format") == "png":
        return chart(turn)
    asked = Asked(
        maker=turn.slot("format") or "",
        plans=tuple(plans_named(turn)),
        period=_period_meant(turn),
        unit=turn.slot("unit_id"),
        originals=bool(turn.slot("originals")),
    )
    code = turn.slot("task")
    of_task = code and asked.maker == "zip" and _may_see(turn, asked)
    return _of_task(turn, asked, str(code)) if of_task else _settled(turn, asked)


def export_command(turn: Turn) -> Reply:
    """`/xuat docx period=Q1-2026 unit=8`: what a choice stands for."""
    given = dict(_GIVEN.findall(" ".join(turn.args)))
    maker = turn.args[0] if turn.args else ""
    asked = Asked(
        maker=maker if maker in MAKERS else "",
        plans=tuple(key for word in given.get("plan", "").split(",") if (key := _number(word))),
        period=given.get("period", "") if _is_period(given.get("period", "")) else "",
        unit=unit if (unit := _number(given.get("unit"))) in all_units(turn.store) else None,
        task=_number(given.get("task")),
        originals="originals" in given,
        rule=_number(given.get("rule")),
    )
    return _settled(turn, asked)


def _number(word: str | None) -> int | None:
    return int(word) if word and word.isascii() and word.isdigit() and len(word) < _LONGEST_ID else None


def _may_see(turn: Turn, asked: Asked) -> bool:
    return asked.unit is None or may_see_unit(turn.person.actor, asked.unit)


# --- what is left open


def _settled(turn: Turn, asked: Asked) -> Reply:
    """Begin to make it, or ask for what is missing."""
    if not _may_see(turn, asked):
        return own_only(turn)
    if asked.unit is None and asked.task is None and not turn.follows_all:
        units = turn.person.unit_ids
        if len(units) > 1:
            return _which_unit(turn, asked, units)
        asked = replace(asked, unit=units[0])
    if not asked.maker:
        return _which_paper(turn, asked)
    if asked.maker == "docx" and not asked.period and asked.rule is None:
        return _which_period(turn, asked)
    if asked.originals and not is_office(turn.person.actor):
        return Reply(turn.say("paper-originals-office"))
    return _begun(turn, asked)


def _which_unit(turn: Turn, asked: Asked, units: Sequence[int]) -> Reply:
    names = [(key, unit_named(turn.store, key)) for key in units[:MOST]]
    choices = [Choice(unit.short or unit.name, says(replace(asked, unit=key))) for key, unit in names]
    return Reply(turn.say("paper-which-unit"), tuple(choices))


def _which_paper(turn: Turn, asked: Asked) -> Reply:
    kinds = [replace(asked, maker=maker) for maker in MAKERS]
    choices = [Choice(turn.say(f"paper-choice-{one.made_by}"), says(one)) for one in kinds]
    return Reply(turn.say("paper-which"), tuple(choices))


def _which_period(turn: Turn, asked: Asked) -> Reply:
    periods = [parse_period(code) for code in periods_reported(turn.store, turn.today)[:MOST]]
    if not periods:
        return Reply(turn.say("paper-no-period"))
    choices = [Choice(_name(turn, one), says(replace(asked, period=str(one)))) for one in periods]
    return Reply(turn.say("paper-which-period"), tuple(choices))


def _name(turn: Turn, period: Period) -> str:
    name = period_name(turn.say, period)
    return name[:1].upper() + name[1:]


def _is_period(code: str) -> bool:
    try:
        parse_period(code)
    except ValueError:
        return False
    return True


def _of_task(turn: Turn, asked: Asked, code: str) -> Reply:
    """The evidence of the one task that a code means; of several, asks which."""
    found = one_per_task(find_tasks(turn, code))
    if not found:
        return Reply(turn.say("paper-no-task", code=code))
    if len(found) == 1:
        return _settled(turn, replace(asked, task=found[0].task_id, plans=()))
    shown = [(f"{item.code} {item.title} — {item.plan}", item.task_id) for item in found[:MOST]]
    choices = [Choice(label, says(replace(asked, task=task_id, plans=()))) for label, task_id in shown]
    return Reply(turn.say("paper-which-task", code=code), tuple(choices))


# --- what was said


def _period_meant(turn: Turn) -> str:
    """The period named; without its year the one of this year, else the newest that is reported on."""
    said = str(turn.slot("period") or "")
    if not said or _is_period(said):
        return said
    this_year = f"{said}-{turn.today.year}"
    known = [code for code in periods_reported(turn.store, turn.today) if code.startswith(f"{said}-")]
    meant = this_year if not known or this_year in known else known[0]
    return meant if _is_period(meant) else ""


# --- begun


def _begun(turn: Turn, asked: Asked) -> Reply:
    if asked.task is not None and access_task(turn.store, turn.person, asked.task) is None:
        return Reply(turn.say("task-not-found"))
    if asked.rule is not None and not _is_owed(turn, asked, asked.rule):
        return Reply(turn.say("report-not-found"))
    file = file_of(turn.store, turn.say, asked, turn.today)
    data: dict[str, Any] = {"asked": asked.as_dict(), "maker": asked.made_by, "name": file.name}
    job_id = add_job(
        turn.store,
        PAPER,
        data | {"media_type": file.media_type},
        person_id=turn.person.id,
        conversation_id=turn.conversation_id,
        incoming_id=turn.incoming_id,
    )
    if asked.originals:
        turn.store.audit("fetch originals", "paper", job_id, None, file.name)
    return Reply(turn.say("paper-being-made", name=file.name))


def _is_owed(turn: Turn, asked: Asked, rule: int) -> bool:
    """Whether the report is asked for once, and of the unit that is meant, if any."""
    if single_report(turn.store, rule) is None:
        return False
    return asked.unit is None or any(one.unit_id == asked.unit for one in owed_of_rule(turn.store, rule))
