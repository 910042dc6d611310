"""The channels: how messages come in and go out."""

import sys
from importlib.util import find_spec
from types import ModuleType
from typing import cast

# httpcore asks at every step of a call under which library it runs, by importing sniffio, which nothing here needs;
# where it is not installed the whole path is searched each time. What is known to be absent fails at once.
if find_spec("sniffio") is None:
    cast("dict[str, ModuleType | None]", sys.modules)["sniffio"] = None
