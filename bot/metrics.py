"""What is counted and measured for Prometheus: by channel and by kind, never by person; no names, no chats, no tokens.

Counts are of this process since it started. What waits is looked up when somebody asks, and kept for some seconds.
"""

import time
from collections.abc import Callable, Iterator
from datetime import datetime
from threading import Lock
from typing import Generic, TypeVar

from prometheus_client import CollectorRegistry, Counter, ProcessCollector, generate_latest
from prometheus_client.core import GaugeMetricFamily, InfoMetricFamily, Metric
from prometheus_client.registry import Collector

from bot.upkeep.ticks import Ticks
from storage.backlog import Backlog, backlog
from storage.database import Database
from storage.talk.traffic import Traffic, traffic

COUNTED = CollectorRegistry()
ProcessCollector(registry=COUNTED)
RECEIVED = Counter("dondoc_messages_received", "Events taken in", ["channel"], registry=COUNTED)
SENDS = Counter(
    "dondoc_messages_sent",
    "Tries to send, by how they ended: sent, failed, later, unknown",
    ["channel", "outcome"],
    registry=COUNTED,
)
LOST = Counter("dondoc_leases_lost", "Messages whose sender never said how it ended", registry=COUNTED)
JOBS = Counter("dondoc_jobs_ended", "Slow work by how it ended: done, failed", ["outcome"], registry=COUNTED)
FAULTS = Counter("dondoc_faults", "Messages and results that a fault kept from being handled", registry=COUNTED)

# Looking up what waits is cheap, counting the messages of a month less so. In seconds.
BACKLOG_KEPT = 5.0
MONTH_KEPT = 300.0

Found = TypeVar("Found")


class Kept(Generic[Found]):
    """The newest answer of `look`, asked again once it is too old; several who ask at once share one look."""

    def __init__(self, look: Callable[[], Found], seconds: float) -> None:
        self._look = look
        self._seconds = seconds
        self._found: tuple[float, Found] | None = None
        self._lock = Lock()

    def get(self) -> Found:
        """What was found, now or a moment ago."""
        with self._lock:
            if self._found is None or time.monotonic() - self._found[0] >= self._seconds:
                self._found = (time.monotonic(), self._look())
            return self._found[1]


class Measured(Collector):
    """What stands in the database and how the ticks go."""

    def __init__(self, database: Database, ticks: Ticks, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._ticks = ticks
        self._clock = clock
        self._backlog = Kept(self._look_at_backlog, BACKLOG_KEPT)
        self._month = Kept(self._count_month, MONTH_KEPT)

    def _look_at_backlog(self) -> Backlog:
        with self._database.begin(self._clock(), read_only=True) as store:
            return backlog(store)

    def _count_month(self) -> list[Traffic]:
        now = self._clock()
        with self._database.begin(now, read_only=True) as store:
            return traffic(store, now)

    def text(self) -> bytes:
        """Everything in the format that Prometheus reads; raises storage.database.DatabaseDown."""
        own = CollectorRegistry(auto_describe=False)
        own.register(self)
        return generate_latest(COUNTED) + generate_latest(own)

    def describe(self) -> Iterator[Metric]:
        """Nothing: what is measured is only known by looking."""
        return iter(())

    def collect(self) -> Iterator[Metric]:
        """What is measured."""
        kind = {"kind": self._database.kind}
        yield InfoMetricFamily("dondoc_database", "What kind of database it is", value=kind)
        yield from self._waiting()
        yield from self._of_ticks()
        yield from self._of_quotas()

    def _waiting(self) -> Iterator[Metric]:
        found = self._backlog.get()
        age = (self._clock() - found.oldest_due).total_seconds() if found.oldest_due else 0.0
        yield GaugeMetricFamily("dondoc_outbox_waiting", "Messages not sent yet", value=found.outbox)
        yield GaugeMetricFamily("dondoc_outbox_due", "Messages that may be sent now", value=found.due)
        yield GaugeMetricFamily("dondoc_outbox_oldest_seconds", "How long the oldest of them waits", value=max(age, 0))
        yield GaugeMetricFamily("dondoc_reminders_due", "Reminders to be looked at now", value=found.reminders)
        jobs = GaugeMetricFamily("dondoc_jobs", "Slow work by its state", labels=["state"])
        jobs.add_metric(["waiting"], found.jobs_waiting)
        jobs.add_metric(["running"], found.jobs_running)
        yield jobs

    def _of_ticks(self) -> Iterator[Metric]:
        last = GaugeMetricFamily(
            "dondoc_tick_last_success_timestamp_seconds", "When a tick last ended well", labels=["tick"]
        )
        took = GaugeMetricFamily("dondoc_tick_duration_seconds", "How long it took then", labels=["tick"])
        for name, tick in self._ticks.last.items():
            last.add_metric([name], tick.at.timestamp())
            took.add_metric([name], tick.seconds)
        yield from (last, took)

    def _of_quotas(self) -> Iterator[Metric]:
        used = GaugeMetricFamily(
            "dondoc_quota_used", "Messages of this month, in and out, where they are limited", labels=["channel", "bot"]
        )
        most = GaugeMetricFamily("dondoc_quota", "How many a month each bot may have", labels=["channel"])
        limited = {name: one.per_month for name, one in self._database.limits.items() if one.per_month}
        for name, per_month in limited.items():
            most.add_metric([name], per_month)
        for one in self._month.get() if limited else ():
            if one.channel in limited:
                used.add_metric([one.channel, one.bot], one.total)
        yield from (used, most)
