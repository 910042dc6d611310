"""Lines of the outline that are labels: what they and the lines under them say, and whose they are."""

import re
from collections.abc import Sequence

from documents.plan.columns.labels import UNIT_COLUMNS, Column
from documents.plan.prose.labels import inline_labels, labelled
from documents.plan.prose.outline import Node
from documents.plan.units.sentences.duties import without_duty_tail
from documents.plan.units.sentences.sentence_units import units_of_sentence
from documents.plan.units.sentences.subjects import begins_order
from domain.plan_words import any_of, plain, plan_words
from domain.units.spelling import begins_unit

_SHORT_LABEL = 10
# "Đơn vị chủ trì: Đồng chí Phó Chủ tịch Thường trực, phụ trách …".
_PERSON = re.compile(r"(?:cac )?(?:dong chi|d/c|ong|ba)(?!\w)")
_COUNT = re.compile(r"(?:hoat dong|nhiem vu|noi dung|cong viec)(?: so)? (?:\d{1,2}|[ivx]+)\W*")
_FEWEST_LABELS = 2
_FEWEST_ITEMS = 2
_LONG_ORDER = 25


def label_of(child: Node) -> tuple[Column, str] | None:
    """The label of a line. A heading of a section is none: "II. NỘI DUNG" """
    label = labelled(child.text)
    if not label or child.style in ("article", "part", "upper", "roman"):
        return None
    if child.style.startswith("d") and not (":" in child.text and (label[1] or label[0] == "content")):
        return None
    return None if label[0] in UNIT_COLUMNS and label[1] and not _names_a_unit(label[1]) else label


def _names_a_unit(text: str) -> bool:
    return begins_unit(text) or bool(_PERSON.match(plain(text))) or len(text.split()) <= _SHORT_LABEL


def fields_of(child: Node) -> dict[Column, str]:
    """What a labelled line and the lines under it say."""
    label = label_of(child)
    if not label or label[0] == "content":
        return {}
    column, value = label
    value, fields = inline_labels(value)
    lines = [value] if value else []
    for below in child.children:
        inner = fields_of(below)
        fields |= inner
        if not inner:
            lines.append(below.text)
    if lines:
        fields[column] = "\n".join(map(without_duty_tail, lines) if column in UNIT_COLUMNS else lines)
    return fields


def is_labelled_order(node: Node) -> bool:
    """Whether a numbered line says itself what is to be done: its own bullets are labels, beside those that say how.

    A short line without a full stop over bullets that are orders themselves is their heading.
    """
    others = [child for child in node.children if not fields_of(child)]
    bullets = [child for child in node.children if not child.numbered and child.style]
    if not node.numbered or not others or not _name_who(bullets) or not begins_order(node.text):
        return False
    if any(child.style.startswith("d") or not child.style or label_of(child) for child in others):
        return False
    whole = node.text.endswith((".", ";")) or len(node.text.split()) > _LONG_ORDER
    return whole or all(map(says_how, others))


def is_order_with_scope(node: Node) -> bool:
    """Whether an order has nothing but labels under it, of which one tells what it is about: "Nội dung: gồm …".

    Contents that are an order of their own, with a capital, are the task instead.
    """
    about = [child for child in node.children if scope_of(child)]
    labels = [child for child in node.children if fields_of(child)]
    alone = len(about) + len(labels) == len(node.children)
    return bool(about) and alone and _name_who(labels) and begins_order(node.text)


def scope_of(child: Node) -> str:
    """What a line labelled as contents tells of the task above it, where it orders nothing itself; "" for others."""
    label = label_of(child)
    if not label or label[0] != "content" or child.children:
        return ""
    value = label[1]
    return "" if value[:1].isupper() and begins_order(value) else value


def says_how(child: Node) -> bool:
    """Whether a line beside the labels of an order only says what has to be minded in it."""
    manner = re.match(any_of(plan_words("prose")["manners"]), plain(child.text))
    return bool(manner) or not begins_order(child.text)


def _name_who(lines: Sequence[Node]) -> bool:
    """Whether several of these are labels, and one names who has to act."""
    labels = [fields for line in lines if (fields := fields_of(line))]
    return len(labels) >= _FEWEST_LABELS and any(column in fields for fields in labels for column in UNIT_COLUMNS)


def gives_out(node: Node) -> bool:
    """Whether under a heading several items have labels of their own, of which one names who has to act."""
    return _given_out(node) >= _FEWEST_ITEMS


def _given_out(node: Node) -> int:
    return _name_who(node.children) + sum(map(_given_out, node.children))


def call_by_contents(node: Node) -> None:
    """What only counts ("a) Hoạt động 1") over contents in one line is called by these: they are its task."""
    for child in node.children:
        call_by_contents(child)
    if not _COUNT.fullmatch(plain(node.text)):
        return
    contents = [(child, label) for child in node.children if (label := label_of(child)) and label[0] == "content"]
    if len(contents) == 1 and contents[0][1][1] and not contents[0][0].children:
        node.text = contents[0][1][1]
        node.children.remove(contents[0][0])


def share_labels(node: Node) -> None:
    """Labels under nothing but the last of several lines are for all of them: they go under their heading."""
    for child in node.children:
        share_labels(child)
    if not node.children or not (_closes_a_list(node.children) or _closes_bullets(node.children)):
        return
    last = node.children[-1]
    node.children, last.children = [*node.children, *last.children], []


def _closes_a_list(lines: Sequence[Node]) -> bool:
    *before, last = lines
    alike = [line for line in before if line.style == last.style]
    if not alike or last.style not in ("d2", "d3", "d4", "lower", "paren") or not _name_who(last.children):
        return False
    alone = all(fields_of(line) for line in last.children)
    return alone and not any(line.children or _says_who(line.text) for line in alike)


def _closes_bullets(lines: Sequence[Node]) -> bool:
    """Whether labels with a mark of their own stand behind bullets: "* Chủ trì: A; phối hợp: B", or line by line."""
    *before, last = lines
    alike = [line for line in before if line.style == last.style]
    labels = [fields_of(line) for line in last.children]
    if not alike or last.numbered or not last.style or not labels or not all(labels):
        return False
    columns = {column for fields in labels for column in fields}
    told = any(_says_who(line.text) or any(map(fields_of, line.children)) for line in alike)
    return len(columns) >= _FEWEST_LABELS and not columns.isdisjoint(UNIT_COLUMNS) and not told


def _says_who(text: str) -> bool:
    return any(unit.role != "support" for unit in units_of_sentence(text)) or bool(inline_labels(text)[1])
