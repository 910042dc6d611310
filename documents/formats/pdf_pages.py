"""The pages of a PDF as pdfplumber draws them, within bounds of what one page may show.

This module loads the libraries that open PDF files: it is for the process that reads them alone.
"""

from itertools import islice
from typing import Any

from pdfminer.layout import LTPage
from pdfminer.pdfinterp import PDFPageInterpreter
from pdfminer.pdfpage import PDFPage
from pdfplumber.page import Page, PDFPageAggregatorWithMarkedContent
from pdfplumber.table import Table, TableFinder, edges_to_intersections

from documents.formats.pdf_forms import TooMuchDrawn

# Letters, lines, boxes and pictures of one page: the densest have some ten thousand, and each takes up to 3 kB.
MOST_ON_A_PAGE = 80_000
# So many strokes of one path take as much room as a letter.
_STROKES = 5
# Places where lines cross on one page, each of which is laid beside all others: a table for people has some hundred.
_MOST_CROSSINGS = 5_000
# Pairs of an upright and a level line, each of which is tried.
_MOST_PAIRS = 4_000_000


class _Counted(PDFPageAggregatorWithMarkedContent):
    """Collects what a page shows, up to so much: where memory ends first, Python may end with it."""

    drawn = 0

    def _count(self, things: int) -> None:
        self.drawn += things
        if self.drawn > MOST_ON_A_PAGE:
            raise TooMuchDrawn(str(self.drawn))

    def begin_figure(self, *form: Any) -> None:
        """A form begins, or a picture."""
        self._count(1)
        super().begin_figure(*form)

    def paint_path(self, *stroke: Any, **path: Any) -> None:
        """A path of lines and curves, which is the last of what it is given."""
        self._count(1 + len(path.get("path") or stroke[-1]) // _STROKES)
        super().paint_path(*stroke, **path)

    def render_char(self, *letter: Any, **more: Any) -> float:
        """A letter."""
        self._count(1)
        return float(super().render_char(*letter, **more))


class _BoundedPage(Page):
    """A page of which no more is drawn than may be read; the faults of drawing it come as they are."""

    @property
    def layout(self) -> LTPage:
        """What the page shows; raises TooMuchDrawn."""
        if not hasattr(self, "_layout"):
            device = _Counted(self.pdf.rsrcmgr, pageno=self.page_number, laparams=self.pdf.laparams)
            PDFPageInterpreter(self.pdf.rsrcmgr, device).process_page(self.page_obj)
            self._layout = device.get_result()
        return self._layout


def first_pages(pdf: Any, most: int) -> list[Any]:
    """At most so many pages of a file of pdfplumber's: building each takes its time."""
    found = islice(PDFPage.create_pages(pdf.doc), most)
    return [_BoundedPage(pdf, page, number) for number, page in enumerate(found, 1)]


class _Finder(TableFinder):
    """Finds the tables of a page, none where its lines are a net and no table for people."""

    def get_edges(self) -> list[dict[str, Any]]:
        """The lines that may part cells."""
        edges: list[dict[str, Any]] = super().get_edges()
        upright = sum(edge["orientation"] == "v" for edge in edges)
        if upright * (len(edges) - upright) > _MOST_PAIRS:
            return []
        crossings = edges_to_intersections(
            edges, self.settings.intersection_x_tolerance, self.settings.intersection_y_tolerance
        )
        return edges if len(crossings) <= _MOST_CROSSINGS else []


def drawn_tables(page: Page) -> list[Table]:
    """The tables of a page whose cells are ruled."""
    return _Finder(page).tables
