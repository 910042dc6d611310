"""Plans without a task table: headings with labelled blocks, duties under units, sentences that name who and when."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from documents.blocks import Paragraph
from documents.plan.columns.labels import TIME_COLUMNS, UNIT_COLUMNS, Column
from documents.plan.columns.numbering import read_number
from documents.plan.prose.label_blocks import (
    call_by_contents,
    fields_of,
    is_labelled_order,
    is_order_with_scope,
    label_of,
    share_labels,
)
from documents.plan.prose.labels import period_alone
from documents.plan.prose.outline import Node
from documents.plan.prose.place import Place, acting, period_of
from documents.plan.prose.plan_tree import tree_of_plan
from documents.plan.prose.sections import (
    asks_for_difficulties,
    closes_the_plan,
    points_to_annex,
    tells_an_aim,
)
from documents.plan.prose.task_lines import closes, items_of
from documents.plan.tables.raw_task import RawTask
from documents.plan.units.cells.role_words import is_role
from documents.plan.units.sentences.assigning import without_assigning
from documents.plan.units.sentences.duties import is_duty
from documents.plan.units.sentences.given_in_general import assigned_in_general, leads_in_general, says_only_who
from documents.plan.units.sentences.heading_units import is_list_for_all, names_places, units_of_heading
from documents.plan.units.sentences.sentence_units import units_of_sentence
from documents.plan.units.sentences.subjects import subject_of
from domain.plans.drafts import UnitRole
from domain.units.spelling import begins_unit

_SENTENCE = 25
# A numbered line without a full stop over several paragraphs may be longer.
_LONGEST_HEADING = 45
# A numbered line of more words that ends with a full stop is no name.
_LONGEST_NAME = 16
# "Trước ngày 30/9/2026: Thông báo kết quả" tells when a duty is due.
_DATED = re.compile(r"(?:Trước|Đến|Chậm nhất|Ngày|Từ ngày)\b[^.;:]{0,20}\d{1,2}/\d[^.;:]*:\s*\w")
_FEWEST_UNITS = 3


@dataclass(slots=True)
class _Group:
    """Tasks that stand together; the labelled lines behind them are for all of them."""

    tasks: list[RawTask] = field(default_factory=list)
    labelled: bool = False


@dataclass(slots=True)
class _Reader:
    """Takes what stands under one heading, line by line."""

    place: Place
    tasks: list[RawTask] = field(default_factory=list)
    _group: _Group = field(default_factory=_Group)
    _before: dict[Column, str] = field(default_factory=dict)
    _position: int = 0
    among_units: bool = False
    _period: str = ""
    _owners: tuple[UnitRole, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Keeps whom the heading names, also where a line under it names others."""
        self._owners = self.place.units

    def take(self, child: Node, explicit: bool, last: bool) -> None:
        """One line with what stands under it; `explicit` is one under a label for contents."""
        if fields := fields_of(child):
            self._label(fields)
        elif not child.style and (period := period_alone(child.text)):
            self._group, self._period = _Group(), period
        elif units := self._given_to_all(child):
            self._assign(units)
        elif _is_heading(child) and not self._is_duty_with_parts(child):
            self._enter(child)
        elif not child.style and self._introduces(child, last):
            return
        elif self._counts(child, explicit):
            self._item(child, explicit)

    def _is_duty_with_parts(self, child: Node) -> bool:
        """Whether a numbered line under a unit is a duty of its own, though its parts are listed under it."""
        if not self.place.units or not child.text.endswith(":") or units_of_heading(child.text):
            return False
        units = units_of_sentence(child.text, self.place.units)
        return is_duty(child.text) and not says_only_who(child.text, units)

    def _label(self, fields: dict[Column, str]) -> None:
        if not self._group.tasks:
            self._before |= fields
        for task in self._group.tasks:
            task.cells |= fields
        self._group.labelled = bool(self._group.tasks)

    def _given_to_all(self, child: Node) -> tuple[UnitRole, ...]:
        """The units of a line that gives away the duties above it: "Giao Phòng A …", "Sở A chủ trì … năm 2026"."""
        if not self._group.tasks or child.children:
            return ()
        return assigned_in_general(child.text) or (() if child.style else leads_in_general(child.text))

    def _assign(self, units: tuple[UnitRole, ...]) -> None:
        """A line that gives away the duties above it, as far as they name nobody themselves."""
        for task in self._group.tasks:
            task.given = task.given or units

    def _enter(self, heading: Node) -> None:
        self._group = _Group()
        if heading.numbered:
            inner = _read_under(heading, self.place.under(heading, self.among_units))
            # A time that is labelled before several headings is for what stands under each of them.
            times = {
                column: text for column, text in self._before.items() if self.place.codes and column in TIME_COLUMNS
            }
            for task in inner:
                task.cells = {
                    **_in(period_of(heading) or self._period, task),
                    **times,
                    **task.cells,
                }
            self.tasks += inner
            return
        units = units_of_heading(heading.text)
        self._position += 1
        place = replace(self.place, units=acting(units), codes=(*self.place.codes, self.place.code(self._position)))
        inner = _read_under(heading, place)
        for task in inner:
            task.section_code = self.place.codes
        self.tasks += inner

    def _introduces(self, child: Node, last: bool) -> bool:
        """Takes a paragraph without a mark that closes the plan, or leads to the items that follow it."""
        if child.text.isupper() or (child.text.startswith("(") and child.text.endswith((")", ")."))):
            return True
        if closes_the_plan(child.text, alone=last and not self._position) or points_to_annex(child.text):
            return True
        if self.place.kind in ("aims", "named"):
            return True
        if child.children:
            return False
        leads_on = child.text.endswith(":") and not last
        units = acting(units_of_heading(child.text)) or (self._told_for_all(child.text) if leads_on else ())
        if units:
            self.place = replace(self.place, units=units)
        return leads_on or bool(units)

    def _told_for_all(self, text: str) -> tuple[UnitRole, ...]:
        """Who, by a line that ends with a colon, does what follows it, and with whom."""
        units = units_of_sentence(text, self._owners if is_role(text) else ())
        return units if acting(units) else ()

    def _counts(self, child: Node, explicit: bool) -> bool:
        if not self.place.codes and child.numbered and _gives_a_duty(child.text):
            # Beside the sections of a letter a numbered sentence may be one of its duties.
            return True
        if self.place.kind == "aims" or (child.numbered and tells_an_aim(child.text)):
            return False
        if self.place.kind == "named":
            return bool(child.style) and _orders_somebody(child)
        if not self.place.units and child.numbered and asks_for_difficulties(child.text):
            return False
        if child.style or explicit or self.place.units or child.children:
            sentence = child.text.endswith(".") and len(child.text.split()) > _LONGEST_NAME
            return sentence or not units_of_heading(child.text)
        if self.place.kind == "tasks" and _gives_a_duty(child.text):
            return True
        return len(self.place.codes) > (self.place.kind != "organise")

    def _item(self, child: Node, explicit: bool) -> None:
        if self._group.labelled:
            self._group = _Group()
        self._position += 1
        code = child.code or self.place.code(self._position)
        found = list(items_of(child, self.place, code, explicit))
        for task in found:
            task.cells = {**_in(self._period, task), **self._before, **task.cells}
        self._group.tasks += found
        self.tasks += found


