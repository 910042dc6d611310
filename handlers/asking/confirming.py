"""What a yes would write, as the person sees it: line by line, the task asked for where it is not clear."""

from collections.abc import Mapping, Sequence
from typing import Any

from domain.messages import Choice, Reply
from domain.people.rights import writes_for_another
from domain.progress import settle
from handlers.tasks.measuring import (
    goal_choices,
    is_measured,
    measured_choices,
    measured_part,
    measured_text,
    unsettled,
)
from handlers.turn import Turn
from handlers.wording import AT_MOST
from storage.talk.drafts import (
    Draft,
    ask,
)
from storage.tasks.access import access_item
from storage.tasks.files import add_file
from storage.tasks.items import Item
from storage.tasks.progress import revision_of
from storage.units import spoken_units

Data = dict[str, Any]
MOST_SINGLES = 3
# A message names so many lines in full, and so many codes.
MOST_LINES = 9
MOST_CODES = 60


def draft_line(turn: Turn, item: Item, update: Mapping[str, Any]) -> Data:
    """What a draft keeps of one update of one assignment."""
    percent, status = update.get("percent"), update.get("status")
    if percent is not None or status is not None:
        percent, status = settle(percent, status, item.percent)
    measured = measured_part(turn, item, update)
    note, difficulty = str(measured.pop("note")), str(update.get("difficulty") or "")
    if difficulty and difficulty in note:
        # What was said once is written once, in full.
        note, difficulty = "", note
    return {
        "assignment": item.id,
        "task": item.task_id,
        "code": item.code,
        "title": item.title,
        "unit": item.unit,
        "revision": revision_of(turn.store, item.id),
        "percent": percent,
        "status": status,
        "note": note,
        "difficulty": difficulty,
        **measured,
        "for_unit": writes_for_another(turn.person.actor, item.unit_id),
        "name_unit": names_several_units(turn),
    }


def names_several_units(turn: Turn) -> bool:
    """Whether it has to be said whose task is meant: with posts in two units, or another unit in the message."""
    own = set(turn.person.unit_ids)
    return len(own) > 1 or bool(spoken_units(turn.store).ids_in(turn.message.text) - own)


def keep_files(turn: Turn) -> list[int]:
    """Write down the files of the message; the ids by which a draft knows them."""
    return [add_file(turn.store, turn.person.id, file) for file in turn.message.files if file.sha256]


def confirm(turn: Turn, draft_id: int, data: Data) -> Reply:
    """Show the draft; ask first for the task of a line that could be several."""
    if data["waiting"]:
        return _ask_which(turn, draft_id, data)
    ask(turn.store, turn.conversation_id, "confirm", {"draft": draft_id})
    lines = shown_lines(turn, data["lines"], len(data["files"]))
    lines += [turn.say("all-kept", codes=codes_text(data["kept"]))] if data.get("kept") else []
    lost = [turn.say("code-not-found", code=code) for code in data.get("missing", [])]
    left_out = [turn.say("left-out", code=code) for code in data.get("left_out", [])]
    choices = _doubt_choices(turn, draft_id, data) if data.get("doubt") else _confirm_choices(turn, draft_id, data)
    return Reply("\n".join([_heading(turn, data), *lines, *lost, *left_out]), tuple(choices))


def shown_lines(turn: Turn, lines: Sequence[Data], files: int) -> list[str]:
    """Each line of a draft; of very many the first ones, and the codes of the others."""
    if len(lines) <= MOST_LINES:
        return [f"• {line_text(turn, line, files)}" for line in lines]
    first, rest = lines[:AT_MOST], lines[AT_MOST:]
    codes = codes_text([line["code"] for line in rest])
    return [*shown_lines(turn, first, files), turn.say("all-others", count=len(rest), codes=codes)]


def codes_text(codes: Sequence[str]) -> str:
    """Codes in one line, however many there are."""
    return ", ".join(codes[:MOST_CODES]) + ("…" if len(codes) > MOST_CODES else "")


def _heading(turn: Turn, data: Data) -> str:
    if data.get("all"):
        return turn.say("all-confirm", count=len(data["lines"]))
    if is_measured(data):
        line = data["lines"][0]
        return turn.say("doubt-measured", value=line["measured"], goals=len(line["goals"]))
    if data.get("doubt"):
        percents = ", ".join(f"{line['percent']}%" for line in data["lines"] if line["percent"] is not None)
        return turn.say(f"doubt-{data['doubt']}", percents=percents)
    return turn.say("confirm-correction") if turn.corrects else turn.say("confirm")


def line_text(turn: Turn, line: Mapping[str, Any], files: int) -> str:
    """One line of a draft, exactly what will be written."""
    say = turn.say
    parts = [_progress_part(turn, line)] if line["percent"] is not None else []
    parts += [measured_text(turn, line)] if line.get("goals") else []
    parts += [say("entry-note", text=line["note"])] if line["note"] else []
    parts += [say("entry-difficulty", text=line["difficulty"])] if line["difficulty"] else []
    parts += [say("entry-files", count=files)] if files else []
    if line["for_unit"]:
        parts.append(say("line-for-unit", unit=line["unit"]))
    elif line["name_unit"]:
        parts.append(say("line-of-unit", unit=line["unit"]))
    return say("draft-line", name=f"{line['code']} {line['title']}", what="; ".join(parts))


