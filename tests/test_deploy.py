"""Going live: what the documents and the files that come with them say is what the program does."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from bot.channels.bodies import LARGEST_BODY
from bot.run import TELEGRAM_WEBHOOK, ZALO_WEBHOOK
from bot.settings import Settings
from bot.web.said import BODY_BYTES as PAGE_BYTES
from domain.people.retention import SPANS
from tests.places import ROOT

DEPLOY = ROOT / "examples" / "deploy"
GUIDE = (ROOT / "docs" / "trien-khai.md").read_text("utf-8")
UNIT = (DEPLOY / "dondoc.service").read_text("utf-8")
MIB = 1024 * 1024


def rooted(folder: Path) -> Path:
    """The folders of a machine on which the program is installed as the guide says; the unit in it."""
    program = folder / "opt" / "dondoc" / ".venv" / "bin" / "dondoc"
    program.parent.mkdir(parents=True)
    program.write_text("#!/bin/sh\n", "utf-8")
    program.chmod(0o755)
    unit = folder / "dondoc.service"
    unit.write_text(UNIT.replace("/opt/dondoc", f"{folder}/opt/dondoc"), "utf-8")
    return unit


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not on this machine")
def test_systemd_accepts_the_unit(tmp_path: Path) -> None:
    verified = subprocess.run(
        ["systemd-analyze", "verify", str(rooted(tmp_path))], capture_output=True, text=True, check=False
    )
    complaints = [line for line in verified.stderr.splitlines() if "dondoc.service" in line]
    assert (verified.returncode, complaints) == (0, [])


@pytest.mark.skipif(shutil.which("nginx") is None, reason="nginx is not on this machine")
def test_nginx_accepts_its_example(tmp_path: Path) -> None:
    site = (DEPLOY / "nginx.conf").read_text("utf-8")
    # Certificates are the machine's own.
    site = re.sub(r"^\s*ssl_.*$", "", site, flags=re.MULTILINE).replace(" ssl http2", "")
    wrapped = f"pid {tmp_path}/pid; error_log stderr; events {{}} http {{ access_log off; {site} }}"
    (tmp_path / "nginx.conf").write_text(wrapped, "utf-8")
    words = ["nginx", "-t", "-e", "stderr", "-p", str(tmp_path), "-c", str(tmp_path / "nginx.conf")]
    tried = subprocess.run(words, capture_output=True, text=True, check=False)
    assert tried.returncode == 0, tried.stderr


@pytest.mark.skipif(shutil.which("caddy") is None, reason="Caddy is not on this machine")
def test_caddy_accepts_its_example(tmp_path: Path) -> None:
    words = ["caddy", "adapt", "--validate", "--config", str(DEPLOY / "Caddyfile")]
    environment = {"HOME": str(tmp_path), "PATH": "/usr/bin:/bin"}
    tried = subprocess.run(words, capture_output=True, text=True, check=False, env=environment)
    assert tried.returncode == 0, tried.stderr


@pytest.mark.parametrize("name", ["nginx.conf", "Caddyfile"])
def test_the_proxies_know_the_paths_and_close_the_figures(name: str) -> None:
    text = (DEPLOY / name).read_text("utf-8")
    for path in ("/metrics", "/ready", TELEGRAM_WEBHOOK, f"{ZALO_WEBHOOK}/"):
        assert re.search(rf"(?:path|location)\b[^\n]*{path}", text), path
    assert f"127.0.0.1:{Settings.model_fields['web_port'].default}" in text
    assert Settings.model_fields["web_host"].default == "127.0.0.1"


def test_the_proxies_let_through_what_the_program_takes() -> None:
    sizes = [int(number) * MIB for number in re.findall(r"client_max_body_size (\d+)m", nginx())]
    assert min(sizes) >= LARGEST_BODY
    assert PAGE_BYTES < max(sizes) < PAGE_BYTES * 1.1
    caddy = [
        int(number) * 1000 * 1000 for number in re.findall(r"max_size (\d+)MB", (DEPLOY / "Caddyfile").read_text())
    ]
    assert PAGE_BYTES < max(caddy) < PAGE_BYTES * 1.1


def nginx() -> str:
    return (DEPLOY / "nginx.conf").read_text("utf-8")


def test_nginx_overwrites_what_the_program_believes_and_logs_no_paths() -> None:
    assert "proxy_set_header X-Forwarded-For   $remote_addr;" in nginx()
    assert "proxy_set_header Host              $host;" in nginx()
    assert "access_log off;" in nginx()


def test_the_guide_tells_every_table_with_its_days() -> None:
    rows = re.findall(r"^\| `(\w+)` \|[^|]+\| (\d+) \| (\d+) \|$", GUIDE, re.MULTILINE)
    assert {name: (int(days), int(least)) for name, days, least in rows} == {
        name: (span.days, span.least) for name, span in SPANS.items()
    }


def test_the_guide_and_the_unit_speak_of_the_same_places() -> None:
    for place in ("/var/lib/dondoc", "/opt/dondoc"):
        assert place in GUIDE
        assert place in UNIT
    assert "RestartPreventExitStatus=2" in UNIT
    assert (DEPLOY / "dondoc.sh").read_text("utf-8").rstrip().endswith('/opt/dondoc/.venv/bin/dondoc "$@"')
