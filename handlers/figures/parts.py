"""Figures of the parts of plans: each section of one, one section, each plan; of all units or of one's own."""

import re
from collections.abc import Mapping
from textwrap import shorten

from domain.days.periods import Period, period_named
from domain.desk.parts import PartQuestion, read_part_question
from domain.figures.formula import Figures, Statistics
from domain.messages import Choice, Reply
from domain.people.rights import may_see_unit
from domain.understanding import understand_as
from handlers.asking.guesses import context_of
from handlers.asking.named_plans import plans_named
from handlers.asking.named_units import asked_units
from handlers.asking.own_units import own_only
from handlers.figures.overview import apart_lines, most_overdue, rate_lines
from handlers.figures.wording import percent, period_name, standing_counts, weights_said
from handlers.turn import Turn
from handlers.wording import AT_MOST, numbered_lines
from storage.figures.queries import statistics
from storage.plans.sections import PlanSection, outermost_sections
from storage.plans.withdrawal import plan_names
from storage.tasks.items import tasks_with_code
from storage.units import all_units

_SHOWN_OF_TITLE = 60
COMMAND = "/theomuc"
_UNIT = re.compile(r"u\d{1,9}")


def asked(turn: Turn) -> Reply | None:
    """ "tỷ lệ theo mục", "mục II làm đến đâu", "các kế hoạch làm đến đâu"; None for anything else."""
    if turn.message.text.startswith("/"):
        return None
    question = read_part_question(turn.message.text)
    if question is None or (question.what == "plan" and not plans_named(turn)):
        return None
    units = asked_units(turn)
    if not all(may_see_unit(turn.person.actor, unit_id) for unit_id in units):
        return own_only(turn)
    slots = understand_as(turn.message.text, "overview", context_of(turn)).slots
    period = period_named(str(slots.get("period") or ""), turn.today)
    return _answered(turn, question, _Wanted(turn, period, units))


def by_part(turn: Turn) -> Reply:
    """`/theomuc #3 [Q1-2026] [u8] [5]`: plan 3 by section from the sixth on, of unit 8; `muc #12` one section; alone
    every plan."""
    period = next((found for word in turn.args if (found := period_named(word, turn.today))), None)
    units = [int(word[1:]) for word in turn.args if _UNIT.fullmatch(word)]
    if not all(unit_id in all_units(turn.store) and may_see_unit(turn.person.actor, unit_id) for unit_id in units):
        return own_only(turn)
    wanted = _Wanted(turn, period, units)
    if turn.args[:1] == ["muc"]:
        one = next((one for one in wanted.sections if one.id == turn.arg_id(1)), None)
        return _one_section(turn, wanted, one) if one else _none(turn)
    plan_id = turn.arg_id() if turn.args and turn.args[0].startswith("#") else None
    if plan_id is None:
        return _plans(turn, wanted)
    last = turn.args[-1]
    start = int(last) if len(turn.args) > 1 and last.isdecimal() and len(last) < 4 else 0
    return _sections(turn, wanted, plan_id, start) if plan_id in wanted.plans else _none(turn)


class _Wanted:
    """What is counted for this person: the period, whose figures, and the plans and sections that there are."""

    def __init__(self, turn: Turn, period: Period | None, units: list[int]) -> None:
        whole = statistics(turn.store, period)
        mine = units or ([] if turn.follows_all else list(turn.person.unit_ids))
        names = all_units(turn.store)
        self.period = period
        # What the commands of choices end in, so that they stay with the period and the units.
        self.rest = "".join(f" {word}" for word in (period, *(f"u{key}" for key in units)) if word)
        self.counted: Statistics = whole.of_units(mine) if mine else whole
        self.whose = ", ".join(names[key].short or names[key].name for key in mine) or turn.say("figures-everyone")
        self.plans: Mapping[int, str] = plan_names(turn.store)
        self.sections = outermost_sections(turn.store)

    def of_plan(self, plan_id: int) -> list[PlanSection]:
        """The sections of a plan in its order."""
        return [one for one in self.sections if one.plan_id == plan_id]


def _answered(turn: Turn, question: PartQuestion, wanted: _Wanted) -> Reply | None:
    named = plans_named(turn)
    if question.what == "plans":
        return _plans(turn, wanted)
    if question.what == "section":
        found = [one for one in wanted.sections if one.code.upper() == question.code]
        found = [one for one in found if one.plan_id in named] or found
        return _section_meant(turn, wanted, question.code, found)
    plans = named or [key for key in wanted.plans if wanted.of_plan(key)]
    if len(plans) == 1:
        return _sections(turn, wanted, plans[0], 0)
    choices = [Choice(wanted.plans[key], f"{COMMAND} #{key}{wanted.rest}") for key in plans[:AT_MOST]]
    return Reply(turn.say("parts-which-plan"), tuple(choices)) if plans else _none(turn)


