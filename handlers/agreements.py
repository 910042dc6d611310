"""What is shown first and done with a yes, once: settings of reminders, leave, a post handed over."""

from collections.abc import Callable, Mapping
from typing import Any

from domain.messages import Choice, Reply
from handlers import (
    absences,
    announcing,
    difficulty_queue,
    joining,
    nudging,
    orders,
    people_office,
    reminder_settings,
    sending_window,
    snooze,
    task_changes,
    units_office,
    weights,
)
from handlers.proposals import KIND, proposed
from handlers.turn import Turn
from handlers.wording import moment_text
from storage.drafts import access_draft, close_draft, close_question

Do = Callable[[Turn, Mapping[str, Any]], Reply]

DO: dict[str, Do] = {
    "steps": reminder_settings.write_steps,
    "weights": weights.write_weights,
    "wishes": reminder_settings.write_wishes,
    "window": sending_window.write_window,
    "snooze": snooze.write_snooze,
    "leave": absences.write_leave,
    "hand_over": absences.write_hand_over,
    "invite": people_office.write_invite,
    "people": people_office.write_people,
    "join": joining.write_join,
    "join_refuse": joining.write_refusal,
    "unit_add": units_office.write_add,
    "unit_rename": units_office.write_rename,
    "unit_end": units_office.write_end,
    "order": orders.write_order,
    "task_date": task_changes.write_date,
    "task_unit": task_changes.write_unit,
    "task_drop": task_changes.write_drop,
    "nudge": nudging.write_nudge,
    "difficulty": difficulty_queue.write_difficulty,
    "announce": announcing.write_announcement,
}


def agree(turn: Turn) -> Reply:
    """`/dongy 5` does what draft 5 proposes, once; `/dongy 5 lai` shows it again."""
    draft = access_draft(turn.store, turn.person.id, turn.arg_id() or 0)
    if draft is None or draft.kind != KIND or draft.state == "dropped":
        return Reply(turn.say("agreed-gone"), (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),))
    if draft.state == "open" and len(turn.args) > 1:
        return proposed(turn, draft.id, draft.data)
    if not close_draft(turn.store, draft.id, "used") and draft.used_at:
        text = turn.say("agreed-before", at=moment_text(draft.used_at))
        return Reply(f"{text}\n{draft.data['text']}", (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),))
    close_question(turn.store, turn.conversation_id)
    return DO[draft.data["do"]](turn, draft.data)
