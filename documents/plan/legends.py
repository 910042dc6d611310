"""The legends of a document, in lines behind "Ghi chú:" and in small tables, and its tasks told in full by them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby

from documents.blocks import Block, Paragraph, table_of, texts_of
from documents.plan.columns.labels import UNIT_COLUMNS
from documents.plan.prose.outline import mended, without_mark
from documents.plan.tables.raw_task import RawTask
from documents.plan.units.cells.legend import Legend, are_letters, is_short, legend_from
from documents.plan.units.names.short_names import with_long_head
from documents.plan.units.sentences.heading_units import units_of_section
from documents.plan.units.sentences.sentence_units import units_of_sentence
from domain.plan_words import any_of, bare, plain, plan_words, tidy
from domain.plans.drafts import DeadlineDraft

Pair = tuple[str, str]

_MARK = r"(?:\s*[:=]\s*|\s+(?:[-–]|là|viết tắt(?: của| là)?)\s+)"
_PAIR = re.compile(rf"(?P<one>[^:=]{{2,120}}?){_MARK}(?P<other>.{{2,150}})", re.DOTALL)
_ITEM = re.compile(r"[;\n]|(?<=\w\w)\.(?=\s+(?:[-+•]\s+)?[A-ZĐ])")
_FURTHER = re.compile(rf",\s+(?=(?P<short>[^\W\d][^,;:=]{{1,30}}?){_MARK})")
_EDGES = " .,;()*+•-–"
_LONGEST = 6_000
_SHORT_AND_FULL = 2
# More are no legend for people.
_MOST = 300
_MOST_COLUMNS = 4


def read_legend(blocks: Iterable[Block]) -> tuple[Legend, frozenset[int]]:
    """What the document says that its short forms stand for, and the lines in which it does; both may be empty."""
    told = [(block.line, found) for block, found in _told(_with_whole_lines(blocks)) if found]
    return legend_from([pair for _, found in told for pair in found][:_MOST]), frozenset(line for line, _ in told)


def _with_whole_lines(blocks: Iterable[Block]) -> Iterator[Block]:
    for of_text, group in groupby(blocks, key=lambda block: isinstance(block, Paragraph)):
        if of_text:
            yield from mended(line for line in group if isinstance(line, Paragraph))
        else:
            yield from group


def _told(blocks: Iterable[Block]) -> Iterator[tuple[Block, list[Pair]]]:
    """The short and full forms of each line of a legend, of the items under it and of tables of short forms."""
    inside = False
    table: int | None = None
    at = 0
    for block in blocks:
        texts = [text for text in texts_of(block) if text.strip()]
        found: list[Pair] = []
        if len(texts) == 1:
            told = _behind_opening(texts[0])
            found = _pairs_of_line(texts[0] if told is None else told) if inside or told is not None else []
            inside = told is not None or (inside and bool(found))
        elif texts and _behind_opening(texts[0]) == "":
            # "Ghi chú:" in a cell of its own.
            found = _pairs_of_line("; ".join(texts[1:])) or _pair_of_cells(texts[1:], None)
            inside = bool(found)
        elif (column := _column_of_short(texts_of(block))) is not None:
            table, at = table_of(block), column
        elif texts and (inside or (table is not None and table_of(block) == table)):
            found = _pair_of_cells(texts_of(block), at if table_of(block) == table else None)
            inside = inside and bool(found)
        yield block, found


def _behind_opening(line: str) -> str | None:
    """What a line tells behind "Ghi chú:", "Các chữ viết tắt trong kế hoạch:"; None where it is no legend."""
    opening = _opening().match(plain(line[:_LONGEST]))
    if opening is None:
        return None
    rest = line[opening.end() : _LONGEST].lstrip(" :.)-–")
    before, colon, behind = rest.partition(":")
    return behind if colon and not _pairs_of_line(f"{before}: {behind.partition(';')[0]}") else rest


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"[\W\d]*{any_of(plan_words('legends')['openings'])}")


def _pairs_of_line(line: str) -> list[Pair]:
    return [pair for item in _ITEM.split(line) for part in _parted(item) if (pair := _pair(part))]


def _parted(item: str) -> Iterator[str]:
    """An item cut at the commas behind which a further short form is told."""
    begin = 0
    for comma in _FURTHER.finditer(item):
        if all(map(are_letters, with_long_head(tidy(comma["short"])).split()[-1:])):
            yield item[begin : comma.start()]
            begin = comma.end()
    yield item[begin:]


def _pair(part: str) -> Pair | None:
    found = _PAIR.fullmatch(part.strip(_EDGES))
    return _in_order(found["one"], found["other"]) if found else None


def _in_order(one: str, other: str) -> Pair | None:
    """The short form and the full one, in whatever order they stand; None where neither is short for the other."""
    one, other = (tidy(text.partition(" (")[0]).strip(_EDGES) for text in (one, other))
    return next((pair for pair in ((one, other), (other, one)) if is_short(*pair)), None)


def _column_of_short(cells: Sequence[str]) -> int | None:
    """The column of short forms, where these cells are the header of a legend."""
    if len(cells) > _MOST_COLUMNS:
        return None
    return next((at for at, cell in enumerate(cells) if bare(cell) in _labels()), None)


@cache
def _labels() -> frozenset[str]:
    return frozenset(map(bare, plan_words("legends")["columns"]))


def _pair_of_cells(cells: Sequence[str], at: int | None) -> list[Pair]:
    """The pair of a row: the cells beside its number, of which that at `at` is short where the header tells."""
    texts = [cell for cell in cells if cell.strip() and not cell.strip(" .").isdigit()]
    pair = _in_order(*texts) if len(texts) == _SHORT_AND_FULL and (at is None or cells[at] in texts) else None
    return [pair] if pair else []


def with_full_headings(text: Sequence[Paragraph], legend: Legend) -> list[Paragraph]:
    """The lines of a text, in full where nothing but short forms of units stands in one: "2. VP"."""
    return [
        replace(line, text=line.text.replace(own, legend.spelt(own)))
        if legend.is_all_short(own := without_mark(line.text))
        else line
        for line in text
    ]


def in_full(task: RawTask, legend: Legend) -> RawTask:
    """The task with its units as the legend tells them; a heading or a duty may name units by short forms alone."""
    if not (legend.units or legend.words):
        return task
    cells = {column: legend.spelt(text) if column in UNIT_COLUMNS else text for column, text in task.cells.items()}
    given = tuple(replace(unit, name=legend.spelt(unit.name)) for unit in task.given)
    duty = _told_shortly(cells.get("content", ""), legend)
    if duty and cells.keys().isdisjoint(UNIT_COLUMNS):
        units = units_of_sentence(duty)
        given = units if any(unit.role != "support" for unit in units) else given
    if not given and task.section and (heading := _told_shortly(task.section[-1], legend)):
        given = units_of_section(heading)
    return replace(task, cells=cells, given=given)


def _told_shortly(text: str, legend: Legend) -> str:
    """A text in full, where a short form stands in it; or ""."""
    return full if (full := legend.spelt(text)) != text else ""


def owed_in_full(deadline: DeadlineDraft, legend: Legend) -> DeadlineDraft:
    """The deadline with its units as the legend tells them."""
    return replace(
        deadline, who=tuple(map(legend.spelt, deadline.who)), to=legend.spelt(deadline.to) if deadline.to else None
    )
