"""The units of a list of names, and where in a sentence their duty begins."""

import re
from functools import cache

from documents.plan.units.units_cell import read_units
from domain.plan_words import CAPITAL, bare, exactly_any_of, plain, plan_words, small
from domain.plans.drafts import Role, UnitRole
from domain.units.spelling import begins_unit

# "lực lượng quân đội, công an": two forces.
_ARMED = re.compile(r"(?:cac )?luc luong ")
_SMALL_HEAD = re.compile(rf"(?:phòng|khoa|trạm|trung tâm|chi cục|bộ phận) {CAPITAL}")
_FORCE = re.compile(r"cong an|quan doi|quan su|hai quan|bien phong|kiem lam|canh sat bien|quan ly thi truong|y te")


def named(text: str, role: Role) -> tuple[UnitRole, ...]:
    """The units of a list of names, with one role but for those that have another in brackets behind them.

    A noun that any body goes by ("cơ quan") is none.
    """
    read = {unit.name: unit.role for unit in read_units(text, role)}
    return tuple(UnitRole(name, read.get(name, role)) for name in _with_heads([*read]) if bare(name) not in _anybody())


@cache
def _anybody() -> frozenset[str]:
    return frozenset(map(bare, plan_words("units")["anybody"]))


def _with_heads(names: list[str]) -> list[str]:
    """ "Phòng Nghiệp vụ Y, Nghiệp vụ Dược": a name that repeats the words behind the head of one is a second."""
    whole: list[str] = []
    for name in names:
        if whole and _ARMED.match(plain(whole[-1])) and _FORCE.fullmatch(plain(name)):
            name = f"lực lượng {name}"
        head, _, rest = name.partition(" ")
        again = re.search(rf",\s*(?={re.escape(rest.split()[0])}\s)", rest) if rest and head.lower() != "các" else None
        whole += [f"{head} {rest[: again.start()]}", f"{head} {rest[again.end() :]}"] if again else [name]
    return whole


@cache
def _duty() -> re.Pattern[str]:
    words = plan_words("units")
    return re.compile(rf"\s*[:,(]?\s*(?!{exactly_any_of(words['sure_heads'])}){exactly_any_of(words['duties'])}|\s*:")


def is_duty(rest: str) -> bool:
    """Whether a text that follows a unit's name says what it has to do."""
    return bool(_duty().match(small(rest)))


def stands_as_unit(text: str) -> bool:
    """Whether a unit is named in the middle of a sentence: with a capital, as a group, or as people of a school.

    What it is may be small before a name with a capital: "phòng TCHC".
    """
    small_too = text.startswith("các ") or _SMALL_HEAD.match(text) or _persons().match(small(text))
    return begins_unit(text) and (text[0].isupper() or bool(small_too))


@cache
def _persons() -> re.Pattern[str]:
    return re.compile(exactly_any_of(plan_words("units")["persons"]))
