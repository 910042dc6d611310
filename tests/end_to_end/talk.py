"""One person's chat with the running bot."""

from typing import Any

from tests.end_to_end.program import until
from tests.telegram.standin import StandIn
from tests.telegram.world import buttons

Message = dict[str, Any]


class Talk:
    """A private chat in the stand-in; every act waits for the bot's answer to it."""

    def __init__(self, telegram: StandIn, chat: int) -> None:
        self.telegram = telegram
        self.chat = chat
        telegram.world.chat(chat)

    @property
    def answers(self) -> list[Message]:
        """The bot's messages as they stand now."""
        return self.telegram.world.said(self.chat)

    def says(self, text: str, reply_to: Message | None = None) -> Message:
        """Write, as a plain reply where a message is given."""
        told = len(self.answers)
        self.telegram.world.say(self.chat, text, reply_to["message_id"] if reply_to else None)
        return self.hears(told)

    def hears(self, told: int) -> Message:
        """The next message of the bot after so many."""
        until(lambda: len(self.answers) > told)
        return self.answers[-1]

    def presses(self, message: Message, label: str) -> Message:
        """Press the button with this label; the message as it stands once the press is answered and shown."""
        labels = [button["text"] for button in buttons(message)]
        index = next(n for n, text in enumerate(labels) if label in text)
        shown = len(self.telegram.called("editMessageText")) + len(self.telegram.called("sendMessage"))
        query = self.telegram.world.press(self.chat, message["message_id"], index)
        until(lambda: query in self.telegram.methods.answered)
        until(lambda: len(self.telegram.called("editMessageText")) + len(self.telegram.called("sendMessage")) > shown)
        shown_now: Message = until(lambda: self.telegram.world.message(self.chat, message["message_id"]))
        return shown_now

    def edits(self, message_id: int, text: str) -> Message:
        """Correct an own message."""
        told = len(self.answers)
        self.telegram.world.edit(self.chat, message_id, text)
        return self.hears(told)


def labels(message: Message) -> list[str]:
    """What stands on the buttons of a message."""
    return [button["text"] for button in buttons(message)]
