"""The wheel holds all that the program reads: texts, templates, static files, migrations, sample data."""

import subprocess
import sys
import tomllib
import zipfile

import pytest

from tests.places import ROOT

PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PACKAGES = PYPROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The names of the files in a wheel built without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    offline = ["--quiet", "--no-deps", "--no-build-isolation", "--no-index", "--disable-pip-version-check"]
    built = subprocess.run([sys.executable, "-m", "pip", "wheel", *offline, "--wheel-dir", folder, ROOT], text=True)
    assert built.returncode == 0
    (path,) = folder.glob("*.whl")
    with zipfile.ZipFile(path) as archive:
        return set(archive.namelist())


def files_of(package: str) -> set[str]:
    paths = (path for path in (ROOT / package).rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(ROOT).as_posix() for path in paths}


def test_the_wheel_holds_every_file_of_the_packages(wheel: set[str]) -> None:
    assert "storage/migrations/script.py.mako" in wheel
    for package in PACKAGES:
        assert files_of(package) - wheel == set()


def test_the_wheel_holds_nothing_else(wheel: set[str]) -> None:
    assert {name.split("/")[0] for name in wheel} == {*PACKAGES, f"dondoc-{PYPROJECT['project']['version']}.dist-info"}
