"""Numbers of three digits and more, which begin an item only where they go on counting."""

import re
from collections.abc import Iterable

from documents.blocks import Paragraph

_COUNTED = re.compile(r"(\d{1,4})\s?[.)]\s")
_FIRST = 100


def counted_on(lines: Iterable[Paragraph]) -> frozenset[int]:
    """The places of the lines that go on counting from 99: "100." behind "99.", not "500. Trong đó" by itself."""
    found: set[int] = set()
    last = 0
    for line in lines:
        number = _COUNTED.match(line.text)
        if not number:
            continue
        if int(number[1]) < _FIRST or int(number[1]) == last + 1:
            last = int(number[1])
            if last >= _FIRST:
                found.add(line.line)
    return frozenset(found)
