"""`dondoc` on a machine whose clock is ahead: python -m tests.end_to_end.clocked SECONDS COMMAND …"""

import sys
from datetime import UTC, datetime, timedelta

from bot import clock

_AHEAD = timedelta(seconds=float(sys.argv.pop(1)))


def _now() -> datetime:
    return datetime.now(UTC) + _AHEAD


if __name__ == "__main__":
    clock.now = _now
    # Only now: others take the clock from its module when they are loaded.
    from bot.cli import main

    main()
