"""What has to be looked after once a day, or when units change: reports and recurring tasks of the coming year."""

from domain.days.zone import local_day
from storage.owing.obligations import follow_calendar
from storage.plans.recurring import make_occurrences, make_reports
from storage.reports.series_reports import settle_series
from storage.revisions import claim_value, revision
from storage.store import Store

_DONE = "daily"


def look_after(store: Store) -> bool:
    """Make ahead what the coming year asks of every unit; whether there was anything to look at.

    Costs one look where it was done today and no unit or task has changed since.
    """
    stamp = f"{local_day(store.now)} {revision(store)}"
    if not claim_value(store, _DONE, stamp):
        return False
    follow_calendar(store)
    settle_series(store)
    make_occurrences(store)
    make_reports(store)
    return True