def _progress_part(turn: Turn, line: Mapping[str, Any]) -> str:
    if line["status"] == "done":
        return turn.say("line-done")
    if line["status"] == "not_started":
        return turn.say("line-not-started")
    if not line["percent"]:
        return turn.say("line-under-way")
    return turn.say("line-percent", percent=line["percent"])


def _doubt_choices(turn: Turn, draft_id: int, data: Data) -> list[Choice]:
    """What was not reported as progress is offered once, and as easily left alone."""
    percents = ", ".join(f"{line['percent']}%" for line in data["lines"] if line["percent"] is not None)
    label = turn.say("choice-write-percent", percents=percents) if percents else turn.say("choice-write-note")
    choices = [Choice(label, f"/ghi {draft_id}"), *_said_choice(turn, data)]
    return [*choices, Choice(turn.say("choice-drop"), f"/bo {draft_id}")]


def _said_choice(turn: Turn, data: Data) -> list[Choice]:
    """The value that was named but may not have been reported; choosing it is asked about like any other."""
    percent = data.get("said_percent")
    if percent is None or len(data["lines"]) != 1:
        return []
    label = turn.say("choice-write-percent", percents=f"{percent}%")
    return [Choice(label, f"/tiendo #{data['lines'][0]['assignment']} {percent}")]


def _confirm_choices(turn: Turn, draft_id: int, data: Data) -> list[Choice]:
    say, lines = turn.say, data["lines"]
    if line := unsettled(data):
        return [*goal_choices(turn, draft_id, line), Choice(say("choice-drop"), f"/bo {draft_id}")]
    if is_measured(data):
        return measured_choices(turn, draft_id, lines[0])
    if data.get("all"):
        return _choices_for_all(turn, draft_id, len(lines))
    if len(lines) == 1:
        choices = [Choice(say("choice-write"), f"/ghi {draft_id}")]
        if data.get("reason") and lines[0]["difficulty"]:
            choices.append(Choice(say("lag-choice-note"), f"/sua {draft_id} ghichu"))
    else:
        choices = [Choice(say("choice-write-all", count=len(lines)), f"/ghi {draft_id}")]
        choices += [
            Choice(say("choice-write-one", code=line["code"]), f"/ghi {draft_id} {index}")
            for index, line in enumerate(lines[:MOST_SINGLES], 1)
        ]
    return [*choices, Choice(say("choice-amend"), f"/sua {draft_id}"), Choice(say("choice-drop"), f"/bo {draft_id}")]


def _choices_for_all(turn: Turn, draft_id: int, count: int) -> list[Choice]:
    see = [Choice(turn.say("all-choice-see"), f"/tatca xem {draft_id}")] if count > MOST_LINES else []
    return [
        Choice(
            turn.say("choice-write-all", count=count) if count > 1 else turn.say("choice-write"), f"/ghi {draft_id}"
        ),
        *see,
        Choice(turn.say("all-choice-leave-out"), f"/tatca tru {draft_id}"),
        Choice(turn.say("choice-drop"), f"/bo {draft_id}"),
    ]


# --- which task is meant


def _ask_which(turn: Turn, draft_id: int, data: Data) -> Reply:
    ask(turn.store, turn.conversation_id, "which_task", {"draft": draft_id})
    waiting = data["waiting"][0]
    items = candidates(turn, data)
    several = len({item.unit_id for item in items}) > 1
    choices = [Choice(item_label(item, several), f"/chon {draft_id} {item.id}") for item in items]
    key, values = _question_text(waiting["update"], len(items), len(data["files"]))
    text = turn.say(key, **values)
    if others := _others(data):
        text += "\n" + turn.say("which-others-kept", codes=", ".join(others))
        choices.append(Choice(turn.say("choice-skip-line"), f"/chon {draft_id} 0"))
    return Reply(text, (*choices, Choice(turn.say("choice-drop"), f"/bo {draft_id}")))


def _others(data: Data) -> list[str]:
    """The codes of what else the message reported."""
    later = [str(one["update"].get("task") or "") for one in data["waiting"][1:]]
    return [line["code"] for line in data["lines"]] + [code for code in later if code]


def item_label(item: Item, with_unit: bool) -> str:
    """A task as a choice, so that it can be told from others of the same code."""
    name = f"{item.code} {item.title} ({item.plan})"
    return f"{item.unit}: {name}" if with_unit else name


def candidates(turn: Turn, data: Data) -> list[Item]:
    """The tasks that the first waiting line may be about, which the person may change."""
    keys = data["waiting"][0]["candidates"] if data["waiting"] else []
    found = (access_item(turn.store, turn.person, key, to_change=True) for key in keys)
    return [item for item in found if item]


def candidates_with_code(turn: Turn, draft: Draft, code: str) -> list[Item]:
    """Those of the tasks being asked about that are shown under this code; they may be another unit's."""
    return [item for item in candidates(turn, draft.data) if item.code.casefold() == code.casefold()]


def _question_text(update: Mapping[str, Any], count: int, files: int) -> tuple[str, dict[str, Any]]:
    if update.get("task"):
        return "code-ambiguous", {"code": str(update["task"]), "count": count}
    return ("files-for-which", {"count": files}) if files else ("ask-which-update", {})
