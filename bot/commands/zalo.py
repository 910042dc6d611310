"""What the bots of Zalo are called, asked once and not waited for long."""

import asyncio
from dataclasses import dataclass

from bot.channels.zalo.channel import bot_of
from bot.channels.zalo.client import ZaloClient, ZaloError
from bot.settings import Settings

LONGEST = 10.0


@dataclass(frozen=True, slots=True)
class ZaloBot:
    """One bot: the number that begins its token, and its name, or why that is not known."""

    number: str
    name: str = ""
    problem: str = ""


def zalo_bots(settings: Settings) -> list[ZaloBot]:
    """Ask Zalo for each token; a failure is an answer like another."""
    return [asyncio.run(_bot(token.get_secret_value(), settings.zalo_api_url)) for token in settings.zalo_tokens]


async def _bot(token: str, api_url: str) -> ZaloBot:
    client = ZaloClient(token, api_url, LONGEST)
    try:
        me = await client.call("getMe")
    except ZaloError as error:
        return ZaloBot(bot_of(token), problem=str(error))
    finally:
        await client.close()
    names = me if isinstance(me, dict) else {}
    return ZaloBot(bot_of(token), name=str(names.get("display_name") or names.get("account_name") or bot_of(token)))
