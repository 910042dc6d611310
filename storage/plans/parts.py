"""Who has which part of a task: by what the plan's names mean, and by what the office has made of them since."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import Row, bindparam, select, update

from domain.plans.drafts import PlanDraft, Role, TaskDraft, shown_code
from domain.plans.duties import stronger
from domain.units.resolutions import Resolution
from storage.owing.obligations import leave, return_to
from storage.schema import assignment, obligation, task_window
from storage.store import Store, by_thousands


@dataclass(frozen=True, slots=True)
class Part:
    """What a unit has to do in a task, under which printed name, as one of which group.

    What the office has given by its own word has no printed name.
    """

    role: Role
    printed_name: str
    group_id: int | None


@dataclass(frozen=True, slots=True)
class Held:
    """A task as it is held, with its parts by unit and the windows that the plan gave it."""

    row: Row[Any]
    parts: dict[int, Row[Any]]
    windows: list[Row[Any]]


@dataclass(frozen=True, slots=True)
class Said:
    """What a plan said before: its tasks by code and words, and what its names meant when it came in."""

    tasks: Mapping[tuple[str, str], TaskDraft]
    meant: Resolution

    @staticmethod
    def by(draft: PlanDraft, meant: Resolution) -> "Said":
        """What this draft says."""
        return Said({(shown_code(row.section_code, row.code), row.content): row for row in draft.tasks}, meant)

    def of(self, row: Row[Any]) -> TaskDraft | None:
        """What was said of a task that is held; None where the plan did not name it."""
        return self.tasks.get((row.shown_code, row.content))

    def still_means(self, name: str, now: Resolution) -> bool:
        """Whether a name is what it was, so that the units which it was given to are not looked up anew."""
        then = self.meant.units.get(name)
        if not then:
            return False
        group = self.meant.groups.get(name)
        return group == now.groups.get(name) if group is not None else then == now.units.get(name)


@dataclass(frozen=True, slots=True)
class Meant:
    """What names mean now, and what the plan said before, where it did."""

    now: Resolution
    before: Said | None = None

    def parts(self, held: Held, row: TaskDraft) -> dict[int, Part]:
        """Who has the task: for a name that stands in it as before those who have it by now.

        Beside them whoever the office has given it to; where the plan names these by now, it is the plan's word.
        """
        printed = {tuple(one) for one in held.row.printed_units or ()}
        stays = {
            unit.name
            for unit in row.units
            if self.before and (unit.name, unit.role) in printed and self.before.still_means(unit.name, self.now)
        }
        found = parts_of(replace(row, units=tuple(unit for unit in row.units if unit.name not in stays)), self.now)
        for unit_id, part in held.parts.items():
            if part.gone_at is not None or (part.printed_name and part.printed_name not in stays):
                continue
            other = found.get(unit_id)
            if other is not None and not part.printed_name:
                found[unit_id] = replace(other, role=stronger(part.role, other.role))
            elif other is None or stronger(part.role, other.role) == part.role:
                found[unit_id] = Part(part.role, part.printed_name, part.group_id)
        return found


def parts_of(row: TaskDraft, resolution: Resolution) -> dict[int, Part]:
    """Each unit once, with the strongest of its roles and the name under which it has that."""
    found: dict[int, Part] = {}
    for printed in row.units:
        for unit_id in resolution.units.get(printed.name, ()):
            standing = found.get(unit_id)
            if standing is None or stronger(printed.role, standing.role) != standing.role:
                found[unit_id] = Part(printed.role, printed.name, resolution.groups.get(printed.name))
    return found


def assignment_values(task_id: int, unit_id: int, part: Part) -> dict[str, Any]:
    """The row of a unit's part in a task."""
    return {"task_id": task_id, "unit_id": unit_id, **_values(part)}


def _values(part: Part) -> dict[str, Any]:
    return {"role": part.role, "printed_name": part.printed_name, "group_id": part.group_id}


@dataclass(slots=True)
class PartsChanged:
    """What is different in who has which tasks, gathered to be written for all tasks at once."""

    new: list[dict[str, Any]] = field(default_factory=list)
    again: dict[int, Part] = field(default_factory=dict)
    lost: list[int] = field(default_factory=list)

    def bring(self, held: Held, wanted: Mapping[int, Part]) -> bool:
        """Give a task to the units that the plan names now; whether they are others, or in other roles."""
        standing = {unit_id for unit_id, row in held.parts.items() if row.gone_at is None}
        changed = False
        for unit_id, part in wanted.items():
            if unit_id not in held.parts:
                self.new.append(assignment_values(held.row.id, unit_id, part))
            elif unit_id not in standing or _differs(held.parts[unit_id], part):
                self.again[held.parts[unit_id].id] = part
            else:
                continue
            changed = True
        lost = [held.parts[unit_id].id for unit_id in sorted(standing - wanted.keys())]
        self.lost += lost
        return changed or bool(lost)

    def write(self, store: Store) -> None:
        """Write down all of it."""
        store.add_all(assignment, self.new)
        give_back_each(store, self.again)
        drop_assignments(store, self.lost)


def _differs(row: Row[Any], part: Part) -> bool:
    """Whether a part that stands has another role, or the plan names by now what the office had given."""
    return row.role != part.role or bool(part.printed_name and not row.printed_name)


def give_back(store: Store, assignment_id: int, role: Role, printed_name: str, group_id: int | None) -> None:
    """The unit has this part of the task again, or in another role."""
    give_back_each(store, {assignment_id: Part(role, printed_name, group_id)})


def give_back_each(store: Store, parts: Mapping[int, Part]) -> None:
    """The same for each of these parts, by their ids."""
    values = [{"row": key, **_values(part), "gone_at": None} for key, part in parts.items()]
    store.change_each(update(assignment).where(assignment.c.id == bindparam("row")), values)
    for some in by_thousands(key for key, part in parts.items() if part.role == "support"):
        leave(store, obligation.c.assignment_id.in_(some))
    in_force = select(task_window.c.id).where(task_window.c.gone_at.is_(None))
    for some in by_thousands(key for key, part in parts.items() if part.role != "support"):
        return_to(store, obligation.c.assignment_id.in_(some) & obligation.c.window_id.in_(in_force))


def drop_assignments(store: Store, ids: Sequence[int]) -> None:
    """These units have no part in their tasks any more; what they did stays."""
    for some in by_thousands(ids):
        store.change(update(assignment).where(assignment.c.id.in_(some)).values(gone_at=store.now))
        leave(store, obligation.c.assignment_id.in_(some))
