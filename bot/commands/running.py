"""`dondoc run` and `dondoc demo`: the bot itself."""

import asyncio
from ipaddress import ip_address

from bot.channels.telegram.channel import TokenRefused
from bot.commands.terminal import note, out
from bot.demo import run_demo
from bot.language import say
from bot.logs import set_up_logs
from bot.refusals import WrongUse
from bot.run import NothingToServe, run
from bot.server import CannotListen
from bot.settings import load_settings
from locales import DEFAULT, texts


def run_bot() -> None:
    """`dondoc run`: serve until told to stop; raises WrongUse."""
    settings = load_settings(say())
    set_up_logs(settings, settings.log_level)
    if settings.zalo_tokens:
        note(say()("doctor-zalo-later"))
    try:
        asyncio.run(run(settings))
    except NothingToServe:
        raise WrongUse("run-nothing-to-serve") from None
    except CannotListen as error:
        raise WrongUse("run-cannot-listen", address=str(error)) from None
    except TokenRefused:
        raise WrongUse("run-token-refused") from None


def run_sample(host: str, port: int) -> None:
    """`dondoc demo`: no setting is read, nobody outside this machine is let in; raises WrongUse."""
    if not _is_loopback(host):
        raise WrongUse("demo-loopback-only", address=host)
    set_up_logs(None)
    text = texts(DEFAULT)
    try:
        asyncio.run(run_demo(host, port, lambda address: out(text("demo-started", address=address))))
    except CannotListen as error:
        raise WrongUse("demo-cannot-listen", address=str(error)) from None


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
