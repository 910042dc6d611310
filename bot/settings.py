"""Every setting of the program, from the environment and the file `.env` of the working folder."""

from collections.abc import Iterator
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from dotenv.parser import parse_stream
from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot import setting_rules as rules
from bot.language import ENCODING, ENV_FILE, PREFIX, written
from bot.refusals import Refused
from domain.days.zone import ZONE
from domain.people.retention import kept_days
from locales import Texts

TELEGRAM = "https://api.telegram.org"
WEB_CHAT = "/chat"
ZALO = "https://bot-api.zaloplatforms.com"

# pydantic's word for a mistake -> the sentence for it.
_SENTENCES = {
    "int_parsing": "port",
    "greater_than_equal": "port",
    "less_than_equal": "port",
    "bool_parsing": "on-off",
    "literal_error": "one-of",
}


class BadSettings(Refused):
    """Settings that cannot be used: one line for each mistake, each naming its variable."""


class Settings(BaseSettings):
    """What the office has set; made by `load_settings`. Folders are relative to the working folder."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_file=ENV_FILE, env_file_encoding=ENCODING, env_ignore_empty=True, extra="ignore"
    )

    database_url: Annotated[SecretStr | None, rules.DATABASE] = None
    data_dir: Annotated[Path, rules.FOLDER] = Path("data")
    timezone: Annotated[str, rules.TIMEZONE] = "Asia/Ho_Chi_Minh"
    locale: Annotated[Literal["vi", "en"], rules.LOWER] = "vi"
    department: str = ""
    parent_body: str = ""
    place: str = ""
    telegram_token: Annotated[SecretStr | None, rules.TOKEN] = None
    telegram_api_url: Annotated[str, rules.WEB_URL] = TELEGRAM
    telegram_proxy: Annotated[SecretStr | None, rules.PROXY] = None
    zalo_tokens: Annotated[tuple[SecretStr, ...], NoDecode, rules.LISTED, rules.TOKENS] = ()
    zalo_api_url: Annotated[str, rules.WEB_URL] = ZALO
    public_url: Annotated[str | None, rules.WEB_URL] = None
    signing_key: Annotated[SecretStr | None, rules.SIGNING_KEY] = None
    web: bool = False
    webhook: bool = False
    webhook_secret: Annotated[SecretStr | None, rules.WEBHOOK_SECRET] = None
    web_host: str = "127.0.0.1"
    web_port: int = Field(8080, ge=1, le=65535)
    listen: Annotated[tuple[Literal["telegram", "zalo", "web"], ...], NoDecode, rules.LISTED] = ()
    backup_days: Annotated[int, rules.DAYS] = 14
    keep_days: Annotated[tuple[str, ...], NoDecode, rules.LISTED, rules.KEPT] = ()
    log_level: Annotated[Literal["debug", "info", "warning", "error"], rules.LOWER] = "info"
    metrics: bool = False
    metrics_token: Annotated[SecretStr | None, rules.WEBHOOK_SECRET] = None
    monthly_quota: Annotated[tuple[str, ...], NoDecode, rules.LISTED, rules.QUOTAS] = ("zalo=3000",)

    @cached_property
    def database(self) -> str:
        """The URL of the database: the one that is set, else that of a file in the data folder."""
        if self.database_url:
            return self.database_url.get_secret_value()
        return f"sqlite:///{(self.data_dir / 'dondoc.db').resolve()}"

    @cached_property
    def quotas(self) -> dict[str, int]:
        """How many messages each bot of a channel may take in and send in a month; 0 for as many as it likes."""
        return numbers(self.monthly_quota)

    @cached_property
    def kept(self) -> dict[str, int]:
        """How many days what is kept of each table, 0 for ever; what is not named, as usual."""
        return kept_days(numbers(self.keep_days))

    @cached_property
    def web_home(self) -> str:
        """Where people open the web chat; "" where it is not served."""
        return f"{str(self.public_url).rstrip('/')}{WEB_CHAT}" if self.web else ""

    def listens_to(self, channel: str) -> bool:
        """Whether this machine takes in the messages of a channel; where LISTEN is empty, of all that are set up."""
        return not self.listen or channel in self.listen


def numbers(listed: tuple[str, ...]) -> dict[str, int]:
    """What stands behind each name of "zalo=3000"."""
    return {name: int(count) for name, _, count in (one.partition("=") for one in listed)}


def load_settings(say: Texts) -> Settings:
    """The settings; raises BadSettings, which names all mistakes at once in the language of `say`."""
    try:
        wrong = {**dict(_unreadable_lines(say)), **dict(_unknown(say))}
        settings = Settings()
    except ValidationError as error:
        found = {str(one["loc"][0]): _sentence(say, dict(one)) for one in error.errors()}
        wrong |= found
        settings = Settings(**{name: Settings.model_fields[name].default for name in found})
    except (OSError, UnicodeDecodeError):
        raise BadSettings(say("setting-file-unreadable", file=ENV_FILE)) from None
    wrong = {name: _line(name, say(f"setting-{key}")) for name, key in _missing(settings)} | wrong
    if wrong:
        raise BadSettings("\n".join(wrong.values()))
    return settings


def _line(name: str, text: str) -> str:
    return f"{PREFIX}{name.upper()}: {text}"


def _sentence(say: Texts, error: dict[str, Any]) -> str:
    name = str(error["loc"][0])
    key = _SENTENCES.get(error["type"], error["type"])
    known = str(error.get("ctx", {}).get("expected", "")).replace("'", "").replace(" or ", ", ")
    values = {"value": _shown(name, error["input"]), "known": known, "zone": ZONE.key}
    return _line(name, say(f"setting-{key}", **values))


def _shown(name: str, value: object) -> str:
    """What was written there, save secrets."""
    return "***" if "SecretStr" in str(Settings.model_fields[name].annotation) else str(value)


def _missing(settings: Settings) -> Iterator[tuple[str, str]]:
    """Settings that others ask for, each with the key of its sentence."""
    if settings.webhook:
        needed = {"public_url": settings.public_url, "webhook_secret": settings.webhook_secret}
        yield from ((name, "needed-by-webhook") for name, value in needed.items() if not value)
        # A Bot API server of one's own takes plain addresses too.
        telegram = settings.telegram_token and settings.telegram_api_url == TELEGRAM
        zalo = settings.zalo_tokens and settings.zalo_api_url == ZALO
        if (telegram or zalo) and (settings.public_url or "").startswith("http://"):
            yield "public_url", "https"
    if settings.web:
        if not settings.public_url:
            yield "public_url", "needed-by-web"
        elif urlsplit(settings.public_url).path.strip("/"):
            yield "public_url", "without-path"
    if "web" in settings.listen and not settings.web:
        yield "web", "needed-by-listen"
    if "telegram" in settings.listen and not settings.telegram_token:
        yield "telegram_token", "needed-by-listen"
    if "zalo" in settings.listen and not settings.zalo_tokens:
        yield "zalo_tokens", "needed-by-listen"


def _unreadable_lines(say: Texts) -> Iterator[tuple[str, str]]:
    """Lines of the file that say nothing, as those without "="."""
    if not Path(ENV_FILE).is_file():
        return
    with Path(ENV_FILE).open(encoding=ENCODING) as file:
        for found in parse_stream(file):
            if found.error or (found.key and found.value is None):
                number = str(found.original.line + _blank_lines_before(found.original.string))
                yield number, say("setting-line-unreadable", file=ENV_FILE, line=number)


def _blank_lines_before(text: str) -> int:
    return text[: len(text) - len(text.lstrip())].count("\n")


def _unknown(say: Texts) -> Iterator[tuple[str, str]]:
    """Names in the file that are nobody's: a slip there would silently be without effect."""
    known = {f"{PREFIX}{name.upper()}": name for name in Settings.model_fields}
    for name in written():
        if name.upper().startswith(PREFIX) and name.upper() not in known:
            near = get_close_matches(name, known, 1)
            text = say("setting-unknown-near", name=near[0]) if near else say("setting-unknown")
            yield name, f"{name}: {text}"
