"""When somebody must be told of an obligation that is still missing.

Steps are signed numbers of working days: before the due date they count back from the reminder day, after it
they count from the first working day that is late, which is +1.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from domain.days.periods import RollPolicy, roll
from domain.days.working_days import Calendar
from domain.days.zone import ZONE, at_local, local_day

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Policy:
    """The office's settings: `before` in falling, `after` in rising order; then a step every `every` days.

    Digests go at `digest`; leaders see what is at least `leader_from` working days late.
    """

    before: tuple[int, ...] = (7, 3, 1, 0)
    after: tuple[int, ...] = (1, 3)
    every: int = 5
    digest: time = time(8)
    leader_from: int = 3


DEFAULT = Policy()


def reminder_day(due: date, policy_roll: RollPolicy, calendar: Calendar) -> date:
    """The working day of step 0: the last one at or before the due date, which may be rolled first."""
    return calendar.at_or_before(roll(due, policy_roll, calendar))


def working_days_late(day: date, due: date, calendar: Calendar, policy_roll: RollPolicy = "none") -> int:
    """1 from the first working day after the due date, 0 before it."""
    return max(0, calendar.between(roll(due, policy_roll, calendar), day))


def current_step(
    day: date, due: date, policy_roll: RollPolicy, calendar: Calendar, policy: Policy = DEFAULT
) -> int | None:
    """The latest step at or before `day`, whether or not anybody was told then; None before the first."""
    late = working_days_late(day, due, calendar, policy_roll)
    step = _last_late_step(late, policy)
    if step is not None:
        return step
    left = max(0, calendar.between(day, reminder_day(due, policy_roll, calendar)))
    return max((-before for before in policy.before if before >= left), default=None)


def _last_late_step(late: int, policy: Policy) -> int | None:
    """The latest of the steps after the due date that `late` working days have reached."""
    last = policy.after[-1]
    if late > last:
        return late - (late - last) % policy.every
    return max((after for after in policy.after if after <= late), default=None)


def next_moment(
    now: datetime, due: date, policy_roll: RollPolicy, calendar: Calendar, policy: Policy = DEFAULT
) -> datetime:
    """The earliest moment after `now` at which anyone must be told, in UTC.

    The unit is told at its steps; the office every working day from +1 on, which covers the leaders' week.
    """
    target = reminder_day(due, policy_roll, calendar)
    for before in policy.before:
        moment = at_local(calendar.plus(target, -before) if before else target, policy.digest)
        if moment > now:
            return moment
    day_after = roll(due, policy_roll, calendar) + _DAY
    return max(next_digest(now, calendar, policy), at_local(calendar.at_or_after(day_after), policy.digest))


def first_moment(
    now: datetime, due: date, policy_roll: RollPolicy, calendar: Calendar, policy: Policy = DEFAULT
) -> datetime:
    """The earliest moment at which anyone must be told of what comes into being at `now`, in UTC.

    Of the steps that it missed only the latest counts, and waits for the next digest; what has to be done
    today cannot wait and is told at once.
    """
    today = local_day(now)
    if current_step(today, due, policy_roll, calendar, policy) is None:
        return next_moment(now, due, policy_roll, calendar, policy)
    digest = next_digest(now, calendar, policy)
    ends_today = today == reminder_day(due, policy_roll, calendar)
    return now if ends_today and local_day(digest) > today and in_window(now, calendar) else digest


def step_days(
    now: datetime, due: date, policy_roll: RollPolicy, calendar: Calendar, policy: Policy = DEFAULT
) -> list[date]:
    """The days after `now` of the steps that the policy names; later ones come every `every` working days."""
    target, late_from = reminder_day(due, policy_roll, calendar), roll(due, policy_roll, calendar)
    early = [calendar.plus(target, -before) if before else target for before in policy.before]
    late = [calendar.plus(late_from, after) for after in policy.after]
    return [day for day in (*early, *late) if at_local(day, policy.digest) > now]


def next_told(
    now: datetime, due: date, policy_roll: RollPolicy, calendar: Calendar, policy: Policy = DEFAULT
) -> datetime:
    """When the unit is next told, in UTC, as long as nobody answers; the office may be told before."""
    for day in step_days(now, due, policy_roll, calendar, policy):
        return at_local(day, policy.digest)
    late_from = roll(due, policy_roll, calendar)
    first = max(1, working_days_late(local_day(now), due, calendar, policy_roll))
    for late in range(first, first + policy.every + 1):
        moment = at_local(calendar.plus(late_from, late), policy.digest)
        if _last_late_step(late, policy) == late and moment > now:
            return moment
    raise ValueError("no step follows")


def next_digest(now: datetime, calendar: Calendar, policy: Policy = DEFAULT) -> datetime:
    """The first digest time of a working day after `now`, in UTC."""
    moment = at_local(calendar.at_or_after(local_day(now)), policy.digest)
    return moment if moment > now else at_local(calendar.plus(local_day(now), 1), policy.digest)


def is_leader_day(day: date, calendar: Calendar) -> bool:
    """Whether the weekly digest goes on `day`: Monday, or the first working day of its week."""
    last_sunday = day - timedelta(days=day.isoweekday())
    return calendar.is_working(day) and calendar.between(last_sunday, day) == 1


def in_window(now: datetime, calendar: Calendar) -> bool:
    """Whether messages that nobody asked for may go out at `now`."""
    local = now.astimezone(ZONE)
    return calendar.is_working(local.date()) and calendar.opens <= local.time() < calendar.closes


def next_window(now: datetime, calendar: Calendar) -> datetime:
    """`now` if messages may go out then, else the moment in UTC at which the window next opens."""
    if in_window(now, calendar):
        return now
    today = local_day(now)
    opening = at_local(calendar.at_or_after(today), calendar.opens)
    return opening if opening > now else at_local(calendar.plus(today, 1), calendar.opens)
