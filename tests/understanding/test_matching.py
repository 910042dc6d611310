"""Tasks found by what they are about, as people call them."""

import json
import time
from collections.abc import Iterator
from typing import Any

import pytest

from domain.text import fold
from domain.understanding.matching import Topic, TopicIndex, clear_best
from tests.places import DATA

PLANS = ("papi-2020", "cchc-2020", "cai-thien-2024", "tuyen-truyen-2023", "cchc-2030")
ASKED = [json.loads(line) for line in (DATA / "topics.jsonl").read_text("utf-8").splitlines()]


def _tasks(plan: str) -> list[dict[str, Any]]:
    return list(json.loads((DATA / f"{plan}.json").read_text("utf-8"))["tasks"])


def _topics(plan: str, first: int = 0, unit_ids: frozenset[int] = frozenset()) -> Iterator[Topic]:
    for number, task in enumerate(_tasks(plan), first):
        yield Topic(
            number,
            task["content"],
            unit_ids,
            task["indicator"] or "",
            task["output"] or "",
            tuple(task["section"]),
        )


def _first_three(index: TopicIndex, query: str) -> list[int]:
    return [found.id for found in index.search(query, limit=3)]


@pytest.mark.parametrize("plan", PLANS)
def test_every_task_is_found_by_a_few_words_with_and_without_marks(plan: str) -> None:
    index = TopicIndex(_topics(plan))
    asked = [row for row in ASKED if row["plan"] == plan]
    assert [row["code"] for row in asked] == [task["code"] for task in _tasks(plan)]
    for write in (str, fold):
        queries = [(row["at"], write(said)) for row in asked for said in row["says"]]
        right = sum(at in _first_three(index, query) for at, query in queries)
        assert right / len(queries) >= 0.95


def test_it_finds_tasks_among_those_of_all_plans_together() -> None:
    numbered = {plan: 1000 * number for number, plan in enumerate(PLANS)}
    index = TopicIndex(topic for plan in PLANS for topic in _topics(plan, numbered[plan]))
    queries = [(numbered[row["plan"]] + row["at"], said) for row in ASKED for said in row["says"]]
    right = sum(at in _first_three(index, query) for at, query in queries)
    assert right / len(queries) >= 0.95


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("đương dây nong", "1.2"),
        ("ke khia tai san", "4.4"),
        ("dduwowngf daay nongs", "1.2"),
        ("bhyt", "6.1"),
        ("hotline", "1.2"),
        ("kê khai tài sản của cán bộ", "4.4"),
    ],
)
def test_slips_and_short_forms_are_forgiven(query: str, code: str) -> None:
    tasks = _tasks("papi-2020")
    found = TopicIndex(_topics("papi-2020")).search(query)
    assert tasks[found[0].id]["code"] == code
    assert clear_best(found) == found[0]


@pytest.mark.parametrize("query", ["", "?", "máy photo tầng hai", "bóng đá tối nay", "abc xyz"])
def test_what_no_task_speaks_of_is_not_found(query: str) -> None:
    assert TopicIndex(_topics("papi-2020")).search(query) == []


def test_tasks_of_other_units_are_left_out() -> None:
    index = TopicIndex(
        [
            Topic(1, "Kê khai tài sản, thu nhập", frozenset({7})),
            Topic(2, "Công khai kê khai tài sản", frozenset({8})),
            Topic(3, "Treo băng rôn", frozenset({7, 8})),
        ]
    )
    assert [found.id for found in index.search("kê khai tài sản", {8})] == [2]
    assert {found.id for found in index.search("kê khai tài sản")} == {1, 2}
    assert index.search("kê khai tài sản", ()) == []


def test_tasks_alike_are_none_of_them_the_clear_one() -> None:
    index = TopicIndex(_topics("cchc-2020"))
    assert clear_best(index.search("kế hoạch")) is None
    assert clear_best([]) is None


def test_stretches_of_a_sentence_that_name_a_topic_are_found() -> None:
    index = TopicIndex([Topic(1, "Thu gom chất thải rắn tại trạm"), Topic(2, "Tiêm vắc xin cho trẻ em")])
    row = fold("vụ thu gom chất thải xong rồi nha").split()
    assert [(hit.start, hit.end) for hit in index.find_in(row)] == [(1, 5)]
    assert index.find_in(fold("hôm nay họp lúc tám giờ").split()) == []


def _milliseconds(index: TopicIndex, queries: list[str]) -> float:
    for query in queries:
        index.search(query)
    started = time.process_time()
    for query in queries:
        index.search(query)
    return (time.process_time() - started) * 1000 / len(queries)


def test_a_search_takes_a_millisecond_among_a_hundred_tasks_and_little_more_among_a_thousand() -> None:
    queries = [said for row in ASKED[:40] for said in row["says"]]
    hundred = [*_topics("papi-2020"), *_topics("cchc-2020", 28)]
    thousand = [t for copy in range(5) for n, plan in enumerate(PLANS) for t in _topics(plan, 1000 * copy + 100 * n)]
    assert _milliseconds(TopicIndex(hundred), queries) < 1
    assert _milliseconds(TopicIndex(thousand), queries) < 5
