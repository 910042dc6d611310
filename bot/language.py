"""Which language the command line speaks, known before any other setting is read or may be wrong."""

import logging
import os
from functools import cache
from pathlib import Path

from dotenv import dotenv_values

from locales import Texts, texts

PREFIX = "DONDOC_"
ENV_FILE = ".env"
# A file saved by Notepad begins with a mark.
ENCODING = "utf-8-sig"


@cache
def say() -> Texts:
    """The texts of the language that LOCALE chooses."""
    name = f"{PREFIX}LOCALE"
    return texts((os.environ.get(name) or written().get(name) or "").strip().lower())


# What cannot be read there is said with the settings, in our own words.
logging.getLogger("dotenv.main").disabled = True


def written() -> dict[str, str | None]:
    """What stands in `.env`, empty where it cannot be read."""
    if not Path(ENV_FILE).is_file():
        return {}
    try:
        return dotenv_values(ENV_FILE, encoding=ENCODING)
    except (OSError, UnicodeDecodeError):
        return {}
