"""`dondoc doctor`: looks at everything that the bot depends on, and says what is wrong."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import urlsplit

from bot import clock
from bot.commands.department import unusable
from bot.commands.telegram import bot_name
from bot.commands.terminal import out
from bot.commands.zalo import ZaloBot, zalo_bots
from bot.language import say
from bot.settings import Settings, load_settings
from bot.web.guard import LOOPBACK, hostname
from domain.days.working_days import Calendar
from domain.days.zone import ZONE, local_day
from storage.database import Database
from storage.owing.calendar import NOVEMBER, calendar, needs_check
from storage.owing.obligations import follow_calendar

# No clock that is right shows less: this program did not exist before.
BUILT = date(2026, 1, 1)


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the answer; `ok` is None for something to know that is neither right nor wrong."""

    ok: bool | None
    text: str


def examine() -> bool:
    """`dondoc doctor`: whether all is well; raises BadSettings."""
    settings = load_settings(say())
    now = clock.now()
    findings = list(_findings(settings, now))
    for finding in findings:
        out(say()(f"doctor-{_MARKS[finding.ok]}", text=finding.text))
    return all(finding.ok is not False for finding in findings)


_MARKS = {True: "right", False: "wrong", None: "note"}


def _findings(settings: Settings, now: datetime) -> Iterator[Finding]:
    yield Finding(True, say()("doctor-settings"))
    yield _clock(now)
    yield from _database(settings, now)
    yield _telegram(settings)
    yield from map(_zalo, zalo_bots(settings))
    yield _web(settings)


def _clock(now: datetime) -> Finding:
    shown = f"{now.astimezone(ZONE):%d/%m/%Y %H:%M}"
    if local_day(now) < BUILT:
        return Finding(False, say()("doctor-clock-wrong", now=shown))
    return Finding(True, say()("doctor-clock", now=shown, zone=ZONE.key))


def _database(settings: Settings, now: datetime) -> Iterator[Finding]:
    """Opened, migrated and written to; then the calendar in it."""
    try:
        database = Database(settings.database)
        try:
            database.migrate()
            with database.begin(now) as store:
                follow_calendar(store)
                days, unchecked = calendar(store), needs_check(store)
                # Undone, but a database that cannot be written to says so.
                with store.savepoint() as trial:
                    store.audit("try", "doctor", 0)
                    trial.rollback()
        finally:
            database.close()
    except Exception as error:  # whatever it is, it is what the doctor was asked about
        yield Finding(False, say()("cli-database-unusable", **unusable(settings, error)))
        return
    yield Finding(True, say()("doctor-database"))
    yield from _calendar(days, local_day(now), unchecked)


def _calendar(days: Calendar, today: date, unchecked: int | None) -> Iterator[Finding]:
    """The days of this year, and of the next, which the Prime Minister fixes in the autumn."""
    yield _year(days, today.year, needed=True)
    yield _year(days, today.year + 1, needed=today.month >= NOVEMBER)
    if unchecked:
        yield Finding(None, say()("doctor-calendar-november", year=str(unchecked)))


def _year(days: Calendar, year: int, needed: bool) -> Finding:
    count = sum(day.year == year for day in days.days_off)
    if count:
        return Finding(True, say()("doctor-calendar", year=str(year), count=count))
    return Finding(False if needed else None, say()("doctor-calendar-missing", year=str(year)))


def _telegram(settings: Settings) -> Finding:
    known = bot_name(settings)
    if known.problem:
        return Finding(False, say()("doctor-telegram-fails", reason=known.problem))
    if known.name:
        return Finding(True, say()("doctor-telegram", name=known.name))
    return Finding(None, say()("doctor-telegram-none"))


def _zalo(bot: ZaloBot) -> Finding:
    if bot.problem:
        return Finding(False, say()("doctor-zalo-fails", bot=bot.number, reason=bot.problem))
    return Finding(True, say()("doctor-zalo", bot=bot.number, name=bot.name))


def _web(settings: Settings) -> Finding:
    """Whether the web chat is served, and so that nobody on the way reads what is said there."""
    url = settings.web_home
    if not url:
        return Finding(None, say()("doctor-web-none"))
    if url.startswith("http://") and hostname(urlsplit(url).netloc) not in LOOPBACK:
        return Finding(False, say()("doctor-web-open", url=str(settings.public_url)))
    return Finding(True, say()("doctor-web", url=url))
