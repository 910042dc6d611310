"""What had to be told to whom on which day, worked out anew from the calendar alone, beside what was told.

Nothing here asks the program when it would remind: steps are counted on the list of working days, and every step
of every obligation for every post is either told once, on the first day on which it could be, or has its reason.
"""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Row, select

from benchmarks.simulation.world import LOOKS, Human, World, days, local
from domain.days.zone import ZONE, local_day
from storage.owing.calendar import calendar
from storage.schema import obligation, outbox, reminder

BEFORE, AFTER, EVERY = (7, 3, 1, 0), (1, 3), 5
DIGEST, OPENS, CLOSES = time(8), time(7), time(18)
LEADER_FROM = 3


@dataclass
class Account:
    """How many steps there were, what became of each, and whatever should not have been."""

    steps: Counter[str] = field(default_factory=Counter)
    digests: int = 0
    notices: int = 0
    obligations: int = 0
    violations: list[str] = field(default_factory=list)

    def say(self) -> str:
        """All of it in a few lines."""
        fates = ", ".join(f"{fate} {count:,}" for fate, count in sorted(self.steps.items()))
        sent = f"{self.obligations:,} obligations, {self.digests:,} digests, {self.notices} other notices"
        counts = f"{sent}, {sum(self.steps.values()):,} steps: {fates}"
        return "\n".join([counts, f"{len(self.violations)} violations", *self.violations[:20]])


def account(world: World) -> Account:
    """Hold what was told against what had to be."""
    found = _Ledger(world)
    result = Account(digests=len(found.digests), notices=found.notices, obligations=len(found.obligations))
    result.violations += found.wrong_times() + found.wrong_messages() + found.told_in_vain()
    for row in found.obligations:
        for human in world.people:
            if human.role in ("office", "leader") or human.unit_id == row.unit_id:
                for fate, violation in found.fates(row, human):
                    result.steps[fate] += 1
                    result.violations += [violation] if violation else []
    return result


