"""The office announces something to units or roles: shown with the number of receivers, sent on a yes."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from domain.desk.announcing import Announcement, read_announcement, wish
from domain.desk.orders import read_who
from domain.messages import Choice, Reply
from domain.people.rights import is_office
from domain.reminding.digests import LEADER
from domain.reminding.rules import in_window
from domain.units.directory import UnitName
from domain.units.mentions import mentioned
from handlers.asking.proposals import KIND, propose, proposed
from handlers.following import announced
from handlers.following.announced import office_only
from handlers.following.quotas import quota_of
from handlers.night import night_text
from handlers.turn import Turn
from handlers.wording import AT_MOST, moment_text
from storage.following.announcements import bots_for, put_announcement, same_lately
from storage.owing.calendar import calendar, opens_at
from storage.people.persons import Recipient, holders
from storage.talk.drafts import access_draft, amend_draft, ask, close_question
from storage.talk.traffic import traffic
from storage.units import all_units, directory, spoken_units

LONGEST = 1500
_ROLES = {"heads": ("head",), "staff": ("staff",), "both": ("head", "staff"), "leaders": (LEADER,)}
# From so much of a month's quota on it is worth asking whether an announcement is needed.
_MUCH = 70
_AGAIN_WITHIN = timedelta(days=1)
_BETWEEN = re.compile(r"\s*[,;]\s*|(?:^|\s+)(?:và|va|cùng|cung|với|voi)(?:\s+|$)", re.IGNORECASE)
Data = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class _Receivers:
    """To whom it would go: (person, unit) of each, those who are reached, and units in which nobody is."""

    people: tuple[tuple[Recipient, int], ...]
    unreached: tuple[str, ...]
    units: int

    @property
    def reached(self) -> list[int]:
        """The people whom a chat reaches."""
        return [one.person_id for one, _ in self.people if one.reachable]


def asked(turn: Turn) -> Reply | None:
    """ "thông báo cho các TTYT: …", "ai chưa đọc thông báo", "rút thông báo"; None for anything else."""
    text = turn.message.text
    if text.startswith("/") or turn.message.files:
        return None
    if (meant := wish(text)) and (meant == "received" or turn.follows_all):
        return announced.wished(turn, meant)
    said = read_announcement(text)
    if said is None or not turn.follows_all:
        return None
    units = _units_meant(turn, said)
    if isinstance(units, Reply) and not said.surely:
        return None
    return _proposal_of(turn, said, units) if is_office(turn.person.actor) else office_only(turn)


def _proposal_of(turn: Turn, said: Announcement, units: list[int] | Reply) -> Reply:
    if len(said.text) > LONGEST:
        return Reply(turn.say("announce-too-long", most=LONGEST, long=len(said.text)), _ways_on(turn))
    if isinstance(units, Reply):
        return units
    return _proposal(turn, said.to, units, said.text)


def _units_meant(turn: Turn, said: Announcement) -> list[int] | Reply:
    """The units named, all that are followed where none is; asks again where a name is nobody's."""
    known = all_units(turn.store)
    everyone = [unit.id for unit in known.values() if unit.kind not in ("office", "leadership") and not unit.ended]
    if said.to == "leaders" or not said.units:
        return [] if said.to == "leaders" else everyone
    units, unknown = _units_named(turn, said.units)
    if unknown or not units:
        return Reply(turn.say("announce-to-whom", said=unknown or said.units), _ways_on(turn))
    return units


def _units_named(turn: Turn, words: str) -> tuple[list[int], str]:
    """The units and members of groups that the words name, and the first words that name none."""
    names, spoken = directory(turn.store), spoken_units(turn.store)
    known, rest = mentioned(names.known, words)
    for part in filter(None, (one.strip(" .") for one in _BETWEEN.split(rest))):
        read = read_who(part, names, spoken)
        if not read.who or read.unknown:
            return [], part
        known += read.who
    units = [[one.id] if isinstance(one, UnitName) else one.members for one in known]
    return list(dict.fromkeys(unit_id for ids in units for unit_id in ids)), ""


def _receivers(turn: Turn, to: str, units: Sequence[int]) -> _Receivers:
    """Everybody of these roles, each once, save who announces."""
    found: dict[int, tuple[Recipient, int]] = {}
    names = all_units(turn.store)
    if to == "leaders":
        home = next((unit.id for unit in names.values() if unit.kind == "leadership"), min(names))
        found = {one.person_id: (one, home) for one in holders(turn.store, role=LEADER)}
        return _Receivers(tuple(found.values()), (), 1)
    silent = []
    for unit_id in units:
        people = [one for role in _ROLES[to] for one in holders(turn.store, role=role, unit_id=unit_id)]
        for one in people:
            found.setdefault(one.person_id, (one, unit_id))
        if not any(one.reachable for one in people):
            silent.append(names[unit_id].short or names[unit_id].name)
    found.pop(turn.person.id, None)
    return _Receivers(tuple(found.values()), tuple(silent), len(units))


# --- shown for a yes


