"""What somebody is told who asks for more than the own units: whose tasks may be seen, and whom to ask for the rest."""

from domain.messages import Choice, Reply
from handlers.turn import Turn


def own_only(turn: Turn) -> Reply:
    """Whose tasks the person may see, and whom to ask for the rest."""
    units = ", ".join(post.unit_short or post.unit_name for post in turn.person.posts)
    return Reply(turn.say("own-unit-only", unit=units), (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),))
