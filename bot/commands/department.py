"""The department that a command works on: the settings, the open database, the units by their names."""

from collections.abc import Iterator
from contextlib import contextmanager

from bot import clock
from bot.language import PREFIX, say
from bot.refusals import WrongUse
from bot.settings import Settings, load_settings
from domain.messages import Limits
from domain.units.directory import Directory, GroupName, Known, Match, UnitName
from storage.database import Database
from storage.owing.obligations import follow_calendar

# What a command says in chat are short notes: they fit the narrowest channel.
_SHORT = Limits(2000)


@contextmanager
def open_department(settings: Settings | None = None) -> Iterator[Database]:
    """The database, migrated and with the days of this year and the next; raises BadSettings, WrongUse."""
    database = _open(settings or load_settings(say()))
    try:
        yield database
    finally:
        database.close()


def _open(settings: Settings) -> Database:
    try:
        database = Database(settings.database, dict.fromkeys(("telegram", "zalo", "web"), _SHORT))
        database.migrate()
        with database.begin(clock.now()) as store:
            follow_calendar(store)
    except Exception as error:  # whatever it is, this setting leads to no database that can be used
        raise WrongUse("cli-database-unusable", **unusable(settings, error)) from error
    return database


def unusable(settings: Settings, error: Exception) -> dict[str, str]:
    """The setting that led to the database, and the driver's own word for what is wrong, without the statement."""
    lines = str(getattr(error, "orig", None) or error).strip().splitlines()
    setting = "DATABASE_URL" if settings.database_url else "DATA_DIR"
    return {"setting": f"{PREFIX}{setting}", "reason": lines[0] if lines else type(error).__name__}


def find_unit(names: Directory, text: str) -> UnitName:
    """The one unit that a name means; raises WrongUse with those it may mean."""
    match = names.find(text)
    what = _sure(match)
    if isinstance(what, UnitName):
        return what
    if isinstance(what, GroupName):
        raise WrongUse("cli-unit-is-group", name=text)
    raise not_known(text, match)


def find_unit_or_group(names: Directory, text: str) -> Known:
    """The one unit or group that a name means; raises WrongUse with those it may mean."""
    match = names.find(text)
    what = _sure(match)
    if what is None:
        raise not_known(text, match)
    return what


def _sure(match: Match) -> Known | None:
    return match.candidates[0].what if match.sure and match.candidates else None


def not_known(text: str, match: Match) -> WrongUse:
    """The sentence for a name that means nothing sure."""
    if not match.candidates:
        return WrongUse("cli-unit-unknown", name=text)
    return WrongUse("cli-unit-unclear", name=text, candidates=candidates(match))


def candidates(match: Match) -> str:
    """The names of those who may be meant, the likeliest first."""
    return "; ".join(candidate.what.name for candidate in match.candidates)
