"""`dondoc backup` and `dondoc restore`: everything into one file, and back into an empty department."""

from pathlib import Path

from bot import clock
from bot.commands.department import open_department
from bot.commands.terminal import out
from bot.language import say
from bot.refusals import WrongUse
from bot.settings import load_settings
from bot.upkeep.backups import BadBackup, restore_backup, write_backup
from bot.upkeep.erased import erased


def backup(file: Path) -> None:
    """`dondoc backup FILE`; raises BadSettings, WrongUse."""
    settings = load_settings(say())
    with open_department(settings) as database:
        try:
            write_backup(database, settings.data_dir / "files", file, clock.now())
        except OSError as error:
            raise WrongUse("backup-not-written", file=str(file), reason=error.strerror or "") from None
    out(say()("backup-written", file=str(file)))


def restore(file: Path) -> None:
    """`dondoc restore FILE`; raises BadSettings, WrongUse."""
    settings = load_settings(say())
    if not file.is_file():
        raise WrongUse("cli-file-missing", file=str(file))
    with open_department(settings) as database:
        try:
            gone = erased(settings.data_dir)
            restore_backup(database, settings.data_dir / "files", file, clock.now(), gone)
        except BadBackup as error:
            raise WrongUse(error.key, **error.values) from None
    out(say()("restore-done", file=str(file)))
