"""Who may talk to us: invite codes, strangers, the language of the answers."""

from domain.desk.people import asks_to_join
from domain.messages import Choice, IncomingMessage, Reading, Reply
from domain.people.invites import WRONG_CODES, is_code
from domain.progress import Mark
from domain.replies.short import phrases
from domain.text import fold
from handlers.people import joining
from handlers.people.privacy_notice import notice
from handlers.turn import Turn
from locales import DEFAULT, LANGUAGES, Texts, texts
from storage.people.invites import note_stranger, note_wrong_code, use_invite, wrong_codes
from storage.people.persons import Person, find_person, set_locale
from storage.store import Store
from storage.tasks.items import items_of_units


def stranger(store: Store, message: IncomingMessage, reading: Reading, conversation_id: int) -> Reply | None:
    """Answer somebody unknown: a code links them, anything else gets one fixed hint a day."""
    say = texts(DEFAULT)
    if asks_to_join(message.text) and not any(map(is_code, message.text.split())):
        return joining.asks(store, message, conversation_id)
    code = _code_in(message.text, reading)
    if code is not None:
        return _try_code(store, say, conversation_id, code, message.sender_name)
    return Reply(say("stranger-hint")) if note_stranger(store, conversation_id, message.sender_name) else None


def link(turn: Turn) -> Reply:
    """A known person brings a further code: one more post."""
    if asks_to_join(turn.message.text) and not any(map(is_code, turn.message.text.split())):
        return Reply(turn.say("join-already"))
    code = _code_in(turn.message.text, turn.reading)
    if code is None:
        return Reply(turn.say("code-missing"))
    return _try_code(turn.store, turn.say, turn.conversation_id, code, turn.message.sender_name)


def _code_in(text: str, reading: Reading) -> str | None:
    """The code of "lienket 7kq4mp", "/start 7KQ4MP" or the code alone; whatever follows the word is a try."""
    words = text.split()
    if reading.intent == "link_unit" and len(words) > 1:
        return words[-1]
    return text if is_code(text) else next((word for word in words[1:3] if is_code(word)), None)


def _try_code(store: Store, say: Texts, conversation_id: int, code: str, sender_name: str) -> Reply:
    if wrong_codes(store, conversation_id) >= WRONG_CODES:
        return Reply(say("code-too-many", count=WRONG_CODES))
    person_id = use_invite(store, conversation_id, code, sender_name)
    if person_id is None:
        note_wrong_code(store, conversation_id)
        return Reply(say("code-wrong"))
    return welcome(store, say, find_person(store, person_id))


def welcome(store: Store, say: Texts, person: Person) -> Reply:
    """The first message to somebody linked: who they are here, what waits, and what is kept about them."""
    items = items_of_units(store, person.unit_ids)
    tasks = sum(item.kind == "task" for item in items)
    soon = sum(item.mark in (Mark.DUE_SOON, Mark.OVERDUE) for item in items)
    posts = "; ".join(say("post", unit=post.unit_name, role=say(f"role-{post.role}")) for post in person.posts)
    text = say("welcome", posts=posts, tasks=tasks, reports=len(items) - tasks, soon=soon)
    return Reply(
        f"{text}\n{notice(store, say)}",
        (
            Choice(say("choice-my-tasks"), "/nhiemvu"),
            Choice(say("choice-due-soon"), "/nhiemvu due_soon"),
            Choice(say("choice-help"), "/trogiup"),
        ),
    )


def language_asked(turn: Turn) -> Reply | None:
    """ "english", "tiếng Việt": a language named and nothing else."""
    said = fold(turn.message.text).strip(" .!?")
    wanted = next((name for name in LANGUAGES if said in phrases(f"speak_{name}")), None)
    return language(turn.reread(Reading("language", {"args": wanted}))) if wanted else None


def language(turn: Turn) -> Reply:
    """`/ngonngu en`: speak that language from now on; without one, ask."""
    wanted = next((word.lower() for word in turn.args if word.lower() in LANGUAGES), None)
    if wanted is None:
        names = tuple(Choice(turn.say(f"language-{name}"), f"/ngonngu {name}") for name in LANGUAGES)
        return Reply(turn.say("language-ask"), names)
    set_locale(turn.store, turn.person.id, wanted)
    return Reply(texts(wanted)("language-set"), (Choice(texts(wanted)("choice-my-tasks"), "/nhiemvu"),))
