"""How much of a channel's month is used: counted for the office, which is warned before it is used up."""

from domain.messages import Choice, Reply
from handlers.turn import Turn
from locales import Texts, texts
from storage.owing.calendar import opens_at
from storage.people.persons import find_person, holders
from storage.reminding.digests import digest_items
from storage.store import Store
from storage.talk.outbox import Claimed, tell
from storage.talk.sending import record_end
from storage.talk.traffic import Traffic, claim_warning, traffic

# In percent of a quota, the gravest first.
SHORT = 95
WARNINGS = (SHORT, 80)
# One working day before; what is told earlier is told again then.
LAST_EARLY_STEP = -1

Bot = tuple[str, str]
"""Channel and bot."""


def month_of_messages(turn: Turn) -> Reply:
    """`/luongtin`: the messages of this month, by channel and bot, in both directions."""
    if not turn.follows_all:
        return Reply(turn.say("traffic-office-only"), (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),))
    counted = traffic(turn.store, turn.now)
    lines = [turn.say("traffic-head", month=f"{turn.today:%m/%Y}")]
    lines += [f"• {_line(turn.store, turn.say, one)}" for one in counted]
    return Reply("\n".join(lines), (Choice(turn.say("choice-overview"), "/tonghop"),))


def _line(store: Store, say: Texts, one: Traffic) -> str:
    quota = quota_of(store, one.channel)
    used = say("traffic-of", quota=quota, percent=one.total * 100 // quota) if quota else ""
    channel = say(f"channel-{one.channel}")
    return say("traffic-line", channel=channel, bot=one.bot, received=one.received, sent=one.sent, used=used)


def quota_of(store: Store, channel: str) -> int:
    """How many messages a month one bot of a channel may take in and send; 0 for no limit."""
    limits = store.limits.get(channel)
    return limits.per_month if limits else 0


def watch_quotas(store: Store) -> frozenset[Bot]:
    """Warn the office, once for each step, of a bot that has used most of its month; the bots that run short."""
    if not any(limits.per_month for limits in store.limits.values()):
        return frozenset()
    short = set()
    for one in traffic(store, store.now):
        quota = quota_of(store, one.channel)
        reached = [percent for percent in WARNINGS if quota and one.total * 100 >= quota * percent]
        # Both may be reached at once: the office is told of the graver, and of the other no more.
        fresh = [percent for percent in reached if claim_warning(store, one, percent)]
        if reached and reached[0] in fresh:
            _warn(store, one, quota)
        if SHORT in reached:
            short.add((one.channel, one.bot))
    return frozenset(short)


def drop_of_low_value(store: Store, claimed: Claimed) -> bool:
    """Where a bot runs short, leave out what asks for nothing, and reminders that come again nearer the day."""
    spared = _is_early(store, claimed) if claimed.kind == "digest" else claimed.kind == "notice" and _is_silent(claimed)
    if spared:
        record_end(store, claimed, "dropped", "the month's messages run short")
    return spared


def _is_silent(claimed: Claimed) -> bool:
    return claimed.reply is not None and claimed.reply.silent


def _is_early(store: Store, claimed: Claimed) -> bool:
    items = digest_items(store, claimed.person_id).items if claimed.person_id is not None else ()
    return bool(items) and all(item.step < LAST_EARLY_STEP for item in items)


def _warn(store: Store, one: Traffic, quota: int) -> None:
    not_before = opens_at(store)
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
