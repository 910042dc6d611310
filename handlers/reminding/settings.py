"""When reminders come: each person's own hour, days and channel, and the office's steps of each kind."""

from collections.abc import Mapping
from datetime import time
from typing import Any

from domain.desk.steps import kind_said, names_steps, steps_said
from domain.messages import Choice, Reply
from domain.people.rights import is_office
from domain.reminding.digests import LEADER, OFFICE, UNIT_ROLES
from domain.reminding.office_rules import (
    KINDS,
    MOST_BEFORE,
    BadSteps,
    Kind,
    Wishes,
    check_steps,
    joined,
    personal,
    with_steps,
)
from domain.reminding.rules import DEFAULT, Policy, step_days
from domain.text import fold
from handlers.asking.proposals import propose
from handlers.reminding.wording import alike, kinds_text, steps_text
from handlers.turn import Turn
from handlers.wording import day_text
from storage.owing.calendar import calendar
from storage.owing.timetables import reminder_rules, wishes_of
from storage.people.persons import channels_of_person
from storage.reminding.ledger import next_due_of_kind
from storage.reminding.settings import (
    note_steps,
    note_wishes,
    set_steps,
    set_wishes,
    steps_of,
)

EARLY = time(7, 30)


def settings(turn: Turn) -> Reply:
    """Show one's own settings, or what a change of them would be; the office may name a kind and its steps."""
    words = _words(turn)
    if is_office(turn.person.actor) and (names_steps(words) or (kind_said(words) and steps_said(words))):
        return steps(turn)
    change = _change(turn, words)
    if isinstance(change, Reply):
        return change
    return _proposed(turn, change) if change else card(turn)


def _words(turn: Turn) -> str:
    return str(turn.slot("args")) if turn.slot("args") is not None else turn.message.text


# --- one's own


def card(turn: Turn) -> Reply:
    """How this person is reminded, and how to change it."""
    wishes = wishes_of(turn.store, turn.person.id)
    lines = [
        turn.say("settings-head"),
        *_lines(turn, wishes),
        turn.say("settings-how" if _in_unit(turn) else "settings-how-list"),
    ]
    return Reply("\n".join(lines), tuple(_choices(turn, wishes)))


def _lines(turn: Turn, wishes: Wishes) -> list[str]:
    say, rules = turn.say, reminder_rules(turn.store)
    own = personal(rules.of("report"), wishes)
    lines = [say("settings-hour", hour=f"{own.digest:%H:%M}")]
    if _in_unit(turn):
        steps_by_kind = [(kind, personal(rules.of(kind), wishes)) for kind in KINDS]
        lines += [
            say("settings-steps", kinds=kinds_text(say, kinds), steps=steps_text(say, policy))
            for kinds, policy in alike(steps_by_kind)
        ]
    lines += [say(f"settings-{role}") for role in (OFFICE, LEADER) if role in _roles(turn)]
    lines.append(say("settings-channel", channel=_channel_name(turn, wishes.channel)))
    return [f"• {line}" for line in lines]


def _channel_name(turn: Turn, channel: str) -> str:
    return turn.say(f"channel-{channel}") if channel else turn.say("channel-any")


def _roles(turn: Turn) -> set[str]:
    return {post.role for post in turn.person.posts}


def _in_unit(turn: Turn) -> bool:
    return bool(_roles(turn).intersection(UNIT_ROLES))


def _choices(turn: Turn, wishes: Wishes) -> list[Choice]:
    say = turn.say
    hour = DEFAULT.digest if wishes.hour and wishes.hour != DEFAULT.digest else EARLY
    choices = [Choice(say("settings-choice-hour", hour=f"{hour:%H:%M}"), f"/caidatnhac gio {hour:%H:%M}")]
    if _in_unit(turn):
        off = wishes.days_before is None
        choices.append(
            Choice(say(f"settings-choice-{'off' if off else 'on'}"), f"/caidatnhac {'tat' if off else 'bat'}")
        )
    channels = channels_of_person(turn.store, turn.person.id)
    choices += [
        Choice(say("settings-choice-channel", channel=_channel_name(turn, channel)), f"/caidatnhac kenh {channel}")
        for channel in channels
        if channel != wishes.channel and len(channels) > 1
    ]
    choices.append(Choice(say("settings-choice-language"), "/ngonngu"))
    if is_office(turn.person.actor):
        choices.append(Choice(say("settings-choice-steps"), "/nhacviec"))
        choices.append(Choice(say("window-choice-card"), "/khunggio"))
    return choices


