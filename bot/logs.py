"""Where the log goes and what may stand in it: never a secret."""

import logging
import re
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from pydantic import SecretStr

from bot.settings import Settings

FAULTS = "dondoc.log"
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
# The first two log whole URLs, and with them tokens.
_TALKATIVE = ("httpx", "httpcore", "telegram", "apscheduler", "alembic")
_TOKEN = re.compile(r"\d{5,}:[\w-]{20,}", re.ASCII)
# What follows the kind in a signed link to a page.
_LINK = re.compile(r"(?<=/l/)([a-z]+/)[\w.-]{8,}", re.ASCII)
_OWN_TOKEN = re.compile(r"\d+:[\w-]+", re.ASCII)
_PASSWORD = re.compile(r"(?<=://)[^/\s:@]*:[^/\s@]+(?=@)")
_HIDDEN = "***"
# Anything shorter would tear ordinary words apart.
_SHORTEST = 4


class Redacted(logging.Formatter):
    """Lines and tracebacks without the given secrets, and without whatever looks like a token or a password."""

    def __init__(self, hidden: Iterable[str]) -> None:
        super().__init__(_FORMAT)
        self._hidden = sorted({text for text in hidden if len(text) >= _SHORTEST}, key=len, reverse=True)

    def format(self, record: logging.LogRecord) -> str:
        """The line, secrets hidden."""
        text = super().format(record)
        for secret in self._hidden:
            text = text.replace(secret, _HIDDEN)
        return _LINK.sub(rf"\1{_HIDDEN}", _PASSWORD.sub(_HIDDEN, _TOKEN.sub(_HIDDEN, text)))


def set_up_logs(settings: Settings | None, level: str = "warning") -> None:
    """Log to stderr from this level on, without the secrets of these settings."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Redacted(secrets_of(settings)))
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)


def secrets_of(settings: Settings | None) -> Iterator[str]:
    """Every secret among the settings, and the password inside the database's address."""
    if settings is None:
        return
    for value in dict(settings).values():
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, SecretStr):
                yield from _parts(one.get_secret_value())


def _parts(secret: str) -> Iterator[str]:
    yield secret
    if _OWN_TOKEN.fullmatch(secret):
        yield secret.partition(":")[2]
    password = urlsplit(secret).password if "://" in secret else None
    if password:
        yield password
        yield unquote(password)


def write_fault(fault: str, error: BaseException, settings: Settings | None) -> Path:
    """Keep a fault's traceback in the log file; which file that is."""
    text = f"{fault} {type(error).__name__}"
    record = logging.LogRecord("dondoc", logging.ERROR, "", 0, text, None, (type(error), error, error.__traceback__))
    line = Redacted(secrets_of(settings)).format(record)
    folder = settings.data_dir if settings else Path(tempfile.gettempdir())
    try:
        return _append(folder, line)
    except OSError:
        return _append(Path(tempfile.gettempdir()), line)


def _append(folder: Path, line: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / FAULTS
    with path.open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")
    return path
