"""A PlanDraft as JSON values and back: how a draft is kept, and how it comes from the process that read it."""

from collections.abc import Mapping
from dataclasses import is_dataclass
from datetime import date
from functools import cache
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from domain.plans.drafts import PlanDraft


def draft_as_values(draft: PlanDraft) -> dict[str, Any]:
    """Every field; dates are ISO texts."""
    values: dict[str, Any] = _plain(draft)
    return values


def _plain(value: Any) -> Any:
    # First what most values are: a long plan has a hundred thousand of them.
    if value is None or isinstance(value, str | int | float):
        return value
    if is_dataclass(value) and not isinstance(value, type):
        return {name: _plain(getattr(value, name)) for name in _fields(type(value))}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


def draft_of_values(values: Mapping[str, Any]) -> PlanDraft:
    """The inverse of `draft_as_values`; a field that an older version did not know has its default."""
    draft: PlanDraft = _of(PlanDraft, values)
    return draft


def _of(kind: Any, value: Any) -> Any:
    """The value as the type that its field is declared with."""
    if value is None:
        return None
    if is_dataclass(kind):
        return _built(kind, value)
    if get_origin(kind) is tuple:
        return tuple(_of(get_args(kind)[0], one) for one in value)
    if get_origin(kind) is UnionType:
        return _of(get_args(kind)[0], value)
    return date.fromisoformat(value) if kind is date else value


def _built(kind: Any, values: Mapping[str, Any]) -> Any:
    fields = _fields(kind)
    return kind(**{name: _of(fields[name], one) for name, one in values.items()})


@cache
def _fields(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)
