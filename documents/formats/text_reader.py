"""Plain text -> blocks: tables are lines with tabs, or Markdown tables with "|"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from documents.blocks import LONGEST_TEXT, Aside, Block, Paragraph, TableRow
from documents.formats.file_kind import MOST_ROWS, is_utf16
from documents.plan.prose.counted_on import counted_on
from documents.plan.prose.labels import labelled
from documents.plan.prose.outline import begins_duty_of, breaks_off, closes_bracket, is_marked
from documents.problems import UnreadablePlan
from documents.secrecy import MAY_BE_ONE, WIDE_BLANK
from domain.plan_words import tidy

_ADDRESS = re.compile(r"<(https?://[^<>\s]+)>")
# A star with blanks around it is a bullet or a footnote's mark.
_EMPHASIS = re.compile(r"\*+(?=\S)|(?<=\S)\*+|(?<!\w)_+(?=\w)|(?<=\w)_+(?!\w)")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
# "12", "- 12 -", "Trang 12/15"
_PAGE_NUMBER = re.compile(r"(?:[Tt]rang )?[-–]? ?\d{1,3}(?: ?/ ?\d{1,3})? ?[-–]?")
_WIDE_LINE = 65
# Of a text that was broken at fewer letters, a share of its longest lines; all but so many of a hundred are no longer.
_MOST_OF_A_LINE = 0.82
_LONGEST = 2
_BROKEN = 0.3
# A number, a letter or a bullet alone on its line: its text stands on the next one.
_LONE_MARK = re.compile(r"[-–+•]|(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}|[a-zđ])[.)]")
# "6 tháng/lần", "30 ngày kể từ …": in the middle of a sentence.
_COUNTS_TIME = re.compile(r"\d{1,3} (?:lần|giờ|ngày|tuần|tháng|quý|năm)(?!\w)")
# A text with longer lines than a page has does not break its lines: each is a paragraph.
_WIDEST_PAGE = 200
# Letters in which the mark of a line stands, with words behind it.
_BEGINNING = 40
# So many lines with a tab before them are no slips.
_MANY = 8
_SAYS_SOMETHING = re.compile(r"\w")
# Bytes in which a mark is looked for.
_LOOKED_AT = 1 << 20
# The second is also that of TCVN3 and VNI, whose letters stand in the places of others.
_CODES = ("utf-8", "cp1258", "utf-16-le", "utf-16-be")
# A tab before the first words of a paragraph parts no cells.
_INDENTED = re.compile(r"\s*\t\s*[^\s|][^\t]*")
# "1.<tab>Mục đích": Word's own numbers and bullets, saved as text.
_NUMBERED = re.compile(
    r"\s*(?:[-–+•*o\uf000-\uf0ff]|\d{1,2}(?:\.\d{1,2})*[.)]|\d{1,2}(?:\.\d{1,2})+|[IVX]{1,5}[.)]|[A-HĐa-zđ][.)])"
    r"\s*\t\s*[^\s\t|][^\t]*"
)
_RULE = re.compile(r"\|?(?:\s*:?-+:?\s*\|)+\s*(?::?-+:?)?\s*")


def read_text(path: Path) -> list[Block]:
    """The blocks of a text file in UTF-8 or marked UTF-16; raises UnreadablePlan for other bytes."""
    text = _decoded(path)
    return [*text_blocks(text), *(Aside(line, 0) for line in text.splitlines() if WIDE_BLANK in line)]


def _decoded(path: Path) -> str:
    content = path.read_bytes()
    try:
        text = content.decode("utf-16" if is_utf16(content) else "utf-8-sig")
    except UnicodeDecodeError as fault:
        raise UnreadablePlan("plan-not-text", file=path.name) from fault
    if "\0" in text:
        raise UnreadablePlan("plan-not-text", file=path.name)
    if text.count("\n") > MOST_ROWS:
        raise UnreadablePlan("plan-too-much", file=path.name)
    if max(map(len, text.splitlines()), default=0) > LONGEST_TEXT:
        raise UnreadablePlan("plan-text-too-long", file=path.name)
    return text


def lines_in_any_code(path: Path) -> Iterator[Aside]:
    """The first lines of a text in whatever code, as they would be in each of the codes of Vietnamese."""
    with path.open("rb") as file:
        content = file.read(_LOOKED_AT)
    for code in _CODES:
        lines = content.decode(code, "replace").splitlines()
        yield from (Aside(line, 0) for line in lines if MAY_BE_ONE.search(line))


def text_blocks(text: str) -> Iterator[Block]:
    """Paragraphs with a word in them, and rows of tables; rows with nothing between them are one table."""
    joined: list[Block] = []
    above: Block | None = None
    blocks = list(_line_blocks(text))
    broken = not any(isinstance(block, Paragraph) and len(block.text) > _WIDEST_PAGE for block in blocks)
    parted = _is_parted_by_blank_lines(blocks)
    begun = _begun_with_tabs(text)
    counted = counted_on(block for block in blocks if isinstance(block, Paragraph))
    widest = _widest_line(blocks)
    wide = _wide_line(widest)
    for block in blocks:
        if not (broken and isinstance(above, Paragraph) and isinstance(block, Paragraph)) or block.line in counted:
            joined.append(block)
        elif _is_under_indented(above, block, begun) or _is_wrapped(
            above, block, parted, wide, _is_full_item(joined[-1], above, block, widest)
        ):
            joined[-1] = _with(joined[-1], block)
        else:
            joined.append(block)
        above = block
    yield from (block for block in joined if not isinstance(block, Paragraph) or _SAYS_SOMETHING.search(block.text))


def _with(block: Block, line: Paragraph) -> Block:
    """The block and a line that goes on with it; one that is already too long to be read need not grow on."""
    if not isinstance(block, Paragraph) or len(block.text) > LONGEST_TEXT:
        return block
    return Paragraph(f"{block.text} {line.text}", block.line)


def _is_parted_by_blank_lines(blocks: Sequence[Block]) -> bool:
    """Whether a blank line stands before each paragraph, as in texts of web pages: other lines go on, however short.

    There most lines that begin with a mark have one above them, and most of the others begin without a capital.
    """
    lines = [block for block in blocks if isinstance(block, Paragraph)]
    right_below = [line for above, line in pairwise(lines) if line.line == above.line + 1]
    marked = sum(is_marked(line.text) for line in lines)
    begin_marked = sum(is_marked(line.text) for line in right_below)
    begin_small = sum(not is_marked(line.text) and not line.text[0].isupper() for line in right_below)
    return 3 * begin_marked <= marked and 2 * begin_small > len(right_below) - begin_marked


def _begun_with_tabs(text: str) -> frozenset[int]:
    """The lines that begin with a tab, where paragraphs of a text do so: the others go on; none where few do."""
    begun = [number for number, line in enumerate(text.splitlines(), 1) if _INDENTED.fullmatch(line)]
    return frozenset(begun) if len(begun) >= _MANY else frozenset()


def _is_under_indented(above: Paragraph, line: Paragraph, begun: frozenset[int]) -> bool:
    """Whether a line without a tab stands right below one, however short that is."""
    return above.line in begun and line.line == above.line + 1 and line.line not in begun and not is_marked(line.text)


def _wide_line(widest: int) -> int:
    """The letters of a line that is as long as a page is wide: fewer where a text was broken at fewer."""
    return min(_WIDE_LINE, int(_MOST_OF_A_LINE * widest)) if widest else _WIDE_LINE


def _widest_line(blocks: Sequence[Block]) -> int:
    """The letters of the longest lines of a text that was broken at a page's width; 0 for others."""
    lines = [block for block in blocks if isinstance(block, Paragraph)]
    right_below = [line for above, line in pairwise(lines) if line.line == above.line + 1]
    go_on = sum(line.text[0].islower() for line in right_below)
    if not right_below or go_on < _BROKEN * len(lines):
        return 0
    lengths = sorted(len(line.text) for line in lines)
    return lengths[-1 - len(lengths) * _LONGEST // 100]


def _is_full_item(item: Block, above: Paragraph, line: Paragraph, widest: int) -> bool:
    """Whether the line above is one of an item of a list, and has no room for the first word of this line."""
    is_full = 0 < widest < len(above.text) + 1 + len(line.text.partition(" ")[0])
    # An item may have grown long: its beginning tells whether it is one.
    return is_full and isinstance(item, Paragraph) and is_marked(item.text[:_BEGINNING])


def _is_wrapped(above: Paragraph, line: Paragraph, parted: bool, width: int, full: bool) -> bool:
    """Whether a line is the rest of the line right above it.

    That one is as long as a page is wide, breaks off, is nothing but the mark of this one, or a heading in capitals;
    where blank lines part the paragraphs, it may be any. `full` tells that it has no room for the first word of this.
    """
    if line.line != above.line + 1:
        return False
    if is_marked(line.text):
        # "… (Phòng Tổ chức" over "- Hành chính) …": no bullet.
        return line.text.startswith("-") and closes_bracket(above.text, line.text)
    in_capitals = is_marked(above.text) and above.text.isupper() and line.text.isupper()
    if in_capitals or _LONE_MARK.fullmatch(above.text):
        return True
    if above.text.isupper() or line.text.isupper() or labelled(line.text) or begins_duty_of(above.text, line.text):
        return False
    small = not line.text[0].isupper()
    wide = len(above.text) >= width
    if parted and (small or wide or not above.text.endswith((".", ";", ":"))):
        return bool(_SAYS_SOMETHING.search(above.text) and _SAYS_SOMETHING.search(line.text))
    within = line.text[0].islower() or _COUNTS_TIME.match(line.text)
    whole = above.text.endswith((".", ":") if within else (".", ";", ":")) and not full
    return not whole and (wide or breaks_off(above.text, line.text))


def _line_blocks(text: str) -> Iterator[Block]:
    table, last_row, in_table = 0, -1, False
    for number, line in enumerate(text.splitlines(), 1):
        cells = _cells(line)
        numbered = not in_table and _NUMBERED.fullmatch(line)
        apart = not line.strip() or _PAGE_NUMBER.fullmatch(line.strip())
        in_table = (cells is not None and not numbered) or bool(in_table and apart)
        if cells is None or numbered or (_INDENTED.fullmatch(line) and last_row != number - 1):
            if (words := tidy(_unmarked(line))) and not _PAGE_NUMBER.fullmatch(words):
                yield Paragraph(words, number)
        else:
            table += number != last_row + 1
            last_row = number
            if not _RULE.fullmatch(line.strip()):
                yield TableRow(cells, number, table)


def _unmarked(line: str) -> str:
    """A line without Markdown's marks for headings, emphasis and addresses."""
    text = _ADDRESS.sub(r"\1", line.lstrip("# "))
    return _EMPHASIS.sub("", text)


def _cells(line: str) -> tuple[str, ...] | None:
    if "\t" in line:
        return tuple(tidy(cell) for cell in line.split("\t"))
    if line.strip().startswith("|") and line.count("|") > 1:
        return tuple(_cell(cell) for cell in line.strip().removeprefix("|").removesuffix("|").split("|"))
    return None


def _cell(text: str) -> str:
    """A cell of a Markdown table, which has HTML's mark for a line break."""
    return "\n".join(filter(None, (tidy(_EMPHASIS.sub("", line)) for line in _BREAK.split(text))))
