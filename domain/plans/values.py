"""A PlanDraft as JSON values and back: how a draft is kept, and how it comes from the process that read it."""

from collections.abc import Callable, Mapping
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
    draft: PlanDraft = _builder(PlanDraft)(values)
    return draft


def _builder(kind: Any) -> Callable[[Any], Any]:
    """What makes one of these of its values, each as the type that its field is declared with."""
    readers = {name: reader for name, one in _fields(kind).items() if (reader := _reader(one))}

    def build(values: Mapping[str, Any]) -> Any:
        return kind(
            **{name: readers[name](one) if name in readers and one is not None else one for name, one in values.items()}
        )

    return build


@cache
def _reader(kind: Any) -> Callable[[Any], Any] | None:
    """What makes a value this type, found once for each; None where it is of the type as it stands."""
    if is_dataclass(kind):
        return _builder(kind)
    if get_origin(kind) is tuple:
        of_one = _reader(get_args(kind)[0])
        return lambda values: tuple(map(of_one, values) if of_one else values)
    if get_origin(kind) is UnionType:
        return _reader(get_args(kind)[0])
    return date.fromisoformat if kind is date else None


@cache
def _fields(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)
