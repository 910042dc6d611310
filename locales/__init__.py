"""What the bot says (Fluent files) and what it understands (TOML): `texts`, `language_data`."""

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

from babel import Locale
from fluent.runtime import FluentBundle
from fluent.runtime.resolver import CurrentEnvironment, Pattern, ResolverEnvironment
from fluent.runtime.types import FluentType
from fluent.syntax import FluentParser

LANGUAGES = ("vi", "en")
DEFAULT = "vi"


class MissingText(LookupError):
    """A key that no Fluent file of this language has."""


class BadText(ValueError):
    """A text that could not be filled in: a variable is missing or is neither text nor a whole number."""


class _Number(int, FluentType):
    """A whole number for plurals, written plainly: years and codes must not be grouped."""

    def format(self, _locale: Locale) -> str:
        return str(int(self))


class Texts:
    """Everything the bot says in one language: `say("my-tasks-title", unit="TTYT Cư Jút", count=14)`."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._bundle = FluentBundle([language], use_isolating=False)
        # Where in its file each part of a text stands would take 3 MB of every process.
        parser = FluentParser(with_spans=False)
        for file in fluent_files(language):
            self._bundle.add_resource(parser.parse(file.read_text("utf-8")))
        self._patterns: dict[str, Pattern] = {}

    def __call__(self, key: str, /, **values: str | int) -> str:
        """The text of `key`; raises MissingText or BadText, never answers with a stand-in."""
        pattern = self._patterns.get(key) or self._find(key)
        filled = {name: _Number(v) if isinstance(v, int) else v for name, v in values.items()}
        # Not through format_pattern: it makes every int a number that Babel groups, at ten times the cost.
        env = ResolverEnvironment(self._bundle, errors=[], current=CurrentEnvironment(filled))
        text = pattern(env)
        if env.errors:
            raise BadText(f"{self.language}: {key}: {env.errors[0]}")
        return str(text)

    def _find(self, key: str) -> Pattern:
        if not self._bundle.has_message(key):
            raise MissingText(f"{self.language}: {key}")
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            raise MissingText(f"{self.language}: {key} has no text of its own")
        self._patterns[key] = pattern
        return pattern


@cache
def _texts(language: str) -> Texts:
    return Texts(language)


def texts(language: str) -> Texts:
    """The texts of a language; one that we do not speak gets the default."""
    return _texts(language if language in LANGUAGES else DEFAULT)


def fluent_files(language: str) -> list[Traversable]:
    """The Fluent files of a language, by name."""
    folder = resources.files(__name__) / language
    return sorted((f for f in folder.iterdir() if f.name.endswith(".ftl")), key=lambda f: f.name)


@cache
def language_data(language: str, name: str) -> dict[str, Any]:
    """One data file of a language, or of all where it is "", as TOML gives it. Shared: do not change it."""
    return tomllib.loads((resources.files(__name__) / language / f"{name}.toml").read_text("utf-8"))


def language_rows(language: str, name: str) -> Iterator[list[str]]:
    """The rows of a tab-separated file of a language; read anew at every call."""
    text = (resources.files(__name__) / language / f"{name}.tsv").read_text("utf-8")
    return (line.split("\t") for line in text.splitlines())
