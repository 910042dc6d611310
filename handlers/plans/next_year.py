"""The plan of another year from one that is followed: copied, its dates moved, then shown like one that comes in."""

import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import replace

from domain.desk.rows import begins, desk_rows, past_politeness, place_of, words_said
from domain.messages import Choice, Reply
from domain.people.rights import is_office
from domain.plans.names import bare_name
from domain.plans.next_year import next_plan
from domain.plans.values import draft_as_values
from domain.text import fold
from handlers.plans.steps import plan_data
from handlers.plans.taking_in import preview
from handlers.turn import Turn
from storage.plans.copying import draft_of_plan
from storage.plans.one_off import is_one_off
from storage.plans.withdrawal import PlanRow, plan_in_force, plans_in_force
from storage.talk.drafts import PLAN_LASTS, access_draft, save_draft

YEARS = range(2000, 2101)
AT_MOST = 8
_BESIDE = ("nam", "cho", "moi", "ke", "hoach", "kh", ".", "!")


def asked(turn: Turn) -> Reply | None:
    """ "lập kế hoạch 2027 từ kế hoạch 2026", "lập kế hoạch CCHC năm sau"; None for anything else, and for others."""
    if turn.message.text.startswith("/") or not is_office(turn.person.actor):
        return None
    row = words_said(turn.message.text).row
    start = past_politeness(row)
    size = begins(row, desk_rows("next_year", "make"), start)
    source = place_of(row, desk_rows("next_year", "from"), start + size) if size else None
    wanted = tuple(row[start + size : source[0] if source else len(row)]) if size else ()
    new = _years(wanted) or ([turn.today.year + 1] if place_of(wanted, desk_rows("next_year", "next"), 0) else [])
    if len(new) != 1 or not (source or _names_only(turn, wanted)):
        return None
    return _from(turn, new[0], " ".join(row[start + size :]), row[source[0] :] if source else ())


def _names_only(turn: Turn, wanted: tuple[str, ...]) -> bool:
    """Whether nothing is said but a year and perhaps a plan's name: a longer sentence may tell of work on a plan."""
    names = {word for one in plans_in_force(turn.store) for word in fold(bare_name(one.short)).split()}
    known = {word for row in desk_rows("next_year", "next") for word in row} | names
    return all(word in known or word in _BESIDE or re.fullmatch(r"20\d\d", word) for word in wanted)


def _years(words: tuple[str, ...]) -> list[int]:
    return [int(word) for word in words if re.fullmatch(r"20\d\d", word)]


def _from(turn: Turn, year: int, said: str, source: Sequence[str]) -> Reply:
    """The one plan meant, by the year of its source, else the year before, and its short name; of several, asked."""
    old = next(iter(_years(tuple(source))), year - 1)
    plans = [one for one in plans_in_force(turn.store) if one.year_from == old and not is_one_off(turn.store, one.id)]
    by_name = [one for one in plans if _says(said, one)]
    found = by_name or plans
    if not found:
        return Reply(turn.say("next-year-none", old=old), (Choice(turn.say("plans-choice-all"), "/kehoach"),))
    if len(found) > 1:
        choices = [Choice(one.short, f"/kehoachmoi #{one.id} {year}") for one in found[:AT_MOST]]
        return Reply(turn.say("next-year-which", year=year), tuple(choices))
    return _begin(turn, found[0], year)


def _says(said: str, one: PlanRow) -> bool:
    """Whether the words of its short name, its kind and year aside, are there."""
    words = [word for word in fold(bare_name(one.short)).split() if any(map(str.isalpha, word)) and word != "kh"]
    return bool(words) and all(word in said.split() for word in words)


def make(turn: Turn) -> Reply:
    """`/kehoachmoi #3 2027` makes the plan of 2027 from plan 3; without a plan it asks which."""
    if not is_office(turn.person.actor):
        return Reply(turn.say("plan-office-only"))
    row, year = plan_in_force(turn.store, turn.arg_id() or 0), turn.arg_id(1)
    if row is None or year not in YEARS or year is None or row.year_from is None:
        if turn.args:
            return Reply(turn.say("plan-not-in-force"))
        return _from(turn, turn.today.year + 1, "", (str(turn.today.year),))
    return _begin(turn, row, year)


def _begin(turn: Turn, row: PlanRow, year: int) -> Reply:
    """Keep it as a plan draft, told first what was done with the dates, and show it."""
    if row.year_from is None or row.year_from == year:
        return Reply(turn.say("next-year-same", short=row.short, year=year))
    draft = next_plan(draft_of_plan(turn.store, row.id), year)
    values = draft_as_values(draft)
    digest = hashlib.sha256(json.dumps(values, sort_keys=True).encode()).hexdigest()
    name = turn.say("next-year-name", year=year, short=row.short)
    data = plan_data(values, name, digest, turn.today.year)
    draft_id = save_draft(turn.store, turn.person.id, "plan", data, turn.incoming_id, PLAN_LASTS)
    kept = access_draft(turn.store, turn.person.id, draft_id)
    if kept is None:
        return Reply(turn.say("plan-nothing-open"))
    shown = preview(turn, kept)
    head = turn.say("next-year-head", year=year, short=row.short, asks=len(draft.doubts))
    return replace(shown, text=f"{head}\n{shown.text}")
