"""Which tasks of a plan that comes in again are those held."""

from types import SimpleNamespace

import pytest
from rapidfuzz import fuzz

from domain.plans import changes
from domain.plans.changes import HeldTask, match_tasks
from domain.plans.drafts import TaskDraft

ROWS = 200


def _content(number: int) -> str:
    return " ".join(f"{word}{number * step % 1009}" for step, word in enumerate(("rà", "soát", "hồ", "sơ", "cũ"), 3))


def test_a_long_plan_whose_numbers_move_up_is_compared_task_by_task_and_not_each_with_all(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compared = []

    def ratio(one: str, other: str, *, score_cutoff: float = 0) -> float:
        compared.append(one)
        return fuzz.ratio(one, other, score_cutoff=score_cutoff)

    monkeypatch.setattr(changes, "fuzz", SimpleNamespace(ratio=ratio))
    held = [HeldTask(number, str(number + 1), _content(number)) for number in range(ROWS)]
    coming = [TaskDraft(str(number), _content(number)) for number in range(1, ROWS)]
    assert match_tasks(held, coming) == list(range(1, ROWS))
    assert len(compared) <= 2 * ROWS


def test_tasks_of_the_same_words_are_told_apart_by_their_codes_and_their_order() -> None:
    held = [HeldTask(1, "1", "Tổng hợp"), HeldTask(2, "2", "Tổng hợp"), HeldTask(3, "3", "Tổng hợp")]
    coming = [TaskDraft("2", "Tổng hợp"), TaskDraft("7", "Tổng hợp"), TaskDraft("8", "Tổng hợp")]
    assert match_tasks(held, coming) == [2, 1, 3]
    assert match_tasks(held[:1], coming) == [1, None, None]


def test_a_row_is_known_by_its_words_where_the_one_before_it_is_taken_out() -> None:
    contents = ["Tập huấn cho cán bộ Phòng A", "Tập huấn cho cán bộ Phòng B", "Tập huấn cho cán bộ Phòng C"]
    held = [HeldTask(number, str(number), content) for number, content in enumerate(contents, 1)]
    coming = [TaskDraft(str(number), content) for number, content in enumerate(contents[1:], 1)]
    assert match_tasks(held, coming) == [2, 3]


def test_a_reworded_row_stays_what_it_is_under_its_code() -> None:
    held = [HeldTask(1, "1", "Tập huấn cho cán bộ Phòng A"), HeldTask(2, "2", "Tập huấn cho cán bộ Phòng B")]
    coming = [TaskDraft("1", "Tập huấn cho toàn thể cán bộ Phòng A"), TaskDraft("2", "Tập huấn cán bộ Phòng B")]
    assert match_tasks(held, coming) == [1, 2]
