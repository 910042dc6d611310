"""Asks the program's pages as another program does."""

import asyncio
from collections.abc import Sequence

import httpx
from prometheus_client.parser import text_string_to_metric_families
from starlette.applications import Starlette
from starlette.routing import Route

HERE = "127.0.0.1"
OWN = "127.0.0.1:8080"


def ask(routes: Sequence[Route], path: str, who: str = HERE, host: str = OWN, **headers: str) -> httpx.Response:
    """One request from an address, `x_real_ip` standing for the header X-Real-IP."""

    async def asked() -> httpx.Response:
        transport = httpx.ASGITransport(Starlette(routes=list(routes)), client=(who, 50000))
        async with httpx.AsyncClient(transport=transport, base_url=f"http://{host}") as client:
            return await client.get(path, headers={name.replace("_", "-"): value for name, value in headers.items()})

    return asyncio.run(asked())


def figures(text: str) -> dict[tuple[str, ...], float]:
    """Every sample: (name, values of its labels) -> value."""
    return {
        (sample.name, *sample.labels.values()): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }
