"""A department in the days before its first quarter's report is due."""

import pytest

from tests.chat import Department


@pytest.fixture
def department(department: Department) -> Department:
    """The sample department on Tuesday, 10 February 2026, 09:00: the report of Q1 is due on the 14th."""
    department.at("2026-02-10 09:00")
    return department
