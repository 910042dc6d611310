"""What the bot says is said in both languages, and every key that the program uses exists."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.runtime import FluentResource
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from locales import LANGUAGES, BadText, MissingText, Texts, fluent_files, texts
from tests.places import ROOT

LAYERS = ("bot", "handlers", "storage", "documents", "domain")
SAID = re.compile(r"""\bsay\(\s*["']([a-z][a-z0-9-]*)["']""")
BUILT = re.compile(r"""\bsay\(\s*f["']([a-z][a-z0-9-]*)\{""")


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.names.add(node.id.name)


def _entries(language: str) -> Iterator[tuple[str, ast.EntryType]]:
    for file in fluent_files(language):
        for entry in FluentParser().parse(file.read_text("utf-8")).body:
            yield file.name, entry


def _variables(language: str) -> dict[tuple[str, str], set[str]]:
    found = {}
    for file, entry in _entries(language):
        if isinstance(entry, ast.Message | ast.Term):
            visitor = _Variables()
            visitor.visit(entry)
            found[file, entry.id.name] = visitor.names
    return found


def _sources() -> Iterator[tuple[Path, str]]:
    for layer in LAYERS:
        for path in sorted((ROOT / layer).rglob("*.py")):
            yield path, path.read_text("utf-8")


def _made(source: str) -> Texts:
    said = Texts("vi")
    said._bundle.add_resource(FluentResource(source))
    return said


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_parses_without_junk(language: str) -> None:
    assert [e.content for _, e in _entries(language) if isinstance(e, ast.Junk)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_key_stands_only_once(language: str) -> None:
    keys = Counter(e.id.name for _, e in _entries(language) if isinstance(e, ast.Message))
    assert [key for key, times in keys.items() if times > 1] == []


def test_both_languages_have_the_same_keys_with_the_same_variables_in_the_same_files() -> None:
    assert _variables("vi") == _variables("en")


def test_every_key_that_the_program_says_exists() -> None:
    keys = {key for _, key in _variables("vi")}
    missing = [(str(path), key) for path, code in _sources() for key in SAID.findall(code) if key not in keys]
    assert missing == []


def test_every_family_of_keys_that_the_program_builds_exists() -> None:
    keys = {key for _, key in _variables("vi")}
    families = [(str(path), start) for path, code in _sources() for start in BUILT.findall(code)]
    assert [f for f in families if not any(key.startswith(f[1]) for key in keys)] == []


def test_an_unknown_language_gets_the_default() -> None:
    assert texts("de") is texts("vi")
    assert texts("en").language == "en"


def test_numbers_are_not_grouped_and_choose_the_plural() -> None:
    say = _made("due = { $n ->\n    [one] một\n   *[other] { $n } việc, năm { $year }\n }\n")
    assert say("due", n=1200, year=2026) == "1200 việc, năm 2026"


def test_marks_of_a_value_are_left_as_they_are() -> None:
    say = _made("hello = Chào { $name }.\n")
    assert say("hello", name="{ $x } <b>&") == "Chào { $x } <b>&."


def test_a_missing_key_or_value_is_a_fault_and_not_a_stand_in() -> None:
    say = _made("hello = Chào { $name }.\nonly =\n    .label = x\n")
    with pytest.raises(MissingText, match="no-such"):
        say("no-such")
    with pytest.raises(MissingText, match="only"):
        say("only")
    with pytest.raises(BadText, match="name"):
        say("hello")
