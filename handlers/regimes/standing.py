"""The regimes that stand: listed, opened, laid down anew, ended."""

from domain.messages import Choice, Reply
from domain.people.rights import is_office
from handlers.regimes.wording import card_text, list_text, who_text
from handlers.turn import Turn
from handlers.wording import AT_MOST, moment_text
from storage.reports.series import Series, coming_dues, series_in_force, series_with_id
from storage.reports.series_changes import end_series
from storage.reports.series_reports import take_own_days
from storage.talk.drafts import ask, close_question

_PRESETS = ("month", "quarter", "half", "year")


def own_days(turn: Turn) -> Reply:
    """Of two days for one report the office takes its own."""
    key = turn.arg_id(1) or 0
    if series_with_id(turn.store, key) is None:
        return Reply(turn.say("regime-gone"), ways_on(turn))
    count = take_own_days(turn.store, key, turn.person.name)
    return Reply(turn.say("regime-own-days", count=count), ways_on(turn))


def changed_meanwhile(turn: Turn, series: Series | None) -> Reply:
    """What somebody else made of it meanwhile."""
    if series is None:
        return Reply(turn.say("regime-gone"), ways_on(turn))
    text = turn.say("regime-changed-by", person=series.set_by, at=moment_text(series.set_at), words=series.regime.words)
    return Reply(text, (Choice(turn.say("regime-choice-open"), f"/chedo #{series.id}"),))


def list_regimes(turn: Turn) -> Reply:
    """All that stand, and the ways to another."""
    standing = series_in_force(turn.store)
    choices = [Choice(turn.say("regime-choice-open"), f"/chedo #{one.id}", listed=True) for one in standing[:AT_MOST]]
    more = (
        Choice(turn.say("regime-choice-new"), "/chedo moi"),
        Choice(turn.say("regime-choice-presets"), "/chedo nd09"),
    )
    return Reply(list_text(turn, standing), (*choices, *(more if is_office(turn.person.actor) else ())))


def regime_card(turn: Turn, key: int) -> Reply:
    """One regime: whom it asks, by when, read how; page by page."""
    series = series_with_id(turn.store, key)
    if series is None:
        return Reply(turn.say("regime-gone"), ways_on(turn))
    start = turn.arg_id(1) or 0
    text = card_text(turn, series, who_text(turn, series.units, series.groups), start)
    left = len(coming_dues(series.regime, turn.today)) - start - AT_MOST
    more = (Choice(turn.say("choice-more", count=left), f"/chedo #{key} {start + AT_MOST}"),) if left > 0 else ()
    changes = (
        Choice(turn.say("regime-choice-edit"), f"/chedo sua {key}"),
        Choice(turn.say("regime-choice-end"), f"/chedo het {key}"),
    )
    return Reply(text, (*more, *(changes if is_office(turn.person.actor) else ()), *ways_on(turn)))


def new_regime(turn: Turn) -> Reply:
    """`/chedo moi` asks for the words of a new one."""
    ask(turn.store, turn.conversation_id, "series", {"series": 0})
    return Reply(turn.say("regime-ask-words"), (Choice(turn.say("regime-choice-presets"), "/chedo nd09"),))


def edit_regime(turn: Turn) -> Reply:
    """`/chedo sua 3` asks for the words to lay it down anew with."""
    series = series_with_id(turn.store, turn.arg_id(1) or 0)
    if series is None:
        return Reply(turn.say("regime-gone"), ways_on(turn))
    ask(turn.store, turn.conversation_id, "series", {"series": series.id})
    return Reply(turn.say("regime-ask-again", words=series.regime.words))


def end_regime(turn: Turn) -> Reply:
    """`/chedo het 3` asks, `/chedo het 3 co` ends it."""
    key = turn.arg_id(1) or 0
    series = series_with_id(turn.store, key)
    if series is None:
        return Reply(turn.say("regime-gone"), ways_on(turn))
    yes = f"/chedo het {key} {series.revision}"
    if turn.arg_id(2) is None:
        ask(turn.store, turn.conversation_id, "yes_no", {"yes": yes, "again": f"/chedo het {key}"})
        coming = len(coming_dues(series.regime, turn.today))
        text = turn.say("regime-end-confirm", words=series.regime.words, count=coming)
        return Reply(text, (Choice(turn.say("regime-choice-end"), yes), Choice(turn.say("regime-choice-keep"), "/huy")))
    close_question(turn.store, turn.conversation_id)
    if turn.arg_id(2) != series.revision or not end_series(turn.store, series, turn.person.id):
        return changed_meanwhile(turn, series)
    text = f"{turn.say('regime-ended', words=series.regime.words)}\n{turn.say('how-to-undo')}"
    return Reply(text, (*ways_on(turn), Choice(turn.say("choice-undo"), "/hoantac")))


def presets(turn: Turn) -> Reply:
    """Ready sentences with the periods of decree 09/2019, article 12, and the day of its article 13."""
    words = [turn.say(f"regime-preset-{name}") for name in _PRESETS]
    choices = tuple(Choice(sentence, f"/chedo {sentence}") for sentence in words)
    return Reply(turn.say("regime-presets"), choices)


def ways_on(turn: Turn) -> tuple[Choice, ...]:
    """Back to all that stand."""
    return (Choice(turn.say("regime-choice-list"), "/chedo"),)
