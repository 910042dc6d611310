"""When work trails its calendar so far that it is worth asking why; docs/so-lieu.md says the same in words."""

from datetime import date

# Asked from the middle of the time on, where what is done is this much of the whole behind what has passed.
FROM = 50
BEHIND = 30


def elapsed(start: date, due: date, today: date) -> int:
    """How much of the time from `start` through `due` has passed at the end of `today`, in percent from 0 to 100."""
    whole, passed = (due - start).days + 1, (today - start).days + 1
    return max(0, min(100, passed * 100 // whole)) if whole > 0 else 100


def trails(start: date, due: date, today: date, percent: int) -> bool:
    """Whether the percent done is far behind the share of the time; what is overdue is reminded of instead."""
    passed = elapsed(start, due, today)
    return today <= due and passed >= FROM and percent + BEHIND <= passed
