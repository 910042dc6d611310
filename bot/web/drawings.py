"""Pictures of figures for the pages: drawn by the worker's process, one at a time, and kept for who asks again."""

import asyncio
import hashlib
import json
import logging
import tempfile
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from bot.processes.reader import WORKER, Reader

# Bytes of pictures kept in memory; one takes about a tenth of a megabyte.
MOST_KEPT = 3 * 1024 * 1024
LONGEST = 30.0

log = logging.getLogger(__name__)


def fingerprint(spec: Mapping[str, Any]) -> str:
    """Changes with whatever the picture shows."""
    return hashlib.sha256(json.dumps(spec, sort_keys=True).encode()).hexdigest()


class Drawings:
    """Draws; the same figures but once."""

    def __init__(self, worker: Sequence[str] = WORKER, longest: float = LONGEST) -> None:
        self.worker = worker
        self.longest = longest
        self._kept: OrderedDict[str, bytes] = OrderedDict()
        self._one = asyncio.Lock()

    async def png(self, spec: Mapping[str, Any]) -> bytes | None:
        """The picture; None where it could not be drawn."""
        key = fingerprint(spec)
        if key not in self._kept:
            # Those who ask for the same meanwhile find it kept.
            async with self._one:
                if key not in self._kept:
                    drawn = await self._drawn(spec)
                    if drawn is None:
                        return None
                    self._keep(key, drawn)
        self._kept.move_to_end(key)
        return self._kept[key]

    def _keep(self, key: str, drawn: bytes) -> None:
        self._kept[key] = drawn
        while len(self._kept) > 1 and sum(map(len, self._kept.values())) > MOST_KEPT:
            self._kept.popitem(last=False)

    async def _drawn(self, spec: Mapping[str, Any]) -> bytes | None:
        reader = Reader(self.worker, self.longest)
        with tempfile.TemporaryDirectory(prefix="dondoc-") as folder:
            what, out = Path(folder, "what.json"), Path(folder, "out")
            await asyncio.to_thread(what.write_text, json.dumps(spec), "utf-8")
            answer = await reader.make("chart", what, out)
            if answer is None or "made" not in answer:
                log.error("a picture for a page was not drawn: the worker %s", reader.complaint)
                return None
            return await asyncio.to_thread(out.read_bytes)
