"""The text of a plan as a tree of its sections, without what stands around them."""

from collections.abc import Iterator, Sequence

from documents.blocks import Paragraph
from documents.plan.head import is_signing
from documents.plan.outline import Node, outline
from documents.plan.sections import kind_of_section
from domain.plan_words import plain, plan_words

_ANNEX = ("phu luc", "danh muc")


def tree_of_plan(paragraphs: Sequence[Paragraph]) -> Node:
    """The sections of a plan and its annexes; its root has no text."""
    root = outline(_body(paragraphs))
    root.children = [part for child in root.children for part in _without_articles(child)]
    return root


def _without_articles(child: Node) -> Iterator[Node]:
    """What is numbered under an article of a decision stands for itself, unless the article is itself a section."""
    if child.style != "article" or (child.children and kind_of_section(child, "aims", outermost=False) != "aims"):
        yield child
    else:
        yield from (part for part in child.children if part.numbered)


def _body(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """The text up to who signs it and its recipients, and the annexes behind them."""
    labels = tuple(plain(word) for word in plan_words("document")["recipients"])
    inside = True
    for paragraph in paragraphs:
        folded = plain(paragraph.text)
        inside = not folded.startswith(labels) and (inside or folded.startswith(_ANNEX))
        if inside and not is_signing(paragraph.text):
            yield paragraph
