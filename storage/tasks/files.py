"""Files that people send, kept under the data folder by the hash of their content."""

import hashlib
from datetime import datetime
from pathlib import Path
from secrets import token_hex

from sqlalchemy import Text, cast, delete, select, update

from domain.messages import File, Reply
from storage.schema import conversation, evidence, identity, outbox, progress_update, report_file, stored_file
from storage.store import Store

# Seconds.
STAGED_FOR = 86_400


class FileFolder:
    """The folder of evidence: `<first two digits of the hash>/<hash>`; equal files are kept once."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def keep(self, content: bytes) -> str:
        """Write the content, whole or not at all; returns its SHA-256."""
        digest = hashlib.sha256(content).hexdigest()
        path = self.path(digest)
        if path.exists():
            # It is wanted anew: the cleaning goes by this moment.
            path.touch()
        else:
            _write(path, content)
        return digest

    def read(self, sha256: str) -> bytes:
        """The content; raises OSError where it is gone."""
        return self.path(sha256).read_bytes()

    def path(self, sha256: str) -> Path:
        """Where the content stands."""
        return self.root / sha256[:2] / sha256

    def remove(self, sha256: str) -> None:
        """Keep the content no longer, nor the copy that is shown of it."""
        self.path(sha256).unlink(missing_ok=True)
        self.shown_path(sha256).unlink(missing_ok=True)

    def untouched_since(self, moment: datetime) -> list[str]:
        """The hashes of contents that were last kept before a moment."""
        found = (path for path in self.root.glob("??/*") if path.suffix != ".part")
        return sorted(path.name for path in found if path.stat().st_mtime < moment.timestamp())

    # --- uploads that are not handed in yet; those that never are go after a day

    def stage(self, content: bytes) -> str:
        """Write content that may yet be thrown away; returns its SHA-256."""
        digest = hashlib.sha256(content).hexdigest()
        self._sweep()
        _write(self.root / "staged" / digest, content)
        return digest

    def adopt(self, sha256: str) -> bool:
        """Keep what was staged, or stands here already; False where neither is there any more."""
        staged, path = self.root / "staged" / sha256, self.path(sha256)
        if path.exists():
            staged.unlink(missing_ok=True)
        elif staged.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            staged.replace(path)
        return path.exists()

    def _sweep(self) -> None:
        """The age of files is a matter of the disk's clock alone."""
        staged = [path for path in (self.root / "staged").glob("*") if path.is_file()]
        newest = max((path.stat().st_mtime for path in staged), default=0)
        for path in staged:
            if newest - path.stat().st_mtime > STAGED_FOR:
                path.unlink(missing_ok=True)

    # --- copies of pictures without what the camera wrote; they can be made again, so no backup has them

    def read_shown(self, sha256: str) -> bytes | None:
        """The copy of a picture that may be shown, None where it is not made yet."""
        path = self.shown_path(sha256)
        return path.read_bytes() if path.exists() else None

    def keep_shown(self, sha256: str, content: bytes) -> None:
        """Write the copy of a picture, whole or not at all."""
        _write(self.shown_path(sha256), content)

    def shown_path(self, sha256: str) -> Path:
        """Where the shown copy stands."""
        return self.root / "shown" / sha256


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    # A name of its own: two may write the same content at the same time.
    part = path.with_name(f"{path.name}.{token_hex(8)}.part")
    part.write_bytes(content)
    part.replace(path)


def add_file(store: Store, person_id: int, file: File) -> int:
    """Write down who sent a file that the folder has."""
    return store.add(
        stored_file,
        sha256=file.sha256,
        name=file.name,
        media_type=file.media_type,
        size=file.size,
        person_id=person_id,
        stored_at=store.now,
    )


def access_file(store: Store, person_id: int, file_id: int) -> File | None:
    """A file that this person sent; None for anything else."""
    row = store.first(select(stored_file).where(stored_file.c.id == file_id, stored_file.c.person_id == person_id))
    return File(row.name, row.media_type, row.size, sha256=row.sha256) if row else None


def forget_file(store: Store, sha256: str) -> None:
    """The content is gone, and with it all that told of it; drafts may still name its row."""
    ids = list(store.connection.scalars(select(stored_file.c.id).where(stored_file.c.sha256 == sha256)))
    store.change(delete(evidence).where(evidence.c.file_id.in_(ids)))
    store.change(delete(report_file).where(report_file.c.file_id.in_(ids)))
    nothing = {"sha256": "", "name": "", "media_type": "", "size": 0}
    store.change(update(stored_file).where(stored_file.c.id.in_(ids)).values(**nothing))
    for file_id in ids:
        store.audit("forget", "file", file_id)


def evidence_of(store: Store, update_id: int) -> list[File]:
    """The files that came with an update."""
    statement = (
        select(stored_file)
        .join(evidence, evidence.c.file_id == stored_file.c.id)
        .where(evidence.c.update_id == update_id, stored_file.c.sha256 != "")
        .order_by(stored_file.c.id)
    )
    return [File(r.name, r.media_type, r.size, sha256=r.sha256) for r in store.rows(statement)]


def file_of_chat(store: Store, channel: str, chat_id: str, sha256: str) -> File | None:
    """A file that the person of this chat sent, or that was sent into this chat."""
    statement = (
        select(stored_file)
        .join(identity, identity.c.person_id == stored_file.c.person_id)
        .join(conversation, conversation.c.id == identity.c.conversation_id)
        .where(
            stored_file.c.sha256 == sha256,
            conversation.c.channel == channel,
            conversation.c.chat_id == chat_id,
        )
        .limit(1)
    )
    row = store.first(statement)
    own = File(row.name, row.media_type, row.size, sha256=row.sha256) if row else None
    return own or _sent_into_chat(store, channel, chat_id, sha256)


def _sent_into_chat(store: Store, channel: str, chat_id: str, sha256: str) -> File | None:
    statement = (
        select(outbox.c.body)
        .join(conversation, conversation.c.id == outbox.c.conversation_id)
        .where(
            conversation.c.channel == channel,
            conversation.c.chat_id == chat_id,
            cast(outbox.c.body, Text).contains(sha256, autoescape=True),
        )
    )
    sent = (file for body in store.connection.scalars(statement) for file in Reply.from_dict(body).attachments)
    return next((file for file in sent if file.sha256 == sha256), None)


def evidence_counts(store: Store, assignment_id: int) -> dict[int, int]:
    """How many files each update of an assignment has, by the update's id."""
    statement = (
        select(evidence.c.update_id)
        .join(progress_update, progress_update.c.id == evidence.c.update_id)
        .join(stored_file, stored_file.c.id == evidence.c.file_id)
        .where(progress_update.c.assignment_id == assignment_id, stored_file.c.sha256 != "")
    )
    counts: dict[int, int] = {}
    for (update_id,) in store.rows(statement):
        counts[update_id] = counts.get(update_id, 0) + 1
    return counts
