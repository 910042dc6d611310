"""APScheduler's ticks. The database says what is due; the ticks only make someone look."""

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.upkeep.ticks import Look, Ticks

DELIVER_EVERY = 1
ENQUEUE_EVERY = 20
KEEP_EVERY = 600


def start_ticks(ticks: Ticks, *, deliver: Look, enqueue: Look, work: Look, keep: Look) -> AsyncIOScheduler:
    """Look for messages to send and slow work every second, for due reminders at once and every 20, until shut down;
    every ten minutes see whether the day's backup is made.

    A late tick is never skipped (APScheduler's default grace is one second) and never runs beside itself.
    """
    scheduler = AsyncIOScheduler(
        timezone="UTC", job_defaults={"coalesce": True, "misfire_grace_time": None, "max_instances": 1}
    )
    looks = (("deliver", deliver, DELIVER_EVERY), ("work", work, DELIVER_EVERY), ("keep", keep, KEEP_EVERY))
    for name, look, seconds in (*looks, ("enqueue", enqueue, ENQUEUE_EVERY)):
        scheduler.add_job(ticks.watched(name, look), "interval", seconds=seconds, name=name)
    scheduler.add_job(ticks.watched("enqueue", enqueue), name="enqueue")
    scheduler.start()
    return scheduler
