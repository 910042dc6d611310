"""The units that an answer stands for, as an option: "unit-3", "group-1", "as-4" (a new unit), several with a plus."""

import re
from collections.abc import Callable, Iterable
from functools import cache

from domain.replies.short import without_politeness
from domain.text import fold
from domain.units.directory import GroupName, Known, UnitName
from handlers.plans.steps import PlanInHand
from handlers.plans.unit_names import Meant
from handlers.plans.wording import SHOWN
from locales import LANGUAGES, language_data
from storage.reports.series import units_asked
from storage.units import directory

# How such options begin.
OF_UNITS = ("unit-", "group-", "as-")
AND = "+"
_BETWEEN = re.compile(r"(\s*[,;]\s*(?:và\s+)?|\s+và\s+|\n)")
# Parts of a name and what is between them: "Văn hóa, Khoa học và Thông tin" has five.
_LONGEST = 7


def option_of(what: Known) -> str:
    """The option that stands for one unit or group."""
    return f"unit-{what.id}" if isinstance(what, UnitName) else f"group-{what.id}"


def option_of_many(units: Iterable[int]) -> str:
    """The option that stands for several units."""
    return AND.join(f"unit-{key}" for key in units)


def units_said(plan: PlanInHand, text: str) -> str:
    """The unit or group that a text names, or all that it lists; empty where it has anything else in it.

    What is said around names in an answer is none of them: "giao cho CDC nhé".
    """
    said = dict.fromkeys((text, _without_frame(text)))
    if any(without_politeness(words) in _frame("everyone") for words in said):
        return option_of_many(units_asked(plan.store, None, None))
    return next((option for words in said if (option := _named(plan, words))), "")


def _named(plan: PlanInHand, text: str) -> str:
    return _unit_said(plan, text) or AND.join(_listed(text, lambda part: _unit_said(plan, part)))


def _without_frame(text: str) -> str:
    row, folded = text.split(), [word.strip(".,;:!?") for word in fold(text).split()]
    if len(row) != len(folded):
        return text
    before = max((size for size in range(len(row)) if " ".join(folded[:size]) in _frame("before_units")), default=0)
    sizes = (size for size in range(1, len(row) - before) if " ".join(folded[-size:]) in _frame("behind_units"))
    return " ".join(row[before : len(row) - max(sizes, default=0)])


@cache
def _frame(name: str) -> frozenset[str]:
    rows = [language_data(language, "plan_phrases")["places"] for language in LANGUAGES]
    return frozenset(fold(phrase) for row in rows for phrase in row[name])


def group_said(plan: PlanInHand, text: str) -> str:
    """The same for the meaning of a printed name: a new unit has no row yet that could join a group."""
    option = units_said(plan, text)
    return "" if AND in option and "as-" in option else option


def _unit_said(plan: PlanInHand, text: str) -> str:
    match = directory(plan.store).find(text)
    if not match.sure or not match.candidates:
        new = plan.printed.new_unit(text)
        return "" if new is None else f"as-{new}"
    return option_of(match.candidates[0].what)


def _listed(text: str, named: Callable[[str], str]) -> list[str]:
    """What the parts of a list name, each once; none where a part names nothing."""
    parts, found = _BETWEEN.split(text), dict[str, None]()
    while parts:
        # A comma or "và" may be part of a name, with the words around it.
        sizes = range(min(len(parts), _LONGEST), 0, -2) if len(parts) % 2 else ()
        one = ((size, named("".join(parts[:size]))) for size in sizes)
        size, option = next(((size, option) for size, option in one if option), (0, ""))
        if not size:
            return []
        found[option] = None
        parts = parts[size + 1 :]
    return list(found)


def names_of(plan: PlanInHand, option: str) -> tuple[str, ...]:
    """The names of the units, groups and new units that an option stands for; none for anything else."""
    names = [_name(plan, one) for one in option.split(AND)]
    return tuple(names) if all(names) else ()


def name_of(plan: PlanInHand, option: str) -> str:
    """The same as a text, the first of many; empty for anything else."""
    names = names_of(plan, option)
    return "; ".join([*names[:SHOWN], *(["…"] if len(names) > SHOWN else [])])


def _name(plan: PlanInHand, option: str) -> str:
    what, _, key = option.partition("-")
    number = int(key) if key.isascii() and key.isdecimal() else -1
    if what == "as" and 0 <= number < len(plan.names):
        return plan.names[number] if plan.data["names"].get(plan.names[number]) == ["new"] else ""
    known = _known(plan, what, number)
    return known.name if known else ""


def _known(plan: PlanInHand, what: str, key: int) -> Known | None:
    kind = {"unit": UnitName, "group": GroupName}.get(what)
    known = directory(plan.store).known if kind else ()
    return next((one for one in known if kind and isinstance(one, kind) and one.id == key), None)


def meant_by(plan: PlanInHand, option: str) -> Meant | None:
    """What a printed name was said to mean; None where the option says nothing."""
    if option in ("new", "nobody"):
        return [option]
    names = names_of(plan, option)
    if len(names) < 2:
        what, _, key = option.partition("-")
        return None if not names else ["as", *names] if what == "as" else [what, int(key)]
    found = [_known(plan, what, int(key)) for what, _, key in (one.partition("-") for one in option.split(AND))]
    ids = [key for one in found if one for key in (one.members if isinstance(one, GroupName) else (one.id,))]
    return ["many", *dict.fromkeys(ids)] if all(found) and ids else None
