"""Units and groups that a sentence of the office asks: "các TTYT báo cáo tháng trước ngày 20"."""

import re
from collections.abc import Iterable, Iterator

from domain.plan_words import any_of, plain, plan_words, tidy
from domain.units.directory import Known


def mentioned(known: Iterable[Known], text: str) -> tuple[tuple[Known, ...], str]:
    """Those whom the text names, and the text without the names.

    Of two names in one place the longer one counts; the one that something is sent to is not asked for it.
    """
    receives = re.compile(rf"{any_of(plan_words('reports')['send_to'])}\s*$")
    left, found = tidy(text), []
    for name, one in sorted(_named(known), key=lambda pair: -len(pair[0])):
        for match in reversed(list(re.finditer(any_of([name]), plain(left)))):
            if not receives.search(plain(left)[: match.start()]):
                found.append(one)
            left = f"{left[: match.start()]}{left[match.end() :]}"
    return tuple(dict.fromkeys(found)), tidy(left)


def _named(known: Iterable[Known]) -> Iterator[tuple[str, Known]]:
    for one in known:
        for name in (one.name, getattr(one, "short", ""), *one.aliases):
            if name:
                yield name, one
