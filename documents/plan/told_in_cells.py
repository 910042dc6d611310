"""What the cells of who does a task tell beside that, with labels: "Chủ trì: Sở A; Thời gian: Quý II"."""

import re

from documents.plan.columns.labels import TIME_COLUMNS, UNIT_COLUMNS, Column
from documents.plan.prose.labels import labelled

_FEWEST_LABELS = 2
_PARTS = re.compile(r"(?<=[;\n])|(?<=\.)\s+(?=[A-ZĐ])")
_AROUND = " \n;.-–+•*"


def with_told_fields(cells: dict[Column, str]) -> dict[Column, str]:
    """The cells, with the time and the product that one of units names by their labels, where no column has them."""
    for column in UNIT_COLUMNS:
        if cells.get(column, "").count(":") >= _FEWEST_LABELS:
            cells = _parted(cells, column)
    return cells


def _parted(cells: dict[Column, str], column: Column) -> dict[Column, str]:
    kept, fields = [], dict(cells)
    for part in _PARTS.split(cells[column]):
        told = labelled(part.strip(_AROUND))
        if told and told[1] and _is_free(told[0], cells):
            fields[told[0]] = told[1]
        else:
            kept.append(part)
    return {**fields, column: "".join(kept)}


def _is_free(field: Column, cells: dict[Column, str]) -> bool:
    if field in TIME_COLUMNS:
        return not any(column in cells for column in TIME_COLUMNS)
    return field == "output" and "output" not in cells
