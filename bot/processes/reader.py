"""Has a document read or made by a process of its own, within bounds of time, memory and size of the answer."""

import asyncio
import contextlib
import json
import sys
from asyncio import StreamReader
from asyncio.subprocess import PIPE, Process
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, cast

from bot.processes.bounds import MAKE

WORKER: Sequence[str] = (sys.executable, "-P", "-m", "bot.processes.worker")
# Beyond this a reader hangs: the largest plans take a few seconds.
LONGEST = 120.0
# Bytes of one line of the worker, which answers with less.
MOST_ANSWERED = 32 * 1024 * 1024
_TAIL = 2000

Outcome = Mapping[str, Any]
"""What the worker answered: `plan`, or `reason` and `values`."""


class Reader:
    """One reading; `pages` are the one being read and how many there are, (0, 0) where that is not known.

    `complaint` is what a worker that broke down had to say, for the log.
    """

    def __init__(self, worker: Sequence[str] = WORKER, longest: float = LONGEST) -> None:
        self.worker = worker
        self.longest = longest
        self.pages = (0, 0)
        self.complaint = ""

    async def read(self, path: Path, *options: str) -> Outcome:
        """What came of it; a worker that dies, hangs or answers nothing is an answer too."""
        try:
            answer = await self._run(*options, path)
        except TimeoutError:
            return {"reason": "plan-too-long", "values": {"file": path.name}}
        return broken(path.name) if answer is None else answer

    async def make(self, maker: str, what: Path, out: Path) -> Outcome | None:
        """Have `maker` make the file `out` from the JSON in `what`: `made` and what it told, or `reason` and `values`.

        None where it dies or hangs.
        """
        try:
            return await self._run(MAKE, maker, what, out)
        except TimeoutError:
            self.complaint = "took too long"
            return None

    async def _run(self, *arguments: object) -> Outcome | None:
        worker = await asyncio.create_subprocess_exec(
            *self.worker, *map(str, arguments), stdout=PIPE, stderr=PIPE, limit=MOST_ANSWERED
        )
        try:
            return await asyncio.wait_for(self._ended(worker), self.longest)
        finally:
            if worker.returncode is None:
                with contextlib.suppress(ProcessLookupError):
                    worker.kill()
                await worker.wait()

    async def _ended(self, worker: Process) -> Outcome | None:
        said, complaints = cast("StreamReader", worker.stdout), cast("StreamReader", worker.stderr)
        answer, complaint = await asyncio.gather(self._answer(said), _tail(complaints))
        if not await worker.wait() and answer is not None:
            return answer
        self.complaint = f"ended with {worker.returncode}: {complaint.decode(errors='replace')}"
        return None

    async def _answer(self, stream: StreamReader) -> Outcome | None:
        """The worker's last line; those before it say how far it is."""
        async for line in stream:
            try:
                said: dict[str, Any] = json.loads(line)
            except ValueError:
                return None
            if "page" not in said:
                return said
            self.pages = (said["page"], said["of"])
        return None


async def _tail(stream: StreamReader) -> bytes:
    """The end of what the worker complained of."""
    tail = b""
    while piece := await stream.read(1 << 16):
        tail = (tail + piece)[-_TAIL:]
    return tail


BROKEN = "plan-read-broken"


def broken(name: str) -> Outcome:
    """The reading ended without an answer."""
    return {"reason": BROKEN, "values": {"file": name}}
