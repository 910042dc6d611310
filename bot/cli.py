"""The command line: names, options and exit codes. What a command does stands in `bot/commands/`, loaded with it.

Exit codes: 0 done, 1 a fault, 2 wrong use or unreadable input.
"""

import io
import os
import secrets
import sys
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.exceptions import TyperException

from bot.commands.terminal import note
from bot.language import say as language
from bot.refusals import Refused, WrongUse, usage_sentence

say = language()


class Commands(TyperGroup):
    """Commands under one name; one that does not exist is refused in our own words."""

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of this name; raises WrongUse."""
        found = super().get_command(ctx, cmd_name)
        if found is None:
            known = ", ".join(self.list_commands(ctx))
            raise WrongUse("usage-no-command", command=f"{ctx.command_path} {cmd_name}", known=known)
        return found


def _commands(key: str) -> typer.Typer:
    return typer.Typer(
        help=say(key),
        cls=Commands,
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )


app = _commands("cli-help-dondoc")
units = _commands("cli-help-units")
people = _commands("cli-help-people")
plan = _commands("cli-help-plan")
calendar = _commands("cli-help-calendar")
app.add_typer(units, name="units")
app.add_typer(people, name="people")
app.add_typer(plan, name="plan")
app.add_typer(calendar, name="calendar")

FAULT, WRONG_USE, INTERRUPTED = 1, 2, 130


File = Annotated[Path, typer.Argument(metavar="FILE", help=say("cli-help-file"))]
Json = Annotated[bool, typer.Option("--json", help=say("cli-help-json"))]
Why = Annotated[bool, typer.Option("--why", help=say("cli-help-why"))]


@app.command(help=say("cli-help-demo"))
def demo(
    host: Annotated[str, typer.Option(help=say("cli-help-host"))] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help=say("cli-help-port"))] = 8080,
) -> None:
    """Serve a sample department in the browser."""
    from bot.commands.sample import run_sample

    run_sample(host, port)


@app.command(help=say("cli-help-run"))
def run() -> None:
    """Serve the channels that are set up until told to stop."""
    from bot.commands.running import run_bot

    run_bot()


@units.command("import", help=say("cli-help-units-import"))
def units_import(file: File) -> None:
    """Take in units, groups and names."""
    from bot.commands.people import import_units_file

    import_units_file(file)


@people.command("import", help=say("cli-help-people-import"))
def people_import(file: File) -> None:
    """Take in people and invite them."""
    from bot.commands.people import import_people_file

    import_people_file(file)


@plan.command("read", help=say("cli-help-plan-read"))
def plan_read(file: File, as_json: Json = False) -> None:
    """Show what is understood of a plan."""
    from bot.commands.reading import read_file

    read_file(file, as_json)


@plan.command("import", help=say("cli-help-plan-import"))
def plan_import(
    file: File,
    year: Annotated[int | None, typer.Option(help=say("cli-help-year"))] = None,
    yes: Annotated[bool, typer.Option("--yes", help=say("cli-help-yes"))] = False,
    answers: Annotated[Path | None, typer.Option(metavar="FILE", help=say("cli-help-answers"))] = None,
) -> None:
    """Keep a plan once a person has said yes."""
    from bot.commands.importing import import_file

    import_file(file, year, yes, answers)


@calendar.command("import", help=say("cli-help-calendar-import"))
def calendar_import(
    file: File,
    checked: Annotated[bool, typer.Option("--checked", help=say("cli-help-checked"))] = False,
    yes: Annotated[bool, typer.Option("--yes", help=say("cli-help-yes"))] = False,
) -> None:
    """Take in days off and worked Saturdays."""
    from bot.commands.calendar import import_calendar_file

    import_calendar_file(file, checked, yes)


@app.command(help=say("cli-help-understand"))
def understand(
    text: Annotated[str, typer.Argument(metavar="[TEXT]", help=say("cli-help-text"))] = "",
    jsonl: Annotated[bool, typer.Option("--jsonl", help=say("cli-help-jsonl"))] = False,
    why: Why = False,
    unread: Annotated[bool, typer.Option("--unread", help=say("cli-help-unread"))] = False,
    as_json: Json = False,
) -> None:
    """Show what sentences are taken for, or those that were not understood."""
    if [bool(text), jsonl, unread].count(True) != 1:
        raise WrongUse("cli-text-or-jsonl")
    from bot.commands.understanding import understand_lines, understand_text
    from bot.commands.unread import list_messages

    if unread:
        list_messages(as_json)
    elif jsonl:
        understand_lines(why)
    else:
        understand_text(text, why)


@app.command(help=say("cli-help-invite"))
def invite(
    unit: Annotated[str, typer.Option(help=say("cli-help-unit"))],
    role: Annotated[str, typer.Option(help=say("cli-help-role"))],
    name: Annotated[str, typer.Option(help=say("cli-help-name"))] = "",
    phone: Annotated[str, typer.Option(help=say("cli-help-phone"))] = "",
    as_json: Json = False,
) -> None:
    """Make an invite code."""
    from bot.commands.people import invite

    invite(unit, role, name, phone, as_json)


@app.command(help=say("cli-help-remind"))
def remind(
    at: Annotated[str, typer.Option(metavar="TIME", help=say("cli-help-at"))] = "",
    first: Annotated[str, typer.Option("--from", metavar="DAY", help=say("cli-help-from"))] = "",
    last: Annotated[str, typer.Option("--to", metavar="DAY", help=say("cli-help-to"))] = "",
    as_json: Json = False,
) -> None:
    """Show what would be told by then, or on every day of a range."""
    if bool(at) == bool(first or last) or bool(first) != bool(last):
        raise WrongUse("cli-at-or-range")
    from bot.commands.reminding import remind, remind_days

    if at:
        remind(at, as_json)
    else:
        remind_days(first, last, as_json)


@app.command(help=say("cli-help-report"))
def report(
    period: Annotated[str, typer.Option(metavar="P", help=say("cli-help-report-period"))],
    form: Annotated[str, typer.Option("--format", metavar="F", help=say("cli-help-report-format"))],
    file: Annotated[Path, typer.Option("--out", metavar="FILE", help=say("cli-help-report-out"))],
    unit: Annotated[str, typer.Option(help=say("cli-help-report-unit"))] = "",
) -> None:
    """The figures of a period as a file."""
    from bot.commands.report import make_report

    make_report(period, unit, form, file)


@app.command("backup", help=say("cli-help-backup"))
def back_up(file: File) -> None:
    """Everything into one file."""
    from bot.commands.backing_up import backup

    backup(file)


@app.command("restore", help=say("cli-help-restore"))
def bring_back(file: File) -> None:
    """A backup into an empty department."""
    from bot.commands.backing_up import restore

    restore(file)


@app.command(help=say("cli-help-doctor"))
def doctor() -> None:
    """Look at everything that the bot depends on."""
    from bot.commands.doctor import examine

    if not examine():
        raise typer.Exit(1)


def main() -> None:
    """The console script."""
    _speak_utf8()
    sys.exit(_run())


def _speak_utf8() -> None:
    """Vietnamese is written as UTF-8 whatever the machine's language is."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _run() -> int:
    try:
        code = app(prog_name="dondoc", standalone_mode=False)
        sys.stdout.flush()
    except (Refused, TyperException) as error:
        note(usage_sentence(error) if isinstance(error, TyperException) else str(error))
        return WRONG_USE
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read us has gone; what is still in the buffer must not complain at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAULT
    except Exception as error:
        return _fault(error)
    return int(code or 0)


def _fault(error: Exception) -> int:
    """One sentence with an id; the traceback goes to the log alone."""
    from bot.logs import write_fault
    from bot.settings import BadSettings, load_settings

    try:
        settings = load_settings(say)
    except BadSettings:
        settings = None
    fault = f"L-{secrets.token_hex(2).upper()}"
    note(say("cli-fault", fault=fault, file=str(write_fault(fault, error, settings))))
    return FAULT
