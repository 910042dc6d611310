"""Whether the program works, as a supervisor asks it: the database, the channels, the ticks."""

import asyncio
from pathlib import Path

import pytest

from bot.app import App
from bot.upkeep.ticks import PATIENCE, Ticks
from bot.web.monitoring import monitoring_routes, ready_route
from storage.database import Database
from tests.chat import Department
from tests.department import MONDAY
from tests.monitoring.asking import ask


async def _nothing() -> None:
    """A tick that ends well."""


async def _fails() -> None:
    raise RuntimeError("no")


def tick_all(department: Department) -> None:
    """Every tick ended well just now."""
    for name in PATIENCE:
        department.run(department.app.ticks.watched(name, _nothing)())


def ready(app: App) -> tuple[int, str]:
    answer = ask([ready_route(app)], "/ready", "10.0.0.7", "dondoc.example.vn")
    return answer.status_code, answer.text


def test_it_is_ready_once_every_tick_has_ended_well(department: Department) -> None:
    assert ready(department.app) == (503, "not ready: ticks")
    tick_all(department)
    assert ready(department.app) == (200, "ready")


def test_before_the_start_nothing_is_ready(tmp_path: Path) -> None:
    app = App(Database(f"sqlite:///{tmp_path / 'new.db'}"), tmp_path, [], lambda: MONDAY)
    assert ready(app) == (503, "not ready: database, channels, ticks")
    app.database.close()


def test_tables_of_another_version_are_not_ready(department: Department) -> None:
    tick_all(department)
    with department.database.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0001'")
    assert ready(department.app) == (503, "not ready: database")


@pytest.mark.parametrize("name", PATIENCE)
def test_a_tick_that_hangs_or_fails_is_seen(name: str) -> None:
    now = 100.0
    ticks = Ticks(lambda: MONDAY, lambda: now)

    async def failing(one: str) -> None:
        await ticks.watched(one, _fails)()

    async def live(without: str = "") -> None:
        for one in PATIENCE:
            if one != without:
                await ticks.watched(one, _nothing)()

    asyncio.run(live())
    assert ticks.alive
    now += PATIENCE[name]
    asyncio.run(live(without=name))
    with pytest.raises(RuntimeError):
        asyncio.run(failing(name))
    assert not ticks.alive


def test_figures_are_served_only_where_they_are_asked_for(department: Department) -> None:
    assert ask(monitoring_routes(department.app, metrics=False), "/metrics").status_code == 404
    assert ask(monitoring_routes(department.app, metrics=True), "/metrics").status_code == 200
