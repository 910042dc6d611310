"""The leaders' week in six lines, and its picture behind them; also where it is asked for on another day."""

from domain.days.zone import local_day
from domain.messages import Choice, File, Reply
from domain.reminding.weekly import Week
from domain.replies.short import phrases
from domain.text import fold
from handlers.figures.charts import status_by_unit, unit_names
from handlers.figures.wording import percent, period_name
from handlers.making import make_for
from handlers.turn import Turn
from locales import Texts
from storage.figures.queries import statistics
from storage.reminding.weekly import claim_drawing, week_on
from storage.store import Store
from storage.talk.outbox import Claimed


def asked(turn: Turn) -> Reply | None:
    """ "tuần qua thế nào", "báo cáo tuần": the last seven days, for who follows all units; None for anything else."""
    if not turn.follows_all or fold(turn.message.text).strip(" .!?") not in phrases("week"):
        return None
    week = week_on(turn.store, turn.today)
    return Reply("\n".join(week_lines(turn.store, turn.say, week)), tuple(week_choices(turn.say, week)))


def week_lines(store: Store, say: Texts, week: Week) -> list[str]:
    """The six lines."""
    names, today = unit_names(store), local_day(store.now)
    worst = "; ".join(say("unit-count", unit=names[key], count=count) for key, count in week.worst)
    weekday = say("date-near", weekday=today.weekday(), date=f"{today:%d/%m}")
    quarter, year = week.quarter, week.year
    return [
        say("week-head", day=weekday[0].upper() + weekday[1:], first=f"{week.first:%d/%m}", last=f"{week.last:%d/%m}"),
        say("week-done", count=week.done, reports=week.reports, updates=week.updates),
        say("week-overdue", count=week.overdue, units=week.late_units, newly=week.newly),
        say("week-soon", count=week.due_soon),
        say(
            "week-rate",
            period=period_name(say, week.period),
            rate=percent(say, quarter.on_time_rate),
            part=quarter.on_time,
            whole=quarter.due,
            year=percent(say, year.on_time_rate),
        ),
        say("week-worst", units=worst) if worst else say("week-none-late"),
    ]


def week_choices(say: Texts, week: Week) -> list[Choice]:
    """What a leader may look at next."""
    choices = [Choice(say("choice-ranking"), f"/xephang {week.period}")]
    return [Choice(say("choice-late"), "/trehan"), *choices] if week.overdue else choices


def draw_week(store: Store, say: Texts, claimed: Claimed, week: Week) -> None:
    """Have the picture drawn that follows the six lines, once a week."""
    if claimed.person_id is None or not claim_drawing(store, claimed.person_id):
        return
    whole = statistics(store).in_period(week.period)
    whose = say("chart-unit-period", unit=say("chart-all-units"), period=period_name(say, week.period))
    spec = status_by_unit(say, whole, unit_names(store), whose)
    make_for(store, claimed, "chart", spec, File(say("chart-file-status"), "image/png"), Reply("", protected=True))
