"""`dondoc demo`: a sample department, for this machine alone."""

import asyncio
from ipaddress import ip_address

from bot.commands.terminal import out
from bot.demo.program import run_demo
from bot.logs import set_up_logs
from bot.refusals import WrongUse
from bot.server import CannotListen
from locales import DEFAULT, texts


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
