"""Reporting regimes in chat: the office says in its own words which report is due when, sees the dates, says yes."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from domain.messages import Choice, Reply
from domain.people.rights import is_office
from domain.reports.regimes import BadRegime, Regime, as_rows, from_rows, read_regime
from domain.text import fold
from domain.units.directory import UnitName
from domain.units.mentions import mentioned
from handlers.following.changes_told import telling
from handlers.regimes.standing import (
    changed_meanwhile,
    edit_regime,
    end_regime,
    list_regimes,
    new_regime,
    own_days,
    presets,
    regime_card,
    ways_on,
)
from handlers.regimes.wording import after_line, confirm_text, who_text
from handlers.turn import Turn
from handlers.wording import no_longer_text
from storage.reports.series import series_with_id, shared_reports
from storage.reports.series_changes import add_series, change_series
from storage.talk.drafts import Draft, access_draft, amend_draft, ask, close_draft, close_question, save_draft
from storage.units import directory

Data = dict[str, Any]
_DECREE = re.compile(r"(?<!\w)(?:nd|nghi dinh)\s*(?:so\s*)?0?9(?!\d)")


def regimes(turn: Turn) -> Reply:
    """`/chedo` lists the regimes; with words it lays one down; `/chedo #3` opens one."""
    if not turn.follows_all:
        return Reply(turn.say("regime-office-sets"), (Choice(turn.say("choice-deadlines"), "/hanbaocao"),))
    words = str(turn.slot("args")) if turn.slot("args") is not None else turn.message.text
    action = _ACTIONS.get(words.split(" ")[0]) if turn.slot("args") is not None else None
    if action:
        return action(turn) if is_office(turn.person.actor) else Reply(turn.say("regime-office-only"))
    if not any(letter.isdigit() for letter in words):
        return list_regimes(turn)
    if turn.slot("args") is not None and (key := turn.arg_id()) is not None:
        return regime_card(turn, key)
    return _said(turn, words, 0)


def _said(turn: Turn, words: str, series_id: int) -> Reply:
    """A regime in words, or the presets of decree 09/2019 where it is named alone."""
    if not is_office(turn.person.actor):
        return Reply(turn.say("regime-office-only"))
    try:
        data = _read(turn, words)
    except BadRegime as error:
        if _DECREE.search(fold(words)):
            return presets(turn)
        ask(turn.store, turn.conversation_id, "series", {"series": series_id})
        return Reply(turn.say(error.key), (Choice(turn.say("regime-choice-presets"), "/chedo nd09"),))
    standing = series_with_id(turn.store, series_id) if series_id else None
    data |= {"series": series_id, "revision": standing.revision if standing else 0}
    return _confirm(turn, save_draft(turn.store, turn.person.id, "series", data, turn.incoming_id), data)


def _read(turn: Turn, words: str) -> Data:
    """What a draft keeps of a regime; whom it asks is named in the sentence, else it asks all units."""
    asked, rest = mentioned(directory(turn.store).known, words)
    regime = replace(read_regime(rest), words=read_regime(words).words)
    units = [one.id for one in asked if isinstance(one, UnitName)]
    groups = [one.id for one in asked if not isinstance(one, UnitName)]
    return _kept(regime) | {"units": units if asked else None, "groups": groups if asked else None}


def _kept(regime: Regime) -> Data:
    return {
        "words": regime.words,
        "topic": regime.topic,
        "subjects": list(regime.subjects),
        "slots": as_rows(regime.slots),
        "closing": regime.closing,
        "cutoff": regime.cutoff,
        "roll": regime.roll,
    }


def _regime(data: Data) -> Regime:
    return Regime(
        data["words"],
        data["topic"],
        tuple(data["subjects"]),
        from_rows(data["slots"]),
        data["closing"],
        data["cutoff"],
        data["roll"],
    )


# --- a draft: seen, changed, written


def _confirm(turn: Turn, draft_id: int, data: Data) -> Reply:
    """The dates of the coming year, what they move and what they meet; nothing is written yet."""
    regime, say = _regime(data), turn.say
    standing = series_with_id(turn.store, data["series"]) if data["series"] else None
    shared = shared_reports(turn.store, regime, data["series"])
    text = confirm_text(turn, regime, who_text(turn, data["units"], data["groups"]), standing, shared)
    question = {"yes": f"/chedo ghi {draft_id}", "again": f"/chedo xem {draft_id}", "draft": draft_id}
    ask(turn.store, turn.conversation_id, "yes_no", question)
    rolls = regime.roll == "next_working_day"
    choices = [
        Choice(say("regime-choice-change" if standing else "regime-choice-set"), f"/chedo ghi {draft_id}"),
        Choice(say("regime-choice-stay" if rolls else "regime-choice-roll"), f"/chedo lui {draft_id}"),
    ]
    others = dict.fromkeys(one.subject.split(", ")[0] for one in shared if not one.same and one.subject)
    if not regime.subjects:
        choices += [
            Choice(say("regime-choice-same", subject=subject), f"/chedo cung {draft_id} {subject}")
            for subject in list(others)[:2]
        ]
    return Reply(text, (*choices, Choice(say("regime-choice-not"), f"/chedo bo {draft_id}")))


def _draft(turn: Turn) -> Draft | None:
    draft = access_draft(turn.store, turn.person.id, turn.arg_id(1) or 0)
    return draft if draft and draft.kind == "series" else None


def _shown(turn: Turn) -> Reply:
    draft = _draft(turn)
    return _confirm(turn, draft.id, draft.data) if draft and draft.state == "open" else _no_longer(turn, draft)


def _rolled(turn: Turn) -> Reply:
    """The office chooses what becomes of a due day that is a day off; the other of the two."""
    draft = _draft(turn)
    if draft is None or draft.state != "open":
        return _no_longer(turn, draft)
    other = "none" if draft.data["roll"] == "next_working_day" else "next_working_day"
    return _amended(turn, draft, {"roll": other})


def _same_subject(turn: Turn) -> Reply:
    """The reports are those that plans ask for under this subject."""
    draft, subject = _draft(turn), " ".join(turn.args[2:])
    if draft is None or draft.state != "open" or not subject:
        return _no_longer(turn, draft)
    return _amended(turn, draft, {"topic": subject, "subjects": [subject]})


def _amended(turn: Turn, draft: Draft, values: Data) -> Reply:
    data = draft.data | values
    amend_draft(turn.store, draft.id, data)
    return _confirm(turn, draft.id, data)


def _write(turn: Turn) -> Reply:
    """Lay the regime down, once."""
    draft = _draft(turn)
    if draft is None or not close_draft(turn.store, draft.id, "used"):
        return _no_longer(turn, draft)
    close_question(turn.store, turn.conversation_id)
    data, regime, key = draft.data, _regime(draft.data), int(draft.data["series"])
    if key:
        series = series_with_id(turn.store, key)
        if series is None or series.revision != data["revision"]:
            return changed_meanwhile(turn, series)
        change_series(turn.store, series, regime, data["units"], data["groups"], turn.person.id)
    else:
        key = add_series(turn.store, regime, data["units"], data["groups"], turn.person.id)
    return _written(turn, key, regime)


def _written(turn: Turn, key: int, regime: Regime) -> Reply:
    text = after_line(turn, regime, series_with_id(turn.store, key))
    later = [one for one in shared_reports(turn.store, regime, key) if one.same and one.standing < one.due.day]
    choices = [Choice(turn.say("regime-choice-own-days"), f"/chedo ngay {key}")] if later else []
    if later:
        text = f"{text}\n{turn.say('regime-earlier-counts', count=len(later))}"
    return Reply(text, (*choices, *ways_on(turn), Choice(turn.say("choice-undo"), "/hoantac")))


def _drop(turn: Turn) -> Reply:
    draft = _draft(turn)
    if draft is None or not close_draft(turn.store, draft.id, "dropped"):
        return _no_longer(turn, draft)
    close_question(turn.store, turn.conversation_id)
    return Reply(turn.say("regime-not-set"), ways_on(turn))


def _no_longer(turn: Turn, draft: Draft | None) -> Reply:
    return Reply(no_longer_text(turn.say, draft, "regime-draft-gone"), ways_on(turn))


def answer(turn: Turn) -> Reply | None:
    """The words of a regime that were asked for; None lets a message without any day be read for itself."""
    if turn.dialog is None or not any(letter.isdigit() for letter in turn.message.text):
        return None
    return _said(turn, turn.message.text, int(turn.dialog.data["series"]))


_ACTIONS: dict[str, Callable[[Turn], Reply]] = {
    "ghi": telling(_write),
    "xem": _shown,
    "lui": _rolled,
    "cung": _same_subject,
    "bo": _drop,
    "ngay": telling(own_days),
    "moi": new_regime,
    "sua": edit_regime,
    "het": telling(end_regime),
    "nd09": presets,
}
