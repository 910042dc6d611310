"""When each is to be told: the office's steps and every person's wishes, as they stand now."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import time
from typing import Any

from sqlalchemy import Row, bindparam, select

from domain.days.zone import local_day
from domain.reminding.digests import UNIT_ROLES
from domain.reminding.office_rules import KINDS, NONE, Kind, Rules, Wishes, joined, personal, with_steps
from domain.reminding.rules import DEFAULT, Policy
from storage.people.posts import LISTENING
from storage.schema import person_wish, setting
from storage.store import Store

RULES = "reminder_rules"

_RULES = select(setting.c.value).where(setting.c.key == RULES)
_WISHES = select(person_wish, LISTENING.c.unit_id, LISTENING.c.role).outerjoin(
    LISTENING, LISTENING.c.person_id == person_wish.c.person_id
)
_WISHES_OF = select(person_wish).where(person_wish.c.person_id == bindparam("person_id"))


@dataclass
class Timetables:
    """The policies of each kind of obligation, for one person and for whoever hears first of a unit."""

    rules: Rules
    wishes: dict[int, Wishes] = field(default_factory=dict)
    of_units: dict[int, set[Wishes]] = field(default_factory=lambda: defaultdict(set))
    of_all: set[Wishes] = field(default_factory=set)
    _units: dict[tuple[int, Kind], Policy] = field(default_factory=dict)

    def person(self, person_id: int, kind: Kind) -> Policy:
        """The policy as this person wishes it."""
        return personal(self.rules.of(kind), self.wishes.get(person_id, NONE))

    def unit(self, unit_id: int, kind: Kind) -> Policy:
        """A policy by which nobody who hears of this unit is told too late."""
        if (unit_id, kind) not in self._units:
            wishes = self.of_units.get(unit_id, set()) | self.of_all
            self._units[unit_id, kind] = _first(self.rules.of(kind), wishes)
        return self._units[unit_id, kind]

    def widest(self) -> Policy:
        """A policy under which nobody, of any unit, is told of anything before it is."""
        wishes = {*self.wishes.values(), *self.of_all}
        return joined(_first(self.rules.of(kind), wishes) for kind in KINDS)

    def office(self) -> Policy:
        """A policy by which nobody who follows all units is told too late."""
        return _first(DEFAULT, self.of_all)


def _first(policy: Policy, wishes: Iterable[Wishes]) -> Policy:
    return joined([policy, *(personal(policy, wish) for wish in wishes)])


def timetables(store: Store) -> Timetables:
    """All of them, at the cost of two small queries."""
    found = Timetables(reminder_rules(store))
    for row in store.rows(_WISHES, on_day=local_day(store.now)):
        wishes = found.wishes[row.person_id] = _wishes(row)
        if row.role in UNIT_ROLES:
            found.of_units[row.unit_id].add(wishes)
        elif row.role is not None:
            # Who follows all units has no steps, only an hour.
            found.of_all.add(Wishes(hour=wishes.hour))
    return found


def reminder_rules(store: Store) -> Rules:
    """The steps that the office set."""
    kept = store.value(_RULES) or {}
    return Rules({kind: with_steps(DEFAULT, steps) for kind, steps in kept.items()})


def wishes_of(store: Store, person_id: int) -> Wishes:
    """What this person chose."""
    row = store.first(_WISHES_OF, person_id=person_id)
    return _wishes(row) if row else NONE


def _wishes(row: Row[Any]) -> Wishes:
    hour = time.fromisoformat(row.hour) if row.hour else None
    return Wishes(hour, row.days_before, row.channel or "")
