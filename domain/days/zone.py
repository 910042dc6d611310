"""The one time zone of the calendar rules; instants elsewhere are aware and in UTC."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


def local_day(now: datetime) -> date:
    """The day on the office's wall calendar at the aware instant `now`."""
    return now.astimezone(ZONE).date()


def at_local(day: date, at: time) -> datetime:
    """The instant, aware and in UTC, at which the office's clock shows `at` on `day`."""
    return datetime.combine(day, at, ZONE).astimezone(UTC)
