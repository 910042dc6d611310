"""How sure the reader is of what it read."""

from collections.abc import Sequence

from documents.plan.columns.labels import TIME_COLUMNS, UNIT_COLUMNS, Column
from documents.plan.tables.raw_task import RawTask
from domain.plans.drafts import Sureness

_PRINTED, _TOLD, _GUESSED, _MISSING = 1.0, 0.8, 0.5, 0.0


def sureness(row: RawTask) -> Sureness:
    """Of a task: by whether a field has its own cell or label, stands in a sentence or a row above, or is not there."""
    return Sureness(
        content=_GUESSED if row.bare_row else _PRINTED,
        units=_of_field(row, UNIT_COLUMNS, bool(row.given)),
        schedule=_of_field(row, TIME_COLUMNS, bool(row.time_text)),
    )


def _of_field(row: RawTask, columns: Sequence[Column], told: bool) -> float:
    named = set(columns) & set(row.cells)
    if named - row.inherited:
        return _PRINTED
    return _TOLD if named or told else _MISSING
