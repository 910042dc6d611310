"""The sample plans of tests/data, each read once for all tests."""

from functools import cache

from documents.reading import read_plan
from domain.plans.drafts import PlanDraft
from tests.places import DATA


@cache
def sample_plan(name: str) -> PlanDraft:
    """What the reader makes of a sample plan."""
    return read_plan(DATA / f"{name}.txt")
