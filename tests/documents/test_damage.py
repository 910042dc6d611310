"""Plans that came to harm on their way: each is read, or refused with its sentence."""

import io
import random
import re
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from documents.blocks import Block
from documents.problems import UnreadablePlan
from documents.reading import read_plan
from documents.screening import mark_of_unread
from tests.documents.rendering import as_docx, as_pdf, as_xlsx, sample

TIMES = 25
_NUMBER = re.compile(rb'"\d+"')
_ALONE = re.compile(rb"<[^<>/]+/>")


def _harmed(content: bytes, chance: random.Random) -> bytes:
    """Some bytes of it other, gone or twice."""
    harmed = bytearray(content)
    for _ in range(chance.choice([1, 3, 20])):
        at, length = chance.randrange(len(harmed) // 2), chance.randrange(1, 100)
        harmed[at : at + chance.choice([1, length])] = chance.choice(
            [b"", bytes([chance.randrange(256)]), bytes(harmed[at : at + length]) * 2]
        )
    return bytes(harmed)


def _reworded(xml: bytes, chance: random.Random) -> bytes:
    """An XML part in which a number is absurd, and an element is gone."""
    absurd = chance.choice([b'"0"', b'"-1"', b'"999999999"', b'"abc"', b'""'])
    for pattern, instead in ((_NUMBER, absurd), (_ALONE, b"")):
        if found := list(pattern.finditer(xml)):
            one = chance.choice(found)
            xml = xml[: one.start()] + instead + xml[one.end() :]
    return xml


def _in_archive(content: bytes, chance: random.Random) -> bytes:
    """An archive one part of which came to harm."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        victim = chance.choice(old.namelist())
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, chance.choice([_harmed, _reworded])(part, chance) if name == victim else part)
    return out.getvalue()


def _refused(path: Path) -> object:
    """The file that a refusal names, None for a plan that was read."""
    try:
        read_plan(path)
    except UnreadablePlan as refusal:
        return refusal.values["file"]
    return None


@pytest.mark.parametrize(("ending", "make"), [("docx", as_docx), ("xlsx", as_xlsx), ("pdf", as_pdf)])
@pytest.mark.timeout(60)
def test_a_damaged_plan_is_read_or_refused(
    tmp_path: Path, ending: str, make: Callable[[Sequence[Block], Path], Path]
) -> None:
    chance = random.Random(2026)
    whole = make(sample("truong-hoc-2026")[:12], tmp_path / f"kh.{ending}").read_bytes()
    for number in range(TIMES):
        harm = _harmed if ending == "pdf" or number % 3 == 0 else _in_archive
        path = tmp_path / f"{number}.{ending}"
        path.write_bytes(harm(whole, chance))
        assert _refused(path) in (None, path.name)
        assert mark_of_unread(path) is None


def test_an_archive_without_its_table_of_contents_is_refused_as_damaged(tmp_path: Path) -> None:
    path = as_xlsx(sample("truong-hoc-2026"), tmp_path / "kh.xlsx")
    out = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, b"<Types/>" if name == "[Content_Types].xml" else old.read(name))
    path.write_bytes(out.getvalue())
    with pytest.raises(UnreadablePlan, match="plan-damaged"):
        read_plan(path)
