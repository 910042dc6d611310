"""Tasks named by what they are about, without their code; one's own units first."""

from collections.abc import Sequence

from domain.understanding.matching import Found, clear_best
from handlers.turn import Turn
from storage.tasks.access import Unassigned, access_unassigned_among
from storage.tasks.items import Item, items_of_tasks
from storage.tasks.search import NOBODY, task_index

MOST_FOUND = 5
MOST_LOOKED_AT = 50
# Of the tasks found, those that may be meant score at least this share of the best one's score.
_CLOSE = 0.6


def tasks_about(turn: Turn, query: str, units: Sequence[int] = ()) -> list[Item]:
    """The items that some words may mean: one where they are clear, several where they are not, likeliest first.

    Of these units where given; else of the person's own, or of any for those who follow all and have none such.
    """
    index = task_index(turn.store)
    own = list(units) or list(turn.person.unit_ids)
    found = index.search(query, own, MOST_FOUND)
    if found or units or not turn.follows_all:
        return _items(turn, found, own)
    return _items(turn, index.search(query, None, MOST_FOUND), None)


def tasks_named(turn: Turn, query: str) -> list[Item | Unassigned]:
    """The tasks to look at that some words may mean, each once, likeliest first.

    As `tasks_about`, and for those who follow all also those that no unit has.
    """
    if not turn.follows_all:
        return _each_once(tasks_about(turn, query))
    index, own = task_index(turn.store), list(turn.person.unit_ids)
    reach = [*own, NOBODY] if index.search(query, own, MOST_FOUND) else None
    found = index.search(query, reach, MOST_FOUND)
    nobody = access_unassigned_among(turn.store, turn.person, [f.id for f in _meant(found)])
    order = {f.id: position for position, f in enumerate(found)}
    both: list[Item | Unassigned] = [*_items(turn, found, own if reach else None), *nobody]
    return _each_once(sorted(both, key=lambda one: order[one.task_id or 0]))


def _each_once(found: Sequence[Item | Unassigned]) -> list[Item | Unassigned]:
    return list({one.task_id: one for one in reversed(found)}.values())[::-1]


def among(turn: Turn, query: str, items: Sequence[Item]) -> list[Item]:
    """Those of some items that the words may mean: one where they are clear, likeliest first."""
    units = sorted({item.unit_id for item in items})
    found = task_index(turn.store).search(query, units, MOST_LOOKED_AT)
    meant = _meant([f for f in found if f.id in {item.task_id for item in items}])
    return [item for f in meant for item in items if item.task_id == f.id]


def _meant(found: Sequence[Found]) -> list[Found]:
    clear = clear_best(found)
    return [clear] if clear else [f for f in found if f.score >= _CLOSE * found[0].score]


def _items(turn: Turn, found: Sequence[Found], units: Sequence[int] | None) -> list[Item]:
    meant = _meant(found)
    items = items_of_tasks(turn.store, [f.id for f in meant], units)
    order = {f.id: position for position, f in enumerate(meant)}
    return sorted(items, key=lambda item: (order[item.task_id or 0], item.unit_id))
