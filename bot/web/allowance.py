"""How often one address on the network may ask: nobody guesses codes or fills the disk from one machine."""

import ipaddress
import time
from collections import OrderedDict
from collections.abc import Callable

from starlette.requests import Request

from bot.rates import Bucket
from bot.web.said import Refused

MOST_ADDRESSES = 10_000
# A household or a phone has all of these for itself.
_OWN_IPV6 = 64


class Allowance:
    """Lets each address ask `burst` times at once and `a_minute` times a minute after that."""

    def __init__(self, a_minute: float, burst: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._rate, self._burst = a_minute / 60, burst
        self._clock = clock
        self._buckets: OrderedDict[str, Bucket] = OrderedDict()

    def check(self, request: Request) -> None:
        """Count a request; raises Refused where its address asked too often."""
        if not self.takes(address_of(request)):
            raise Refused("web-too-often", 429)

    def takes(self, who: str) -> bool:
        """Count one more of somebody; False, uncounted, where there were too many."""
        taken = self.has_place(who)
        if taken:
            self._bucket(who).take(self._clock())
        return taken

    def has_place(self, who: str) -> bool:
        """Whether one more of somebody would be taken."""
        return self._bucket(who).has_place(self._clock())

    def _bucket(self, who: str) -> Bucket:
        bucket = self._buckets.setdefault(who, Bucket(self._rate, self._burst, self._clock()))
        self._buckets.move_to_end(who)
        if len(self._buckets) > MOST_ADDRESSES:
            self._buckets.popitem(last=False)
        return bucket


def address_of(request: Request) -> str:
    """Who asks, as the server in front said it; of IPv6 the network of one customer."""
    host = request.client.host if request.client else ""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host
    if address.version == 4:
        return host
    return str(ipaddress.ip_network((address, _OWN_IPV6), strict=False))
