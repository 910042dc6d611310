"""Settings: what may be set, what is refused, and that secrets stay secret."""

import logging
import os
from pathlib import Path

import pytest

from bot.logs import set_up_logs
from bot.settings import BadSettings, Settings, load_settings
from locales import texts
from tests.places import ROOT

SAY = texts("vi")
TOKEN = "7000000001:AA_a-token-that-is-nobodys-0123456789"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder, no setting in the environment."""
    for name in [name for name in os.environ if name.startswith("DONDOC_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def refused(**values: str) -> str:
    """The sentences for these settings, which must be wrong."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in values.items():
            patch.setenv(f"DONDOC_{name}", value)
        with pytest.raises(BadSettings) as error:
            load_settings(SAY)
    return str(error.value)


def test_nothing_set_is_a_sqlite_file_in_the_data_folder(folder: Path) -> None:
    assert load_settings(SAY).database == f"sqlite:///{folder / 'data' / 'dondoc.db'}"


def test_the_example_names_exactly_the_settings_with_a_comment_in_both_languages() -> None:
    blocks = (ROOT / ".env.example").read_text("utf-8").strip().split("\n\n")[1:]
    names = [block.splitlines()[-1].partition("=")[0] for block in blocks]
    assert names == [f"DONDOC_{name.upper()}" for name in Settings.model_fields]
    assert [[line[:2] for line in block.splitlines()] for block in blocks] == [["# ", "# ", "DO"]] * len(blocks)


def test_the_example_as_it_is_sets_what_is_set_anyway(folder: Path) -> None:
    before = load_settings(SAY)
    (folder / ".env").write_bytes((ROOT / ".env.example").read_bytes())
    assert load_settings(SAY) == before


def test_the_file_is_read_with_the_mark_of_notepad_and_the_environment_goes_first(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / ".env").write_text(
        "DONDOC_WEB_PORT=1\nDONDOC_LISTEN=web, telegram\nDONDOC_WEB=on\nDONDOC_PUBLIC_URL=http://a.vn\n", "utf-8-sig"
    )
    monkeypatch.setenv("DONDOC_TELEGRAM_TOKEN", TOKEN)
    assert load_settings(SAY).web_port == 1
    monkeypatch.setenv("DONDOC_WEB_PORT", "2")
    assert load_settings(SAY).web_port == 2
    assert load_settings(SAY).listen == ("web", "telegram")


def test_a_file_of_junk_is_named(folder: Path) -> None:
    (folder / ".env").write_bytes(b"DONDOC_LOCALE=\xff\xfe")
    assert ".env" in refused()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DATABASE_URL", "mysql://a:b@c/d"),
        ("DATABASE_URL", "postgresql://a:b@c:port/d"),
        ("DATA_DIR", __file__),
        ("TIMEZONE", "UTC"),
        ("LOCALE", "fr"),
        ("TELEGRAM_TOKEN", "abc"),
        ("TELEGRAM_API_URL", "api.telegram.org"),
        ("TELEGRAM_PROXY", "socks5://127.0.0.1:1"),
        ("PUBLIC_URL", "https://"),
        ("WEBHOOK", "maybe"),
        ("WEBHOOK_SECRET", "có dấu"),
        ("WEB_PORT", "0"),
        ("WEB_PORT", "65536"),
        ("LISTEN", "fax"),
        ("LISTEN", "telegram"),
        ("LISTEN", "zalo"),
        ("LOG_LEVEL", "loud"),
        ("METRICS", "2"),
    ],
)
def test_a_value_that_cannot_be_is_refused_by_one_sentence(name: str, value: str) -> None:
    said = refused(**{name: value})
    assert said.count("\n") == 0
    assert said.startswith("DONDOC_")
    assert name in said or name == "LISTEN"


def test_only_the_values_of_secrets_are_not_repeated() -> None:
    assert "“loud”" in refused(LOG_LEVEL="loud")
    assert "pass" not in refused(DATABASE_URL="mysql://me:pass@host/x")


def test_every_mistake_is_named_those_between_settings_too() -> None:
    said = refused(WEB_PORT="x", WEBHOOK="on", METRICS="?", LISTEN="zalo")
    assert [line.partition(":")[0] for line in said.splitlines()] == [
        "DONDOC_PUBLIC_URL", "DONDOC_WEBHOOK_SECRET", "DONDOC_ZALO_TOKENS", "DONDOC_WEB_PORT", "DONDOC_METRICS",
    ]  # fmt: skip


def test_the_web_chat_needs_an_address_of_its_own() -> None:
    assert "DONDOC_PUBLIC_URL: cần đặt khi DONDOC_WEB là on" in refused(WEB="on")
    assert "không ghi gì sau tên miền" in refused(WEB="on", PUBLIC_URL="https://soyte.example.vn/dondoc")
    assert "DONDOC_WEB: cần đặt vì DONDOC_LISTEN có kênh này" in refused(LISTEN="web")


@pytest.mark.parametrize(("token", "server"), [("TELEGRAM_TOKEN", "TELEGRAM_API_URL"), ("ZALO_TOKENS", "ZALO_API_URL")])
def test_telegram_and_zalo_themselves_need_a_webhook_under_https(token: str, server: str) -> None:
    hooked = {"WEBHOOK": "on", "WEBHOOK_SECRET": "x", "PUBLIC_URL": "http://127.0.0.1:8080", token: TOKEN}
    assert "https://" in refused(**hooked)
    assert "DONDOC_PUBLIC_URL" not in refused(**hooked, **{server: "http://127.0.0.1:1"}, WEB_PORT="x")


@pytest.mark.parametrize("tokens", ["mot-ma", "1:a,1:b", "1:a;2:b"])
def test_tokens_of_zalo_are_one_for_each_bot(tokens: str) -> None:
    assert refused(ZALO_TOKENS=tokens).startswith("DONDOC_ZALO_TOKENS: ")


def test_a_line_of_the_file_that_says_nothing_is_named(folder: Path) -> None:
    (folder / ".env").write_text("# cổng\n\nDONDOC_WEB_PORT 80\nDONDOC_METRICS\n", "utf-8")
    assert [line.partition(":")[0] for line in refused().splitlines()] == ["Tệp .env, dòng 3", "Tệp .env, dòng 4"]


def test_a_slip_in_the_file_is_named_with_what_was_meant(folder: Path) -> None:
    (folder / ".env").write_text("DONDOC_TELEGRAM_TOKN=1\nOTHER=1\n", "utf-8")
    assert refused() == "DONDOC_TELEGRAM_TOKN: không có thiết lập này; có phải là DONDOC_TELEGRAM_TOKEN?"


def test_secrets_reach_neither_the_log_nor_a_printed_setting(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DONDOC_TELEGRAM_TOKEN", TOKEN)
    monkeypatch.setenv("DONDOC_DATABASE_URL", "postgresql://me:p%40ssword@host/x")
    monkeypatch.setenv("DONDOC_ZALO_TOKENS", "71:zalo-one,72:zalo-two")
    settings = load_settings(SAY)
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    set_up_logs(settings, "info")
    try:
        logging.getLogger("dondoc.test").info("%s %s %s", f"https://x/bot{TOKEN}/getMe", "p@ssword", settings.database)
        logging.getLogger("dondoc.test").info("zalo-two")
        logging.getLogger("httpx").info("GET https://x/")
    finally:
        root.handlers[:] = before
        root.setLevel(level)
    log = capsys.readouterr().err
    assert log.count("INFO") == 2
    for secret in (TOKEN, "p@ssword", "p%40ssword", "zalo-two"):
        assert secret not in log + repr(settings)