def _change(turn: Turn, words: str) -> dict[str, Any] | Reply | None:
    """What of the wishes the message changes; a sentence where that cannot be; None where it only asks."""
    change: dict[str, Any] = {}
    if hour := turn.slot("time"):
        change["hour"] = time.fromisoformat(str(hour))
    if (days := turn.slot("days_before")) is not None:
        change["days_before"] = int(days)
    change |= _switched(str(turn.slot("on_off") or ""), words)
    if (channel := _channel_said(turn, words)) is not None:
        change["channel"] = channel
    return _refusal(turn, change) or change or None


def _switched(on_off: str, words: str) -> dict[str, Any]:
    said = set(fold(words).split())
    if on_off == "off" or "tat" in said:
        return {"days_before": 0}
    return {"days_before": None} if on_off == "on" or "bat" in said else {}


def _channel_said(turn: Turn, words: str) -> str | None:
    said = set(fold(words).split())
    return next((channel for channel in channels_of_person(turn.store, turn.person.id) if channel in said), None)


def _refusal(turn: Turn, change: Mapping[str, Any]) -> Reply | None:
    """What nobody may choose: an hour at night, and not to hear of what is late."""
    hour = change.get("hour")
    window = calendar(turn.store)
    if hour is not None and not window.opens <= hour < window.closes:
        opens, closes = f"{window.opens:%H:%M}", f"{window.closes:%H:%M}"
        choices = (
            Choice(turn.say("settings-choice-hour", hour=opens), f"/caidatnhac gio {opens}"),
            Choice(
                turn.say("settings-choice-hour", hour=f"{DEFAULT.digest:%H:%M}"),
                f"/caidatnhac gio {DEFAULT.digest:%H:%M}",
            ),
        )
        return Reply(turn.say("settings-hour-outside", opens=opens, closes=closes), choices)
    if "days_before" in change and not _in_unit(turn):
        return Reply(turn.say("settings-list-stays"), (Choice(turn.say("settings-choice-card"), "/caidatnhac"),))
    days = change.get("days_before")
    if days is not None and days > MOST_BEFORE:
        return Reply(turn.say("settings-too-early", most=MOST_BEFORE))
    return None


def _proposed(turn: Turn, change: Mapping[str, Any]) -> Reply:
    lines = []
    if "hour" in change:
        lines.append(turn.say("wish-hour", hour=f"{change['hour']:%H:%M}"))
    if "days_before" in change:
        lines.append(_days_line(turn, change["days_before"]))
    if "channel" in change:
        lines.append(turn.say("wish-channel", channel=_channel_name(turn, change["channel"])))
    hour = change.get("hour")
    kept = dict(change) | ({"hour": f"{hour:%H:%M}"} if hour else {})
    text = "\n".join([turn.say("wish-confirm"), *(f"• {line}" for line in lines)])
    return propose(turn, "wishes", text, turn.say("choice-write"), change=kept)


def _days_line(turn: Turn, days: int | None) -> str:
    if days is None:
        return turn.say("wish-as-office", steps=steps_text(turn.say, reminder_rules(turn.store).of("report")))
    if days == 0:
        return turn.say("wish-early-off")
    policy = personal(reminder_rules(turn.store).of("report"), Wishes(days_before=days))
    return turn.say("wish-days", steps=steps_text(turn.say, policy))


