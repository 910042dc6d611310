"""Documents that people send: known by the name that readers tell formats by, and looked through for secrecy."""

from pathlib import PurePath

from domain.messages import File, Reply
from handlers.turn import Turn
from locales import Texts
from storage.jobs import add_job

# How the readers tell formats apart: by the ending.
ENDINGS = {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "application/pdf": ".pdf",
    "text/plain": ".txt",
    "text/markdown": ".md",
}
# Presentations are no plans, but may be marked secret.
SCREENED = ENDINGS | {"application/vnd.openxmlformats-officedocument.presentationml.presentation": ".pptx"}
LONGEST_NAME = 100
# Documents that are not taken are told so in the words of those who read plans.
REFUSED_AS = {
    "empty": "plan-file-empty",
    "old_word": "plan-old-word",
    "old_excel": "plan-old-excel",
    "password": "plan-password",
    "macro": "plan-macro",
    "damaged": "plan-damaged",
    "other_content": "plan-other-content",
}


def document_name(file: File) -> str:
    """The file's own name, safe as the name of a file, with the ending of what it really is."""
    ending = SCREENED[file.media_type]
    stem = "".join(c for c in PurePath(file.name.replace("\\", "/")).name if c.isprintable() and c != "/")
    return f"{stem.removesuffix(PurePath(stem).suffix)[:LONGEST_NAME] or 'tep'}{ending}"


def read_beside(turn: Turn, kind: str, file: File) -> None:
    """Have a document read beside the conversation."""
    add_job(
        turn.store,
        kind,
        {"name": document_name(file), "sha256": file.sha256},
        person_id=turn.person.id,
        conversation_id=turn.conversation_id,
        incoming_id=turn.incoming_id,
    )


def screen(turn: Turn) -> None:
    """What is marked secret is not kept, whatever it was sent for and whether anything is made of it."""
    for file in turn.message.files:
        if file.sha256 and file.media_type in SCREENED:
            read_beside(turn, "screen", file)


def refused(say: Texts, values: dict[str, str]) -> Reply:
    """The document was secret and is gone."""
    return Reply(say("plan-secret", **values))
