"""One question to Telegram outside the running bot: whose token is this?"""

from telegram import Bot
from telegram.request import HTTPXRequest

from bot.channels.telegram import errors
from bot.channels.telegram.channel import TelegramSettings

_PATIENCE = 4.0


class NotReached(Exception):
    """Telegram does not answer, or does not know the token; the message says why, without the token."""


async def who_am_i(settings: TelegramSettings) -> str:
    """The bot's user name; raises NotReached."""
    request = HTTPXRequest(proxy=settings.proxy, connect_timeout=_PATIENCE, read_timeout=_PATIENCE)
    try:
        async with Bot(settings.token, base_url=f"{settings.api_url.rstrip('/')}/bot", request=request) as bot:
            return str(bot.username)
    except Exception as error:  # an answer in an unknown shape raises anything
        raise NotReached(errors.plain(error, settings.token)) from None
