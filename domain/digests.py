"""What is told to whom: the one place that decides it, for the digests and for their preview."""

from datetime import date, datetime, timedelta

from domain.periods import RollPolicy
from domain.reminders import (
    DEFAULT,
    Policy,
    current_step,
    in_window,
    is_leader_day,
    next_digest,
    reminder_day,
    working_days_late,
)
from domain.working_days import Calendar
from domain.zone import ZONE

UNIT_ROLES = ("head", "staff")
OFFICE, LEADER = "office", "leader"


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


def is_told_on(role: str, day: date, first: date, due: date, policy_roll: RollPolicy, calendar: Calendar) -> bool:
    """Whether a bot that runs every day from `first` on tells a holder of `role` on `day`, and not before."""
    if not calendar.is_working(day) or day < first:
        return False
    step = told_step(role, day, due, policy_roll, calendar)
    before = calendar.plus(day, -1)
    known = told_step(role, before, due, policy_roll, calendar) if before >= first else None
    return step is not None and step != known


def ends_on(day: date, due: date, policy_roll: RollPolicy, calendar: Calendar) -> bool:
    """Whether `day` is the last working day on which it can be done in time."""
    return reminder_day(due, policy_roll, calendar) == day


def goes_out(now: datetime, calendar: Calendar, policy: Policy = DEFAULT) -> datetime:
    """When a digest that is asked for at `now` goes out: at once between its hour and the window's end."""
    after_digest = now.astimezone(ZONE).time() >= policy.digest
    return now if after_digest and in_window(now, calendar, policy) else next_digest(now, calendar, policy)


def told_before(day: date, calendar: Calendar, policy: Policy = DEFAULT) -> date:
    """What is due on this day or later concerns nobody on `day`."""
    return calendar.plus(day, max(policy.before) + 1) if policy.before else day + timedelta(days=1)
