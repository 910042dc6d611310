"""Paragraphs -> a tree of headings, numbered items and bullets, page breaks mended."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from documents.blocks import LONGEST_TEXT, Paragraph
from documents.plan.prose.counted_on import counted_on
from documents.plan.units.sentences.duties import is_duty
from documents.plan.units.sentences.heading_units import units_of_heading
from domain.plan_words import CAPITAL, exactly_any_of, plain, plan_words, small

# "V/v", about, is no fifth heading, and "II/2026" a quarter.
_NUMBERED = re.compile(
    r"(?:(?:MỤC|Mục|BƯỚC|Bước|GIAI ĐOẠN|Giai đoạn)\s+(?=\d|[IVX]+\W))?"
    r"(?P<code>(?:\d{1,2}(?:\.\d{1,2}){1,3}(?!\d)(?:[.:)/]|\s?[-–](?=\s))?|\d{1,2}\s?[.:)](?!\d)|\d{1,2}\s?/(?!\d|[A-ZĐ]{2})|\d{1,2}\s?[-–](?=\s)|(?!V/v\b|[IVX]+/(?:19|20)?\d\d\b)(?:[IVX]+)(?:\s?[.:)/]|\s?[-–](?=\s))|[A-HĐ][.:)/](?=\s)"
    r"|[a-zđ][)]|[a-zđ][./](?=\s)|\(\d{1,2}\)|\([a-zđ]\)))\s*(?P<text>[^\W\d_].*|[“\"'(\d].*)"
)
# The great parts of a plan and the articles of a decision; the heading of a part may stand on the next line.
_PART = re.compile(
    r"(?:(?:PHẦN|Phần|CHƯƠNG|Chương)\s+(?=[IVXA-H\d]))?(?P<code>(?:PHẦN|Phần)\s+(?:THỨ|thứ)\s+\w+|(?<=\s)(?:[IVX]+|\d{1,2}|[A-H])(?!\w)[.:)]?)"
    r"(?:\s*[-–.:]?\s*(?P<text>[^\W\d_].*))?"
)
_ARTICLE = re.compile(r"(?:Điều|ĐIỀU)\s+(?P<code>\d{1,2}\s*[.:])\s*(?P<text>\S.*)")
# "IV TỔ CHỨC": a Roman number whose full stop was forgotten stands before capitals.
_UNDOTTED = re.compile(rf"(?P<code>[IVX]{{1,5}})\s+(?P<text>{CAPITAL}{{2,}}(?:\s.*)?)")
# "100." begins an item only behind "99.": there it may lack its capital, but not its stop.
_NO_STOP = re.compile(
    rf"(?P<code>[1-9]\d?)\s+(?P<text>{CAPITAL}.*)|(?P<long>[1-9]\d{{2,3}}\s?[.)])\s+(?P<rest>[^\W_].*)"
)
_BULLET = re.compile(r"(?:[-–—]\s*(?=[+*•]))?(?P<mark>[-–—+*•●▪○o])(?:\s+|(?<=[-–—+•●])(?=[^\W\d_]))(?P<text>\S.*)")
_DASHED_LETTER = re.compile(r"[-–]\s+(?=[a-zđ]\)\s)")
_RANKS = ("article", "part", "upper", "roman", "d1", "d2", "d3", "d4", "lower", "paren")
_ROMAN_FIRST = ("article", "part", "roman", "upper", *_RANKS[4:])
_AROUND_CODE = " .):/-–"
_MARKS = {"–": "-", "—": "-", "●": "•", "▪": "•", "○": "o"}
_LONG_LINE = 60
# "… gửi về Sở (qua", "Văn phòng Sở) trước ngày 05/3": the bracket is closed on the next line.
_OPEN_BRACKET = re.compile(r"\([^()]{0,80}$")
_LONGEST_ASIDE = 82
_CLOSING = re.compile(r"[^()]{0,80}\)")
_ANNEX = ("phu luc", "danh muc")


@dataclass(slots=True)
class Node:
    """A line of the outline with what stands under it; `style` is "" for a paragraph without a mark."""

    style: str
    code: str
    text: str
    line: int
    children: list["Node"] = field(default_factory=list)

    @property
    def numbered(self) -> bool:
        """Whether it carries a number or a letter."""
        return self.style in _RANKS


def outline(paragraphs: Iterable[Paragraph]) -> Node:
    """The tree of a text; its root has no text."""
    root = Node("root", "", "", 0)
    for text in _cut_before(map(_node, paragraphs), _begins_annex):
        path = [root]
        for part in _cut_before(text, lambda line: line.style == "part"):
            ranks = _ranks(part)
            for line in part:
                _add(line, path, ranks)
    return root


def _cut_before(lines: Iterable[Node], begins: Callable[[Node], bool]) -> Iterator[list[Node]]:
    stretch: list[Node] = []
    for line in lines:
        if begins(line) and stretch:
            yield stretch
            stretch = []
        stretch.append(line)
    yield stretch


def _begins_annex(line: Node) -> bool:
    return not line.style and plain(line.text).startswith(_ANNEX)


def _add(line: Node, path: list[Node], ranks: Sequence[str]) -> None:
    node = _as_next(line, path)
    if not node.style and path[-1].style == "part" and not path[-1].text:
        path[-1].text = node.text
        return
    del path[_depth(path, node.style, ranks) :]
    path[-1].children.append(node)
    if node.style:
        path.append(node)


def _ranks(lines: Sequence[Node]) -> Sequence[str]:
    """The styles from the outermost on in a text or a great part of it.

    Capitals stand under Roman numbers that come first and begin no more often.
    """
    lettered = [line for line in lines if line.style in ("upper", "roman")]
    begun = [line.style for line in lettered if line.code.strip(_AROUND_CODE) in ("A", "I")]
    under = begun.count("upper") >= max(1, begun.count("roman")) and lettered[0].style == "roman"
    return _ROMAN_FIRST if under else _RANKS


def _node(paragraph: Paragraph) -> Node:
    text = _DASHED_LETTER.sub("", paragraph.text)
    if found := _ARTICLE.fullmatch(text):
        return Node("article", found["code"], found["text"], paragraph.line)
    if found := _PART.fullmatch(text):
        return Node("part", found["code"], found["text"] or "", paragraph.line)
    if found := _NUMBERED.fullmatch(text) or _UNDOTTED.fullmatch(text):
        return Node(_style(found["code"]), found["code"], found["text"], paragraph.line)
    if found := _BULLET.fullmatch(text):
        return Node(_MARKS.get(found["mark"], found["mark"]), "", found["text"], paragraph.line)
    return Node("", "", text, paragraph.line)


def _as_next(node: Node, path: Sequence[Node]) -> Node:
    """A line whose number only lacks its full stop ("4 Cải thiện …" behind the third item), or has three digits."""
    found = _NO_STOP.fullmatch(node.text) if not node.style else None
    last = next((open_ for open_ in reversed(path) if open_.style == "d1"), None)
    if not (found and last):
        return node
    code, text = found["code"] or found["long"], found["text"] or found["rest"]
    follows = int(code.rstrip(_AROUND_CODE)) == int(re.findall(r"\d+", last.code)[0]) + 1
    return Node("d1", code, text, node.line) if follows else node


def _style(code: str) -> str:
    if code.startswith("("):
        return "paren"
    core = code.strip(_AROUND_CODE)
    if core[0].isdigit():
        return f"d{core.count('.') + 1}"
    if core.islower():
        return "lower"
    return "roman" if not core.strip("IVX") else "upper"


def _depth(path: Sequence[Node], style: str, ranks: Sequence[str]) -> int:
    """How much of the path stays open over a line of this style."""
    if style in ranks:
        outer = ranks[: ranks.index(style)]
        return next((at for at, node in enumerate(path) if at and node.style not in outer), len(path))
    marked = next((at for at, node in enumerate(path) if node.style == style), None) if style else None
    if marked is not None:
        return marked
    if style:
        return len(path)
    return next((at for at, node in enumerate(path) if at and not node.numbered), len(path))


def is_marked(text: str) -> bool:
    """Whether a line begins with a number, a letter or a bullet."""
    marks = (_NUMBERED, _UNDOTTED, _BULLET, _ARTICLE, _PART)
    return any(mark.fullmatch(text) for mark in marks)


def without_mark(text: str) -> str:
    """A line without the number, the letter or the bullet that it begins with."""
    return _node(Paragraph(text, 0)).text


def mended(paragraphs: Iterable[Paragraph]) -> list[Paragraph]:
    """Paragraphs that a page break cut in two are joined, as far as they are not longer than one may be."""
    whole: list[Paragraph] = []
    lines = list(paragraphs)
    counted = counted_on(lines)
    for paragraph in lines:
        above = whole[-1].text if whole and paragraph.line not in counted else ""
        if above and len(above) <= LONGEST_TEXT and goes_on(above, paragraph.text):
            whole[-1] = replace(whole[-1], text=f"{above} {paragraph.text}")
        else:
            whole.append(paragraph)
    return whole


def goes_on(above: str, text: str) -> bool:
    """Whether a line is the rest of the one above: it begins small, or that one breaks off in the middle."""
    if above.endswith((".", ";", "!", "?")) or is_marked(text) or begins_duty_of(above, text):
        return False
    if above.endswith(":"):
        return text[:1].islower() and len(above) >= _LONG_LINE and is_marked(above) and not text.endswith(";")
    if text[:1].islower() or text[:1] in ",;)":
        return True
    return len(above) >= _LONG_LINE and breaks_off(above, text)


def begins_duty_of(above: str, text: str) -> bool:
    """Whether a line begins what the units of a numbered heading have to do: "7. Công an tỉnh", "Chỉ đạo …"."""
    if not (is_marked(above) and text[:1].isupper() and is_duty(text)):
        return False
    units = units_of_heading(without_mark(above))
    return bool(units) and all(" " in unit.name for unit in units)


def closes_bracket(above: str, text: str) -> bool:
    """Whether a line goes on in a bracket that the one above has opened, and closes it."""
    return bool(_OPEN_BRACKET.search(above, max(0, len(above) - _LONGEST_ASIDE)) and _CLOSING.match(text))


def breaks_off(above: str, text: str) -> bool:
    """Whether a line ends where its sentence cannot; "chuyển đổi số" and "hằng năm" may, unless a number follows."""
    if above.endswith(",") or closes_bracket(above, text):
        return True
    last = small(above[-24:])
    words = plan_words("prose")
    open_ends = words["open_ends"] + (words["ends_before_numbers"] if text[:1].isdigit() else [])
    return bool(re.search(rf"{exactly_any_of(open_ends)}$", last)) and not above.isupper()