def _proposal(turn: Turn, to: str, units: Sequence[int], text: str) -> Reply:
    receivers = _receivers(turn, to, units)
    if not receivers.reached:
        return Reply(turn.say("announce-nobody", units=_named(receivers.unreached) or "none"), _ways_on(turn))
    kept = {"to": to, "units": list(units), "said": text, "no": turn.say("nudge-choice-not")}
    kept["more"] = [[turn.say("nudge-choice-words"), "/thongbao sua {draft}"]]
    shown = _text(turn, to, units, text, receivers)
    return propose(turn, "announce", shown, turn.say("nudge-choice-send"), **kept)


def _text(turn: Turn, to: str, units: Sequence[int], text: str, receivers: _Receivers) -> str:
    say = turn.say
    people = len(receivers.reached)
    lines = [say("announce-confirm", people=people, audience=_audience(turn, to, units)), f"“{text}”"]
    if receivers.unreached:
        lines.append(say("announce-unreached", count=len(receivers.unreached), units=_named(receivers.unreached)))
    lines += _quota_lines(turn, receivers.reached)
    if before := same_lately(turn.store, text, turn.now - _AGAIN_WITHIN):
        lines.append(say("announce-again", person=before.by, at=moment_text(before.at)))
    if not in_window(turn.now, calendar(turn.store)):
        lines.append(say("nudge-waits", at=night_text(turn)))
    return "\n".join(lines)


def _audience(turn: Turn, to: str, units: Sequence[int]) -> str:
    names = all_units(turn.store)
    shown = _named([names[key].short or names[key].name for key in units])
    return turn.say(f"announce-audience-{to}", units=shown, count=len(units))


def _named(units: Sequence[str]) -> str:
    return ", ".join(units[:AT_MOST]) + (f" … (+{len(units) - AT_MOST})" if len(units) > AT_MOST else "")


def _quota_lines(turn: Turn, people: Sequence[int]) -> list[str]:
    """What it costs where a channel counts its messages, and a word where little is left."""
    used = {(one.channel, one.bot): one.total for one in traffic(turn.store, turn.now)}
    lines = []
    for (channel, bot), count in sorted(bots_for(turn.store, people).items()):
        quota = quota_of(turn.store, channel)
        if not quota:
            continue
        before = used.get((channel, bot), 0)
        much = (before + count) * 100 >= quota * _MUCH
        key = "announce-quota-much" if much else "announce-quota"
        name = turn.say(f"channel-{channel}")
        lines.append(turn.say(key, channel=name, count=count, used=before, quota=quota))
    return lines


# --- other words, and the yes


def announce_command(turn: Turn) -> Reply:
    """`/thongbao` lists them, `/thongbao #3` shows one; `sua`, `rut`, `traloi` and `ai` act on one."""
    if turn.args[:1] == ["sua"]:
        return _asks_for_words(turn)
    return announced.announcement_command(turn)


def _asks_for_words(turn: Turn) -> Reply:
    draft = access_draft(turn.store, turn.person.id, turn.arg_id(1) or 0)
    if draft is None or draft.kind != KIND or draft.state != "open" or draft.data["do"] != "announce":
        return Reply(turn.say("agreed-gone"), _ways_on(turn))
    ask(turn.store, turn.conversation_id, "announce_words", {"draft": draft.id})
    return Reply(turn.say("announce-ask-words"), (Choice(turn.say("nudge-choice-back"), f"/dongy {draft.id} lai"),))


def words_said(turn: Turn) -> Reply | None:
    """The words of the announcement anew; shown again for a yes."""
    draft = access_draft(turn.store, turn.person.id, turn.dialog.data["draft"]) if turn.dialog else None
    text = turn.message.text.strip()
    if draft is None or draft.state != "open" or not text:
        return None
    if len(text) > LONGEST:
        return Reply(turn.say("announce-too-long", most=LONGEST, long=len(text)), _ways_on(turn))
    to, units = draft.data["to"], draft.data["units"]
    data = draft.data | {"said": text, "text": _text(turn, to, units, text, _receivers(turn, to, units))}
    amend_draft(turn.store, draft.id, data)
    return proposed(turn, draft.id, data)


def write_announcement(turn: Turn, data: Data) -> Reply:
    """Announce it to those who hold the posts now."""
    if not is_office(turn.person.actor):
        return office_only(turn)
    close_question(turn.store, turn.conversation_id)
    receivers = _receivers(turn, data["to"], data["units"])
    at = opens_at(turn.store)
    people = [(one.person_id, unit_id) for one, unit_id in receivers.people]
    audience = _audience(turn, data["to"], data["units"])
    key = put_announcement(turn.store, turn.person.id, data["said"], audience, people, at)
    said = "announce-sending" if at == turn.now else "announce-will-send"
    text = turn.say(said, people=len(receivers.reached), at=night_text(turn))
    undo = (Choice(turn.say("announce-choice-withdraw"), f"/thongbao rut {key}"),) if at != turn.now else ()
    return Reply(text, (Choice(turn.say("announce-choice-who"), f"/thongbao #{key}"), *undo))


def _ways_on(turn: Turn) -> tuple[Choice, ...]:
    return (Choice(turn.say("announce-choice-list"), "/thongbao"),)
