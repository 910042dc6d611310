"""Telegram from end to end: the real program, the real library, a server in the place of Telegram."""

import base64
import signal
import time
from datetime import UTC, datetime, timedelta

import pytest

from tests.end_to_end.program import Mode, Program, link_people, until
from tests.end_to_end.talk import Talk, labels
from tests.telegram.standin import TOKEN, StandIn
from tests.telegram.world import buttons

CHAT = 5
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


def linked(program: Program, telegram: StandIn) -> Talk:
    """The program, started, and a head of the unit who has used the invite."""
    program.start()
    talk = Talk(telegram, CHAT)
    talk.says(f"/start {program.code}")
    return talk


def own_codes(talk: Talk) -> list[str]:
    """The codes of the first tasks in the person's list."""
    words = [text.split() for text in labels(talk.says("nhiệm vụ của tôi"))]
    return [parts[1] for parts in words if len(parts) == 2]


def progress(program: Program) -> list[tuple[int | None, str]]:
    query = "SELECT percent, note FROM progress_update WHERE undone_at IS NULL ORDER BY id"
    return [tuple(row) for row in program.rows(query)]


@pytest.mark.parametrize("mode", ["polling", "webhook"])
def test_a_head_joins_asks_presses_and_answers(program: Program, telegram: StandIn, mode: Mode) -> None:
    program.listens_to(telegram, mode)
    talk = linked(program, telegram)
    assert "Cư Jút" in talk.answers[-1]["text"]
    listed = talk.says("nhiệm vụ của tôi")
    assert "Cư Jút" in listed["text"]
    assert len(labels(listed)) >= 5

    card = talk.presses(listed, labels(listed)[0])
    assert card["message_id"] == listed["message_id"]
    assert card["text"].startswith("Nhiệm vụ ")
    assert talk.answers[-1]["message_id"] == listed["message_id"], "edited in place, nothing sent beside it"

    # A person replies later than the program writes down what its message is called there.
    until(lambda: not program.rows("SELECT 1 FROM outbox WHERE state IN ('pending', 'sending')"))
    confirm = talk.says("được 60%", reply_to=card)
    assert card["text"].split()[2] in confirm["text"]
    assert progress(program) == []
    written = talk.says("có")
    assert "Đã ghi" in written["text"]
    assert progress(program) == [(60, "")]


def test_a_button_carries_nothing_but_a_row_and_an_index(program: Program, telegram: StandIn) -> None:
    talk = linked(program, telegram)
    for index, button in enumerate(buttons(talk.says("nhiệm vụ của tôi"))):
        row, number = button["callback_data"].split(":")
        assert (row.isdigit(), int(number)) == (True, index)


def test_forged_buttons_are_answered_and_change_nothing(program: Program, telegram: StandIn) -> None:
    talk = linked(program, telegram)
    listed = talk.says("nhiệm vụ của tôi")
    for data in ("999999:0", "1:99", "/ghi 1", "-1:0", "x" * 64):
        query = telegram.world.press(CHAT, listed["message_id"], data=data)
        until(lambda query=query: query in telegram.methods.answered)
    assert progress(program) == []
    assert "L-" not in "".join(message["text"] for message in talk.answers), "no fault was met"


def test_photos_documents_and_albums_become_evidence(program: Program, telegram: StandIn) -> None:
    talk = linked(program, telegram)
    code = own_codes(talk)[0]
    told = len(talk.answers)
    telegram.world.photo(CHAT, PNG, caption=f"{code} được 40%")
    talk.hears(told)
    talk.says("có")
    told = len(talk.answers)
    telegram.world.document(CHAT, "bao-cao.pdf", PDF, caption=f"{code} được 50%")
    talk.hears(told)
    talk.says("có")
    told = len(talk.answers)
    pictures = [PNG + bytes([n]) for n in range(3)]
    telegram.world.album(CHAT, pictures, caption=f"{code} được 60%")
    confirm = talk.hears(told)
    assert len(talk.answers) == told + 1, "one answer to an album"
    assert "3" in confirm["text"]
    talk.says("có")

    kept = program.rows(
        "SELECT u.percent, f.name, f.media_type, f.sha256 FROM evidence e JOIN stored_file f ON f.id = e.file_id "
        "JOIN progress_update u ON u.id = e.update_id ORDER BY f.id"
    )
    assert [(percent, media) for percent, _, media, _ in kept] == [
        (40, "image/png"), (50, "application/pdf"), (60, "image/png"), (60, "image/png"), (60, "image/png"),
    ]  # fmt: skip
    assert [program.file(sha256) for *_, sha256 in kept] == [PNG, PDF, *pictures]
    assert kept[1][1] == "bao-cao.pdf"


def test_files_that_cannot_serve_are_refused_in_a_sentence(program: Program, telegram: StandIn) -> None:
    talk = linked(program, telegram)
    for name, content, size in (("virus.exe", b"MZ\x90\x00" * 9, None), ("to.pdf", PDF, 30 * 1024 * 1024)):
        told = len(talk.answers)
        telegram.world.document(CHAT, name, content, size=size)
        assert name in talk.hears(told)["text"]
    assert program.rows("SELECT count(*) FROM stored_file") == [(0,)]


def test_the_files_of_strangers_are_not_fetched(program: Program, telegram: StandIn) -> None:
    program.start()
    telegram.world.photo(66, PNG)
    until(lambda: telegram.world.said(66))
    assert telegram.called("getFile") == []


