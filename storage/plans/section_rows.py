"""The sections of a plan as rows, by their paths."""

from sqlalchemy import select

from domain.plans.drafts import TaskDraft
from storage.schema import section
from storage.store import Store

Path = tuple[tuple[str, str], ...]


class Sections:
    """The sections of a plan by their paths; one that is new is added with those around it."""

    def __init__(self, store: Store, plan_id: int) -> None:
        self._store = store
        self._plan_id = plan_id
        self._known: dict[Path, int] = {}
        paths: dict[int | None, Path] = {None: ()}
        for row in store.rows(select(section).where(section.c.plan_id == plan_id).order_by(section.c.id)):
            paths[row.id] = (*paths[row.parent_id], (row.code, row.title))
            self._known[paths[row.id]] = row.id

    def innermost(self, row: TaskDraft) -> int | None:
        """The id of the innermost section of a task."""
        path = tuple(zip(row.section_code, row.section, strict=True))
        parent = None
        for depth in range(1, len(path) + 1):
            if path[:depth] not in self._known:
                self._known[path[:depth]] = self._add(parent, *path[depth - 1])
            parent = self._known[path[:depth]]
        return parent

    def _add(self, parent: int | None, code: str, title: str) -> int:
        values = {"parent_id": parent, "code": code, "title": title, "position": len(self._known)}
        return self._store.add(section, plan_id=self._plan_id, **values)
