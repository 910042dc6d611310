"""The figures for Prometheus: right, cheap, and without names, chats or tokens."""

from dataclasses import replace

import pytest

from bot.channels.base import Outcome, SendError
from bot.metrics import BACKLOG_KEPT
from bot.web.monitoring import metrics_route
from tests.chat import Chat, Department
from tests.monitoring.asking import ask, figures


def measured(department: Department) -> dict[tuple[str, ...], float]:
    """What a fresh look finds."""
    answer = ask([metrics_route(department.app)], "/metrics")
    assert answer.status_code == 200
    return figures(answer.text)


def test_messages_are_counted_by_channel_and_by_how_they_ended(department: Department, cu_jut: Chat) -> None:
    before = measured(department)
    cu_jut.says("nhiệm vụ của tôi")
    cu_jut.channel.refusals = [SendError(Outcome.UNKNOWN, "timeout"), SendError(Outcome.REJECTED, "no")]
    cu_jut.says("nhiệm vụ của tôi")
    department.tick()
    now = measured(department)
    new = {key: value - before.get(key, 0) for key, value in now.items() if key[0].startswith("dondoc_messages")}
    assert new["dondoc_messages_received_total", "telegram"] == 2
    assert new["dondoc_messages_sent_total", "telegram", "sent"] == 1
    assert new["dondoc_messages_sent_total", "telegram", "unknown"] == 1
    assert new["dondoc_messages_sent_total", "telegram", "failed"] == 1


def test_what_waits_is_counted_with_the_age_of_the_oldest(department: Department, cu_jut: Chat) -> None:
    cu_jut.channel.refusals = [SendError(Outcome.TRY_LATER, "flood", retry_after=30)]
    cu_jut.says("nhiệm vụ của tôi")
    department.now = department.now.replace(minute=40)
    found = measured(department)
    assert (found["dondoc_outbox_waiting",], found["dondoc_outbox_due",]) == (1, 1)
    assert found["dondoc_outbox_oldest_seconds",] == 40 * 60 - 30
    department.passes(minutes=1)
    assert measured(department)["dondoc_outbox_waiting",] == 0


def test_due_reminders_and_slow_work_are_counted(department: Department, office: Chat) -> None:
    office.says("", files=[office.file("ke-hoach.docx", b"PK\x03\x04" + b"0" * 99)])
    assert measured(department)["dondoc_reminders_due",] == 0
    department.now = department.now.replace(month=6)
    found = measured(department)
    assert found["dondoc_reminders_due",] > 10
    assert found["dondoc_jobs", "running"] == 0


def test_faults_are_counted(department: Department, cu_jut: Chat, monkeypatch: pytest.MonkeyPatch) -> None:
    before = measured(department)["dondoc_faults_total",]
    monkeypatch.setattr("bot.conversation.handle", lambda turn: 1 / 0)
    cu_jut.says("nhiệm vụ của tôi")
    assert "(mã L-" in cu_jut.text
    assert measured(department)["dondoc_faults_total",] == before + 1


def test_a_quota_is_told_by_bot_where_there_is_one(department: Department) -> None:
    limits = department.database.limits
    department.database.limits = limits | {"zalo": replace(limits["zalo"], per_month=3000)}
    department.chat("TTYT Cư Jút", zalo=True).says("nhiệm vụ của tôi")
    found = measured(department)
    assert found["dondoc_quota_used", "zalo", "zalo"] == 2
    assert found["dondoc_quota", "zalo"] == 3000
    assert ("dondoc_quota", "telegram") not in found


def test_the_kind_of_database_and_the_ticks_are_told(department: Department) -> None:
    async def nothing() -> None:
        """A tick."""

    department.run(department.app.ticks.watched("deliver", nothing)())
    found = measured(department)
    assert found["dondoc_database_info", department.database.kind] == 1
    told = found["dondoc_tick_last_success_timestamp_seconds", "deliver"]
    assert told == department.now.timestamp()
    assert 0 <= found["dondoc_tick_duration_seconds", "deliver"] < 5


def test_nobody_is_named(department: Department, cu_jut: Chat) -> None:
    cu_jut.says("I.1.4 được 60%, họp kín ngày 20")
    text = ask([metrics_route(department.app)], "/metrics").text
    for secret in (cu_jut.name, cu_jut.address.chat_id, "Cư Jút", "họp kín"):
        assert secret not in text


def test_asking_often_does_not_ask_the_database_often(department: Department, monkeypatch: pytest.MonkeyPatch) -> None:
    route = metrics_route(department.app)
    first = figures(ask([route], "/metrics").text)
    department.now = department.now.replace(month=6)
    assert figures(ask([route], "/metrics").text)["dondoc_reminders_due",] == first["dondoc_reminders_due",]
    monkeypatch.setattr("bot.metrics.time.monotonic", lambda: 1e9 + BACKLOG_KEPT)
    assert figures(ask([route], "/metrics").text)["dondoc_reminders_due",] > first["dondoc_reminders_due",]


# --- who may ask


@pytest.mark.parametrize(
    ("who", "host", "headers"),
    [
        ("10.0.0.7", "127.0.0.1:8080", {}),
        ("127.0.0.1", "dondoc.example.vn", {}),
        ("127.0.0.1", "127.0.0.1:8080", {"x_forwarded_for": "127.0.0.1"}),
        ("127.0.0.1", "127.0.0.1:8080", {"x_real_ip": "127.0.0.1"}),
        ("127.0.0.1", "127.0.0.1:8080", {"forwarded": "for=127.0.0.1"}),
    ],
)
def test_strangers_and_what_a_proxy_brings_are_refused(
    department: Department, who: str, host: str, headers: dict[str, str]
) -> None:
    assert ask([metrics_route(department.app)], "/metrics", who, host, **headers).status_code == 403


def test_with_a_token_only_the_token_counts(department: Department) -> None:
    route = metrics_route(department.app, "khoa-doc-so-lieu")
    assert ask([route], "/metrics").status_code == 403
    assert ask([route], "/metrics", authorization="Bearer khoa-doc").status_code == 403
    far = ask([route], "/metrics", "10.0.0.7", "dondoc.example.vn", authorization="Bearer khoa-doc-so-lieu")
    assert far.status_code == 200
