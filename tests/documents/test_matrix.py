"""One plan in other words, orders of columns and formats: every field of every task is read all the same."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from fpdf.enums import VAlign

from documents.blocks import Block
from documents.reading import read_plan
from domain.plans.drafts import TaskDraft, UnitRole
from tests.documents.matrix import LAYOUTS, SAMPLES, Duty, Sample, laid_out
from tests.documents.rendering import as_docx, as_pdf, as_xlsx

FORMATS: dict[str, tuple[str, Callable[[list[Block], Path], Path]]] = {
    "Word": ("docx", as_docx),
    "Excel": ("xlsx", as_xlsx),
    "PDF": ("pdf", as_pdf),
    "PDF without rules": ("pdf", partial(as_pdf, borders="NONE", padding=1)),
    "PDF centred": ("pdf", partial(as_pdf, borders="NONE", padding=1, v_align=VAlign.M)),
    "PDF at the bottom": ("pdf", partial(as_pdf, borders="NONE", padding=1, v_align=VAlign.B)),
}


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("name", SAMPLES)
def test_every_field_is_read(tmp_path: Path, name: str, layout: str, kind: str) -> None:
    ending, make = FORMATS[kind]
    read = read_plan(make(laid_out(SAMPLES[name], layout), tmp_path / f"kh.{ending}"))
    assert [_shown(task) for task in read.tasks] == list(_true(SAMPLES[name], layout))


@pytest.mark.parametrize("v_align", [VAlign.T, VAlign.M])
@pytest.mark.parametrize("layout", [name for name, fields in LAYOUTS.items() if fields[0][0] == "code"])
@pytest.mark.parametrize("name", SAMPLES)
def test_rows_without_a_blank_between_them_are_read_too(
    tmp_path: Path, name: str, layout: str, v_align: VAlign
) -> None:
    path = as_pdf(laid_out(SAMPLES[name], layout), tmp_path / "kh.pdf", "NONE", v_align=v_align)
    assert [_shown(task) for task in read_plan(path).tasks] == list(_true(SAMPLES[name], layout))


def _shown(task: TaskDraft) -> tuple[object, ...]:
    return (
        task.section_code, task.section, task.code, task.content, task.units, task.schedule_text, task.schedule,
        task.output, task.budget_million_vnd,
    )  # fmt: skip


def _true(sample: Sample, layout: str) -> Iterator[tuple[object, ...]]:
    fields = {field for field, _ in LAYOUTS[layout]}
    for section in sample.sections:
        for duty in section.duties:
            budget = duty.budget if "budget" in fields and duty.budget else None
            yield (
                (section.code,), (section.text,), duty.code, duty.content, _units(duty), duty.cell("time"),
                duty.schedule, duty.output, budget,
            )  # fmt: skip


def _units(duty: Duty) -> tuple[UnitRole, ...]:
    leads = (UnitRole(name, "lead") for name in duty.lead)
    return (*leads, *(UnitRole(name, "support") for name in duty.support))
