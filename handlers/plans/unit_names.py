"""The names that a plan prints: those the department knows, those answered for, those to be asked about, each once."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from documents.plan.units.names.short_names import full_names
from domain.plan_words import bare
from domain.plans.drafts import PlanDraft
from domain.units.directory import Candidate, Directory, GroupName, UnitName
from domain.units.likely import group_headed
from domain.units.spelling import kind_of
from domain.units.tables import GroupRow, UnitRow
from storage.plans.printed_names import printed_names, resolve_names
from storage.store import Store
from storage.units import directory, import_units, keep_answer, standing_units

Meant = Sequence[Any]
"""What a name was said to mean: ["unit", id], ["group", id], ["new"] or ["nobody"].

["many", id, …] are units that are to be a group of this name; ["as", name] goes with another printed name.
"""


class PrintedNames:
    """The names of a plan, with what was said of them so far."""

    def __init__(self, store: Store, read: PlanDraft, said: Mapping[str, Meant]) -> None:
        self.store = store
        self.read = read
        self.said = said

    @cached_property
    def known(self) -> Directory:
        """The units and groups of the department."""
        return directory(self.store)

    @cached_property
    def printed(self) -> list[str]:
        """The names, in an order that answers do not change."""
        return printed_names(self.read)

    @cached_property
    def unresolved(self) -> Mapping[str, tuple[Candidate, ...]]:
        """The names that nobody has answered for yet, with the likeliest units; each once, however it is set."""
        asked = set(map(bare, self.said))
        once: dict[str, tuple[Candidate, ...]] = {}
        for name, candidates in self._unknown.items():
            full = self._in_full.get(name)
            is_asked_in_full = full in self._unknown and full not in self.said
            if bare(name) not in asked and not is_asked_in_full:
                asked.add(bare(name))
                once[name] = candidates
        return once

    @cached_property
    def _unknown(self) -> Mapping[str, tuple[Candidate, ...]]:
        return resolve_names(self.known, self.printed).unresolved

    @cached_property
    def _in_full(self) -> Mapping[str, str]:
        """The short names of the plan, with its full names that they stand for."""
        return full_names(self.printed)

    def short_forms(self, name: str) -> list[str]:
        """The unknown names of the plan that are short for this one: one answer serves them all."""
        return [short for short, full in self._in_full.items() if full == name and short in self._unknown]

    @cached_property
    def called(self) -> Mapping[str, str]:
        """The units and groups that the names were understood as; what was not is called by its full name."""
        ids = {("unit" if isinstance(one, UnitName) else "group", one.id): one.name for one in self.known.known}
        return {name: self._called(name, ids) for name in self.printed}

    def _called(self, name: str, ids: Mapping[tuple[str, int], str]) -> str:
        meant, match = self.meant(name), self.known.find(name)
        if meant and (meant[0], meant[-1]) in ids:
            return ids[meant[0], meant[-1]]
        if match.sure and len(match.candidates) == 1:
            return match.candidates[0].what.name
        same = self.said[name][-1] if self._goes_as_said(name) else self._in_full.get(name)
        return self._called(same, ids) if same else name

    def _goes_as_said(self, name: str) -> bool:
        return name in self.said and self.said[name][0] == "as"

    def meant(self, name: str) -> Meant | None:
        """What a name was said to mean, where it goes with another what that one does."""
        return self.said.get(self.said[name][1] if self._goes_as_said(name) else name)

    def is_nobody(self, name: str) -> bool:
        """Whether a name is said to be of none of ours, now or before."""
        same = next((one for one in self.said if bare(one) == bare(name)), name)
        meant = self.meant(same)
        return (meant[0] if meant else self.known.find(name).certainty) == "nobody"

    def new_unit(self, text: str) -> int | None:
        """Which of the printed names a text is that was said to be a new unit, and has no row of its own yet."""
        new = [UnitName(at, name) for at, name in enumerate(self.printed) if self.said.get(name) == ["new"]]
        match = Directory(new).find(text)
        found = match.candidates[0].what if match.sure and match.candidates else None
        return found.id if found else None

    def keep(self) -> None:
        """Keep all answers: those first with which other names go."""
        for name, meant in sorted(self.said.items(), key=lambda one: one[1][0] == "as"):
            if meant[0] == "new":
                _add_unit(self.store, name)
            elif meant[0] == "many":
                _add_group(self.store, name, meant[1:])
            elif meant[0] == "as":
                _keep_same(self.store, name, meant[1])
            else:
                keep_answer(self.store, name, **({} if meant[0] == "nobody" else {f"{meant[0]}_id": meant[1]}))


def _add_unit(store: Store, name: str) -> None:
    kind = kind_of(name)
    ours = kind if kind in ("division", "office", "union", "leadership") else "subordinate"
    import_units(store, [UnitRow(name, name, ours)])


def _add_group(store: Store, name: str, ids: Sequence[int]) -> None:
    """A group of these units, by the name that the plan prints; of its heads, by its own."""
    units = standing_units(store)
    rows = [UnitRow(units[key].name, units[key].short, units[key].kind) for key in ids if key in units]
    import_units(store, rows, [GroupRow(group_headed(name), tuple(row.name for row in rows))])


def _keep_same(store: Store, name: str, other: str) -> None:
    match = directory(store).find(other)
    if match.sure:
        what = match.candidates[0].what if match.candidates else None
        keep_answer(
            store,
            name,
            unit_id=what.id if isinstance(what, UnitName) else None,
            group_id=what.id if isinstance(what, GroupName) else None,
        )
