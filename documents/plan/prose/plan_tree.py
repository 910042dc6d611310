"""The text of a plan as a tree of its sections, without what stands around them."""

import re
from collections.abc import Iterator, Sequence

from documents.blocks import Paragraph
from documents.plan.letterhead.head import begins_recipients, is_signing
from documents.plan.prose.outline import Node, is_marked, outline
from documents.plan.prose.sections import kind_of_section
from documents.plan.units.sentences.subjects import begins_order
from domain.plan_words import plain

_ANNEX = ("phu luc", "danh muc")
# An annex or a sheet to be filled in for a report.
_FORM = re.compile(r"(?:de cuong|mau|bieu mau|bieu|mau so|bieu so)(?: \d+)?[\s.:]*(?:bao cao|tong hop|phieu|\d)")
_TITLE_LINES = 3
_LONGEST_NAME = 6


def tree_of_plan(paragraphs: Sequence[Paragraph]) -> Node:
    """The sections of a plan and its annexes; its root has no text."""
    root = outline(_body(paragraphs))
    root.children = [part for child in root.children for part in _without_articles(child)]
    _take_examples(root)
    return root


def _take_examples(node: Node) -> None:
    """Bullets that only name things stand under the order without a mark that tells what to do with such: "… như:"."""
    for child in node.children:
        _take_examples(child)
    lines: list[Node] = []
    for child in node.children:
        above = lines[-1] if lines else None
        if above and _names_things(above) and child.style and not (child.numbered or begins_order(child.text)):
            above.children.append(child)
        else:
            lines.append(child)
    node.children = lines


def _names_things(line: Node) -> bool:
    return not line.style and line.text.endswith((" như:", " gồm:")) and begins_order(line.text)


def _without_articles(child: Node) -> Iterator[Node]:
    """What is numbered under an article of a decision stands for itself, unless the article is itself a section."""
    if child.style != "article" or (child.children and kind_of_section(child, "aims", outermost=False) != "aims"):
        yield child
    else:
        yield from (part for part in child.children if part.numbered)


def _body(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """The text up to who signs it and its recipients, and the annexes behind them."""
    inside, signed, named = True, False, False
    for at, paragraph in enumerate(paragraphs):
        folded = plain(paragraph.text)
        recipients = begins_recipients(paragraph.text)
        signed = signed or recipients
        named = is_signing(paragraph.text) or (named and _is_signature(paragraph.text))
        if folded.startswith(_ANNEX):
            inside = not _is_form(paragraphs[at : at + _TITLE_LINES])
        elif recipients or (signed and _FORM.match(folded)):
            inside = False
        if inside and not named:
            yield paragraph


def _is_signature(text: str) -> bool:
    """Whether a line under the post of who signs is the name, perhaps with a degree: "TS. Lê An", "(Đã ký)"."""
    words = text.split()
    name = len(words) <= _LONGEST_NAME and all(word[0].isupper() for word in words) and words[-1].istitle()
    of_paper = text.isupper() or is_marked(text) or plain(text).startswith(_ANNEX)
    return (name and not of_paper) or plain(text).startswith(("(da ky", "da ky"))


def _is_form(title: Sequence[Paragraph]) -> bool:
    """Whether an annex, by the lines of its title, is the form of a report."""
    return any(_FORM.match(plain(line.text)) for line in title)
