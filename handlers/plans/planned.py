"""What is given as a single task may be a task that stands in a plan: named by its code, or by its words."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from domain.desk.giving import Giving, Whom, read_given
from domain.messages import Reply
from domain.people.rights import is_office
from domain.understanding.matching import clear_best, share_of_words
from domain.units.directory import GroupName
from handlers.plans import giving
from handlers.turn import Turn
from storage.talk.drafts import access_draft, close_draft
from storage.tasks.access import access_task
from storage.tasks.search import task_index
from storage.units import directory, spoken_units

# A task of a plan may be meant where it has nearly all the words that are said.
_ALL_WORDS = 0.8


def named(turn: Turn, order: Mapping[str, Any]) -> Giving | None:
    """The tasks of plans that an order names by nothing but their codes, for the units of the order."""
    found = read_given(order["content"], directory(turn.store), spoken_units(turn.store), turn.today)
    if found is None:
        return None
    return replace(found, whom=[*_whom(turn, order, found), *found.whom], until=found.until or order["said"])


def _whom(turn: Turn, order: Mapping[str, Any], found: Giving) -> list[Whom]:
    """The units of an order; those of a group under its name."""
    known = {(isinstance(one, GroupName), one.id): one for one in directory(turn.store).known}
    groups = {int(key): group for key, group in order["groups"].items()}
    keys = dict.fromkeys((True, groups[key]) if key in groups else (False, key) for key in order["units"])
    helping = [Whom(known[False, key], "support") for key in order["support"] if (False, key) in known]
    return [*(Whom(known[key], found.role) for key in keys if key in known), *helping]


def like(turn: Turn, order: Mapping[str, Any]) -> list[list[str]]:
    """The choice, as (label, says), of the one task of a plan that speaks of what an order does, if any."""
    best = clear_best(task_index(turn.store).search(order["content"]))
    card = access_task(turn.store, turn.person, best.id) if best else None
    if card is None or share_of_words(order["content"], card.content) < _ALL_WORDS:
        return []
    label = turn.say("order-choice-of-plan", code=card.code, plan=card.plan)
    return [[label, f"/giaoviec kehoach {{draft}} {card.id}"]]


def instead(turn: Turn, draft_id: int, task_id: int) -> Reply | None:
    """Give a task of a plan to the units of a draft of an order; None where either is not the person's to give."""
    draft = access_draft(turn.store, turn.person.id, draft_id)
    card = access_task(turn.store, turn.person, task_id)
    if draft is None or card is None or not is_office(turn.person.actor) or "units" not in draft.data:
        return None
    if not close_draft(turn.store, draft_id, "dropped"):
        return Reply(turn.say("agreed-gone"))
    order = Giving([card.code], until=draft.data["said"])
    return giving.begin_with(turn, card, replace(order, whom=_whom(turn, draft.data, order)))
