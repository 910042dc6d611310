"""Lists read on without buttons: "tiếp", "trang sau", "trang trước"."""

from domain.messages import Choice, Reply
from domain.replies.short import pages_back, pages_on
from handlers.turn import Turn
from handlers.wording import AT_MOST
from storage.talk.drafts import recent_choices

# Right after a place of a plan, "tiếp" goes on with the plan.
_GOES_ON = "plan"


def paged(turn: Turn) -> Choice | Reply | None:
    """The choice that shows the next or the previous page of the newest list; None where no page is asked for."""
    back = pages_back(turn.message.text)
    if not back and not pages_on(turn.message.text):
        return None
    if turn.dialog and turn.dialog.asks == _GOES_ON and turn.dialog.just_asked:
        return None
    more, at_end = _newest_list(turn)
    if more is None or (at_end and not back):
        return Reply(turn.say("no-more-pages"), (Choice(turn.say("choice-my-tasks"), "/nhiemvu"),))
    return _page_before(more, 1 if at_end else 2) if back else more


def _newest_list(turn: Turn) -> tuple[Choice | None, bool]:
    """What leads on from the newest page that has a next one, and whether the list's last page came after it."""
    label = turn.say("choice-more", count=0).partition(" (")[0]
    at_end = False
    for choices in recent_choices(turn.store, turn.conversation_id):
        if more := next((choice for choice in choices if choice.label.partition(" (")[0] == label), None):
            return more, at_end
        at_end = at_end or any(choice.listed for choice in choices)
    return None, at_end


def _page_before(more: Choice, pages: int) -> Choice:
    """So many pages before the one that `more` leads to; its command ends in the place where that begins."""
    command, _, start = more.says.rpartition(" ")
    if not start.isdecimal():
        return more
    return Choice(more.label, f"{command} {max(int(start) - pages * AT_MOST, 0)}")
