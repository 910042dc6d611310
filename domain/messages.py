"""What comes in from a person and what goes out to one, the same for every channel."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import repeat
from typing import Any, Literal, Self

Kind = Literal["text", "edit", "press", "blocked", "unblocked"]
Problem = Literal[
    "too_large",
    "unknown_type",
    "not_fetched",
    "empty",
    "old_word",
    "old_excel",
    "password",
    "macro",
    "damaged",
    "other_content",
]

# The longest address that is put into a message; room is kept for it when the message is split.
LINK_ROOM = 250


@dataclass(frozen=True, slots=True)
class Address:
    """Where a person is reached. `bot` tells several bots of one channel apart."""

    channel: str
    bot: str
    chat_id: str


@dataclass(frozen=True, slots=True)
class File:
    """A file of a message: first known by `remote_id`, then kept under `sha256`, or refused for `problem`."""

    name: str
    media_type: str = ""
    size: int = 0
    remote_id: str = ""
    sha256: str = ""
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class IncomingMessage:
    """One event of a channel. `external_id` names the event, so that a repeat is known as one.

    An edit carries in `edits` the external_id of the event that first brought the message; `pressed` is
    (outbox row, index of the choice), `reply_to` the channel's own id of one of our messages. What was sent
    `in_group` is answered in the sender's own chat, which `address` is.
    """

    address: Address
    external_id: str
    kind: Kind = "text"
    text: str = ""
    files: tuple[File, ...] = ()
    pressed: tuple[int, int] | None = None
    group: str = ""
    reply_to: str = ""
    edits: str = ""
    sender_name: str = ""
    language: str = ""
    sent_at: datetime | None = None
    in_group: bool = False


def cleaned(message: IncomingMessage) -> IncomingMessage:
    """The message without what no database keeps: zero characters and halves of surrogate pairs."""
    files = tuple(replace(file, name=_storable(file.name)) for file in message.files)
    return replace(message, text=_storable(message.text), sender_name=_storable(message.sender_name), files=files)


def _storable(text: str) -> str:
    return text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")


@dataclass(frozen=True, slots=True)
class Page:
    """A page of our own that a message may lead to: its kind, and the id of what it shows."""

    kind: str
    id: int = 0


@dataclass(frozen=True, slots=True)
class Choice:
    """A sentence that comes back: pressing it, or typing its number, is the same as saying `says`.

    `listed` choices have their numbered line in the reply's text already; the label is then a short tag. Where
    links can be given, a choice with a `page` opens it; `says` is for where they cannot, and for its typed number.
    """

    label: str
    says: str
    listed: bool = False
    page: Page | None = None

    def as_list(self) -> list[Any]:
        """The choice as an outbox row keeps it."""
        page = [self.page.kind, self.page.id] if self.page else []
        return [self.label, self.says, self.listed, *page]

    @classmethod
    def from_list(cls, kept: Sequence[Any]) -> Self:
        """The inverse of `as_list`."""
        label, says, listed, *page = kept
        return cls(label, says, listed, Page(*page) if page else None)


@dataclass(frozen=True, slots=True)
class Reply:
    """What a handler answers. `replaces` names an earlier outbox row; `about` the item it speaks of, as (kind, id).

    `silent` asks for nothing: it makes no sound, and may be left out where the messages of a month run short.
    """

    text: str
    choices: tuple[Choice, ...] = ()
    attachments: tuple[File, ...] = ()
    replaces: int | None = None
    silent: bool = False
    protected: bool = False
    about: tuple[str, int] | None = None

    def as_dict(self) -> dict[str, Any]:
        """The part that an outbox row keeps as JSON."""
        return {
            "text": self.text,
            "choices": [choice.as_list() for choice in self.choices],
            "attachments": [[f.name, f.media_type, f.size, f.sha256] for f in self.attachments],
        }

    @classmethod
    def from_dict(cls, body: Mapping[str, Any]) -> Self:
        """The inverse of `as_dict`."""
        return cls(
            text=body["text"],
            choices=tuple(Choice.from_list(kept) for kept in body["choices"]),
            attachments=tuple(File(n, m, s, sha256=h) for n, m, s, h in body["attachments"]),
        )


@dataclass(frozen=True, slots=True)
class Limits:
    """What a channel can carry; `text` is counted in UTF-16 units where `utf16`, else in characters.

    `a_second` is how many calls the channel takes overall, 0 without bound; one a second per chat, bursts allowed.
    `per_month` is what one bot may take in and send in a month, 0 for no limit. `pages` says whether links to
    pages can be given to its people. `home` is the address under which people open the channel themselves, "" where
    they do not. `documents` says whether people can send more than photos.
    """

    text: int
    utf16: bool = False
    buttons: bool = True
    edits: bool = True
    a_second: float = 30.0
    per_month: int = 0
    file_bytes: int = 20 * 1024 * 1024
    pages: bool = False
    home: str = ""
    documents: bool = True


def length(text: str, limits: Limits) -> int:
    """How long the channel counts this text."""
    return len(text.encode("utf-16-le")) // 2 if limits.utf16 else len(text)


def numbered(reply: Reply, buttons: bool, links: Sequence[str] = ()) -> str:
    """The text with the number of every choice in it; where there are buttons they carry the unlisted ones.

    `links` are the addresses of the pages that the choices open, one for each choice, "" for none.
    """
    every = enumerate(zip(reply.choices, links or repeat(""), strict=False), 1)
    lines = [_line(number, choice, link) for number, (choice, link) in every if not (choice.listed or buttons)]
    return "\n".join([reply.text, *lines])


def _line(number: int, choice: Choice, link: str) -> str:
    return f"[{number}] {choice.label}: {link}" if link else f"[{number}] {choice.label}"


def _length(reply: Reply, limits: Limits) -> int:
    """How long the text is with its choices, and with the links that are signed only when it is sent."""
    links = ["x" * LINK_ROOM if limits.pages and choice.page else "" for choice in reply.choices]
    return length(numbered(reply, limits.buttons, links), limits)


def fits(reply: Reply, limits: Limits) -> bool:
    """Whether one call of the channel can carry the text with its choices."""
    return _length(reply, limits) <= limits.text


def split(reply: Reply, limits: Limits) -> list[Reply]:
    """The replies, one channel call each, that say the same; choices stand on the last part of the text."""
    reserve = _length(replace(reply, text=""), limits)
    parts = _split_text(reply.text, limits, limits.text - reserve) if reply.text else []
    texts = [replace(reply, text=part, choices=(), attachments=()) for part in parts]
    if texts:
        texts[-1] = replace(texts[-1], choices=reply.choices)
        texts[1:] = [replace(part, replaces=None) for part in texts[1:]]
    files = [replace(reply, text="", choices=(), attachments=(f,), replaces=None) for f in reply.attachments]
    return texts + files


def _split_text(text: str, limits: Limits, room: int) -> list[str]:
    parts: list[str] = []
    current = ""
    for line in text.split("\n"):
        for piece in _pieces(line, limits, room):
            joined = f"{current}\n{piece}" if current else piece
            if length(joined, limits) <= room:
                current = joined
            else:
                parts.append(current)
                current = piece
    return [*parts, current]


def _pieces(line: str, limits: Limits, room: int) -> list[str]:
    """A line too long for one message, cut at blanks where it can be."""
    pieces: list[str] = []
    while length(line, limits) > room:
        fits = line[: room // 2 if limits.utf16 else room]
        cut = fits.rfind(" ") + 1 or len(fits)
        pieces.append(line[:cut].rstrip())
        line = line[cut:]
    return [*pieces, line]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a message means: `effect` names the write that a yes would cause.

    `meant` is False where an action is only spoken of: asked about, forbidden, put off, told by others.
    """

    intent: str
    slots: Mapping[str, Any] = field(default_factory=dict)
    effect: str = "none"
    confidence: float = 1.0
    meant: bool = True
