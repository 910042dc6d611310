"""Where photos and documents may be sent: into the chat, or through the page that a signed link opens."""

from domain.messages import Choice, Page, Reply
from handlers.turn import Turn

UPLOAD = "upload"
MOST_FILES = 10


def send_files(turn: Turn) -> Reply:
    """`/guitep`: how to send files here; where pages are served, with a fresh link."""
    limits = turn.store.limits[turn.message.address.channel]
    ways = {(True, True): "both", (True, False): "page", (False, True): "chat", (False, False): "photos"}
    way = ways[limits.pages, limits.documents]
    lines = [turn.say("upload-title"), turn.say(f"send-files-{way}", files=MOST_FILES), turn.say("send-files-warning")]
    return Reply("\n".join(lines), upload_choices(turn))


def upload_choices(turn: Turn) -> tuple[Choice, ...]:
    """The way to the upload page, for files of this chat; none where no pages are served."""
    if not turn.store.limits[turn.message.address.channel].pages:
        return ()
    return (Choice(turn.say("choice-upload"), "/guitep", page=Page(UPLOAD, turn.conversation_id)),)


def documents_elsewhere(turn: Turn) -> tuple[Choice, ...]:
    """The way to the upload page, where the chat itself carries no documents."""
    documents = turn.store.limits[turn.message.address.channel].documents
    return () if documents else upload_choices(turn)
