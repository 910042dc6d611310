"""What is told to whom: the one place that decides it, for the digests and for their preview."""

from datetime import date, datetime, timedelta

from domain.days.periods import RollPolicy
from domain.days.working_days import Calendar
from domain.days.zone import ZONE
from domain.reminding.rules import (
    DEFAULT,
    Policy,
    current_step,
    in_window,
    is_leader_day,
    next_digest,
    reminder_day,
    working_days_late,
)

UNIT_ROLES = ("head", "staff")
OFFICE, LEADER = "office", "leader"
# In working days: what is late already can be put off no longer.
LONGEST_LATE = 5


def hearers(in_review: bool) -> tuple[str, ...]:
    """The roles that hear of something: what waits for review concerns the office alone."""
    return (OFFICE,) if in_review else (*UNIT_ROLES, OFFICE, LEADER)


def told_step(
    role: str, day: date, due: date, policy_roll: RollPolicy, calendar: Calendar, policy: Policy = DEFAULT
) -> int | None:
    """The step of a missing thing that a holder of `role` is to have been told of by the end of `day`, or None.

    Heads and staff: the latest step of their own unit. The office: how late it is, every working day. Leaders: how
    late it is, once it is late enough, on the day of their week.
    """
    if role in UNIT_ROLES:
        return current_step(day, due, policy_roll, calendar, policy)
    late = working_days_late(day, due, calendar, policy_roll)
    enough = 1 if role == OFFICE else policy.leader_from
    listens = role == OFFICE or is_leader_day(day, calendar)
    return late if listens and late >= enough else None


def possible_steps(
    role: str,
    day: date,
    due: date,
    policy_roll: RollPolicy,
    calendar: Calendar,
    policy: Policy = DEFAULT,
    later: date | None = None,
) -> tuple[int, ...]:
    """The steps that a holder of `role` may be told of on `day`: the first of them that they were not told of yet.

    `later` is the day until which the person put it off. That holds back the steps of their own unit, but never
    that of the last day in time; on that day it is told, step or not.
    """
    put_off = later is not None and role in UNIT_ROLES
    if put_off and later is not None and day < later and not ends_on(day, due, policy_roll, calendar):
        return ()
    step = told_step(role, day, due, policy_roll, calendar, policy)
    asked_for = (offset(day, due, policy_roll, calendar),) if put_off else ()
    return asked_for if step is None else (step, *asked_for)


def offset(day: date, due: date, policy_roll: RollPolicy, calendar: Calendar) -> int:
    """How many working days late `day` is; before that, how many are left, as a negative number."""
    late = working_days_late(day, due, calendar, policy_roll)
    return late or -max(0, calendar.between(day, reminder_day(due, policy_roll, calendar)))


def put_off_until(asked: date, today: date, due: date, policy_roll: RollPolicy, calendar: Calendar) -> date:
    """The day on which something put off is told again: never after its last day, nor later than a week once late."""
    last = reminder_day(due, policy_roll, calendar)
    limit = last if last > today else calendar.plus(today, LONGEST_LATE)
    return min(calendar.at_or_after(asked), limit)


def is_told_on(
    role: str,
    day: date,
    first: date,
    due: date,
    policy_roll: RollPolicy,
    calendar: Calendar,
    policy: Policy = DEFAULT,
    later: date | None = None,
) -> bool:
    """Whether a bot that runs every day from `first` on tells a holder of `role` on `day`, and not before.

    `later` is the day until which the person put it off.
    """
    if not calendar.is_working(day) or day < first:
        return False
    if later is not None and role in UNIT_ROLES and day <= later:
        return day == later or ends_on(day, due, policy_roll, calendar)
    step = told_step(role, day, due, policy_roll, calendar, policy)
    before = calendar.plus(day, -1)
    known = told_step(role, before, due, policy_roll, calendar, policy) if before >= first else None
    return step is not None and step != known


def ends_on(day: date, due: date, policy_roll: RollPolicy, calendar: Calendar) -> bool:
    """Whether `day` is the last working day on which it can be done in time."""
    return reminder_day(due, policy_roll, calendar) == day


def goes_out(now: datetime, calendar: Calendar, policy: Policy = DEFAULT) -> datetime:
    """When a digest that is asked for at `now` goes out: at once between its hour and the window's end."""
    after_digest = now.astimezone(ZONE).time() >= policy.digest
    return now if after_digest and in_window(now, calendar) else next_digest(now, calendar, policy)


def told_before(day: date, calendar: Calendar, policy: Policy = DEFAULT) -> date:
    """What is due on this day or later concerns nobody on `day`."""
    return calendar.plus(day, max(policy.before) + 1) if policy.before else day + timedelta(days=1)
