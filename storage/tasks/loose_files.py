"""Files that nothing speaks of any more: those of drafts that came to nothing, and contents without a row."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import delete, exists, select

from storage.cleaning import AT_ONCE, kept_since
from storage.schema import draft, evidence, job, plan, question, report_file, stored_file
from storage.store import Store

SETTING = "file"
_NEEDED = (
    exists().where(evidence.c.file_id == stored_file.c.id)
    | exists().where(report_file.c.file_id == stored_file.c.id)
    | exists().where(plan.c.source_hash == stored_file.c.sha256)
)


def loose_files(store: Store, after: int) -> list[int]:
    """The next files behind `after` that are no evidence, stand in no report and in nothing that is still open."""
    since = kept_since(store, SETTING)
    if since is None:
        return []
    key = stored_file.c.id
    found = select(key, stored_file.c.sha256).where(key > after, stored_file.c.stored_at < since, ~_NEEDED)
    ids, digests = _open(store)
    rows = store.rows(found.order_by(key).limit(AT_ONCE))
    return [row.id for row in rows if row.id not in ids and row.sha256 not in digests]


def forget_files(store: Store, ids: Sequence[int]) -> list[str]:
    """Forget files; the contents that nothing else needs, for the folder to remove."""
    gone = set(store.connection.scalars(select(stored_file.c.sha256).where(stored_file.c.id.in_(ids))))
    store.change(delete(stored_file).where(stored_file.c.id.in_(ids), ~_NEEDED))
    return sorted(gone - known(store, gone) - {""})


def known(store: Store, digests: Iterable[str]) -> set[str]:
    """Those contents that a file or a plan has, or that something still open speaks of."""
    asked = set(digests)
    of_files = store.connection.scalars(select(stored_file.c.sha256).where(stored_file.c.sha256.in_(asked)))
    of_plans = store.connection.scalars(select(plan.c.source_hash).where(plan.c.source_hash.in_(asked)))
    return {*of_files, *of_plans, *(asked & _open(store)[1])}


def _open(store: Store) -> tuple[set[int], set[str]]:
    """The ids and contents of files that open drafts, questions and unfinished work speak of."""
    drafts = select(draft.c.data).where(draft.c.state == "open", draft.c.expires_at > store.now)
    jobs = select(job.c.data).where(job.c.state != "done")
    ids: set[int] = set()
    digests: set[str] = set()
    for statement in (drafts, jobs, select(question.c.data)):
        for said in store.connection.scalars(statement):
            for key, value in _leaves(said):
                if key in ("file", "files") and isinstance(value, int):
                    ids.add(value)
                elif key == "sha256":
                    digests.add(str(value))
    return ids, digests


def _leaves(value: Any, key: str = "") -> Iterator[tuple[str, Any]]:
    """Every plain value of a piece of JSON with the name that it stands under."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _leaves(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from _leaves(inner, key)
    else:
        yield key, value
