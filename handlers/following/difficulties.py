"""What stands in a unit's way: passed on to the office."""

from collections.abc import Mapping, Sequence
from typing import Any

from domain.messages import Choice, Reply
from handlers.turn import Turn
from locales import Texts, texts
from storage.owing.calendar import opens_at
from storage.people.persons import find_person, holders
from storage.talk.outbox import tell
from storage.tasks.difficulties import difficulties_of_batch


def pass_on(turn: Turn, lines: Sequence[Mapping[str, Any]], batch: str) -> bool:
    """The office hears of difficulties, in its working hours and each in their language; whether anybody does."""
    not_before = opens_at(turn.store)
    kept = difficulties_of_batch(turn.store, batch)
    told = False
    for officer in holders(turn.store, role="office"):
        if officer.person_id == turn.person.id:
            continue
        say = texts(find_person(turn.store, officer.person_id).locale)
        for line in lines:
            told |= tell(turn.store, officer.person_id, _difficulty_note(turn, say, line, kept), not_before)
    return told


def _difficulty_note(turn: Turn, say: Texts, line: Mapping[str, Any], kept: Mapping[int, int]) -> Reply:
    text = say(
        "office-difficulty",
        unit=line["unit"],
        author=turn.person.name,
        name=f"{line['code']} {line['title']}",
        text=line["difficulty"],
    )
    answer = f"/vuongmac traloi {kept[line['assignment']]}"
    choices = (Choice(say("difficulty-choice-traloi"), answer), Choice(say("difficulty-choice-queue"), "/vuongmac"))
    return Reply(text, (*choices, Choice(say("choice-card"), f"/viec #{line['task']}")))
