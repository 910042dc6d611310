"""Whether a plan that comes in may be a new version of one that is held: by who issued it, its title and its tasks."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz

from domain.plan_words import bare, plan_words

_SAME_ISSUER = 90.0
_SAME_TITLE = 85.0
_MOST_TASKS = 0.5
_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class Likeness:
    """`title` from 0 to 100; `shared` tasks have the same words in both plans, of `tasks` that the shorter one has."""

    title: float
    shared: int
    tasks: int

    @property
    def like_title(self) -> bool:
        """The titles differ by little."""
        return self.title >= _SAME_TITLE

    @property
    def like_tasks(self) -> bool:
        """Most of the tasks are the same."""
        return self.tasks > 0 and self.shared >= _MOST_TASKS * self.tasks

    @property
    def likely(self) -> bool:
        """It has to be asked whether the one is a version of the other."""
        return self.like_title or self.like_tasks

    @property
    def sure(self) -> bool:
        """It can hardly be anything else."""
        return self.like_title and self.like_tasks


def same_issuer(one: str, other: str) -> bool:
    """Whether two letterheads may be of one office; one that is not known may be any."""
    return not one or not other or fuzz.token_set_ratio(bare(one), bare(other)) >= _SAME_ISSUER


def likeness(titles: tuple[str, str], issuer: str, held: Iterable[str], coming: Iterable[str]) -> Likeness:
    """How like two plans of one issuer are, by their titles and the contents of their tasks."""
    one, other = (_subject(title, issuer) for title in titles)
    counts = Counter(map(bare, held)), Counter(map(bare, coming))
    shorter = min(counts[0].total(), counts[1].total())
    return Likeness(fuzz.token_sort_ratio(one, other), (counts[0] & counts[1]).total(), shorter)


def _subject(title: str, issuer: str) -> str:
    """What a title is about: without its kind, its year, the issuer, and what all titles have ("V/v")."""
    text = bare(title)
    kind = next((kind for kind in map(bare, plan_words("document")["kinds"]) if text.startswith(kind)), "")
    common = {*bare(issuer).split(), *bare(plan_words("reports")["names"]["Y"]).split()}
    words = [word for word in text.removeprefix(kind).split() if word not in common]
    return " ".join(word for word in words if len(word) > 1 and not _YEAR.fullmatch(word)) or text
