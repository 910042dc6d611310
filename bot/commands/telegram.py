"""Who the bot is on Telegram, asked once and not waited for long."""

import asyncio
from dataclasses import dataclass

from bot.settings import Settings


@dataclass(frozen=True, slots=True)
class BotName:
    """The bot's user name, or why it is not known; neither where there is no token."""

    name: str = ""
    problem: str = ""


def bot_name(settings: Settings) -> BotName:
    """Ask Telegram; a failure is an answer like another."""
    if not settings.telegram_token:
        return BotName()
    # Slow to load, and needed only where a token is set.
    from bot.channels.telegram.channel import TelegramSettings
    from bot.channels.telegram.probe import NotReached, who_am_i

    proxy = settings.telegram_proxy.get_secret_value() if settings.telegram_proxy else None
    telegram = TelegramSettings(settings.telegram_token.get_secret_value(), settings.telegram_api_url, proxy)
    try:
        return BotName(asyncio.run(who_am_i(telegram)))
    except NotReached as error:
        return BotName(problem=str(error))
