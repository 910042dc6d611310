"""When a unit was last asked for something, and what it answered, in words."""

from handlers.wording import moment_text
from locales import Texts
from storage.following.nudges import Asked
from storage.following.unit_answers import Answered


def asked_text(say: Texts, asked: Asked | None) -> str:
    """When something was last asked for, and by whom."""
    if asked is None:
        return say("asked-never")
    at = moment_text(asked.at)
    return say("asked-by", at=at, person=asked.by) if asked.by else say("asked-reminder", at=at)


def answer_text(say: Texts, answer: Answered | None) -> str:
    """What was answered last."""
    if answer is None:
        return say("answer-none")
    return say(
        f"answer-{answer.kind.replace('_', '-')}",
        at=moment_text(answer.at),
        said=answer.said or "none",
        day=f"{answer.day:%d/%m/%Y}" if answer.day else "none",
        percent="none" if answer.percent is None else f"{answer.percent}%",
    )
