"""Slow work outside any transaction: claimed, done in a process of its own, its result one transaction, one reply."""

import asyncio
import json
import logging
import secrets
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.metrics import FAULTS, JOBS
from bot.processes.bounds import SCREEN
from bot.processes.reader import BROKEN, LONGEST, WORKER, Outcome, Reader, broken
from domain.messages import File, IncomingMessage, Reading, Reply
from handlers.evidence.screening import refused
from handlers.evidence.taking_back import FORGET
from handlers.making import MAKE, NOT_MADE, not_made, was_made
from handlers.papers.asked import PAPER
from handlers.papers.contents import Asked, Office, gathered
from handlers.papers.contents import was_made as paper_made
from handlers.plans.files import still_reading, was_read
from handlers.turn import Turn
from locales import texts
from storage.database import Database
from storage.jobs import Job, claim_job, finish, give_back, renew
from storage.people.persons import load_person
from storage.store import Store
from storage.talk.drafts import asked_in, open_question
from storage.talk.incoming import Sender, lock_sender
from storage.talk.outbox import Claimed, put_reply
from storage.tasks.files import FileFolder, forget_file

log = logging.getLogger(__name__)

AT_ONCE = 1
MADE = (MAKE, PAPER)
MOST_TRIES = 3
# How long a person waits without a word, and how often the lease is renewed.
PATIENCE = 10.0


