"""Sentences with what they mean: intents, slots, and the writes that they must never lead to."""

import json
import statistics
import time
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from domain.messages import Reading
from domain.text import fold
from domain.understanding import Context, understand
from domain.understanding.context import Asker
from domain.understanding.matching import Topic, TopicIndex
from domain.understanding.reading import as_read
from tests.understanding.department import NAMED, UNIT_IDS
from tests.understanding.learn_earnest import INTENTS

HERE = Path(__file__).parent
ROLES: dict[str, Asker] = {"unit": "unit", "coordinator": "office", "leader": "leader"}
EXACT = ("task", "percent", "status", "period", "unit", "filter", "days_before", "days", "time", "on_off", "format")
STRICT = ("percent", "status", "task")
LITERAL = ("note", "query", "until")


def _corpus(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def _read(said: Mapping[str, Any], **known: Any) -> Reading:
    own = UNIT_IDS.get(said.get("unit", ""))
    return understand(said["text"], Context(role=ROLES[said["role"]], own_unit=own, units=NAMED, **known))


def _tidy(slots: Mapping[str, Any]) -> dict[str, Any]:
    """Done and 100% are the same; a percentage says more than "in progress"."""
    tidy = dict(slots)
    if tidy.get("percent") == 100 or tidy.get("status") == "done":
        tidy.pop("percent", None)
        tidy["status"] = "done"
    if "percent" in tidy and tidy.get("status") == "in_progress":
        tidy.pop("status")
    return tidy


def _words_shared(expected: str, read: str) -> float:
    words = set(fold(expected).split())
    return len(words & set(fold(read).replace(",", " ").split())) / len(words)


def _same(expected: Mapping[str, Any], read: Mapping[str, Any]) -> bool:
    expected, read = _tidy(expected), _tidy(read)
    return (
        all(read.get(k) == v for k, v in expected.items() if k in EXACT)
        and not any(k in read and k not in expected for k in STRICT)
        and all(_words_shared(v, read.get(k, "")) >= 0.6 for k, v in expected.items() if k in LITERAL)
    )


@pytest.mark.parametrize(
    "name",
    [
        "own_tasks",
        "writing",
        "talk",
        "office",
        "everyday",
        "paraphrases",
        "spoken",
        "figures",
        "colleagues",
        "neighbours",
    ],
)
def test_it_understands_what_people_ask_and_report(name: str) -> None:
    misses = []
    for said in (line for line in _corpus(HERE / f"{name}.jsonl") if "intent" in line):
        read = _read(said)
        if read.intent not in (said["intent"], *said.get("accept", ())) or not _same(said["slots"], as_read(read)):
            misses.append((said["text"], read))
    assert misses == []


def test_it_offers_the_action_that_was_asked_for_and_asks_back_seldom() -> None:
    asked = {
        "nudge": "nudge",
        "export": "export",
        "submit_report": "submit_report",
        "report_difficulty": "write_difficulty",
    }
    corpora = [_corpus(HERE / f"{name}.jsonl") for name in ("writing", "office", "everyday", "paraphrases", "spoken")]
    rows = [s for corpus in corpora for s in corpus if s.get("intent") in asked and not s.get("must_not")]
    # Leaders may read and ask for files; what they ask of units the office writes.
    rows = [s for s in rows if s["role"] != "leader" or s["intent"] == "export"]
    asked_back = [s["text"] for s in rows if _read(s).effect != asked[s["intent"]]]
    assert len(asked_back) <= 0.01 * len(rows), asked_back


@pytest.mark.parametrize(
    "name", ["must_not", "traps", "writing", "own_tasks", "everyday", "unsaid", "asides", "neighbours"]
)
def test_it_never_offers_the_write_that_was_not_meant(name: str) -> None:
    harm = []
    for said in _corpus(HERE / f"{name}.jsonl"):
        effect = _read(said).effect
        if _does(effect, said.get("must_not")):
            harm.append((said["text"], effect))
    assert harm == []


def test_it_offers_next_to_nothing_where_sentences_of_others_warn_of_it() -> None:
    """Of so many from so many hands the likeness may misjudge one in two hundred."""
    rows = _corpus(HERE / "warned.jsonl")
    harm = [said["text"] for said in rows if _does(_read(said).effect, said["must_not"])]
    assert len(harm) <= 0.005 * len(rows), harm


def test_it_asks_back_seldom_where_a_write_was_meant() -> None:
    rows = [said for said in _corpus(HERE / "told.jsonl") if said["role"] != "leader" or said["effect"] == "export"]
    read = [(said["text"], INTENTS[said["effect"]], _read(said)) for said in rows]
    asked_back = [text for text, intent, found in read if (found.intent, found.effect) == (intent, "none")]
    assert len(asked_back) <= 0.08 * len(rows), asked_back


@pytest.mark.parametrize("said", _corpus(HERE / "requests.jsonl"), ids=lambda s: s["text"])
def test_it_understands_what_the_office_settles_and_what_units_ask_it_for(said: Mapping[str, Any]) -> None:
    read = _read(said, today=date(2026, 3, 4))
    assert read.intent == said["intent"]
    assert {name: read.slots.get(name) for name in said["has"]} == said["has"]


def test_it_understands_the_labelled_messages_of_a_department() -> None:
    corpus = _corpus(HERE.parent / "data" / "utterances-dev.jsonl")
    pairs = [(said, _read(said)) for said in corpus]
    intents = sum(read.intent in (said["intent"], *said.get("accept", ())) for said, read in pairs)
    asked = [(said, read) for said, read in pairs if read.intent == said["intent"]]
    slots = sum(any(_same(s, r.slots) for s in [a["slots"], *a.get("accept_slots", ())]) for a, r in asked)
    assert intents / len(corpus) >= 0.98
    assert slots / len(asked) >= 0.96


def _plan_topics() -> TopicIndex:
    plans = [
        json.loads((HERE.parent / "data" / f"{name}.json").read_text("utf-8")) for name in ("papi-2020", "cchc-2020")
    ]
    return TopicIndex(Topic(n, task["content"]) for n, task in enumerate(t for plan in plans for t in plan["tasks"]))


def test_it_understands_and_writes_no_more_where_the_words_of_plans_are_known() -> None:
    """A department's own plans add topics; they must neither hide units nor make chatter a report."""
    topics = _plan_topics()
    corpus = [*_corpus(HERE.parent / "data" / "utterances-dev.jsonl"), *_corpus(HERE / "traps.jsonl")]
    right, harm = 0, []
    for said in corpus:
        read = _read(said, topics=topics)
        right += read.intent in (said.get("intent"), *said.get("accept", ()))
        harm += [said["text"]] if _does(read.effect, said.get("must_not")) else []
    assert (right >= 0.98 * sum("intent" in said for said in corpus), harm) == (True, [])


@pytest.mark.parametrize(
    "text", ["tiếp 120 bệnh nhân", "bệnh nhân khó thở", "hôm nay khám 85 bệnh nhân", "bệnh nhân nằm hành lang"]
)
def test_talk_of_patients_is_no_search_though_plans_speak_of_patients(text: str) -> None:
    said = {"text": text, "role": "unit", "unit": "Trung tâm Y tế huyện Cư Jút"}
    assert _read(said, topics=_plan_topics()).intent == "out_of_scope"


def _does(effect: str, unwanted: str | None) -> bool:
    return (
        (unwanted == "any" and effect != "none")
        or effect == unwanted
        or (unwanted == "write_progress" and effect == "write_done")
    )


def test_a_message_is_understood_in_a_millisecond() -> None:
    corpus = _corpus(HERE.parent / "data" / "utterances-dev.jsonl")
    times = []
    for _ in range(3):
        for said in corpus:
            started = time.process_time_ns()
            _read(said)
            times.append(time.process_time_ns() - started)
    assert statistics.median(times) < 1_000_000