def _in(period: str, task: RawTask) -> dict[Column, str]:
    """The months that a task stands under, where it names no time itself."""
    return {"time": period} if period and not task.time_text else {}


def prose_tasks(paragraphs: Sequence[Paragraph], year: int | None) -> list[RawTask]:
    """The tasks of a plan's text, in its order; `year` is the plan's."""
    root = tree_of_plan(paragraphs)
    call_by_contents(root)
    share_labels(root)
    return _read_under(root, Place(year)) or _read_under(root, Place(year, strict=False, kind="organise"))


def _read_under(node: Node, place: Place) -> list[RawTask]:
    """The tasks under a heading: its own items, and those of the headings in it."""
    children = list(_with_contents(node))
    headings = [child for child, _ in children if child.numbered]
    of_units = sum(bool(units_of_heading(heading.text)) for heading in headings)
    reader = _Reader(place, among_units=of_units >= max(_FEWEST_UNITS, len(headings) / 2))
    for index, (child, explicit) in enumerate(children):
        reader.take(child, explicit, last=index == len(children) - 1)
    return [task for task in reader.tasks if _is_wanted(task, place)]


def _with_contents(node: Node) -> Iterator[tuple[Node, bool]]:
    """What stands under a heading, the blocks that are labelled as contents opened."""
    for child in node.children:
        label = label_of(child)
        if label and label[0] == "content":
            if label[1]:
                yield Node("", "", label[1], child.line), True
            yield from ((below, True) for below in child.children)
        else:
            yield from ((part, False) for part in _unit_and_duty(child))


