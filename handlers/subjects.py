"""All subjects that the bot can be asked about."""

from handlers.evidence.entries import EVIDENCE
from handlers.figures.entries import FIGURES
from handlers.following.entries import FOLLOWING
from handlers.papers.entries import PAPERS
from handlers.people.entries import PEOPLE
from handlers.plans.entries import PLANS
from handlers.progress.entries import PROGRESS
from handlers.regimes.entries import REGIMES
from handlers.reminding.entries import REMINDING
from handlers.reports.entries import REPORTS
from handlers.settling.entries import SETTLING
from handlers.subject import Subject
from handlers.talk.entries import TALK
from handlers.tasks.entries import TASKS
from handlers.units.entries import UNITS

SUBJECTS: tuple[Subject, ...] = (
    TALK,
    TASKS,
    PROGRESS,
    EVIDENCE,
    REPORTS,
    REGIMES,
    SETTLING,
    REMINDING,
    FOLLOWING,
    PEOPLE,
    UNITS,
    PLANS,
    FIGURES,
    PAPERS,
)
