"""`dondoc run`: the channels that the settings name, served until the program is told to stop."""

import asyncio
import contextlib
from dataclasses import replace

from starlette.routing import BaseRoute

from bot.app import App
from bot.channels.base import Channel
from bot.channels.telegram.channel import TelegramChannel, TelegramSettings
from bot.channels.telegram.polling import Timing
from bot.channels.web import WebChannel
from bot.channels.zalo.channel import ZaloChannel, ZaloSettings, bot_of
from bot.clock import now
from bot.inbox import Inbox
from bot.keys import signing_key
from bot.links import Links
from bot.office import office_of
from bot.server import serving, stop_signal
from bot.settings import Settings
from bot.web.monitoring import monitoring_routes
from bot.web.served import page_routes
from bot.web.site import chat_routes, static_route
from domain.messages import Address, Limits
from domain.understanding import commands
from locales import LANGUAGES, texts
from storage.database import Database
from storage.people.web_access import is_open

TELEGRAM_WEBHOOK = "/telegram"
ZALO_WEBHOOK = "/zalo"


class NothingToServe(Exception):
    """No channel is set."""


async def run(settings: Settings) -> None:
    """Serve until SIGINT or SIGTERM; raises NothingToServe, CannotListen, TokenRefused."""
    database = Database(settings.database)
    channels = channels_of(settings, database)
    if not channels:
        raise NothingToServe
    key = signing_key(settings.data_dir, settings.signing_key)
    links = Links(key, now, settings.public_url or "")
    app = App(database, settings.data_dir, channels, now, settings.quotas, links)
    app.backup_days = settings.backup_days
    app.delivery.only = settings.listen
    # What another machine sends is written here too, and has to fit there.
    database.limits = {**limits_of_all(settings, links), **database.limits}
    database.kept_days = settings.kept
    app.jobs.office = office_of(settings)
    routes: list[BaseRoute] = [route for channel in channels for route in channel.routes]
    routes += pages_of(settings, app, links, key)
    if routes or settings.metrics:
        token = settings.metrics_token.get_secret_value() if settings.metrics_token else ""
        routes += monitoring_routes(app, metrics=settings.metrics, token=token)
    stop = stop_signal()
    try:
        async with contextlib.AsyncExitStack() as stack:
            if routes:
                await stack.enter_async_context(serving(routes, settings.web_host, settings.web_port))
            await app.start()
            await stop.wait()
            # The pages that wait for news are not waited for.
            await asyncio.gather(*(channel.stop() for channel in channels if isinstance(channel, WebChannel)))
    finally:
        await app.stop()


def limits_of_all(settings: Settings, links: Links) -> dict[str, Limits]:
    """What every channel carries, also those that this machine does not serve."""
    known = {
        TelegramChannel.name: TelegramChannel.limits,
        ZaloChannel.name: ZaloChannel.limits,
        WebChannel.name: replace(WebChannel.limits, home=settings.web_home),
    }
    return {
        name: replace(limits, per_month=settings.quotas.get(name, 0), pages=links.reach(name))
        for name, limits in known.items()
    }


def pages_of(settings: Settings, app: App, links: Links, key: bytes) -> list[BaseRoute]:
    """The pages that people open, and what these are drawn with."""
    web = (channel for channel in app.channels if isinstance(channel, WebChannel))
    routes = [route for channel in web for route in chat_routes(app, channel, links, key, settings.locale)]
    if routes or settings.public_url:
        routes += page_routes(app)
    return [*routes, static_route(texts(settings.locale))] if routes else []


def channels_of(settings: Settings, database: Database) -> list[Channel]:
    """The channels that have what they need and that this machine is to listen to."""
    channels: list[Channel] = []
    if settings.telegram_token and settings.listens_to("telegram"):
        channels.append(_telegram(settings, settings.telegram_token.get_secret_value()))
    if settings.listens_to("zalo"):
        channels += [_zalo(settings, database, token.get_secret_value()) for token in settings.zalo_tokens]
    if settings.web and settings.listens_to("web"):
        channels.append(_web(settings, database))
    return channels


def _telegram(settings: Settings, token: str) -> TelegramChannel:
    hooked = settings.webhook and settings.public_url
    return TelegramChannel(
        TelegramSettings(
            token=token,
            api_url=settings.telegram_api_url,
            proxy=settings.telegram_proxy.get_secret_value() if settings.telegram_proxy else None,
            webhook_url=f"{str(settings.public_url).rstrip('/')}{TELEGRAM_WEBHOOK}" if hooked else None,
            webhook_secret=settings.webhook_secret.get_secret_value() if settings.webhook_secret else "",
        ),
        commands=menu(),
        timing=Timing(leave=1.5),
    )


def _zalo(settings: Settings, database: Database, token: str) -> ZaloChannel:
    bot = bot_of(token)
    hooked = settings.webhook and settings.public_url
    return ZaloChannel(
        ZaloSettings(
            token=token,
            api_url=settings.zalo_api_url,
            webhook_url=f"{str(settings.public_url).rstrip('/')}{ZALO_WEBHOOK}/{bot}" if hooked else None,
            webhook_secret=settings.webhook_secret.get_secret_value() if settings.webhook_secret else "",
            unlinked=texts(settings.locale)("file-unlinked"),
        ),
        Inbox(database, now, ZaloChannel.name, bot),
    )


def _web(settings: Settings, database: Database) -> WebChannel:
    def is_open_anywhere(address: Address) -> bool:
        with database.begin(now(), read_only=True) as store:
            return is_open(store, address)

    return WebChannel(settings.web_home, is_open_anywhere)


def menu() -> dict[str, list[tuple[str, str]]]:
    """The commands that channels publish: language -> (name, description)."""
    shown = [command for command in commands() if command.in_menu]
    return {
        language: [(c.vi_name if language == "vi" else c.en_name, texts(language)(c.description)) for c in shown]
        for language in LANGUAGES
    }
