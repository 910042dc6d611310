"""A task of a plan that the office gives to units: "giao 2.7 cho phòng NVY", "thêm CDC phối hợp nhiệm vụ 1.3"."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from domain.desk.last_days import due_span
from domain.desk.named import Heard, name_at
from domain.desk.orders import without_tails
from domain.desk.rows import begins, desk_rows, past_politeness, words_said
from domain.desk.tasks import code_at
from domain.plans.drafts import Role
from domain.understanding.context import UnitNames
from domain.units.directory import Directory, Known, UnitName

SaidRole = Role | Literal[""]
ROLES: tuple[Role, ...] = ("lead", "support")
_ANSWERS: tuple[Role, ...] = (*ROLES, "implement")
_MARKS = frozenset(',;:-–&()"“”')


@dataclass(slots=True)
class Whom:
    """A unit or group, and its part in the task; empty where the sentence does not say."""

    what: Known
    role: SaidRole = ""


@dataclass(slots=True)
class Giving:
    """Tasks by their codes, and to whom they are given.

    `plan` are words of a plan's name, `called` those of a task that stand behind its code, `until` those of a day,
    `rest` what was not understood and all behind it. `of` is the unit from which the task goes, `role` the part of
    units that the sentence leaves to be named.
    """

    codes: list[str] = field(default_factory=list)
    whom: list[Whom] = field(default_factory=list)
    role: SaidRole = ""
    of: UnitName | None = None
    plan: str = ""
    called: str = ""
    until: str = ""
    rest: str = ""


def read_giving(text: str, names: Directory, spoken: UnitNames, today: date) -> Giving | None:
    """What the sentence gives of a plan's own tasks; None where it names none by its code."""
    row = words_said(text).row
    start = past_politeness(row)
    if text.rstrip().endswith("?") or begins(row, desk_rows("order", "never"), start):
        return None
    gives, adds = (begins(row, desk_rows("give", name), start) for name in ("gives", "adds"))
    if not (gives or adds):
        return None
    found = _Reader(Heard(words_said(text), names, spoken), today).read(start + (gives or adds))
    # "thêm" and "bổ sung" begin many other sentences.
    return found if found.codes and (gives or (found.whom and not found.rest)) else None


def read_given(content: str, names: Directory, spoken: UnitNames, today: date) -> Giving | None:
    """The same for what is to be done, without its verb: "nhiệm vụ 2.7"; None for any other content."""
    found = _Reader(Heard(words_said(content), names, spoken), today).read(0)
    return found if found.codes and not found.rest else None


def role_said(text: str) -> SaidRole:
    """The part that an answer names and nothing else: "phối hợp", "cho chủ trì nhé"."""
    row = words_said(text).row
    at, end, said = past_politeness(row), without_tails(row), list[Role]()
    while at < end:
        size, role = max((begins(row, desk_rows("give", one), at), one) for one in _ANSWERS)
        said += [role] if size else []
        size = size or max(begins(row, desk_rows("give", name), at) for name in ("fillers", "between"))
        if not size:
            return ""
        at += size
    return said[0] if len(said) == 1 else ""


class _Reader:
    """Reads a sentence from left to right, each step saying how many words are its own."""

    def __init__(self, heard: Heard, today: date) -> None:
        self._heard = heard
        self._row: Sequence[str] = heard.sentence.row
        self._end = without_tails(self._row)
        self._due = due_span(heard.sentence, 0, today)
        self._found = Giving()
        # Whether a lone number is a code: "nhiệm vụ 5".
        self._noun = False

    def read(self, at: int) -> Giving:
        """All that is understood from a place on."""
        while at < self._end and (size := self._step(at)):
            at += size
        self._found.rest = self._heard.sentence.literal(at, self._end)
        return self._found

    def _step(self, at: int) -> int:
        steps = (self._mark, self._code, self._noun_of_task, self._between)
        if size := next((n for step in steps if (n := step(at))), 0):
            return size
        self._noun = False
        others = (self._day, self._giver, self._role, self._unit, self._plan, self._filler, self._called)
        return next((n for step in others if (n := step(at))), 0)

    def _mark(self, at: int) -> int:
        return int(self._row[at] in _MARKS)

    def _between(self, at: int) -> int:
        return begins(self._row, desk_rows("give", "between"), at)

    def _code(self, at: int) -> int:
        code = code_at(self._row, at, self._noun)
        if code and not (self._due and self._due[0] <= at < self._due[1]):
            self._found.codes.append(code)
            return 1
        return 0

    def _noun_of_task(self, at: int) -> int:
        size = begins(self._row, desk_rows("task", "tasks"), at)
        self._noun = self._noun or bool(size)
        return size

    def _day(self, at: int) -> int:
        if self._due is None or self._due[0] != at:
            return 0
        self._found.until = self._heard.sentence.literal(*self._due)
        return self._due[1] - at

    def _giver(self, at: int) -> int:
        """ "của TTYT Cư Jút", "thay phòng KHTC"."""
        size = begins(self._row, desk_rows("give", "from"), at)
        unit = name_at(self._heard, at + size) if size else None
        if unit is None or not isinstance(unit[0], UnitName):
            return 0
        self._found.of = unit[0]
        return unit[1] - at

    def _role(self, at: int) -> int:
        if size := begins(self._row, desk_rows("order", "supports"), at):
            self._found.role = "support"
            return size
        for role in ROLES:
            if size := begins(self._row, desk_rows("give", role), at):
                self._take(role, at + size)
                return size
        return 0

    def _take(self, role: Role, end: int) -> None:
        """A part is that of the units in front of it, where none is said of them yet, else of those behind it."""
        without = [one for one in self._found.whom if not one.role]
        # "phòng KHTC phối hợp TTYT Cư Jút" is with it.
        if without and not (role == "support" and name_at(self._heard, end)):
            for one in without:
                one.role = role
            self._found.role = ""
        else:
            self._found.role = role

    def _unit(self, at: int) -> int:
        unit = name_at(self._heard, at)
        if unit is None:
            return 0
        self._found.whom.append(Whom(unit[0], self._found.role))
        return unit[1] - at

    def _plan(self, at: int) -> int:
        """ "của kế hoạch CCHC"."""
        if not (self._found.codes and (size := begins(self._row, desk_rows("give", "plan"), at))):
            return 0
        end = self._stop(at + size)
        self._found.plan = self._heard.sentence.literal(at + size, end)
        return end - at

    def _filler(self, at: int) -> int:
        return begins(self._row, desk_rows("give", "fillers"), at)

    def _called(self, at: int) -> int:
        """ "2.7 Tập huấn kỹ năng cho phòng NVY": words of the task between its code and the units."""
        end = self._stop(at)
        if not self._found.codes or self._found.whom or self._found.called or end == self._end:
            return 0
        self._found.called = self._heard.sentence.literal(at, end)
        return end - at

    def _stop(self, at: int) -> int:
        """Where units are named next behind "cho", or a mark, a part or a day ends what is read now."""
        row = self._row
        for place in range(at, self._end):
            to = begins(row, desk_rows("order", "to"), place)
            if (to and name_at(self._heard, place + to)) or (self._due and self._due[0] == place):
                return place
        return self._end
