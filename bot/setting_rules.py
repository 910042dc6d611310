"""What a setting may be; what is wrong is raised with the key of the sentence that says it, setting-… aside."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, SecretStr
from pydantic_core import PydanticCustomError

from domain.days.zone import ZONE
from domain.people.retention import SPANS

_TOKEN = re.compile(r"\d+:[\w-]+", re.ASCII)
# What Telegram allows in secret_token.
_WEBHOOK_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_QUOTA = re.compile(r"(?:telegram|zalo|web)=\d{1,9}")
_WEB = ("http", "https")
MOST_DAYS = 3650
SHORTEST_KEY = 32
_DATABASES = ("sqlite", "postgresql", "postgresql+psycopg")


def _must(ok: Callable[[str], bool], key: str) -> AfterValidator:
    """The value, which may be a secret, must fulfil this; `key` is the last part of its sentence's."""

    def check(value: Any) -> Any:
        if value is not None and not ok(value.get_secret_value() if isinstance(value, SecretStr) else str(value)):
            raise PydanticCustomError(key, key)
        return value

    return AfterValidator(check)


def _has_host(text: str, schemes: tuple[str, ...]) -> bool:
    try:
        parts = urlsplit(text)
        # The port is only looked at when it is asked for.
        return parts.scheme in schemes and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def _is_database(text: str) -> bool:
    return text.startswith("sqlite:///") or _has_host(text, _DATABASES[1:])


def _parts(value: object) -> object:
    return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value


def _lower(value: object) -> object:
    return value.strip().lower() if isinstance(value, str) else value


def _one_token_a_bot(tokens: tuple[SecretStr, ...]) -> tuple[SecretStr, ...]:
    """Each of the form number:secret, and no number twice: it tells the bots apart."""
    words = [token.get_secret_value() for token in tokens]
    numbers = {word.partition(":")[0] for word in words}
    if not all(map(_TOKEN.fullmatch, words)) or len(numbers) < len(words):
        raise PydanticCustomError("tokens", "tokens")
    return tokens


def _days(value: object) -> object:
    text = str(value).strip()
    if not (text.isascii() and text.isdecimal() and int(text) <= MOST_DAYS):
        raise PydanticCustomError("days", "days")
    return int(text)


LISTED = BeforeValidator(_parts)
DAYS = BeforeValidator(_days)
LOWER = BeforeValidator(_lower)
DATABASE = _must(_is_database, "database")
FOLDER = _must(lambda text: not Path(text).exists() or Path(text).is_dir(), "folder")
TIMEZONE = _must(lambda text: text == ZONE.key, "timezone")
TOKEN = _must(lambda text: bool(_TOKEN.fullmatch(text)), "token")
TOKENS = AfterValidator(_one_token_a_bot)
WEB_URL = _must(lambda text: _has_host(text, _WEB), "url")
PROXY = _must(lambda text: _has_host(text, _WEB), "proxy")


def _are_quotas(value: tuple[str, ...]) -> tuple[str, ...]:
    if not all(_QUOTA.fullmatch(one) for one in value):
        raise PydanticCustomError("quota", "quota")
    return value


def _are_kept(value: tuple[str, ...]) -> tuple[str, ...]:
    """Each of the form table=days, and a number that this table may have."""
    for one in value:
        name, _, days = one.partition("=")
        span = SPANS.get(name)
        if span is None or not (days.isascii() and days.isdecimal() and len(days) < 6 and span.takes(int(days))):
            spans = ", ".join(f"{name} {span.least}–{span.most}" for name, span in SPANS.items())
            raise PydanticCustomError("kept", "kept", {"expected": spans})
    return value


KEPT = AfterValidator(_are_kept)
QUOTAS = AfterValidator(_are_quotas)
SIGNING_KEY = _must(lambda text: len(text) >= SHORTEST_KEY, "signing-key")
WEBHOOK_SECRET = _must(lambda text: bool(_WEBHOOK_SECRET.fullmatch(text)), "webhook-secret")
