"""Where a reader of a plan's text is: under which headings, and what they say of the lines under them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from documents.plan.prose.label_blocks import gives_out
from documents.plan.prose.labels import period_alone, period_behind
from documents.plan.prose.outline import Node
from documents.plan.prose.sections import Kind, kind_of_section, tells_topic
from documents.plan.units.cells.role_words import is_role, leaves_partners_open
from documents.plan.units.sentences.given_in_general import says_only_who
from documents.plan.units.sentences.heading_units import (
    bodies_of_heading,
    body_among_units,
    directed,
    is_topic,
    units_of_heading,
)
from documents.plan.units.sentences.sentence_units import units_of_sentence
from domain.plan_words import plain
from domain.plans.drafts import UnitRole

_NO_TASKS: tuple[Kind, ...] = ("aims", "means", "named")


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the plan the reader is: the headings above, what they are about, and whom and what time they name."""

    year: int | None
    strict: bool = True
    kind: Kind = "aims"
    section: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    units: tuple[UnitRole, ...] = ()
    partners_follow: bool = False
    period: str = ""

    def under(self, heading: Node, among_units: bool = False) -> "Place":
        """The place under a numbered heading; `among_units` is one whose neighbours name units."""
        named = units_of_heading(heading.text) or bodies_of_heading(heading.text)
        if self.kind == "tasks" and not among_units and all(is_topic(unit.name) for unit in named):
            named = ()
        if not (named or directed(heading.text)) and among_units and self.kind == "organise":
            named = body_among_units(heading.text)
        units = named or directed(heading.text) or self._told_in(heading.text)
        kind = self.kind if named and self.kind == "organise" else self._kind_under(heading)
        return replace(
            self,
            kind="organise" if units and kind in ("means", "named") else kind,
            section=(*self.section, heading.text.rstrip(" :")),
            codes=(*self.codes, heading.code),
            units=units if acting(units) and _names_all(heading.text, units) else acting(units) or self.units,
            period=period_of(heading) or self.period,
            partners_follow=leaves_partners_open(heading.text),
        )

    def units_of(self, duty: str) -> tuple[UnitRole, ...]:
        """The units of a line here; under "Chủ trì, phối hợp với" whoever it begins with works with those above."""
        if not self.partners_follow:
            return units_of_sentence(duty, self.units)
        partners = (UnitRole(unit.name, "support") for unit in units_of_sentence(duty))
        return (*self.units, *partners)

    def _told_in(self, heading: str) -> tuple[UnitRole, ...]:
        """The units of a heading that is a sentence; who leads something else there only carries out what it ends with.

        "Sở A là đầu mối, chủ trì Đề án; thực hiện các nhiệm vụ sau:"
        """
        units = units_of_sentence(heading, self.units if is_role(heading) else ())
        _, semicolon, last = heading.rpartition(";")
        if not (semicolon and heading.endswith(":")) or "chu tri" in plain(last):
            return units
        return tuple(replace(unit, role="implement") if unit.role == "lead" else unit for unit in units)

    def _kind_under(self, heading: Node) -> Kind:
        kind = kind_of_section(heading, self.kind, outermost=not self.codes)
        # "Hình thức tuyên truyền" alone tells how; where each item names who has to act by when, they are to be done.
        if kind in _NO_TASKS and gives_out(heading):
            return "tasks"
        # What is to be looked at in a round that has its days is done then.
        return self.kind if self.period and self.kind == "tasks" and tells_topic(heading.text) else kind

    def code(self, position: int) -> str:
        """The code of an item without its own here."""
        return code_under(self.codes, position)


def code_under(codes: Sequence[str], position: int) -> str:
    """The code of what prints none under headings of these codes: the innermost one's and its position under it."""
    core = codes[-1].strip(" .:)(/-–") if codes else ""
    return f"{core}.{position}" if core and " " not in core else str(position)


def period_of(heading: Node) -> str:
    """The stretch of time that a heading tells; "" for none."""
    return period_alone(heading.text) or period_behind(heading.text)


def _names_all(heading: str, units: Sequence[UnitRole]) -> bool:
    """Whether all who are named in a heading share what stands under it."""
    return heading.endswith(":") or is_role(heading) or says_only_who(heading, tuple(units))


def acting(units: Sequence[UnitRole]) -> tuple[UnitRole, ...]:
    """Those of the units who owe the duty."""
    return tuple(unit for unit in units if unit.role != "support")
