"""APScheduler's ticks. The database says what is due; the ticks only make someone look."""

from collections.abc import Awaitable, Callable

from apscheduler.schedulers.asyncio import AsyncIOScheduler

DELIVER_EVERY = 1
ENQUEUE_EVERY = 20
KEEP_EVERY = 3600


Look = Callable[[], Awaitable[object]]


def start_ticks(deliver: Look, enqueue: Look, work: Look, keep: Look) -> AsyncIOScheduler:
    """Look for messages to send and slow work every second, for due reminders at once and every 20, until shut down;
    every hour see whether the day's backup is made.

    A late tick is never skipped (APScheduler's default grace is one second) and never runs beside itself.
    """
    scheduler = AsyncIOScheduler(
        timezone="UTC", job_defaults={"coalesce": True, "misfire_grace_time": None, "max_instances": 1}
    )
    scheduler.add_job(deliver, "interval", seconds=DELIVER_EVERY)
    scheduler.add_job(work, "interval", seconds=DELIVER_EVERY)
    scheduler.add_job(keep, "interval", seconds=KEEP_EVERY)
    scheduler.add_job(enqueue)
    scheduler.add_job(enqueue, "interval", seconds=ENQUEUE_EVERY)
    scheduler.start()
    return scheduler
