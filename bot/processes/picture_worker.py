"""The process that opens pictures: `python -m bot.processes.picture_worker FILE`; the shown copy goes to stdout.

It ends with 1 and says nothing where the picture is broken or too large.
"""

import logging
import sys
from pathlib import Path

from bot.processes.bounds import set_limits
from documents.papers.pictures import BrokenPicture, shown_copy

SECONDS = 20


def main() -> None:
    """Copy the picture named on the command line."""
    set_limits(seconds=SECONDS)
    logging.disable()
    try:
        copy = shown_copy(Path(sys.argv[1]))
    except (BrokenPicture, MemoryError):
        sys.exit(1)
    sys.stdout.buffer.write(copy)


if __name__ == "__main__":
    main()
