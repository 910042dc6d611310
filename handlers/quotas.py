"""How much of a channel's month is used: counted for the office, which is warned before it is used up."""

from domain.messages import Choice, Reply
from domain.reminders import next_window
from handlers.office import follows_all
from handlers.turn import Turn
from locales import Texts, texts
from storage.calendar import calendar
from storage.outbox import tell
from storage.people import find_person, holders
from storage.store import Store
from storage.traffic import Traffic, claim_warning, traffic

# In percent of a quota, the gravest first.
WARNINGS = (95, 80)


def month_of_messages(turn: Turn) -> Reply:
    """`/luongtin`: the messages of this month, by channel and bot, in both directions."""
    if not follows_all(turn):
        return Reply(turn.say("traffic-office-only"), (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),))
    counted = traffic(turn.store, turn.now)
    lines = [turn.say("traffic-head", month=f"{turn.today:%m/%Y}")]
    lines += [f"• {_line(turn.store, turn.say, one)}" for one in counted]
    return Reply("\n".join(lines), (Choice(turn.say("choice-overview"), "/tonghop"),))


def _line(store: Store, say: Texts, one: Traffic) -> str:
    quota = _quota(store, one)
    used = say("traffic-of", quota=quota, percent=one.total * 100 // quota) if quota else ""
    channel = say(f"channel-{one.channel}")
    return say("traffic-line", channel=channel, bot=one.bot, received=one.received, sent=one.sent, used=used)


def _quota(store: Store, one: Traffic) -> int:
    limits = store.limits.get(one.channel)
    return limits.per_month if limits else 0


def watch_quotas(store: Store) -> None:
    """Warn the office, once for each step, of a bot that has used most of its month."""
    if not any(limits.per_month for limits in store.limits.values()):
        return
    for one in traffic(store, store.now):
        quota = _quota(store, one)
        reached = [percent for percent in WARNINGS if quota and one.total * 100 >= quota * percent]
        # Both may be reached at once: the office is told of the graver, and of the other no more.
        fresh = [percent for percent in reached if claim_warning(store, one, percent)]
        if reached and reached[0] in fresh:
            _warn(store, one, quota)


def _warn(store: Store, one: Traffic, quota: int) -> None:
    not_before = next_window(store.now, calendar(store))
    for officer in holders(store, role="office"):
        say = texts(find_person(store, officer.person_id).locale)
        text = say(
            "traffic-warning",
            channel=say(f"channel-{one.channel}"),
            bot=one.bot,
            total=one.total,
            quota=quota,
            percent=one.total * 100 // quota,
        )
        tell(store, officer.person_id, Reply(text, (Choice(say("choice-traffic"), "/luongtin"),)), not_before)
