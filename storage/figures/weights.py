"""What a task counts in the figures by the unit's role in it: the office's setting, changed with its audit."""

from dataclasses import asdict
from fractions import Fraction

from sqlalchemy import bindparam, select, update

from domain.figures.formula import DEFAULT, Weights
from storage.office_changes import OfficeChange, mark_undone, note_office_change
from storage.schema import setting
from storage.store import Store
from storage.talk.incoming import insert_into

KIND = "weights"
_KEY = "figure_weights"
_LOCKED = select(setting.c.value).where(setting.c.key == bindparam("key")).with_for_update()


def weights_kept(store: Store) -> Weights:
    """The weights that the office has set."""
    return weights_from(store.value(select(setting.c.value).where(setting.c.key == _KEY)) or {})


def weights_from(kept: dict[str, str]) -> Weights:
    """The inverse of `weights_as`."""
    return Weights(**{role: Fraction(value) for role, value in kept.items()}) if kept else DEFAULT


def weights_as(weights: Weights) -> dict[str, str]:
    """The weights as a setting and a draft keep them: {"lead": "1", "support": "1/2", …}."""
    return {role: str(value) for role, value in asdict(weights).items()}


def set_weights(store: Store, was: Weights, new: Weights) -> bool:
    """The office's new weights; False where they are no longer what they were."""
    store.change(insert_into(store, setting).values(key=_KEY, value={}).on_conflict_do_nothing())
    if weights_from(store.value(_LOCKED, key=_KEY)) != was:
        return False
    store.change(update(setting).where(setting.c.key == _KEY).values(value=weights_as(new)))
    store.audit("weights", "figures", 0, weights_as(was), weights_as(new))
    return True


def note_weights(store: Store, what: str, person_id: int, was: Weights, new: Weights) -> None:
    """Let the change be taken back."""
    note_office_change(store, KIND, what, person_id, weights_as(was), weights_as(new))


def take_back_weights(store: Store, change: OfficeChange) -> bool:
    """The weights are again what they were; False where somebody has changed them since."""
    if not set_weights(store, weights_from(change.after), weights_from(change.before)):
        return False
    return mark_undone(store, change.id)
