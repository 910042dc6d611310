"""Whose data was erased, in a file beside the database: a backup that is older brings nobody back."""

import json
from collections.abc import Iterable
from pathlib import Path

FILE = "erased.json"


def note_erased(data_dir: Path, people: Iterable[int]) -> None:
    """Keep the ids of people, beside those that stand there; raises OSError."""
    path = data_dir / FILE
    known = sorted({*erased(data_dir), *people})
    part = path.with_suffix(".part")
    part.write_text(json.dumps(known), "utf-8")
    part.replace(path)


def erased(data_dir: Path) -> list[int]:
    """The ids of people whose data was erased; none where the file is missing. Raises ValueError for a broken one."""
    path = data_dir / FILE
    return [int(one) for one in json.loads(path.read_text("utf-8"))] if path.exists() else []
