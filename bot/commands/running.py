"""`dondoc run`: the bot itself."""

import asyncio

from bot.channels.telegram.channel import TokenRefused
from bot.language import say
from bot.logs import set_up_logs
from bot.refusals import WrongUse
from bot.run import NothingToServe, run
from bot.server import CannotListen
from bot.settings import load_settings


def run_bot() -> None:
    """`dondoc run`: serve until told to stop; raises WrongUse."""
    settings = load_settings(say())
    set_up_logs(settings, settings.log_level)
    try:
        asyncio.run(run(settings))
    except NothingToServe:
        raise WrongUse("run-nothing-to-serve") from None
    except CannotListen as error:
        raise WrongUse("run-cannot-listen", address=str(error)) from None
    except TokenRefused:
        raise WrongUse("run-token-refused") from None
