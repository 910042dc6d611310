"""An invitation as it is forwarded: the words for each channel, and a picture of the code to scan."""

from datetime import datetime
from urllib.parse import quote

from domain.messages import File, Reply
from handlers.making import make_beside
from handlers.turn import Turn
from handlers.wording import moment_text
from storage.people.bot_names import telegram_name, web_home


def start_link(turn: Turn, code: str) -> str:
    """What opens Telegram with the code already said; "" where this bot has no name there yet."""
    name = telegram_name(turn.store) if "telegram" in turn.store.limits else ""
    return f"https://t.me/{quote(name)}?start={code}" if name else ""


def forwarded(turn: Turn, name: str, unit: str, role: str, code: str, expires: datetime) -> str:
    """What the office passes on to the one who is invited."""
    say, link = turn.say, start_link(turn, code)
    lines = [say("invite-forward", name=name or "none", unit=unit, role=role)]
    lines += [say("invite-by-telegram", link=link)] if link else []
    home = web_home(turn.store)
    lines += [say("invite-by-web", url=home, code=code)] if home else []
    known = {"telegram": bool(link), "web": bool(home)}
    typed = [one for one in ("zalo", "telegram", "web") if one in turn.store.limits and not known.get(one)]
    channels = ", ".join(say(f"channel-{one}") for one in typed)
    lines += [say("invite-by-typing", code=code, channels=channels)] if typed else []
    return "\n".join([*lines, say("invite-until", until=moment_text(expires))])


def picture(turn: Turn, code: str, text: str) -> None:
    """Have the code drawn, to be sent with the words to pass on: the link, or what is to be typed."""
    link = start_link(turn, code)
    what = {"text": link or turn.say("invite-typed", code=code)}
    make_beside(turn, "qr", what, File(turn.say("invite-file"), "image/png"), Reply(text))
