"""Units that join, leave or go: the office is told, and says what becomes of the tasks."""

from collections.abc import Iterable, Sequence
from functools import cache

from domain.messages import Choice, Reply
from domain.people.rights import is_office
from domain.replies.short import without_politeness
from domain.text import fold
from domain.units.directory import UnitName
from handlers.turn import Turn
from locales import LANGUAGES, Texts, language_data
from storage.plans.change_notes import telling_of_changes
from storage.talk.drafts import ask, close_question
from storage.unit_life.changes import UnitChange, pending_changes
from storage.unit_life.decisions import decide, keep_all_gone
from storage.units import directory

MOST_CHOICES = 4
SHOWN = 5


def change_line(say: Texts, change: UnitChange) -> str:
    """What has changed, in one line, and how many tasks it is about."""
    named = {"unit": change.unit, "group": change.group, "was": change.was}
    return say(f"unit-{change.kind}", **named, what=_about(say, change))


def _about(say: Texts, change: UnitChange, *, short: bool = False) -> str:
    """ "12 nhiệm vụ, 1 báo cáo đột xuất (Báo cáo tình hình sốt xuất huyết)": what a change is about."""
    names = ", ".join(change.reports[:SHOWN]) + ("…" if len(change.reports) > SHOWN else "")
    count = len(change.reports)
    key = "unit-about-reports-short" if short else "unit-about-reports"
    reports = [say(key, count=count, names=names)] if count else []
    return ", ".join([*([say("unit-about-tasks", count=change.tasks)] if change.tasks or not count else []), *reports])


def notice(say: Texts, changes: Sequence[UnitChange]) -> Reply:
    """What the office is told when the list of units comes in."""
    lines = [f"• {change_line(say, change)}" for change in changes[:SHOWN]]
    lines += [say("plan-and-more", count=len(changes) - SHOWN)] if len(changes) > SHOWN else []
    waits = any(change.kind != "renamed" for change in changes)
    choices = (Choice(say("unit-choice-decide"), "/thaydoidonvi"), *_keep_all(say, changes)) if waits else ()
    return Reply("\n".join([say("unit-changes"), *lines, *([say("unit-nothing-yet")] if waits else [])]), choices)


def _keep_all(say: Texts, changes: Sequence[UnitChange]) -> tuple[Choice, ...]:
    """One answer for a list that was only a part of the department."""
    gone = sum(change.kind == "gone" for change in changes)
    return (Choice(say("unit-choice-keep-all", count=gone), "/thaydoidonvi giuhet"),) if gone > 1 else ()


def asked(turn: Turn) -> Reply | None:
    """ "thay đổi đơn vị": what waits for a decision, asked for in words; None for anything else."""
    said = without_politeness(turn.message.text)
    return next_change(turn) if is_office(turn.person.actor) and said in _phrases() else None


@cache
def _phrases() -> frozenset[str]:
    rows = [language_data(language, "plan_phrases")["unit_changes"] for language in LANGUAGES]
    return frozenset(fold(phrase) for row in rows for phrase in row)


def next_change(turn: Turn) -> Reply:
    """`/thaydoidonvi` asks about the next change, `… 3` about this; `… 3 drop`, `… 3 hand 12`, `… giuhet` decides."""
    if not is_office(turn.person.actor):
        return Reply(turn.say("unit-office-only"))
    if turn.args == ["giuhet"]:
        return _kept_all(turn)
    waiting = {change.id: change for change in pending_changes(turn.store)}
    key, decision = turn.arg_id(), turn.args[1] if len(turn.args) > 1 else ""
    if key is None:
        return _ask_next(turn, list(waiting.values()))
    change = waiting.get(key)
    if change and not decision:
        return _ask_next(turn, [change])
    if change is None or decision not in _DECISIONS[change.kind]:
        return Reply(turn.say("unit-decided-before"))
    if decision != "hand":
        return _decided(turn, change, decision)
    to = turn.arg_id(2)
    return _ask_whom(turn, change, waiting.values()) if to is None else _decided(turn, change, decision, to)


_DECISIONS = {"joined": ("take", "tasks", "keep"), "left": ("keep", "hand", "drop"), "gone": ("hand", "keep", "drop")}


