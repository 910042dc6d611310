"""Several numbers in one answer, "1 và 3": all of the units that they choose."""

import re

from domain.replies.short import without_politeness
from handlers.plans.options import AND, OF_UNITS
from handlers.plans.steps import Step
from handlers.turn import Turn
from storage.talk.drafts import choices_of

_SEVERAL = re.compile(r"(?:(?:chon|lay) )?(?:so )?\d{1,2}(?:\s*(?:[,;+&]|va|and|\s)\s*(?:so )?\d{1,2})+")


def several_chosen(turn: Turn, step: Step) -> str | None:
    """The option for all units that several numbers choose; empty where one of them is no unit, None for other texts.

    Only right after the place was asked about: later they may be the code of a task.
    """
    said = without_politeness(turn.message.text)
    if turn.dialog is None or not turn.dialog.just_asked or turn.dialog.outbox_id is None:
        return None
    if "?" in turn.message.text or not _SEVERAL.fullmatch(said):
        return None
    choices = choices_of(turn.store, turn.conversation_id, turn.dialog.outbox_id)[1]
    options = dict(enumerate((choice.says.partition(f" {step.word} ")[2] for choice in choices), 1))
    chosen = [options.get(int(number), "") for number in re.findall(r"\d+", said)]
    # Behind a blank an option says that it is meant for all places.
    ours = all(option.startswith(OF_UNITS) and " " not in option for option in chosen)
    return AND.join(dict.fromkeys(chosen)) if ours else ""