def _unit_and_duty(child: Node) -> Iterator[Node]:
    """ "1. Văn phòng Sở: theo dõi …" is a heading with a paragraph under it."""
    name, colon, duty = _at_colon(child.text) if child.numbered else (child.text, "", "")
    told = colon and duty.strip() and not (is_list_for_all(child.text) or names_places(duty))
    if told and units_of_heading(name):
        first = Node("", "", duty.strip(), child.line)
        yield Node(child.style, child.code, name.strip(), child.line, [first, *child.children])
    else:
        yield child


def _at_colon(text: str) -> tuple[str, str, str]:
    """A line cut at its first colon; behind "Các Sở: Tài chính, Nội vụ:" at the second."""
    name, colon, duty = text.partition(":")
    more, second, rest = duty.partition(":")
    lists = second and is_list_for_all(f"{name}:{more}")
    return (f"{name}:{more}", second, rest) if lists else (name, colon, duty)


def _is_heading(child: Node) -> bool:
    """Whether items stand under a line that is none itself."""
    if is_labelled_order(child) or is_order_with_scope(child):
        return False
    items = [below for below in child.children if not fields_of(below)]
    if not items or units_of_heading(child.text):
        return bool(items)
    if child.text.endswith(".") and _gives_a_duty(child.text):
        return False
    items = [below for below in items if not closes(below, alone=len(items) == 1)]
    if not items or not child.numbered:
        return False
    if any(below.style for below in items):
        return True
    aside = all(below.text.startswith("(") for below in items)
    whole = len(items) > 1 and not child.text.endswith(".")
    return not aside and len(child.text.split()) <= (_LONGEST_HEADING if whole else _SENTENCE)


def _gives_a_duty(text: str) -> bool:
    """Whether a line says itself who has to do what."""
    return bool(acting(units_of_sentence(text)))


def _orders_somebody(line: Node) -> bool:
    """Whether a line, or one under it, begins with the units that it orders to do something."""
    return bool(subject_of(line.text, headed=False)[0]) or any(map(_orders_somebody, line.children))


def _is_wanted(task: RawTask, place: Place) -> bool:
    """Whether a task is said clearly enough for its section; `place` is that of its innermost heading."""
    if task.section_code != place.codes or not place.strict or task.explicit or place.kind == "tasks":
        return True
    named = any(column in task.cells for column in (*UNIT_COLUMNS, *TIME_COLUMNS))
    if place.kind == "means":
        return named or any(unit.role == "lead" for unit in task.given)
    return named or bool(acting(task.given)) or _begins_with_a_body(task) or bool(_DATED.match(task.cells["content"]))


def _begins_with_a_body(task: RawTask) -> bool:
    """A numbered line that begins with the name of a body gives it a duty, by whatever verb."""
    return bool(read_number(task.code)) and begins_unit(without_assigning(task.cells["content"]))