class _Ledger:
    """The tables after the life, and the days on which anything could be told."""

    def __init__(self, world: World) -> None:
        self.world = world
        with world.database.begin(world.now, read_only=True) as store:
            calendar_ = calendar(store)
            self.obligations = store.rows(select(obligation).where(obligation.c.counted).order_by(obligation.c.id))
            told = store.rows(select(reminder))
            self.outbox = {row.id: row for row in store.rows(select(outbox))}
        span = days(world.scenario.first - timedelta(days=30), world.scenario.last + timedelta(days=30))
        self.working = [day for day in span if calendar_.is_working(day)]
        self.up = [day for day in self.working if self._is_up(day)]
        self.told: dict[tuple[int, int, int], Row[Any]] = {(r.obligation_id, r.person_id, r.step): r for r in told}
        self.steps_told: dict[tuple[int, int], list[Row[Any]]] = defaultdict(list)
        for row in told:
            self.steps_told[row.obligation_id, row.person_id].append(row)
        self.notices = sum(row.kind == "notice" and row.sent_at is not None for row in self.outbox.values())
        self.digests = [row for row in self.outbox.values() if row.kind == "digest" and row.sent_at]

    def _is_up(self, day: date) -> bool:
        """Whether a digest could leave: the program looked and the channel was there, within the window."""
        looks = [local(day, hour, minute) for hour, minute in LOOKS if DIGEST <= time(hour, minute) < CLOSES]
        down = self.world.is_down
        return any(not down("program", at) and not down("channel", at) for at in looks)

    # --- whole messages

    def wrong_times(self) -> list[str]:
        """Digests and notices that left at night or on a day off."""
        bad = []
        kinds = {row.id: row.kind for row in self.outbox.values()}
        for sent in self.world.channel.sent:
            at = sent.at.astimezone(ZONE)
            if kinds[sent.row] != "reply" and not (at.date() in self._working and OPENS <= at.time() < CLOSES):
                bad.append(f"{kinds[sent.row]} {sent.row} went out at {at}")
        return bad

    @property
    def _working(self) -> set[date]:
        return set(self.working)

    def wrong_messages(self) -> list[str]:
        """More than one digest a day, a message sent more often than a lost answer explains, other kinds of message."""
        bad = []
        calls = Counter(sent.row for sent in self.world.channel.sent)
        for row_id, count in calls.items():
            row = self.outbox[row_id]
            if count > 1 + min(row.unknowns, 1):
                bad.append(f"{row.kind} {row_id} was sent {count} times")
        a_day = Counter((row.person_id, local_day(row.sent_at), "today" in row.key) for row in self.digests)
        bad += [f"person {person} had {n} digests on {day}" for (person, day, _), n in a_day.items() if n > 1]
        # The office alone is told of other things: that nobody of a unit is reached, that days off are to be checked.
        office = {human.person_id for human in self.world.people if human.role == "office"}
        odd = [row for row in self.outbox.values() if row.kind == "notice" and row.person_id not in office]
        return bad + [f"a message besides the digests: {row.body['text'][:80]}" for row in odd]

    def told_in_vain(self) -> list[str]:
        """Reminders of what was done already when they left."""
        done = {row.id: row.met_at for row in self.obligations if row.met_at}
        bad = []
        for (obligation_id, person_id, step), row in self.told.items():
            if obligation_id in done and row.told_at > done[obligation_id]:
                bad.append(f"person {person_id} was told step {step} of {obligation_id}, which was done")
        return bad

    # --- every step

    def fates(self, row: Row[Any], human: Human) -> Iterator[tuple[str, str]]:
        """(what became of a step, what is wrong with that) for each step of an obligation for one person."""
        came = self.world.came_at(row.id)
        end = row.met_at or local(self.world.scenario.last, 23, 59)
        steps = [(step, day) for step, day in self._steps(row, human.role) if local(day, 8, 0) <= end]
        expected = set()
        for index, (step, day) in enumerate(steps):
            following = steps[index + 1][1] if index + 1 < len(steps) else None
            on = self._first_possible(day, came)
            # Leaders hear on the first day of their week, and on no other.
            following = day + timedelta(days=1) if human.role == "leader" else following
            fate, violation = self._fate(row, human, step, on, following, end)
            expected |= {step} if fate.startswith("told") else set()
            yield fate, violation
        for told in self.steps_told[row.id, human.person_id]:
            if told.step not in {step for step, _ in steps}:
                yield "not asked for", f"person {human.person_id} was told step {told.step} of {row.id} ({row.due})"

    def _first_possible(self, day: date, came: datetime) -> date | None:
        """The first day from this one on on which anything could be told of what came into being then."""
        first = max(day, local_day(came))
        while (at := self._at_or_after(self.up, first)) and local(at, 8, 0) < came:
            first = at + timedelta(days=1)
        return at

    @staticmethod
    def _at_or_after(of: Sequence[date], day: date) -> date | None:
        index = bisect_left(of, day)
        return of[index] if index < len(of) else None

    def _fate(
        self, row: Row[Any], human: Human, step: int, on: date | None, following: date | None, end: datetime
    ) -> tuple[str, str]:
        told = self.told.get((row.id, human.person_id, step))
        what = f"step {step} of {row.id} (due {row.due}) for person {human.person_id} ({human.role})"
        if told and on == local_day(told.told_at):
            return f"told, {self.outbox[told.outbox_id].state}", ""
        if told and on and self.world.blocks(human.chat, local(on, 8, 0)):
            return "told when the person let the bot in again", ""
        if told:
            return "told late", f"{what} was told on {local_day(told.told_at)}, not on {on}"
        if on is None or local(on, 8, 0) > end or on > self.world.scenario.last:
            return "done before it could be told", ""
        if following and following <= on:
            return "passed over: nothing ran until the next step", ""
        if row.met_at and local_day(row.met_at) == on:
            return "done on its day", ""
        if self.world.blocks(human.chat, local(on, 8, 0)):
            return "the person has blocked the bot", ""
        if reasons := self._reasons(human, on):
            return f"unsent: {', '.join(sorted(reasons))}", ""
        return "missing", f"{what} was not told on {on}"

    def _reasons(self, human: Human, day: date) -> set[str]:
        """Why the digests of a day did not go out."""
        keys = (f"digest:{human.person_id}:{day}", f"digest:{human.person_id}:{day}:today")
        return {row.reason for row in self.outbox.values() if row.key in keys and not row.sent_at}

    def _steps(self, row: Row[Any], role: str) -> Iterator[tuple[int, date]]:
        """(step, day) of every step, counted on the list of working days."""
        target = bisect_right(self.working, row.due) - 1
        late = target + 1
        if role in ("head", "staff"):
            yield from ((-n, self.working[target - n]) for n in BEFORE if target - n >= 0)
            afters = [*AFTER, *range(AFTER[-1] + EVERY, len(self.working) - late + 1, EVERY)]
            yield from ((n, self.working[late + n - 1]) for n in afters if late + n - 1 < len(self.working))
            return
        for n in range(1, len(self.working) - late + 1):
            day = self.working[late + n - 1]
            if role == "office" or (n >= LEADER_FROM and self._opens_a_week(day)):
                yield n, day

    def _opens_a_week(self, day: date) -> bool:
        index = bisect_left(self.working, day)
        return index == 0 or self.working[index - 1].isocalendar()[:2] != day.isocalendar()[:2]