class Jobs:
    """Does what the table of jobs holds. `send_soon` takes the rows of a reply that may go at once."""

    def __init__(
        self,
        database: Database,
        files: FileFolder,
        clock: Callable[[], datetime],
        lease: str,
        send_soon: Callable[[Sequence[Claimed]], None],
    ) -> None:
        self.database = database
        self.files = files
        self.clock = clock
        self.lease = lease
        self.send_soon = send_soon
        self.worker = WORKER
        self.longest = LONGEST
        self._kinds = {FORGET: self._forget, **dict.fromkeys(MADE, self._make)}
        self.patience = PATIENCE
        self.office = Office()
        self._under_way: set[asyncio.Task[None]] = set()

    async def tick(self) -> None:
        """Begin what waits, beside what is being done already."""
        while len(self._under_way) < AT_ONCE and (job := await asyncio.to_thread(self._claim)):
            task = asyncio.create_task(self._run(job))
            self._under_way.add(task)
            task.add_done_callback(self._under_way.discard)

    async def run_one_job(self) -> bool:
        """Do the next work to its end; False where none waits."""
        job = await asyncio.to_thread(self._claim)
        if job is None:
            return False
        await self._run(job)
        return True

    async def stop(self) -> None:
        """End what is being done; it is given back, to be begun anew."""
        for task in self._under_way:
            task.cancel()
        await asyncio.gather(*self._under_way, return_exceptions=True)

    def _claim(self) -> Job | None:
        with self.database.begin(self.clock()) as store:
            return claim_job(store)

    async def _run(self, job: Job) -> None:
        reader = Reader(self.worker, self.longest)
        work = asyncio.create_task(self._work(job, reader))
        try:
            await self._attend(job, work, reader)
            outcome = work.result()
        except asyncio.CancelledError:
            work.cancel()
            await asyncio.gather(work, return_exceptions=True)
            self._give_back(job)
            raise
        except Exception:
            log.exception("job %s failed", job.id)
            outcome = _broken(job)
        JOBS.labels("failed" if outcome.get("reason") in (BROKEN, NOT_MADE) else "done").inc()
        self.send_soon(await asyncio.to_thread(self._finish, job, outcome))

    async def _attend(self, job: Job, work: asyncio.Task[Outcome], reader: Reader) -> None:
        """Keep the lease while the work goes on, and tell the person how far it is."""
        told: int | None = None
        seconds = 0.0
        while not (await asyncio.wait({work}, timeout=self.patience))[0]:
            seconds += self.patience
            rows, told = await asyncio.to_thread(self._still, job, round(seconds), reader.pages, told)
            self.send_soon(rows)

    def _still(
        self, job: Job, seconds: int, pages: tuple[int, int], told: int | None
    ) -> tuple[list[Claimed], int | None]:
        """Say how far it is, in the place of what was said before; where nothing can be edited, once is enough."""
        with self.database.begin(self.clock()) as store:
            edits = store.limits[job.address.channel].edits
            if not renew(store, job) or job.kind in ("screen", FORGET, *MADE) or (told and not edits):
                return [], told
            sender = lock_sender(store, job.address)
            reply = still_reading(texts(sender.locale), job.data["name"], seconds, pages)
            rows = self._put(store, job, replace(reply, replaces=told))
            return rows, rows[0].id if rows else told

    def _give_back(self, job: Job) -> None:
        with self.database.begin(self.clock()) as store:
            give_back(store, job)

    # --- the work itself

    async def _work(self, job: Job, reader: Reader) -> Outcome:
        if job.attempts > MOST_TRIES:
            return _broken(job)
        with tempfile.TemporaryDirectory(prefix="dondoc-") as folder:
            outcome = await self._kinds.get(job.kind, self._read)(job, reader, Path(folder))
        if reader.complaint:
            log.error("job %s: the worker %s", job.id, reader.complaint)
        return outcome

    async def _read(self, job: Job, reader: Reader, folder: Path) -> Outcome:
        # The reader tells formats by the name, which the folder of files does not keep.
        path = folder / job.data["name"]
        await asyncio.to_thread(path.symlink_to, self.files.path(job.data["sha256"]).resolve())
        return await reader.read(path, *([SCREEN] if job.kind == "screen" else []))

    async def _forget(self, job: Job, _reader: Reader, _folder: Path) -> Outcome:
        await asyncio.to_thread(self.files.remove, job.data["sha256"])
        return {}

    async def _make(self, job: Job, reader: Reader, folder: Path) -> Outcome:
        what, out = folder / "what.json", folder / "out"
        values = job.data["what"] if job.kind == MAKE else await asyncio.to_thread(self._gather, job)
        if values is None:
            return {"reason": "paper-not-yours", "values": {}}
        await asyncio.to_thread(what.write_text, json.dumps(values), "utf-8")
        answer = await reader.make(job.data["maker"], what, out)
        if answer is None or "reason" in answer:
            return answer or _broken(job)
        content = await asyncio.to_thread(out.read_bytes)
        made = await asyncio.to_thread(self.files.keep, content)
        return {"made": made, "size": len(content), "told": answer["told"]}

    def _gather(self, job: Job) -> Any | None:
        """What a paper is made of: much of it, so that it is read only now, by the rights of this moment."""
        with self.database.begin(self.clock(), read_only=True) as store:
            person = load_person(store, job.person_id, "", "")
            return gathered(store, person, Asked.from_dict(job.data["asked"]), self.office, self.files.path)

    # --- its result

    def _finish(self, job: Job, outcome: Outcome) -> list[Claimed]:
        """One transaction and one reply; a fault in it is told like any other."""
        if outcome.get("reason") == "plan-secret":
            self.files.remove(job.data["sha256"])
        try:
            with self.database.begin(self.clock()) as store:
                return self._conclude(store, job, outcome)
        except Exception:
            fault = f"L-{secrets.token_hex(2).upper()}"
            log.exception("the result of job %s could not be kept: %s", job.id, fault)
            FAULTS.inc()
            with self.database.begin(self.clock()) as store:
                sender = lock_sender(store, job.address)
                known = finish(store, job, fault)
                return self._put(store, job, Reply(texts(sender.locale)("fault", fault=fault))) if known else []

    def _conclude(self, store: Store, job: Job, outcome: Outcome) -> list[Claimed]:
        sender = lock_sender(store, job.address)
        if not finish(store, job, str(outcome.get("reason", "read"))) or sender.person_id != job.person_id:
            return []
        if outcome.get("reason") == "plan-secret":
            forget_file(store, job.data["sha256"])
        store.actor, store.channel = job.person_id, job.address.channel
        if job.kind == FORGET:
            return []
        if job.kind == "screen":
            secret = outcome.get("reason") == "plan-secret"
            return self._put(store, job, refused(texts(sender.locale), outcome["values"])) if secret else []
        if job.kind in MADE:
            return self._put(store, job, self._made(store, sender, job, outcome))
        return self._put(store, job, was_read(_turn(store, sender, job), job.data, outcome), asks=True)

    def _made(self, store: Store, sender: Sender, job: Job, outcome: Outcome) -> Reply:
        say = texts(sender.locale)
        if "made" not in outcome:
            return not_made(say, outcome)
        file = File(job.data["name"], job.data["media_type"], outcome["size"], sha256=outcome["made"])
        if job.kind == PAPER:
            return paper_made(store, say, job.person_id, job.data | {"told": outcome["told"]}, file)
        return was_made(store, job.person_id, job.data, file)

    def _put(self, store: Store, job: Job, reply: Reply, asks: bool = False) -> list[Claimed]:
        rows = put_reply(store, job.conversation_id, job.address, job.person_id, reply, self.lease)
        if asks and rows:
            asked_in(store, job.conversation_id, rows[-1].id)
        return [row for row in rows if row.lease]


def _broken(job: Job) -> Outcome:
    """The work ended without a result."""
    if job.kind in MADE:
        return {"reason": NOT_MADE, "values": {"file": job.data["name"]}}
    return broken(job.data["name"])


def _turn(store: Store, sender: Sender, job: Job) -> Turn:
    """The turn of the message that asked for the work, taken up again."""
    return Turn(
        person=load_person(store, job.person_id, sender.name, sender.locale),
        message=IncomingMessage(job.address, f"job-{job.id}"),
        reading=Reading("none"),
        now=store.now,
        store=store,
        say=texts(sender.locale),
        conversation_id=job.conversation_id,
        incoming_id=job.incoming_id or 0,
        dialog=open_question(store, job.conversation_id),
    )
