"""Facts that stand in two places: what the documents name exists."""

import re
import shlex
import tomllib

import pytest
import typer

from bot.cli import app
from tests.places import ROOT

PAGES = (
    "README.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "docs/trien-khai.md",
    "docs/deployment.md",
    "docs/huong-dan-van-phong.md",
    "docs/so-lieu.md",
)
FENCED = re.compile(r"```.*?```", re.DOTALL)
MAKE = re.compile(r"\bmake ([a-z]+)\b(?=`|\n|  )")


def page(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def command_lines(text: str) -> set[str]:
    """What stands behind `dondoc` in code, in the line or in a block."""
    code = "\n".join([*FENCED.findall(text), *re.findall(r"`([^`\n]+)`", text)])
    return {line.split("  #")[0].strip() for line in re.findall(r"(?:^|/|\s)dondoc ([^\n]+)", code)}


def known_commands() -> dict[str, set[str]]:
    """Every command with its options."""
    found = {}

    def walk(command: object, name: str) -> None:
        for child, inner in getattr(command, "commands", {}).items():
            walk(inner, f"{name} {child}".strip())
        if not hasattr(command, "commands"):
            found[name] = {option for parameter in getattr(command, "params", ()) for option in parameter.opts}

    walk(typer.main.get_command(app), "")
    return found


@pytest.mark.parametrize("name", PAGES)
def test_every_command_in_the_documents_exists_with_its_options(name: str) -> None:
    known = known_commands()
    for line in command_lines(page(name)):
        words = shlex.split(line)
        command = max((c for c in known if words[: len(c.split())] == c.split()), key=len, default=None)
        assert command is not None, f"there is no dondoc {line}"
        options = {word for word in words if word.startswith("--")}
        assert options <= known[command], f"dondoc {line}"


def test_the_documents_name_the_commands_at_all() -> None:
    assert {"demo", "run", "doctor"} <= known_commands().keys()
    assert any(line.startswith("plan import") for line in command_lines(page("README.md")))


@pytest.mark.parametrize("name", PAGES)
def test_every_make_target_in_the_documents_exists(name: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", page("Makefile"), re.MULTILINE))
    assert set(MAKE.findall(page(name))) <= targets
    assert {"demo", "test"} <= set(MAKE.findall(page("README.md")))


@pytest.mark.parametrize("name", PAGES)
def test_every_path_in_the_documents_exists(name: str) -> None:
    code = re.sub(r"```.*?```", "", page(name), flags=re.DOTALL)
    named = set(re.findall(r"`(\.?[\w.-]+(?:/[\w.-]*)+|[\w-]+\.(?:toml|lock))`", code))
    linked = set(re.findall(r"\]\(([^)#:]+)\)", code))
    assert [path for path in sorted(named) if not (ROOT / path).exists()] == []
    assert [path for path in sorted(linked) if not ((ROOT / name).parent / path).exists()] == []


def test_every_function_that_the_architecture_names_stands_in_the_code() -> None:
    packages = ("bot", "handlers", "storage", "documents", "domain")
    code = "\n".join(path.read_text("utf-8") for package in packages for path in (ROOT / package).rglob("*.py"))
    names = set(re.findall(r"`([A-Za-z]+(?:_[a-z]+)*|[A-Z]+)`", page("ARCHITECTURE.md"))) - {"now", "commit"}
    assert {name for name in names if not re.search(rf"\b{name}\b", code)} == set()


def test_the_changelog_tells_the_version() -> None:
    version = tomllib.loads(page("pyproject.toml"))["project"]["version"]
    released = re.findall(r"^## \[(\d[^\]]*)\] - \d{4}-\d\d-\d\d$", page("CHANGELOG.md"), re.MULTILINE)
    assert released[0] == version


def test_the_lock_files_hold_hashes_and_no_addresses() -> None:
    for name in ("requirements.lock", "requirements-dev.lock"):
        lock = page(name)
        assert "://" not in lock
        entries = [entry for entry in re.split(r"\n(?=\S)", lock) if not entry.startswith("#")]
        assert len(entries) > 20
        assert [entry.split()[0] for entry in entries if "==" not in entry or "--hash=sha256:" not in entry] == []


def test_the_settings_that_the_documents_name_exist() -> None:
    known = set(re.findall(r"^(DONDOC_\w+)=", page(".env.example"), re.MULTILINE))
    for name in PAGES:
        assert set(re.findall(r"DONDOC_[A-Z_]+[A-Z]", page(name))) <= known
