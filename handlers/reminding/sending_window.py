"""Between which hours messages that nobody asked for go out: anybody sees it, the office sets it."""

import re
from collections.abc import Mapping
from datetime import time
from typing import Any

from domain.messages import Choice, Reply
from domain.people.rights import is_office
from domain.reminding.rules import DEFAULT
from domain.replies.short import phrases
from domain.text import fold
from handlers.asking.proposals import propose
from handlers.turn import Turn
from storage.reminding.sending_window import (
    Window,
    as_texts,
    as_window,
    hours_outside,
    note_window,
    set_window,
    window,
)

EARLIEST, LATEST = time(5), time(22)
_HOUR = re.compile(r"\b(\d{1,2})\s*(?:h|g|:|gio)\s*(\d{2})?\b|\b(\d{1,2})\b")


def asked(turn: Turn) -> Reply | None:
    """ "chỉ gửi tin từ 7h30 đến 17h"; None for anything else, and for anybody but the office."""
    said = fold(turn.message.text)
    begins = any(said.startswith(phrase) for phrase in phrases("sending_window"))
    return sending_window(turn) if begins and is_office(turn.person.actor) else None


def sending_window(turn: Turn) -> Reply:
    """`/khunggio` shows the hours, `/khunggio 07:30 17:00` asks for others."""
    wanted = _said(" ".join(turn.args) or turn.message.text)
    if wanted is None or not is_office(turn.person.actor):
        return _card(turn)
    return _refused(turn, wanted) or _proposed(turn, wanted)


def _said(text: str) -> Window | None:
    """Two hours of the day, in the order in which they are said."""
    found = [_hour(match) for match in _HOUR.finditer(fold(text))]
    hours = [hour for hour in found if hour is not None]
    return (hours[0], hours[1]) if len(hours) == 2 else None


def _hour(match: re.Match[str]) -> time | None:
    hour, minute = int(match[1] or match[3]), int(match[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _card(turn: Turn) -> Reply:
    lines = [turn.say("window-is", **_texts(window(turn.store)))]
    if is_office(turn.person.actor):
        lines.append(turn.say("window-how"))
    return Reply("\n".join(lines), (Choice(turn.say("settings-choice-card"), "/caidatnhac"),))


def _texts(hours: Window) -> dict[str, str]:
    opens, closes = as_texts(hours)
    return {"opens": opens, "closes": closes}


def _refused(turn: Turn, wanted: Window) -> Reply | None:
    """Hours at night, hours that leave the morning's digest out, and hours that somebody's own wish lies outside of."""
    back = (Choice(turn.say("window-choice-card"), "/khunggio"),)
    opens, closes = wanted
    if wanted == window(turn.store):
        return Reply(turn.say("window-same", **_texts(wanted)), back)
    if not EARLIEST <= opens <= DEFAULT.digest < closes <= LATEST:
        digest = f"{DEFAULT.digest:%H:%M}"
        return Reply(
            turn.say("window-wrong", earliest=f"{EARLIEST:%H:%M}", latest=f"{LATEST:%H:%M}", digest=digest), back
        )
    if outside := hours_outside(turn.store, wanted):
        hours = ", ".join(f"{hour:%H:%M}" for hour in outside)
        return Reply(turn.say("window-wishes", hours=hours), back)
    return None


def _proposed(turn: Turn, wanted: Window) -> Reply:
    was = window(turn.store)
    text = turn.say("window-confirm", was_opens=as_texts(was)[0], was_closes=as_texts(was)[1], **_texts(wanted))
    return propose(turn, "window", text, turn.say("choice-apply"), was=as_texts(was), new=as_texts(wanted))


def write_window(turn: Turn, data: Mapping[str, Any]) -> Reply:
    """Set the hours; of two people who change them the second sees how they stand now."""
    was, new = as_window(data["was"]), as_window(data["new"])
    if not is_office(turn.person.actor) or hours_outside(turn.store, new) or not set_window(turn.store, was, new):
        return _card(turn)
    note_window(turn.store, turn.say("window-what"), turn.person.id, was, new)
    choices = (Choice(turn.say("choice-undo"), "/hoantac"), Choice(turn.say("window-choice-card"), "/khunggio"))
    return Reply(f"{turn.say('window-set', **_texts(new))}\n{turn.say('how-to-undo')}", choices)