def _section_meant(turn: Turn, wanted: _Wanted, code: str, found: list[PlanSection]) -> Reply | None:
    """One section; of several plans it is asked which; a task of this very code is no section."""
    if not found or any(item.code == code for item in tasks_with_code(turn.store, code)):
        return None
    if len(found) == 1:
        return _one_section(turn, wanted, found[0])
    choices = [
        Choice(f"{wanted.plans[one.plan_id]}: {_name(one)}", f"{COMMAND} muc #{one.id}{wanted.rest}") for one in found
    ]
    return Reply(turn.say("parts-which-section", code=code), tuple(choices[:AT_MOST]))


# --- what is shown


def _plans(turn: Turn, wanted: _Wanted) -> Reply:
    found = wanted.counted.by_plan()
    rows = [(key, name) for key, name in wanted.plans.items() if key in found][:AT_MOST]
    if not rows:
        return _none(turn)
    lines = [turn.say("parts-plans", **_of(turn, wanted))]
    lines.append(numbered_lines(_line(turn, name, found[key]) for key, name in rows))
    choices = [Choice(name, f"{COMMAND} #{key}{wanted.rest}", listed=True) for key, name in rows]
    return Reply("\n".join(lines + weights_said(turn.say, wanted.counted.weights)), (*choices, _overview(turn)),
                 protected=True)  # fmt: skip


def _sections(turn: Turn, wanted: _Wanted, plan_id: int, start: int) -> Reply:
    found = wanted.counted.of_plan(plan_id).by_section()
    rows = [one for one in wanted.of_plan(plan_id) if one.id in found]
    if not rows:
        return _plan_alone(turn, wanted, plan_id)
    page = rows[start : start + AT_MOST] or rows[:AT_MOST]
    lines = [turn.say("parts-sections", plan=wanted.plans[plan_id], **_of(turn, wanted))]
    lines.append(
        numbered_lines(_line(turn, turn.say("parts-section-name", name=_name(one)), found[one.id]) for one in page)
    )
    lines += weights_said(turn.say, wanted.counted.weights)
    choices = [Choice(one.code or _name(one), f"{COMMAND} muc #{one.id}{wanted.rest}", listed=True) for one in page]
    if (left := len(rows) - start - len(page)) > 0:
        more = f"{COMMAND} #{plan_id}{wanted.rest} {start + AT_MOST}"
        choices.append(Choice(turn.say("choice-more", count=left), more))
    return Reply("\n".join(lines), (*choices, Choice(turn.say("parts-choice-plans"), f"{COMMAND}{wanted.rest}")),
                 protected=True)  # fmt: skip


def _plan_alone(turn: Turn, wanted: _Wanted, plan_id: int) -> Reply:
    """A plan that has no sections."""
    head = turn.say("parts-plan", plan=wanted.plans[plan_id], **_of(turn, wanted))
    return _figures_of(turn, head, wanted, wanted.counted.of_plan(plan_id))


def _one_section(turn: Turn, wanted: _Wanted, one: PlanSection) -> Reply:
    head = turn.say("parts-section", plan=wanted.plans[one.plan_id], name=_name(one), **_of(turn, wanted))
    others = Choice(turn.say("parts-choice-sections"), f"{COMMAND} #{one.plan_id}{wanted.rest}")
    return _figures_of(turn, head, wanted, wanted.counted.of_section(one.id), others)


def _figures_of(turn: Turn, head: str, wanted: _Wanted, part: Statistics, *choices: Choice) -> Reply:
    total = part.total
    if total == Figures():
        return Reply("\n".join([head, turn.say("parts-nothing")]), (*choices, _overview(turn)))
    lines = [head, *rate_lines(turn.say, total)]
    lines += [standing_counts(turn.say, total)] if total.dated else []
    lines += apart_lines(turn.say, total, wanted.period)
    lines += [late] if turn.follows_all and (late := most_overdue(turn, part)) else []
    lines += weights_said(turn.say, part.weights)
    return Reply("\n".join(lines), (*choices, _overview(turn)), protected=True)


def _of(turn: Turn, wanted: _Wanted) -> dict[str, str]:
    return {
        "whose": wanted.whose,
        "period": period_name(turn.say, wanted.period),
        "date": f"{turn.today:%d/%m/%Y}",
    }


def _line(turn: Turn, name: str, found: Figures) -> str:
    return turn.say(
        "parts-line",
        name=name,
        part=found.on_time,
        due=found.due,
        rate=percent(turn.say, found.on_time_rate),
        done=found.done,
        dated=found.dated,
        overdue=found.overdue,
        undated=found.undated,
    )


def _name(one: PlanSection) -> str:
    return shorten(f"{one.code}: {one.title}".strip(" :"), _SHOWN_OF_TITLE, placeholder=" …")


def _overview(turn: Turn) -> Choice:
    return Choice(turn.say("choice-overview"), "/tonghop")


def _none(turn: Turn) -> Reply:
    return Reply(turn.say("parts-none"), (_overview(turn),))