def write_wishes(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Keep what the person chose."""
    was = wishes_of(turn.store, turn.person.id)
    change = dict(data["change"])
    if change.get("hour"):
        change["hour"] = time.fromisoformat(change["hour"])
    wishes = Wishes(
        hour=change.get("hour", was.hour),
        days_before=change.get("days_before", was.days_before),
        channel=change.get("channel", was.channel),
    )
    set_wishes(turn.store, turn.person.id, wishes)
    note_wishes(turn.store, turn.say("wishes-what"), turn.person.id, was, wishes)
    text = [turn.say("wishes-kept"), *_lines(turn, wishes), turn.say("how-to-undo")]
    return Reply("\n".join(text), (Choice(turn.say("choice-undo"), "/hoantac"), *_choices(turn, wishes)[-1:]))


# --- the office's steps


def steps(turn: Turn) -> Reply:
    """`/nhacviec` shows the steps of each kind; with words the office changes those of one."""
    if not is_office(turn.person.actor):
        # Anybody sees the steps, as they are for oneself; only the office sets them.
        return card(turn)
    words = _words(turn)
    kind, said = kind_said(words), steps_said(words)
    if kind is None or not said:
        return _steps_card(turn)
    was = steps_of(turn.store, kind)
    try:
        new = check_steps(was | said)
    except BadSteps as error:
        return Reply(turn.say(error.key), (Choice(turn.say("settings-choice-steps"), "/nhacviec"),))
    return _steps_preview(turn, kind, was, new)


def _steps_card(turn: Turn) -> Reply:
    rules = reminder_rules(turn.store)
    lines = [
        f"• {turn.say('settings-steps', kinds=kinds_text(turn.say, kinds), steps=steps_text(turn.say, policy))}"
        for kinds, policy in alike((kind, rules.of(kind)) for kind in KINDS)
    ]
    choices = (Choice(turn.say("settings-choice-card"), "/caidatnhac"), Choice(turn.say("choice-overview"), "/tonghop"))
    return Reply("\n".join([turn.say("steps-head"), *lines, turn.say("steps-how")]), choices)


def _steps_preview(turn: Turn, kind: Kind, was: Mapping[str, Any], new: Mapping[str, Any]) -> Reply:
    say = turn.say
    if was == new:
        same = say("steps-same", kind=say(f"kind-{kind}"), steps=steps_text(say, with_steps(DEFAULT, new)))
        return Reply(same, (Choice(say("settings-choice-steps"), "/nhacviec"),))
    policy = with_steps(DEFAULT, new)
    lines = [
        say("steps-confirm", kind=say(f"kind-{kind}")),
        say("steps-was", steps=steps_text(say, with_steps(DEFAULT, was))),
        say("steps-new", steps=steps_text(say, policy)),
        *_example(turn, kind, policy),
        say("steps-own-stay"),
    ]
    return propose(turn, "steps", "\n".join(lines), say("choice-apply"), kind=kind, was=dict(was), new=dict(new))


def _example(turn: Turn, kind: Kind, policy: Policy) -> list[str]:
    """The days that the new steps give for what is due next."""
    next_due = next_due_of_kind(turn.store, kind)
    if next_due is None:
        return []
    days = step_days(turn.now, next_due.due, next_due.roll, calendar(turn.store), joined([policy]))
    text = "; ".join(day_text(turn.say, day, turn.today) for day in days)
    return [turn.say("steps-example", name=next_due.name, due=day_text(turn.say, next_due.due, turn.today), days=text)]


def write_steps(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Set the steps; of two people who change them the second sees how they stand now."""
    if not is_office(turn.person.actor):
        return card(turn)
    kind: Kind = data["kind"]
    if not set_steps(turn.store, kind, data["was"], data["new"]):
        changed = _steps_card(turn)
        return Reply(f"{turn.say('steps-changed-since')}\n{changed.text}", changed.choices)
    what = turn.say("steps-what", kind=turn.say(f"kind-{kind}"))
    note_steps(turn.store, what, turn.person.id, kind, data["was"], data["new"])
    text = turn.say(
        "steps-set", kind=turn.say(f"kind-{kind}"), steps=steps_text(turn.say, with_steps(DEFAULT, data["new"]))
    )
    choices = (Choice(turn.say("choice-undo"), "/hoantac"), Choice(turn.say("settings-choice-steps"), "/nhacviec"))
    return Reply(f"{text}\n{turn.say('how-to-undo')}", choices)
