"""What is to be learnt of sentences whose intent is known: `make likeness` writes it to locales/vi/likeness.tsv."""

import csv
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from domain.understanding.context import Asker, Context
from domain.understanding.likeness import Likeness, traits_of
from domain.understanding.taking_apart import read_features
from domain.understanding.units import NamedUnits
from domain.units.directory import UnitName

HERE = Path(__file__).parent
LEARNT = HERE.parents[1] / "locales" / "vi" / "likeness.tsv"
WHO: Mapping[str, Asker] = {"unit": "unit", "office": "office", "leader": "leader"}
Known = tuple[str, frozenset[str]]


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a tab-separated file beside this one."""
    text = (HERE / f"{name}.tsv").read_text("utf-8")
    return list(csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))


def known(said: Iterable[Mapping[str, str]]) -> Iterator[Known]:
    """Each sentence as its intent and its traits, as they are read now."""
    names = [
        UnitName(at, r["name"], r["short"], tuple(r["aliases"].split(";")))
        for at, r in enumerate(rows("sentence_units"), 1)
    ]
    ids, units = {one.name: one.id for one in names}, NamedUnits(names)
    for row in said:
        context = Context(role=WHO[row["who"]], own_unit=ids.get(row["unit"]), units=units)
        yield row["intent"], traits_of(read_features(row["sentence"], context))


def counted(sentences: Iterable[Known]) -> tuple[Counter[str], dict[str, Counter[str]]]:
    """How many sentences each intent has, and in how many of them each trait is."""
    times: Counter[str] = Counter()
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for intent, traits in sentences:
        times[intent] += 1
        seen[intent].update(traits)
    return times, seen


def learn(sentences: Iterable[Known]) -> Likeness:
    """A likeness of these sentences alone."""
    return Likeness(*counted(sentences))


def learnt() -> str:
    """The file as it has to be: for each intent a row without a trait, then one for each trait."""
    times, seen = counted(known(rows("sentences")))
    lines = []
    for intent in sorted(times):
        lines.append(f"{intent}\t\t{times[intent]}")
        lines += [f"{intent}\t{trait}\t{count}" for trait, count in sorted(seen[intent].items())]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    LEARNT.write_text(learnt(), "utf-8")
