"""Copies of pictures are made in a process of its own: whatever becomes of that, the bot goes on."""

import asyncio
import sys
from pathlib import Path

import pytest

from bot.processes.pictures import Pictures
from domain.messages import File
from storage.tasks.files import FileFolder
from tests.chat import JPEG


def shown(folder: Path, code: str | None = None, media_type: str = "image/jpeg") -> bytes | None:
    """What may be shown of a photo by a worker that does this."""

    async def show() -> bytes | None:
        pictures = Pictures(FileFolder(folder))
        pictures.longest = 1.0
        if code is not None:
            pictures.worker = (sys.executable, "-c", code)
        return await pictures.shown(File("a.jpg", media_type, sha256=pictures.files.keep(JPEG)))

    return asyncio.run(show())


@pytest.mark.parametrize(
    "code",
    ["import time; time.sleep(60)", "import os; os.abort()", "", "print('half'); raise SystemExit(1)"],
    ids=["hangs", "crashes", "says nothing", "fails half way"],
)
def test_a_worker_that_goes_wrong_means_no_copy(tmp_path: Path, code: str) -> None:
    assert shown(tmp_path, code) is None


def test_a_copy_is_made_once(tmp_path: Path) -> None:
    first = shown(tmp_path)
    assert first
    assert first != JPEG
    assert shown(tmp_path, "import os; os.abort()") == first


def test_a_picture_of_a_kind_that_cannot_be_copied_is_never_shown(tmp_path: Path) -> None:
    assert shown(tmp_path, media_type="image/heic") is None


def test_what_is_no_picture_is_shown_as_it_is(tmp_path: Path) -> None:
    assert shown(tmp_path, media_type="application/pdf") == JPEG
