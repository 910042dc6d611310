"""The sample plans in other layouts: what is read must not depend on how the text was taken from its pages."""

import json
import re
import unicodedata
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from documents.blocks import TableRow
from documents.formats.text_reader import text_blocks
from documents.plan.interpreter import interpret
from documents.plan.plan_json import plan_as_json
from tests.places import DATA

REPEATED_HEADER = re.compile(r"\n\n(?:STT|TT)\t.*\n(?:\t+Bắt đầu.*\n)?")


def _without_repeated_headers(text: str, gap: str) -> str:
    first = REPEATED_HEADER.search(text)
    assert first
    return text[: first.end()] + REPEATED_HEADER.sub(gap, text[first.end() :])


def _as_markdown(text: str) -> str:
    lines = text.split("\n")
    return "\n".join(f"| {line.replace(chr(9), ' | ')} |" if "\t" in line else line for line in lines)


def _columns_turned_round(text: str) -> str:
    lines = text.split("\n")
    return "\n".join("\t".join([cells[0], *cells[:0:-1]]) for cells in (line.split("\t") for line in lines))


LAYOUTS: dict[str, Callable[[str], str]] = {
    "decomposed letters": lambda text: unicodedata.normalize("NFD", text),
    "Windows line ends": lambda text: text.replace("\n", "\r\n"),
    "empty cells lost at line ends": lambda text: re.sub(r"\t+\n", "\n", text),
    "Markdown": _as_markdown,
    "no repeated headers": lambda text: _without_repeated_headers(text, "\n\n"),
    "no page breaks": lambda text: _without_repeated_headers(text, "\n"),
    "page numbers": lambda text: re.sub(r"\n\n(?=S?TT\t)", "\n\n7\n\n", text),
}


def _tasks(text: str) -> list[dict[str, Any]]:
    tasks: list[dict[str, Any]] = plan_as_json(interpret(list(text_blocks(text))))["tasks"]
    return [{field: value for field, value in task.items() if field != "sure"} for task in tasks]


def _sample(name: str) -> tuple[str, list[dict[str, Any]]]:
    truth = json.loads((DATA / f"{name}.json").read_text("utf-8"))
    return (DATA / f"{name}.txt").read_text("utf-8"), truth["tasks"]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("name", ["papi-2020", "cchc-2020"])
def test_the_layout_changes_nothing(name: str, layout: str) -> None:
    text, tasks = _sample(name)
    assert _tasks(LAYOUTS[layout](text)) == tasks


def test_the_order_of_the_columns_changes_nothing() -> None:
    text, tasks = _sample("papi-2020")
    assert _tasks(_columns_turned_round(text)) == tasks


def test_the_order_of_the_sections_changes_only_the_order_of_the_tasks() -> None:
    text, tasks = _sample("papi-2020")
    head, *sections = re.split(r"(?m)^(?=\d\.\t)", _without_repeated_headers(text, "\n"))
    turned = head + "\n".join(section.strip("\n") for section in reversed(sections))
    assert sorted(_tasks(turned), key=lambda task: str(task["code"])) == tasks


CELLS = st.sampled_from(
    ["", "I.", "1.", "1.1", "a)", "Họp", "quý I", "Văn phòng Sở", "Tổng", "STT", "Nội dung", "Thời gian"]
)


# The first table pays for the patterns that all others share.
@settings(deadline=None)
@given(st.lists(st.lists(CELLS, min_size=1, max_size=5), max_size=12))
@example([["", "", "I.", "I.", "I."]])
def test_no_table_makes_the_reader_fail(rows: list[list[str]]) -> None:
    header = TableRow(("STT", "Nội dung", "Thời gian", "Chủ trì"), 0, 1)
    body = [TableRow(tuple(cells), line, 1 + line // 4) for line, cells in enumerate(rows, 1)]
    assert plan_as_json(interpret([header, *body]))["units"] is not None
