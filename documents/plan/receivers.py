"""Lines that only say where reports go ("Nơi nhận báo cáo: Sở Nội vụ"): whose they are by their place in the text."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from documents.blocks import Paragraph
from documents.plan.prose.outline import Node, outline, without_mark
from domain.plans.drafts import DeadlineDraft
from domain.reports.parties import named_receiver


def with_receivers(
    by_line: Sequence[tuple[int, DeadlineDraft]], paragraphs: Sequence[Paragraph]
) -> tuple[DeadlineDraft, ...]:
    """The dated duties, each behind its line; those without a receiver have the one named in their section."""
    told = {line.line: name for line in paragraphs if (name := named_receiver(without_mark(line.text)))}
    open_ = {line for line, one in by_line if not one.to}
    given: dict[int, str] = {}
    for lines, name in _sections(outline(paragraphs), told, open_) if told else ():
        given.update(dict.fromkeys(lines, name))
    return tuple(replace(one, to=one.to or given.get(line)) for line, one in by_line)


def _sections(node: Node, told: Mapping[int, str], open_: AbstractSet[int]) -> Iterator[tuple[AbstractSet[int], str]]:
    """The lines of each section in which such a line stands, from the outermost on, and whom it names.

    A line without a mark under the last of several items that leaves nothing open speaks for all of them.
    """
    for child in node.children:
        if child.line in told:
            yield set(_lines(node)), told[child.line]
        for below in child.children:
            if below.line in told and not below.style and open_.isdisjoint(_lines(child)):
                yield set(_lines(node)), told[below.line]
    for child in node.children:
        yield from _sections(child, told, open_)


def _lines(node: Node) -> Iterator[int]:
    for child in node.children:
        yield child.line
        yield from _lines(child)
