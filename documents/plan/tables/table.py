"""Rows of task tables -> tasks under their headings: split rows joined, repeated headers and totals left out."""

from dataclasses import dataclass, field

from documents.blocks import TableRow
from documents.plan.columns.labels import TIME_COLUMNS, UNIT_COLUMNS, Column, Columns
from documents.plan.columns.numbering import Number, read_number
from documents.plan.columns.ticks import Marks, marks_of
from documents.plan.tables.grouped import is_cut_by_line
from documents.plan.tables.inherited import Descent, begins_a_section
from documents.plan.tables.money import scale_of
from documents.plan.tables.raw_task import Heading, RawTask
from documents.plan.tables.row_cells import (
    BULLETS,
    begins_alike,
    begins_anew,
    cells_by_column,
    cut_labels,
    is_assigned,
    is_said_again,
    is_total,
    is_whole,
    label_of_money,
    labels_of,
    only_text,
    only_time,
    own_texts,
    take_code,
    text_of_heading,
    with_text_in_place,
    without_dittos,
    without_ends_of_labels,
)
from documents.plan.units.sentences.heading_units import units_of_section
from domain.plan_words import tidy


@dataclass(slots=True)
class TaskTable:
    """Takes rows one by one; `tasks` is complete after `close`."""

    tasks: list[RawTask] = field(default_factory=list)
    _columns: Columns = ()
    _open: list[Heading] = field(default_factory=list)
    _last: RawTask | Heading | None = None
    _new_page: bool = False
    header: list[tuple[str, ...]] = field(default_factory=list)
    _money_scale: float | None = None
    _above: dict[Column, str] = field(default_factory=dict)
    _marks: Marks = field(default_factory=Marks)
    _cut: dict[int, str] = field(default_factory=dict)
    _joined: tuple[RawTask, str, str, int] | None = None
    _under: tuple[tuple[str, str], ...] = ()
    _place: str = ""
    _day: str = ""
    _descent: Descent = field(default_factory=Descent)

    def begin(self, columns: Columns, header: list[tuple[str, ...]]) -> None:
        """A header of these rows: the same one again is a page break, another one a new table."""
        labels = [labels_of(row) for row in header]
        if is_said_again(columns, self._columns):
            return
        if columns != self._columns and not (self.header and begins_alike(self.header[0], labels[0])):
            self.close()
            self._columns = columns
            self.header = labels
            self._marks = marks_of(columns, header)
            self._money_scale = scale_of(label_of_money(columns, header))
            self._last = None
        self._cut = cut_labels(self.header[0], labels[0])
        self._new_page = True

    def stand_under(self, headings: tuple[tuple[str, str], ...]) -> None:
        """Headings of the text right above what follows, by code and text: under others a new table begins."""
        if headings != self._under:
            self.close()
            self._last = None
            self._under = headings

    def stand_on(self, day: str) -> None:
        """The day that a line right above the table names: that of the hours in it, under which it begins anew."""
        if day != self._day:
            self.close()
            self._last = None
            self._day = day

    def turn_page(self) -> None:
        """Rows go on without a header."""
        self._new_page = True

    @property
    def width(self) -> int:
        """How many columns the table has; 0 before its header."""
        return len(self._columns)

    def add(self, row: TableRow) -> None:
        """One row; what a page break left of a header is passed over."""
        if self._new_page and labels_of(row.cells) in self.header:
            return
        cells = cells_by_column(self._texts(row), self._columns, self._marks)
        if not cells or is_total(cells):
            return
        if "group" in self._columns:
            self._add_to_group(cells, row)
        else:
            self._add_by_code(cells, row.line)

    def _add_by_code(self, cells: dict[Column, str], line: int) -> None:
        """A row by its codes: a heading, a task, or what goes on with the row above."""
        part, key = tidy(cells.pop("part", "")), tidy(cells.pop("key", ""))
        code = take_code(cells, self._columns)
        self._part_from_task(code)
        self._section_from_task(code)
        cells = with_text_in_place(cells) if code else cells
        if key and "content" in cells:
            self._add_keyed(key, code, cells, line)
        elif part and not code and "content" in cells:
            self._open_heading(part, cells, line, sure=True)
        elif not code:
            self._add_uncoded(cells, line)
        elif only_text(cells):
            self._open_heading(code, cells, line)
        elif cells:
            self._add_task(code, cells, line, part or code)
        self._new_page = False

    def _texts(self, row: TableRow) -> tuple[str, ...]:
        texts, cut = own_texts(row, self._columns), self._cut
        self._cut = {}
        return without_ends_of_labels(texts, cut) if cut else texts

    def _add_keyed(self, key: str, count: str, cells: dict[Column, str], line: int) -> None:
        """A row with a code of its own: a task where the table counts it, else a heading over those of longer codes."""
        depth = next((at for at, heading in enumerate(self._open) if not heading.is_over(key)), len(self._open))
        self._close_headings(depth)
        if count.strip(" .").isdigit() and not only_text(cells):
            self._keep(self._task(key, without_dittos(cells, self._above), line))
        else:
            self._push(
                Heading(count or key, text_of_heading(cells, True), read_number(count), line, cells, 0, True, key)
            )

    def _add_to_group(self, cells: dict[Column, str], row: TableRow) -> None:
        """A row of a table with groups: it opens one, goes on in the one above, or is a heading over them."""
        code, group = tidy(cells.pop("code", "")), cells.pop("group", "")
        cells = with_text_in_place(cells) if code else cells
        goes_on = self._columns.index("group") in row.repeated
        if not code and isinstance(self._last, RawTask) and is_cut_by_line(self._last, group, cells):
            self._go_on_in_group(group, cells, row.line)
            return
        if group and not goes_on:
            self._open_heading(code, {"content": group}, row.line)
        elif code and only_text(cells) and not goes_on:
            self._open_heading(code, cells, row.line)
            return
        if "content" in cells:
            self._add_task("", cells, row.line, "")
        self._new_page = False

    def _go_on_in_group(self, group: str, cells: dict[Column, str], line: int) -> None:
        """The rest of a line: of the group's name, under which its first task stands already, and of that task."""
        if group and self._open:
            heading = self._open[-1]
            heading.cells["content"] = f"{heading.cells['content']} {group}"
            heading.text = text_of_heading(heading.cells, heading.sure)
            for task in self.tasks[-heading.under :] if heading.under else ():
                task.section = (*task.section[:-1], heading.text)
        self._continue(cells, line)
        self._new_page = False

    def close(self) -> None:
        """The end of the table: every open heading is closed."""
        self._close_headings(0)
        self._descent.hand_down()

    def _add_uncoded(self, cells: dict[Column, str], line: int) -> None:
        when = "" if "code" in self._columns or (self._new_page and self._last) else only_time(cells)
        if when:
            self._open_heading("", {"content": when}, line)
        elif self._continues(cells):
            self._continue(cells, line)
        elif only_text(cells):
            self._open_heading("", cells, line)
        else:
            self._add_task("", self._with_group(cells), line, "")

    def _with_group(self, cells: dict[Column, str]) -> dict[Column, str]:
        """The cells of a row, with who or when it leaves to the one above, of which it has the number or the time."""
        shared = UNIT_COLUMNS if "code" in self._columns else TIME_COLUMNS if self._columns[0] in TIME_COLUMNS else ()
        if set(shared) & set(cells):
            return cells
        return {**{column: self._above[column] for column in shared if column in self._above}, **cells}

    def _continues(self, cells: dict[Column, str]) -> bool:
        """Whether a row without a code goes on with the row above it."""
        content = tidy(cells.get("content", ""))
        if self._last is None:
            return False
        if "code" not in self._columns and not self._new_page and (content[:1].isupper() or is_whole(cells)):
            return False
        if self._new_page or not content or content[:1].islower():
            return True
        if only_text(cells):
            return not content.isupper()
        return not is_assigned(cells) or (content[:1] not in BULLETS and not content[:1].isupper())

    def _continue(self, cells: dict[Column, str], line: int) -> None:
        last = self._last
        if isinstance(last, Heading) and not (last.sure or only_text(cells)):
            last = self._heading_to_task(last)
        if last is None:
            return
        if isinstance(last, RawTask) and begins_anew(cells):
            self._joined = (last, last.cells.get("content", ""), cells["content"], line)
        for column, text in cells.items():
            last.cells[column] = f"{last.cells[column]} {text}" if last.cells.get(column) else text
        if isinstance(last, Heading):
            last.text = text_of_heading(last.cells, last.sure)

    def _part_from_task(self, code: str) -> None:
        """Makes the text that was joined to a task the heading that it is where the numbers begin anew under it."""
        joined, self._joined = self._joined, None
        if joined and code.strip(" .") == "1":
            task, own, text, line = joined
            task.cells["content"] = own
            self._open_heading("", {"content": text}, line)

    def _section_from_task(self, code: str) -> None:
        """Makes a task the heading that it is where the numbers begin anew under its Roman number or capital."""
        task = self._last
        if isinstance(task, RawTask) and begins_a_section(task, code):
            self.tasks.pop()
            self._open_heading(task.code, task.cells, task.line, sure=True)

    def _heading_to_task(self, heading: Heading) -> RawTask:
        """A task row that was cut before its first assignment looked like a heading."""
        if heading in self._open:
            self._open.remove(heading)
        task = self._task(heading.code, heading.cells, heading.line)
        self._keep(task)
        return task

    def _open_heading(self, code: str, cells: dict[Column, str], line: int, sure: bool = False) -> None:
        number = read_number(code, self._number_of_style("upper"))
        self._close_headings(self._depth_for(number))
        self._push(Heading(code, text_of_heading(cells, sure), number, line, cells, sure=sure))

    def _push(self, heading: Heading) -> None:
        if self._open:
            self._open[-1].under += 1
        self._open.append(heading)
        self._last = heading

    def _number_of_style(self, style: str) -> Number | None:
        return next((h.number for h in self._open if h.number and h.number.style == style), None)

    def _depth_for(self, number: Number | None) -> int:
        """How many of the open headings stay open over a heading of this number."""
        style = number.style if number else None
        for depth, heading in enumerate(self._open):
            if (heading.number.style if heading.number else None) == style or self._is_behind(number, heading):
                return depth
        return len(self._open)

    def _is_behind(self, number: Number | None, heading: Heading) -> bool:
        """Whether a number goes on counting where a heading stood, unless it does so behind the last task under it."""
        place = read_number(self._place)
        counts_on = number and place and number.follows(place)
        if counts_on and (isinstance(self._last, RawTask) or not heading.is_counted_behind(place)):
            return False
        return number is not None and (heading.is_before(number) or heading.closes_a_list(place, number))

    def _close_headings(self, depth: int) -> None:
        """Closes down to `depth`; a numbered row with nothing under it was a task without its other cells."""
        while len(self._open) > depth:
            heading = self._open.pop()
            if heading.code and not heading.under:
                self._keep(self._task(heading.code, heading.cells, heading.line, bare_row=only_text(heading.cells)))

    def _add_task(self, code: str, cells: dict[Column, str], line: int, place: str) -> None:
        """A task; `place` is its number among those of its part."""
        self._leave_sections_before(read_number(place))
        self._keep(self._task(code, without_dittos(cells, self._above), line))
        self._place = place

    def _leave_sections_before(self, number: Number | None) -> None:
        """A task that goes on counting where a heading stood is beside that heading, not under it."""
        behind = (depth for depth, heading in enumerate(self._open) if self._is_behind(number, heading))
        self._close_headings(next(behind, len(self._open)))

    def _task(self, code: str, cells: dict[Column, str], line: int, bare_row: bool = False) -> RawTask:
        sections = (*(text for _, text in self._under), *(heading.text for heading in self._open))
        codes = (*(code for code, _ in self._under), *(heading.code for heading in self._open))
        given = units_of_section(sections[-1]) if sections else ()
        task = RawTask(code, cells, sections, codes, line, bare_row, given, money_scale=self._money_scale)
        task.in_text = bool(self._under)
        task.day = self._day
        return task

    def _keep(self, task: RawTask) -> None:
        if self._open:
            self._open[-1].under += 1
        self._above = {**self._descent.note(task, self._open), **task.cells}
        self._place = task.code
        self.tasks.append(task)
        self._last = task
