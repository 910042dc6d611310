"""What still waits, counted for those who watch over the program: all by indexes that hold only unfinished rows."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, func, select

from storage.jobs import undone
from storage.schema import job, obligation, outbox
from storage.store import Store
from storage.talk.outbox import unfinished


@dataclass(frozen=True, slots=True)
class Backlog:
    """How much waits at a moment; `due` rows of the outbox may go, `oldest_due` is the moment of the first of them."""

    outbox: int
    due: int
    oldest_due: datetime | None
    reminders: int
    jobs_waiting: int
    jobs_running: int


_DUE = outbox.c.not_before <= bindparam("at")
_OUTBOX = select(
    func.count().label("outbox"),
    func.count().filter(_DUE).label("due"),
    func.min(outbox.c.not_before).filter(_DUE).label("oldest_due"),
).where(unfinished(outbox))
_REMINDERS = select(func.count()).where(obligation.c.next_remind_at <= bindparam("at"))
_JOBS = select(job.c.state, func.count().label("jobs")).where(undone(job)).group_by(job.c.state)


def backlog(store: Store) -> Backlog:
    """What waits now; grows with what is unfinished, not with what was ever sent or done."""
    row = store.first(_OUTBOX, at=store.now)
    jobs = {found.state: found.jobs for found in store.rows(_JOBS)}
    return Backlog(
        outbox=row.outbox if row else 0,
        due=row.due if row else 0,
        oldest_due=row.oldest_due if row else None,
        reminders=int(store.value(_REMINDERS, at=store.now)),
        jobs_waiting=jobs.get("waiting", 0),
        jobs_running=jobs.get("running", 0),
    )
