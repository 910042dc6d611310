"""Bodies of webhooks, read no further than an update can be long."""

from starlette.requests import Request

LARGEST_BODY = 1024 * 1024


async def whole_body(request: Request) -> bytes | None:
    """The body, or None once it grows past what an update can be."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST_BODY:
            return None
    return bytes(body)
