"""What is sent to Zalo: plain numbered text within its limits, and every way in which a send can end."""

import asyncio
import unicodedata

import pytest

from bot.channels.base import FetchError, Outcome, Outgoing, SendError
from bot.channels.zalo.channel import ZaloChannel
from domain.messages import Choice, File, Page, Reply
from storage.database import Database
from tests.telegram.running import Inbox
from tests.zalo.running import address, channel_to, running
from tests.zalo.standin import FaultKind, StandIn

CHAT = "a1b2c3d4e5f60718293a"
HELLO = Outgoing(1, Reply("Chào anh/chị.", (Choice("Xem nhiệm vụ", "/nhiemvu"),)))


def send(zalo: StandIn, kept: Database, *outgoing: Outgoing) -> list[str | SendError]:
    """Send one after the other to a chat that has written; the ids, or how each went wrong."""

    async def play() -> list[str | SendError]:
        channel = channel_to(zalo, kept)
        try:
            return [await _one(channel, out) for out in outgoing]
        finally:
            await channel.stop()

    zalo.say(CHAT, "chào")
    return asyncio.run(play())


async def _one(channel: ZaloChannel, out: Outgoing) -> str | SendError:
    try:
        return await channel.send(address(CHAT), out)
    except SendError as error:
        return error


def test_choices_are_numbered_in_the_text_and_the_text_is_composed(zalo: StandIn, kept: Database) -> None:
    decomposed = unicodedata.normalize("NFD", "Chào anh/chị.")
    (sent,) = send(zalo, kept, Outgoing(1, Reply(decomposed, (Choice("Xem nhiệm vụ", "/nhiemvu"),))))
    assert isinstance(sent, str)
    assert sent
    assert zalo.texts(CHAT) == ["Chào anh/chị.\n[1] Xem nhiệm vụ"]


@pytest.mark.parametrize(
    ("kind", "code", "outcome", "arrived"),
    [
        ("page", 0, Outcome.TRY_LATER, False),
        ("error", 429, Outcome.TRY_LATER, False),
        ("error", 401, Outcome.TRY_LATER, False),
        ("error", 408, Outcome.UNKNOWN, False),
        ("error", 500, Outcome.UNKNOWN, False),
        ("broken", 0, Outcome.UNKNOWN, True),
        ("hang", 0, Outcome.UNKNOWN, True),
        ("reset_after", 0, Outcome.UNKNOWN, True),
    ],
)
@pytest.mark.parametrize("mirrored", [False, True])
def test_how_a_send_ends(
    zalo: StandIn, kept: Database, kind: FaultKind, code: int, outcome: Outcome, arrived: bool, mirrored: bool
) -> None:
    zalo.mirrored = zalo.word_codes = mirrored
    zalo.fail("sendMessage", kind, code=code)
    (error,) = send(zalo, kept, HELLO)
    assert isinstance(error, SendError)
    assert error.outcome is outcome
    assert not error.permanent
    assert zalo.token.partition(":")[2] not in str(error)
    assert bool(zalo.texts(CHAT)) == arrived


def test_no_connection_means_that_nothing_was_sent(zalo: StandIn, kept: Database) -> None:
    async def play() -> SendError:
        channel = channel_to(zalo, kept, api_url="http://127.0.0.1:9")
        with pytest.raises(SendError) as caught:
            await channel.send(address(CHAT), HELLO)
        await channel.stop()
        return caught.value

    assert asyncio.run(play()).outcome is Outcome.TRY_LATER


@pytest.mark.parametrize("code", [400, 403, 404])
def test_the_third_refusal_in_a_row_is_for_good(zalo: StandIn, kept: Database, code: int) -> None:
    zalo.fail("sendMessage", "error", times=2, code=code)
    first = send(zalo, kept, HELLO, HELLO, HELLO)
    assert [getattr(end, "outcome", "sent") for end in first] == [Outcome.TRY_LATER, Outcome.TRY_LATER, "sent"]
    zalo.fail("sendMessage", "error", times=3, code=code)
    ends = send(zalo, kept, HELLO, HELLO, HELLO)
    assert [getattr(end, "permanent", None) for end in ends] == [False, False, True]