def test_an_edited_message_replaces_what_it_asked_for(program: Program, telegram: StandIn) -> None:
    talk = linked(program, telegram)
    code = own_codes(talk)[0]
    told = len(talk.answers)
    message_id = telegram.world.say(CHAT, f"{code} được 30%")
    assert "30%" in talk.hears(told)["text"]
    assert "35%" in talk.edits(message_id, f"{code} được 35%")["text"]
    talk.says("có")
    assert progress(program) == [(35, "")]


def test_blocking_and_coming_back_are_noticed(program: Program, telegram: StandIn) -> None:
    talk = linked(program, telegram)
    for act, state in ((telegram.world.block, "blocked"), (telegram.world.unblock, "active")):
        act(talk.chat)
        until(lambda state=state: program.rows("SELECT state FROM identity") == [(state,)])


def test_the_commands_are_published_in_both_languages(program: Program, telegram: StandIn) -> None:
    program.start()
    until(lambda: telegram.called("getUpdates"))
    published = {lang: [c["command"] for c in commands] for lang, commands in telegram.methods.commands.items()}
    assert {"", "vi", "en"} <= set(published)
    assert {"nhiemvu", "tiendo", "hanbaocao", "lichsu", "trogiup"} <= set(published["vi"])
    assert published[""] == published["vi"]
    assert len(published["en"]) == len(published["vi"])
    assert not set(published["en"]) & {"nhiemvu", "tiendo"}


def test_what_was_written_while_the_bot_was_away_is_answered(program: Program, telegram: StandIn) -> None:
    code = program.invite()
    telegram.world.say(CHAT, f"/start {code}")
    telegram.world.say(CHAT, "nhiệm vụ của tôi")
    program.start()
    until(lambda: len(telegram.world.said(CHAT)) >= 2)
    assert "nhiệm vụ" in telegram.world.said(CHAT)[-1]["text"]
    until(lambda: not telegram.world.pending())


def test_a_reminder_arrives_by_itself_and_opens_what_it_names(program: Program, telegram: StandIn) -> None:
    unit_id = link_people(program.folder, [CHAT])
    telegram.world.chat(CHAT)
    ((moment,),) = program.rows("SELECT min(next_remind_at) FROM obligation WHERE unit_id = ?", unit_id)
    due = datetime.fromisoformat(moment).replace(tzinfo=UTC)
    program.start(ahead=due - datetime.now(UTC) + timedelta(minutes=1))
    (told,) = until(lambda: telegram.world.said(CHAT))
    assert "Cư Jút" in told["text"]
    # Recorded a moment after it has arrived.
    until(lambda: program.rows("SELECT state FROM outbox WHERE kind = 'digest'") == [("sent",)])
    assert program.rows("SELECT count(*) > 0 FROM reminder") == [(1,)]
    talk = Talk(telegram, CHAT)
    opened = talk.presses(told, labels(told)[0])
    assert opened == told, "a reminder stays readable after its choice is pressed"
    assert len(talk.answers) == 2


def test_nothing_that_it_prints_holds_the_token(program: Program, telegram: StandIn) -> None:
    program.settings |= {"LOG_LEVEL": "debug"}
    talk = linked(program, telegram)
    telegram.fail("sendMessage", "page", code=502)
    telegram.fail("getUpdates", "error", code=500, description=f"Internal: https://x/bot{TOKEN}/getUpdates")
    talk.says("nhiệm vụ của tôi")
    until(lambda: "no updates from Telegram" in program.output)
    until(lambda: "Bad Gateway" in program.output)
    assert program.stop() == 0
    assert TOKEN not in program.output
    assert TOKEN.partition(":")[2] not in program.output


@pytest.mark.parametrize(
    ("mode", "how"), [("polling", signal.SIGTERM), ("polling", signal.SIGINT), ("webhook", signal.SIGTERM)]
)
def test_it_stops_within_seconds(program: Program, telegram: StandIn, mode: Mode, how: signal.Signals) -> None:
    program.listens_to(telegram, mode)
    linked(program, telegram)
    begun = time.monotonic()
    assert program.stop(how) == 0
    assert time.monotonic() - begun < 5
    assert "Traceback" not in program.output


def test_it_stops_within_seconds_while_telegram_does_not_answer(program: Program, telegram: StandIn) -> None:
    talk = linked(program, telegram)
    telegram.fail("sendMessage", "hang", seconds=20.0)
    telegram.world.say(talk.chat, "nhiệm vụ của tôi")
    until(lambda: len(telegram.called("sendMessage")) == 2)
    begun = time.monotonic()
    assert program.stop() == 0
    assert time.monotonic() - begun < 5
    assert "Traceback" not in program.output


def test_a_token_that_telegram_does_not_know_is_a_wrong_setting(program: Program, telegram: StandIn) -> None:
    program.settings |= {"TELEGRAM_TOKEN": "7000000002:BBanother-token_0123456789abcdefgh"}
    program.start()
    assert program.left() == 2
    assert program.output.splitlines() == [
        "DONDOC_TELEGRAM_TOKEN: Telegram không nhận mã này. Kiểm tra lại mã do @BotFather cấp."
    ]


def test_without_any_channel_there_is_nothing_to_serve(program: Program) -> None:
    del program.settings["TELEGRAM_TOKEN"]
    program.start()
    assert program.left() == 2
    assert len(program.output.splitlines()) == 1
