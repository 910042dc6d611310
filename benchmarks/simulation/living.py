"""Living through a scenario: ticks of two workers, digests, and people who do something about some of them."""

import asyncio
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import count

from sqlalchemy import select

from benchmarks.simulation.world import LOOKS, Human, World, days, local
from bot.conversation import receive
from domain.messages import Address, IncomingMessage, Kind
from storage.owing.obligations import meet
from storage.schema import obligation, reminder
from storage.talk.sending import claim

# The plans of a year come in on this day of the year before.
NEXT_YEAR_COMES = (12, 21)
LOST = 0.004
ANSWERED_AT_MOST = 4


def live(world: World) -> None:
    """Live through all of it."""
    asyncio.run(_live(world))


async def _live(world: World) -> None:
    life = _Life(world)
    for day in days(world.scenario.first, world.scenario.last):
        for hour, minute in LOOKS:
            world.now = local(day, hour, minute)
            await life.look(day, hour)


class _Life:
    """What happens at each look."""

    def __init__(self, world: World) -> None:
        self.world = world
        self._events = count(1)
        self._seen = 0
        self._was_blocked = False

    async def look(self, day: date, hour: int) -> None:
        world = self.world
        if (day.month, day.day) == NEXT_YEAR_COMES and hour == 10 and day.year < world.scenario.last.year:
            world.next_year()
        if world.is_down("program", world.now):
            return
        await self._unblock()
        self._lose_a_claim()
        await asyncio.gather(*(worker.enqueue_due() for worker in world.workers))
        await self._deliver()
        # Whatever a lost lease or a short wait held back.
        world.now += timedelta(minutes=2)
        await self._deliver()
        await self._people_act()

    async def _deliver(self) -> None:
        await asyncio.gather(*(worker.deliver_all() for worker in self.world.workers))

    def _lose_a_claim(self) -> None:
        """A process dies between its claim and its send."""
        world = self.world
        if world.chance.random() < LOST:
            with world.database.begin(world.now) as store:
                claim(store, f"lost-{next(self._events)}")

    async def _unblock(self) -> None:
        """Whoever had blocked the bot lets it in again."""
        blocked = self.world.blocks(self.world.people[0].chat, self.world.now)
        if self._was_blocked and not blocked:
            await self._hears(self.world.people[0], "", "unblocked")
        self._was_blocked = blocked

    # --- people

    async def _people_act(self) -> None:
        world = self.world
        new, self._seen = world.channel.sent[self._seen :], len(world.channel.sent)
        by_chat = {human.chat: human for human in world.people}
        for sent in new:
            human = by_chat[sent.chat]
            if human.answers and not world.blocks(human.chat, world.now):
                await self._answers(human, self._told_in(sent.row))

    def _told_in(self, row: int) -> list[tuple[int, int | None]]:
        """(obligation, assignment) of what a digest spoke of and is still open."""
        with self.world.database.begin(self.world.now, read_only=True) as store:
            told = select(obligation.c.id, obligation.c.assignment_id).join(
                reminder, reminder.c.obligation_id == obligation.c.id
            )
            rows = store.rows(told.where(reminder.c.outbox_id == row, obligation.c.state == "open"))
            return [(found.id, found.assignment_id) for found in rows]

    async def _answers(self, human: Human, told: Iterable[tuple[int, int | None]]) -> None:
        chosen = [one for one in told if self.world.chance.random() < human.answers]
        for obligation_id, assignment_id in chosen[:ANSWERED_AT_MOST]:
            if assignment_id is None:
                self._sends_report(human, obligation_id)
            else:
                await self._hears(human, f"/tiendo #{assignment_id}")
                await self._hears(human, "100%")

    def _sends_report(self, human: Human, obligation_id: int) -> None:
        with self.world.database.begin(self.world.now) as store:
            store.actor = human.person_id
            meet(store, obligation_id, human.person_id)

    async def _hears(self, human: Human, text: str, kind: Kind = "text") -> None:
        """A message of a person through the real `receive`, answered through the real delivery."""
        world = self.world
        worker = world.workers[next(self._events) % 2]
        event = IncomingMessage(Address("telegram", "1", human.chat), f"event-{next(self._events)}", kind, text)
        await worker.deliver_leased(receive(worker.database, event, world.now, worker.lease))