def test_a_used_up_quota_waits_and_loses_nothing(zalo: StandIn, kept: Database) -> None:
    zalo.quota = 1
    sent, refused = send(zalo, kept, HELLO, HELLO)
    assert isinstance(sent, str)
    assert isinstance(refused, SendError)
    assert refused.outcome is Outcome.TRY_LATER


def test_a_file_that_has_no_address_is_told_of_in_words(zalo: StandIn, kept: Database) -> None:
    file = File("bieu-tong-hop.xlsx", "application/vnd.ms-excel", 10, sha256="0" * 64)
    send(zalo, kept, Outgoing(1, Reply("", attachments=(file,)), file=b"xlsx"))
    assert zalo.texts(CHAT) == ["bieu-tong-hop.xlsx: "]


# --- photos


def fetched(zalo: StandIn, kept: Database, inbox: Inbox, content: bytes, field: str = "photo_url") -> bytes:
    async def play() -> bytes:
        async with running(zalo, kept, inbox) as channel:
            zalo.photo(CHAT, content, "ảnh tập huấn", field)
            (message,) = await inbox.wait(1)
            assert message.text == "ảnh tập huấn"
            (file,) = message.files
            assert file.media_type == "image/jpeg"
            return await channel.fetch(file)

    return asyncio.run(play())


@pytest.mark.parametrize("field", ["photo_url", "photo"])
def test_a_photo_is_had_from_its_address(zalo: StandIn, kept: Database, inbox: Inbox, field: str) -> None:
    assert fetched(zalo, kept, inbox, b"\xff\xd8jpeg", field) == b"\xff\xd8jpeg"


def test_a_photo_that_is_gone_is_refused(zalo: StandIn, kept: Database, inbox: Inbox) -> None:
    zalo.fail("photo", "error")
    with pytest.raises(FetchError, match="404"):
        fetched(zalo, kept, inbox, b"jpeg")


def test_a_photo_that_is_too_large_is_refused(zalo: StandIn, kept: Database, inbox: Inbox) -> None:
    with pytest.raises(FetchError, match="too large"):
        fetched(zalo, kept, inbox, b"\0" * (ZaloChannel.limits.file_bytes + 1))


@pytest.mark.parametrize(
    "url",
    [
        "http://169.254.169.254/latest/meta-data",
        "https://zdn.vn.attacker.example/1.jpg",
        "https://attackerzdn.vn/1.jpg",
        "http://photo.zdn.vn/1.jpg",
        "file:///etc/passwd",
        "https://[::1",
    ],
)
def test_photos_are_fetched_from_zalos_own_hosts_only(zalo: StandIn, kept: Database, url: str) -> None:
    async def play() -> None:
        channel = channel_to(zalo, kept)
        try:
            await channel.fetch(File("a.jpg", "image/jpeg", remote_id=url))
        finally:
            await channel.stop()

    with pytest.raises(FetchError, match="not an address"):
        asyncio.run(play())


def test_a_page_is_an_address_behind_its_choice_and_a_file_a_line_with_its_own(zalo: StandIn, kept: Database) -> None:
    choices = (Choice("Gửi tệp", "/guitep", page=Page("upload", 7)), Choice("Để sau", "/thoi"))
    link = "https://dondoc.example.vn/l/upload/abc"
    paper = Reply("Bảng tổng hợp", attachments=(File("bang.xlsx", "application/x"),))
    send(zalo, kept, Outgoing(1, Reply("Mời gửi.", choices), links=(link, "")), Outgoing(2, paper, file_link=link))
    assert zalo.texts(CHAT) == [
        f"Mời gửi.\n[1] Gửi tệp: {link}\n[2] Để sau",
        f"Bảng tổng hợp\nbang.xlsx: {link}",
    ]


def test_a_picture_goes_by_the_address_under_which_zalo_fetches_it(zalo: StandIn, kept: Database) -> None:
    link = "https://dondoc.example.vn/l/sent/abc"
    chart = Reply("Biểu đồ", attachments=(File("bieu-do.png", "image/png"),))
    (sent,) = send(zalo, kept, Outgoing(1, chart, file=b"\x89PNG", file_link=link))
    assert isinstance(sent, str)
    assert [message["photo"] for message in zalo.sent[CHAT]] == [link]