def _ask_next(turn: Turn, waiting: list[UnitChange]) -> Reply:
    close_question(turn.store, turn.conversation_id)
    if not waiting:
        return Reply(turn.say("unit-none-waiting"))
    asks = asked_about(turn, waiting[0])
    return Reply(asks.text, (*asks.choices, *_keep_all(turn.say, waiting)))


def asked_about(turn: Turn, change: UnitChange) -> Reply:
    """What has changed, and what may become of the tasks."""
    short = _about(turn.say, change, short=True)
    choices = [
        Choice(
            turn.say(f"unit-choice-{change.kind}-{decision}", what=short, tasks=change.tasks),
            f"/thaydoidonvi {change.id} {decision}",
        )
        for decision in _DECISIONS[change.kind]
        if decision != "tasks" or (change.tasks and change.reports)
    ]
    return Reply(change_line(turn.say, change), tuple(choices))


def _kept_all(turn: Turn) -> Reply:
    close_question(turn.store, turn.conversation_id)
    gone = sum(change.kind == "gone" for change in pending_changes(turn.store))
    what = turn.say("unit-choice-keep-all", count=gone)
    kept = keep_all_gone(turn.store, what, turn.person.id)
    return _done(turn, turn.say("unit-kept-all", count=kept))


def _done(turn: Turn, text: str) -> Reply:
    return Reply(f"{text}\n{turn.say('how-to-undo')}", (*_next(turn), Choice(turn.say("choice-undo"), "/hoantac")))


def _next(turn: Turn) -> tuple[Choice, ...]:
    left = len(pending_changes(turn.store))
    return (Choice(turn.say("unit-choice-next", count=left), "/thaydoidonvi"),) if left else ()


def _ask_whom(turn: Turn, change: UnitChange, waiting: Iterable[UnitChange]) -> Reply:
    ask(turn.store, turn.conversation_id, "unit_change", {"change": change.id})
    joined = {one.unit_id: one.unit for one in waiting if one.kind == "joined"}
    hands = [Choice(name, f"/thaydoidonvi {change.id} hand {key}") for key, name in joined.items()][:MOST_CHOICES]
    text = turn.say("unit-ask-whom", unit=change.unit, what=_about(turn.say, change), named=len(hands))
    return Reply(text, (*hands, Choice(turn.say("unit-choice-other-way"), f"/thaydoidonvi {change.id}")))


def _decided(turn: Turn, change: UnitChange, decision: str, to: int | None = None) -> Reply:
    close_question(turn.store, turn.conversation_id)
    known = {one.id: one.name for one in directory(turn.store).known if isinstance(one, UnitName)}
    if to is not None and (to not in known or to == change.unit_id):
        return Reply(turn.say("unit-not-that"))
    short = _about(turn.say, change, short=True)
    label = turn.say(f"unit-choice-{change.kind}-{decision}", what=short, tasks=change.tasks)
    goes = known.get(to or 0, "")
    said = turn.say("unit-decision-said", decision=label, unit=change.unit, handed=int(to is not None), to=goes)
    with telling_of_changes(turn.store):
        written = decide(turn.store, change, decision, said, turn.person.id, to)
    if not written:
        return Reply(turn.say("unit-decided-before"))
    what = turn.say("unit-about-tasks", count=change.tasks) if decision == "tasks" else _about(turn.say, change)
    text = turn.say(
        f"unit-done-{_DONE.get((change.kind, decision), decision)}",
        unit=change.unit,
        to=known.get(to or 0, ""),
        what=what,
    )
    return _done(turn, text)


_DONE = {("joined", "tasks"): "take", ("joined", "keep"): "not"}


def answer(turn: Turn) -> Reply | None:
    """The unit that takes the tasks over, typed; None lets the message be read for itself."""
    if turn.dialog is None or not is_office(turn.person.actor):
        return None
    match = directory(turn.store).find(turn.message.text)
    waiting = {change.id: change for change in pending_changes(turn.store)}
    change = waiting.get(turn.dialog.data["change"])
    if change is None or not match.sure or not match.candidates or not isinstance(match.candidates[0].what, UnitName):
        return None
    return _decided(turn, change, "hand", match.candidates[0].what.id)
