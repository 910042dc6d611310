"""The key that signs links and sessions: made once, kept in the data folder for its owner alone."""

import contextlib
import os
import secrets
from pathlib import Path

from pydantic import SecretStr

KEY_FILE = "signing.key"
KEY_BYTES = 32


def signing_key(data_dir: Path, setting: SecretStr | None) -> bytes:
    """The key of the setting, else that of the data folder, which is made where it is missing."""
    if setting is not None:
        return setting.get_secret_value().encode()
    path = data_dir / KEY_FILE
    if not path.exists():
        _make(path)
    return path.read_bytes()


def _make(path: Path) -> None:
    """Written whole under another name first: of two processes that start together, both use the first one's."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{KEY_FILE}.{secrets.token_hex(8)}")
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(secrets.token_bytes(KEY_BYTES))
    with contextlib.suppress(FileExistsError):
        os.link(part, path)
    part.unlink()
