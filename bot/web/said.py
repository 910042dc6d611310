"""Reads what a page says to the bot from its request: JSON, or a form where there are files."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import Message

from bot.channels.web import Upload
from domain.messages import Limits

MAX_FILES = 10
MAX_TEXT = 20_000
BODY_BYTES = 60 * 1024 * 1024
ROW_LIMIT = 2**63

_ID = re.compile(r"[0-9A-Za-z-]{16,64}")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


class Refused(Exception):
    """A request that is answered with a sentence; `key` and `values` name it, `status` is the HTTP status."""

    def __init__(self, key: str, status: int, **values: str | int) -> None:
        super().__init__(key)
        self.key = key
        self.status = status
        self.values = values


@dataclass(frozen=True, slots=True)
class Said:
    """One message of a page; `id` is the page's own and the same when it tries again."""

    id: str
    text: str
    pressed: tuple[int, int] | None
    files: tuple[Upload, ...]


async def read_said(request: Request, limits: Limits) -> Said:
    """What the request says; raises Refused."""
    request = capped(request, BODY_BYTES)
    if request.headers.get("content-type", "").startswith("multipart/form-data"):
        return await _said_by_form(request, limits)
    return _said(await fields_of(request), ())


async def _said_by_form(request: Request, limits: Limits) -> Said:
    try:
        async with request.form(max_files=MAX_FILES, max_fields=2) as form:
            return _said(dict(form), await uploads_of(form, limits))
    except HTTPException:
        raise Refused("web-bad-request", 400) from None


def capped(request: Request, most: int) -> Request:
    """The request, refused as soon as its body grows too large, whatever length it claims."""
    seen = 0

    async def receive() -> Message:
        nonlocal seen
        message = await request.receive()
        seen += len(message.get("body", b""))
        if seen > most:
            raise Refused("web-body-too-large", 413, megabytes=max(1, most // 1024**2))
        return message

    return Request(request.scope, receive)


async def fields_of(request: Request) -> Mapping[str, Any]:
    """The JSON object that a request carries; raises Refused."""
    try:
        fields = json.loads(await request.body())
    except (ValueError, RecursionError):
        raise Refused("web-bad-request", 400) from None
    if not isinstance(fields, dict):
        raise Refused("web-bad-request", 400)
    return fields


async def uploads_of(form: FormData, limits: Limits) -> tuple[Upload, ...]:
    """The files of a form; raises Refused."""
    sent = [file for file in form.getlist("files") if isinstance(file, UploadFile)]
    for file in sent:
        if (file.size or 0) > limits.file_bytes:
            megabytes = limits.file_bytes // 1024**2
            raise Refused("web-file-too-large", 413, name=_name(file.filename), megabytes=megabytes)
    return tuple([Upload(_name(f.filename), f.content_type or "", await f.read()) for f in sent])


def _name(claimed: str | None) -> str:
    """The last part of a file name, without what could not stand in one."""
    name = PurePosixPath(_CONTROL.sub("", claimed or "").replace("\\", "/")).name
    return name[-200:] or "tep"


def _said(fields: Mapping[str, Any], files: tuple[Upload, ...]) -> Said:
    said = Said(_id(fields.get("id")), _text(fields.get("text", "")), _pressed(fields.get("pressed")), files)
    if not (said.text or said.pressed or said.files):
        raise Refused("web-nothing-said", 400)
    return said


def _id(value: object) -> str:
    if not isinstance(value, str) or not _ID.fullmatch(value):
        raise Refused("web-bad-request", 400)
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise Refused("web-bad-request", 400)
    if len(value) > MAX_TEXT:
        raise Refused("web-text-too-long", 413, length=len(value), limit=MAX_TEXT)
    return value.encode("utf-8", "replace").decode().replace("\x00", "").strip()


def _pressed(value: object) -> tuple[int, int] | None:
    match value:
        case None:
            return None
        case [int(row), int(index)] if 0 <= row < ROW_LIMIT and 0 <= index < ROW_LIMIT:
            return row, index
    raise Refused("web-bad-request", 400)
