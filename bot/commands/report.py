"""`dondoc report`: the figures of a period as a file; each format is one function."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bot import clock
from bot.commands.department import find_unit, open_department
from bot.commands.terminal import YEARS, out
from bot.language import say
from bot.office import office_of
from bot.refusals import WrongUse
from bot.settings import load_settings
from documents.problems import BrokenTemplate
from domain.days.periods import BadPeriod, Period, parse_period
from handlers.figures.wording import period_name
from handlers.papers.contents import Asked, gathered
from locales import Texts
from storage.store import Store
from storage.tasks.files import FileFolder
from storage.units import directory


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked for: a period, and one unit or (None) all; `store` is a transaction that only reads."""

    store: Store
    say: Texts
    period: Period
    unit_id: int | None = None


def _png(request: Request) -> bytes:
    from documents.papers.charts import draw
    from handlers.figures.charts import charts_of

    return draw(charts_of(request.store, request.say, request.period, request.unit_id))


def _paper(maker: str) -> Callable[[Request], bytes]:
    """A paper, as it is made in chat."""

    def make_it(request: Request) -> bytes:
        from documents.papers.making import make

        asked = Asked(maker, period=str(request.period), unit=request.unit_id)
        settings = load_settings(say())
        office = office_of(settings)
        files = FileFolder(settings.data_dir / "files")
        try:
            return make(maker, gathered(request.store, None, asked, office, files.path) or {}).content
        except BrokenTemplate as fault:
            raise WrongUse("paper-template-broken", fault=str(fault)) from None

    return make_it


# The content of the file in each format.
FORMATS: dict[str, Callable[[Request], bytes]] = {"png": _png, "xlsx": _paper("xlsx"), "docx": _paper("docx")}


def make_report(period: str, unit: str, form: str, file: Path) -> None:
    """`dondoc report --period P [--unit NAME] --format F --out FILE`; raises WrongUse."""
    asked = _period(period)
    if form not in FORMATS:
        raise WrongUse("cli-report-format", format=form, known=", ".join(FORMATS))
    if not file.parent.is_dir():
        raise WrongUse("cli-report-folder", folder=str(file.parent))
    with open_department() as database, database.begin(clock.now(), read_only=True) as store:
        unit_id = find_unit(directory(store), unit).id if unit else None
        content = FORMATS[form](Request(store, say(), asked, unit_id))
    try:
        file.write_bytes(content)
    except OSError as error:
        raise WrongUse("cli-report-unwritable", file=str(file), reason=error.strerror or "") from None
    out(say()("cli-report-done", file=str(file), period=period_name(say(), asked)))


def _period(text: str) -> Period:
    try:
        period = parse_period(text)
    except BadPeriod:
        raise WrongUse("cli-period-unclear", value=text) from None
    if period.year not in YEARS:
        raise WrongUse("cli-period-unclear", value=text)
    return period
